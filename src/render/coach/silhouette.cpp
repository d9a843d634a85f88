#include "render/coach/silhouette.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <unordered_map>

namespace ingear::render {
namespace {

constexpr float kFringeWidth = 1.1F;   // pixels
constexpr float kFringeInset = 0.25F;  // pixels that the fringe starts inside of the surface
constexpr float kBehind = 0.003F;  // metres that it lies behind the surface, which hides it in shallow folds
constexpr std::size_t kVerticesPerEdge = 6;
constexpr std::size_t kMostVertices = 8000 * kVerticesPerEdge;  // an outline has about 1,500 edges

/// Vertices of different materials at the same place are the same corner: compared to 1/50 of a millimetre.
std::uint64_t place_key(const glm::vec3& v) {
    constexpr float kScale = 50000.0F;
    constexpr std::int64_t kMiddle = 1 << 20;
    const auto bits = [](float metres) {
        return static_cast<std::uint64_t>(std::lround(metres * kScale) + kMiddle) & ((1U << 21) - 1);
    };
    return bits(v.x) << 42 | bits(v.y) << 21 | bits(v.z);
}

std::vector<std::uint32_t> corner_numbers(std::span<const glm::vec3> places) {
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    numbers.reserve(places.size());
    std::vector<std::uint32_t> corners(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        corners[i] = numbers.emplace(place_key(places[i]), static_cast<std::uint32_t>(i)).first->second;
    }
    return corners;
}

std::uint64_t edge_key(std::uint32_t from, std::uint32_t to) {
    return static_cast<std::uint64_t>(from) << 32 | to;
}

}  // namespace

SilhouetteFringe::SilhouetteFringe(std::span<const glm::vec3> bind_places, const SurfaceDetail& detail)
    : indices_(detail.indices), faces_camera_(indices_.size() / 3), vertices_(kMostVertices) {
    const std::vector<std::uint32_t> corner = corner_numbers(bind_places);
    struct Slot {
        std::size_t part;
        std::size_t edge;
    };
    std::unordered_map<std::uint64_t, Slot> waiting;  // edges whose second triangle has not come yet
    waiting.reserve(indices_.size());
    for (std::size_t part = 0; part < detail.ranges.size(); ++part) {
        const MaterialRange& range = detail.ranges[part];
        ranges_.push_back({range.material, 0, 0, range.own});
        edges_.emplace_back();
        for (std::size_t i = range.first_index; i < range.first_index + range.index_count; ++i) {
            const auto triangle = static_cast<std::uint32_t>(i / 3);
            const std::uint32_t a = indices_[i];
            const std::uint32_t b = indices_[i % 3 == 2 ? i - 2 : i + 1];
            const auto twin = waiting.find(edge_key(corner[b], corner[a]));
            if (twin != waiting.end()) {
                edges_[twin->second.part][twin->second.edge].triangles[1] = triangle;
                waiting.erase(twin);
            } else {
                waiting[edge_key(corner[a], corner[b])] = {part, edges_[part].size()};
                edges_[part].push_back({{a, b}, {triangle, triangle}});
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
        for (const Edge& edge : edges_[part]) {
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
