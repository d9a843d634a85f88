#pragma once

#include <glm/vec4.hpp>

#include "render/coach/coach_look.h"
#include "render/coach/coach_model.h"
#include "render/gl/gl_objects.h"

namespace ingear::render {

/// What all shaders of a coach share as long as its look stays: the uniform block `Look` of
/// shaders/look.glsl, in the same order (std140). Colours are linear.
struct LookUniforms {
    glm::vec4 skin;     ///< rgb; a: beard
    glm::vec4 hair;     ///< rgb; a: how strongly hair is painted on the skin
    glm::vec4 top;      ///< rgb; a: height at which sleeves end on the neutral arm, metres
    glm::vec4 bottom;   ///< rgb; a: height at which the legs' cloth ends, metres
    glm::vec4 band;     ///< rgb; a: 1 where the top has no sleeves
    glm::vec4 accent;   ///< rgb; a: depth of the neckline
    glm::vec4 shoes;    ///< rgb; a: curl of the hair
    glm::vec4 face;     ///< brows, lashes, lips, eyes
    glm::vec4 comb;     ///< xyz: where strands start; w: bun
    glm::vec4 axis;     ///< xyz: about which they run; w: tie
    glm::vec4 temples;  ///< x: how far the hairline recedes, metres; unused
};

[[nodiscard]] LookUniforms look_uniforms(const CoachModel& coach, const CoachLook& look);

/// The buffer behind the block.
class LookBlock {
  public:
    void set(const LookUniforms& uniforms);
    void bind() const;

  private:
    GlBuffer buffer_;
};

}  // namespace ingear::render
