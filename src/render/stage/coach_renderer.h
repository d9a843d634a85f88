#pragma once

#include <filesystem>
#include <glm/vec3.hpp>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "motion/animation_state.h"
#include "render/coach/coach_look.h"
#include "render/gl/viewpoint.h"

/// The 3D picture: the coach on her mat in a calm room.
namespace ingear::render {

struct Wardrobe;

/// What the picture may cost. `finest` is for single pictures; the others are for moving ones, dearest first.
enum class Quality { finest, high, medium, low };

enum class Daylight { light, dark };  ///< the room follows the theme of the screens

/// What is drawn around the coach.
enum class Scenery { room, terrace, hut };

/// The light on the coach. Colours are linear.
struct SceneLight {
    glm::vec3 key{1.253F, 1.160F, 1.056F};
    float shadow_floor = 0.20F;  ///< share of the key light that is left in full shadow
    glm::vec3 ambient_low{0.245F, 0.215F, 0.195F};
    glm::vec3 ambient_high{0.400F, 0.430F, 0.475F};
    glm::vec3 fill{0.126F, 0.156F, 0.198F};
    float rim = 1.0F;
    glm::vec3 floor_shadow{0.075F, 0.095F, 0.125F};  ///< colour of full shadow on the floor, as shown
};

/// A place to work out in. The default is a plain studio by day.
struct SceneLook {
    Scenery scenery = Scenery::room;
    SceneLight light;
    SceneLight dark;

    [[nodiscard]] const SceneLight& at(Daylight daylight) const {
        return daylight == Daylight::light ? light : dark;
    }
};

struct StageOptions {
    Quality quality = Quality::high;
    Daylight daylight = Daylight::light;
    const SceneLook* scene = nullptr;  ///< null: the default
    bool mirrored = false;             ///< flip left and right, as in a mirror
};

/// Draws the coach, her mat, the room, shadows and the light of the working muscles, into the bound
/// framebuffer. Needs a current OpenGL 3.3 core context for its whole life. Allocates nothing per frame once
/// warm.
class CoachRenderer {
  public:
    /// Loads a coach (coaches/COACH.glb) and the shaders from the share folder.
    [[nodiscard]] static Result<std::unique_ptr<CoachRenderer>> create(const std::filesystem::path& share_dir,
                                                                       std::string_view coach = "bridget");
    virtual ~CoachRenderer() = default;

    /// Another coach takes the place of the one before. On an error that one stays.
    [[nodiscard]] virtual Result<void> change_coach(Wardrobe wardrobe, const CoachLook& look) = 0;
    /// Another look of the same coach. New hair or another outfit takes longer than a frame has.
    virtual void dress(const CoachLook& look) = 0;

    virtual void draw(const motion::CoachFrame& coach, const Viewpoint& camera, const Viewport& viewport,
                      const StageOptions& options) = 0;

    /// Triangles of the visible coach, for benchmarks.
    [[nodiscard]] virtual std::size_t triangle_count() const = 0;
};

}  // namespace ingear::render
