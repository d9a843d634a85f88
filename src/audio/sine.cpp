#include "audio/sine.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

namespace ingear::audio {

namespace {

constexpr std::size_t kSteps = 4096;

std::array<float, kSteps + 1> make_table() {
    std::array<float, kSteps + 1> table{};
    for (std::size_t i = 0; i <= kSteps; ++i)
        table[i] = static_cast<float>(
            std::sin(2.0 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(kSteps)));
    return table;
}

const std::array<float, kSteps + 1> kTable = make_table();

}  // namespace

float sine(double turns) {
    const double place =
        (turns - static_cast<double>(static_cast<std::int64_t>(turns))) * static_cast<double>(kSteps);
    const auto step = static_cast<std::size_t>(place);
    const auto part = static_cast<float>(place - static_cast<double>(step));
    return kTable[step] + (kTable[step + 1] - kTable[step]) * part;
}

}  // namespace ingear::audio
