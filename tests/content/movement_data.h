#pragma once

#include <algorithm>
#include <string>

#include "content/catalogue_loader.h"
#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/pose_values.h"
#include "support/catch.h"
#include "support/places.h"

/// The project's own exercises and postures, for tests that look at how they move.
namespace movement_data {

using namespace ingear;

inline const domain::Catalogue& catalogue() {
    static const domain::Catalogue loaded = [] {
        content::LoadedCatalogue read = content::load_catalogue(places::source() / "assets");
        for (const Error& problem : read.problems) FAIL_CHECK(problem.text());
        return std::move(read.catalogue);
    }();
    return loaded;
}

inline const motion::Movement& movement(const std::string& id) {
    const domain::Exercise* exercise = catalogue().exercise(id);
    REQUIRE(exercise != nullptr);
    return exercise->movement;
}

inline motion::AnimationState at_phase(const motion::Movement& movement, motion::Side side, std::size_t phase,
                                       double progress) {
    motion::AnimationState animation;
    animation.kind = motion::AnimationState::Kind::phase;
    animation.movement = &movement;
    animation.side = side;
    animation.phase = phase;
    animation.progress = progress;
    return animation;
}

/// The start of the first phase, or its end.
inline motion::WorldPose pose_at(const std::string& id, motion::Side side, double progress) {
    motion::PoseSolver coach(catalogue().posture_library);
    return coach.frame(at_phase(movement(id), side, 0, progress)).pose;
}

/// Fails where a limb's joint is farther than `margin` degrees outside of what it can do.
inline void check_ranges(const motion::WorldPose& pose, float margin) {
    using motion::SideValue;
    const motion::ClinicalAngles angles = motion::measure_angles(pose);
    const auto within = [margin](SideValue value, const motion::Bilateral& measured) {
        const motion::ValueRange range = motion::range_of(value);
        const float low = std::min(measured.left, measured.right);
        const float high = std::max(measured.left, measured.right);
        if (low < range.low - margin || high > range.high + margin)
            FAIL_CHECK("angle " << static_cast<int>(value) << " from " << low << " to " << high);
    };
    within(SideValue::hip_flexion, angles.hip_flexion);
    within(SideValue::hip_abduction, angles.hip_abduction);
    within(SideValue::hip_rotation, angles.hip_rotation);
    within(SideValue::knee_flexion, angles.knee_flexion);
    within(SideValue::ankle_dorsiflexion, angles.ankle_dorsiflexion);
    within(SideValue::elbow_flexion, angles.elbow_flexion);
}

}  // namespace movement_data
