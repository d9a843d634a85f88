#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "domain/catalogue/reward_book.h"

namespace ingear::screens {

/// Why the player can't choose a thing yet, in kind words; "" when they can. `id` is the thing's.
using Lock = std::function<std::string(domain::UnlockKind kind, std::string_view id)>;

}  // namespace ingear::screens
