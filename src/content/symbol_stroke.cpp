#include <charconv>
#include <cmath>

#include "content/reward_reader.h"

namespace ingear::content {

namespace {

constexpr float kFurthest = 1.5F;  // a little beyond the square

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const auto begin = text.find_first_not_of(' ');
        if (begin == std::string_view::npos) return words;
        const auto end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        text.remove_prefix(end);
    }
}

/// Every word after the first as a number; none where one isn't.
std::optional<std::vector<float>> numbers_of(const std::vector<std::string_view>& words) {
    std::vector<float> numbers;
    for (std::size_t i = 1; i < words.size(); ++i) {
        float number = 0.0F;
        const auto [end, error] = std::from_chars(words[i].begin(), words[i].end(), number);
        if (error != std::errc{} || end != words[i].end() || !std::isfinite(number)) return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

}  // namespace

Result<domain::SymbolStroke> parse_stroke(std::string_view text) {
    using Kind = domain::SymbolStroke::Kind;
    constexpr const char* kExpected =
        "expected \"line WIDTH X Y X Y …\", \"area X Y X Y X Y …\", \"disc X Y RADIUS\" or "
        "\"ring WIDTH X Y RADIUS [FROM TO]\"";
    const auto words = words_of(text);
    const auto numbers = numbers_of(words);
    if (words.empty() || !numbers) return fail(kExpected);
    const std::string_view kind = words.front();
    const std::size_t count = numbers->size();
    const auto& n = *numbers;

    domain::SymbolStroke stroke;
    std::size_t points_from = 0;
    std::size_t points_to = count;
    if (kind == "line" && count >= 5 && count % 2 == 1) {
        stroke.kind = Kind::line;
        stroke.width = n[0];
        points_from = 1;
    } else if (kind == "area" && count >= 6 && count % 2 == 0) {
        stroke.kind = Kind::area;
    } else if (kind == "disc" && count == 3) {
        stroke.kind = Kind::disc;
        stroke.radius = n[2];
        points_to = 2;
    } else if (kind == "ring" && (count == 4 || count == 6)) {
        stroke.kind = Kind::ring;
        stroke.width = n[0];
        stroke.radius = n[3];
        if (count == 6) {
            stroke.from = n[4];
            stroke.to = n[5];
        }
        points_from = 1;
        points_to = 3;
    } else {
        return fail(kExpected);
    }
    for (std::size_t i = points_from; i < points_to; i += 2) stroke.points.push_back({n[i], n[i + 1]});
    for (const glm::vec2& point : stroke.points)
        if (std::abs(point.x) > kFurthest || std::abs(point.y) > kFurthest)
            return fail("expected points from -1.5 to 1.5");
    if (stroke.width <= 0.0F || stroke.width > 1.0F) return fail("expected a width above 0, up to 1");
    if (stroke.radius < 0.0F || stroke.radius > kFurthest) return fail("expected a radius from 0 to 1.5");
    if (stroke.to <= stroke.from || stroke.to - stroke.from > 360.0F)
        return fail("expected TO after FROM, at most a whole turn");
    return stroke;
}

}  // namespace ingear::content
