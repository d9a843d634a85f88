#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ingear::cli {

/// A finite decimal number that makes up the whole text.
[[nodiscard]] std::optional<double> number_from(std::string_view text);

/// Numbers with a separator between them: "20,9,3.8". Nothing where one of them is no number.
[[nodiscard]] std::optional<std::vector<double>> numbers_from(std::string_view text, char separator);

/// A picture's size in pixels.
struct PixelSize {
    int width = 0;
    int height = 0;
};
/// Reads "1280x720"; each side 16 … 8192.
[[nodiscard]] std::optional<PixelSize> size_from(std::string_view text);

}  // namespace ingear::cli
