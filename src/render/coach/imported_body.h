#pragma once

#include <vector>

#include "base/result.h"
#include "motion/retarget.h"
#include "render/imported_coach/humanoid_file.h"

namespace ingear::render {

/// A humanoid brought to our axes and size, and what its nodes are of our skeleton.
struct FittedHumanoid {
    motion::ImportedBody body;
    std::vector<motion::Bone> bone_of_node;
    std::vector<bool> is_bone;  ///< the node itself is a bone of the human, not something that hangs on one
};

/// Turns the file's parts and nodes to face +z and scales them: so that the legs are as long as ours, but no
/// smaller than 1.40 m and no taller than 1.90 m; or to `height` metres where that isn't 0. Fails where it
/// doesn't stand upright or a limb has no length.
[[nodiscard]] Result<FittedHumanoid> fit_humanoid(HumanoidFile& file, float height);

}  // namespace ingear::render
