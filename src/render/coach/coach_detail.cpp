#include <meshoptimizer.h>

#include <cstddef>

#include "render/coach/coach_model.h"

namespace ingear::render {
namespace {

/// How far a part's surface may move, metres, and what share of its triangles it keeps even where it could do
/// with fewer.
struct Saving {
    float error;
    float close_up_parts;  ///< head, hair, hands and shoes, which are meshed for close-ups
    float body;            ///< the rest
};

/// The errors are about a pixel where the detail is drawn; see `quality_settings`.
constexpr Saving saving(Detail detail) {
    return detail == Detail::coarse ? Saving{0.0018F, 0.20F, 0.28F} : Saving{0.0028F, 0.15F, 0.20F};
}

bool is_for_close_ups(Material material) {
    return material == Material::head || material == Material::hair || material == Material::hand ||
           material == Material::shoe;
}

}  // namespace

SurfaceDetail simplify(std::span<const glm::vec3> places, const SurfaceDetail& fine, Detail wanted) {
    SurfaceDetail result;
    if (wanted == Detail::fine || places.empty()) return fine;
    const Saving saved = saving(wanted);
    const float* coordinates = &places.front().x;
    const float error = saved.error / meshopt_simplifyScale(coordinates, places.size(), sizeof(glm::vec3));
    for (const MaterialRange& range : fine.ranges) {
        const float share = is_for_close_ups(range.material) ? saved.close_up_parts : saved.body;
        const auto kept = static_cast<std::size_t>(share * static_cast<float>(range.index_count / 3)) * 3;
        std::vector<std::uint32_t> simple(range.index_count);
        simple.resize(meshopt_simplify(simple.data(), fine.indices.data() + range.first_index,
                                       range.index_count, coordinates, places.size(), sizeof(glm::vec3), kept,
                                       error, meshopt_SimplifyLockBorder, nullptr));
        meshopt_optimizeVertexCache(simple.data(), simple.data(), simple.size(), places.size());
        result.ranges.push_back({range.material, result.indices.size(), simple.size(), range.own});
        result.indices.insert(result.indices.end(), simple.begin(), simple.end());
    }
    return result;
}

}  // namespace ingear::render
