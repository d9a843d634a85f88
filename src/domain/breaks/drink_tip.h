#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace ingear::domain {

/// The one tip that the break reminder tells as well: a single switch is for both. It is on until the player
/// switches it.
inline constexpr std::string_view kDrinkTip = "water_through_the_day";

/// `switched`: ids of tips whose switch isn't as it comes.
[[nodiscard]] inline bool drink_tip_is_on(std::span<const std::string> switched) {
    return std::ranges::find(switched, kDrinkTip) == switched.end();
}

}  // namespace ingear::domain
