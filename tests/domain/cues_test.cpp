#include "domain/session/cues.h"

#include <set>

#include "domain/catalogue/exercise.h"
#include "domain/samples.h"
#include "support/catch.h"

using namespace ingear::domain;
using ingear::motion::Side;

namespace {

std::vector<std::string> cues_of(const PlannedSet& set) {
    std::vector<std::string> ids;
    for (int rep = 1; rep <= set.reps; ++rep) {
        for (std::size_t phase = 0; phase < set.exercise->movement.phases.size(); ++phase) {
            if (const Cue* cue = cue_for(set, rep, phase)) ids.push_back(cue->id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("a set opens with a cue for getting set, then others come at their phases") {
    const auto catalogue = samples::catalogue();
    const auto set = samples::plan(catalogue).sets[0];
    CHECK(cues_of(set) == std::vector<std::string>{"ribs", "squeeze", "top"});
    CHECK(cue_for(set, 1, 0)->id == "ribs");
    CHECK(cue_for(set, 4, 0)->id == "squeeze");
    CHECK(cue_for(set, 7, 0) == nullptr);
    CHECK(cue_for(set, 7, 1)->id == "top");
}

TEST_CASE("an exercise with no cues or one is left in peace") {
    auto catalogue = samples::catalogue();
    auto set = samples::plan(catalogue).sets[0];
    catalogue.exercises[0].cues.clear();
    CHECK(cues_of(set).empty());
    catalogue.exercises[0].cues = {{"slow", "Slowly.", CueMoment::any}};
    CHECK(cues_of(set) == std::vector<std::string>{"slow"});
}

TEST_CASE("over both sides every cue comes up, and none twice in a set") {
    auto catalogue = samples::catalogue();
    catalogue.exercises[1].cues = {{"a", "A", CueMoment::start}, {"b", "B", CueMoment::start},
                                   {"c", "C", CueMoment::lift},  {"d", "D", CueMoment::lower},
                                   {"e", "E", CueMoment::any},   {"f", "F", CueMoment::any}};
    const auto plan = samples::plan(catalogue);
    std::set<std::string> seen;
    for (const std::size_t i : {1, 2}) {
        const auto ids = cues_of(plan.sets[i]);
        CHECK(std::set(ids.begin(), ids.end()).size() == ids.size());
        CHECK(ids.size() == 4);
        seen.insert(ids.begin(), ids.end());
    }
    CHECK(seen.size() == 6);
    CHECK(cue_for(plan.sets[1], 1, 0)->id == "a");
    CHECK(cue_for(plan.sets[2], 1, 0)->id == "b");
}
