#include <meshoptimizer.h>

#include <cstddef>

#include "render/coach_model.h"

namespace ingear::render {
namespace {

constexpr float kLargestError = 0.003F;  // metres that the surface may move

/// The share of its triangles that a part keeps. Parts that are fine for close-ups lose most.
float kept_share(Material material) {
    switch (material) {
        case Material::head:
            return 0.40F;
        case Material::hand:
            return 0.40F;
        case Material::hair:
            return 0.50F;
        case Material::shoe:
            return 0.40F;
        case Material::torso:
        case Material::arm:
        case Material::pelvis:
        case Material::leg:
            break;
    }
    return 0.75F;
}

}  // namespace

SurfaceDetail coarser(const CoachModel& model) {
    const std::vector<glm::vec3>& places = model.surface.positions;
    SurfaceDetail result;
    if (places.empty()) return result;
    const float* first = &places.front().x;
    const float error = kLargestError / meshopt_simplifyScale(first, places.size(), sizeof(glm::vec3));
    for (const MaterialRange& range : model.fine.ranges) {
        const std::uint32_t* fine = model.fine.indices.data() + range.first_index;
        const auto wanted =
            static_cast<std::size_t>(kept_share(range.material) * static_cast<float>(range.index_count));
        std::vector<std::uint32_t> coarse(range.index_count);
        coarse.resize(meshopt_simplify(coarse.data(), fine, range.index_count, first, places.size(),
                                       sizeof(glm::vec3), wanted / 3 * 3, error, meshopt_SimplifyLockBorder,
                                       nullptr));
        meshopt_optimizeVertexCache(coarse.data(), coarse.data(), coarse.size(), places.size());
        result.ranges.push_back({range.material, result.indices.size(), coarse.size()});
        result.indices.insert(result.indices.end(), coarse.begin(), coarse.end());
    }
    return result;
}

}  // namespace ingear::render
