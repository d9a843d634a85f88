#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/ladder.h"
#include "domain/log/log_event.h"

/// The programme: from what was done, and how it felt, to where the player stands on every track of the
/// ladder. All of it is derived anew from the history; nothing is stored.
///
/// - One step on, after two sessions in a row in which every planned rep was done, the effort left two more
///   reps in reserve and the pain stayed at 3 or less and had settled by the next morning; at most one step
///   an exercise in seven days. (The 2-for-2 rule, Baechle & Earle; ACSM 2009.)
/// - One step back, when a set ended with fewer than 8 reps in two sessions in a row.
/// - Away for 7 to 13 days: the same again. 14 to 27 days: one step back. 28 and more: two, and a new
///   self-test.
/// - Pain of 4 or 5 holds the steps; so does 6 and more or a sharp one. Pain that lasted costs one step and
///   spares the knees next time; twice running, or rising from week to week, costs two and asks for a
///   clinician. (Silbernagel; the kneecap guidance of TREK.)
namespace ingear::domain {

/// How a session hurt.
struct SessionPain {
    int worst = 0;         ///< 0 … 10, before it ended
    bool sharp = false;    ///< a sharp one at any number
    bool lasting = false;  ///< not settled after an hour, or 2 or more above the usual next morning
    bool operator==(const SessionPain&) const = default;
};

/// A session as the programme judges it.
struct PastSession {
    Moment started;
    std::vector<RoutineItem> planned;  ///< what it set out to do
    std::vector<SetRecord> sets;       ///< what was done
    std::optional<int> effort;         ///< 1 easy … 5 very hard; 3 and less leave two reps in reserve
    SessionPain pain;
};

/// Why a track stands where it stands since the last session.
enum class Change { none, stepped_up, harder_exercise, fell_short, away, pain_lasted, pain_kept_coming };

struct TrackState {
    const Track* track = nullptr;  ///< owned by the ladder
    Rung rung;
    int good_in_a_row = 0;
    int short_in_a_row = 0;
    std::optional<LocalDate> stepped_up_on;
    std::optional<LocalDate> last_done;
    Change change = Change::none;

    [[nodiscard]] const std::string& exercise() const { return track->exercises[rung.exercise]; }
    [[nodiscard]] const Step& step() const { return kSteps[rung.step]; }
};

/// What to tell a player whose knees hurt, the weightiest first.
enum class PainAdvice {
    none,
    ease_off,       ///< the pain lasted once
    see_clinician,  ///< it lasted twice running, or rises from week to week
    not_improving,  ///< about the same for six weeks
};

/// Muscles grow while they rest: `soft` can be overruled, `hard` can't.
enum class Rest { none, soft, hard };
inline constexpr std::chrono::hours kSoftRest{48};
inline constexpr std::chrono::hours kHardRest{24};
/// A session in the future (a clock was set back) counts as done now.
[[nodiscard]] Rest rest_after(Instant session, Instant now);

struct Programme {
    std::vector<TrackState> tracks;  ///< those that are open, in the ladder's order
    int sessions = 0;                ///< that were done so far
    int days_away = 0;               ///< since the last one; 0 before the first
    bool retest = false;             ///< long enough away for a new self-test
    bool spare_knees = false;        ///< no deep squats and lunges today
    PainAdvice advice = PainAdvice::none;
    Rest rest = Rest::none;
    std::optional<Instant> rested_at;  ///< when the soft rest is over, while there is one
};

/// So many of the newest sessions tell where the player stands.
inline constexpr int kSessionsThatTell = 30;

/// Where the player stands at `now`. `sessions`: the newest ones, in any order; `earlier`: how many came
/// before those. Where some did, a track begins at the step that the first of the sessions planned for it. A
/// session that lies ahead of `now` (a clock was set back) counts as done now. The programme points into the
/// ladder.
[[nodiscard]] Programme derive_programme(const Ladder& ladder, std::span<const PastSession> sessions,
                                         const Moment& now, int earlier = 0);

}  // namespace ingear::domain
