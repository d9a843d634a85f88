#pragma once

#include <string>
#include <vector>

#include "domain/rewards/rewards.h"

namespace ingear::screens {

/// The rewards in words, ready to be shown. Made anew when there is a new reward status, never per frame.
struct RewardsModel {
    struct Badge {
        std::size_t index = 0;  ///< into the book's badges
        std::string name;
        std::string words;  ///< what it is for, or how near one is
        std::string how;    ///< how one gets it
        std::string date;   ///< "Earned on 3 November"; "" until then
        domain::Progress progress;
    };
    struct Unlock {
        std::string kind;  ///< "Scene"
        std::string name;
        std::string words;
        std::string date;  ///< "Yours since 3 November"; "" until then
        domain::Progress progress;
    };
    struct Source {
        domain::MarbleSource source;
        std::string words;  ///< "12 for sessions"
    };

    bool loading = true;

    int level = 1;
    std::string level_name;   ///< "Third gear"
    std::string level_words;  ///< one kind sentence
    std::string to_next;      ///< "14 marbles to Fourth gear"; "" at the last level
    float level_share = 0.0F;
    std::string next_unlock;  ///< "Next to unlock: Sea glass · 1 of 2 weeks so far"; "" when all are

    std::vector<Badge> badges;  ///< earned first, the newest of them first; then the nearest
    std::size_t badges_earned = 0;
    std::vector<Unlock> unlocks;  ///< the nearest first, then those one has
    std::size_t unlocks_earned = 0;

    std::string jar_words;        ///< "17 of 30 marbles"
    std::vector<Source> sources;  ///< those in the jar
};

/// `status` null while it is being worked out.
[[nodiscard]] RewardsModel make_rewards(const domain::RewardBook& book, const domain::RewardStatus* status,
                                        LocalDate today);

}  // namespace ingear::screens
