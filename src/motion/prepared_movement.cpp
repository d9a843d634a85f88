#include "motion/prepared_movement.h"

#include <algorithm>
#include <optional>

#include "motion/easing.h"

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

/// An earlier pose with the same contacts and anchor, if there is one: what rests somewhere without a spot is
/// put there by the first of them and stays.
std::optional<std::size_t> first_that_touches_so(const Movement& movement, std::size_t pose) {
    const KeyPose& later = movement.poses[pose];
    for (std::size_t i = 0; i < pose; ++i) {
        const KeyPose& earlier = movement.poses[i];
        if (earlier.anchor == later.anchor && earlier.contacts == later.contacts) return i;
    }
    return std::nullopt;
}

std::vector<Contact> held_contacts(std::vector<Contact> held, const Fault* fault) {
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
        std::vector<Stop> stops{{pose_index(movement, phase.from), 0.0}};
        for (const Via& via : phase.via) stops.push_back({pose_index(movement, via.pose), via.at});
        stops.push_back({pose_index(movement, phase.to), 1.0});
        phases_.push_back(std::move(stops));
    }
    for (const Variant& variant : variants_) {
        for (const Setting& setting : variant.settings)
            rests_head_ = rests_head_ || setting.resting_head.has_value();
    }
    const auto& pins = variants_.front().settings.front().pins;
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
    const std::string& anchor = movement.anchor.empty() ? body.anchor : movement.anchor;
    const auto settled = [&](const std::string& carrying, const std::vector<Contact>& contacts,
                             const PoseValues& values) {
        return solve_contacts(body.head, body.face, carrying, held_contacts(contacts, fault), values);
    };
    const Setting common_setting = settled(anchor, movement.contacts, made.poses.front());
    for (std::size_t i = 0; i < movement.poses.size(); ++i) {
        const KeyPose& pose = movement.poses[i];
        const bool own = pose.contacts || !pose.anchor.empty();
        if (const auto before = first_that_touches_so(movement, i)) {
            made.settings.push_back(Setting(made.settings[*before]));
            continue;
        }
        made.settings.push_back(own ? settled(pose.anchor.empty() ? anchor : pose.anchor,
                                              contacts_in(movement, pose.name), made.poses[i])
                                    : common_setting);
    }
    if (made.settings.empty()) made.settings.push_back(common_setting);
    return made;
}

const PreparedMovement::Variant& PreparedMovement::variant(const Fault* fault) const {
    if (fault == nullptr) return variants_.front();
    const auto found = std::find_if(variants_.begin(), variants_.end(),
                                    [&](const Variant& each) { return each.fault == fault; });
    return found == variants_.end() ? variants_.front() : *found;
}

PreparedMovement::Instant PreparedMovement::instant(const Variant& shown, std::size_t phase,
                                                    double progress) const {
    const std::vector<Stop>& stops = phases_[phase];
    std::size_t to = 1;
    while (to + 1 < stops.size() && stops[to].at < progress) ++to;
    const auto timed = [&](std::size_t i) { return TimedPose{&shown.poses[stops[i].pose], stops[i].at}; };
    const Stop& from = stops[to - 1];
    const double share = std::clamp((progress - from.at) / (stops[to].at - from.at), 0.0, 1.0);
    const PoseValues values = glide({to >= 2 ? timed(to - 2) : TimedPose{}, timed(to - 1), timed(to),
                                     to + 1 < stops.size() ? timed(to + 1) : TimedPose{}},
                                    share);
    const auto way = static_cast<float>(minimum_jerk(share));
    return {values, blend(shown.settings[from.pose], shown.settings[stops[to].pose], way)};
}

Posed PreparedMovement::at(std::size_t phase, double progress, const Fault* fault, Breath breath,
                           float fault_share) const {
    if (phase >= phases_.size()) return start(fault, breath);
    const Instant shown = instant(variant(fault), phase, progress);
    if (fault == nullptr || fault_share >= 1.0F) return pose_body(shown.values, shown.setting, breath);
    const Instant right = instant(variants_.front(), phase, progress);
    const float share = std::max(fault_share, 0.0F);
    return pose_body(blend(right.values, shown.values, share), blend(right.setting, shown.setting, share),
                     breath);
}

Posed PreparedMovement::start(const Fault* fault, Breath breath) const {
    const Variant& shown = variant(fault);
    return pose_body(shown.poses.front(), shown.settings.front(), breath);
}

TransitionStop PreparedMovement::resting_stop(const Movement& movement, const Fault* fault) const {
    const std::vector<Contact>& contacts =
        movement.poses.empty() ? movement.contacts : contacts_in(movement, movement.poses.front().name);
    return transition_stop(start(fault, {}).local, held_contacts(contacts, fault),
                           variant(fault).settings.front().anchor.point);
}

}  // namespace ingear::motion
