#pragma once

#include <span>

#include "domain/rewards.h"
#include "screens/jar_view.h"
#include "screens/shelf_view.h"

namespace ingear::screens {

/// Marbles of the ledger as they are shown: in the book's first glass and marble style, of which there must
/// be one each.
[[nodiscard]] JarContents contents_of(const domain::RewardBook& book,
                                      std::span<const domain::Marble> marbles);

/// A full jar as it stands on the shelf.
[[nodiscard]] ShelfPiece piece_of(const domain::RewardBook& book, const domain::Trophy& trophy);

}  // namespace ingear::screens
