#pragma once

#include <memory>

#include "content/catalogue_loader.h"
#include "support/places.h"

namespace ingear::coach_view::testing {

/// The exercises that come with the game.
inline std::shared_ptr<const domain::Catalogue> catalogue() {
    static const auto loaded = std::make_shared<const domain::Catalogue>(
        content::load_catalogue(places::source() / "assets").catalogue);
    return loaded;
}

}  // namespace ingear::coach_view::testing
