#include "domain/programme/pain_rules.h"

#include "domain/catalogue/exercise.h"
#include "domain/ladder_samples.h"
#include "support/catch.h"

using namespace samples;

namespace {

Catalogue gentle_catalogue() {
    Catalogue made = ladder_catalogue();
    made.exercises.push_back(exercise("clamshell", "side_lying", true, 2.0, 1.0, 3.0));
    made.exercises.back().knee_load = KneeLoad::none;
    made.exercises.push_back(exercise("glute_bridge", "supine", false, 2.0, 2.0, 3.0));
    made.exercises.back().knee_load = KneeLoad::low;
    return made;
}

std::vector<std::string> ids(const std::vector<const Exercise*>& exercises) {
    std::vector<std::string> found;
    for (const Exercise* each : exercises) found.push_back(each->id);
    return found;
}

}  // namespace

TEST_CASE("the actions of the pain table, while exercising") {
    struct Case {
        int level;
        bool sharp, any_discomfort;
        PainAction action;
    };
    constexpr Case kCases[] = {
        {0, false, false, PainAction::go_on},         {3, false, false, PainAction::go_on},
        {4, false, false, PainAction::ease_off},      {5, false, false, PainAction::ease_off},
        {6, false, false, PainAction::settle_or_end}, {10, false, false, PainAction::settle_or_end},
        {0, true, false, PainAction::swap},           {3, true, false, PainAction::swap},
        {4, true, false, PainAction::settle_or_end},  {10, true, false, PainAction::settle_or_end},
        {0, false, true, PainAction::go_on},          {1, false, true, PainAction::swap},
        {3, false, true, PainAction::swap},           {4, false, true, PainAction::settle_or_end},
    };
    for (const Case& each : kCases) {
        INFO(each.level << (each.sharp ? " sharp" : "") << (each.any_discomfort ? ", any discomfort" : ""));
        CHECK(action_during({each.level, each.sharp}, each.any_discomfort) == each.action);
    }
}

TEST_CASE("the actions before a session") {
    CHECK(action_before(0, false) == BeforeAction::as_planned);
    CHECK(action_before(3, false) == BeforeAction::as_planned);
    CHECK(action_before(4, false) == BeforeAction::spare_knees);
    CHECK(action_before(5, false) == BeforeAction::spare_knees);
    CHECK(action_before(6, false) == BeforeAction::rather_rest);
    CHECK(action_before(0, true) == BeforeAction::as_planned);
    CHECK(action_before(1, true) == BeforeAction::spare_knees);
}

TEST_CASE("a swap is gentler on the knees, and there is always one") {
    const Catalogue catalogue = gentle_catalogue();
    CHECK(ids(gentler_than(catalogue, *catalogue.exercise("squat"))) ==
          std::vector<std::string>{"clamshell", "glute_bridge"});
    CHECK(ids(gentler_than(catalogue, *catalogue.exercise("glute_bridge"))) ==
          std::vector<std::string>{"clamshell"});
}

TEST_CASE("sparing the knees leaves out what loads them, and something to do") {
    const Catalogue catalogue = gentle_catalogue();
    Routine routine;
    routine.items = {{"squat", 1, 10}, {"clamshell", 1, 10}};
    CHECK(spare_knees(catalogue, routine, KneeLoad::moderate).items ==
          std::vector<RoutineItem>{{"clamshell", 1, 10}});
    routine.items = {{"squat", 3, 12}};
    CHECK(spare_knees(catalogue, routine, KneeLoad::low).items ==
          std::vector<RoutineItem>{{"clamshell", 1, 10}});
    CHECK(spare_knees(catalogue, routine, KneeLoad::high).items == routine.items);
}
