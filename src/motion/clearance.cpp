#include "motion/clearance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "motion/body_shape.h"
#include "motion/easing.h"

namespace ingear::motion {

namespace {

constexpr float kBend = 0.003F;  ///< metres over which the floor's push sets in
constexpr float kFloor = kMatTop - 0.006F;

bool is_arm(Limb limb) {
    return limb == Limb::arm_left || limb == Limb::arm_right;
}

/// The lowest point of a foot with its toes or a hand with its fingers, placed like this.
float lowest_of_end(const LocalPose& local, Limb limb, const LimbTarget& target) {
    const LimbBones& bones = bones_of(limb);
    const bool left = bones.side == Side::left;
    const auto on_side = [&](Bone bone) { return left ? bone : mirrored(bone); };
    WorldPose end;
    end.position[index(bones.end)] = target.position;
    end.rotation[index(bones.end)] = target.rotation;
    const auto add_child = [&](Bone bone) {
        const Bone above = *parent(bone);
        end.position[index(bone)] = end.carry(above, neutral_position(bone));
        end.rotation[index(bone)] = end.rotation[index(above)] * local.rotation[index(bone)];
    };
    if (is_arm(limb)) {
        const std::array group = {bones.end, on_side(Bone::finger1_left), on_side(Bone::finger2_left)};
        add_child(group[1]);
        add_child(group[2]);
        return lowest_point(group, end);
    }
    const std::array group = {bones.end, on_side(Bone::toe_left)};
    add_child(group[1]);
    return lowest_point(group, end);
}

/// How far to swing a knee or elbow about the line between the limb's ends so that it rises by `rise`,
/// radians. `from_axis` points to it from that line.
float swing_for(glm::vec3 axis, glm::vec3 from_axis, float rise) {
    const glm::vec3 aside = glm::cross(axis, from_axis);
    const float highest = std::sqrt(from_axis.y * from_axis.y + aside.y * aside.y);
    if (highest < 1e-4F) return 0.0F;
    const float to_top = std::atan2(aside.y, from_axis.y);
    const float height = std::min(from_axis.y + rise, 0.999F * highest);
    const float left_to_top = std::acos(std::clamp(height / highest, -1.0F, 1.0F));
    // Straight below the line both ways up are as long, and a hair's breadth would choose between them: the
    // swing fades out there, and the joint rather sinks a little.
    constexpr float kNoChoice = 0.6F;  // radians
    const double sure = smooth_step(0.0, kNoChoice, glm::pi<float>() - std::abs(to_top));
    return static_cast<float>(sure) * (to_top - std::copysign(left_to_top, to_top));
}

/// The hinge turned so that knee or elbow stay above the mat.
glm::vec3 raised_hinge(const WorldPose& world, Limb limb, const LimbTarget& target) {
    const LimbBones& bones = bones_of(limb);
    const float thickness = is_arm(limb) ? 0.030F : 0.049F;
    const glm::vec3 root = world.position[index(bones.root)];
    const glm::vec3 reach_to = target.position - root;
    const TwoBoneSolution bent = solve_two_bones(bones.shape, reach_to, target.hinge);
    const glm::vec3 hinge_place = bent.upper * bones.shape.upper;
    const float sunk = kFloor + thickness - (root + hinge_place).y;
    if (sunk < -5.0F * kBend) return target.hinge;
    const glm::vec3 axis = glm::normalize(reach_to);
    const glm::vec3 from_axis = hinge_place - glm::dot(hinge_place, axis) * axis;
    return glm::angleAxis(swing_for(axis, from_axis, smooth_positive(sunk, kBend)), axis) * target.hinge;
}

}  // namespace

LimbTarget above_floor(const LocalPose& local, Limb limb, LimbTarget target) {
    target.position.y += smooth_positive(kFloor - lowest_of_end(local, limb, target), kBend);
    return target;
}

void place_limb(LocalPose& local, WorldPose& world, Limb limb, LimbTarget target, float straightest_elbow) {
    if (is_arm(limb)) follow_hand(local, world, limb, target.position, straightest_elbow);
    target.hinge = raised_hinge(world, limb, target);
    reach(local, world, limb, target.position, target.rotation, target.hinge);
}

}  // namespace ingear::motion
