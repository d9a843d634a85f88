#include "screens/common/reward_words.h"

#include <fmt/format.h>

#include "base/text.h"

namespace ingear::screens {

std::string nearest_words(const domain::RewardBook& book, const domain::RewardStatus& status) {
    std::string words;
    float nearest = 0.0F;
    const auto look_at = [&](const auto& things, const std::vector<domain::Progress>& list) {
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (list[i].earned || list[i].share() <= nearest) continue;
            nearest = list[i].share();
            words = fmt::format("{}: {}", things[i].name, how_near(things[i], list[i]));
        }
    };
    look_at(book.unlocks, status.unlocks);
    look_at(book.badges, status.badges);
    return words;
}

std::vector<GainLine> gain_lines(const domain::RewardBook& book, const domain::Gains& gains) {
    std::vector<GainLine> lines;
    if (!gains.marbles.empty())
        lines.push_back({GainLine::Kind::marbles, gains.marbles.size(),
                         text::counted(std::ssize(gains.marbles), "marble", "marbles")});
    for (const std::size_t i : gains.levels)
        lines.push_back({GainLine::Kind::level, i, fmt::format("Level {}: {}", i + 1, book.levels[i].name)});
    for (const std::size_t i : gains.badges) lines.push_back({GainLine::Kind::badge, i, book.badges[i].name});
    for (const std::size_t i : gains.unlocks)
        lines.push_back({GainLine::Kind::unlock, i, book.unlocks[i].name});
    return lines;
}

}  // namespace ingear::screens
