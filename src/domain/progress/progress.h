#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/catalogue/catalogue.h"
#include "domain/log/log_event.h"
#include "domain/programme/past_sessions.h"
#include "domain/programme/programme.h"
#include "domain/self_test/self_test_results.h"
#include "domain/streak/targets.h"

/// What was done and how it went, through time: sums by day, week, month and year, the ladder's steps, the
/// self-tests. All of it is derived from the event log. Days are the player's own (the local date that each
/// event was logged with), weeks run from Monday to Sunday, as for the streak.
namespace ingear::domain {

/// What happened at the desk on a day.
struct DeskCount {
    LocalDate date{};
    int prompts = 0;
    int breaks = 0;
    double sat_seconds = 0.0;

    bool operator==(const DeskCount&) const = default;
};

/// What progress is worked out from, each in any order.
struct ProgressLog {
    std::vector<SessionRecord> sessions = {};
    std::vector<PainNote> pain = {};
    std::vector<LogEvent> self_tests = {};
    std::vector<DeskCount> desk = {};  ///< a day may come several times
    std::vector<Target> targets = {};
};

/// The same from the events of a whole log. What comes twice (by its id) counts once.
[[nodiscard]] ProgressLog progress_log_of(const std::vector<LogEvent>& events);

/// A set counts for the muscle that its exercise is mostly for, so that the sums of all are the whole.
enum class MuscleGroup { gluteus_maximus, gluteus_medius, other };
inline constexpr std::array<std::string_view, 3> kMuscleGroups{"gluteus_maximus", "gluteus_medius", "other"};
[[nodiscard]] constexpr std::string_view to_string(MuscleGroup group) {
    return kMuscleGroups[static_cast<std::size_t>(group)];
}
/// By the ladder, else the first muscle that the exercise names; `other` for an unknown exercise.
[[nodiscard]] MuscleGroup muscle_group_of(const Catalogue& catalogue, std::string_view exercise);

struct Work {
    int sets = 0;
    int reps = 0;

    Work& operator+=(const Work& other);
    bool operator==(const Work&) const = default;
};

/// Which knee a pain rating tells of. A rating of both counts for each; the summary's asks for neither.
enum class Knee { left, right, untold };
inline constexpr std::array<std::string_view, 3> kKnees{"left", "right", "untold"};

/// What was done in some time.
struct ProgressSum {
    int sessions = 0;
    double seconds = 0.0;                            ///< in sessions, pauses excluded
    std::array<Work, 3> work{};                      ///< by MuscleGroup; sets with at least one rep
    std::array<std::optional<int>, 3> worst_pain{};  ///< by Knee, 0 … 10
    int pain_ratings = 0;
    int prompts = 0;
    int breaks = 0;
    double sat_seconds = 0.0;
    int days_sat = 0;

    [[nodiscard]] Work whole() const;
    [[nodiscard]] std::optional<int> worst() const;  ///< of all knees
    ProgressSum& operator+=(const ProgressSum& other);
    bool operator==(const ProgressSum&) const = default;
};

struct ProgressDay {
    LocalDate date{};
    ProgressSum sum;

    bool operator==(const ProgressDay&) const = default;
};

/// A track of the ladder from a day on.
struct StepPoint {
    LocalDate date{};
    std::string exercise;
    Step step;
    int level = 0;  ///< steps from where everybody begins
    Change change = Change::none;

    bool operator==(const StepPoint&) const = default;
};
[[nodiscard]] constexpr bool is_for_pain(Change change) {
    return change == Change::pain_lasted || change == Change::pain_kept_coming;
}

struct TrackTrend {
    std::string track;
    std::vector<StepPoint> points;  ///< its first session, then where it changed; oldest first

    bool operator==(const TrackTrend&) const = default;
};

struct ProgressTrend {
    LocalDate today{};
    std::vector<ProgressDay> days;       ///< those with something on them, oldest first, none after today
    std::vector<TrackTrend> tracks;      ///< those that were done, in the ladder's order; no fillers
    std::vector<SelfTestHistory> tests;  ///< of every test
    std::vector<Target> targets;

    [[nodiscard]] LocalDate first_day() const { return days.empty() ? today : days.front().date; }
};

/// Sessions that count are those that count for the streak. Steps are told as Today told them when each
/// session began, and as it tells them now.
[[nodiscard]] ProgressTrend make_progress(const Catalogue& catalogue, const ProgressLog& log,
                                          const Moment& now);

/// Ranges that are asked for by name: whole weeks, this one included, up to today.
enum class RangeName { weeks_4, weeks_12, year, all };
inline constexpr std::array<std::string_view, 4> kRangeNames{"4w", "12w", "year", "all"};
[[nodiscard]] DateRange range_of(RangeName name, const ProgressTrend& progress);

/// How a range is cut, so that a chart of it has a few dozen columns at most: up to 60 weeks by weeks, up to
/// 10 years by months.
enum class Grain { week, month, year };
[[nodiscard]] Grain grain_of(const DateRange& range);

/// A week, month or year, or what of it lies in a range.
struct ProgressPeriod {
    DateRange days;
    ProgressSum sum;
    int target = 0;  ///< sessions; 0 unless it is a week
};
/// All of a range, those with nothing in them among them.
[[nodiscard]] std::vector<ProgressPeriod> periods_of(const ProgressTrend& progress, const DateRange& range,
                                                     Grain grain);
[[nodiscard]] ProgressSum sum_of(const ProgressTrend& progress, const DateRange& range);

/// The steps back that pain brought about in a range.
struct PainStep {
    LocalDate date{};
    std::vector<std::string> exercises;  ///< that it took back
    int steps = 1;                       ///< each of them
};
[[nodiscard]] std::vector<PainStep> steps_for_pain(const ProgressTrend& progress, const DateRange& range);

}  // namespace ingear::domain
