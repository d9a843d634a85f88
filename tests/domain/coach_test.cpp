#include "domain/catalogue/coach.h"

#include "support/catch.h"

using namespace ingear::domain;

namespace {

std::vector<Coach> coaches() {
    Coach other;
    other.id = "anna";
    other.name = "Anna";
    Coach usual;
    usual.id = kUsualCoach;
    usual.name = "Bridget";
    usual.skin_tones = {{"light", "Light"}, {"dark", "Dark"}};
    usual.hair_styles = {{"bun", "Bun"}, {"bob", "Bob"}};
    usual.outfits = {{"long", "Long", {{"sea", "Sea"}, {"moss", "Moss"}}}};
    return {other, usual};
}

}  // namespace

TEST_CASE("a choice is found by its ids, the first of each without one") {
    const auto all = coaches();
    const ChosenCoach plain = choose(all, {});
    CHECK(plain.coach == &all[1]);
    CHECK(plain.skin_tone->id == "light");
    CHECK(plain.hair_colour == nullptr);
    CHECK(plain.outfit_colour->id == "sea");
    CHECK(plain.unknown.empty());
    CHECK(missing_words(plain).empty());

    CoachChoice wish;
    wish.skin_tone = "dark";
    wish.hair_style = "bob";
    wish.outfit_colour = "moss";
    const ChosenCoach chosen = choose(all, wish);
    CHECK(chosen.skin_tone->id == "dark");
    CHECK(chosen.hair_style->id == "bob");
    CHECK(chosen.outfit_colour->id == "moss");
}

TEST_CASE("the usual coach stands in for one who isn't there, and says so") {
    const auto all = coaches();
    CoachChoice wish;
    wish.coach = "robin";
    wish.hair_style = "mohawk";  // Robin's affair
    const ChosenCoach chosen = choose(all, wish);
    CHECK(chosen.coach->id == kUsualCoach);
    CHECK(chosen.hair_style->id == "bun");
    REQUIRE(chosen.unknown.size() == 1);
    CHECK(missing_words(chosen).find("\"robin\"") != std::string::npos);
    CHECK(missing_words(chosen).find("Bridget") != std::string::npos);
}

TEST_CASE("a look that isn't there any more gives way to the first") {
    const auto all = coaches();
    CoachChoice wish;
    wish.hair_style = "mohawk";
    wish.outfit_colour = "gold";
    const ChosenCoach chosen = choose(all, wish);
    CHECK(chosen.hair_style->id == "bun");
    CHECK(chosen.outfit_colour->id == "sea");
    CHECK(chosen.unknown.size() == 2);
    CHECK(choose({}, wish).coach == nullptr);
}
