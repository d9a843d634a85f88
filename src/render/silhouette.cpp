#include "render/silhouette.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <tuple>

namespace ingear::render {
namespace {

constexpr float kFringeWidth = 1.1F;   // pixels
constexpr float kFringeInset = 0.25F;  // pixels that the fringe starts inside of the surface
constexpr float kBehind = 0.003F;  // metres that it lies behind the surface, which hides it in shallow folds
constexpr std::size_t kVerticesPerEdge = 6;
constexpr std::size_t kMostVertices = 8000 * kVerticesPerEdge;  // an outline has about 1,500 edges

using Place = std::tuple<std::int32_t, std::int32_t, std::int32_t>;

/// Vertices of different materials at the same place are the same corner: compared to 1/50 of a millimetre.
Place place_of(const glm::vec3& v) {
    constexpr float kScale = 50000.0F;
    return {std::lround(v.x * kScale), std::lround(v.y * kScale), std::lround(v.z * kScale)};
}

}  // namespace

SilhouetteFringe::SilhouetteFringe(const CoachModel& model, const SurfaceDetail& detail)
    : indices_(detail.indices) {
    std::map<Place, std::uint32_t> numbers;
    std::vector<std::uint32_t> corner(model.surface.positions.size());
    for (std::size_t i = 0; i < corner.size(); ++i) {
        corner[i] = numbers.emplace(place_of(model.surface.positions[i]), static_cast<std::uint32_t>(i))
                        .first->second;
    }
    faces_camera_.assign(indices_.size() / 3, 0);
    vertices_.resize(kMostVertices);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::size_t, std::size_t>> open;
    for (const MaterialRange& range : detail.ranges) {
        edges_.push_back({range.material, {}});
        ranges_.push_back({range.material, 0, 0});
        for (std::size_t first = range.first_index; first < range.first_index + range.index_count;
             first += 3) {
            const auto triangle = static_cast<std::uint32_t>(first / 3);
            for (std::size_t k = 0; k < 3; ++k) {
                const std::uint32_t a = indices_[first + k];
                const std::uint32_t b = indices_[first + (k + 1) % 3];
                const auto twin = open.find({corner[b], corner[a]});
                if (twin != open.end()) {
                    Edge& edge = edges_[twin->second.first].edges[twin->second.second];
                    edge.triangles[1] = triangle;
                    open.erase(twin);
                } else {
                    open[{corner[a], corner[b]}] = {edges_.size() - 1, edges_.back().edges.size()};
                    edges_.back().edges.push_back({{a, b}, {triangle, triangle}});
                }
            }
        }
    }
}

void SilhouetteFringe::find_facing(std::span<const SkinnedVertex> surface, const glm::vec3& eye) {
    for (std::size_t i = 0; i < faces_camera_.size(); ++i) {
        const glm::vec3& a = surface[indices_[3 * i]].position;
        const glm::vec3& b = surface[indices_[3 * i + 1]].position;
        const glm::vec3& c = surface[indices_[3 * i + 2]].position;
        faces_camera_[i] = glm::dot(glm::cross(b - a, c - a), eye - a) > 0.0F ? 1 : 0;
    }
}

void SilhouetteFringe::build(std::span<const VertexPaint> paint, std::span<const SkinnedVertex> surface,
                             const View& view) {
    find_facing(surface, view.eye);
    count_ = 0;
    for (std::size_t part = 0; part < edges_.size(); ++part) {
        ranges_[part].first_index = count_;
        for (const Edge& edge : edges_[part].edges) {
            const bool first = faces_camera_[edge.triangles[0]] != 0;
            const bool second = faces_camera_[edge.triangles[1]] != 0;
            const bool border = edge.triangles[0] == edge.triangles[1];
            if (border || first == second) continue;  // borders are hidden in neighbouring parts
            if (count_ + kVerticesPerEdge > vertices_.size()) break;
            add_fringe(edge, paint, surface, view);
        }
        ranges_[part].index_count = count_ - ranges_[part].first_index;
    }
}

void SilhouetteFringe::add_fringe(const Edge& edge, std::span<const VertexPaint> paint,
                                  std::span<const SkinnedVertex> surface, const View& view) {
    const std::uint32_t triangle = edge.triangles[faces_camera_[edge.triangles[0]] != 0 ? 0 : 1];
    const std::array<std::uint32_t, 2>& ends = edge.ends;
    const std::array<glm::vec3, 2> places = {surface[ends[0]].position, surface[ends[1]].position};

    // Outwards in the picture: away from the rest of the triangle that faces the camera.
    const glm::vec3 along = places[1] - places[0];
    glm::vec3 outward = glm::cross(along, view.eye - places[0]);
    const std::uint32_t* corners = &indices_[3 * static_cast<std::size_t>(triangle)];
    const glm::vec3 middle =
        (surface[corners[0]].position + surface[corners[1]].position + surface[corners[2]].position) / 3.0F;
    if (glm::dot(outward, middle - places[0]) > 0.0F) outward = -outward;
    const float length = glm::length(outward);
    if (length < 1e-12F) return;
    outward /= length;

    std::array<FringeVertex, 4> quad;
    for (std::size_t end = 0; end < 2; ++end) {
        // Along the surface's normal as the camera sees it, neighbouring fringes join without gaps; at a
        // sharp edge, where that would lead astray, straight away from the edge.
        const glm::vec3 to_eye = glm::normalize(view.eye - places[end]);
        glm::vec3 direction = surface[ends[end]].normal;
        direction -= to_eye * glm::dot(direction, to_eye);
        const float size = glm::length(direction);
        direction = size > 1e-6F ? direction / size : outward;
        if (glm::dot(direction, outward) < 0.6F) direction = outward;
        const float pixel = view.pixel * glm::dot(view.eye - places[end], view.axes.back);

        FringeVertex vertex{surface[ends[end]], paint[ends[end]], 1.0F};
        const glm::vec3 place = places[end] - to_eye * kBehind;
        vertex.skinned.position = place - direction * (pixel * kFringeInset);
        quad[2 * end] = vertex;
        vertex.skinned.position = place + direction * (pixel * (kFringeWidth - kFringeInset));
        vertex.coverage = 0.0F;
        quad[2 * end + 1] = vertex;
    }
    for (const std::size_t corner : {0, 1, 2, 2, 1, 3}) vertices_[count_++] = quad[corner];
}

}  // namespace ingear::render
