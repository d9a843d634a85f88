#include <cmath>
#include <glm/gtc/quaternion.hpp>
#include <map>

#include "render/coach/coach_model.h"
#include "render/coach/silhouette.h"
#include "render/coach/skinning.h"
#include "studio.h"

using namespace ingear;
using namespace ingear::render;

namespace {

CoachModel baked() {
    auto model = load_coach_model(studio::kShare / "coaches" / "bridget.glb");
    if (!model) FAIL(model.error().text());
    return std::move(*model);
}

std::vector<SkinnedVertex> posed(const CoachModel& model, const motion::WorldPose& pose) {
    std::vector<SkinnedVertex> surface(model.surface.positions.size());
    skin(model.surface, skin_matrices(pose), surface);
    return surface;
}

}  // namespace

TEST_CASE("in the bind pose skinning changes nothing") {
    const CoachModel model = baked();
    const std::vector<SkinnedVertex> surface = posed(model, motion::bind_world());
    float largest = 0.0F;
    for (std::size_t i = 0; i < surface.size(); ++i) {
        largest = std::max(largest, glm::distance(surface[i].position, model.surface.positions[i]));
        largest = std::max(largest, glm::distance(surface[i].normal, model.surface.normals[i]));
    }
    CHECK(largest < 1e-4F);
}

TEST_CASE("skinning blends the bones' transforms by their weights") {
    const CoachModel model = baked();
    const motion::WorldPose pose = studio::standing().pose;
    const auto transforms = motion::skin_transforms(pose);
    const std::vector<SkinnedVertex> surface = posed(model, pose);
    for (std::size_t i = 0; i < surface.size(); i += 37) {
        glm::vec3 expected(0.0F);
        for (std::size_t k = 0; k < 4; ++k) {
            const motion::SkinTransform& bone = transforms[model.surface.influences[i].bones[k]];
            expected += model.surface.influences[i].weights[k] *
                        (bone.rotation * model.surface.positions[i] + bone.translation);
        }
        CHECK(glm::distance(surface[i].position, expected) < 1e-4F);
    }
}

TEST_CASE("the caster is skinned like the surface") {
    const CoachModel model = baked();
    std::vector<glm::vec3> places(model.caster.positions.size());
    skin(model.caster, skin_matrices(motion::bind_world()), places);
    CHECK(glm::distance(places.front(), model.caster.positions.front()) < 1e-4F);
}

TEST_CASE("the fringe lies around the outline and fades outwards") {
    const CoachModel model = baked();
    const std::vector<SkinnedVertex> surface = posed(model, studio::standing().pose);
    SilhouetteFringe fringe(model.surface.positions, model.fine);
    const View view = make_view(studio::whole_body(), 1280, 720, false);
    fringe.build(model.paint, surface, view);
    const auto vertices = fringe.vertices();
    CHECK(vertices.size() % 6 == 0);
    CHECK(vertices.size() / 6 > 400);
    CHECK(vertices.size() / 6 < 4000);
    std::size_t counted = 0;
    for (const MaterialRange& range : fringe.ranges()) {
        CHECK(range.first_index == counted);
        counted += range.index_count;
    }
    CHECK(counted == vertices.size());
    for (std::size_t i = 0; i < vertices.size(); i += 6) {
        // Two corners of the first triangle are on the surface, one is outside; they are about a pixel apart.
        CHECK(vertices[i].coverage == 1.0F);
        CHECK(vertices[i + 1].coverage == 0.0F);
        const float width = glm::distance(vertices[i].skinned.position, vertices[i + 1].skinned.position);
        CHECK(width < 2.0F * view.pixel * 6.0F);
    }
}
