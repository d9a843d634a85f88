#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "motion/retarget.h"
#include "render/coach/coach_model.h"
#include "render/imported_coach/humanoid_file.h"

namespace ingear::render {

/// What a coach that a player brought has besides a surface.
struct ImportedCoachParts {
    motion::Retargeting body;
    std::vector<PlainMaterial> materials;  ///< by MaterialRange::own
    std::vector<Picture> pictures;
};

/// Reads a humanoid model (see assets/coaches/FORMAT.md) as a coach. `height` metres; 0: as fits the
/// exercises. Errors name the file and what is wrong with it.
[[nodiscard]] Result<CoachModel> load_imported_coach(const std::filesystem::path& file, float height = 0.0F);
/// The same of a file that has been read.
[[nodiscard]] Result<CoachModel> make_own_coach(HumanoidFile file, float height = 0.0F);

}  // namespace ingear::render
