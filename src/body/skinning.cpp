#include "body/skinning.h"

#include <algorithm>
#include <numeric>

#include "body/field.h"

namespace ingear::body {

namespace {

using motion::Bone;
using motion::index;

/// Along a limb, below a joint: 0 above it, growing downwards. Limbs hang down -y in their own frames.
glm::vec3 bone_direction(Bone from, Bone to) {
    return glm::normalize(motion::neutral_position(to) - motion::neutral_position(from));
}

/// The two bones that meet at a hinge and the helper between them.
struct Hinge {
    Bone upper, lower, helper;
    float upper_from, upper_to;  ///< over these depths below the joint (metres) the upper bone lets go
    float lower_from, lower_to;  ///< and the lower takes hold
};
constexpr Hinge kElbow{
    Bone::upper_arm_left, Bone::forearm_left, Bone::elbow_helper_left, -0.045F, 0.004F, -0.004F, 0.045F};
constexpr Hinge kKnee{Bone::thigh_left, Bone::shin_left, Bone::knee_helper_left, -0.062F, 0.006F,
                      -0.006F,          0.062F};

/// How far below the hinge a point is, on average of the two bones' axes, metres.
float depth_below(const BindFrame& upper, const BindFrame& lower, const Hinge& hinge, Bone above, Bone below,
                  glm::vec3 p) {
    const glm::vec3 joint = motion::neutral_position(hinge.lower);
    const glm::vec3 on_upper = upper.to_neutral(p) - joint;
    const glm::vec3 on_lower = lower.to_neutral(p) - joint;
    return 0.5F * (glm::dot(on_upper, bone_direction(above, hinge.lower)) +
                   glm::dot(on_lower, bone_direction(hinge.lower, below)));
}

}  // namespace

SkinWeights heaviest_four(const BoneWeights& weights) {
    std::array<std::uint8_t, motion::kBoneCount> order{};
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::partial_sort(order.begin(), order.begin() + 4, order.end(), [&](std::uint8_t a, std::uint8_t b) {
        return weights[a] != weights[b] ? weights[a] > weights[b] : a < b;
    });
    std::array<float, 4> kept{};
    float sum = 0.0F;
    for (std::size_t i = 0; i < 4; ++i) {
        // On the midline both sides weigh the same: where only one of a pair would find room, neither does.
        const auto other = static_cast<std::uint8_t>(index(motion::mirrored(static_cast<Bone>(order[i]))));
        const bool paired = std::find(order.begin(), order.begin() + 4, other) != order.begin() + 4;
        const bool torn = !paired && weights[other] == weights[order[i]];
        kept[i] = torn ? 0.0F : std::max(weights[order[i]], 0.0F);
        sum += kept[i];
    }
    SkinWeights result;
    for (std::size_t i = 0; i < 4; ++i) {
        result.weights[i] = kept[i] / sum;
        result.bones[i] = result.weights[i] > 0.0F ? order[i] : std::uint8_t{0};
    }
    return result;
}

BoneWeights mirrored(const BoneWeights& weights) {
    BoneWeights result{};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        result[index(motion::mirrored(static_cast<Bone>(i)))] = weights[i];
    }
    return result;
}

Skinning::Share Skinning::shoulder(glm::vec3 p) const {
    const float apart = figure_.torso(p) - figure_.arm(p);
    const float on_arm = p.x > 0.06F ? smoothstep(-0.016F, 0.030F, apart) : 0.0F;
    const float along =
        glm::dot(upper_arm_.to_local(p), bone_direction(Bone::upper_arm_left, Bone::forearm_left));
    const float upper_arm = on_arm * smoothstep(-0.015F, 0.085F, along);
    const float around = smoothstep(0.10F, 0.155F, p.x) * smoothstep(-0.075F, 0.015F, along) *
                         smoothstep(-0.03F, 0.012F, apart + 0.012F);
    return {upper_arm, std::max(upper_arm, around) - upper_arm};
}

float Skinning::arm_share(glm::vec3 p) const {
    const Share share = shoulder(p);
    return share.upper_arm + share.helper;
}

void Skinning::add_hand(BoneWeights& weights, glm::vec3 from_wrist, float amount) const {
    const float below = -from_wrist.y;
    const float thumb = figure_.hand().thumb_share(from_wrist);
    const float finger1 = smoothstep(0.074F, 0.096F, below) * (1.0F - thumb);
    const float finger2 = smoothstep(0.112F, 0.128F, below) * finger1;
    weights[index(Bone::thumb_left)] += amount * thumb;
    weights[index(Bone::finger1_left)] += amount * (finger1 - finger2);
    weights[index(Bone::finger2_left)] += amount * finger2;
    weights[index(Bone::hand_left)] += amount * (1.0F - thumb - finger1);
}

void Skinning::add_arm(BoneWeights& weights, glm::vec3 p, float amount) const {
    const float depth = depth_below(upper_arm_, forearm_, kElbow, Bone::upper_arm_left, Bone::hand_left, p);
    const float upper = 1.0F - smoothstep(kElbow.upper_from, kElbow.upper_to, depth);
    const float lower = smoothstep(kElbow.lower_from, kElbow.lower_to, depth);
    weights[index(kElbow.upper)] += amount * upper;
    weights[index(kElbow.helper)] += amount * (1.0F - upper - lower);

    const glm::vec3 from_wrist = hand_.to_local(p);
    const float above_wrist = from_wrist.y;
    const float hand = 1.0F - smoothstep(-0.034F, 0.030F, above_wrist);
    const float twist = 1.0F - smoothstep(0.0F, 0.17F, above_wrist);
    weights[index(Bone::forearm_left)] += amount * lower * (1.0F - hand) * (1.0F - twist);
    weights[index(Bone::forearm_twist_left)] += amount * lower * (1.0F - hand) * twist;
    add_hand(weights, from_wrist, amount * lower * hand);
}

Skinning::HipShare Skinning::hip(glm::vec3 p) const {
    // Where the fold of the hip runs, and how wide it is, differs around the thigh.
    const glm::vec3 local = thigh_.to_local(p);
    // On the axis itself, deep in the thigh, no direction counts more than another.
    constexpr float kTiny = 1e-8F;
    const float radius_squared = local.x * local.x + local.z * local.z + 2.0F * kTiny;
    const float sideways = (local.x * local.x + kTiny) / radius_squared;
    const float forward = (local.z * local.z + kTiny) / radius_squared;
    const float front_height = 0.902F + 0.45F * std::clamp(p.x - 0.088F, -0.075F, 0.07F);
    const float centre =
        sideways * (local.x > 0.0F ? 0.930F : 0.838F) + forward * (local.z > 0.0F ? front_height : 0.868F);
    const float half_width =
        sideways * (local.x > 0.0F ? 0.098F : 0.045F) + forward * (local.z > 0.0F ? 0.062F : 0.078F);
    const float below = (centre - p.y) / half_width;
    const float off_midline = smoothstep(0.0F, 0.035F, p.x + 3.0F * std::max(0.0F, 0.835F - p.y));
    const float thigh = smoothstep(-0.25F, 1.0F, below) * off_midline;
    const float pelvis = 1.0F - smoothstep(-1.0F, 0.25F, below) * off_midline;
    return {thigh, std::max(1.0F - thigh - pelvis, 0.0F)};
}

void Skinning::add_leg(BoneWeights& weights, glm::vec3 p, float amount) const {
    const float depth = depth_below(thigh_, shin_, kKnee, Bone::thigh_left, Bone::foot_left, p);
    const float upper = 1.0F - smoothstep(kKnee.upper_from, kKnee.upper_to, depth);
    const float lower = smoothstep(kKnee.lower_from, kKnee.lower_to, depth);
    const float below_ankle = glm::dot(shin_.to_neutral(p) - motion::neutral_position(Bone::foot_left),
                                       bone_direction(Bone::shin_left, Bone::foot_left));
    const float foot = smoothstep(-0.03F, 0.02F, below_ankle);
    weights[index(kKnee.upper)] += amount * upper;
    weights[index(kKnee.helper)] += amount * (1.0F - upper - lower);
    weights[index(Bone::shin_left)] += amount * lower * (1.0F - foot);
    weights[index(Bone::foot_left)] += amount * lower * foot;
}

void Skinning::add_trunk(BoneWeights& weights, glm::vec3 p, float amount) const {
    const float clavicle = smoothstep(0.05F, 0.14F, p.x) * smoothstep(1.29F, 1.37F, p.y) *
                           (1.0F - smoothstep(1.43F, 1.47F, p.y));
    float head = smoothstep(1.475F, 1.525F, p.y + 0.42F * p.z);
    if (p.y > 1.44F) {
        const float jaw =
            smoothstep(-0.004F, 0.012F, figure_.neck(p) - figure_.head(p)) * smoothstep(1.44F, 1.455F, p.y);
        head = std::max(head, jaw);
    }
    const std::array<std::pair<Bone, float>, 6> chain = {{
        {Bone::pelvis, 1.0F},
        {Bone::spine1, smoothstep(0.955F, 1.06F, p.y)},
        {Bone::spine2, smoothstep(1.07F, 1.17F, p.y)},
        {Bone::chest, smoothstep(1.18F, 1.28F, p.y)},
        {Bone::neck, smoothstep(1.385F, 1.455F, p.y - 0.35F * (p.z + 0.03F))},
        {Bone::head, head},
    }};
    weights[index(Bone::clavicle_left)] += amount * clavicle;
    float reached = amount * (1.0F - clavicle);
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const float next = i + 1 < chain.size() ? reached * chain[i + 1].second : 0.0F;
        weights[index(chain[i].first)] += reached - next;
        reached = next;
    }
}

BoneWeights Skinning::body(glm::vec3 p) const {
    BoneWeights weights{};
    const auto [upper_arm, shoulder_helper] = shoulder(p);
    weights[index(Bone::shoulder_helper_left)] += shoulder_helper;
    if (upper_arm > 0.0F) add_arm(weights, p, upper_arm);
    const float rest = 1.0F - upper_arm - shoulder_helper;
    const auto [thigh, hip_helper] = hip(p);
    if (thigh > 0.0F) add_leg(weights, p, rest * thigh);
    weights[index(Bone::hip_helper_left)] += rest * hip_helper;
    add_trunk(weights, p, rest * (1.0F - thigh - hip_helper));
    return weights;
}

BoneWeights Skinning::hair(glm::vec3 p, const Hair& hair) const {
    const auto [gradient, distance] = slope_at([this](glm::vec3 q) { return figure_.scalp(q); }, p, 0.001F);
    BoneWeights weights = body(p - gradient * (distance / std::max(glm::dot(gradient, gradient), 0.25F)));
    const float free = hair.hangs_free(p);
    if (free <= 0.0F) return weights;
    for (float& weight : weights) weight *= 1.0F - free;
    weights[index(Bone::head)] += free;
    return weights;
}

BoneWeights Skinning::shoe(glm::vec3 p) const {
    BoneWeights weights{};
    const float toe = smoothstep(0.085F, 0.135F, foot_.to_neutral(p).z);
    weights[index(Bone::toe_left)] = toe;
    weights[index(Bone::foot_left)] = 1.0F - toe;
    return weights;
}

void smooth_weights(std::vector<BoneWeights>& weights, const Mesh& mesh, const Skinning& skinning) {
    const Neighbours near = neighbours_of(mesh);
    const auto pass = [&](const std::vector<float>& share) {
        const std::vector<BoneWeights> before = weights;
        for (std::size_t v = 0; v < weights.size(); ++v) {
            const auto count = static_cast<float>(near.first[v + 1] - near.first[v]);
            if (share[v] <= 0.0F || count == 0.0F) continue;
            BoneWeights mean{};
            for (std::uint32_t i = near.first[v]; i < near.first[v + 1]; ++i) {
                for (std::size_t b = 0; b < mean.size(); ++b) mean[b] += before[near.list[i]][b];
            }
            for (std::size_t b = 0; b < mean.size(); ++b) {
                weights[v][b] = mix(before[v][b], mean[b] / count, share[v]);
            }
            if (mesh.positions[v].x == 0.0F) {
                const BoneWeights other = mirrored(weights[v]);
                for (std::size_t b = 0; b < mean.size(); ++b)
                    weights[v][b] = 0.5F * (weights[v][b] + other[b]);
            }
        }
    };

    std::vector<float> everywhere;
    std::vector<float> crotch;
    for (const glm::vec3& p : mesh.positions) {
        const float below_chest = 1.0F - smoothstep(1.30F, 1.38F, p.y);
        const float above_ankle = smoothstep(0.16F, 0.24F, p.y);
        const float off_arm = 1.0F - smoothstep(0.0F, 0.1F, skinning.arm_share(p));
        everywhere.push_back(0.5F * below_chest * above_ankle * off_arm);
        crotch.push_back(p.x < 0.055F && p.y > 0.76F && p.y < 0.90F ? 0.7F : 0.0F);
    }
    for (int i = 0; i < 20; ++i) pass(crotch);
    for (int i = 0; i < 6; ++i) pass(everywhere);
}

}  // namespace ingear::body
