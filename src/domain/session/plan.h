#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/catalogue/catalogue.h"
#include "domain/log/log_event.h"

namespace ingear::domain {

/// "3-2-1" before every set.
inline constexpr double kCountdownSeconds = 3.0;

/// One set as it will be done: an exercise, a side, so many reps, and what follows it.
struct PlannedSet {
    const Exercise* exercise = nullptr;  ///< owned by the catalogue
    motion::Side side = motion::Side::both;
    int set = 1;  ///< 1-based, per exercise and side
    int sets = 1;
    int reps = 10;
    /// How long after the set until the next one begins to get into place; 0 after the last set.
    double rest_after = 0.0;
    bool side_switch_after = false;  ///< the rest is a change of side rather than a rest
};

/// A routine laid out into sets in the order they are done: for a sided exercise left then right, set by set.
struct SessionPlan {
    std::string routine;
    std::vector<PlannedSet> sets;
    std::vector<RoutineItem> items{};  ///< what it was laid out from
    double rest = 0.0;                 ///< seconds between sets

    [[nodiscard]] int total_reps() const;
    /// Planned length in seconds at a tempo factor of 1, everything included.
    [[nodiscard]] double total_seconds(const Catalogue& catalogue) const;
};

/// A session of one exercise: a set of ten, for each side where it has sides. Its id is the exercise's.
[[nodiscard]] Routine only(const Exercise& exercise);
/// The routine of that id; else, where an exercise has it, that exercise alone.
[[nodiscard]] std::optional<Routine> find_routine(const Catalogue& catalogue, std::string_view id);

/// Lays a routine out. Fails, naming it, when the routine is empty, an exercise isn't in the catalogue or has
/// a phase that takes no time, or there are no sets or reps of it. The plan points into the catalogue.
[[nodiscard]] Result<SessionPlan> plan_session(const Catalogue& catalogue, const Routine& routine);

/// The routine of a session, to judge it by or to go on with it: what it set out to do, or, in logs of the
/// first version, what the routine's file says now. None where neither is known.
[[nodiscard]] std::optional<Routine> routine_of(const Catalogue& catalogue, const SessionRecord& session);

/// Leaves the sets that follow the one at `index` and are of its exercise, and puts other ones in their
/// place.
void replace_rest_of_exercise(SessionPlan& plan, std::size_t index, std::vector<PlannedSet> instead);
/// What an exercise is swapped for: one set of ten, for each side where it has sides. Nothing for an id that
/// isn't in the catalogue.
[[nodiscard]] std::vector<PlannedSet> sets_instead(const Catalogue& catalogue, std::string_view exercise);
/// A session's routine laid out, with the swaps that were made in it: what `set_index` of its events means.
/// Fails as `plan_session` does, and where its routine isn't known.
[[nodiscard]] Result<SessionPlan> plan_of(const Catalogue& catalogue, const SessionRecord& session);

/// How long the player has to get into place for a set: its posture's time, 12 s for an unknown one.
[[nodiscard]] double posture_seconds(const Catalogue& catalogue, const PlannedSet& set);

/// Whether both are done in the same place, so that no posture step is needed between them: the same posture,
/// and, where the side changes how one lies, the same side.
[[nodiscard]] bool same_place(const Catalogue& catalogue, const PlannedSet& a, const PlannedSet& b);

/// Planned seconds from the end of each set to the end of the session, by set.
[[nodiscard]] std::vector<double> seconds_after_sets(const SessionPlan& plan, const Catalogue& catalogue,
                                                     double tempo_factor);

}  // namespace ingear::domain
