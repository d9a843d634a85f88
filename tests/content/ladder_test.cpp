#include <map>
#include <set>

#include "content/movement_data.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"

/// The exercises as a ladder: who is easier, who is harder.

using namespace ingear;
using movement_data::catalogue;

namespace {

/// The exercises that can be reached by going to harder ones, from one on.
std::set<std::string> above(const std::string& from) {
    std::set<std::string> reached;
    std::vector<std::string> to_visit{from};
    while (!to_visit.empty()) {
        const domain::Exercise* here = catalogue().exercise(to_visit.back());
        to_visit.pop_back();
        if (here == nullptr) continue;
        for (const domain::Variant& variant : here->harder) {
            if (!variant.exercise.empty() && reached.insert(variant.exercise).second)
                to_visit.push_back(variant.exercise);
        }
    }
    return reached;
}

}  // namespace

TEST_CASE("nothing is harder than itself by a way round") {
    for (const domain::Exercise& exercise : catalogue().exercises) {
        INFO(exercise.id);
        CHECK(above(exercise.id).count(exercise.id) == 0);
    }
}

TEST_CASE("an exercise names each neighbour once") {
    for (const domain::Exercise& exercise : catalogue().exercises) {
        std::map<std::string, int> times;
        for (const auto* variants : {&exercise.easier, &exercise.harder}) {
            for (const domain::Variant& variant : *variants) {
                if (!variant.exercise.empty()) ++times[variant.exercise];
            }
        }
        for (const auto& [id, count] : times) {
            INFO(exercise.id << " and " << id);
            CHECK(count == 1);
        }
    }
}

TEST_CASE("from the gentlest floor exercise the ladder leads to the hardest") {
    const std::set<std::string> from_squeeze = above("supine_squeeze");
    for (const char* id : {"glute_bridge", "glute_bridge_hold", "glute_bridge_wide", "bridge_march",
                           "single_leg_bridge", "single_leg_bridge_hold"}) {
        INFO(id);
        CHECK(from_squeeze.count(id) == 1);
    }
    CHECK(above("clamshell").count("straight_leg_side_raise") == 1);
    CHECK(above("donkey_kick").count("donkey_kick_hold") == 1);
    CHECK(above("donkey_kick").count("fire_hydrant") == 1);
}
