#include "motion/pose_transition.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "motion/body_shape.h"
#include "motion/clearance.h"
#include "motion/easing.h"
#include "motion/mirror.h"

namespace ingear::motion {

namespace {

constexpr glm::vec3 kUpwards{0.0F, 1.0F, 0.0F};
constexpr Bone kTrunk[] = {Bone::pelvis, Bone::hip_helper_left, Bone::hip_helper_right,
                           Bone::spine1, Bone::spine2,          Bone::chest};

void store(float* to, glm::vec3 v) {
    to[0] = v.x;
    to[1] = v.y;
    to[2] = v.z;
}
glm::vec3 load_vector(const float* from) {
    return {from[0], from[1], from[2]};
}

/// With the sign that is nearer to what stands there, so that blending goes the short way round.
void store(float* to, glm::quat q, const float* before) {
    const float likeness =
        before == nullptr ? 1.0F : before[0] * q.w + before[1] * q.x + before[2] * q.y + before[3] * q.z;
    if (likeness < 0.0F) q = -q;
    to[0] = q.w;
    to[1] = q.x;
    to[2] = q.y;
    to[3] = q.z;
}
glm::quat load_turn(const float* from) {
    return glm::normalize(glm::quat(from[0], from[1], from[2], from[3]));
}

bool moves(const glm::vec3& a, const glm::vec3& b) {
    constexpr float kSamePlace = 0.004F;  // metres
    return glm::distance(a, b) > kSamePlace;
}

/// 1 where both ends of a span have it; fading out, or in, in the half next to the end that has it.
float presence(bool from, bool to, double share) {
    if (from && to) return 1.0F;
    if (from) return static_cast<float>(1.0 - minimum_jerk(2.0 * share));
    if (to) return static_cast<float>(minimum_jerk(2.0 * share - 1.0));
    return 0.0F;
}

void shift(LocalPose& pose, WorldPose& world, glm::vec3 by) {
    pose.pelvis_position += by;
    for (glm::vec3& position : world.position) position += by;
}

/// `end`: place and rotation of an ankle, as in a key's channels.
glm::vec3 ball_of(const float* end, Limb leg) {
    return load_vector(end) + load_turn(end + 3) * ankle_to_ball(bones_of(leg).side);
}

/// From here a foot climbs rather than steps, metres.
constexpr float kLedge = 0.15F;

/// The way of a foot onto something, or down from it, which keeps clear of its edge: back and up first and
/// over then. `share` 0 … 1.
glm::vec3 over_edge(glm::vec3 from, glm::vec3 to, double share) {
    constexpr double kUpBy = 0.62;
    constexpr double kOverFrom = 0.30;
    constexpr float kBack = 0.12F;  // metres
    const bool climbs = to.y > from.y;
    const double way = climbs ? share : 1.0 - share;
    const glm::vec3 low = climbs ? from : to;
    const glm::vec3 high = climbs ? to : from;
    const glm::vec3 across{high.x - low.x, 0.0F, high.z - low.z};
    const auto up = static_cast<float>(minimum_jerk(std::min(1.0, way / kUpBy)));
    const auto over = static_cast<float>(minimum_jerk(std::max(0.0, (way - kOverFrom) / (1.0 - kOverFrom))));
    const auto back = static_cast<float>(hump(std::min(1.0, way / kUpBy)));
    const float length = std::max(glm::length(across), 0.01F);
    return low + (over - back * kBack / length) * across + up * (high.y - low.y) * kUpwards;
}

Limb leg(std::size_t side) {
    return side == 0 ? Limb::leg_left : Limb::leg_right;
}

}  // namespace

TransitionStop transition_stop(const LocalPose& pose, const std::vector<Contact>& contacts,
                               const ContactPoint* anchor) {
    TransitionStop stop;
    stop.pose = pose;
    const auto note = [&](const ContactPoint& point, float height) {
        if (point.hold == Hold::end) return;
        const auto limb = limb_of(point);
        if (limb) stop.held[index(*limb)] = true;
        const bool on_floor = height == 0.0F && !point.group.empty();
        if (!limb && on_floor && point.hold == Hold::rest) stop.lies = true;
        if (point.bone == Bone::shin_left) stop.kneels[0] = true;
        if (point.bone == Bone::shin_right) stop.kneels[1] = true;
    };
    for (const Contact& contact : contacts) {
        if (const ContactPoint* point = find_contact(contact.point)) note(*point, contact.height);
    }
    if (anchor != nullptr) note(*anchor, height_of(contacts, anchor->name));
    return stop;
}

TransitionStop mirrored(const TransitionStop& stop) {
    TransitionStop other = stop;
    other.pose = mirrored(stop.pose);
    std::swap(other.held[index(Limb::arm_left)], other.held[index(Limb::arm_right)]);
    std::swap(other.held[index(Limb::leg_left)], other.held[index(Limb::leg_right)]);
    std::swap(other.kneels[0], other.kneels[1]);
    return other;
}

PoseTransition::PoseTransition(std::vector<TransitionStop> stops) {
    double time = 0.0;
    for (const TransitionStop& stop : stops) {
        if (!keys_.empty()) time += stop.seconds;
        keys_.push_back(make_key(stop, time, keys_.empty() ? nullptr : &keys_.back()));
    }
    set_slopes();
}

PoseTransition::Key PoseTransition::make_key(const TransitionStop& stop, double time, const Key* before) {
    Key key;
    key.time = time;
    key.stop = stop;
    float* value = key.value.data();
    const float* last = before == nullptr ? nullptr : before->value.data();
    const auto last_at = [&](std::size_t channel) { return last == nullptr ? nullptr : last + channel; };
    const WorldPose world = solve_forward(stop.pose);
    store(value, stop.pose.pelvis_position);
    for (std::size_t i = 0; i < kAnimatedBoneCount; ++i) {
        const std::size_t channel = kFirstTurn + 4 * i;
        store(value + channel, stop.pose.rotation[i], last_at(channel));
    }
    for (const Limb limb : kLimbs) {
        const LimbBones& bones = bones_of(limb);
        const std::size_t channel = kFirstEnd + kEndChannels * index(limb);
        store(value + channel, world.position[index(bones.end)]);
        store(value + channel + 3, world.rotation[index(bones.end)], last_at(channel + 3));
        store(value + channel + 7, world.rotation[index(bones.root)] * glm::vec3(1.0F, 0.0F, 0.0F));
    }
    key.knee = {world.position[index(Bone::shin_left)], world.position[index(Bone::shin_right)]};
    return key;
}

void PoseTransition::set_slopes() {
    for (std::size_t k = 1; k + 1 < keys_.size(); ++k) {
        Key& key = keys_[k];
        if (key.stop.rests) continue;
        const Key& before = keys_[k - 1];
        const Key& after = keys_[k + 1];
        const auto seconds_before = static_cast<float>(key.time - before.time);
        const auto seconds_after = static_cast<float>(after.time - key.time);
        for (std::size_t c = 0; c < kChannels; ++c) {
            const bool is_end = c >= kFirstEnd;
            if (is_end && key.stop.held[(c - kFirstEnd) / kEndChannels]) continue;
            key.slope[c] = gentle_slope(key.value[c] - before.value[c], seconds_before,
                                        after.value[c] - key.value[c], seconds_after);
        }
    }
}

PoseTransition::Span PoseTransition::span_at(double time) const {
    const double within = std::clamp(time, 0.0, seconds());
    std::size_t to = 1;
    while (to + 1 < keys_.size() && keys_[to].time < within) ++to;
    const Key& from = keys_[to - 1];
    const double length = keys_[to].time - from.time;
    return {&from, &keys_[to], length, length > 0.0 ? (within - from.time) / length : 1.0};
}

/// Quintic curves that meet the keys' values and slopes with no acceleration there: from rest to rest that is
/// the minimum jerk, and through the keys even the acceleration is continuous.
PoseTransition::Channels PoseTransition::blend(const Span& span) {
    const Quintic curve = quintic(span.share);
    const auto seconds = static_cast<float>(span.seconds);
    Channels mixed;
    for (std::size_t c = 0; c < kChannels; ++c) {
        const float a = span.from->value[c];
        const float b = span.to->value[c];
        mixed[c] = a + curve.way * (b - a) +
                   seconds * (curve.slope_from * span.from->slope[c] + curve.slope_to * span.to->slope[c]);
    }
    return mixed;
}

/// 1 where a limb is held at both ends of a span, 0 where at neither, and from one to the other between.
float PoseTransition::held_share(const Span& span, Limb limb) {
    const bool from = span.from->stop.held[index(limb)];
    const bool to = span.to->stop.held[index(limb)];
    const auto way = static_cast<float>(minimum_jerk(span.share));
    if (from && to) return 1.0F;
    if (from) return 1.0F - way;
    return to ? way : 0.0F;
}

const float* PoseTransition::end_of(const Key& key, Limb limb) {
    return key.value.data() + kFirstEnd + kEndChannels * index(limb);
}

/// How far a held foot is on its own step: where both feet of one who stands change places, one goes after
/// the other, first the one that has the longer way.
double PoseTransition::step_share(const Span& span, Limb limb) {
    constexpr float kShuffle = 0.04F;  // metres: less than this both may slide at once
    const auto way = [&](Limb leg) {
        const bool held = span.from->stop.held[index(leg)] && span.to->stop.held[index(leg)];
        return held
                   ? glm::distance(ball_of(end_of(*span.from, leg), leg), ball_of(end_of(*span.to, leg), leg))
                   : 0.0F;
    };
    const auto stands = [](const Key& key) {
        return !key.stop.kneels[0] && !key.stop.kneels[1] && !key.stop.lies;
    };
    const float left = way(Limb::leg_left);
    const float right = way(Limb::leg_right);
    if (!is_leg(limb) || std::min(left, right) < kShuffle || !stands(*span.from) || !stands(*span.to))
        return span.share;
    const bool first = limb == (left >= right ? Limb::leg_left : Limb::leg_right);
    return std::clamp(2.0 * span.share - (first ? 0.0 : 1.0), 0.0, 1.0);
}

/// A held end keeps its place in the world; a free one follows its joints; between, one turns into the other.
/// A step from one place to another is lifted.
LimbTarget PoseTransition::limb_end(const Channels& channels, const Span& span, Limb limb,
                                    const LocalPose& pose, const WorldPose& world) {
    const LimbBones& bones = bones_of(limb);
    const float* channel = channels.data() + kFirstEnd + kEndChannels * index(limb);
    LimbTarget held{load_vector(channel), load_turn(channel + 3), load_vector(channel + 7)};
    const bool from_held = span.from->stop.held[index(limb)];
    const bool to_held = span.to->stop.held[index(limb)];
    if (from_held && to_held) {
        const float* a = end_of(*span.from, limb);
        const float* b = end_of(*span.to, limb);
        const double own = step_share(span, limb);
        const auto way = static_cast<float>(minimum_jerk(own));
        held.rotation = load_turn(channel + 3);
        if (own != span.share) {
            held.position = glm::mix(load_vector(a), load_vector(b), way);
            held.rotation = glm::slerp(load_turn(a + 3), load_turn(b + 3), way);
        }
        if (is_leg(limb) && !moves(ball_of(a, limb), ball_of(b, limb))) {  // the foot rolls about its ball
            const glm::vec3 ball = glm::mix(ball_of(a, limb), ball_of(b, limb), way);
            held.position = ball - held.rotation * ankle_to_ball(bones_of(limb).side);
        }
        if (is_leg(limb) && std::abs(a[1] - b[1]) > kLedge)
            held.position = over_edge(load_vector(a), load_vector(b), own);
        const float step = glm::distance(load_vector(a), load_vector(b));
        const float turn = 1.0F - std::abs(glm::dot(load_turn(a), load_turn(b)));
        held.position += step_height(step, turn) * static_cast<float>(hump(own)) * kUpwards;
        return held;
    }
    const glm::vec3 free_position = world.position[index(bones.end)];
    const glm::vec3 free_hinge = world.rotation[index(bones.root)] * glm::vec3(1.0F, 0.0F, 0.0F);
    const float share = held_share(span, limb);
    glm::vec3 position = glm::mix(free_position, held.position, share);
    const glm::vec3 a = load_vector(end_of(*span.from, limb));
    const glm::vec3 b = load_vector(end_of(*span.to, limb));
    if (is_leg(limb) && (from_held ? a.y - b.y : to_held ? b.y - a.y : 0.0F) > kLedge) {
        // At the free end of the way it still follows its joints.
        const double from_free = from_held ? 1.0 - span.share : span.share;
        const auto own = static_cast<float>(minimum_jerk(std::min(1.0, from_free / 0.3)));
        position = glm::mix(position, over_edge(a, b, span.share), own);
    }
    return above_floor(pose, limb, {position, held.rotation, glm::mix(free_hinge, held.hinge, share)});
}

/// Moves the body so that knees on the floor stay where they are, or at least on the floor where they slide
/// along: the curves between the keys don't know of thighs.
void PoseTransition::stay_on_knees(LocalPose& pose, WorldPose& world, const Channels& channels,
                                   const Span& span) {
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
        glm::vec3 error{0.0F};
        float weight = 0.0F;
        for (std::size_t side = 0; side < 2; ++side) {
            const bool from = span.from->stop.kneels[side];
            const bool to = span.to->stop.kneels[side];
            const float share = presence(from, to, span.share);
            if (share <= 0.0F) continue;
            const LimbBones& bones = bones_of(leg(side));
            const LimbTarget end = limb_end(channels, span, leg(side), pose, world);
            const glm::vec3 hip = world.position[index(bones.root)];
            const TwoBoneSolution bent = solve_two_bones(bones.shape, end.position - hip, end.hinge);
            const glm::vec3 knee = hip + bent.upper * bones.shape.upper;
            const float way = from && to ? static_cast<float>(minimum_jerk(span.share)) : from ? 0.0F : 1.0F;
            const glm::vec3 off = glm::mix(span.from->knee[side], span.to->knee[side], way) - knee;
            const bool slides = moves(span.from->knee[side], span.to->knee[side]);
            error += share * (slides ? off.y * kUpwards : off);
            weight += share;
        }
        if (weight > 0.0F) shift(pose, world, error / std::max(1.0F, weight));
    }
}

/// Lets the trunk roll and slide on the mat without sinking into it or floating.
void PoseTransition::stay_on_floor(LocalPose& pose, WorldPose& world, const Span& span) {
    const float gap = lowest_point(kTrunk, world) - (kMatTop - kGive);
    const float lying = presence(span.from->stop.lies, span.to->stop.lies, span.share);
    constexpr float kBend = 0.004F;  // metres
    const float sunk = smooth_positive(-gap, kBend);
    shift(pose, world, (-lying * gap + (1.0F - lying) * sunk) * kUpwards);
}

/// An elbow that is nearly straight turns fast for a small way of the hand: a held one stays softer on the
/// move than at the ends of the transition. A free one may be as it is.
float PoseTransition::straightest_elbow(const Span& span, Limb limb) const {
    constexpr float kSoftElbow = 14.0F;  // degrees
    double softness = 1.0;
    if (span.from == &keys_.front()) softness *= minimum_jerk(span.share);
    if (span.to == &keys_.back()) softness *= 1.0 - minimum_jerk(span.share);
    const float soft = kStraightElbow + (kSoftElbow - kStraightElbow) * static_cast<float>(softness);
    return soft * held_share(span, limb);
}

LocalPose PoseTransition::at(double time, Breath breath) const {
    const Span span = span_at(time);
    const Channels channels = blend(span);
    LocalPose pose;
    pose.pelvis_position = load_vector(channels.data());
    for (std::size_t i = 0; i < kAnimatedBoneCount; ++i) {
        pose.rotation[i] = load_turn(channels.data() + kFirstTurn + 4 * i);
    }
    breathe(pose, breath);
    WorldPose world = solve_forward(pose);
    stay_on_knees(pose, world, channels, span);
    stay_on_floor(pose, world, span);
    for (const Limb limb : kLimbs) {
        const LimbTarget end = limb_end(channels, span, limb, pose, world);
        place_limb(pose, world, limb, end, straightest_elbow(span, limb));
    }
    return pose;
}

}  // namespace ingear::motion
