#include "screens/today/session_editor.h"

#include "domain/catalogue/exercise.h"
#include "fixtures.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::catalogue;

namespace {

SessionEditor first_steps_editor() {
    return {catalogue(), *catalogue()->routine("first_steps")};
}

std::string order(const SessionEditor& editor) {
    std::string words;
    for (const auto& item : editor.routine().items) words += item.exercise + " ";
    return words;
}

}  // namespace

TEST_CASE("exercises are put in another order, left out, swapped and added; each step can be undone") {
    SessionEditor editor = first_steps_editor();
    CHECK_FALSE(editor.can_undo());
    editor.move(0, 1);
    CHECK(order(editor) == "clamshell glute_bridge donkey_kick ");
    editor.move(0, -1);  // there is nowhere to go
    editor.move(2, 1);
    editor.drop(1);
    CHECK(order(editor) == "clamshell donkey_kick ");
    editor.swap(1, "fire_hydrant");
    editor.swap(1, "no_such_exercise");
    editor.add("squat_45");
    CHECK(order(editor) == "clamshell fire_hydrant squat_45 ");
    for (int i = 0; i < 4; ++i) editor.undo();
    CHECK(order(editor) == "glute_bridge clamshell donkey_kick ");
    CHECK_FALSE(editor.can_undo());
    editor.undo();
    CHECK(editor.size() == 3);
}

TEST_CASE("the dose goes up and down the ladder's steps") {
    SessionEditor editor = first_steps_editor();
    CHECK(editor.dose(1) == "10 reps a side");
    CHECK_FALSE(editor.can_change_dose(1, -1));
    editor.change_dose(1, 1);
    CHECK(editor.dose(1) == "12 reps a side");
    editor.change_dose(1, 1);
    CHECK(editor.dose(1) == "2 sets of 10 reps a side");
    for (int i = 0; i < 9; ++i) editor.change_dose(1, 1);
    CHECK(editor.dose(1) == "3 sets of 12 reps a side");
    CHECK_FALSE(editor.can_change_dose(1, 1));
    editor.change_dose(1, -1);
    CHECK(editor.dose(1) == "3 sets of 10 reps a side");
}

TEST_CASE("its length is told; an empty session has none") {
    SessionEditor editor = first_steps_editor();
    CHECK(editor.length(1.0) == "about 9 min");
    for (int i = 0; i < 3; ++i) editor.drop(0);
    CHECK(editor.length(1.0).empty());
}

TEST_CASE("what may take a place trains the same first, and is never the exercise itself") {
    const SessionEditor editor = first_steps_editor();
    const auto offers = editor.instead_of(1);
    REQUIRE_FALSE(offers.empty());
    CHECK(offers.front()->muscles.front().muscle == "gluteus_medius");
    for (const auto* offer : offers) {
        CHECK(offer->id != "clamshell");
        CHECK(offer->id != "trendelenburg_stance");
    }
}
