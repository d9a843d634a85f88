#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/catalogue/reward_book.h"
#include "domain/rewards/accomplishments.h"
#include "domain/rewards/marbles.h"

/// Where a history stands with badges, levels and unlocks.
/// Everything is derived from the accomplishments, nothing stored; it comes out the same in whatever order
/// they came.
namespace ingear::domain {

/// When something was reached, and by which accomplishment (its id).
struct Earning {
    Moment at;
    std::string by;

    bool operator==(const Earning&) const = default;
};

struct Progress {
    int have = 0;  ///< at most `need`
    int need = 1;
    int given = 0;  ///< of `have`, what everybody begins with
    std::optional<Earning> earned;

    /// Of what the player has to do for it, 0 … 1.
    [[nodiscard]] float share() const {
        return need > given ? static_cast<float>(have - given) / static_cast<float>(need - given) : 1.0F;
    }
    bool operator==(const Progress&) const = default;
};

/// Where a history stands. The lists go along with those of the book.
struct RewardStatus {
    std::vector<Marble> marbles;
    std::vector<Progress> badges;
    std::vector<Progress> unlocks;
    std::vector<Progress> levels;  ///< in marbles

    /// Index into the book's levels, of which there is at least one.
    [[nodiscard]] std::size_t level() const;
};

/// `accomplishments` in any order; `now` as for `marbles_of`.
[[nodiscard]] RewardStatus reward_status_of(const Accomplishments& accomplishments, const RewardBook& book,
                                            const Moment& now);

/// Whether the player may choose it: it is unlocked, or no unlock names it.
[[nodiscard]] bool is_free(const RewardBook& book, const RewardStatus& status, UnlockKind kind,
                           std::string_view id);

/// Why it isn't free yet: how near it is, "2 of 3 sessions so far"; "" where it is free.
[[nodiscard]] std::string why_locked(const RewardBook& book, const RewardStatus& status, UnlockKind kind,
                                     std::string_view id);

/// "37 of 100 bridges so far"; where one is enough, what to do.
[[nodiscard]] std::string how_near(const Badge& badge, const Progress& progress);
[[nodiscard]] std::string how_near(const Unlock& unlock, const Progress& progress);

/// What was earned by some of the accomplishments: indices into the reward status's lists, in its order.
struct Gains {
    std::vector<std::size_t> marbles, badges, unlocks, levels;

    [[nodiscard]] bool empty() const {
        return marbles.empty() && badges.empty() && unlocks.empty() && levels.empty();
    }
};
/// By a session: its UUID and when it began.
[[nodiscard]] Gains gains_by_session(const RewardStatus& status, std::string_view session, Instant began);

}  // namespace ingear::domain
