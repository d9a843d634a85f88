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

template <class Style>
const Style& chosen_of(const std::vector<Style>& styles, const std::string& id) {
    const auto found = std::ranges::find(styles, id, &Style::id);
    return found == styles.end() ? styles.front() : *found;
}

}  // namespace

JarContents contents_of(const domain::RewardBook& book, const domain::Settings& settings,
                        std::span<const domain::Marble> marbles) {
    const domain::GlassStyle& glass = chosen_of(book.glasses, settings.glass);
    const domain::MarbleStyle& style = chosen_of(book.marble_styles, settings.marbles);
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

ShelfPiece piece_of(const domain::RewardBook& book, const domain::Settings& settings,
                    const domain::Trophy& trophy) {
    const std::string to = format_date(trophy.to);
    return {.year = std::stoi(to),
            .name = fmt::format("Jar {}", trophy.number),
            .dates = fmt::format("{} – {}", short_date(format_date(trophy.from)), short_date(to)),
            .contents = contents_of(book, settings, trophy.marbles)};
}

}  // namespace ingear::screens
