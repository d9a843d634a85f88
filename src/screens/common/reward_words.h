#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/rewards/rewards.h"

namespace ingear::screens {

/// What is nearest, in a few words: "Swirled marbles: 4 of 5 sessions so far"; "" when nothing is begun.
[[nodiscard]] std::string nearest_words(const domain::RewardBook& book, const domain::RewardStatus& status);

/// What was gained, a line each: "3 marbles", "Badge: In gear", "Level 2: First gear", "New: swirled
/// marbles".
struct GainLine {
    enum class Kind : std::uint8_t { marbles, badge, level, unlock };
    Kind kind;
    std::size_t index;  ///< of the badge, level or unlock; of marbles how many
    std::string words;
};
[[nodiscard]] std::vector<GainLine> gain_lines(const domain::RewardBook& book, const domain::Gains& gains);

}  // namespace ingear::screens
