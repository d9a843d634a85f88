#include "body/skinning.h"

#include <algorithm>
#include <numeric>

#include "base/random.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;
using motion::Bone;

namespace {

glm::vec3 place_in(Random& random, glm::vec3 low, glm::vec3 high) {
    glm::vec3 p;
    for (int axis = 0; axis < 3; ++axis) p[axis] = static_cast<float>(random.between(low[axis], high[axis]));
    return p;
}

float sum(const BoneWeights& weights) {
    return std::accumulate(weights.begin(), weights.end(), 0.0F);
}

float of(const BoneWeights& weights, Bone bone) {
    return weights[motion::index(bone)];
}

/// A place given relative to a joint in the neutral stance, in the bind pose.
glm::vec3 bind_place(Bone bone, glm::vec3 from_joint) {
    return motion::bind_world().carry(bone, motion::neutral_position(bone) + from_joint);
}

struct Coach {
    Figure figure{Detail::fine, bridget()};
    Skinning skinning{figure};
    Hair hair{figure, Detail::fine, bridget().hair.front()};
};

}  // namespace

TEST_CASE("Weights are shares of one everywhere") {
    const Coach coach;
    Random random(1);
    for (int i = 0; i < 2000; ++i) {
        const glm::vec3 p = place_in(random, {0.0F, 0.0F, -0.15F}, {0.6F, 1.75F, 0.15F});
        for (const BoneWeights& weights :
             {coach.skinning.body(p), coach.skinning.hair(p, coach.hair), coach.skinning.shoe(p)}) {
            CHECK(std::abs(sum(weights) - 1.0F) < 1e-4F);
            CHECK(*std::min_element(weights.begin(), weights.end()) >= -1e-5F);
        }
    }
}

TEST_CASE("Each bone carries the middle of its own limb") {
    const Coach coach;
    const auto weights_at = [&](Bone bone, glm::vec3 from_joint) {
        return coach.skinning.body(bind_place(bone, from_joint));
    };
    CHECK(of(weights_at(Bone::thigh_left, {0, -0.25F, 0}), Bone::thigh_left) > 0.99F);
    CHECK(of(weights_at(Bone::shin_left, {0, -0.2F, 0}), Bone::shin_left) > 0.99F);
    CHECK(of(weights_at(Bone::upper_arm_left, {0, -0.16F, 0}), Bone::upper_arm_left) > 0.99F);
    CHECK(of(weights_at(Bone::hand_left, {0, -0.05F, 0}), Bone::hand_left) > 0.9F);
    CHECK(of(weights_at(Bone::hand_left, {0, -0.105F, -0.01F}), Bone::finger1_left) > 0.99F);
    CHECK(of(weights_at(Bone::hand_left, {0, -0.15F, -0.01F}), Bone::finger2_left) > 0.99F);
    CHECK(of(weights_at(Bone::hand_left, {-0.011F, -0.09F, 0.058F}), Bone::thumb_left) > 0.99F);
    CHECK(of(weights_at(Bone::head, {0, 0.1F, 0.05F}), Bone::head) > 0.99F);
    CHECK(of(weights_at(Bone::pelvis, {0, 0, 0.08F}), Bone::pelvis) > 0.9F);
    CHECK(of(weights_at(Bone::chest, {0.06F, 0.05F, 0.1F}), Bone::chest) > 0.9F);
    CHECK(of(coach.skinning.shoe(bind_place(Bone::foot_left, {0, -0.05F, -0.02F})), Bone::foot_left) > 0.99F);
    CHECK(of(coach.skinning.shoe(bind_place(Bone::foot_left, {0, -0.05F, 0.16F})), Bone::toe_left) > 0.99F);
    CHECK(of(coach.skinning.hair({0, 1.74F, -0.07F}, coach.hair), Bone::head) == Approx(1.0));
}

TEST_CASE("Nothing on the left half moves with a right limb") {
    const Coach coach;
    Random random(2);
    for (int n = 0; n < 500; ++n) {
        const BoneWeights weights =
            coach.skinning.body(place_in(random, {0.0F, 0.05F, -0.15F}, {0.6F, 1.7F, 0.15F}));
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const auto bone = static_cast<Bone>(i);
            const bool right = motion::name(bone).find("_right") != std::string_view::npos;
            if (right) CHECK(weights[i] == 0.0F);
        }
    }
}

TEST_CASE("Weights change gradually over the hand, thumb and fingers included") {
    const Coach coach;
    const Field body = [&](glm::vec3 p) { return coach.figure.body(p); };
    Random random(3);
    for (int n = 0; n < 2000; ++n) {
        const glm::vec3 from_wrist = place_in(random, {-0.03F, -0.17F, -0.04F}, {0.03F, 0.05F, 0.07F});
        glm::vec3 p = bind_place(Bone::hand_left, from_wrist);
        for (int i = 0; i < 6; ++i) {
            const auto [gradient, value] = slope_at(body, p, 0.0005F);
            p -= gradient * (value / std::max(glm::dot(gradient, gradient), 0.25F));
        }
        if (std::abs(body(p)) > 0.001F) continue;
        const BoneWeights here = coach.skinning.body(p);
        const BoneWeights there = coach.skinning.body(p + 0.001F * glm::vec3(0.6F, 0.64F, 0.48F));
        for (std::size_t b = 0; b < here.size(); ++b) CHECK(std::abs(here[b] - there[b]) < 0.25F);
    }
}

TEST_CASE("The four heaviest bones come first and sum to one") {
    BoneWeights weights{};
    weights[3] = 0.4F;
    weights[7] = 0.3F;
    weights[1] = 0.15F;
    weights[9] = 0.1F;
    weights[30] = 0.05F;
    const SkinWeights four = heaviest_four(weights);
    CHECK(four.bones == std::array<std::uint8_t, 4>{3, 7, 1, 9});
    CHECK(four.weights[0] == Approx(0.4 / 0.95));
    CHECK(four.weights[0] + four.weights[1] + four.weights[2] + four.weights[3] == Approx(1.0));
}

TEST_CASE("Mirroring weights swaps the sides and is its own inverse") {
    const Coach coach;
    const BoneWeights weights = coach.skinning.body(bind_place(Bone::thigh_left, {0.02F, 0.0F, 0.05F}));
    const BoneWeights other = mirrored(weights);
    CHECK(of(other, Bone::thigh_right) == of(weights, Bone::thigh_left));
    CHECK(of(other, Bone::pelvis) == of(weights, Bone::pelvis));
    CHECK(mirrored(other) == weights);
}
