#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/log/log_event.h"
#include "domain/programme/pain_rules.h"

namespace ingear::screens {

/// What a player tells about pain: where, and how much of it on each side.
struct PainAnswer {
    enum class Where { untold, none, left, right, both, elsewhere };
    Where where = Where::untold;
    std::optional<int> left = {}, right = {};  ///< 0 … 10; elsewhere: `left` alone
    bool sharp = false;

    /// Everything that is asked has been told.
    [[nodiscard]] bool complete() const;
    /// The larger of the two sides; 0 where nothing hurts or nothing was told.
    [[nodiscard]] int worst() const;
    /// An event a side, one for both where they are alike. Empty until it is complete.
    [[nodiscard]] std::vector<domain::logged::PainRated> ratings(domain::PainTime when) const;
    [[nodiscard]] domain::PainFelt felt() const { return {worst(), sharp}; }

    bool operator==(const PainAnswer&) const = default;
};

/// "None", "Mild", "Moderate", "Strong", "The worst".
[[nodiscard]] std::string_view pain_words(int level);

}  // namespace ingear::screens
