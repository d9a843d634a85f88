#include "motion/posing.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/trigonometric.hpp>
#include <limits>

#include "motion/body_shape.h"

namespace ingear::motion {

namespace {

constexpr glm::vec3 kUp{0.0F, 1.0F, 0.0F};

std::size_t index(Limb limb) {
    return static_cast<std::size_t>(limb);
}

LimbBones make_limb(Bone root, Bone hinge, Bone end, float hinge_sign, Side side) {
    return {root,
            hinge,
            end,
            {neutral_position(hinge) - neutral_position(root),
             neutral_position(end) - neutral_position(hinge), hinge_sign},
            side};
}

void set_spine(LocalPose& pose, const PoseValues& v) {
    using enum MidValue;
    auto& r = pose.rotation;
    const glm::quat half_lumbar =
        joint::spine(-0.5F * v[lumbar_extension], 0.5F * v[lumbar_bend], 0.5F * v[lumbar_turn]);
    r[motion::index(Bone::spine1)] = half_lumbar;
    r[motion::index(Bone::spine2)] = half_lumbar;
    r[motion::index(Bone::chest)] = joint::spine(v[chest_flexion], v[chest_bend], v[chest_turn]);
    r[motion::index(Bone::neck)] = joint::spine(v[neck_flexion], v[neck_bend], v[neck_turn]);
    r[motion::index(Bone::head)] = joint::spine(v[head_flexion], v[head_bend], v[head_turn]);
}

void set_side(LocalPose& pose, const PoseValues& values, Side side) {
    using enum SideValue;
    const auto v = [&](SideValue each) { return values.at(each, side); };
    const auto set = [&](Bone left, const glm::quat& rotation) {
        pose.rotation[motion::index(side == Side::left ? left : mirrored(left))] = rotation;
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
    set(Bone::foot_left, joint::ankle(side, v(ankle_dorsiflexion), v(ankle_inversion)));
    set(Bone::toe_left, joint::toe(v(toe_extension)));
}

void set_rotations(LocalPose& pose, const PoseValues& v, const glm::quat& base) {
    using enum MidValue;
    pose.rotation[0] = glm::normalize(base * joint::spine(v[pelvis_tilt], v[pelvis_list], v[pelvis_roll]));
    set_spine(pose, v);
    set_side(pose, v, Side::left);
    set_side(pose, v, Side::right);
}

void breathe(LocalPose& pose, Breath breath) {
    const auto bend = [&](Bone bone, float forward) {
        glm::quat& rotation = pose.rotation[motion::index(bone)];
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
        glm::quat& rotation = pose.rotation[motion::index(clavicle)];
        rotation =
            glm::normalize(rotation * joint::clavicle(side, 1.1F * breath.lungs * breath.chest_share, 0.0F));
    }
}

/// Moves the pelvis, and the whole body with it.
void shift(LocalPose& local, WorldPose& world, glm::vec3 by) {
    local.pelvis_position += by;
    for (glm::vec3& position : world.position) position += by;
}

void put_anchor(LocalPose& local, WorldPose& world, const PoseValues& values, const Setting& setting) {
    const glm::vec3 target{values[MidValue::anchor_x],
                           setting.anchor_height.value_or(values[MidValue::anchor_y]),
                           values[MidValue::anchor_z]};
    shift(local, world, target - world.carry(setting.anchor->bone, setting.anchor->neutral));
}

/// Bends the neck until the back of a head that is turned like this in the world lies on the mat.
void lay_head(LocalPose& local, WorldPose& world, const PoseValues& v, const glm::quat& head_in_world) {
    using enum MidValue;
    constexpr Bone kHeadBone[] = {Bone::head};
    constexpr int kHalvings = 20;  // 100 degrees down to 0.0001
    const std::size_t chest = motion::index(Bone::chest);
    const std::size_t head = motion::index(Bone::head);
    WorldPose lying;
    lying.rotation[head] = head_in_world;
    const float joint_height = kMatTop - kGive - lowest_point(kHeadBone, lying);

    const glm::vec3 neck_base = world.carry(Bone::chest, neutral_position(Bone::neck));
    const glm::vec3 along_neck = neutral_position(Bone::head) - neutral_position(Bone::neck);
    glm::quat& neck = local.rotation[motion::index(Bone::neck)];
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

/// The head keeps its turn in the world while the chest rises: the neck's base moves on about as much as the steeper neck
/// gets shorter from above. What is left over, the head takes up by nodding: it rolls on its back without slipping.
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

glm::vec3 hinge_of(const WorldPose& world, const LimbBones& bones, const Pin& pin) {
    if (pin.bend)
        return hinge_for(bones.shape, pin.position - world.position[motion::index(bones.root)], *pin.bend);
    return world.rotation[motion::index(bones.root)] * glm::vec3(1.0F, 0.0F, 0.0F);
}

/// The ankle has to be where the heel stays put while the foot turns with the shin: found by a few rounds,
/// each of which leaves a small part of the error (the foot is short beside the leg).
float hold_heel(LocalPose& local, const WorldPose& world, Limb limb, const Pin& pin, glm::vec3 hinge) {
    const LimbBones& bones = bones_of(limb);
    const ContactPoint& heel = *find_contact(bones.side == Side::left ? "heel_left" : "heel_right");
    const glm::vec3 ankle_to_heel = heel.neutral - neutral_position(bones.end);
    const glm::quat foot_in_shin = local.rotation[motion::index(bones.end)];
    constexpr int kRounds = 8;
    glm::quat foot = world.rotation[motion::index(bones.end)];
    float missed = 0.0F;
    for (int round = 0; round < kRounds; ++round) {
        missed = reach(local, world, limb, pin.position - foot * ankle_to_heel, foot, hinge);
        const glm::quat thigh =
            world.rotation[motion::index(*parent(bones.root))] * local.rotation[motion::index(bones.root)];
        foot = thigh * local.rotation[motion::index(bones.hinge)] * foot_in_shin;
    }
    local.rotation[motion::index(bones.end)] = foot_in_shin;
    return missed;
}

/// Shoulder blades glide: where a held hand would be out of reach, the collar bone turns towards it, as far as it can,
/// until the elbow is all but straight.
void follow_hand(LocalPose& local, WorldPose& world, const LimbBones& bones, glm::vec3 hand) {
    constexpr float kStraightElbow = 3.0F;     // degrees
    constexpr float kLargestTurn = 0.45F;  // radians
    constexpr int kRounds = 3;
    const Bone collar = *parent(bones.root);
    const glm::vec3 stretched = bones.shape.upper + joint::elbow(kStraightElbow) * bones.shape.lower;
    for (int round = 0; round < kRounds; ++round) {
        const glm::vec3 shoulder = world.position[motion::index(bones.root)];
        const glm::vec3 to_hand = hand - shoulder;
        const float too_far = glm::length(to_hand) - glm::length(stretched);
        if (too_far <= 0.0F) return;
        const glm::vec3 lever = shoulder - world.position[motion::index(collar)];
        const glm::vec3 axis = glm::cross(lever, glm::normalize(to_hand));
        const float gain = glm::length(axis);  // metres towards the hand a radian
        if (gain < 0.01F) return;
        const glm::quat turn = glm::angleAxis(std::min(too_far / gain, kLargestTurn), axis / gain);
        const glm::quat above = world.rotation[motion::index(*parent(collar))];
        world.rotation[motion::index(collar)] = glm::normalize(turn * world.rotation[motion::index(collar)]);
        local.rotation[motion::index(collar)] =
            glm::normalize(glm::conjugate(above) * world.rotation[motion::index(collar)]);
        world.position[motion::index(bones.root)] = world.carry(collar, neutral_position(bones.root));
    }
}

float hold(LocalPose& local, WorldPose& world, Limb limb, const Pin& pin) {
    const LimbBones& bones = bones_of(limb);
    const glm::vec3 hinge = hinge_of(world, bones, pin);
    if (pin.hold == Hold::heel) return hold_heel(local, world, limb, pin, hinge);
    if (pin.hold == Hold::palm) follow_hand(local, world, bones, pin.position);
    return reach(local, world, limb, pin.position, pin.rotation, hinge);
}

float heading_of(glm::vec3 direction) {
    return glm::degrees(std::atan2(direction.x, direction.z));
}

/// Where the joint angles put a contact, laid flat onto the mat.
Pin pin_from_pose(const ContactPoint& contact, Limb limb, const Contact& data, const WorldPose& world) {
    const LimbBones& bones = bones_of(limb);
    Pin pin;
    pin.hold = contact.hold;
    pin.bend = data.bend;
    if (contact.hold == Hold::heel) {
        pin.position = world.carry(contact.bone, contact.neutral);
        pin.rotation = world.rotation[motion::index(bones.end)];
        return pin;
    }
    const bool is_foot = contact.hold == Hold::sole;
    const glm::vec3 tip = is_foot ? glm::vec3(0.0F, 0.0F, 1.0F) : glm::vec3(0.0F, -1.0F, 0.0F);
    const float heading =
        data.spot ? data.spot->heading : heading_of(world.rotation[motion::index(bones.end)] * tip);
    pin.rotation = is_foot ? flat_foot(heading) : flat_hand(bones.side, heading);
    pin.position = world.position[motion::index(bones.end)];
    if (data.spot) {
        const glm::vec3 spot{data.spot->x, 0.0F, data.spot->z};
        pin.position = spot - pin.rotation * (contact.neutral - neutral_position(bones.end));
    }
    pin.position.y = kMatTop + (is_foot ? kAnkleAboveSole : kWristAbovePalm);
    return pin;
}

}  // namespace

const LimbBones& bones_of(Limb limb) {
    static const std::array<LimbBones, kLimbCount> limbs = {
        make_limb(Bone::upper_arm_left, Bone::forearm_left, Bone::hand_left, -1.0F, Side::left),
        make_limb(Bone::upper_arm_right, Bone::forearm_right, Bone::hand_right, -1.0F, Side::right),
        make_limb(Bone::thigh_left, Bone::shin_left, Bone::foot_left, 1.0F, Side::left),
        make_limb(Bone::thigh_right, Bone::shin_right, Bone::foot_right, 1.0F, Side::right),
    };
    return limbs[index(limb)];
}

float reach(LocalPose& local, const WorldPose& world, Limb limb, glm::vec3 position,
            const glm::quat& rotation, glm::vec3 hinge) {
    const LimbBones& bones = bones_of(limb);
    const glm::quat above = world.rotation[motion::index(*parent(bones.root))];
    const TwoBoneSolution bent =
        solve_two_bones(bones.shape, position - world.position[motion::index(bones.root)], hinge);
    const bool is_arm = bones.shape.hinge_sign < 0.0F;
    const glm::quat hinge_turn = is_arm ? joint::elbow(bent.bend) : joint::knee(bent.bend);
    local.rotation[motion::index(bones.root)] = glm::normalize(glm::conjugate(above) * bent.upper);
    local.rotation[motion::index(bones.hinge)] = hinge_turn;
    local.rotation[motion::index(bones.end)] =
        glm::normalize(glm::conjugate(bent.upper * hinge_turn) * rotation);
    return bent.missed;
}

Posed pose_body(const PoseValues& values, const Setting& setting, Breath breath) {
    Posed posed;
    set_rotations(posed.local, values, setting.base);
    breathe(posed.local, breath);
    WorldPose world = solve_forward(posed.local);
    put_anchor(posed.local, world, values, setting);
    if (setting.resting_head) rest_head(posed.local, world, values, setting);
    for (const Limb limb : kLimbs) {
        const Pin& pin = setting.pins[index(limb)];
        if (pin.hold != Hold::rest)
            posed.missed = std::max(posed.missed, hold(posed.local, world, limb, pin));
    }
    return posed;
}

Setting settle(glm::vec3 head, glm::vec3 face, const std::string& anchor,
               const std::vector<Contact>& contacts, const PoseValues& values) {
    Setting setting;
    setting.base = facing(head, face);
    setting.anchor = find_contact(anchor);
    if (setting.anchor == nullptr) setting.anchor = find_contact("pelvis");

    LocalPose local;
    set_rotations(local, values, setting.base);
    WorldPose world = solve_forward(local);
    if (!setting.anchor->group.empty()) {
        const float sunk = kMatTop - kGive - lowest_point(setting.anchor->group, world);
        setting.anchor_height = world.carry(setting.anchor->bone, setting.anchor->neutral).y + sunk;
    }
    put_anchor(local, world, values, setting);
    for (const Contact& contact : contacts) {
        const ContactPoint* point = find_contact(contact.point);
        if (point == nullptr || point->hold == Hold::rest) continue;
        if (const auto limb = limb_of(*point)) {
            setting.pins[index(*limb)] = pin_from_pose(*point, *limb, contact, world);
        } else {
            const glm::quat turned = world.rotation[motion::index(Bone::head)];
            lay_head(local, world, values, turned);
            setting.resting_head = Setting::RestingHead{turned, world.carry(point->bone, point->neutral)};
        }
    }
    return setting;
}

glm::quat facing(glm::vec3 head, glm::vec3 face) {
    const glm::vec3 y = glm::normalize(head);
    const glm::vec3 z = glm::normalize(face - glm::dot(face, y) * y);
    return glm::quat_cast(glm::mat3(glm::cross(y, z), y, z));
}

glm::quat flat_foot(float heading) {
    return glm::angleAxis(glm::radians(heading), kUp);
}

glm::quat flat_hand(Side side, float heading) {
    const float angle = glm::radians(heading);
    const glm::vec3 fingers{std::sin(angle), 0.0F, std::cos(angle)};
    const glm::vec3 back_of_hand =
        side == Side::right ? -kUp : kUp;  // neutral: +x is the back of the left hand
    return glm::quat_cast(glm::mat3(back_of_hand, -fingers, glm::cross(back_of_hand, -fingers)));
}

}  // namespace ingear::motion
