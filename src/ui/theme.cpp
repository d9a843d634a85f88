#include "ui/theme.h"

#include <charconv>
#include <cmath>

namespace ingear::ui {

namespace {

/// sRGB's transfer function, IEC 61966-2-1.
double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

const std::array<PaletteEntry, 23>& palette_entries() {
    static constexpr std::array<PaletteEntry, 23> kEntries{{
        {"background", &Palette::background},
        {"surface", &Palette::surface},
        {"surface_raised", &Palette::surface_raised},
        {"well", &Palette::well},
        {"outline", &Palette::outline},
        {"text", &Palette::text},
        {"text_muted", &Palette::text_muted},
        {"primary", &Palette::primary},
        {"primary_hover", &Palette::primary_hover},
        {"on_primary", &Palette::on_primary},
        {"coral", &Palette::coral},
        {"accent", &Palette::accent},
        {"accent_soft", &Palette::accent_soft},
        {"on_accent", &Palette::on_accent},
        {"teal", &Palette::teal},
        {"danger", &Palette::danger},
        {"danger_soft", &Palette::danger_soft},
        {"notice", &Palette::notice},
        {"notice_soft", &Palette::notice_soft},
        {"focus", &Palette::focus},
        {"shadow", &Palette::shadow},
        {"scrim", &Palette::scrim},
        {"panel", &Palette::panel},
    }};
    return kEntries;
}

Result<Colour> parse_colour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#')
        return fail("expected a colour such as \"#2c344a\" or \"#2c344aee\"");
    std::array<std::uint8_t, 4> channels{0, 0, 0, 255};
    for (std::size_t i = 0; i * 2 + 1 < text.size(); ++i) {
        const char* digits = text.data() + 1 + i * 2;
        const auto [end, code] = std::from_chars(digits, digits + 2, channels[i], 16);
        if (code != std::errc{} || end != digits + 2)
            return fail("expected a colour such as \"#2c344a\" or \"#2c344aee\"");
    }
    return Colour{channels[0], channels[1], channels[2], channels[3]};
}

double contrast_ratio(Colour a, Colour b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Colour laid_over(Colour over, Colour under) {
    const Colour opaque{over.r, over.g, over.b, 255};
    return mix(Colour{under.r, under.g, under.b, 255}, opaque, static_cast<float>(over.a) / 255.0F);
}

}  // namespace ingear::ui
