#include "motion/retarget.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "motion/body_shape.h"
#include "motion/contacts.h"
#include "motion/easing.h"
#include "motion/helper_bones.h"
#include "motion/two_bone.h"

namespace ingear::motion {

namespace {

constexpr float kOurArm = 0.519F;  // metres, shoulder to wrist
constexpr glm::vec3 kSideways{1.0F, 0.0F, 0.0F};

constexpr Bone kBackPoints[] = {Bone::chest, Bone::clavicle_left, Bone::clavicle_right};
constexpr Bone kShoulders[] = {Bone::upper_arm_left, Bone::upper_arm_right};
constexpr Bone kSeatPoints[] = {Bone::pelvis, Bone::hip_helper_left, Bone::hip_helper_right};
constexpr Bone kHeadPoints[] = {Bone::head};
constexpr Bone kKnees[2][2] = {{Bone::shin_left, Bone::knee_helper_left},
                               {Bone::shin_right, Bone::knee_helper_right}};
constexpr Bone kFeet[2][2] = {{Bone::foot_left, Bone::toe_left}, {Bone::foot_right, Bone::toe_right}};
constexpr Bone kHands[2][3] = {{Bone::hand_left, Bone::finger1_left, Bone::finger2_left},
                               {Bone::hand_right, Bone::finger1_right, Bone::finger2_right}};

std::size_t number(Side side) {
    return side == Side::right ? 1 : 0;
}
Bone on(Side side, Bone left) {
    return side == Side::right ? mirrored(left) : left;
}

float fade(float from, float to, float value) {
    return static_cast<float>(smooth_step(from, to, value));
}

/// 1 for what rests on something `above` metres below it … 0 for what is clear of it.
float touch(float above) {
    return 1.0F - fade(kMatTop + 0.012F, kMatTop + 0.06F, above);
}

/// Height of what is below a place: the seat of a chair, the top of a desk, the floor.
float support_height(glm::vec3 place, const PropsShown& props) {
    constexpr float kSeatReach = 0.30F;  // metres from the middle of the seat
    constexpr float kDeskReach = 0.80F;
    constexpr float kSlack = 0.10F;
    float height = 0.0F;
    for (const ShownProp& shown : props) {
        if (shown.prop.kind == PropKind::mat || shown.presence < 0.5F) continue;
        const bool chair = shown.prop.kind == PropKind::chair;
        const float top =
            surface_height(shown.prop.kind) + static_cast<float>(shown.prop.cushions) * kCushionHeight;
        const float away = glm::length(glm::vec2(place.x - shown.prop.x, place.z - shown.prop.z));
        if (away < (chair ? kSeatReach : kDeskReach) && place.y > top - kSlack)
            height = std::max(height, top);
    }
    return height;
}

glm::vec3 between(const WorldPose& pose, Bone left) {
    return 0.5F * (pose.position[index(left)] + pose.position[index(mirrored(left))]);
}

glm::vec3 flat(glm::vec3 v) {
    return {v.x, 0.0F, v.z};
}

/// A direction on the floor: of length 1, but shrinking to nothing where `v` is nearly upright.
glm::vec3 heading(glm::vec3 v) {
    constexpr float kLeast = 0.3F;
    const glm::vec3 along = flat(v);
    return along / std::max(glm::length(along), kLeast * glm::length(v));
}

}  // namespace

/// What is known and found on the way through one pose.
struct Retargeting::Work {
    const WorldPose& ours;
    const PropsShown& props;
    WorldPose pose;         ///< the body's, so far
    float lying = 0.0F;     ///< 0 upright … 1 the trunk level
    float sideways = 0.0F;  ///< 0 on front or back … 1 on the side
    glm::vec3 along{0.0F};  ///< the trunk, hips to shoulders, on the floor
    glm::vec3 ahead{0.0F};  ///< how much farther that way what the upper body rests on lies, metres
    float back = 0.0F;      ///< how much shoulders and back bear, 0 … 1
    float seat = 0.0F;      ///< likewise hips and seat
    std::array<float, 2> knee{}, foot{}, hand{};  ///< left, right
};

Retargeting::Retargeting(ImportedBody body) : body_(std::move(body)) {
    const auto length = [&](Bone from, Bone to) { return glm::distance(neutral(from), neutral(to)); };
    const auto our_length = [](Bone from, Bone to) {
        return glm::distance(neutral_position(from), neutral_position(to));
    };
    const auto leg = [](auto&& one) {
        return one(Bone::thigh_left, Bone::shin_left) + one(Bone::shin_left, Bone::foot_left);
    };
    const auto arm = [](auto&& one) {
        return one(Bone::upper_arm_left, Bone::forearm_left) + one(Bone::forearm_left, Bone::hand_left);
    };
    scale_ = leg(length) / leg(our_length);
    const auto middle = [&](Bone left) { return 0.5F * (neutral(left) + neutral(mirrored(left))); };
    const auto our_middle = [](Bone left) {
        return 0.5F * (neutral_position(left) + neutral_position(mirrored(left)));
    };
    trunk_ = glm::distance(middle(Bone::thigh_left), middle(Bone::upper_arm_left));
    longer_trunk_ =
        trunk_ - scale_ * glm::distance(our_middle(Bone::thigh_left), our_middle(Bone::upper_arm_left));
    arm_share_ = arm(length) / (scale_ * arm(our_length));
    constexpr float kAlike = 0.001F;  // metres
    our_build_ = std::abs(longer_trunk_) < kAlike && std::abs(scale_ - 1.0F) < kAlike;
    const auto foot = [](glm::vec3 ankle, glm::vec3 ball) { return glm::length(flat(ball - ankle)); };
    longer_foot_ = foot(neutral(Bone::foot_left), neutral(Bone::toe_left)) -
                   scale_ * foot(neutral_position(Bone::foot_left), neutral_position(Bone::toe_left));
}

float Retargeting::lowest(const WorldPose& pose, std::initializer_list<Bone> bones) const {
    float low = std::numeric_limits<float>::max();
    for (const Bone bone : bones) {
        for (const glm::vec3& point : body_.skin[index(bone)]) {
            const glm::vec3 from_joint = point - neutral(bone);
            low = std::min(low, pose.position[index(bone)].y + (pose.rotation[index(bone)] * from_joint).y);
        }
    }
    if (low < std::numeric_limits<float>::max()) return low;
    for (const Bone bone : bones) low = std::min(low, pose.position[index(bone)].y);
    return low;
}

/// Places every joint after the one above it, by the rotations that there are.
void Retargeting::carry_on(WorldPose& pose) const {
    for (std::size_t i = 1; i < kBoneCount; ++i) {
        const auto bone = static_cast<Bone>(i);
        const Bone above = *parent(bone);
        pose.position[i] =
            i < kAnimatedBoneCount
                ? pose.position[index(above)] + pose.rotation[index(above)] * (neutral(bone) - neutral(above))
                : pose.position[index(above)];
    }
}

/// Turns the trunk about the hips until the shoulders are `rise` metres higher; the legs stay as they are,
/// and so do the turns of head and arms.
void Retargeting::turn_trunk(Work& work, float rise) const {
    constexpr float kMost = 0.35F;  // radians
    const float angle = std::clamp(rise / trunk_, -kMost, kMost);
    if (std::abs(angle) < 1e-5F) return;
    // About the axis that lifts what lies along `along`.
    const glm::vec3 axis(-work.along.z, 0.0F, work.along.x);
    const float size = glm::length(axis);
    if (size < 0.1F) return;
    const glm::quat turn = glm::angleAxis(angle, axis / size);
    const glm::vec3 hips = between(work.pose, Bone::thigh_left);
    for (const Bone bone :
         {Bone::pelvis, Bone::spine1, Bone::spine2, Bone::chest, Bone::clavicle_left, Bone::clavicle_right}) {
        glm::quat& rotation = work.pose.rotation[index(bone)];
        rotation = glm::normalize(turn * rotation);
    }
    work.pose.position[0] = hips + turn * (work.pose.position[0] - hips);
    carry_on(work.pose);
}

/// Where the hips are ours, to scale, but as high as feet and knees want them.
void Retargeting::stand(Work& work) const {
    work.pose.position[0] = scale_ * between(work.ours, Bone::thigh_left);
    carry_on(work.pose);
    const glm::vec3 off =
        scale_ * between(work.ours, Bone::thigh_left) - between(work.pose, Bone::thigh_left);
    work.pose.position[0] += off;
    carry_on(work.pose);
    const auto lower_of = [&](const auto& bones) {
        return std::min(lowest_point(bones[0], work.ours), lowest_point(bones[1], work.ours));
    };
    float rise = 0.0F;
    float weight = 0.0F;
    for (const Side side : {Side::left, Side::right}) {
        const std::size_t s = number(side);
        const Bone foot = on(side, Bone::foot_left);
        const Bone toe = on(side, Bone::toe_left);
        const Bone shin = on(side, Bone::shin_left);
        const float our_sole = work.ours.position[index(foot)].y - lowest_point(kFeet[s], work.ours);
        const float sole = work.pose.position[index(foot)].y - lowest(work.pose, {foot, toe});
        const float our_knee = scale_ * lowest_point(kKnees[s], work.ours);
        // What leaves the floor has no say, long before it is clear of it.
        constexpr float kLeaves = 0.003F;  // metres
        const float knee_off = lowest_point(kKnees[s], work.ours) - lower_of(kKnees);
        const float foot_off = lowest_point(kFeet[s], work.ours) - lower_of(kFeet);
        const float kneels = work.knee[s] * std::exp(-knee_off / kLeaves);
        const float stands = work.foot[s] * (1.0F - work.knee[s]) * std::exp(-foot_off / kLeaves);
        rise += stands * (sole - scale_ * our_sole) +
                kneels * (our_knee - lowest(work.pose, {shin, on(side, Bone::knee_helper_left)}));
        weight += stands + kneels;
    }
    if (weight > 0.0F) work.pose.position[0].y += rise / std::max(weight, 1.0F);
    carry_on(work.pose);
}

/// Lays what bears of the trunk where ours lies.
void Retargeting::lay_trunk(Work& work) const {
    WorldPose& pose = work.pose;
    const float sideways = work.sideways;  // there the shoulder bears as well
    const float our_blades = lowest_point(kBackPoints, work.ours);
    const float our_shoulders = std::min(our_blades, lowest_point(kShoulders, work.ours));
    const float our_back = scale_ * (our_blades + sideways * (our_shoulders - our_blades));
    const float our_seat = scale_ * lowest_point(kSeatPoints, work.ours);
    const auto seat_off = [&] {
        constexpr float kThighGives = 0.006F;  // metres
        const float hips = lowest(pose, {Bone::pelvis, Bone::hip_helper_left, Bone::hip_helper_right});
        const float thighs =
            std::min(hips, lowest(pose, {Bone::thigh_left, Bone::thigh_right}) + kThighGives);
        return our_seat - (hips + sideways * (thighs - hips));
    };
    const auto back_off = [&] {
        constexpr float kNapeGives = 0.010F;  // metres: it is softer than the shoulder blades
        const float blades = std::min(lowest(pose, {Bone::chest, Bone::clavicle_left, Bone::clavicle_right}),
                                      lowest(pose, {Bone::neck}) + kNapeGives);
        const float shoulders =
            std::min(blades, lowest(pose, {Bone::upper_arm_left, Bone::shoulder_helper_left,
                                           Bone::upper_arm_right, Bone::shoulder_helper_right}));
        return our_back - (blades + sideways * (shoulders - blades));
    };
    // Who has our build sits as we do: what is left, the cushion takes.
    const float by_seat = our_build_ ? work.lying : 1.0F;
    pose.position[0].y += by_seat * work.seat * seat_off();
    carry_on(pose);
    // On the side of a body of our build the trunk stays as level as ours, or the thighs would part or meet.
    const float level = our_build_ ? sideways : 0.0F;
    constexpr int kRounds = 3;
    for (int round = 0; round < kRounds; ++round) {
        const glm::vec3 shoulders = scale_ * between(work.ours, Bone::upper_arm_left) + work.ahead;
        glm::vec3 way = flat(shoulders - between(pose, Bone::upper_arm_left));
        way.y = back_off() + 0.5F * level * (seat_off() - back_off());
        pose.position[0] += work.back * way;
        carry_on(pose);
        // Where both lie, the trunk tips until the seat is down as well.
        turn_trunk(work, -work.back * work.seat * (1.0F - level) * seat_off());
    }
}

/// On hands and knees the shoulders are as high as the arms are long.
void Retargeting::bend_trunk(Work& work) const {
    const float bears =
        std::min(work.hand[0], work.hand[1]) * work.lying * (1.0F - work.back) * (1.0F - work.seat);
    if (bears <= 0.0F) return;
    const float wrists = scale_ * between(work.ours, Bone::hand_left).y;
    const float our_shoulders = scale_ * between(work.ours, Bone::upper_arm_left).y;
    constexpr int kRounds = 2;
    for (int round = 0; round < kRounds; ++round) {
        const float wanted = wrists + arm_share_ * (our_shoulders - wrists);
        turn_trunk(work, bears * (wanted - between(work.pose, Bone::upper_arm_left).y));
    }
}

void Retargeting::place_leg(Work& work, Side side) const {
    WorldPose& pose = work.pose;
    const std::size_t s = number(side);
    const std::size_t thigh = index(on(side, Bone::thigh_left));
    const std::size_t shin = index(on(side, Bone::shin_left));
    const std::size_t foot = index(on(side, Bone::foot_left));
    const std::size_t toe = index(on(side, Bone::toe_left));
    // On the side of a body of our build the legs stay with the hips, and so with each other.
    const float loose = our_build_ ? 1.0F - work.lying * work.sideways : 1.0F;
    const float held = loose * work.foot[s] * (1.0F - work.knee[s]);
    const float kneels = loose * work.foot[s] * work.knee[s];
    if (held + kneels <= 0.0F) return;
    const glm::quat& turn = work.ours.rotation[foot];
    // The ball stays where ours is, as much farther ahead as the foot is longer: it is what a raised heel
    // turns about.
    const glm::vec3 ahead = longer_foot_ * heading(turn * glm::vec3(0.0F, 0.0F, 1.0F));
    const glm::vec3 ball = scale_ * work.ours.position[toe] + ahead;
    glm::vec3 ankle = ball - turn * (body_.neutral[toe] - body_.neutral[foot]);
    const Bone foot_bone = on(side, Bone::foot_left);
    const float sole = pose.position[foot].y - lowest(pose, {foot_bone, on(side, Bone::toe_left)});
    ankle.y = scale_ * lowest_point(kFeet[s], work.ours) + sole;
    glm::vec3 target = glm::mix(pose.position[foot], ankle, held);
    target.y += kneels * (ankle.y - pose.position[foot].y);  // the instep lies as ours does
    const TwoBoneLimb limb{body_.neutral[shin] - body_.neutral[thigh],
                           body_.neutral[foot] - body_.neutral[shin], 1.0F};
    const glm::vec3 hinge = work.ours.rotation[thigh] * glm::vec3(1.0F, 0.0F, 0.0F);
    const TwoBoneSolution bent = solve_two_bones(limb, target - pose.position[thigh], hinge);
    pose.rotation[thigh] = bent.upper;
    pose.rotation[shin] = glm::normalize(bent.upper * joint::knee(bent.bend));
    carry_on(pose);
}

void Retargeting::place_arm(Work& work, Side side) const {
    WorldPose& pose = work.pose;
    const std::size_t s = number(side);
    const std::size_t upper = index(on(side, Bone::upper_arm_left));
    const std::size_t fore = index(on(side, Bone::forearm_left));
    const std::size_t hand = index(on(side, Bone::hand_left));
    // Hands that are near each other stay so: where ours are to the shoulders' middle, theirs are, to scale.
    const float apart = glm::distance(work.ours.position[index(Bone::hand_left)],
                                      work.ours.position[index(Bone::hand_right)]);
    const float folded = (1.0F - fade(0.14F, 0.32F, apart)) * (1.0F - work.hand[s]);
    const float held = work.hand[s];
    if (held <= 0.0F && folded <= 0.0F) return;
    const glm::vec3 from_middle = work.ours.position[hand] - between(work.ours, Bone::upper_arm_left);
    const glm::vec3 together = between(pose, Bone::upper_arm_left) + scale_ * arm_share_ * from_middle;
    // Upright at a desk, shorter arms hold on nearer by: the hand's own heading stands as still as the hand.
    constexpr float kNearer = 2.2F;  // metres for each that the arm lacks, as it reaches down at a slant
    const float lacks = std::max(0.0F, 1.0F - arm_share_) * scale_ * kOurArm * (1.0F - work.lying);
    const glm::vec3 nearer =
        kNearer * lacks * heading(work.ours.rotation[hand] * glm::vec3(0.0F, -1.0F, 0.0F));
    glm::vec3 resting = scale_ * work.ours.position[hand] + work.ahead - nearer;
    const float palm =
        pose.position[hand].y -
        lowest(pose, {on(side, Bone::hand_left), on(side, Bone::finger1_left), on(side, Bone::finger2_left)});
    // What they can't reach they hold still above it.
    constexpr float kHigher = 1.5F;
    resting.y = scale_ * lowest_point(kHands[s], work.ours) + palm + kHigher * lacks;
    const glm::vec3 target = glm::mix(glm::mix(pose.position[hand], together, folded), resting, held);
    const TwoBoneLimb limb{body_.neutral[fore] - body_.neutral[upper],
                           body_.neutral[hand] - body_.neutral[fore], -1.0F};
    const glm::vec3 hinge = work.ours.rotation[upper] * glm::vec3(1.0F, 0.0F, 0.0F);
    const TwoBoneSolution bent = solve_two_bones(limb, target - pose.position[upper], hinge);
    pose.rotation[upper] = bent.upper;
    pose.rotation[fore] = glm::normalize(bent.upper * joint::elbow(bent.bend));
    carry_on(pose);
}

/// Bends the neck until the head lies as ours does.
void Retargeting::lay_head(Work& work) const {
    const float our_head = lowest_point(kHeadPoints, work.ours);
    const float lies = touch(our_head) * work.lying;
    if (lies <= 0.0F) return;
    WorldPose& pose = work.pose;
    const std::size_t neck = index(Bone::neck);
    const std::size_t head = index(Bone::head);
    constexpr int kRounds = 4;
    constexpr float kMost = 0.5F;  // radians
    for (int round = 0; round < kRounds; ++round) {
        const float off = lies * (scale_ * our_head - lowest(pose, {Bone::head}));
        const glm::vec3 lever = pose.position[head] - pose.position[neck];
        const glm::vec3 axis = glm::cross(flat(lever), glm::vec3(0.0F, 1.0F, 0.0F));
        const float gain = glm::length(axis);  // metres up a radian
        if (gain < 0.02F) return;
        const glm::quat turn = glm::angleAxis(std::clamp(off / gain, -kMost, kMost), axis / gain);
        pose.rotation[neck] = glm::normalize(turn * pose.rotation[neck]);
        carry_on(pose);
    }
}

WorldPose Retargeting::apply(const WorldPose& ours, const PropsShown& props) const {
    Work work{.ours = ours, .props = props, .pose = ours};
    const glm::vec3 trunk = between(ours, Bone::upper_arm_left) - between(ours, Bone::thigh_left);
    work.lying = fade(0.45F, 0.70F, glm::length(flat(trunk)) / glm::length(trunk));
    work.sideways = fade(0.5F, 0.85F, std::abs((ours.rotation[index(Bone::chest)] * kSideways).y));
    work.along = heading(trunk);
    work.ahead = work.lying * longer_trunk_ * work.along;
    work.back = touch(lowest_point(kBackPoints, ours)) * work.lying;
    work.seat = touch(lowest_point(kSeatPoints, ours) - support_height(ours.position[0], props));
    for (std::size_t s = 0; s < 2; ++s) {
        const Side side = s == 0 ? Side::left : Side::right;
        const auto above_support = [&](std::span<const Bone> bones, Bone at) {
            const glm::vec3 place = ours.position[index(on(side, at))];
            return lowest_point(bones, ours) - support_height(place, props);
        };
        constexpr float kKneelingAnkle[2] = {0.08F, 0.12F};  // metres: higher, the foot is on its ball
        const float ankle = ours.position[index(on(side, Bone::foot_left))].y;
        work.knee[s] =
            touch(lowest_point(kKnees[s], ours)) * (1.0F - fade(kKneelingAnkle[0], kKneelingAnkle[1], ankle));
        work.foot[s] = touch(above_support(kFeet[s], Bone::foot_left));
        work.hand[s] = touch(above_support(kHands[s], Bone::hand_left));
    }
    stand(work);
    lay_trunk(work);
    bend_trunk(work);
    for (const Side side : {Side::left, Side::right}) {
        place_leg(work, side);
        place_arm(work, side);
    }
    lay_head(work);
    place_helpers(work.pose);
    return work.pose;
}

}  // namespace ingear::motion
