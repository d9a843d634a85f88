#include "render/coach/coach_geometry.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "render/coach/imported_coach.h"

namespace ingear::render {
namespace {

/// Locations of the inputs of shaders/coach.vert.
enum Attribute : GLuint { kPosition, kNormal, kRest, kMuscle, kCoverage };

void bind_attribute(Attribute location, GLint size, std::size_t stride, std::size_t offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, size, GL_FLOAT, GL_FALSE, static_cast<GLsizei>(stride),
                          reinterpret_cast<const void*>(offset));
}

SkinMatrices matrices_for(const CoachModel& model, const motion::WorldPose& pose,
                          const motion::PropsShown& props) {
    const motion::Retargeting* body = model.own ? &model.own->body : model.measured.get();
    return body != nullptr ? skin_matrices(*body, pose, props) : skin_matrices(pose);
}

/// Every joint half-way through what exercises ask of it.
std::vector<glm::vec3> bent_places(const CoachModel& model) {
    using enum motion::Bone;
    motion::LocalPose bent = motion::bind_pose();
    const auto turn = [&](motion::Bone bone, const glm::quat& rotation) {
        bent.rotation[motion::index(bone)] = rotation;
    };
    for (const motion::Side side : {motion::Side::left, motion::Side::right}) {
        const bool left = side == motion::Side::left;
        turn(left ? upper_arm_left : upper_arm_right, motion::joint::shoulder(side, 45.0F, 45.0F, 0.0F));
        turn(left ? forearm_left : forearm_right, motion::joint::elbow(60.0F));
        turn(left ? thigh_left : thigh_right, motion::joint::hip(side, 50.0F, 15.0F, 0.0F));
        turn(left ? shin_left : shin_right, motion::joint::knee(70.0F));
        turn(left ? foot_left : foot_right, motion::joint::ankle(side, 10.0F, 0.0F));
    }
    std::vector<glm::vec3> places(model.surface.positions.size());
    skin(model.surface, matrices_for(model, motion::solve_forward(bent), {}), std::span(places));
    return places;
}

}  // namespace

void bind_skinned_attributes(std::size_t stride, std::size_t offset) {
    bind_attribute(kPosition, 3, stride, offset + offsetof(SkinnedVertex, position));
    bind_attribute(kNormal, 3, stride, offset + offsetof(SkinnedVertex, normal));
}

void bind_paint_attributes(std::size_t stride, std::size_t offset) {
    static_assert(offsetof(VertexPaint, openness) == offsetof(VertexPaint, rest) + sizeof(glm::vec3));
    bind_attribute(kRest, 4, stride,
                   offset + offsetof(VertexPaint, rest));  // the openness is its fourth component
    bind_attribute(kMuscle, 2, stride, offset + offsetof(VertexPaint, muscle));
}

void bind_coverage_attribute(std::size_t stride, std::size_t offset) {
    bind_attribute(kCoverage, 1, stride, offset);
}

void set_full_coverage() {
    glVertexAttrib1f(kCoverage, 1.0F);
}

CoachGeometry::CoachGeometry(CoachModel model) : model_(std::move(model)) {
    for (const std::uint32_t vertex : model_.smile.vertices)
        serious_.push_back({model_.surface.positions[vertex], model_.surface.normals[vertex]});
    surface_.resize(model_.surface.positions.size());
    caster_.resize(model_.caster.positions.size());
    glBindBuffer(GL_ARRAY_BUFFER, surface_paint_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(model_.paint.size() * sizeof(VertexPaint)),
                 model_.paint.data(), GL_STATIC_DRAW);
}

void CoachGeometry::set_smile(float smile) {
    if (smile == smile_) return;
    smile_ = smile;
    const Morph& morph = model_.smile;
    for (std::size_t i = 0; i < morph.vertices.size(); ++i) {
        model_.surface.positions[morph.vertices[i]] = serious_[i].position + smile * morph.moves[i];
        model_.surface.normals[morph.vertices[i]] = serious_[i].normal + smile * morph.turns[i];
    }
}

void CoachGeometry::pose(const motion::CoachFrame& coach, float smile) {
    set_smile(smile);
    const SkinMatrices matrices = matrices_for(model_, coach.pose, coach.props);
    skin(model_.surface, matrices, surface_);
    skin(model_.caster, matrices, caster_);
    press_on_mat(surface_);
    press_on_mat(caster_);
    stream_to(surface_stream_, GL_ARRAY_BUFFER, surface_.data(), surface_.size() * sizeof(SkinnedVertex));
}

std::span<const glm::vec3> CoachGeometry::surface_places() {
    surface_places_.resize(surface_.size());
    std::transform(surface_.begin(), surface_.end(), surface_places_.begin(),
                   [](const SkinnedVertex& vertex) { return vertex.position; });
    return surface_places_;
}

void CoachGeometry::make_one_ahead() {
    for (std::size_t detail = 0; detail < kDetailCount; ++detail) {
        if (details_[detail]) continue;
        (void)at(static_cast<Detail>(detail));
        return;
    }
}

SurfaceGeometry& CoachGeometry::at(Detail detail) {
    std::unique_ptr<SurfaceGeometry>& geometry = details_[static_cast<std::size_t>(detail)];
    if (geometry) return *geometry;
    SurfaceDetail triangles =
        detail == Detail::fine ? model_.fine : simplify(bent_places(model_), model_.fine, detail);
    SilhouetteFringe fringe(model_.surface.positions, triangles);
    geometry =
        std::make_unique<SurfaceGeometry>(SurfaceGeometry{std::move(triangles), {}, {}, std::move(fringe)});

    glBindVertexArray(geometry->array.id());
    glBindBuffer(GL_ARRAY_BUFFER, surface_stream_.id());
    bind_skinned_attributes(sizeof(SkinnedVertex), 0);
    glBindBuffer(GL_ARRAY_BUFFER, surface_paint_.id());
    bind_paint_attributes(sizeof(VertexPaint), 0);
    const std::vector<std::uint32_t>& indices = geometry->triangles.indices;
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, geometry->indices.id());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)),
                 indices.data(), GL_STATIC_DRAW);
    glBindVertexArray(0);
    return *geometry;
}

}  // namespace ingear::render
