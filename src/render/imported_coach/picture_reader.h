#pragma once

#include <vector>

#include "base/result.h"
#include "render/imported_coach/humanoid_file.h"

namespace ingear::render {

/// A PNG or JPEG picture, made smaller where it is larger than HumanoidLimits::kKeptPicture. Looks at its
/// size before it unpacks anything.
[[nodiscard]] Result<Picture> read_picture(const std::vector<unsigned char>& bytes);

}  // namespace ingear::render
