#include "motion/prepared_movement.h"

#include <algorithm>

namespace ingear::motion {

namespace {

std::size_t pose_index(const Movement& movement, const std::string& name) {
    const auto found = std::find_if(movement.poses.begin(), movement.poses.end(),
                                    [&](const KeyPose& pose) { return pose.name == name; });
    return found == movement.poses.end() ? 0 : static_cast<std::size_t>(found - movement.poses.begin());
}

void add_fault(PoseValues& values, const std::string& pose, const Fault& fault) {
    for (const KeyPose& offsets : fault.offsets) {
        if (offsets.name == pose) add(values, offsets.angles, 1.0F);
    }
}

std::vector<Contact> held_contacts(const Movement& movement, const Fault* fault) {
    std::vector<Contact> held = movement.contacts;
    if (fault == nullptr) return held;
    std::erase_if(held, [&](const Contact& contact) {
        return std::find(fault->lets_go.begin(), fault->lets_go.end(), contact.point) != fault->lets_go.end();
    });
    return held;
}

}  // namespace

PreparedMovement::PreparedMovement(const Movement& movement, const PostureLibrary& postures) {
    const Posture* posture = postures.find(movement.posture);
    const BodyPose body = posture != nullptr ? posture->pose : BodyPose{};
    if (posture != nullptr) look_around_ = posture->look_around;
    variants_.push_back(make_variant(movement, body, nullptr));
    for (const Fault& fault : movement.faults) variants_.push_back(make_variant(movement, body, &fault));
    for (const Phase& phase : movement.phases) {
        phases_.push_back({pose_index(movement, phase.from), pose_index(movement, phase.to)});
    }
    const auto& pins = variants_.front().setting.pins;
    const auto carries = [&](Limb arm, Side side) {
        constexpr float kNearlyStraight = 20.0F;
        return pins[index(arm)].hold == Hold::palm &&
               variants_.front().poses.front().at(SideValue::elbow_flexion, side) < kNearlyStraight;
    };
    leans_on_arms_ = carries(Limb::arm_left, Side::left) && carries(Limb::arm_right, Side::right);
}

PreparedMovement::Variant PreparedMovement::make_variant(const Movement& movement, const BodyPose& body,
                                                         const Fault* fault) const {
    Variant made;
    made.fault = fault;
    PoseValues common;
    overlay(common, body.angles);
    if (!movement.poses.empty()) overlay(common, movement.poses.front().angles);
    for (const KeyPose& pose : movement.poses) {
        PoseValues values = common;
        overlay(values, pose.angles);
        if (fault != nullptr) add_fault(values, pose.name, *fault);
        made.poses.push_back(values);
    }
    if (made.poses.empty()) made.poses.push_back(common);
    made.setting = settle(body.head, body.face, movement.anchor.empty() ? body.anchor : movement.anchor,
                          held_contacts(movement, fault), made.poses.front());
    return made;
}

const PreparedMovement::Variant& PreparedMovement::variant(const Fault* fault) const {
    if (fault == nullptr) return variants_.front();
    const auto found = std::find_if(variants_.begin(), variants_.end(),
                                    [&](const Variant& each) { return each.fault == fault; });
    return found == variants_.end() ? variants_.front() : *found;
}

Posed PreparedMovement::at(std::size_t phase, float share, const Fault* fault, Breath breath) const {
    if (phase >= phases_.size()) return start(fault, breath);
    const Variant& shown = variant(fault);
    const Ends ends = phases_[phase];
    return pose_body(blend(shown.poses[ends.from], shown.poses[ends.to], share), shown.setting, breath);
}

Posed PreparedMovement::start(const Fault* fault, Breath breath) const {
    const Variant& shown = variant(fault);
    return pose_body(shown.poses.front(), shown.setting, breath);
}

JourneyStop PreparedMovement::resting_stop(const Movement& movement, const Fault* fault) const {
    return journey_stop(start(fault, {}).local, held_contacts(movement, fault),
                        variant(fault).setting.anchor);
}

}  // namespace ingear::motion
