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
/// - An exercise that hurt sharply, or 6 and more, goes one step back and is left out of the next session;
/// the
///   second time within four weeks it stays out for two, and a clinician is asked for.
/// - What the last two rated sessions and the last 14 days tell at worst is the recent pain. From 4 on
/// nothing loads
///   the knees highly; above 5 all is gentle: little load, the first step, one set, no long holds.
/// - After two good sessions a track is back where pain had taken it from.
/// - New tracks open after comfortable sessions: pain of 3 at most, settled, all planned reps.
/// - A session that nobody rated holds the steps: it neither lifts nor lowers them.
/// - The highest effort (5) twice in a row is a step back.
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
    std::vector<ExercisePain> pains = {};  ///< the exercises that hurt in it
    bool rated = false;                    ///< the player told how much it hurt, be it not at all
};

/// Why a track stands where it stands since the last session.
enum class Change {
    none,
    stepped_up,
    harder_exercise,
    fell_short,
    away,
    pain_lasted,
    pain_kept_coming,
    exercise_hurt,  ///< sharply, or 6 and more
    settled,        ///< back where pain had taken it from
};

struct TrackState {
    const Track* track = nullptr;  ///< owned by the ladder
    Rung rung;
    int good_in_a_row = 0;
    int short_in_a_row = 0;
    std::optional<Rung> eased_from;  ///< where pain took it from; it comes back there
    bool left_out = false;           ///< it hurt: not today
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
    too_much,       ///< above 5 of late: gentle alone
    see_clinician,  ///< it lasted twice running, or rises from week to week
    not_improving,  ///< about the same for six weeks
};

/// Muscles grow while they rest: `soft` can be overruled, `hard` can't. The hard rest is 24 hours; the soft
/// one is over with the day after the session, by the player's own dates, so that who trains on Monday at six
/// may train on Wednesday at half past five.
enum class Rest { none, soft, hard };
inline constexpr std::chrono::hours kHardRest{24};
inline constexpr std::chrono::days kSoftRest{
    2};  ///< from the session's date to the first one that is open again
/// A session a little ahead of `now` (a clock was set back) counts as done now.
[[nodiscard]] Rest rest_after(const Moment& session, const Moment& now);
/// When the soft rest is over: the beginning of a day where the player is now.
[[nodiscard]] Instant rested_at(const Moment& session, const Moment& now);

struct Programme {
    std::vector<TrackState> tracks;  ///< those that are open, in the ladder's order
    int sessions = 0;                ///< that were done so far
    int days_away = 0;               ///< since the last one; 0 before the first
    bool retest = false;             ///< long enough away for a new self-test
    int recent_pain = 0;             ///< 0 … 10: the worst of the last two rated sessions and of 14 days
    bool spare_knees = false;        ///< no deep squats and lunges today
    bool gentle = false;             ///< the recent pain is above what is acceptable
    std::vector<std::string> hurts_again = {};  ///< exercises that hurt for the second time in four weeks
    PainAdvice advice = PainAdvice::none;
    Rest rest = Rest::none;
    std::optional<Instant> rested_at;  ///< when the soft rest is over, while there is one
};

/// So many of the newest sessions tell where the player stands.
inline constexpr int kSessionsThatTell = 30;

/// Where the player stands at `now`. `sessions`: the newest ones, in any order; `earlier`: how many came
/// before those. Where some did, a track begins at the step that the first of the sessions planned for it.
/// What lies ahead of `now` counts for nothing. The programme points into the ladder.
[[nodiscard]] Programme derive_programme(const Ladder& ladder, std::span<const PastSession> sessions,
                                         const Moment& now, int earlier = 0);

}  // namespace ingear::domain
