#include "body/shadow_caster.h"

#include <functional>
#include <utility>

#include "body/meshing_params.h"
#include "body/seams.h"

namespace ingear::body {

namespace {

constexpr MeshingParams kCasterBody{{{0.0F, -0.04F, -0.24F}, {0.60F, 1.56F, 0.30F}, 0.0130F}, 2, 2150};
constexpr MeshingParams kCasterHead{{{0.0F, 1.40F, -0.20F}, {0.16F, 1.82F, 0.18F}, 0.0075F}, 2, 620};
/// Finer than the rest, or the fingers would vanish.
constexpr MeshingParams kCasterHand{{{0.42F, 0.78F, -0.08F}, {0.66F, 1.06F, 0.14F}, 0.0044F}, 2, 480};

constexpr float kCasterSlimming = 0.005F;
constexpr float kCasterHandSlimming = 0.002F;

void add(CoachPart& caster, const Field& field, const MeshingParams& meshing_params, float slimming,
         const Field& keep, const std::function<BoneWeights(glm::vec3)>& weigh) {
    const Mesh mesh = mesh_of([&](glm::vec3 p) { return field(p) + slimming; }, meshing_params, keep);
    std::vector<CoachVertex> vertices(mesh.positions.size());
    for (std::size_t v = 0; v < vertices.size(); ++v) vertices[v].position = mesh.positions[v];
    append(caster, both_sides(mesh, std::move(vertices), weights_of(mesh, weigh)));
}

}  // namespace

CoachPart shadow_of_body(const Figure& figure, const Skinning& skinning) {
    const BindFrame hand(motion::Bone::hand_left);
    const Field body = [&](glm::vec3 p) {
        return p.y < 0.3F ? std::min(figure.body(p), figure.shoe(p)) : figure.body(p);
    };
    const auto weigh = [&](glm::vec3 p) {
        return p.y < 0.3F && figure.shoe(p) < figure.body(p) ? skinning.shoe(p) : skinning.body(p);
    };
    CoachPart caster;
    add(
        caster, body, kCasterBody, kCasterSlimming,
        [&](glm::vec3 p) { return std::min(kNeckTop - p.y, off_hand(hand, p)); }, weigh);
    add(
        caster, body, kCasterHand, kCasterHandSlimming, [&](glm::vec3 p) { return on_hand(hand, p); }, weigh);
    return caster;
}

CoachPart shadow_of_head(const Figure& figure, const Skinning& skinning, const Hair& hair) {
    const auto hairy = [&](glm::vec3 p) { return hair.exists() ? hair(p) : 1.0F; };
    CoachPart caster;
    add(
        caster, [&](glm::vec3 p) { return std::min(figure.bust(p), hairy(p)); }, kCasterHead, kCasterSlimming,
        [](glm::vec3 p) { return p.y - kHeadBottom; },
        [&](glm::vec3 p) {
            return p.y > 1.4F && hairy(p) < figure.body(p) ? skinning.hair(p, hair) : skinning.body(p);
        });
    return caster;
}

}  // namespace ingear::body
