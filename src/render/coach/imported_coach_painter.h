#pragma once

#include <span>
#include <vector>

#include "render/coach/coach_model.h"
#include "render/coach/imported_coach.h"
#include "render/gl/gl_objects.h"
#include "render/gl/shader_program.h"

namespace ingear::render {

/// Shades a model that a player brought: plain colours and pictures, in the light of the game.
class ImportedCoachPainter {
  public:
    [[nodiscard]] static Result<ImportedCoachPainter> create(const std::filesystem::path& shaders,
                                                             const ImportedCoachParts& parts);

    /// Draws ranges of Material::own from what is bound; others are left out. `indexed`: their numbers count
    /// indices, else vertices.
    void draw(std::span<const MaterialRange> ranges, bool indexed) const;

  private:
    ImportedCoachPainter(ShaderProgram program, const ImportedCoachParts& parts);

    ShaderProgram program_;
    int colour_;  ///< where the uniform is
    std::vector<PlainMaterial> materials_;
    std::vector<GlTexture> pictures_;  ///< the first is plain white
};

}  // namespace ingear::render
