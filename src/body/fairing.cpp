#include "body/fairing.h"

#include <meshoptimizer.h>

#include <algorithm>

#include "body/parallel.h"

namespace ingear::body {

namespace {

constexpr float kSlopeStep = 0.1F;  ///< of a cell

/// The slope at a place; across the midline a folded field has a kink, but by symmetry the slope lies in its
/// plane.
Slope surface_slope(const Field& field, glm::vec3 p, float step) {
    Slope slope = slope_at(field, p, step);
    if (p.x == 0.0F) slope.gradient.x = 0.0F;
    return slope;
}

glm::vec3 projected(const Field& field, glm::vec3 p, float cell) {
    const auto [gradient, value] = surface_slope(field, p, kSlopeStep * cell);
    const glm::vec3 step = gradient * (value / std::max(glm::dot(gradient, gradient), 0.25F));
    const float length = std::sqrt(glm::dot(step, step));
    const float limit = 0.5F * cell;
    return p - (length > limit ? step * (limit / length) : step);
}

/// Borders other than the midline, where the mesh meets another part.
std::vector<bool> fixed_vertices(const Mesh& mesh) {
    std::vector<bool> fixed = border_vertices(mesh);
    const Neighbours near = neighbours_of(mesh);
    for (std::size_t v = 0; v < fixed.size(); ++v) {
        if (!fixed[v] || mesh.positions[v].x != 0.0F) continue;
        // An end of the midline also touches the other border.
        bool ends_here = false;
        for (std::uint32_t i = near.first[v]; i < near.first[v + 1]; ++i) {
            const std::uint32_t other = near.list[i];
            ends_here = ends_here || (fixed[other] && mesh.positions[other].x != 0.0F);
        }
        fixed[v] = ends_here;
    }
    return fixed;
}

glm::vec3 middle_of_neighbours(const std::vector<glm::vec3>& positions, const Neighbours& near,
                               std::size_t v) {
    glm::vec3 sum(0.0F);
    float weight = 0.0F;
    for (std::uint32_t i = near.first[v]; i < near.first[v + 1]; ++i) {
        const glm::vec3& other = positions[near.list[i]];
        // On the midline every neighbour off it stands for its mirror image as well.
        const float share = positions[v].x == 0.0F && other.x != 0.0F ? 2.0F : 1.0F;
        sum += share * other;
        weight += share;
    }
    return weight > 0.0F ? sum / weight : positions[v];
}

}  // namespace

void project(Mesh& mesh, const Field& field, float cell, int times, bool fix_border) {
    const std::vector<bool> fixed =
        fix_border ? fixed_vertices(mesh) : std::vector<bool>(mesh.positions.size(), false);
    parallel_for(mesh.positions.size(), [&](std::size_t v) {
        if (fixed[v]) return;
        for (int i = 0; i < times; ++i) mesh.positions[v] = projected(field, mesh.positions[v], cell);
    });
}

void relax(Mesh& mesh, const Field& field, float cell, int passes, float share, int projections) {
    const Neighbours near = neighbours_of(mesh);
    const std::vector<bool> fixed = fixed_vertices(mesh);
    for (int pass = 0; pass < passes; ++pass) {
        const std::vector<glm::vec3> before = mesh.positions;
        parallel_for(before.size(), [&](std::size_t v) {
            if (fixed[v]) return;
            glm::vec3 move = share * (middle_of_neighbours(before, near, v) - before[v]);
            if (before[v].x == 0.0F) move.x = 0.0F;
            const glm::vec3 gradient = surface_slope(field, before[v], kSlopeStep * cell).gradient;
            move -= gradient * (glm::dot(move, gradient) / std::max(glm::dot(gradient, gradient), 1e-6F));
            glm::vec3 p = before[v] + move;
            // Nothing may cross the midline or come to lie on it.
            if (before[v].x > 0.0F) p.x = std::max(p.x, 0.5F * before[v].x);
            for (int i = 0; i < projections; ++i) p = projected(field, p, cell);
            if (before[v].x > 0.0F) p.x = std::max(p.x, 0.25F * before[v].x);
            mesh.positions[v] = p;
        });
    }
}

void unfold(Mesh& mesh, const Field& field, float cell) {
    constexpr int kMostRounds = 12;
    constexpr float kSmallest = 1.6e-6F;  // twice the area, square metres
    const Neighbours near = neighbours_of(mesh);
    const std::vector<bool> fixed = fixed_vertices(mesh);
    for (int round = 0; round < kMostRounds; ++round) {
        const std::vector<glm::vec3> normals = normals_of(mesh, field, cell);
        std::vector<bool> folded(mesh.positions.size(), false);
        bool any = false;
        for (const Triangle& t : mesh.triangles) {
            const glm::vec3 face = glm::cross(mesh.positions[t[1]] - mesh.positions[t[0]],
                                              mesh.positions[t[2]] - mesh.positions[t[0]]);
            const glm::vec3 outwards = normals[t[0]] + normals[t[1]] + normals[t[2]];
            if (glm::dot(face, outwards) > 0.0F && glm::dot(face, face) > kSmallest * kSmallest) continue;
            any = true;
            for (const std::uint32_t v : t) folded[v] = true;
        }
        if (!any) return;
        const std::vector<glm::vec3> before = mesh.positions;
        for (std::size_t v = 0; v < before.size(); ++v) {
            if (!folded[v] || fixed[v]) continue;
            const bool on_midline = before[v].x == 0.0F;
            glm::vec3 p = glm::mix(before[v], middle_of_neighbours(before, near, v), 0.5F);
            p.x = on_midline ? 0.0F : std::max(p.x, 0.5F * before[v].x);
            p = projected(field, p, cell);
            mesh.positions[v] = on_midline ? glm::vec3(0.0F, p.y, p.z)
                                           : glm::vec3(std::max(p.x, 0.25F * before[v].x), p.y, p.z);
        }
    }
}

Mesh simplify(const Mesh& mesh, std::size_t triangles) {
    std::vector<unsigned int> indices;
    for (const Triangle& t : mesh.triangles) indices.insert(indices.end(), t.begin(), t.end());
    std::vector<unsigned int> fewer(indices.size());
    constexpr float kGreatestError = 0.02F;
    const std::size_t count =
        meshopt_simplify(fewer.data(), indices.data(), indices.size(), &mesh.positions[0].x,
                         mesh.positions.size(), sizeof(glm::vec3), 3 * triangles, kGreatestError, 0, nullptr);
    Mesh result;
    result.positions = mesh.positions;
    for (std::size_t i = 0; i < count; i += 3) {
        const Triangle t{fewer[i], fewer[i + 1], fewer[i + 2]};
        // Collapsing onto the midline can leave triangles that lie in its plane; they and their mirror images
        // cancel.
        const auto on_midline = [&](std::uint32_t v) { return mesh.positions[v].x == 0.0F; };
        if (!std::all_of(t.begin(), t.end(), on_midline)) result.triangles.push_back(t);
    }
    return without_unused_vertices(result);
}

std::vector<glm::vec3> normals_of(const Mesh& mesh, const Field& field, float cell) {
    const float step = std::max(0.12F * cell, 0.0007F);
    std::vector<glm::vec3> normals(mesh.positions.size());
    parallel_for(normals.size(), [&](std::size_t v) {
        normals[v] = glm::normalize(surface_slope(field, mesh.positions[v], step).gradient);
    });
    return normals;
}

}  // namespace ingear::body
