#include <meshoptimizer.h>

#include <cstddef>

#include "render/coach_model.h"

namespace ingear::render {
namespace {

/// What a part keeps of its triangles, and how far its surface may move for that in metres.
struct Saving {
    float close_up_parts;  ///< share kept of head, hair, hands and shoes, which are meshed for close-ups
    float body;            ///< share kept of the rest
    float error;
};

constexpr Saving saving(Detail detail) {
    return detail == Detail::coarse ? Saving{0.40F, 0.75F, 0.003F} : Saving{0.20F, 0.36F, 0.006F};
}

bool is_for_close_ups(Material material) {
    return material == Material::head || material == Material::hair || material == Material::hand ||
           material == Material::shoe;
}

}  // namespace

SurfaceDetail simplify(const SkinnedMesh& surface, const SurfaceDetail& fine, Detail wanted) {
    SurfaceDetail result;
    if (wanted == Detail::fine || surface.positions.empty()) return fine;
    const Saving saved = saving(wanted);
    const float* places = &surface.positions.front().x;
    const std::size_t count = surface.positions.size();
    const float error = saved.error / meshopt_simplifyScale(places, count, sizeof(glm::vec3));
    for (const MaterialRange& range : fine.ranges) {
        const float share = is_for_close_ups(range.material) ? saved.close_up_parts : saved.body;
        const auto kept = static_cast<std::size_t>(share * static_cast<float>(range.index_count / 3)) * 3;
        std::vector<std::uint32_t> simple(range.index_count);
        simple.resize(meshopt_simplify(simple.data(), fine.indices.data() + range.first_index,
                                       range.index_count, places, count, sizeof(glm::vec3), kept, error,
                                       meshopt_SimplifyLockBorder, nullptr));
        meshopt_optimizeVertexCache(simple.data(), simple.data(), simple.size(), count);
        result.ranges.push_back({range.material, result.indices.size(), simple.size(), range.own});
        result.indices.insert(result.indices.end(), simple.begin(), simple.end());
    }
    return result;
}

}  // namespace ingear::render
