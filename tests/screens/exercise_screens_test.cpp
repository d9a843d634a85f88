#include "domain/catalogue/exercise.h"
#include "screen_harness.h"
#include "screens/exercises/catalogue_screen.h"
#include "screens/exercises/exercise_page_screen.h"
#include "screens/session/mistake_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;

TEST_CASE("the catalogue fits every window, with and without exercises in it") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        CatalogueScreen screen(harness.services());
        harness.look_at(screen, "catalogue");
        for (std::size_t i = 0; i <= CatalogueModel::kFilterCount; ++i) {
            harness.frame(screen, ui::Key::f);
            harness.look_at(screen, "catalogue, the answers of a filter");
        }
        for (std::size_t i = 0; i < CatalogueModel::kFilterCount; ++i)
            for (int answer = 0; answer < static_cast<int>(screen.model().filters()[i].ids.size());
                 ++answer) {
                screen.model().choose_all();
                screen.model().choose(i, answer);
                harness.look_at(screen, "catalogue, an answer");
            }
        screen.model().choose(CatalogueModel::by_posture, 1);
        screen.model().choose(CatalogueModel::by_knees, 1);
        harness.look_at(screen, "catalogue, filtered");
    }
}

TEST_CASE("the page of every exercise fits every window, with a mistake and without") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        for (const domain::Exercise& exercise : testing::catalogue()->exercises) {
            ExercisePageScreen screen(harness.services(), exercise);
            harness.look_at(screen, exercise.id);
            screen.read(true);
            harness.look_at(screen, exercise.id + ", words");
            screen.read(false);
            for (std::size_t i = 0; i < exercise.movement.faults.size(); ++i) {
                screen.show().show_mistake(i);
                harness.look_at(screen, exercise.movement.faults[i].id);
                screen.show().seek(screen.show().parts()[screen.show().parts().size() - 2].begin);
                harness.look_at(screen, exercise.movement.faults[i].id + ", mended");
            }
        }
    }
}

TEST_CASE("the mistakes of every exercise fit every window in a session") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        for (const domain::Exercise& exercise : testing::catalogue()->exercises) {
            if (exercise.movement.faults.empty()) continue;
            MistakeScreen screen(harness.services(), exercise, motion::Side::left,
                                 std::make_shared<coach_view::CoachView>());
            for (std::size_t i = 0; i < exercise.movement.faults.size(); ++i) {
                screen.show().show_mistake(i);
                harness.look_at(screen, exercise.movement.faults[i].id);
                screen.show().seek(screen.show().parts()[screen.show().parts().size() - 2].begin);
                harness.look_at(screen, exercise.movement.faults[i].id + ", mended");
            }
        }
    }
}

TEST_CASE("everything about the exercises can be reached by Tab, and is in sight then") {
    for (const WindowSize& size : {kSizes[2], kSizes[3]}) {
        ScreenHarness harness(size);
        const auto exercises = testing::catalogue()->exercises.size();
        CatalogueScreen catalogue(harness.services());
        CHECK(harness.tab_through(catalogue, "catalogue") >= exercises + 2);
        const domain::Exercise& clamshell = *testing::catalogue()->exercise("clamshell");
        ExercisePageScreen page(harness.services(), clamshell);
        CHECK(harness.tab_through(page, "exercise") >= 10);
        page.read(true);
        CHECK(harness.tab_through(page, "words") >= 2 + clamshell.faults.size());
        MistakeScreen mistake(harness.services(), clamshell, motion::Side::left,
                              std::make_shared<coach_view::CoachView>());
        CHECK(harness.tab_through(mistake, "mistake") == 5);
    }
}

TEST_CASE("filters, exercises and mistakes are chosen by pointer, and the view is turned by it") {
    ScreenHarness harness(kSizes[3]);
    CatalogueScreen catalogue(harness.services());
    harness.click(catalogue, "Knee load");
    harness.click(catalogue, "Little at most");
    for (const auto& row : catalogue.model().rows()) CHECK(row.gentle);
    CHECK(catalogue.model().filtered());
    harness.click(catalogue, "Clamshell");
    REQUIRE(harness.navigator().last<routes::ExercisePage>());
    CHECK(harness.navigator().last<routes::ExercisePage>()->exercise == "clamshell");

    const domain::Exercise& bridge = *testing::catalogue()->exercise("glute_bridge");
    ExercisePageScreen page(harness.services(), bridge);
    harness.click(page, "Show me the mistake");
    CHECK(page.show().mistake() == 0U);
    harness.click(page, "Another mistake");
    CHECK(page.show().mistake() == 1U);
    harness.click(page, "Only the right way");
    CHECK_FALSE(page.show().mistake());
    harness.click(page, "Slow");
    CHECK(page.show().slow());
    harness.click(page, "Lower");  // in the line of the phases
    CHECK(page.show().part_name(page.show().part()) == "Lower");
    CHECK_FALSE(page.show().playing());

    CHECK_FALSE(page.coach().turned());
    harness.drag(page, {200.0F, 400.0F}, {260.0F, 400.0F});  // on the words
    harness.turn_wheel(page, {200.0F, 400.0F}, 1.0F);
    CHECK_FALSE(page.coach().turned());
    harness.drag(page, {800.0F, 300.0F}, {860.0F, 320.0F});
    CHECK(page.coach().turned());
    harness.frame(page, ui::Key::r);
    CHECK_FALSE(page.coach().turned());
    harness.turn_wheel(page, {800.0F, 300.0F}, 1.0F);
    CHECK(page.coach().turned());
}

TEST_CASE("the keyboard begins at the exercise that is shown, and Enter opens it") {
    const bool arrow = GENERATE(false, true);
    ScreenHarness harness(kSizes[3]);
    CatalogueScreen catalogue(harness.services());
    harness.frame(catalogue);
    const std::string first = catalogue.model().looked_at()->id;
    if (arrow) {
        harness.frame(catalogue, ui::Key::down);  // shows where the keyboard is …
        harness.frame(catalogue);
        CHECK(catalogue.model().looked_at()->id == first);
        harness.frame(catalogue, ui::Key::down);  // … and goes on from there
        harness.frame(catalogue);
        CHECK(catalogue.model().looked_at()->id != first);
    }
    const std::string shown = catalogue.model().looked_at()->id;
    harness.frame(catalogue, ui::Key::enter);
    harness.frame(catalogue);
    REQUIRE(harness.navigator().last<routes::ExercisePage>());
    CHECK(harness.navigator().last<routes::ExercisePage>()->exercise == shown);
}

TEST_CASE("where no exercise fits, one key brings all of them back") {
    ScreenHarness harness(kSizes[3]);
    CatalogueScreen catalogue(harness.services());
    catalogue.model().choose(CatalogueModel::by_muscle, 1);
    for (int i = 1; !catalogue.model().rows().empty() && i < 12; ++i) {
        catalogue.model().choose(CatalogueModel::by_posture, i);
        catalogue.model().choose(CatalogueModel::by_knees, 1);
    }
    harness.frame(catalogue);
    if (!catalogue.model().rows().empty()) return;  // some exercise fits all of that
    harness.frame(catalogue, ui::Key::r);
    CHECK_FALSE(catalogue.model().rows().empty());
}
