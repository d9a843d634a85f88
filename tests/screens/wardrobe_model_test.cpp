#include "screens/settings/wardrobe_model.h"

#include <algorithm>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;

namespace {

domain::Catalogue two_coaches() {
    domain::Coach anna;
    anna.id = "bridget";
    anna.name = "Anna";
    anna.summary = "Kind";
    anna.skin_tones = {{"light", "Light", glm::vec3(0.7F)}, {"dark", "Dark", glm::vec3(0.2F)}};
    anna.hair_styles = {{"bun", "Bun"}, {"bob", "Bob"}};
    anna.outfits = {{"long", "Long", {{"sea", "Sea"}, {"moss", "Moss"}}},
                    {"short", "Short", {{"sea", "Sea"}}}};
    domain::Coach ben;
    ben.id = "ben";
    ben.name = "Ben";
    ben.skin_tones = anna.skin_tones;
    domain::Catalogue catalogue;
    catalogue.coaches = {anna, ben};
    catalogue.scenes.resize(2);
    catalogue.scenes[0].id = "studio";
    catalogue.scenes[1].id = "hut";
    return catalogue;
}

const WardrobeGroup* group(const WardrobeModel& model, WardrobeKind kind) {
    const auto found = std::ranges::find(model.groups, kind, &WardrobeGroup::kind);
    return found == model.groups.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the wardrobe asks what there is more than one answer to") {
    const domain::Catalogue catalogue = two_coaches();
    const WardrobeModel model = make_wardrobe(catalogue, {});
    CHECK(model.name == "Anna");
    REQUIRE(group(model, WardrobeKind::coach) != nullptr);
    CHECK(group(model, WardrobeKind::coach)->items.size() == 2);
    CHECK(group(model, WardrobeKind::hair)->items[1].name == "Bob");
    CHECK(group(model, WardrobeKind::hair_colour) == nullptr);
    CHECK(group(model, WardrobeKind::skin_tone)->items[1].colour == glm::vec3(0.2F));
    CHECK(group(model, WardrobeKind::outfit_colour)->items.size() == 2);
    CHECK(group(model, WardrobeKind::scene)->chosen == 0);
}

TEST_CASE("a choice is kept, and what another coach lacks is forgotten") {
    const domain::Catalogue catalogue = two_coaches();
    domain::Settings settings;
    const auto choose = [&](WardrobeKind kind, std::size_t item) {
        settings = with_choice(catalogue, settings, *group(make_wardrobe(catalogue, settings), kind), item);
    };
    choose(WardrobeKind::hair, 1);
    choose(WardrobeKind::skin_tone, 1);
    choose(WardrobeKind::outfit_colour, 1);
    choose(WardrobeKind::scene, 1);
    CHECK(settings.coach.hair_style == "bob");
    CHECK(settings.coach.outfit_colour == "moss");
    CHECK(settings.scene == "hut");
    CHECK(group(make_wardrobe(catalogue, settings), WardrobeKind::hair)->chosen == 1);

    choose(WardrobeKind::outfit, 1);
    CHECK(settings.coach.outfit == "short");
    CHECK(settings.coach.outfit_colour.empty());  // there is no moss of these
    choose(WardrobeKind::coach, 1);
    CHECK(settings.coach.coach == "ben");
    CHECK(settings.coach.skin_tone == "dark");
    CHECK(settings.coach.hair_style.empty());
    CHECK(settings.coach.outfit.empty());
    CHECK(group(make_wardrobe(catalogue, settings), WardrobeKind::hair) == nullptr);
}

TEST_CASE("what is locked says why and can't be chosen; what is worn stays") {
    const domain::Catalogue catalogue = two_coaches();
    domain::Settings settings;
    settings.coach.hair_style = "bob";
    const Lock lock = [](domain::UnlockKind kind, std::string_view id) {
        return kind == domain::UnlockKind::hair || id == "hut" ? std::string("Do six sessions.")
                                                               : std::string();
    };
    const WardrobeModel model = make_wardrobe(catalogue, settings, lock);
    CHECK(group(model, WardrobeKind::hair)->items[0].locked == "Do six sessions.");
    CHECK(group(model, WardrobeKind::hair)->items[1].locked.empty());
    CHECK(group(model, WardrobeKind::coach)->items[1].locked.empty());
    CHECK(with_choice(catalogue, settings, *group(model, WardrobeKind::hair), 0) == settings);
    CHECK(with_choice(catalogue, settings, *group(model, WardrobeKind::scene), 1) == settings);
    CHECK_FALSE(with_choice(catalogue, settings, *group(model, WardrobeKind::coach), 1) == settings);
}

TEST_CASE("without any coach there are still places to choose from") {
    domain::Catalogue catalogue = two_coaches();
    catalogue.coaches.clear();
    const WardrobeModel model = make_wardrobe(catalogue, {});
    REQUIRE(model.groups.size() == 1);
    CHECK(with_choice(catalogue, {}, model.groups.front(), 1).scene == "hut");
}
