#include "motion/limbs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace ingear::motion {

namespace {

LimbBones make_limb(Bone root, Bone hinge, Bone end, float hinge_sign, Side side) {
    return {root,
            hinge,
            end,
            {neutral_position(hinge) - neutral_position(root),
             neutral_position(end) - neutral_position(hinge), hinge_sign},
            side};
}

/// The ankle has to be where the heel stays put while the foot turns with the shin: found by a few rounds,
/// each of which leaves a small part of the error (the foot is short beside the leg).
float hold_heel(LocalPose& local, const WorldPose& world, Limb limb, const Pin& pin, glm::vec3 hinge) {
    const LimbBones& bones = bones_of(limb);
    const ContactPoint& heel = *find_contact(bones.side == Side::left ? "heel_left" : "heel_right");
    const glm::vec3 ankle_to_heel = heel.neutral - neutral_position(bones.end);
    const glm::quat foot_in_shin = local.rotation[index(bones.end)];
    constexpr int kRounds = 8;
    glm::quat foot = world.rotation[index(bones.end)];
    float missed = 0.0F;
    for (int round = 0; round < kRounds; ++round) {
        missed = reach(local, world, limb, pin.position - foot * ankle_to_heel, foot, hinge);
        const glm::quat thigh =
            world.rotation[index(*parent(bones.root))] * local.rotation[index(bones.root)];
        foot = thigh * local.rotation[index(bones.hinge)] * foot_in_shin;
    }
    local.rotation[index(bones.end)] = foot_in_shin;
    return missed;
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

glm::vec3 ankle_to_ball(Side side) {
    return side == Side::right ? neutral_position(Bone::toe_right) - neutral_position(Bone::foot_right)
                               : neutral_position(Bone::toe_left) - neutral_position(Bone::foot_left);
}

glm::vec3 hinge_of(const WorldPose& world, const LimbBones& bones, const Pin& pin) {
    if (pin.bend) return hinge_for(bones.shape, pin.position - world.position[index(bones.root)], *pin.bend);
    if (pin.hinge) return *pin.hinge;
    return world.rotation[index(bones.root)] * glm::vec3(1.0F, 0.0F, 0.0F);
}

Pin raised(const Pin& pin, const LimbBones& bones, float heel_lift, float tilt) {
    if (heel_lift == 0.0F && tilt == 0.0F) return pin;
    constexpr float kHalfSole = 0.045F;  // metres, at the ball
    const float sign = bones.side == Side::left ? 1.0F : -1.0F;
    // The toes stay flat: the foot turns about their joint.
    const glm::vec3 ball = neutral_position(Bone::toe_left) - neutral_position(Bone::foot_left);
    const glm::vec3 from_ball(-ball.x * sign, -ball.y, -ball.z);
    const glm::vec3 ball_in_world = pin.position - pin.rotation * from_ball;
    Pin lifted = pin;
    lifted.rotation = pin.rotation * joint::spine(heel_lift, sign * tilt, 0.0F);
    const float edge = kHalfSole * std::sin(glm::radians(std::abs(tilt)));
    lifted.position = ball_in_world + lifted.rotation * from_ball + glm::vec3(0.0F, edge, 0.0F);
    lifted.toes = pin.toes + heel_lift;
    return lifted;
}

float reach(LocalPose& local, const WorldPose& world, Limb limb, glm::vec3 position,
            const glm::quat& rotation, glm::vec3 hinge) {
    const LimbBones& bones = bones_of(limb);
    const glm::quat above = world.rotation[index(*parent(bones.root))];
    const TwoBoneSolution bent =
        solve_two_bones(bones.shape, position - world.position[index(bones.root)], hinge);
    const bool is_arm = bones.shape.hinge_sign < 0.0F;
    const glm::quat hinge_turn = is_arm ? joint::elbow(bent.bend) : joint::knee(bent.bend);
    local.rotation[index(bones.root)] = glm::normalize(glm::conjugate(above) * bent.upper);
    local.rotation[index(bones.hinge)] = hinge_turn;
    local.rotation[index(bones.end)] = glm::normalize(glm::conjugate(bent.upper * hinge_turn) * rotation);
    return bent.missed;
}

void follow_hand(LocalPose& local, WorldPose& world, Limb arm, glm::vec3 wrist, float straightest) {
    const LimbBones& bones = bones_of(arm);
    constexpr float kLargestTurn = 0.45F;  // radians
    constexpr int kRounds = 3;
    const Bone collar = *parent(bones.root);
    const glm::vec3 stretched = bones.shape.upper + joint::elbow(straightest) * bones.shape.lower;
    for (int round = 0; round < kRounds; ++round) {
        const glm::vec3 shoulder = world.position[index(bones.root)];
        const glm::vec3 to_hand = wrist - shoulder;
        const float too_far = glm::length(to_hand) - glm::length(stretched);
        if (too_far <= 0.0F) return;
        const glm::vec3 lever = shoulder - world.position[index(collar)];
        const glm::vec3 axis = glm::cross(lever, glm::normalize(to_hand));
        const float gain = glm::length(axis);  // metres towards the hand a radian
        if (gain < 0.01F) return;
        const glm::quat turn = glm::angleAxis(std::min(too_far / gain, kLargestTurn), axis / gain);
        const glm::quat above = world.rotation[index(*parent(collar))];
        world.rotation[index(collar)] = glm::normalize(turn * world.rotation[index(collar)]);
        local.rotation[index(collar)] = glm::normalize(glm::conjugate(above) * world.rotation[index(collar)]);
        world.position[index(bones.root)] = world.carry(collar, neutral_position(bones.root));
    }
}

float hold(LocalPose& local, WorldPose& world, Limb limb, const Pin& pin) {
    const LimbBones& bones = bones_of(limb);
    const glm::vec3 hinge = hinge_of(world, bones, pin);
    switch (pin.hold) {
        case Hold::heel:
            return hold_heel(local, world, limb, pin, hinge);
        case Hold::end: {
            const glm::quat as_the_angles_say = local.rotation[index(bones.end)];
            const float missed = reach(local, world, limb, pin.position, pin.rotation, hinge);
            local.rotation[index(bones.end)] = as_the_angles_say;
            return missed;
        }
        case Hold::sole:
            if (pin.toes == 0.0F) break;
            [[fallthrough]];
        case Hold::ball:
            local.rotation[index(bones.side == Side::left ? Bone::toe_left : Bone::toe_right)] =
                joint::toe(pin.toes);
            break;
        case Hold::palm:
        case Hold::tips:
            follow_hand(local, world, limb, pin.position);
            break;
        default:
            break;
    }
    return reach(local, world, limb, pin.position, pin.rotation, hinge);
}

}  // namespace ingear::motion
