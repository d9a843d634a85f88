#include "render/coach/skinning.h"

#include <algorithm>
#include <glm/gtc/quaternion.hpp>
#include <glm/mat3x3.hpp>

#include "motion/contacts.h"

namespace ingear::render {
namespace {

constexpr float kPressed = motion::kMatTop - motion::kGive;

/// The weighted sum of a vertex's bone transforms. Plain loops over 16 and 4 floats: the compiler turns them
/// into vector instructions.
SkinMatrix blend(const SkinMatrices& matrices, const SkinInfluence& influence) {
    SkinMatrix sum;
    const auto& first = matrices[influence.bones[0]].columns;
    for (std::size_t i = 0; i < 16; ++i) sum.columns[i] = first[i] * influence.weights[0];
    for (std::size_t k = 1; k < 4; ++k) {
        const auto& columns = matrices[influence.bones[k]].columns;
        const float weight = influence.weights[k];
        for (std::size_t i = 0; i < 16; ++i) sum.columns[i] += columns[i] * weight;
    }
    return sum;
}

/// w = 1 moves a point, w = 0 a direction.
glm::vec3 apply(const SkinMatrix& matrix, const glm::vec3& v, float w) {
    alignas(16) std::array<float, 4> out;
    const auto& m = matrix.columns;
    for (std::size_t i = 0; i < 4; ++i) out[i] = m[i] * v.x + m[4 + i] * v.y + m[8 + i] * v.z + m[12 + i] * w;
    return {out[0], out[1], out[2]};
}

SkinMatrices as_matrices(const motion::PerBone<motion::SkinTransform>& transforms) {
    SkinMatrices matrices;
    for (std::size_t bone = 0; bone < motion::kBoneCount; ++bone) {
        const glm::mat3 rotation = glm::mat3_cast(transforms[bone].rotation);
        auto& columns = matrices[bone].columns;
        for (int axis = 0; axis < 3; ++axis) {
            for (int column = 0; column < 3; ++column) {
                columns[static_cast<std::size_t>(4 * column + axis)] = rotation[column][axis];
            }
            columns[static_cast<std::size_t>(12 + axis)] = transforms[bone].translation[axis];
        }
    }
    return matrices;
}

}  // namespace

SkinMatrices skin_matrices(const motion::WorldPose& pose) {
    return as_matrices(motion::skin_transforms(pose));
}

SkinMatrices skin_matrices(const motion::Retargeting& body, const motion::WorldPose& ours,
                           const motion::PropsShown& props) {
    return as_matrices(motion::skin_transforms(body.apply(ours, props), body.bind()));
}

void skin(const SkinnedMesh& mesh, const SkinMatrices& matrices, std::span<SkinnedVertex> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        const SkinMatrix matrix = blend(matrices, mesh.influences[i]);
        out[i] = {apply(matrix, mesh.positions[i], 1.0F), apply(matrix, mesh.normals[i], 0.0F)};
    }
}

void skin(const SkinnedMesh& mesh, const SkinMatrices& matrices, std::span<glm::vec3> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = apply(blend(matrices, mesh.influences[i]), mesh.positions[i], 1.0F);
    }
}

void press_on_mat(std::span<SkinnedVertex> surface) {
    for (SkinnedVertex& vertex : surface) vertex.position.y = std::max(vertex.position.y, kPressed);
}

void press_on_mat(std::span<glm::vec3> places) {
    for (glm::vec3& place : places) place.y = std::max(place.y, kPressed);
}

}  // namespace ingear::render
