#pragma once

#include <array>
#include <glm/mat4x4.hpp>
#include <glm/vec4.hpp>

#include "motion/animation_state.h"
#include "render/gl/gl_objects.h"
#include "render/gl/view.h"
#include "render/stage/lighting.h"

namespace ingear::render {

/// What every shader of a frame shares: the uniform block `Frame` of shaders/frame.glsl, in the same order
/// (std140).
struct FrameUniforms {
    glm::mat4 world_to_clip;
    glm::mat4 world_to_shadow;  ///< see ShadowFrustum
    glm::vec4 eye;              ///< xyz; w: size of a pixel at distance 1, metres
    glm::vec4 view_right;       ///< xyz, times half the picture's width at distance 1
    glm::vec4 view_up;          ///< xyz, times half the picture's height at distance 1
    glm::vec4 view_back;        ///< xyz; w: size of a pixel where the coach is, metres
    glm::vec4 key_direction;    ///< xyz towards the light; unused
    glm::vec4 half_vector;      ///< xyz between key light and camera; unused
    glm::vec4
        half_in_head;  ///< xyz: the half vector in the bind pose of the head, for the strands of the hair
    glm::vec4 fill_direction;       ///< xyz; unused
    glm::vec4 key_colour;           ///< rgb; a: light that is left in full shadow
    glm::vec4 ambient_low;          ///< rgb of light from below; a: strength of rim light
    glm::vec4 ambient_high;         ///< rgb of light from above
    glm::vec4 fill_colour;          ///< rgb
    glm::vec4 face;                 ///< blink, smile, mouth open, unused
    glm::vec4 gaze;                 ///< shift of the irises: x, y in metres; unused
    glm::vec4 room;                 ///< x: half the room's width, metres; unused
    std::array<glm::vec4, 2> glow;  ///< light of the left and right gluteus maximus, medius, minimus, tensor
    glm::vec4 glow_hamstrings;      ///< left, right; z: how much of single fibres is seen; unused
    std::array<glm::vec4, motion::kMuscleCount> muscle_colour;  ///< rgb of each muscle's light; unused
};

[[nodiscard]] FrameUniforms frame_uniforms(const View& view, const Viewpoint& camera,
                                           const Lighting& lighting, const motion::CoachFrame& coach);

/// The buffer behind the block, bound for all programs.
class FrameBlock {
  public:
    FrameBlock();
    void update(const FrameUniforms& uniforms);

  private:
    GlBuffer buffer_;
};

}  // namespace ingear::render
