#pragma once

#include <rapidcheck.h>

#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "motion/pose_values.h"

/// Random things for property tests.
namespace random_motion {

inline float number(float low, float high) {
    constexpr int kSteps = 10000;
    return low + (high - low) * static_cast<float>(*rc::gen::inRange(0, kSteps + 1)) / kSteps;
}

inline glm::vec3 direction() {
    const glm::vec3 v{number(-1, 1), number(-1, 1), number(-1, 1)};
    return glm::length(v) < 0.05F ? glm::vec3(0.0F, 1.0F, 0.0F) : glm::normalize(v);
}

inline glm::quat rotation() {
    return glm::angleAxis(number(-3.0F, 3.0F), direction());
}

/// Any pose values within what the joints can do.
inline ingear::motion::PoseValues values() {
    using namespace ingear::motion;
    PoseValues values;
    for (const std::string& name : pose_value_names()) {
        const ValueRange range = *pose_value_range(name);
        if (!pose_value_range(name + "_left")) {
            overlay(values, {{name, number(range.low, range.high)}});
            continue;
        }
        overlay(values, {{name + "_left", number(range.low, range.high)},
                         {name + "_right", number(range.low, range.high)}});
    }
    return values;
}

}  // namespace random_motion
