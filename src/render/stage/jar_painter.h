#pragma once

#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <memory>
#include <span>

#include "base/result.h"

/// The jar of marbles on its table. Lengths in jar units: the jar's body is 2 wide inside, its floor is at
/// y = 0, its axis at x = 0, y up. Colours are straight sRGB, 0 … 1, as the screens' are.
namespace ingear::render {

/// The inside of the jar, as in physics::JarShape.
struct JarOutline {
    float corner = 0.42F;
    float shoulder_from = 2.40F;
    float neck_from = 2.94F;
    float neck = 0.72F;
    float lid = 3.06F;  ///< underside of the cork
    float mouth = 3.30F;
};

struct GlassLook {
    glm::vec3 tint{0.957F, 0.984F, 0.980F};  ///< what is seen through it is coloured by this
    glm::vec3 glint{1.0F};                   ///< the light on its edges
    float thickness = 1.0F;                  ///< of the wall, 0.5 … 2 times the usual
    int ribs = 0;                            ///< upright ribs around it, 0 … 24

    bool operator==(const GlassLook&) const = default;
};

enum class MarblePattern : std::uint8_t { plain, swirl, cats_eye, speckle, galaxy };
inline constexpr std::size_t kMarblePatterns = 5;

/// One marble. The order is that of the instances' attributes in shaders/marble.vert.
struct MarbleShown {
    glm::vec2 centre{0.0F};  ///< in the jar's frame
    float radius = 0.2F;
    float angle = 0.0F;  ///< radians rolled, + counterclockwise
    glm::vec3 colour{0.9F, 0.4F, 0.3F};
    float pattern = 0.0F;    ///< a MarblePattern
    glm::vec3 second{1.0F};  ///< the pattern's colour
    float clarity = 0.0F;    ///< 0 opaque … 1 clear glass
    glm::vec3 turned{0.0F};  ///< how it lies in itself, radians about x, y, z
    float glow = 0.0F;       ///< light of its own, 0 … 1
};

/// A jar at one instant.
struct JarShown {
    JarOutline outline;
    GlassLook glass;
    std::span<const MarbleShown> marbles;
    glm::vec2 offset{0.0F};  ///< from its place
    float tilt = 0.0F;       ///< radians to the right
    float cork = 0.0F;       ///< how far the cork is lifted, jar units; above 1.2 it is away
    float glow = 0.0F;       ///< light from within, 0 … 1
    float presence = 1.0F;   ///< 0 … 1: fades in and out as a whole
    bool evening = false;    ///< less light in the room
};

/// Pixels of the window, origin at the upper left.
struct PictureBox {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;
};

/// The part of the jar's world that a box shows: x from -kHalfWidth to kHalfWidth where the box is as wide as
/// it is high times kAspect, y from kFrom to kTo.
struct JarWindow {
    static constexpr float kFrom = -0.42F;
    static constexpr float kTo = 3.74F;
    static constexpr float kAspect = 0.72F;
    /// Pixels of a jar unit: so that jar and shadow fit the box.
    [[nodiscard]] static float scale(const PictureBox& box);
    /// Of a point in the jar's world, pixels; and back.
    [[nodiscard]] static glm::vec2 to_window(const PictureBox& box, glm::vec2 place);
    [[nodiscard]] static glm::vec2 from_window(const PictureBox& box, glm::vec2 pixel);
};

/// Draws jars over what is in the bound framebuffer, and refracts it. Needs a current OpenGL 3.3 core context
/// from the first picture on; loads its shaders then. Allocates nothing once warm.
class JarPainter {
  public:
    explicit JarPainter(std::filesystem::path share_dir);
    ~JarPainter();
    JarPainter(const JarPainter&) = delete;
    JarPainter& operator=(const JarPainter&) = delete;

    /// `clip`: nothing outside of it is drawn. `window`: the framebuffer's size, pixels. Leaves blending on
    /// and no program, vertex array or texture of its own bound that anyone could trip over.
    Result<void> paint(const JarShown& jar, const PictureBox& box, const PictureBox& clip, glm::vec2 window);

  private:
    struct Impl;
    std::filesystem::path shaders_;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ingear::render
