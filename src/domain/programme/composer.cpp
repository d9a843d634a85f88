#include "domain/programme/composer.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/result.h"
#include "domain/catalogue/exercise.h"
#include "domain/programme/pain_rules.h"

namespace ingear::domain {

namespace {

// Exercises.md: 60 s between sets, 30 to 120 s possible; 30 s between sides.
constexpr double kShortestRest = 30.0, kUsualRest = 60.0, kLongestRest = 120.0;
constexpr int kPainThatSparesKnees = 4;
constexpr double kLongHold = 5.0;  // seconds

/// A track that may take part today.
struct Candidate {
    const TrackState* state;
    std::size_t order;  ///< in the ladder, and so in the session
    RoutineItem item;
};

/// What today's knees bear.
class Limits {
  public:
    Limits(const Programme& programme, const SessionWish& wish)
        : hurts_again_(programme.hurts_again),
          gentle_(programme.gentle || wish.pain_before.value_or(0) > kAcceptablePain),
          spares_(gentle_ || programme.spare_knees || programme.advice == PainAdvice::see_clinician ||
                  wish.pain_before.value_or(0) >= kPainThatSparesKnees) {}

    /// Little load and no long holds where all is gentle, no high load where the knees are spared.
    [[nodiscard]] bool allows(const Exercise& exercise) const {
        if (gentle_) return exercise.knee_load <= KneeLoad::low && !holds_long(exercise);
        return !spares_ || exercise.knee_load < KneeLoad::high;
    }
    [[nodiscard]] bool hurts_again(std::string_view exercise) const {
        return std::ranges::find(hurts_again_, exercise) != hurts_again_.end();
    }
    [[nodiscard]] bool gentle() const { return gentle_; }

  private:
    static bool holds_long(const Exercise& exercise) {
        return std::ranges::any_of(exercise.movement.phases, [](const motion::Phase& phase) {
            return phase.name == "hold" && phase.seconds >= kLongHold;
        });
    }

    const std::vector<std::string>& hurts_again_;
    bool gentle_;
    bool spares_;
};

/// Of the exercise itself, or of one that comes before it on its track; null where none of them is allowed.
const Exercise* easiest_allowed(const Catalogue& catalogue, const TrackState& state, const Limits& limits) {
    for (std::size_t at = state.rung.exercise + 1; at-- > 0;) {
        const Exercise* exercise = catalogue.exercise(state.track->exercises[at]);
        if (exercise == nullptr || !limits.allows(*exercise) || limits.hurts_again(exercise->id)) continue;
        if (at == state.rung.exercise && state.left_out) continue;
        return exercise;
    }
    return nullptr;
}

/// The gentlest allowed exercise for a muscle; null where there is none.
const Exercise* gentlest_for(const Catalogue& catalogue, std::string_view muscle, const Limits& limits) {
    for (const std::string_view id : gentle_exercises()) {
        const Exercise* exercise = catalogue.exercise(id);
        if (exercise != nullptr && !exercise->muscles.empty() && exercise->muscles.front().muscle == muscle &&
            limits.allows(*exercise) && !limits.hurts_again(id))
            return exercise;
    }
    return nullptr;
}

/// What a track does today: its exercise at its step; where that hurts or the knees don't bear it, something
/// easier at the first step, or nothing.
std::optional<RoutineItem> item_for(const Catalogue& catalogue, const TrackState& state,
                                    const Limits& limits) {
    const Exercise* allowed = easiest_allowed(catalogue, state, limits);
    const bool as_it_stands = allowed != nullptr && allowed->id == state.exercise() && !limits.gentle();
    if (as_it_stands) return RoutineItem{allowed->id, state.step().sets, state.step().reps};
    if (allowed == nullptr && state.left_out) allowed = gentlest_for(catalogue, state.track->muscle, limits);
    if (allowed == nullptr) return std::nullopt;
    return RoutineItem{allowed->id, kSteps.front().sets, kSteps.front().reps};
}

Result<std::vector<Candidate>> candidates(const Catalogue& catalogue, const Programme& programme,
                                          const SessionWish& wish) {
    const Limits limits(programme, wish);
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < programme.tracks.size(); ++i) {
        const TrackState& state = programme.tracks[i];
        if (catalogue.exercise(state.exercise()) == nullptr)
            return fail("there is no exercise \"" + state.exercise() + "\"", "track " + state.track->id);
        const auto item = item_for(catalogue, state, limits);
        const bool is_in = item && std::ranges::any_of(found, [&](const Candidate& each) {
                               return each.item.exercise == item->exercise;
                           });
        if (item && !is_in) found.push_back({&state, i, *item});
    }
    return found;
}

/// Fillers last; then what was not done for longest; then as the ladder has it.
void by_need(std::vector<Candidate>& candidates) {
    const auto need = [](const Candidate& candidate) {
        return std::tuple(candidate.state->track->filler,
                          candidate.state->last_done.value_or(LocalDate::min()), candidate.order);
    };
    std::ranges::sort(candidates, {}, need);
}

Routine routine_of(std::vector<Candidate> chosen, double rest) {
    std::ranges::sort(chosen, {}, &Candidate::order);
    Routine routine;
    routine.id = kComposedRoutine;
    routine.name = kComposedName;
    routine.rest_between_sets = rest;
    routine.rest_between_exercises = rest;
    for (const Candidate& candidate : chosen) routine.items.push_back(candidate.item);
    return routine;
}

class Composer {
  public:
    Composer(const Catalogue& catalogue, double seconds) : catalogue_(catalogue), seconds_(seconds) {}

    Result<Routine> compose(const std::vector<Candidate>& wanted) {
        for (const Candidate& candidate : wanted) take(candidate);
        if (error_) return tl::make_unexpected(*error_);
        return routine_of(chosen_, fitting_rest());
    }

  private:
    /// Takes it where it fits, or is the first: then with as many sets as fit.
    void take(const Candidate& candidate) {
        const bool filler = candidate.state->track->filler;
        if (filler && seconds(chosen_, kUsualRest) >= seconds_ * (1.0 - kTimeTolerance / 2.0)) return;
        auto with = chosen_;
        with.push_back(candidate);
        RoutineItem& item = with.back().item;
        const int whole = item.sets;
        while (!fits(with) && chosen_.empty() && item.sets > 1) --item.sets;
        if (item.sets < whole) item.sets_of_step = whole;
        if (fits(with) || chosen_.empty()) chosen_ = std::move(with);
    }

    [[nodiscard]] bool fits(const std::vector<Candidate>& chosen) {
        return seconds(chosen, kShortestRest) <= seconds_ * (1.0 + kTimeTolerance / 2.0);
    }

    double seconds(const std::vector<Candidate>& chosen, double rest) {
        if (chosen.empty()) return 0.0;
        const auto plan = plan_session(catalogue_, routine_of(chosen, rest));
        if (plan) return plan->total_seconds(catalogue_);
        error_ = plan.error();
        return 0.0;
    }

    /// The length grows with the rest in a straight line.
    double fitting_rest() {
        const double shortest = seconds(chosen_, kShortestRest);
        const double longest = seconds(chosen_, kLongestRest);
        if (longest <= shortest) return kUsualRest;
        const double share = (seconds_ - shortest) / (longest - shortest);
        return std::round(
            std::clamp(std::lerp(kShortestRest, kLongestRest, share), kShortestRest, kLongestRest));
    }

    const Catalogue& catalogue_;
    double seconds_;
    std::vector<Candidate> chosen_;
    std::optional<Error> error_;
};

}  // namespace

Result<Routine> compose_session(const Catalogue& catalogue, const Programme& programme,
                                const SessionWish& wish) {
    INGEAR_TRY(auto wanted, candidates(catalogue, programme, wish));
    if (wanted.empty()) return fail("the programme has no exercise to offer", "programme");
    by_need(wanted);
    return Composer(catalogue, wish.minutes * 60.0).compose(wanted);
}

}  // namespace ingear::domain
