#include "cli/numbers.h"

#include <charconv>
#include <cmath>

namespace ingear::cli {

std::optional<double> number_from(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::vector<double>> numbers_from(std::string_view text, char separator) {
    std::vector<double> values;
    for (;;) {
        const auto end = text.find(separator);
        const auto value = number_from(text.substr(0, end));
        if (!value) return std::nullopt;
        values.push_back(*value);
        if (end == std::string_view::npos) return values;
        text.remove_prefix(end + 1);
    }
}

std::optional<PixelSize> size_from(std::string_view text) {
    const auto sides = numbers_from(text, 'x');
    if (!sides || sides->size() != 2) return std::nullopt;
    for (const double side : *sides) {
        if (side < 16.0 || side > 8192.0 || side != std::floor(side)) return std::nullopt;
    }
    return PixelSize{static_cast<int>((*sides)[0]), static_cast<int>((*sides)[1])};
}

}  // namespace ingear::cli
