#include "motion/posing.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/trigonometric.hpp>
#include <limits>

#include "motion/body_shape.h"
#include "motion/clearance.h"

namespace ingear::motion {

namespace {

constexpr glm::vec3 kUp{0.0F, 1.0F, 0.0F};

void set_spine(LocalPose& pose, const PoseValues& v) {
    using enum MidValue;
    auto& r = pose.rotation;
    const glm::quat half_lumbar =
        joint::spine(-0.5F * v[lumbar_extension], 0.5F * v[lumbar_bend], 0.5F * v[lumbar_turn]);
    r[index(Bone::spine1)] = half_lumbar;
    r[index(Bone::spine2)] = half_lumbar;
    r[index(Bone::chest)] = joint::spine(v[chest_flexion], v[chest_bend], v[chest_turn]);
    r[index(Bone::neck)] = joint::spine(v[neck_flexion], v[neck_bend], v[neck_turn]);
    r[index(Bone::head)] = joint::spine(v[head_flexion], v[head_bend], v[head_turn]);
}

void set_side(LocalPose& pose, const PoseValues& values, Side side) {
    using enum SideValue;
    const auto v = [&](SideValue each) { return values.at(each, side); };
    const auto set = [&](Bone left, const glm::quat& rotation) {
        pose.rotation[index(side == Side::left ? left : mirrored(left))] = rotation;
    };
    constexpr float kSecondFingerJoint = 1.3F;
    set(Bone::clavicle_left, joint::clavicle(side, v(clavicle_elevation), v(clavicle_protraction)));
    set(Bone::upper_arm_left,
        joint::shoulder(side, v(shoulder_flexion), v(shoulder_abduction), v(shoulder_rotation)));
    set(Bone::forearm_left, joint::elbow(v(elbow_flexion)));
    set(Bone::hand_left, joint::hand(side, v(forearm_pronation), v(wrist_extension), v(wrist_deviation)));
    set(Bone::finger1_left, joint::finger(side, v(finger_curl)));
    set(Bone::finger2_left, joint::finger(side, kSecondFingerJoint * v(finger_curl)));
    set(Bone::thigh_left, joint::hip(side, v(hip_flexion), v(hip_abduction), v(hip_rotation)));
    set(Bone::shin_left, joint::knee(v(knee_flexion)));
    set(Bone::foot_left, joint::ankle(side, v(ankle_dorsiflexion), v(ankle_inversion), v(ankle_turn)));
    set(Bone::toe_left, joint::toe(v(toe_extension)));
}

void set_rotations(LocalPose& pose, const PoseValues& v, const glm::quat& base) {
    using enum MidValue;
    pose.rotation[0] = glm::normalize(base * joint::spine(v[pelvis_tilt], v[pelvis_list], v[pelvis_roll]));
    set_spine(pose, v);
    set_side(pose, v, Side::left);
    set_side(pose, v, Side::right);
}

/// Bends the neck until the back of a head that is turned like this in the world lies on the mat.
void lay_head(LocalPose& local, WorldPose& world, const PoseValues& v, const glm::quat& head_in_world) {
    using enum MidValue;
    constexpr Bone kHeadBone[] = {Bone::head};
    constexpr int kHalvings = 20;  // 100 degrees down to 0.0001
    const std::size_t chest = index(Bone::chest);
    const std::size_t head = index(Bone::head);
    WorldPose lying;
    lying.rotation[head] = head_in_world;
    const float joint_height = kMatTop - kGive - lowest_point(kHeadBone, lying);

    const glm::vec3 neck_base = world.carry(Bone::chest, neutral_position(Bone::neck));
    const glm::vec3 along_neck = neutral_position(Bone::head) - neutral_position(Bone::neck);
    glm::quat& neck = local.rotation[index(Bone::neck)];
    float low = -50.0F;
    float high = 50.0F;
    for (int halving = 0; halving < kHalvings; ++halving) {
        const float middle = 0.5F * (low + high);
        neck = joint::spine(v[neck_flexion] + middle, v[neck_bend], v[neck_turn]);
        world.position[head] = neck_base + world.rotation[chest] * neck * along_neck;
        (world.position[head].y < joint_height ? low : high) = middle;
    }
    world.rotation[head] = head_in_world;
    local.rotation[head] = glm::normalize(glm::conjugate(world.rotation[chest] * neck) * head_in_world);
}

/// The head keeps its turn in the world while the chest rises: the neck's base moves on about as much as the
/// steeper neck gets shorter from above. What is left over, the head takes up by nodding: it rolls on its
/// back without slipping.
void rest_head(LocalPose& local, WorldPose& world, const PoseValues& v, const Setting& setting) {
    constexpr float kBackOfHead = 0.112F;  // from the head's joint, metres
    constexpr int kRounds = 3;
    const ContactPoint& back = *find_contact("head");
    const glm::vec3 across = setting.base * glm::vec3(1.0F, 0.0F, 0.0F);
    const glm::vec3 along = setting.base * kUp;
    glm::quat turned = setting.resting_head->rotation;
    for (int round = 0; round < kRounds; ++round) {
        lay_head(local, world, v, turned);
        const glm::vec3 off = world.carry(back.bone, back.neutral) - setting.resting_head->contact;
        turned = glm::angleAxis(-glm::dot(off, along) / kBackOfHead, across) * turned;
    }
    lay_head(local, world, v, turned);
}

Pin pin_in(const PoseValues& v, const Setting& setting, Limb limb) {
    const Pin& pin = setting.pins[index(limb)];
    if (pin.hold != Hold::sole && pin.hold != Hold::ball) return pin;
    const LimbBones& bones = bones_of(limb);
    return raised(pin, bones, v.at(SideValue::heel_lift, bones.side), v.at(SideValue::foot_tilt, bones.side));
}

/// How far to move a pose so that what carries it is in its place.
glm::vec3 way_to_place(const PoseValues& v, const Setting& setting, const Anchor& anchor,
                       const WorldPose& world) {
    glm::vec3 way{0.0F};
    float legs = 0.0F;
    for (const Limb leg : {Limb::leg_left, Limb::leg_right}) {
        const LimbBones& bones = bones_of(leg);
        const Pin pin = pin_in(v, setting, leg);
        if (!anchor.legs[bones.side == Side::left ? 0 : 1] || pin.hold == Hold::rest) continue;
        const float weight = std::max(pin.weight, 1e-4F);
        way += weight * (pin.position - world.position[index(bones.end)]);
        legs += weight;
    }
    if (legs > 0.0F) return way / legs;
    const glm::vec3 target{v[MidValue::anchor_x], anchor.height.value_or(v[MidValue::anchor_y]),
                           v[MidValue::anchor_z]};
    return target - world.carry(anchor.point->bone, anchor.point->neutral);
}

/// Holds a limb that is on its way from or to where it is held.
float half_hold(LocalPose& local, WorldPose& world, Limb limb, const Pin& pin) {
    const LimbBones& bones = bones_of(limb);
    const std::size_t end = index(bones.end);
    const glm::vec3 hinge = hinge_of(world, bones, pin);
    const glm::vec3 free_hinge = world.rotation[index(bones.root)] * glm::vec3(1.0F, 0.0F, 0.0F);
    const glm::quat rotation = pin.hold == Hold::end
                                   ? world.rotation[end]
                                   : glm::slerp(world.rotation[end], pin.rotation, pin.share);
    const LimbTarget target{glm::mix(world.position[end], pin.position, pin.share), rotation,
                            glm::mix(free_hinge, hinge, pin.share)};
    if (is_leg(limb)) {
        glm::quat& toes = local.rotation[index(bones.side == Side::left ? Bone::toe_left : Bone::toe_right)];
        toes = glm::slerp(toes, joint::toe(pin.toes), pin.share);
    }
    place_limb(local, world, limb, above_floor(local, limb, target), kStraightElbow * pin.share);
    return 0.0F;
}

}  // namespace

void breathe(LocalPose& pose, Breath breath) {
    const auto bend = [&](Bone bone, float forward) {
        glm::quat& rotation = pose.rotation[index(bone)];
        rotation = glm::normalize(rotation * joint::spine(forward, 0.0F, 0.0F));
    };
    // The belly: three turns of the spine that cancel out above the chest's joint (its levers are .105 and
    // .215 m).
    const float belly = 1.6F * breath.lungs;
    bend(Bone::spine1, belly);
    bend(Bone::spine2, -1.954F * belly);
    bend(Bone::chest, 0.954F * belly);
    // The ribs, and the shoulders with them; the neck keeps the head level.
    const float ribs = 1.4F * breath.lungs * breath.chest_share;
    bend(Bone::chest, -ribs);
    bend(Bone::neck, ribs);
    for (const Side side : {Side::left, Side::right}) {
        const Bone clavicle = side == Side::left ? Bone::clavicle_left : Bone::clavicle_right;
        glm::quat& rotation = pose.rotation[index(clavicle)];
        rotation =
            glm::normalize(rotation * joint::clavicle(side, 1.1F * breath.lungs * breath.chest_share, 0.0F));
    }
}

LocalPose unpinned(const PoseValues& values, const Setting& setting, Breath breath) {
    LocalPose local;
    set_rotations(local, values, setting.base);
    breathe(local, breath);
    const WorldPose world = solve_forward(local);
    glm::vec3 way = way_to_place(values, setting, setting.anchor, world);
    if (setting.next_share > 0.0F) {
        way = glm::mix(way, way_to_place(values, setting, setting.next_anchor, world), setting.next_share);
    }
    local.pelvis_position += way;
    return local;
}

Setting::RestingHead resting_head(const PoseValues& values, LocalPose& local, WorldPose& world) {
    const ContactPoint& back = *find_contact("head");
    const glm::quat turned = world.rotation[index(Bone::head)];
    lay_head(local, world, values, turned);
    return {turned, world.carry(back.bone, back.neutral)};
}

Posed pose_body(const PoseValues& values, const Setting& setting, Breath breath) {
    Posed posed;
    posed.local = unpinned(values, setting, breath);
    WorldPose world = solve_forward(posed.local);
    if (setting.resting_head) rest_head(posed.local, world, values, setting);
    for (const Limb limb : kLimbs) {
        const Pin pin = pin_in(values, setting, limb);
        if (pin.hold == Hold::rest) continue;
        const bool firm = pin.share >= 1.0F;
        const float missed =
            firm ? hold(posed.local, world, limb, pin) : half_hold(posed.local, world, limb, pin);
        posed.missed = std::max(posed.missed, missed);
    }
    return posed;
}

}  // namespace ingear::motion
