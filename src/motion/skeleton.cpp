#include "motion/skeleton.h"

#include <algorithm>
#include <cmath>

#include "motion/helper_bones.h"

namespace ingear::motion {

namespace {

constexpr std::array<std::string_view, kBoneCount> kNames = {
    "pelvis",
    "spine1",
    "spine2",
    "chest",
    "neck",
    "head",
    "clavicle_left",
    "upper_arm_left",
    "forearm_left",
    "hand_left",
    "finger1_left",
    "finger2_left",
    "thumb_left",
    "clavicle_right",
    "upper_arm_right",
    "forearm_right",
    "hand_right",
    "finger1_right",
    "finger2_right",
    "thumb_right",
    "thigh_left",
    "shin_left",
    "foot_left",
    "toe_left",
    "thigh_right",
    "shin_right",
    "foot_right",
    "toe_right",
    "hip_helper_left",
    "knee_helper_left",
    "elbow_helper_left",
    "shoulder_helper_left",
    "forearm_twist_left",
    "hip_helper_right",
    "knee_helper_right",
    "elbow_helper_right",
    "shoulder_helper_right",
    "forearm_twist_right",
};

/// Parents of the midline and the left side; the right side is the mirror.
std::optional<Bone> left_parent(Bone bone) {
    switch (bone) {
        case Bone::pelvis:
            return std::nullopt;
        case Bone::spine1:
            return Bone::pelvis;
        case Bone::spine2:
            return Bone::spine1;
        case Bone::chest:
            return Bone::spine2;
        case Bone::neck:
            return Bone::chest;
        case Bone::head:
            return Bone::neck;
        case Bone::clavicle_left:
            return Bone::chest;
        case Bone::upper_arm_left:
            return Bone::clavicle_left;
        case Bone::forearm_left:
            return Bone::upper_arm_left;
        case Bone::hand_left:
            return Bone::forearm_left;
        case Bone::finger1_left:
            return Bone::hand_left;
        case Bone::finger2_left:
            return Bone::finger1_left;
        case Bone::thumb_left:
            return Bone::hand_left;
        case Bone::thigh_left:
            return Bone::pelvis;
        case Bone::shin_left:
            return Bone::thigh_left;
        case Bone::foot_left:
            return Bone::shin_left;
        case Bone::toe_left:
            return Bone::foot_left;
        case Bone::hip_helper_left:
            return Bone::thigh_left;
        case Bone::knee_helper_left:
            return Bone::shin_left;
        case Bone::elbow_helper_left:
            return Bone::forearm_left;
        case Bone::shoulder_helper_left:
            return Bone::upper_arm_left;
        case Bone::forearm_twist_left:
            return Bone::hand_left;
        default:
            return std::nullopt;
    }
}

/// Metres, left side and midline.
glm::vec3 left_neutral_position(Bone bone) {
    switch (bone) {
        case Bone::pelvis:
            return {0.0F, 0.945F, -0.010F};
        case Bone::spine1:
            return {0.0F, 1.020F, -0.020F};
        case Bone::spine2:
            return {0.0F, 1.125F, -0.020F};
        case Bone::chest:
            return {0.0F, 1.235F, -0.025F};
        case Bone::neck:
            return {0.0F, 1.415F, -0.030F};
        case Bone::head:
            return {0.0F, 1.505F, -0.008F};
        case Bone::clavicle_left:
            return {0.020F, 1.385F, 0.020F};
        case Bone::upper_arm_left:
            return {0.151F, 1.362F, -0.018F};
        case Bone::forearm_left:
            return {0.151F, 1.080F, -0.022F};
        case Bone::hand_left:
            return {0.151F, 0.843F, -0.016F};
        case Bone::finger1_left:
            return {0.151F, 0.758F, -0.012F};
        case Bone::finger2_left:
            return {0.149F, 0.718F, -0.012F};
        case Bone::thumb_left:
            return {0.147F, 0.822F, 0.010F};
        case Bone::thigh_left:
            return {0.088F, 0.905F, 0.0F};
        case Bone::shin_left:
            return {0.086F, 0.490F, 0.0F};
        case Bone::foot_left:
            return {0.086F, 0.078F, -0.008F};
        case Bone::toe_left:
            return {0.086F, 0.022F, 0.115F};
        default:
            return left_neutral_position(*left_parent(bone));
    }
}

constexpr std::size_t kFirstHelperLeft = index(Bone::hip_helper_left);
constexpr std::size_t kFirstHelperRight = index(Bone::hip_helper_right);
constexpr std::size_t kFirstArmLeft = index(Bone::clavicle_left);
constexpr std::size_t kFirstArmRight = index(Bone::clavicle_right);
constexpr std::size_t kFirstLegLeft = index(Bone::thigh_left);
constexpr std::size_t kFirstLegRight = index(Bone::thigh_right);

bool is_right(Bone bone) {
    const std::size_t i = index(bone);
    return (i >= kFirstArmRight && i < kFirstLegLeft) || (i >= kFirstLegRight && i < kFirstHelperLeft) ||
           i >= kFirstHelperRight;
}

glm::quat turn(float degrees, glm::vec3 axis) {
    return glm::angleAxis(glm::radians(degrees), axis);
}
glm::quat turn_x(float degrees) {
    return turn(degrees, {1.0F, 0.0F, 0.0F});
}
glm::quat turn_y(float degrees) {
    return turn(degrees, {0.0F, 1.0F, 0.0F});
}
glm::quat turn_z(float degrees) {
    return turn(degrees, {0.0F, 0.0F, 1.0F});
}

float sign(Side side) {
    return side == Side::right ? -1.0F : 1.0F;
}

/// The rotation half-way between two, on the short way round.
glm::quat half_way(glm::quat a, glm::quat b) {
    if (glm::dot(a, b) < 0.0F) b = -b;
    return glm::normalize(a + b);
}

/// The part of a rotation that turns about an axis (swing–twist decomposition), scaled.
glm::quat partial_twist(const glm::quat& rotation, glm::vec3 axis, float share) {
    const float along = glm::dot(glm::vec3(rotation.x, rotation.y, rotation.z), axis);
    float angle = 2.0F * std::atan2(along, rotation.w);
    if (angle > glm::pi<float>()) angle -= glm::two_pi<float>();
    if (angle < -glm::pi<float>()) angle += glm::two_pi<float>();
    return glm::angleAxis(share * angle, axis);
}

void place_helpers(WorldPose& world, Side side) {
    const auto bone = [&](Bone left) { return index(side == Side::left ? left : mirrored(left)); };
    const auto half = [&](Bone helper, Bone at, Bone above) {
        world.position[bone(helper)] = world.position[bone(at)];
        world.rotation[bone(helper)] = half_way(world.rotation[bone(at)], world.rotation[bone(above)]);
    };
    half(Bone::hip_helper_left, Bone::thigh_left, Bone::pelvis);
    half(Bone::knee_helper_left, Bone::shin_left, Bone::thigh_left);
    half(Bone::elbow_helper_left, Bone::forearm_left, Bone::upper_arm_left);
    half(Bone::shoulder_helper_left, Bone::upper_arm_left, Bone::clavicle_left);

    constexpr float kTwistShare = 0.65F;
    const glm::vec3 axis =
        glm::normalize(neutral_position(Bone::hand_left) - neutral_position(Bone::forearm_left));
    const glm::vec3 side_axis = {sign(side) * axis.x, axis.y, axis.z};
    const glm::quat forearm = world.rotation[bone(Bone::forearm_left)];
    const glm::quat hand_in_forearm = glm::inverse(forearm) * world.rotation[bone(Bone::hand_left)];
    world.position[bone(Bone::forearm_twist_left)] = world.position[bone(Bone::hand_left)];
    world.rotation[bone(Bone::forearm_twist_left)] =
        forearm * partial_twist(hand_in_forearm, side_axis, kTwistShare);
}

LocalPose make_bind_pose() {
    LocalPose pose;
    const auto set = [&](Bone left, const glm::quat& left_rotation, const glm::quat& right_rotation) {
        pose.rotation[index(left)] = left_rotation;
        pose.rotation[index(mirrored(left))] = right_rotation;
    };
    const auto both = [&](Bone left, auto rotation_for) {
        set(left, rotation_for(Side::left), rotation_for(Side::right));
    };
    both(Bone::upper_arm_left, [](Side s) { return joint::shoulder(s, 0.0F, 42.0F, 0.0F); });
    both(Bone::forearm_left, [](Side) { return joint::elbow(8.0F); });
    both(Bone::finger1_left, [](Side s) { return joint::finger(s, 6.0F); });
    both(Bone::finger2_left, [](Side s) { return joint::finger(s, 1.3F * 6.0F); });
    both(Bone::thigh_left, [](Side s) { return joint::hip(s, 0.0F, 7.5F, 0.0F); });
    both(Bone::shin_left, [](Side) { return joint::knee(2.0F); });
    return pose;
}

}  // namespace

std::string_view to_string(Side side) {
    return side == Side::left ? "left" : side == Side::right ? "right" : "both";
}

std::optional<Side> side_from(std::string_view text) {
    for (const Side side : {Side::both, Side::left, Side::right}) {
        if (text == to_string(side)) return side;
    }
    return std::nullopt;
}

std::string_view name(Bone bone) {
    return kNames[index(bone)];
}

std::optional<Bone> parent(Bone bone) {
    if (!is_right(bone)) return left_parent(bone);
    const auto of_left = left_parent(mirrored(bone));
    return of_left ? std::optional(mirrored(*of_left)) : std::nullopt;
}

Bone mirrored(Bone bone) {
    const auto shifted = [&](std::size_t from, std::size_t to) {
        return static_cast<Bone>(index(bone) - from + to);
    };
    const std::size_t i = index(bone);
    if (i < kFirstArmLeft) return bone;
    if (i < kFirstArmRight) return shifted(kFirstArmLeft, kFirstArmRight);
    if (i < kFirstLegLeft) return shifted(kFirstArmRight, kFirstArmLeft);
    if (i < kFirstLegRight) return shifted(kFirstLegLeft, kFirstLegRight);
    if (i < kFirstHelperLeft) return shifted(kFirstLegRight, kFirstLegLeft);
    if (i < kFirstHelperRight) return shifted(kFirstHelperLeft, kFirstHelperRight);
    return shifted(kFirstHelperRight, kFirstHelperLeft);
}

glm::vec3 neutral_position(Bone bone) {
    static const PerBone<glm::vec3> positions = [] {
        PerBone<glm::vec3> table{};
        for (std::size_t i = 0; i < kBoneCount; ++i) {
            const Bone each = static_cast<Bone>(i);
            const glm::vec3 p = left_neutral_position(is_right(each) ? mirrored(each) : each);
            table[i] = is_right(each) ? glm::vec3(-p.x, p.y, p.z) : p;
        }
        return table;
    }();
    return positions[index(bone)];
}

WorldPose solve_forward(const LocalPose& pose) {
    WorldPose world;
    world.position[0] = pose.pelvis_position;
    world.rotation[0] = pose.rotation[0];
    for (std::size_t i = 1; i < kAnimatedBoneCount; ++i) {
        const Bone bone = static_cast<Bone>(i);
        const Bone above = *parent(bone);
        world.position[i] = world.carry(above, neutral_position(bone));
        world.rotation[i] = glm::normalize(world.rotation[index(above)] * pose.rotation[i]);
    }
    place_helpers(world);
    return world;
}

void place_helpers(WorldPose& world) {
    place_helpers(world, Side::left);
    place_helpers(world, Side::right);
}

const LocalPose& bind_pose() {
    static const LocalPose pose = make_bind_pose();
    return pose;
}

const WorldPose& bind_world() {
    static const WorldPose world = solve_forward(bind_pose());
    return world;
}

PerBone<SkinTransform> skin_transforms(const WorldPose& world) {
    return skin_transforms(world, bind_world());
}

PerBone<SkinTransform> skin_transforms(const WorldPose& world, const WorldPose& bind) {
    PerBone<SkinTransform> skin;
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        skin[i].rotation = glm::normalize(world.rotation[i] * glm::inverse(bind.rotation[i]));
        skin[i].translation = world.position[i] - skin[i].rotation * bind.position[i];
    }
    return skin;
}

namespace joint {

glm::quat shoulder(Side side, float flexion, float abduction, float rotation) {
    const float s = sign(side);
    return turn_x(-flexion) * turn_z(s * abduction) * turn_y(s * rotation);
}
glm::quat elbow(float flexion) {
    return turn_x(-flexion);
}
glm::quat hand(Side side, float pronation, float extension, float deviation) {
    const float s = sign(side);
    return turn_y(-s * pronation) * turn_z(s * extension) * turn_x(deviation);
}
glm::quat finger(Side side, float curl) {
    return turn_z(-sign(side) * curl);
}
glm::quat clavicle(Side side, float elevation, float protraction) {
    const float s = sign(side);
    return turn_z(s * elevation) * turn_y(-s * protraction);
}
glm::quat hip(Side side, float flexion, float abduction, float rotation) {
    const float s = sign(side);
    return turn_x(-flexion) * turn_z(s * abduction) * turn_y(s * rotation);
}
glm::quat knee(float flexion) {
    return turn_x(flexion);
}
glm::quat ankle(Side side, float dorsiflexion, float inversion, float turn) {
    const float s = sign(side);
    return turn_x(-dorsiflexion) * turn_z(s * inversion) * turn_y(s * turn);
}
glm::quat toe(float extension) {
    return turn_x(-extension);
}
glm::quat spine(float flexion, float side_bend_left, float turn_left) {
    return turn_x(flexion) * turn_z(-side_bend_left) * turn_y(turn_left);
}

}  // namespace joint

}  // namespace ingear::motion
