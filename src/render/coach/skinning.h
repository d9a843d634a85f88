#pragma once

#include <array>
#include <glm/vec3.hpp>
#include <span>

#include "motion/retarget.h"
#include "motion/skeleton.h"
#include "render/coach/coach_model.h"

/// Moves the coach's surface from the bind pose into a pose, once a frame on the CPU, because every pass
/// (shadow map, floor shadow, silhouette, picture) needs the result and a software renderer would do it again
/// for each.
namespace ingear::render {

/// A bone's transform as four columns padded to four floats, so that a column is one vector register.
struct alignas(16) SkinMatrix {
    std::array<float, 16> columns{};
};
using SkinMatrices = motion::PerBone<SkinMatrix>;

[[nodiscard]] SkinMatrices skin_matrices(const motion::WorldPose& pose);
/// The same of another body, which does what ours does.
[[nodiscard]] SkinMatrices skin_matrices(const motion::Retargeting& body, const motion::WorldPose& ours,
                                         const motion::PropsShown& props);

/// Uploaded as it is.
struct SkinnedVertex {
    glm::vec3 position;
    glm::vec3 normal;  ///< not normalised: blending bones shortens it a little
};

/// `out` has one place for each of the mesh's vertices.
void skin(const SkinnedMesh& mesh, const SkinMatrices& matrices, std::span<SkinnedVertex> out);
/// The places alone.
void skin(const SkinnedMesh& mesh, const SkinMatrices& matrices, std::span<glm::vec3> out);

/// Flesh and cloth that press on the mat give way to it.
void press_on_mat(std::span<SkinnedVertex> surface);
void press_on_mat(std::span<glm::vec3> places);

}  // namespace ingear::render
