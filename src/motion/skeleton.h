#pragma once

#include <array>
#include <cstddef>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <string_view>

/// The coach's bones. Metres at a body height of 1.70; x = the coach's left, y up, z forward, origin on the
/// floor. Every rest frame is the identity in the neutral stance (upright, arms straight down, palms inward),
/// so a bone is a position plus a rotation relative to its parent.
namespace ingear::motion {

/// Which side of the body works. A movement is written for the left side; the right is its mirror.
enum class Side { both, left, right };

[[nodiscard]] std::string_view to_string(Side side);  ///< "both", "left", "right"
[[nodiscard]] std::optional<Side> side_from(std::string_view text);
[[nodiscard]] constexpr Side opposite(Side side) {
    return side == Side::left ? Side::right : side == Side::right ? Side::left : Side::both;
}

/// Animated bones first, parents before children; then the helpers, which follow from the animated ones.
enum class Bone {
    pelvis,
    spine1,
    spine2,
    chest,
    neck,
    head,
    clavicle_left,
    upper_arm_left,
    forearm_left,
    hand_left,
    finger1_left,
    finger2_left,
    thumb_left,
    clavicle_right,
    upper_arm_right,
    forearm_right,
    hand_right,
    finger1_right,
    finger2_right,
    thumb_right,
    thigh_left,
    shin_left,
    foot_left,
    toe_left,
    thigh_right,
    shin_right,
    foot_right,
    toe_right,
    hip_helper_left,
    knee_helper_left,
    elbow_helper_left,
    shoulder_helper_left,
    forearm_twist_left,
    hip_helper_right,
    knee_helper_right,
    elbow_helper_right,
    shoulder_helper_right,
    forearm_twist_right,
};
inline constexpr std::size_t kAnimatedBoneCount = 28;
inline constexpr std::size_t kBoneCount = 38;

[[nodiscard]] constexpr std::size_t index(Bone bone) {
    return static_cast<std::size_t>(bone);
}
[[nodiscard]] std::string_view name(Bone bone);  ///< as above: "thigh_left"

/// None for the pelvis. A helper's parent is the bone whose joint it sits on.
[[nodiscard]] std::optional<Bone> parent(Bone bone);
/// The same bone on the other side; itself on the midline.
[[nodiscard]] Bone mirrored(Bone bone);

/// Joint positions in the neutral stance, metres.
[[nodiscard]] glm::vec3 neutral_position(Bone bone);

/// One value for each bone.
template <class T>
using PerBone = std::array<T, kBoneCount>;

/// Rotations relative to the parent (animated bones only) and the pelvis's place in the world.
struct LocalPose {
    glm::vec3 pelvis_position{0.0F, 0.945F, -0.010F};
    std::array<glm::quat, kAnimatedBoneCount> rotation{};  ///< identity = neutral stance
    LocalPose() { rotation.fill(glm::quat(1.0F, 0.0F, 0.0F, 0.0F)); }
};

/// Where every bone is in the world, helpers included.
struct WorldPose {
    PerBone<glm::vec3> position{};
    PerBone<glm::quat> rotation{};

    /// A point given in the neutral stance, carried along by a bone.
    [[nodiscard]] glm::vec3 carry(Bone bone, glm::vec3 neutral_point) const {
        return position[index(bone)] + rotation[index(bone)] * (neutral_point - neutral_position(bone));
    }
};

/// Forward kinematics; then the helpers: half-way rotations at hips, knees, elbows and shoulders, and 65 % of
/// the hand's twist about the forearm's axis at the wrist. They keep the surface from collapsing at deep
/// bends.
[[nodiscard]] WorldPose solve_forward(const LocalPose& pose);

/// The pose that the mesh is generated and skinned in: arms 42° out, elbows 8°, finger curl 6°, legs 7.5°
/// out, knees 2°.
[[nodiscard]] const LocalPose& bind_pose();
[[nodiscard]] const WorldPose& bind_world();

/// What moves a vertex from the bind pose into a pose: p' = rotation · p + translation.
struct SkinTransform {
    glm::quat rotation{1.0F, 0.0F, 0.0F, 0.0F};
    glm::vec3 translation{0.0F};
};
[[nodiscard]] PerBone<SkinTransform> skin_transforms(const WorldPose& world);
/// The same from another bind pose.
[[nodiscard]] PerBone<SkinTransform> skin_transforms(const WorldPose& world, const WorldPose& bind);

/// Joint rotations from clinical angles in degrees, one function a joint, in the rotation order of the
/// skeleton. Left and right take the same signs: flexion, abduction, internal… are the player's words, not
/// the axes'.
namespace joint {
[[nodiscard]] glm::quat shoulder(Side side, float flexion, float abduction, float rotation);
[[nodiscard]] glm::quat elbow(float flexion);
[[nodiscard]] glm::quat hand(Side side, float pronation, float extension, float deviation);
[[nodiscard]] glm::quat finger(Side side, float curl);
[[nodiscard]] glm::quat clavicle(Side side, float elevation, float protraction);
/// `rotation` is the turn about the thigh's axis, + outwards (external).
[[nodiscard]] glm::quat hip(Side side, float flexion, float abduction, float rotation);
[[nodiscard]] glm::quat knee(float flexion);
/// `turn` is about the foot's own upright axis, + toes outwards.
[[nodiscard]] glm::quat ankle(Side side, float dorsiflexion, float inversion, float turn = 0.0F);
[[nodiscard]] glm::quat toe(float extension);
[[nodiscard]] glm::quat spine(float flexion, float side_bend_left, float turn_left);
}  // namespace joint

}  // namespace ingear::motion
