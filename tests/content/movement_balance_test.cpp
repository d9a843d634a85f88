#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <vector>

#include "content/every_rep.h"
#include "domain/catalogue/exercise.h"
#include "motion/contacts.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;

namespace {

constexpr int kSteps = 20;
constexpr float kOffWithFault = 0.03F;  // metres: what the mistake is about, now and then
constexpr float kStepping = 0.02F;      // metres: in the middle of a step one falls a little towards the next

/// Shares of the body's mass (Winter) and where their middle is: a share of the way from one joint to the
/// next.
glm::vec3 centre_of_mass(const WorldPose& pose) {
    glm::vec3 sum{0.0F};
    float mass = 0.0F;
    const auto add = [&](float share, glm::vec3 at) {
        sum += share * at;
        mass += share;
    };
    const auto joint = [&](Bone bone) { return pose.position[index(bone)]; };
    add(0.081F, pose.carry(Bone::head, {0.0F, 1.60F, 0.0F}));
    add(0.216F, pose.carry(Bone::chest, {0.0F, 1.29F, -0.01F}));
    add(0.139F, pose.carry(Bone::spine2, {0.0F, 1.10F, 0.0F}));
    add(0.142F, pose.carry(Bone::pelvis, {0.0F, 0.93F, -0.01F}));
    for (const Side side : {Side::left, Side::right}) {
        const auto bone = [&](Bone left) { return side == Side::left ? left : mirrored(left); };
        const auto limb = [&](float share, Bone from, Bone to, float way) {
            add(share, glm::mix(joint(bone(from)), joint(bone(to)), way));
        };
        limb(0.028F, Bone::upper_arm_left, Bone::forearm_left, 0.436F);
        limb(0.016F, Bone::forearm_left, Bone::hand_left, 0.430F);
        limb(0.006F, Bone::hand_left, Bone::finger1_left, 0.5F);
        limb(0.100F, Bone::thigh_left, Bone::shin_left, 0.433F);
        limb(0.0465F, Bone::shin_left, Bone::foot_left, 0.433F);
        limb(0.0145F, Bone::foot_left, Bone::toe_left, 0.5F);
    }
    return sum / mass;
}

glm::vec2 on_floor(glm::vec3 point) {
    return {point.x, point.z};
}

/// Where a contact bears on the floor, a chair or a desk, seen from above.
void add_support(std::vector<glm::vec2>& support, const std::string& name, const WorldPose& pose) {
    const bool left = name.find("_left") != std::string::npos;
    const auto carried = [&](Bone bone, glm::vec3 point) {
        if (!left) point.x = -point.x;
        support.push_back(on_floor(pose.carry(left ? bone : mirrored(bone), point)));
    };
    constexpr float kOnFloor = kMatTop + 0.02F;
    const Bone foot = left ? Bone::foot_left : Bone::foot_right;
    const bool is_foot = name.rfind("sole", 0) == 0 || name.rfind("ball", 0) == 0;
    if (is_foot && pose.carry(foot, {left ? 0.086F : -0.086F, 0.0F, -0.06F}).y < kOnFloor) {
        for (const float x : {0.056F, 0.116F}) carried(Bone::foot_left, {x, 0.0F, -0.06F});
    }
    if (is_foot) {
        for (const float x : {0.040F, 0.136F}) carried(Bone::foot_left, {x, 0.0F, 0.10F});
        carried(Bone::toe_left, {0.087F, 0.0F, 0.18F});
    }
    if (name.rfind("fingertips", 0) == 0) carried(Bone::finger2_left, {0.146F, 0.690F, -0.014F});
    if (name == "sit_bones") {
        const glm::vec2 seat = on_floor(pose.carry(Bone::pelvis, find_contact(name)->neutral));
        for (const float x : {-0.12F, 0.12F}) {
            for (const float z : {-0.06F, 0.16F}) support.push_back(seat + glm::vec2(x, z));
        }
    }
}

/// Movements are written for the left side.
std::string on_side(const std::string& contact, Side side) {
    return side == Side::right ? std::string(mirrored(*find_contact(contact)).name) : contact;
}

/// How far a point is outside of the convex hull of others, metres; 0 inside. In every direction the point
/// has to lie no further out than the farthest of the others.
float outside(glm::vec2 point, const std::vector<glm::vec2>& hull) {
    constexpr int kDirections = 180;
    float farthest = 0.0F;
    for (int i = 0; i < kDirections; ++i) {
        const float angle = 6.2831853F * static_cast<float>(i) / kDirections;
        const glm::vec2 direction(std::cos(angle), std::sin(angle));
        float reach = -1e9F;
        for (const glm::vec2 corner : hull) reach = std::max(reach, glm::dot(corner, direction));
        farthest = std::max(farthest, glm::dot(point, direction) - reach);
    }
    return farthest;
}

bool on_feet_or_chair(const domain::Exercise& exercise) {
    return exercise.movement.posture == "standing" || exercise.movement.posture == "chair";
}

}  // namespace

TEST_CASE("who stands neutrally has her weight over the middle of her feet") {
    LocalPose pose;
    const glm::vec3 centre = centre_of_mass(solve_forward(pose));
    CHECK(std::abs(centre.x) < 1e-4F);
    CHECK(centre.y == Approx(0.55F * 1.70F).margin(0.06F));
    CHECK(centre.z > -0.06F);
    CHECK(centre.z < 0.10F);
}

TEST_CASE("the centre of mass stays over what carries her, on either side, and with a fault nearly so") {
    every_rep_of_all::every_rep([](PoseSolver& coach, const every_rep_of_all::Rep& rep) {
        if (!on_feet_or_chair(*rep.exercise)) return;
        float farthest = 0.0F;
        float farthest_stepping = 0.0F;
        for (std::size_t phase = 0; phase < rep.exercise->movement.phases.size(); ++phase) {
            const Phase& through = rep.exercise->movement.phases[phase];
            const auto& from = contacts_in(rep.exercise->movement, through.from);
            const auto& to = contacts_in(rep.exercise->movement, through.to);
            for (int step = 0; step <= kSteps; ++step) {
                const double progress = static_cast<double>(step) / kSteps;
                const WorldPose pose = coach.frame(rep.at(phase, progress)).pose;
                std::vector<glm::vec2> support;
                // While she steps, sits down or gets up, she may fall towards where she will be carried.
                const auto add = [&](const std::vector<Contact>& contacts) {
                    for (const Contact& c : contacts) add_support(support, on_side(c.point, rep.side), pose);
                };
                if (step < kSteps) add(from);
                if (step > 0) add(to);
                float& far = &from != &to ? farthest_stepping : farthest;
                far = std::max(far, outside(on_floor(centre_of_mass(pose)), support));
            }
        }
        const float leeway = rep.fault == nullptr ? 0.0F : kOffWithFault;
        CHECK(farthest <= leeway);
        CHECK(farthest_stepping <= kStepping + leeway);
    });
}
