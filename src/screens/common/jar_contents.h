#pragma once

#include <span>
#include <vector>

#include "domain/rewards/rewards.h"
#include "domain/settings/settings.h"
#include "domain/streak/streak.h"
#include "screens/common/jar_view.h"
#include "screens/common/shelf_view.h"

namespace ingear::screens {

/// Marbles of the ledger as they are shown: in the glass and the marble style that the player chose, else the
/// book's first ones, of which there must be one each.
[[nodiscard]] JarContents contents_of(const domain::RewardBook& book, const domain::Settings& settings,
                                      std::span<const domain::Marble> marbles);

/// A full jar as it stands on the shelf.
[[nodiscard]] ShelfPiece piece_of(const domain::RewardBook& book, const domain::Settings& settings,
                                  const domain::Trophy& trophy);

/// All that stands on the shelf, the newest first: full jars, and streaks that ended and turned to gold.
[[nodiscard]] std::vector<ShelfPiece> shelf_of(const domain::RewardBook& book,
                                               const domain::Settings& settings,
                                               std::span<const domain::Marble> marbles,
                                               std::span<const domain::EndedStreak> ended);

}  // namespace ingear::screens
