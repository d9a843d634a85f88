#include "screens/common/jar_contents.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace ingear::screens {

namespace {

std::string span_words(LocalDate from, LocalDate to) {
    return fmt::format("{} – {}", text::short_date(from), text::short_date(to));
}

ShelfPiece piece_of(const domain::EndedStreak& streak) {
    return {.kind = ShelfPiece::Kind::golden_streak,
            .year = std::stoi(format_date(streak.until)),
            .name = text::counted(streak.weeks, "week", "weeks"),
            .dates = span_words(streak.from, streak.until),
            .contents = {}};
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
    static_assert(domain::kMarblePatterns.size() == render::kMarblePatterns);
    JarContents contents{.marbles = {},
                         .glass = {glass.tint, glass.glint, glass.thickness, glass.ribs},
                         .pattern = static_cast<render::MarblePattern>(style.pattern),
                         .second = style.second,
                         .clarity = style.clarity};
    for (const domain::Marble& marble : marbles)
        contents.marbles.push_back({marble.key, style.colours[static_cast<std::size_t>(marble.source)]});
    return contents;
}

ShelfPiece piece_of(const domain::RewardBook& book, const domain::Settings& settings,
                    const domain::Trophy& trophy) {
    return {.year = std::stoi(format_date(trophy.to)),
            .name = fmt::format("Jar {}", trophy.number),
            .dates = span_words(trophy.from, trophy.to),
            .contents = contents_of(book, settings, trophy.marbles)};
}

std::vector<ShelfPiece> shelf_of(const domain::RewardBook& book, const domain::Settings& settings,
                                 std::span<const domain::Marble> marbles,
                                 std::span<const domain::EndedStreak> ended) {
    std::vector<std::pair<LocalDate, ShelfPiece>> pieces;
    for (const domain::Trophy& trophy : domain::trophies(marbles))
        pieces.emplace_back(trophy.to, piece_of(book, settings, trophy));
    for (const domain::EndedStreak& streak : ended) pieces.emplace_back(streak.until, piece_of(streak));
    std::ranges::stable_sort(pieces, {}, &std::pair<LocalDate, ShelfPiece>::first);

    std::vector<ShelfPiece> newest_first;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece)
        newest_first.push_back(std::move(piece->second));
    return newest_first;
}

}  // namespace ingear::screens
