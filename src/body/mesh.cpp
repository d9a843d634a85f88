#include "body/mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace ingear::body {

namespace {

using Edge = std::pair<std::uint32_t, std::uint32_t>;

Edge undirected(std::uint32_t a, std::uint32_t b) {
    return a < b ? Edge{a, b} : Edge{b, a};
}

std::vector<Edge> sorted_edges(const Mesh& mesh) {
    std::vector<Edge> edges;
    edges.reserve(3 * mesh.triangles.size());
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t i = 0; i < 3; ++i) edges.push_back(undirected(t[i], t[(i + 1) % 3]));
    }
    std::sort(edges.begin(), edges.end());
    return edges;
}

/// Splits triangles along the zero line of a value given at each vertex.
class Cutter {
  public:
    Cutter(Mesh& mesh, std::vector<float>& values) : mesh_(mesh), values_(values) {}

    /// The part of a triangle on one side: `side` is 1 where values are positive, -1 where they are negative.
    void cut(const Triangle& t, float side, std::vector<Triangle>& kept) {
        // A triangle that lies on the cut with all corners belongs to the negative side.
        const auto beyond = [&](std::uint32_t v) { return side * values_[v] < 0.0F; };
        const auto on_cut = [&](std::uint32_t v) { return values_[v] == 0.0F; };
        const bool flat = on_cut(t[0]) && on_cut(t[1]) && on_cut(t[2]);
        if (flat && side > 0.0F) return;
        if (!flat && (beyond(t[0]) || on_cut(t[0])) && (beyond(t[1]) || on_cut(t[1])) &&
            (beyond(t[2]) || on_cut(t[2]))) {
            return;
        }
        std::vector<std::uint32_t> outline;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint32_t a = t[i];
            const std::uint32_t b = t[(i + 1) % 3];
            if (!beyond(a)) outline.push_back(a);
            if (values_[a] * values_[b] < 0.0F) outline.push_back(crossing(a, b));
        }
        for (std::size_t i = 2; i < outline.size(); ++i)
            kept.push_back({outline[0], outline[i - 1], outline[i]});
    }

  private:
    std::uint32_t crossing(std::uint32_t a, std::uint32_t b) {
        const auto [low, high] = undirected(a, b);
        const auto found = crossings_.find({low, high});
        if (found != crossings_.end()) return found->second;
        const float share = values_[low] / (values_[low] - values_[high]);
        const auto added = static_cast<std::uint32_t>(mesh_.positions.size());
        mesh_.positions.push_back(mesh_.positions[low] +
                                  share * (mesh_.positions[high] - mesh_.positions[low]));
        values_.push_back(0.0F);
        crossings_.emplace(Edge{low, high}, added);
        return added;
    }

    Mesh& mesh_;
    std::vector<float>& values_;
    std::map<Edge, std::uint32_t> crossings_;
};

/// Draws vertices near the cut onto it, along the edge to their nearest neighbour beyond it. One after the
/// other, so that the two ends of an edge don't meet in one place.
void snap_to_cut(Mesh& mesh, std::vector<float>& values, float snap) {
    const Neighbours near = neighbours_of(mesh);
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        if (std::abs(values[v]) >= snap) continue;
        const glm::vec3 place = mesh.positions[v];
        float best = snap;
        for (std::uint32_t i = near.first[v]; i < near.first[v + 1]; ++i) {
            const std::uint32_t other = near.list[i];
            const bool leaves_midline = place.x == 0.0F && mesh.positions[other].x != 0.0F;
            if (values[v] * values[other] >= 0.0F || leaves_midline) continue;
            const float share = values[v] / (values[v] - values[other]);
            const glm::vec3 step = share * (mesh.positions[other] - place);
            const float distance = glm::length(step);
            if (distance >= best) continue;
            best = distance;
            mesh.positions[v] = place + step;
        }
        if (best < snap) values[v] = 0.0F;
    }
}

Mesh cut(const Mesh& mesh, const Field& keep, float snap, std::initializer_list<float> sides) {
    Mesh work = mesh;
    std::vector<float> values;
    for (const glm::vec3& p : work.positions) values.push_back(keep(p));
    snap_to_cut(work, values, snap);

    Cutter cutter(work, values);
    std::vector<Triangle> kept;
    for (const Triangle& t : mesh.triangles) {
        for (const float side : sides) cutter.cut(t, side, kept);
    }
    work.triangles = std::move(kept);
    return without_unused_vertices(work);
}

}  // namespace

Mesh without_unused_vertices(const Mesh& mesh) {
    constexpr auto kUnused = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> place(mesh.positions.size(), kUnused);
    for (const Triangle& t : mesh.triangles) {
        for (const std::uint32_t v : t) place[v] = 0;
    }
    Mesh packed;
    for (std::size_t v = 0; v < place.size(); ++v) {
        if (place[v] == kUnused) continue;
        place[v] = static_cast<std::uint32_t>(packed.positions.size());
        packed.positions.push_back(mesh.positions[v]);
    }
    for (const Triangle& t : mesh.triangles)
        packed.triangles.push_back({place[t[0]], place[t[1]], place[t[2]]});
    return packed;
}

Mesh without_slivers(const Mesh& mesh, float length, float area) {
    std::vector<std::uint32_t> place(mesh.positions.size());
    std::iota(place.begin(), place.end(), 0U);
    const auto found = [&](std::uint32_t v) {
        while (place[v] != v) v = place[v];
        return v;
    };
    for (const Triangle& t : mesh.triangles) {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        float shortest = std::numeric_limits<float>::max();
        std::array<std::uint32_t, 3> corners{};
        for (std::size_t i = 0; i < 3; ++i) corners[i] = found(t[i]);
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint32_t from = corners[i];
            const std::uint32_t to = corners[(i + 1) % 3];
            const float distance = glm::distance(mesh.positions[from], mesh.positions[to]);
            if (distance >= shortest) continue;
            shortest = distance;
            a = from;
            b = to;
        }
        if (a == b) continue;  // gone already
        const glm::vec3 face = glm::cross(mesh.positions[corners[1]] - mesh.positions[corners[0]],
                                          mesh.positions[corners[2]] - mesh.positions[corners[0]]);
        if (shortest >= length && 0.5F * std::sqrt(glm::dot(face, face)) >= area) continue;
        const bool keep_b = mesh.positions[b].x == 0.0F && mesh.positions[a].x != 0.0F;
        (keep_b ? place[a] : place[b]) = keep_b ? b : a;
    }
    Mesh result;
    result.positions = mesh.positions;
    for (const Triangle& t : mesh.triangles) {
        const Triangle moved{found(t[0]), found(t[1]), found(t[2])};
        if (moved[0] != moved[1] && moved[1] != moved[2] && moved[2] != moved[0])
            result.triangles.push_back(moved);
    }
    return without_unused_vertices(result);
}

std::vector<bool> border_vertices(const Mesh& mesh) {
    const std::vector<Edge> edges = sorted_edges(mesh);
    std::vector<bool> border(mesh.positions.size(), false);
    for (std::size_t i = 0; i < edges.size();) {
        std::size_t end = i;
        while (end < edges.size() && edges[end] == edges[i]) ++end;
        if (end - i == 1) border[edges[i].first] = border[edges[i].second] = true;
        i = end;
    }
    return border;
}

Neighbours neighbours_of(const Mesh& mesh) {
    std::vector<Edge> edges = sorted_edges(mesh);
    const std::size_t one_way = edges.size();
    for (std::size_t i = 0; i < one_way; ++i) edges.emplace_back(edges[i].second, edges[i].first);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());

    Neighbours result;
    result.first.assign(mesh.positions.size() + 1, 0);
    for (const Edge& edge : edges) {
        ++result.first[edge.first + 1];
        result.list.push_back(edge.second);
    }
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) result.first[v + 1] += result.first[v];
    return result;
}

Mesh clip(const Mesh& mesh, const Field& keep, float snap) {
    return cut(mesh, keep, snap, {1.0F});
}

Mesh split(const Mesh& mesh, const Field& side, float snap) {
    return cut(mesh, side, snap, {1.0F, -1.0F});
}

}  // namespace ingear::body
