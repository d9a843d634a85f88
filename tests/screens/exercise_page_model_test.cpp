#include "screens/exercises/exercise_page_model.h"

#include "domain/catalogue/exercise.h"
#include "fixtures.h"
#include "screens/common/exercise_words.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::catalogue;

TEST_CASE("an exercise's page tells all of it in words") {
    const domain::Exercise& bridge = *catalogue()->exercise("glute_bridge");
    const ExercisePageModel page = make_exercise_page(*catalogue(), bridge);
    CHECK(page.posture == "Lying on your back");
    CHECK(page.tempo == "Lift 2 s · Hold 2 s · Lower 3 s");
    CHECK(page.knees == "Little load on the knees");
    CHECK(page.gentle);
    CHECK(page.tags == std::vector<std::string>{"Lying on your back", "On the floor"});
    REQUIRE_FALSE(page.muscles.empty());
    CHECK(page.muscles[0].name == "Seat");
    CHECK(page.muscles[0].detail == "gluteus maximus · 25 % of full effort");
    CHECK(page.muscles[0].band == "moderate");
    CHECK(page.muscles[0].level == 2);
    CHECK_FALSE(page.sources.empty());
}

TEST_CASE("figures that differ are told as a span") {
    const ExercisePageModel page = make_exercise_page(*catalogue(), *catalogue()->exercise("clamshell"));
    CHECK(page.muscles[0].detail == "gluteus medius · 38 to 67 % of full effort");
    CHECK(page.tags.back() == "Each side");
    CHECK(page.knees == "No load on the knees");
}

TEST_CASE("every mistake of every exercise can be shown") {
    for (const domain::Exercise& exercise : catalogue()->exercises) {
        INFO(exercise.id);
        const ExercisePageModel page = make_exercise_page(*catalogue(), exercise);
        CHECK(page.mistakes.size() == exercise.faults.size());
        for (const auto& mistake : page.mistakes) {
            INFO(mistake.name);
            REQUIRE(mistake.shown);
            CHECK_FALSE(exercise.movement.faults[mistake.fault].place.empty());
        }
    }
}

TEST_CASE("a variant leads to the exercise that it is, where there is one") {
    domain::Catalogue two;
    domain::Exercise squat;
    squat.id = "squat";
    squat.name = "Squat";
    squat.easier = {{"Only tap a chair.", "chair_tap"}, {"Go half way.", ""}};
    squat.harder = {{"On one leg.", "not_there"}};
    domain::Exercise tap;
    tap.id = "chair_tap";
    tap.name = "Chair tap";
    two.exercises = {squat, tap};
    const ExercisePageModel page = make_exercise_page(two, two.exercises[0]);
    REQUIRE(page.easier.size() == 2);
    CHECK(page.easier[0].name == "Chair tap");
    CHECK(page.easier[0].exercise == "chair_tap");
    CHECK(page.easier[1].exercise.empty());
    CHECK(page.harder[0].exercise.empty());
    CHECK(page.harder[0].text == "On one leg.");
}

TEST_CASE("words for ids") {
    CHECK(muscle_words("hamstrings").plain == "Back of the thigh");
    CHECK(muscle_words("soleus").plain == "Soleus");
    CHECK(place_words(domain::ExercisePlace::desk) == "At a desk");
    CHECK(band_words(domain::EmgBand::very_high) == "very high");
    CHECK(band_level(domain::EmgBand::low) == 1);
    CHECK(band_level(domain::EmgBand::very_high) == 4);
}
