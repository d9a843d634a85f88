#pragma once

#include <array>
#include <cstdint>

#include "ui/geometry.h"

/// Small and large joys: what is seen when something is done. Everything here is a pure function of the
/// moment, a seed and the time; nothing is kept, nothing allocated.
namespace ingear::screens {

enum class CelebrationKind : std::uint8_t { rep, set, exercise, session, marble, badge, week, jar };
inline constexpr std::size_t kCelebrationKinds = 8;

/// How large a joy is.
struct CelebrationSize {
    double seconds = 1.0;  ///< until nothing of it is left
    float reach = 100.0F;  ///< how far it gets, design units
    float light = 0.5F;    ///< of the glow, 0 … 1
    int rings = 0;         ///< of light, one after another
    int sparks = 0;
    int stars = 0;
    int confetti = 0;
    int rays = 0;
};
[[nodiscard]] const CelebrationSize& size_of(CelebrationKind moment);

/// One that goes on.
struct Celebration {
    CelebrationKind moment = CelebrationKind::rep;
    std::uint64_t seed = 0;
    double age = 0.0;             ///< seconds
    bool reduced_motion = false;  ///< it only lights up and fades

    [[nodiscard]] bool over() const;
};

struct Particle {
    enum class Shape : std::uint8_t { spark, star, confetti };
    Shape shape = Shape::spark;
    ui::Vec2 place;        ///< from the middle, in reaches, y down
    float size = 0.0F;     ///< in reaches
    float turn = 0.0F;     ///< radians
    float breadth = 1.0F;  ///< of confetti, which tumbles: 0 … 1
    float alpha = 0.0F;
    int colour = 0;  ///< 0 … 4
};
/// 0 with reduced motion.
[[nodiscard]] int particle_count(const Celebration& celebration);
[[nodiscard]] Particle particle_at(const Celebration& celebration, int index);

/// The glow in the middle, 0 … 1.
[[nodiscard]] float light_of(const Celebration& celebration);

struct LightRing {
    float radius = 0.0F;  ///< in reaches
    float width = 0.0F;   ///< in reaches
    float alpha = 0.0F;
};
[[nodiscard]] LightRing ring_of(const Celebration& celebration, int index);

/// Rays around the middle: how strong, and how far they have turned, radians.
struct Rays {
    float alpha = 0.0F;
    float turn = 0.0F;
};
[[nodiscard]] Rays rays_of(const Celebration& celebration);

/// How large words of it are: they spring up a little beyond 1 and settle. 1 with reduced motion.
[[nodiscard]] float spring(double age);

}  // namespace ingear::screens
