#include "physics/jar_motion.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace ingear::physics {

namespace {

constexpr float kStiffness = 260.0F;  // 1/s²; damped so that it hardly swings past its place
constexpr float kDamping = 24.0F;     // 1/s
constexpr float kTurnStiffness = 90.0F;
constexpr float kTurnDamping = 17.0F;
constexpr float kJolt = 9.0F;  // units a second
constexpr float kTopJarSpeed = 14.0F;

/// What isn't a number moves nothing.
float finite(float value) {
    return std::isfinite(value) ? value : 0.0F;
}

glm::vec2 at_most(glm::vec2 value, float length) {
    const float is = glm::length(value);
    return is > length ? value * (length / is) : value;
}

}  // namespace

void JarMotion::hold(glm::vec2 offset) {
    target_ =
        glm::clamp(glm::vec2{finite(offset.x), finite(offset.y)}, glm::vec2(-kReach), glm::vec2(kReach));
}

void JarMotion::lean(float tilt) {
    tilt_target_ = std::clamp(finite(tilt), -kMostTilt, kMostTilt);
}

void JarMotion::jolt(glm::vec2 direction) {
    const glm::vec2 push = at_most({finite(direction.x), finite(direction.y)}, 1.0F);
    speed_ = at_most(speed_ + push * kJolt, kTopJarSpeed);
}

bool JarMotion::still() const {
    return offset_ == target_ && speed_ == glm::vec2(0.0F) && tilt_ == tilt_target_ && turn_ == 0.0F;
}

glm::vec2 JarMotion::step(float dt, float gravity) {
    const glm::vec2 before = speed_;
    speed_ += ((target_ - offset_) * kStiffness - speed_ * kDamping) * dt;
    speed_ = at_most(speed_, kTopJarSpeed);
    const glm::vec2 there = offset_ + speed_ * dt;
    offset_ = glm::clamp(there, glm::vec2(-kReach), glm::vec2(kReach));
    if (offset_.x != there.x) speed_.x = 0.0F;
    if (offset_.y != there.y) speed_.y = 0.0F;
    if (glm::length(target_ - offset_) < 5.0e-4F && glm::length(speed_) < 5.0e-3F) {
        offset_ = target_;
        speed_ = glm::vec2(0.0F);
    }

    turn_ += ((tilt_target_ - tilt_) * kTurnStiffness - turn_ * kTurnDamping) * dt;
    tilt_ += turn_ * dt;
    if (std::abs(tilt_target_ - tilt_) < 2.0e-4F && std::abs(turn_) < 2.0e-3F) {
        tilt_ = tilt_target_;
        turn_ = 0.0F;
    }

    const glm::vec2 push = at_most((speed_ - before) / dt, kMostPush * gravity);
    const glm::vec2 felt = glm::vec2(0.0F, -gravity) - push;
    // The jar leans to the right by `tilt`: in its own frame the world turns to the left.
    const float c = std::cos(tilt_);
    const float s = std::sin(tilt_);
    return {c * felt.x - s * felt.y, s * felt.x + c * felt.y};
}

}  // namespace ingear::physics
