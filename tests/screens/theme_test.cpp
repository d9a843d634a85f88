#include "ui/theme.h"

#include "support/catch.h"
#include "support/places.h"

#include <string>

#include "screens/theme_reader.h"

using namespace ingear;
using namespace ingear::screens;

namespace {

constexpr domain::Theme kThemes[] = {domain::Theme::light, domain::Theme::dark};

/// Words and the grounds that they are used on.
struct Pairing {
    const char* name;
    ui::Colour ui::Palette::*ink;
    ui::Colour ui::Palette::*ground;
};

constexpr Pairing kWords[] = {
    {"text on background", &ui::Palette::text, &ui::Palette::background},
    {"text on surface", &ui::Palette::text, &ui::Palette::surface},
    {"text on raised surface", &ui::Palette::text, &ui::Palette::surface_raised},
    {"text on well", &ui::Palette::text, &ui::Palette::well},
    {"text on soft accent", &ui::Palette::text, &ui::Palette::accent_soft},
    {"muted on background", &ui::Palette::text_muted, &ui::Palette::background},
    {"muted on surface", &ui::Palette::text_muted, &ui::Palette::surface},
    {"muted on well", &ui::Palette::text_muted, &ui::Palette::well},
    {"background on text", &ui::Palette::background, &ui::Palette::text},
    {"on primary", &ui::Palette::on_primary, &ui::Palette::primary},
    {"on primary hovered", &ui::Palette::on_primary, &ui::Palette::primary_hover},
    {"primary on surface", &ui::Palette::primary, &ui::Palette::surface},
    {"accent on surface", &ui::Palette::accent, &ui::Palette::surface},
    {"accent on background", &ui::Palette::accent, &ui::Palette::background},
    {"accent on soft accent", &ui::Palette::accent, &ui::Palette::accent_soft},
    {"on accent", &ui::Palette::on_accent, &ui::Palette::accent},
    {"danger on surface", &ui::Palette::danger, &ui::Palette::surface},
    {"danger on soft danger", &ui::Palette::danger, &ui::Palette::danger_soft},
    {"surface on danger", &ui::Palette::surface, &ui::Palette::danger},
    {"notice on soft notice", &ui::Palette::notice, &ui::Palette::notice_soft},
};

}  // namespace

TEST_CASE("words have a contrast of at least 4.5 in every theme") {
    for (const domain::Theme theme : kThemes) {
        const auto palette = load_palette(places::share(), theme);
        REQUIRE(palette);
        for (const Pairing& pairing : kWords) {
            INFO(pairing.name << (theme == domain::Theme::dark ? ", dark" : ", light"));
            CHECK(ui::contrast_ratio((*palette).*pairing.ink, (*palette).*pairing.ground) >= 4.5);
        }
    }
}

TEST_CASE("words on a panel stay readable whatever the room behind it shows") {
    for (const domain::Theme theme : kThemes) {
        const auto palette = load_palette(places::share(), theme);
        REQUIRE(palette);
        for (const ui::Colour behind :
             {ui::Colour{0, 0, 0, 255}, ui::Colour{255, 255, 255, 255}, palette->coral}) {
            const ui::Colour ground = ui::laid_over(palette->panel, behind);
            CHECK(ui::contrast_ratio(palette->text, ground) >= 4.5);
            CHECK(ui::contrast_ratio(palette->text_muted, ground) >= 4.5);
        }
    }
}

TEST_CASE("the focus ring stands out from what it lies on") {
    for (const domain::Theme theme : kThemes) {
        const auto palette = load_palette(places::share(), theme);
        REQUIRE(palette);
        CHECK(ui::contrast_ratio(palette->focus, palette->background) >= 3.0);
        CHECK(ui::contrast_ratio(palette->focus, palette->surface) >= 3.0);
    }
}

TEST_CASE("colours are read with and without alpha") {
    CHECK(ui::parse_colour("#2c344a").value() == ui::Colour{0x2c, 0x34, 0x4a, 255});
    CHECK(ui::parse_colour("#2c344a80").value() == ui::Colour{0x2c, 0x34, 0x4a, 0x80});
    for (const char* wrong :
         {"", "#", "2c344a", "#2c344", "#2c344g", "#2c344a8", "#2c344a801", "#+c344a", "#-12345"}) {
        INFO(wrong);
        CHECK_FALSE(ui::parse_colour(wrong));
    }
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(ui::contrast_ratio({0, 0, 0, 255}, {255, 255, 255, 255}) == Approx(21.0));
    CHECK(ui::contrast_ratio({255, 255, 255, 255}, {0, 0, 0, 255}) == Approx(21.0));
    CHECK(ui::contrast_ratio({0x77, 0x77, 0x77, 255}, {255, 255, 255, 255}) == Approx(4.48).margin(0.01));
}

TEST_CASE("a missing theme is told with its file") {
    const auto palette = load_palette("/nowhere", domain::Theme::light);
    REQUIRE_FALSE(palette);
    CHECK(palette.error().text().find("light.toml") != std::string::npos);
}
