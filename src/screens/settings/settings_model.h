#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/settings/settings.h"

namespace ingear::screens {

/// Steps that the settings can be set in, and their words.
namespace settings_steps {
inline constexpr double kScaleLow = 1.0, kScaleHigh = 2.0, kScaleStep = 0.1;
inline constexpr double kTempoLow = 0.75, kTempoHigh = 1.5, kTempoStep = 0.05;
}  // namespace settings_steps

/// "100 %".
[[nodiscard]] std::string scale_words(double scale);
/// "As planned", "20 % slower", "10 % quicker".
[[nodiscard]] std::string tempo_words(double factor);
/// What was wrong in the settings file, for the player; "" when nothing was.
[[nodiscard]] std::string problem_words(const std::vector<Error>& problems);

}  // namespace ingear::screens
