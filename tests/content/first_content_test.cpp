#include <algorithm>
#include <numeric>

#include "content/catalogue_loader.h"
#include "content/problem_text.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::content;

namespace {

const LoadedCatalogue& real_content() {
    static const LoadedCatalogue loaded = load_catalogue(places::source() / "assets");
    return loaded;
}

const domain::Exercise& exercise(std::string_view id) {
    const domain::Exercise* found = real_content().catalogue.exercise(id);
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<double> tempo(const domain::Exercise& exercise) {
    std::vector<double> seconds;
    for (const motion::Phase& phase : exercise.movement.phases) seconds.push_back(phase.seconds);
    return seconds;
}

template <class T>
std::vector<std::string> ids(const std::vector<T>& things) {
    std::vector<std::string> ids;
    for (const T& thing : things) ids.push_back(thing.id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("The game's own content is sound") {
    CHECK(text_of(real_content().problems).empty());
}

TEST_CASE("The tempo of the first exercises is lift, hold, lower") {
    CHECK(tempo(exercise("glute_bridge")) == std::vector<double>{2.0, 2.0, 3.0});
    CHECK(tempo(exercise("clamshell")) == std::vector<double>{2.0, 1.0, 3.0});
    CHECK(tempo(exercise("donkey_kick")) == std::vector<double>{2.0, 1.0, 3.0});
    for (const char* id : {"glute_bridge", "clamshell", "donkey_kick"}) {
        const auto& phases = exercise(id).movement.phases;
        REQUIRE(phases.size() == 3);
        CHECK((phases[0].name == "lift" && phases[1].name == "hold" && phases[2].name == "lower"));
    }
}

namespace {

/// Squats, lunges and chair stands breathe in on the way down.
bool on_two_feet(const domain::Exercise& exercise) {
    const std::string& posture = exercise.movement.posture;
    return posture == "standing" || posture == "split_stance" || posture == "chair";
}

}  // namespace

TEST_CASE("On the floor the breath goes out on the effort and in on the way back") {
    for (const auto& each : real_content().catalogue.exercises) {
        if (each.place != std::vector{domain::ExercisePlace::floor} || on_two_feet(each)) continue;
        INFO(each.id);
        const auto& phases = each.movement.phases;
        REQUIRE(phases.size() == 3);
        CHECK((phases[0].breath == motion::Breathing::out &&
               phases[1].breath == motion::Breathing::as_it_comes &&
               phases[2].breath == motion::Breathing::in));
    }
}

TEST_CASE("Squats go down in 3 seconds, stay for 1 and come up in 2, breathing in on the way down") {
    for (const char* id : {"squat_chair_tap", "squat_45", "squat_60", "squat_90", "split_squat"}) {
        INFO(id);
        CHECK(tempo(exercise(id)) == std::vector<double>{3.0, 1.0, 2.0});
        CHECK(exercise(id).movement.phases[0].breath == motion::Breathing::in);
        CHECK(exercise(id).movement.phases[2].breath == motion::Breathing::out);
    }
    CHECK(tempo(exercise("sit_to_stand")) == std::vector<double>{2.0, 3.0});
    CHECK(tempo(exercise("calf_raise")) == std::vector<double>{2.0, 1.0, 3.0});
}

TEST_CASE("The bridge is done with both sides at once, the others one side after the other") {
    CHECK_FALSE(exercise("glute_bridge").sided);
    CHECK(exercise("clamshell").sided);
    CHECK(exercise("donkey_kick").sided);
}

TEST_CASE("Each exercise has its posture") {
    CHECK(exercise("glute_bridge").movement.posture == "supine");
    CHECK(exercise("clamshell").movement.posture == "side_lying");
    CHECK(exercise("donkey_kick").movement.posture == "hands_and_knees");
}

TEST_CASE("Each exercise has its cues, and its faults with corrections and angles") {
    CHECK(ids(exercise("glute_bridge").cues) ==
          Ids{"ribs_down", "press_heels", "squeeze_then_lift", "straight_line", "knees_over_toes"});
    CHECK(ids(exercise("clamshell").cues) ==
          Ids{"stack_hips", "waist_off_floor", "open_like_a_book", "heels_glued", "small_is_fine"});
    CHECK(ids(exercise("donkey_kick").cues) ==
          Ids{"push_floor_away", "brace", "sole_to_ceiling", "stop_before_back_moves"});
    CHECK(ids(exercise("glute_bridge").faults) ==
          Ids{"back_arches", "feet_too_far", "knees_cave_in", "low_lift"});
    CHECK(ids(exercise("clamshell").faults) == Ids{"pelvis_rolls_back", "feet_part", "waist_sags"});
    CHECK(ids(exercise("donkey_kick").faults) == Ids{"back_sags", "hip_opens", "knee_straightens"});
    for (const auto& each : real_content().catalogue.exercises)
        CHECK(ids(each.faults) == ids(each.movement.faults));
}

namespace {

/// The rule in assets/exercises/FORMAT.md.
double activation_for(const domain::MuscleLoad& load) {
    constexpr std::array kBands{0.3, 0.45, 0.75, 1.0};
    if (!load.emg_low) return kBands[static_cast<std::size_t>(load.band)];
    constexpr std::pair<double, double> kCurve[] = {
        {0.0, 0.0}, {15.0, 0.3}, {30.0, 0.6}, {50.0, 0.85}, {70.0, 1.0}};
    const double percent = (*load.emg_low + *load.emg_high) / 2.0;
    for (std::size_t i = 1; i < std::size(kCurve); ++i) {
        const auto [from, low] = kCurve[i - 1];
        const auto [to, high] = kCurve[i];
        if (percent <= to) return low + (high - low) * (percent - from) / (to - from);
    }
    return 1.0;
}

}  // namespace

TEST_CASE("Muscles light up as strongly as they are said to work") {
    for (const domain::Exercise& shown : real_content().catalogue.exercises) {
        for (const domain::MuscleLoad& load : shown.muscles) {
            INFO(shown.id << ", " << load.muscle);
            if (!motion::muscle_named(load.muscle)) continue;  // not among those that are drawn
            const auto& lit = shown.movement.activations;
            const auto found = std::find_if(lit.begin(), lit.end(), [&](const motion::Activation& each) {
                return motion::name(each.muscle) == load.muscle;
            });
            REQUIRE(found != lit.end());
            CHECK(found->working == Approx(activation_for(load)).margin(0.02));
            CHECK(found->other <= found->working);
        }
    }
}

TEST_CASE("Muscle activity is as published") {
    const auto activity = [](const char* id, const char* muscle) {
        for (const domain::MuscleLoad& load : exercise(id).muscles) {
            if (load.muscle == muscle)
                return std::pair{load.emg_low.value_or(-1), load.emg_high.value_or(-1)};
        }
        return std::pair{-1, -1};
    };
    CHECK(activity("glute_bridge", "gluteus_maximus") == std::pair{25, 25});
    CHECK(activity("glute_bridge", "gluteus_medius") == std::pair{28, 28});
    CHECK(activity("clamshell", "gluteus_maximus") == std::pair{34, 53});
    CHECK(activity("clamshell", "gluteus_medius") == std::pair{38, 67});
    CHECK(activity("donkey_kick", "gluteus_maximus") == std::pair{60, 60});
    CHECK(activity("donkey_kick", "gluteus_medius") == std::pair{47, 47});
}

TEST_CASE(
    "Every exercise says how it gets easier and harder, who should adapt it, and to stop on sharp pain") {
    for (const auto& each : real_content().catalogue.exercises) {
        INFO(each.id);
        CHECK_FALSE(each.easier.empty());
        CHECK_FALSE(each.harder.empty());
        CHECK_FALSE(each.setup.empty());
        CHECK(std::any_of(each.cautions.begin(), each.cautions.end(), [](const domain::Caution& caution) {
            return caution.who.find("sharp pain") != std::string::npos;
        }));
        CHECK(std::any_of(each.cautions.begin(), each.cautions.end(), [](const domain::Caution& caution) {
            return caution.advice.find("Ask your doctor first") != std::string::npos;
        }));
    }
}

TEST_CASE("The clamshell is seen from high enough that the legs don't hide each other") {
    CHECK(exercise("clamshell").cameras.front().pitch >= 35.0F);
}

TEST_CASE("First steps: one set of ten of each, 30 s between sides, 60 s between exercises") {
    const domain::Routine* routine = real_content().catalogue.routine("first_steps");
    REQUIRE(routine != nullptr);
    Ids order;
    for (const domain::RoutineItem& item : routine->items) {
        order.push_back(item.exercise);
        CHECK(item.sets == 1);
        CHECK(item.reps == 10);
    }
    CHECK(order == Ids{"glute_bridge", "clamshell", "donkey_kick"});
    CHECK(routine->rest_between_sides == 30.0);
    CHECK(routine->rest_between_exercises == 60.0);
}
