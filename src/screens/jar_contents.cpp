#include "screens/jar_contents.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

namespace ingear::screens {

namespace {

/// "13 Sep" of "2026-09-13".
std::string short_date(const std::string& date) {
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto month = static_cast<std::size_t>(std::stoi(date.substr(5, 2)) - 1);
    return fmt::format("{} {}", std::stoi(date.substr(8, 2)), kMonths[month % kMonths.size()]);
}

}  // namespace

JarContents contents_of(const domain::RewardBook& book, std::span<const domain::Marble> marbles) {
    const domain::GlassStyle& glass = book.glasses.front();
    const domain::MarbleStyle& style = book.marble_styles.front();
    constexpr std::array<std::string_view, render::kMarblePatterns> kPatterns{"plain", "swirl", "cats_eye",
                                                                              "speckle", "galaxy"};
    const auto pattern = std::find(kPatterns.begin(), kPatterns.end(), style.pattern) - kPatterns.begin();
    JarContents contents{.marbles = {},
                         .glass = {glass.tint, glass.glint, glass.thickness, glass.ribs},
                         .pattern = static_cast<render::MarblePattern>(pattern % std::ssize(kPatterns)),
                         .second = style.second,
                         .clarity = style.clarity};
    for (const domain::Marble& marble : marbles)
        contents.marbles.push_back({marble.key, style.colours[static_cast<std::size_t>(marble.source)]});
    return contents;
}

ShelfPiece piece_of(const domain::RewardBook& book, const domain::Trophy& trophy) {
    const std::string to = format_date(trophy.to);
    return {.year = std::stoi(to),
            .name = fmt::format("Jar {}", trophy.number),
            .dates = fmt::format("{} – {}", short_date(format_date(trophy.from)), short_date(to)),
            .contents = contents_of(book, trophy.marbles)};
}

}  // namespace ingear::screens
