#include "motion/standing.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

#include "motion/easing.h"
#include "motion/idle_motion.h"
#include "motion/posture_graph.h"

namespace ingear::motion {

namespace {

/// The weight wanders over the feet; hips and shoulders give way to it against each other, and the head a
/// little.
void sway(PoseValues& values, double clock) {
    const Wander weight = wander(clock);
    const Wander head = wander(1.7 * clock + 40.0);
    values[MidValue::anchor_x] += 0.009F * weight.x;
    values[MidValue::anchor_z] += 0.006F * weight.z;
    values[MidValue::pelvis_list] += 0.9F * weight.x;
    values[MidValue::chest_bend] -= 0.8F * weight.x;
    values[MidValue::chest_turn] += 0.7F * weight.z;
    values[MidValue::head_bend] += 1.3F * head.x;
    values[MidValue::head_flexion] += 0.8F * head.z;
}

/// The forearm swings from side to side a few times, the hand after it, then both rest for a moment.
void wave_hand(PoseValues& values, double clock) {
    constexpr double kPeriod = 4.0;   // seconds
    constexpr double kWaving = 0.75;  // of the period
    constexpr double kSwings = 1.5;   // a second
    const double through = clock / kPeriod - std::floor(clock / kPeriod);
    const double strength = hump(std::min(1.0, through / kWaving));
    const double angle = glm::two_pi<double>() * kSwings * through * kPeriod;
    const auto swing = static_cast<float>(strength * std::sin(angle));
    const auto follow = static_cast<float>(strength * std::sin(angle - 0.9));
    values.at(SideValue::elbow_flexion, Side::right) += 17.0F * swing;
    values.at(SideValue::shoulder_rotation, Side::right) += 4.0F * swing;
    values.at(SideValue::wrist_deviation, Side::right) += 12.0F * follow;
}

}  // namespace

StandingCoach::StandingCoach(const PostureLibrary& postures) {
    const Posture* posture = postures.find("standing");
    const BodyPose pose = posture == nullptr ? BodyPose{} : posture->pose;
    at_ease_ = make_stance(pose);
    greeting_ = posture != nullptr && posture->greeting ? make_stance(*posture->greeting) : at_ease_;
    rest_ = stop_at(pose);
    if (posture != nullptr) look_around_ = posture->look_around;
}

StandingCoach::Stance StandingCoach::make_stance(const BodyPose& pose) {
    Stance stance;
    if (pose.angles.empty()) {
        stance.values[MidValue::anchor_y] = neutral_position(Bone::pelvis).y;
        stance.values[MidValue::anchor_z] = neutral_position(Bone::pelvis).z;
    }
    overlay(stance.values, pose.angles);
    stance.setting = solve_contacts(pose.head, pose.face, pose.anchor, pose.contacts, stance.values);
    return stance;
}

LocalPose StandingCoach::at(double clock, bool waving, bool still) const {
    const Stance& stance = waving ? greeting_ : at_ease_;
    PoseValues values = stance.values;
    if (!still) sway(values, clock);
    if (waving) wave_hand(values, clock);
    return pose_body(values, stance.setting, {breath_at_rest(clock), 1.0F}).local;
}

}  // namespace ingear::motion
