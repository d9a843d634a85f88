#include "body/morph.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/field.h"
#include "body/parallel.h"

namespace ingear::body {

namespace {

/// The normal of the moved surface, from how two tangents move.
glm::vec3 moved_normal(const Motion& motion, glm::vec3 place, glm::vec3 normal) {
    constexpr float kStep = 0.0012F;
    const glm::vec3 aside = std::abs(normal.y) < 0.9F ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
    const glm::vec3 t1 = glm::normalize(glm::cross(aside, normal));
    const glm::vec3 t2 = glm::cross(normal, t1);
    const auto moved = [&](glm::vec3 t) {
        return t + (motion(fold(place + kStep * t), normal) - motion(fold(place - kStep * t), normal)) /
                       (2.0F * kStep);
    };
    return glm::normalize(glm::cross(moved(t1), moved(t2)));
}

/// 1 in the middle of a ball, 0 outside, smooth.
float bump(glm::vec3 p, glm::vec3 centre, float radius) {
    const glm::vec3 q = (p - centre) / radius;
    const float inside = std::max(1.0F - glm::dot(q, q), 0.0F);
    return inside * inside;
}

}  // namespace

PartMorph morph_of(const CoachPart& part, const Motion& motion, const Motion& turning) {
    PartMorph morph;
    morph.moves.resize(part.vertices.size());
    morph.turns.resize(part.vertices.size());
    parallel_for(part.vertices.size(), [&](std::size_t v) {
        const CoachVertex& vertex = part.vertices[v];
        const bool right = vertex.position.x < 0.0F;
        const glm::vec3 place = fold(vertex.position);
        const glm::vec3 normal = right ? mirror(vertex.normal) : vertex.normal;
        glm::vec3 move = motion(place, normal);
        if (place.x == 0.0F) move.x = 0.0F;
        glm::vec3 turn = moved_normal(turning, place, normal) - normal;
        if (place.x == 0.0F) turn.x = 0.0F;
        if (glm::dot(turn, turn) < 1e-10F) turn = {};
        morph.moves[v] = right ? mirror(move) : move;
        morph.turns[v] = right ? mirror(turn) : turn;
    });
    return morph;
}

Motion cloth(const OutfitBuild& outfit, const ArmPlace& arm, Hems hems) {
    const auto rise = [hems](float from, float over, float at) {
        return hems == Hems::rising ? smoothstep(from, from + over, at) : 1.0F;
    };
    return [outfit, arm, rise](glm::vec3 p, glm::vec3 normal) {
        float off = 0.0F;
        const OnArm on = outfit.loose_top > 0.0F || outfit.loose_legs > 0.0F ? arm(p) : OnArm{};
        if (outfit.loose_legs > 0.0F) {
            // Long legs are gathered above the shoes; short ones hang free and a little wider at the hem.
            const float end =
                outfit.leg > 0.0F ? rise(outfit.leg, kHemRise, p.y) : smoothstep(0.155F, 0.215F, p.y);
            const float flare =
                outfit.leg > 0.0F ? 1.0F + 0.6F * (1.0F - smoothstep(outfit.leg, 0.80F, p.y)) : 1.0F;
            const float gathered = 1.0F - smoothstep(0.83F, 0.98F, p.y);
            // No room between the thighs.
            const float inside = std::clamp(-normal.x, 0.0F, 1.0F) * smoothstep(0.50F, 0.75F, p.y);
            off = outfit.loose_legs * end * flare * gathered * (1.0F - 0.7F * inside) * (1.0F - on.share);
        }
        if (outfit.loose_top > 0.0F) {
            const float trunk = rise(kTopHem, 0.010F, p.y) * (1.0F - smoothstep(1.31F, 1.40F, p.y));
            const float sleeve = rise(outfit.sleeve, kHemRise, on.height) *
                                 (1.0F - 0.8F * smoothstep(1.27F, 1.36F, on.height));
            off += outfit.loose_top * mix(trunk, sleeve, on.share);
        }
        return off * normal;
    };
}

Motion broad_smile() {
    return [](glm::vec3 p, glm::vec3 normal) {
        constexpr glm::vec3 kCorner{0.0240F, 1.5160F, 0.0740F};
        constexpr glm::vec3 kCheek{0.0400F, 1.5480F, 0.0680F};
        constexpr glm::vec3 kLowerLid{0.0310F, 1.5690F, 0.0800F};
        constexpr glm::vec3 kLips{0.0F, 1.5150F, 0.0860F};
        if (p.z < 0.0F) return glm::vec3(0.0F);
        glm::vec3 move = bump(p, kCorner, 0.024F) * glm::vec3(0.0026F, 0.0034F, -0.0022F);
        const float cheek = bump(p, kCheek, 0.030F);
        move += cheek * (0.0034F * normal + glm::vec3(0.0004F, 0.0022F, 0.0F));
        move += bump(p, kLowerLid, 0.014F) * (0.0006F * normal + glm::vec3(0.0F, 0.0012F, 0.0F));
        move += bump(p, kLips, 0.022F) * glm::vec3(0.0F, 0.0004F, -0.0016F);
        return move;
    };
}

}  // namespace ingear::body
