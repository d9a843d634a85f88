#include "domain/session/plan.h"

#include "domain/catalogue/exercise.h"
#include "domain/samples.h"
#include "support/catch.h"

using namespace ingear::domain;
using ingear::motion::Side;

TEST_CASE("a routine is laid out set by set, left before right") {
    const auto catalogue = samples::catalogue(10, 2);
    const auto plan = samples::plan(catalogue);
    REQUIRE(plan.sets.size() == 10);
    CHECK(plan.routine == "all");
    CHECK(plan.total_reps() == 100);

    CHECK(plan.sets[0].side == Side::both);
    CHECK(plan.sets[1].set == 2);
    CHECK(plan.sets[1].sets == 2);
    const Side sides[] = {Side::left, Side::right, Side::left, Side::right};
    const int numbers[] = {1, 1, 2, 2};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(plan.sets[2 + i].exercise->id == "clam");
        CHECK(plan.sets[2 + i].side == sides[i]);
        CHECK(plan.sets[2 + i].set == numbers[i]);
    }
}

TEST_CASE("between sides, sets and exercises there are their own rests") {
    auto catalogue = samples::catalogue(10, 2);
    catalogue.routines[0].rest_between_sides = 20.0;
    catalogue.routines[0].rest_between_sets = 40.0;
    catalogue.routines[0].rest_between_exercises = 70.0;
    const auto plan = samples::plan(catalogue);
    const double rests[] = {40, 70, 20, 40, 20, 70, 20, 40, 20, 0};
    for (std::size_t i = 0; i < plan.sets.size(); ++i) {
        CHECK(plan.sets[i].rest_after == rests[i]);
        CHECK(plan.sets[i].side_switch_after == (rests[i] == 20.0));
    }
}

TEST_CASE("the planned length holds everything") {
    const auto catalogue = samples::catalogue();
    const auto plan = samples::plan(catalogue);
    const double bridge = 12 + 3 + 70;
    const double clam = 60 + 10 + 3 + 60 + 30 + 3 + 60;
    const double kick = 60 + 8 + 3 + 60 + 30 + 3 + 60;
    CHECK(plan.total_seconds(catalogue) == Approx(bridge + clam + kick));
    CHECK(SessionPlan{}.total_seconds(catalogue) == 0.0);
}

TEST_CASE("what stays in its place") {
    const auto catalogue = samples::catalogue(10, 2);
    const auto plan = samples::plan(catalogue);
    CHECK(same_place(catalogue, plan.sets[0], plan.sets[1]));
    CHECK_FALSE(same_place(catalogue, plan.sets[1], plan.sets[2]));
    CHECK_FALSE(same_place(catalogue, plan.sets[2], plan.sets[3]));  // lying on the other side
    CHECK(same_place(catalogue, plan.sets[6], plan.sets[7]));        // hands and knees either way
}

TEST_CASE("an unknown posture gets a usual time") {
    auto catalogue = samples::catalogue();
    const auto plan = samples::plan(catalogue);
    catalogue.postures.clear();
    CHECK(posture_seconds(catalogue, plan.sets[0]) == 12.0);
}

TEST_CASE("a routine that can't be done says why") {
    auto catalogue = samples::catalogue();
    auto& routine = catalogue.routines[0];
    const auto why = [&] {
        const auto plan = plan_session(catalogue, routine);
        REQUIRE_FALSE(plan);
        return plan.error().text();
    };
    SECTION("an exercise that isn't there") {
        routine.items[1].exercise = "headstand";
        CHECK(why() == "routine all: there is no exercise \"headstand\"");
    }
    SECTION("nothing in it") {
        routine.items.clear();
        CHECK(why() == "routine all: it has no exercises");
    }
    SECTION("no reps") {
        routine.items[0].reps = 0;
        CHECK(why() == "routine all: there must be sets and reps of bridge");
    }
    SECTION("no sets") {
        routine.items[0].sets = 0;
        CHECK(why() == "routine all: there must be sets and reps of bridge");
    }
    SECTION("a phase that takes no time") {
        catalogue.exercises[0].movement.phases[1].seconds = 0.0;
        CHECK(why() == "routine all: every phase of bridge must take some time");
    }
    SECTION("no phases") {
        catalogue.exercises[0].movement.phases.clear();
        CHECK(why() == "routine all: every phase of bridge must take some time");
    }
}
