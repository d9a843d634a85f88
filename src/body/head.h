#pragma once

#include <glm/vec3.hpp>

#include "body/detail.h"

namespace ingear::body {

/// The skull and jaw without the features, which the hair grows on. Points folded to x >= 0.
[[nodiscard]] float head_base(glm::vec3 p);

/// The whole head without hair and neck. Points folded.
[[nodiscard]] float head(glm::vec3 p, Detail detail);

}  // namespace ingear::body
