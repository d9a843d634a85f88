#include "screens/theme.h"
#include "support/places.h"

#include <catch2/catch.hpp>

#include <string>

using namespace ingear;
using namespace ingear::screens;

namespace {

constexpr domain::Theme kThemes[] = {domain::Theme::light, domain::Theme::dark};

/// Words and the grounds that they are used on.
struct Pairing {
    const char* name;
    Colour Palette::*ink;
    Colour Palette::*ground;
};

constexpr Pairing kWords[] = {
    {"text on background", &Palette::text, &Palette::background},
    {"text on surface", &Palette::text, &Palette::surface},
    {"text on raised surface", &Palette::text, &Palette::surface_raised},
    {"text on well", &Palette::text, &Palette::well},
    {"text on soft accent", &Palette::text, &Palette::accent_soft},
    {"muted on background", &Palette::text_muted, &Palette::background},
    {"muted on surface", &Palette::text_muted, &Palette::surface},
    {"muted on well", &Palette::text_muted, &Palette::well},
    {"background on text", &Palette::background, &Palette::text},
    {"on primary", &Palette::on_primary, &Palette::primary},
    {"on primary hovered", &Palette::on_primary, &Palette::primary_hover},
    {"primary on surface", &Palette::primary, &Palette::surface},
    {"accent on surface", &Palette::accent, &Palette::surface},
    {"accent on background", &Palette::accent, &Palette::background},
    {"accent on soft accent", &Palette::accent, &Palette::accent_soft},
    {"on accent", &Palette::on_accent, &Palette::accent},
    {"danger on surface", &Palette::danger, &Palette::surface},
    {"danger on soft danger", &Palette::danger, &Palette::danger_soft},
    {"surface on danger", &Palette::surface, &Palette::danger},
    {"notice on soft notice", &Palette::notice, &Palette::notice_soft},
};

}  // namespace

TEST_CASE("words have a contrast of at least 4.5 in every theme") {
    for (const domain::Theme theme : kThemes) {
        const auto palette = load_palette(places::share(), theme);
        REQUIRE(palette);
        for (const Pairing& pairing : kWords) {
            INFO(pairing.name << (theme == domain::Theme::dark ? ", dark" : ", light"));
            CHECK(contrast_ratio((*palette).*pairing.ink, (*palette).*pairing.ground) >= 4.5);
        }
    }
}

TEST_CASE("words on a panel stay readable whatever the room behind it shows") {
    for (const domain::Theme theme : kThemes) {
        const auto palette = load_palette(places::share(), theme);
        REQUIRE(palette);
        for (const Colour behind : {Colour{0, 0, 0, 255}, Colour{255, 255, 255, 255}, palette->coral}) {
            const Colour ground = laid_over(palette->panel, behind);
            CHECK(contrast_ratio(palette->text, ground) >= 4.5);
            CHECK(contrast_ratio(palette->text_muted, ground) >= 4.5);
        }
    }
}

TEST_CASE("the focus ring stands out from what it lies on") {
    for (const domain::Theme theme : kThemes) {
        const auto palette = load_palette(places::share(), theme);
        REQUIRE(palette);
        CHECK(contrast_ratio(palette->focus, palette->background) >= 3.0);
        CHECK(contrast_ratio(palette->focus, palette->surface) >= 3.0);
    }
}

TEST_CASE("colours are read with and without alpha") {
    CHECK(parse_colour("#2c344a").value() == Colour{0x2c, 0x34, 0x4a, 255});
    CHECK(parse_colour("#2c344a80").value() == Colour{0x2c, 0x34, 0x4a, 0x80});
    for (const char* wrong :
         {"", "#", "2c344a", "#2c344", "#2c344g", "#2c344a8", "#2c344a801", "#+c344a", "#-12345"}) {
        INFO(wrong);
        CHECK_FALSE(parse_colour(wrong));
    }
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast_ratio({0, 0, 0, 255}, {255, 255, 255, 255}) == Approx(21.0));
    CHECK(contrast_ratio({255, 255, 255, 255}, {0, 0, 0, 255}) == Approx(21.0));
    CHECK(contrast_ratio({0x77, 0x77, 0x77, 255}, {255, 255, 255, 255}) == Approx(4.48).margin(0.01));
}

TEST_CASE("a missing theme is told with its file") {
    const auto palette = load_palette("/nowhere", domain::Theme::light);
    REQUIRE_FALSE(palette);
    CHECK(palette.error().text().find("light.toml") != std::string::npos);
}
