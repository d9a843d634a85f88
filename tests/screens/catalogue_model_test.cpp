#include "screens/exercises/catalogue_model.h"

#include <rapidcheck.h>

#include <algorithm>

#include "domain/catalogue/exercise.h"
#include "fixtures.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;

namespace {

/// Two exercises of our own, so that the tests stand whatever comes with the game.
std::shared_ptr<const domain::Catalogue> two_exercises() {
    domain::Catalogue catalogue;
    catalogue.postures = {{"supine", "Lying on your back", 12, false}, {"standing", "Standing", 4, false}};
    domain::Exercise squeeze;
    squeeze.id = "squeeze";
    squeeze.name = "Squeeze";
    squeeze.place = {domain::ExercisePlace::floor, domain::ExercisePlace::desk};
    squeeze.knee_load = domain::KneeLoad::none;
    squeeze.muscles = {{"gluteus_maximus", 81, 81, domain::EmgBand::very_high, ""}};
    squeeze.movement.posture = "supine";
    domain::Exercise lunge = squeeze;
    lunge.id = "lunge";
    lunge.name = "Lunge";
    lunge.place = {domain::ExercisePlace::floor};
    lunge.knee_load = domain::KneeLoad::high;
    lunge.sided = true;
    lunge.muscles = {{"quadriceps", {}, {}, domain::EmgBand::high, ""},
                     {"gluteus_maximus", 44, 44, domain::EmgBand::high, ""}};
    lunge.movement.posture = "standing";
    catalogue.exercises = {squeeze, lunge};
    return std::make_shared<const domain::Catalogue>(std::move(catalogue));
}

std::vector<std::string> names(const CatalogueModel& model) {
    std::vector<std::string> found;
    for (const auto& row : model.rows()) found.push_back(row.exercise->id);
    return found;
}

int answer(const CatalogueModel& model, std::size_t filter, std::string_view id) {
    const auto& ids = model.filters()[filter].ids;
    const auto at = std::ranges::find(ids, id);
    REQUIRE(at != ids.end());
    return static_cast<int>(at - ids.begin());
}

}  // namespace

TEST_CASE(
    "at first every exercise is there, the kindest on the knees before others, and the first is looked at") {
    const CatalogueModel model(two_exercises());
    CHECK(names(model) == std::vector<std::string>{"squeeze", "lunge"});
    CHECK(model.count_words() == "2 exercises");
    CHECK_FALSE(model.filtered());
    REQUIRE(model.looked_at());
    CHECK(model.looked_at()->id == "squeeze");
    CHECK(model.rows()[0].knees == "No load on the knees");
    CHECK(model.rows()[1].posture == "Standing");
    CHECK(model.rows()[1].sides == "Each side");
    CHECK_FALSE(model.rows()[1].gentle);
}

TEST_CASE("exercises that load the knees alike are sorted by name") {
    const CatalogueModel model(screens::testing::catalogue());
    for (std::size_t i = 1; i < model.rows().size(); ++i) {
        const domain::Exercise& before = *model.rows()[i - 1].exercise;
        const domain::Exercise& exercise = *model.rows()[i].exercise;
        CAPTURE(before.id, exercise.id);
        CHECK(before.knee_load <= exercise.knee_load);
        CHECK((before.knee_load < exercise.knee_load || before.name < exercise.name));
    }
}

TEST_CASE("every question narrows down, and its first answer doesn't") {
    CatalogueModel model(two_exercises());
    const auto narrowed = [&](std::size_t filter, std::string_view id) {
        model.choose_all();
        model.choose(filter, answer(model, filter, id));
        return names(model);
    };
    using Names = std::vector<std::string>;
    CHECK(narrowed(CatalogueModel::by_muscle, "quadriceps") == Names{"lunge"});
    CHECK(narrowed(CatalogueModel::by_muscle, "gluteus_maximus") == Names{"squeeze", "lunge"});
    CHECK(narrowed(CatalogueModel::by_posture, "supine") == Names{"squeeze"});
    CHECK(narrowed(CatalogueModel::by_place, "desk") == Names{"squeeze"});
    CHECK(narrowed(CatalogueModel::by_knees, "moderate") == Names{"squeeze"});
    CHECK(narrowed(CatalogueModel::by_knees, "none") == Names{"squeeze"});
    CHECK(model.count_words() == "1 of 2 exercises");
    CHECK(model.looked_at()->id == "squeeze");
    for (std::size_t i = 0; i < CatalogueModel::kFilterCount; ++i)
        CHECK(narrowed(i, "") == Names{"squeeze", "lunge"});
}

TEST_CASE("where nothing fits, nothing is looked at, and there is a way back") {
    CatalogueModel model(two_exercises());
    model.choose(CatalogueModel::by_muscle, answer(model, CatalogueModel::by_muscle, "quadriceps"));
    model.choose(CatalogueModel::by_place, answer(model, CatalogueModel::by_place, "desk"));
    CHECK(model.rows().empty());
    CHECK(model.looked_at() == nullptr);
    CHECK(model.filtered());
    model.choose_all();
    CHECK(model.rows().size() == 2);
    CHECK(model.looked_at() != nullptr);
}

TEST_CASE("who is looked at stays so while it is in the list") {
    CatalogueModel model(two_exercises());
    model.look_at(*model.rows()[1].exercise);
    model.choose(CatalogueModel::by_muscle, answer(model, CatalogueModel::by_muscle, "gluteus_maximus"));
    CHECK(model.looked_at()->id == "lunge");
}

TEST_CASE("whatever is chosen, the rows are those that fit, and an answer alone always fits something") {
    const auto catalogue = testing::catalogue();
    for (std::size_t filter = 0; filter < CatalogueModel::kFilterCount; ++filter) {
        if (filter == CatalogueModel::by_knees) continue;
        CatalogueModel model(catalogue);
        for (int i = 0; i < static_cast<int>(model.filters()[filter].ids.size()); ++i) {
            model.choose(filter, i);
            CHECK_FALSE(model.rows().empty());
        }
    }
    CHECK(rc::check([&] {
        CatalogueModel model(catalogue);
        for (std::size_t i = 0; i < CatalogueModel::kFilterCount; ++i)
            model.choose(i, *rc::gen::inRange(-2, 12));
        RC_ASSERT((model.looked_at() == nullptr) == model.rows().empty());
        RC_ASSERT(model.filtered() || model.rows().size() == catalogue->exercises.size());
    }));
}
