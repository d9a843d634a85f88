#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>
#include <vector>

#include "motion/body_shape.h"

/// How far parts of the body are inside each other, by the ellipsoids that the body is made of.
namespace body_overlap {

using namespace ingear::motion;

struct Overlap {
    float depth = 0.0F;  ///< metres
    Bone inner = Bone::pelvis;
    Bone outer = Bone::pelvis;
};

enum class Region { trunk, arm_left, arm_right, leg_left, leg_right };

inline Region region_of(Bone bone) {
    switch (bone) {
        case Bone::upper_arm_left:
        case Bone::forearm_left:
        case Bone::hand_left:
        case Bone::finger1_left:
        case Bone::finger2_left:
            return Region::arm_left;
        case Bone::upper_arm_right:
        case Bone::forearm_right:
        case Bone::hand_right:
        case Bone::finger1_right:
        case Bone::finger2_right:
            return Region::arm_right;
        case Bone::thigh_left:
        case Bone::knee_helper_left:
        case Bone::shin_left:
        case Bone::foot_left:
        case Bone::toe_left:
            return Region::leg_left;
        case Bone::thigh_right:
        case Bone::knee_helper_right:
        case Bone::shin_right:
        case Bone::foot_right:
        case Bone::toe_right:
            return Region::leg_right;
        default:
            return Region::trunk;
    }
}

/// Where a limb grows out of the trunk: flesh there is one.
inline bool is_root(Bone bone) {
    return bone == Bone::upper_arm_left || bone == Bone::upper_arm_right || bone == Bone::thigh_left ||
           bone == Bone::thigh_right;
}

/// Two limbs, or a limb and the trunk that it doesn't grow out of there.
inline bool may_not_meet(Bone a, Bone b) {
    const Region region_a = region_of(a);
    const Region region_b = region_of(b);
    if (region_a == region_b) return false;
    if (region_a == Region::trunk) return !is_root(b);
    return region_b != Region::trunk || !is_root(a);
}

/// Points spread evenly over the unit sphere (a Fibonacci spiral).
inline const std::vector<glm::vec3>& sphere() {
    static const std::vector<glm::vec3> points = [] {
        constexpr int kCount = 128;
        const float golden = std::numbers::pi_v<float> * (3.0F - std::sqrt(5.0F));
        std::vector<glm::vec3> spread;
        for (int i = 0; i < kCount; ++i) {
            const float y = 1.0F - 2.0F * (static_cast<float>(i) + 0.5F) / kCount;
            const float radius = std::sqrt(1.0F - y * y);
            const float angle = golden * static_cast<float>(i);
            spread.emplace_back(radius * std::cos(angle), y, radius * std::sin(angle));
        }
        return spread;
    }();
    return points;
}

struct PlacedPart {
    const Ellipsoid* part;
    glm::vec3 centre;
    glm::quat rotation;
    float reach;  ///< from the centre to the farthest point

    /// How deep a point of the world is inside, metres; 0 outside.
    [[nodiscard]] float depth_of(glm::vec3 point) const {
        const glm::vec3 inside = (glm::conjugate(rotation) * (point - centre)) / part->radii;
        const float share = glm::length(inside);
        if (share >= 1.0F) return 0.0F;
        const float steepness = glm::length(inside / part->radii);
        return steepness < 1e-4F ? part->radii.x : (1.0F - share) * share / steepness;
    }
};

inline std::vector<PlacedPart> placed_parts(const WorldPose& pose) {
    std::vector<PlacedPart> parts;
    for (const Ellipsoid& part : body_shape()) {
        parts.push_back({&part, pose.carry(part.bone, part.centre), pose.rotation[index(part.bone)],
                         std::max({part.radii.x, part.radii.y, part.radii.z})});
    }
    return parts;
}

/// The deepest that a point of a limb's surface is inside another limb or the trunk.
inline Overlap deepest_overlap(const WorldPose& pose) {
    const std::vector<PlacedPart> parts = placed_parts(pose);
    Overlap deepest;
    for (const PlacedPart& inner : parts) {
        for (const PlacedPart& outer : parts) {
            if (outer.reach == 0.0F || !may_not_meet(inner.part->bone, outer.part->bone)) continue;
            if (glm::distance(inner.centre, outer.centre) > inner.reach + outer.reach) continue;
            for (const glm::vec3& direction : sphere()) {
                const glm::vec3 point = inner.centre + inner.rotation * (direction * inner.part->radii);
                const float depth = outer.depth_of(point);
                if (depth > deepest.depth) deepest = {depth, inner.part->bone, outer.part->bone};
                if (inner.reach == 0.0F) break;  // a single point
            }
        }
    }
    return deepest;
}

}  // namespace body_overlap
