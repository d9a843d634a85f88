#include "body/coach_part.h"

#include <utility>

#include "body/parallel.h"

namespace ingear::body {

namespace {

CoachVertex mirror_image(const CoachVertex& v, const BoneWeights& weights) {
    CoachVertex result = v;
    result.position = mirror(v.position);
    result.normal = mirror(v.normal);
    result.rest = mirror(v.rest);
    result.skin = heaviest_four(mirrored(weights));
    return result;
}

}  // namespace

std::vector<BoneWeights> weights_of(const Mesh& half, const std::function<BoneWeights(glm::vec3)>& weigh) {
    std::vector<BoneWeights> weights(half.positions.size());
    parallel_for(weights.size(), [&](std::size_t v) {
        weights[v] = weigh(half.positions[v]);
        if (half.positions[v].x != 0.0F) return;
        const BoneWeights other = mirrored(weights[v]);
        for (std::size_t b = 0; b < other.size(); ++b) weights[v][b] = 0.5F * (weights[v][b] + other[b]);
    });
    return weights;
}

CoachPart both_sides(const Mesh& half, std::vector<CoachVertex> vertices,
                     const std::vector<BoneWeights>& weights) {
    CoachPart part;
    std::vector<std::uint32_t> image(vertices.size());
    const auto count = static_cast<std::uint32_t>(vertices.size());
    for (std::uint32_t v = 0; v < count; ++v) {
        vertices[v].skin = heaviest_four(weights[v]);
        part.vertices.push_back(vertices[v]);
    }
    for (std::uint32_t v = 0; v < count; ++v) {
        const bool on_midline = vertices[v].position.x == 0.0F;
        image[v] = on_midline ? v : static_cast<std::uint32_t>(part.vertices.size());
        if (!on_midline) part.vertices.push_back(mirror_image(vertices[v], weights[v]));
    }
    part.triangles = half.triangles;
    for (const Triangle& t : half.triangles) {
        part.triangles.push_back({image[t[0]], image[t[2]], image[t[1]]});
    }
    return part;
}

CoachPart extract(const CoachPart& part, const std::vector<bool>& wanted) {
    constexpr auto kUnused = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> place(part.vertices.size(), kUnused);
    CoachPart result;
    for (std::size_t i = 0; i < part.triangles.size(); ++i) {
        if (!wanted[i]) continue;
        Triangle moved = part.triangles[i];
        for (std::uint32_t& v : moved) {
            if (place[v] == kUnused) {
                place[v] = static_cast<std::uint32_t>(result.vertices.size());
                result.vertices.push_back(part.vertices[v]);
            }
            v = place[v];
        }
        result.triangles.push_back(moved);
    }
    return result;
}

void append(CoachPart& part, const CoachPart& more) {
    const auto offset = static_cast<std::uint32_t>(part.vertices.size());
    part.vertices.insert(part.vertices.end(), more.vertices.begin(), more.vertices.end());
    for (const Triangle& t : more.triangles) {
        part.triangles.push_back({t[0] + offset, t[1] + offset, t[2] + offset});
    }
}

}  // namespace ingear::body
