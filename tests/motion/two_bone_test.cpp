#include "motion/two_bone.h"

#include <cmath>

#include "motion/limbs.h"
#include "motion/random_motion.h"
#include "support/catch.h"

using namespace ingear::motion;
using random_motion::direction;
using random_motion::number;

namespace {

glm::vec3 end_of(const TwoBoneLimb& limb, const TwoBoneSolution& bent) {
    const glm::quat hinge = glm::angleAxis(limb.hinge_sign * glm::radians(bent.bend), glm::vec3(1, 0, 0));
    return bent.upper * (limb.upper + hinge * limb.lower);
}

TwoBoneLimb any_limb() {
    return bones_of(*rc::gen::elementOf(std::vector<Limb>(std::begin(kLimbs), std::end(kLimbs)))).shape;
}

}  // namespace

TEST_CASE("a limb reaches whatever is within reach") {
    CHECK(rc::check("end on target", [] {
        const TwoBoneLimb limb = any_limb();
        const glm::vec3 target = number(0.35F, 0.999F) * limb.length() * direction();
        const TwoBoneSolution bent = solve_two_bones(limb, target, direction());
        RC_ASSERT(bent.missed < 1e-4F);
        RC_ASSERT(glm::distance(end_of(limb, bent), target) < 1e-4F);
    }));
}

TEST_CASE("out of reach a limb stretches towards the target and says what it misses") {
    CHECK(rc::check("missed", [] {
        const TwoBoneLimb limb = any_limb();
        const float over = number(0.001F, 0.5F);
        const glm::vec3 target = (limb.length() + over) * direction();
        const TwoBoneSolution bent = solve_two_bones(limb, target, direction());
        RC_ASSERT(std::abs(bent.missed - over) < 1e-3F);
        RC_ASSERT(glm::distance(glm::normalize(end_of(limb, bent)), glm::normalize(target)) < 1e-3F);
    }));
}

TEST_CASE("the bend grows as the target comes nearer, and stays within the joint") {
    CHECK(rc::check("monotone", [] {
        const TwoBoneLimb limb = any_limb();
        const float near = number(0.05F, 1.0F) * limb.length();
        const float far = near + 0.02F;
        const glm::vec3 along = direction();
        const float bend_near = solve_two_bones(limb, near * along, {1, 0, 0}).bend;
        const float bend_far = solve_two_bones(limb, far * along, {1, 0, 0}).bend;
        RC_ASSERT(bend_near >= bend_far);
        RC_ASSERT(bend_far >= 0.0F && bend_near <= 150.0F);
    }));
}

TEST_CASE("knee and elbow point where they are told to") {
    CHECK(rc::check("bend direction", [] {
        const TwoBoneLimb limb = any_limb();
        const glm::vec3 target = number(0.5F, 0.95F) * limb.length() * direction();
        const glm::vec3 wanted = direction();
        RC_PRE(glm::length(glm::cross(wanted, glm::normalize(target))) > 0.1F);
        const TwoBoneSolution bent = solve_two_bones(limb, target, hinge_for(limb, target, wanted));
        const glm::vec3 along = glm::normalize(target);
        const glm::vec3 hinge_place = bent.upper * limb.upper;
        const glm::vec3 out = hinge_place - glm::dot(hinge_place, along) * along;
        const glm::vec3 wanted_out = wanted - glm::dot(wanted, along) * along;
        RC_ASSERT(glm::dot(glm::normalize(out), glm::normalize(wanted_out)) > 0.99F);
    }));
}
