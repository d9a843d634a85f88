#include "content/angle_ranges.h"

#include <algorithm>
#include <array>

namespace ingear::content {

namespace {

struct NamedRange {
    std::string_view name;
    Range range;
};

/// The hip's ends are the far ends of normal ranges of motion (flexion 110–120, extension 10–15, abduction
/// 30–50, external rotation 40–60, internal 30–40); the others are usual clinical ones, wide enough for a
/// foot that lies on its back (plantarflexion) and for a spine seen as one joint.
constexpr std::array kRanges{
    NamedRange{"hip_flexion", {-15.0, 120.0}},        NamedRange{"hip_abduction", {-30.0, 50.0}},
    NamedRange{"hip_rotation", {-40.0, 60.0}},        NamedRange{"knee_flexion", {0.0, 150.0}},
    NamedRange{"ankle_dorsiflexion", {-70.0, 35.0}},  NamedRange{"shoulder_flexion", {-60.0, 180.0}},
    NamedRange{"shoulder_abduction", {-45.0, 180.0}}, NamedRange{"shoulder_rotation", {-90.0, 90.0}},
    NamedRange{"elbow_flexion", {0.0, 150.0}},        NamedRange{"trunk_pitch", {-120.0, 120.0}},
    NamedRange{"pelvis_roll", {-45.0, 45.0}},         NamedRange{"pelvis_tilt", {-45.0, 45.0}},
    NamedRange{"lumbar_extension", {-60.0, 35.0}},
};

std::string_view without_side(std::string_view name) {
    for (const std::string_view side : {"_left", "_right"}) {
        if (name.ends_with(side)) name.remove_suffix(side.size());
    }
    return name;
}

}  // namespace

std::optional<Range> angle_range(std::string_view name) {
    const std::string_view joint = without_side(name);
    const auto* found = std::find_if(kRanges.begin(), kRanges.end(),
                                     [&](const NamedRange& range) { return range.name == joint; });
    if (found == kRanges.end()) return std::nullopt;
    return found->range;
}

}  // namespace ingear::content
