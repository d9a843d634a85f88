#pragma once

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

#include "body/bind_frame.h"
#include "body/figure.h"
#include "body/hair.h"
#include "body/mesh.h"
#include "motion/skeleton.h"

namespace ingear::body {

/// How much each bone carries a vertex; sums to 1.
using BoneWeights = motion::PerBone<float>;

/// The four bones that carry a vertex most, heaviest first, weights summing to 1.
struct SkinWeights {
    std::array<std::uint8_t, 4> bones{};
    std::array<float, 4> weights{};
};
[[nodiscard]] SkinWeights heaviest_four(const BoneWeights& weights);
[[nodiscard]] BoneWeights mirrored(const BoneWeights& weights);

/// Weights as functions of the place in the bind pose, for the left half (x >= 0). Around the big joints a
/// helper bone, which turns half-way, takes what its two neighbours leave, so that the surface keeps its
/// volume.
class Skinning {
  public:
    explicit Skinning(const Figure& figure) : figure_(figure) {}

    /// Trunk, limbs, neck, head, hands with fingers.
    [[nodiscard]] BoneWeights body(glm::vec3 p) const;
    /// As the skin under it, or it would come through the hair at the nape; what hangs free follows the head.
    [[nodiscard]] BoneWeights hair(glm::vec3 p, const Hair& hair) const;
    [[nodiscard]] BoneWeights shoe(glm::vec3 p) const;

    /// How much of a point belongs to the arm, 0 … 1.
    [[nodiscard]] float arm_share(glm::vec3 p) const;

  private:
    struct Share {
        float upper_arm, helper;
    };
    [[nodiscard]] Share shoulder(glm::vec3 p) const;
    void add_arm(BoneWeights& weights, glm::vec3 p, float amount) const;
    void add_hand(BoneWeights& weights, glm::vec3 from_wrist, float amount) const;
    void add_leg(BoneWeights& weights, glm::vec3 p, float amount) const;
    /// Returns how much of the thigh and of the hip's helper moves a point; the pelvis has the rest.
    struct HipShare {
        float thigh, helper;
    };
    [[nodiscard]] HipShare hip(glm::vec3 p) const;
    void add_trunk(BoneWeights& weights, glm::vec3 p, float amount) const;

    const Figure& figure_;
    BindFrame upper_arm_{motion::Bone::upper_arm_left};
    BindFrame forearm_{motion::Bone::forearm_left};
    BindFrame hand_{motion::Bone::hand_left};
    BindFrame thigh_{motion::Bone::thigh_left};
    BindFrame shin_{motion::Bone::shin_left};
    BindFrame foot_{motion::Bone::foot_left};
};

/// Evens out the weights of the trunk and the legs over the body's mesh, more at the crotch. Arms and the
/// seams to hands, head and shoes stay, or they would come apart.
void smooth_weights(std::vector<BoneWeights>& weights, const Mesh& mesh, const Skinning& skinning);

}  // namespace ingear::body
