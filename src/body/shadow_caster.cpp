#include "body/shadow_caster.h"

#include "body/recipe.h"
#include "body/seams.h"

namespace ingear::body {

namespace {

constexpr Recipe kBody{{{0.0F, -0.04F, -0.24F}, {0.60F, 1.56F, 0.30F}, 0.0130F}, 2, 2150};
constexpr Recipe kHead{{{0.0F, 1.40F, -0.20F}, {0.16F, 1.82F, 0.18F}, 0.0075F}, 2, 620};
/// Finer than the rest, or the fingers would vanish.
constexpr Recipe kHand{{{0.42F, 0.78F, -0.08F}, {0.66F, 1.06F, 0.14F}, 0.0046F}, 2, 350};

constexpr float kSlimming = 0.005F;
constexpr float kHandSlimming = 0.002F;

class Caster {
  public:
    Caster(const Figure& figure, const Skinning& skinning) : figure_(figure), skinning_(skinning) {}

    CoachPart run() {
        const Field body = [this](glm::vec3 p) {
            return p.y < 0.3F ? std::min(figure_.body(p), figure_.shoe(p)) : figure_.body(p);
        };
        const Field head = [this](glm::vec3 p) { return std::min(figure_.bust(p), figure_.hair(p)); };
        add(body, kBody, kSlimming,
            [this](glm::vec3 p) { return std::min(kNeckTop - p.y, off_hand(hand_, p)); });
        add(head, kHead, kSlimming, [](glm::vec3 p) { return p.y - kHeadBottom; });
        add(body, kHand, kHandSlimming, [this](glm::vec3 p) { return on_hand(hand_, p); });
        return std::move(caster_);
    }

  private:
    void add(const Field& field, const Recipe& recipe, float slimming, const Field& keep) {
        const Mesh mesh = mesh_of([&](glm::vec3 p) { return field(p) + slimming; }, recipe, keep);
        std::vector<CoachVertex> vertices(mesh.positions.size());
        for (std::size_t v = 0; v < vertices.size(); ++v) vertices[v].position = mesh.positions[v];
        const auto weights = weights_of(mesh, [this](glm::vec3 p) { return weigh(p); });
        append(caster_, both_sides(mesh, std::move(vertices), weights));
    }

    [[nodiscard]] BoneWeights weigh(glm::vec3 p) const {
        const float body = figure_.body(p);
        if (p.y < 0.3F && figure_.shoe(p) < body) return skinning_.shoe(p);
        return p.y > 1.4F && figure_.hair(p) < body ? skinning_.hair(p) : skinning_.body(p);
    }

    const Figure& figure_;
    const Skinning& skinning_;
    BindFrame hand_{motion::Bone::hand_left};
    CoachPart caster_;
};

}  // namespace

CoachPart make_shadow_caster(const Figure& figure, const Skinning& skinning) {
    return Caster(figure, skinning).run();
}

}  // namespace ingear::body
