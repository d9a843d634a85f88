#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "motion/movement.h"
#include "motion/skeleton.h"

/// A pose as clinical values, the way the data files write it, in a form that can be blended without
/// allocating.
namespace ingear::motion {

/// Values of the midline: degrees, except for the places, which are metres.
enum class MidValue {
    pelvis_tilt,  ///< + forwards, away from how the posture lies or stands
    pelvis_list,  ///< + leaning to the left
    pelvis_roll,  ///< about the long axis, + turning to the left
    lumbar_extension,
    lumbar_bend,
    lumbar_turn,  ///< bend + to the left, turn + to the left
    chest_flexion,
    chest_bend,
    chest_turn,
    neck_flexion,
    neck_bend,
    neck_turn,
    head_flexion,
    head_bend,
    head_turn,
    anchor_x,
    anchor_y,
    anchor_z,  ///< where the anchor is; `anchor_y` counts for the anchor "pelvis" only
};
inline constexpr std::size_t kMidValueCount = 18;

/// Values of one side, degrees.
enum class SideValue {
    hip_flexion,
    hip_abduction,
    hip_rotation,  ///< rotation + outwards
    knee_flexion,
    ankle_dorsiflexion,
    ankle_inversion,
    ankle_turn,  ///< of the foot about its own upright axis, + toes outwards
    toe_extension,
    clavicle_elevation,
    clavicle_protraction,
    shoulder_flexion,
    shoulder_abduction,
    shoulder_rotation,
    elbow_flexion,
    forearm_pronation,
    wrist_extension,
    wrist_deviation,
    finger_curl,
    heel_lift,  ///< of a foot that is held: on its ball, the heel raised
    foot_tilt,  ///< the same: + onto its outer edge
};
inline constexpr std::size_t kSideValueCount = 20;

struct PoseValues {
    std::array<float, kMidValueCount> mid{};
    std::array<std::array<float, kSideValueCount>, 2> side{};  ///< left, right

    [[nodiscard]] float& operator[](MidValue value) { return mid[static_cast<std::size_t>(value)]; }
    [[nodiscard]] float operator[](MidValue value) const { return mid[static_cast<std::size_t>(value)]; }
    [[nodiscard]] float& at(SideValue value, Side of) {
        return side[of == Side::right ? 1 : 0][static_cast<std::size_t>(value)];
    }
    [[nodiscard]] float at(SideValue value, Side of) const {
        return side[of == Side::right ? 1 : 0][static_cast<std::size_t>(value)];
    }
};

/// What a value may be in a data file: what the joint can do, in degrees, or the mat's surroundings in
/// metres.
struct ValueRange {
    float low = 0.0F;
    float high = 0.0F;
};

/// The range of a value by name, "knee_flexion" (both sides) or "knee_flexion_left"; none if there is no such
/// value.
[[nodiscard]] std::optional<ValueRange> pose_value_range(std::string_view name);
[[nodiscard]] ValueRange range_of(SideValue value);
/// All names without sides, for messages.
[[nodiscard]] std::vector<std::string> pose_value_names();

/// Sets the named values and leaves the others; unknown names are left out. A name without a side sets both;
/// one with a side wins over it.
void overlay(PoseValues& values, const AngleSet& angles);
/// Adds the named values.
void add(PoseValues& values, const AngleSet& offsets, float share);

/// A pose that a curve goes through, and when, seconds or any other unit.
struct TimedPose {
    const PoseValues* values = nullptr;
    double time = 0.0;
};
/// On a smooth curve from the second to the third of four poses, share 0 … 1. Without a first (null) it
/// begins at rest, without a fourth it ends at rest.
[[nodiscard]] PoseValues glide(const std::array<TimedPose, 4>& poses, double share);

/// Between two poses, share 0 … 1.
[[nodiscard]] PoseValues blend(const PoseValues& from, const PoseValues& to, float share);

}  // namespace ingear::motion
