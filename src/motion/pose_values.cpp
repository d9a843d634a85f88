#include "motion/pose_values.h"

#include <algorithm>

#include "motion/easing.h"

namespace ingear::motion {

namespace {

struct Named {
    std::string_view name;
    ValueRange range;
};

/// In the order of MidValue.
constexpr std::array<Named, kMidValueCount> kMidNames{{
    {"pelvis_tilt", {-120.0F, 120.0F}},
    {"pelvis_list", {-45.0F, 45.0F}},
    {"pelvis_roll", {-180.0F, 180.0F}},
    {"lumbar_extension", {-60.0F, 35.0F}},
    {"lumbar_bend", {-35.0F, 35.0F}},
    {"lumbar_turn", {-30.0F, 30.0F}},
    {"chest_flexion", {-25.0F, 35.0F}},
    {"chest_bend", {-25.0F, 25.0F}},
    {"chest_turn", {-35.0F, 35.0F}},
    {"neck_flexion", {-50.0F, 50.0F}},
    {"neck_bend", {-40.0F, 40.0F}},
    {"neck_turn", {-60.0F, 60.0F}},
    {"head_flexion", {-40.0F, 40.0F}},
    {"head_bend", {-30.0F, 30.0F}},
    {"head_turn", {-60.0F, 60.0F}},
    {"anchor_x", {-1.5F, 1.5F}},
    {"anchor_y", {0.0F, 1.5F}},
    {"anchor_z", {-1.5F, 1.5F}},
}};

/// In the order of SideValue. The hip's ends are the far ends of the normal ranges of motion; the others are
/// usual clinical ones, wide enough for a foot that lies on its back and for a hand that carries weight.
constexpr std::array<Named, kSideValueCount> kSideNames{{
    {"hip_flexion", {-15.0F, 120.0F}},
    {"hip_abduction", {-30.0F, 50.0F}},
    {"hip_rotation", {-40.0F, 60.0F}},
    {"knee_flexion", {0.0F, 150.0F}},
    {"ankle_dorsiflexion", {-75.0F, 35.0F}},
    {"ankle_inversion", {-20.0F, 35.0F}},
    {"ankle_turn", {-20.0F, 25.0F}},
    {"toe_extension", {-40.0F, 75.0F}},
    {"clavicle_elevation", {-20.0F, 40.0F}},
    {"clavicle_protraction", {-25.0F, 30.0F}},
    {"shoulder_flexion", {-60.0F, 180.0F}},
    {"shoulder_abduction", {-45.0F, 180.0F}},
    {"shoulder_rotation", {-95.0F, 95.0F}},
    {"elbow_flexion", {0.0F, 150.0F}},
    {"forearm_pronation", {-95.0F, 95.0F}},
    {"wrist_extension", {-80.0F, 95.0F}},
    {"wrist_deviation", {-35.0F, 35.0F}},
    {"finger_curl", {-15.0F, 100.0F}},
    {"heel_lift", {0.0F, 75.0F}},
    {"foot_tilt", {-20.0F, 35.0F}},
}};

template <std::size_t N>
std::optional<std::size_t> find(const std::array<Named, N>& names, std::string_view name) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Named& each) { return each.name == name; });
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// A value's place in PoseValues, and the sides it speaks of.
struct Slot {
    bool of_side = false;
    std::size_t index = 0;
    Side side = Side::both;
};

std::optional<Slot> find_slot(std::string_view name) {
    if (const auto mid = find(kMidNames, name)) return Slot{false, *mid, Side::both};
    Side side = Side::both;
    for (const Side each : {Side::left, Side::right}) {
        const std::string_view word = to_string(each);
        if (name.size() <= word.size() + 1 || !name.ends_with(word)) continue;
        if (name[name.size() - word.size() - 1] != '_') continue;
        name.remove_suffix(word.size() + 1);
        side = each;
        break;
    }
    const auto index = find(kSideNames, name);
    if (!index) return std::nullopt;
    return Slot{true, *index, side};
}

/// First the values for both sides, then those for one, so that the order of names does not matter.
template <class Apply>
void apply(PoseValues& values, const AngleSet& angles, Apply apply_one) {
    for (const bool one_sided : {false, true}) {
        for (const auto& [name, value] : angles) {
            const auto slot = find_slot(name);
            if (!slot || (slot->side != Side::both) != one_sided) continue;
            if (!slot->of_side) {
                apply_one(values.mid[slot->index], value);
                continue;
            }
            if (slot->side != Side::right) apply_one(values.side[0][slot->index], value);
            if (slot->side != Side::left) apply_one(values.side[1][slot->index], value);
        }
    }
}

}  // namespace

std::optional<ValueRange> pose_value_range(std::string_view name) {
    const auto slot = find_slot(name);
    if (!slot) return std::nullopt;
    return slot->of_side ? kSideNames[slot->index].range : kMidNames[slot->index].range;
}

ValueRange range_of(SideValue value) {
    return kSideNames[static_cast<std::size_t>(value)].range;
}

std::vector<std::string> pose_value_names() {
    std::vector<std::string> names;
    for (const Named& each : kMidNames) names.emplace_back(each.name);
    for (const Named& each : kSideNames) names.emplace_back(each.name);
    return names;
}

void overlay(PoseValues& values, const AngleSet& angles) {
    apply(values, angles, [](float& slot, float value) { slot = value; });
}

void add(PoseValues& values, const AngleSet& offsets, float share) {
    apply(values, offsets, [&](float& slot, float value) { slot += share * value; });
}

PoseValues blend(const PoseValues& from, const PoseValues& to, float share) {
    PoseValues values;
    const auto mix = [&](float a, float b) { return a + share * (b - a); };
    std::transform(from.mid.begin(), from.mid.end(), to.mid.begin(), values.mid.begin(), mix);
    for (std::size_t s = 0; s < 2; ++s) {
        std::transform(from.side[s].begin(), from.side[s].end(), to.side[s].begin(), values.side[s].begin(),
                       mix);
    }
    return values;
}

PoseValues glide(const std::array<TimedPose, 4>& poses, double share) {
    const Quintic curve = quintic(share);
    const auto seconds = [&](std::size_t i) { return static_cast<float>(poses[i + 1].time - poses[i].time); };
    const auto at = [&](auto value) {
        const float from = value(*poses[1].values);
        const float rise = value(*poses[2].values) - from;
        float mixed = from + curve.way * rise;
        if (poses[0].values != nullptr) {
            const float before = from - value(*poses[0].values);
            mixed += seconds(1) * curve.slope_from * gentle_slope(before, seconds(0), rise, seconds(1));
        }
        if (poses[3].values != nullptr) {
            const float after = value(*poses[3].values) - value(*poses[2].values);
            mixed += seconds(1) * curve.slope_to * gentle_slope(rise, seconds(1), after, seconds(2));
        }
        return mixed;
    };
    PoseValues values;
    for (std::size_t i = 0; i < kMidValueCount; ++i) {
        values.mid[i] = at([&](const PoseValues& pose) { return pose.mid[i]; });
    }
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t i = 0; i < kSideValueCount; ++i) {
            values.side[s][i] = at([&](const PoseValues& pose) { return pose.side[s][i]; });
        }
    }
    return values;
}

}  // namespace ingear::motion
