#include "body/surface_nets.h"

#include <cstdint>
#include <glm/common.hpp>

#include "body/parallel.h"

namespace ingear::body {

namespace {

constexpr int kBlock = 4;
/// A block is passed over if the field at its centre is farther from zero than this many cells. Half its
/// diagonal is 3.5 cells; the rest allows for fields whose slope is above one.
constexpr float kBlockReach = 6.4F;
constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

constexpr int kCorners[8][3] = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0},
                                {0, 0, 1}, {1, 0, 1}, {0, 1, 1}, {1, 1, 1}};
constexpr int kEdges[12][2] = {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3},
                               {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}};

class Nets {
  public:
    Nets(const Field& field, const CellGrid& grid) : field_(field), cell_(grid.cell) {
        origin_ = grid.low - 0.5F * cell_;
        for (int axis = 0; axis < 3; ++axis) {
            const float extent = grid.high[axis] - origin_[axis];
            blocks_[axis] = static_cast<int>(std::ceil(extent / (cell_ * kBlock)));
            corners_[axis] = blocks_[axis] * kBlock + 1;
        }
    }

    Mesh run() {
        sample();
        place_vertices();
        for (int axis = 0; axis < 3; ++axis) join_cells_along(axis);
        return std::move(mesh_);
    }

  private:
    [[nodiscard]] std::size_t at(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * corners_[1] + y) * corners_[0] + x;
    }
    [[nodiscard]] glm::vec3 point(glm::vec3 in_cells) const { return origin_ + cell_ * in_cells; }

    void sample() {
        const std::size_t total = static_cast<std::size_t>(corners_[0]) * corners_[1] * corners_[2];
        values_.assign(total, 0.0F);
        known_.assign(total, 0);
        std::vector<glm::ivec3> all;
        for (int z = 0; z < blocks_[2]; ++z) {
            for (int y = 0; y < blocks_[1]; ++y) {
                for (int x = 0; x < blocks_[0]; ++x) all.emplace_back(x * kBlock, y * kBlock, z * kBlock);
            }
        }
        std::vector<std::uint8_t> near(all.size());
        parallel_for(all.size(), [&](std::size_t i) {
            const glm::vec3 centre = point(glm::vec3(all[i]) + 0.5F * kBlock);
            near[i] = std::abs(field_(centre)) < kBlockReach * cell_ ? 1 : 0;
        });
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (near[i] != 0) mark(all[i]);
        }
        std::vector<glm::ivec3> wanted;
        for (int z = 0; z < corners_[2]; ++z) {
            for (int y = 0; y < corners_[1]; ++y) {
                for (int x = 0; x < corners_[0]; ++x) {
                    if (known_[at(x, y, z)] != 0) wanted.emplace_back(x, y, z);
                }
            }
        }
        parallel_for(wanted.size(), [&](std::size_t i) {
            values_[at(wanted[i].x, wanted[i].y, wanted[i].z)] = field_(point(glm::vec3(wanted[i])));
        });
    }

    void mark(glm::ivec3 block) {
        for (int z = 0; z <= kBlock; ++z) {
            for (int y = 0; y <= kBlock; ++y) {
                for (int x = 0; x <= kBlock; ++x) known_[at(block.x + x, block.y + y, block.z + z)] = 1;
            }
        }
    }

    void place_vertices() {
        vertex_.assign(values_.size(), kNone);
        for (int z = 0; z + 1 < corners_[2]; ++z) {
            for (int y = 0; y + 1 < corners_[1]; ++y) {
                for (int x = 0; x + 1 < corners_[0]; ++x) place_vertex(x, y, z);
            }
        }
    }

    void place_vertex(int x, int y, int z) {
        float value[8];
        int inside = 0;
        for (int c = 0; c < 8; ++c) {
            const std::size_t corner = at(x + kCorners[c][0], y + kCorners[c][1], z + kCorners[c][2]);
            if (known_[corner] == 0) return;
            value[c] = values_[corner];
            if (value[c] < 0.0F) ++inside;
        }
        if (inside == 0 || inside == 8) return;

        glm::vec3 sum(0.0F);
        int crossings = 0;
        for (const auto& edge : kEdges) {
            const float a = value[edge[0]];
            const float b = value[edge[1]];
            if ((a < 0.0F) == (b < 0.0F)) continue;
            const glm::vec3 from(kCorners[edge[0]][0], kCorners[edge[0]][1], kCorners[edge[0]][2]);
            const glm::vec3 to(kCorners[edge[1]][0], kCorners[edge[1]][1], kCorners[edge[1]][2]);
            sum += from + a / (a - b) * (to - from);
            ++crossings;
        }
        glm::vec3 place = point(glm::vec3(x, y, z) + sum / static_cast<float>(crossings));
        if (origin_.x < 0.0F && x == 0) place.x = 0.0F;
        vertex_[at(x, y, z)] = static_cast<std::uint32_t>(mesh_.positions.size());
        mesh_.positions.push_back(place);
    }

    /// For every grid edge in a direction whose ends lie on different sides: a quad of the four cells around
    /// it.
    void join_cells_along(int axis) {
        const int u = (axis + 1) % 3;
        const int v = (axis + 2) % 3;
        for (int z = 0; z + 1 < corners_[2]; ++z) {
            for (int y = 0; y + 1 < corners_[1]; ++y) {
                for (int x = 0; x + 1 < corners_[0]; ++x) {
                    glm::ivec3 cell(x, y, z);
                    if (cell[u] == 0 || cell[v] == 0) continue;
                    glm::ivec3 end = cell;
                    ++end[axis];
                    const std::size_t a = at(cell.x, cell.y, cell.z);
                    const std::size_t b = at(end.x, end.y, end.z);
                    if (known_[a] == 0 || known_[b] == 0) continue;
                    const bool a_inside = values_[a] < 0.0F;
                    if (a_inside == (values_[b] < 0.0F)) continue;
                    add_quad(cell, u, v, a_inside);
                }
            }
        }
    }

    void add_quad(glm::ivec3 cell, int u, int v, bool outwards) {
        std::array<std::uint32_t, 4> quad{};
        for (int i = 0; i < 4; ++i) {
            glm::ivec3 c = cell;
            c[u] -= i == 1 || i == 2 ? 0 : 1;
            c[v] -= i >= 2 ? 0 : 1;
            quad[i] = vertex_[at(c.x, c.y, c.z)];
            if (quad[i] == kNone) return;
        }
        if (!outwards) std::swap(quad[1], quad[3]);
        const auto& p = mesh_.positions;
        const glm::vec3 d02 = p[quad[2]] - p[quad[0]];
        const glm::vec3 d13 = p[quad[3]] - p[quad[1]];
        if (glm::dot(d02, d02) <= glm::dot(d13, d13)) {
            mesh_.triangles.push_back({quad[0], quad[1], quad[2]});
            mesh_.triangles.push_back({quad[0], quad[2], quad[3]});
        } else {
            mesh_.triangles.push_back({quad[0], quad[1], quad[3]});
            mesh_.triangles.push_back({quad[1], quad[2], quad[3]});
        }
    }

    const Field& field_;
    float cell_;
    glm::vec3 origin_{};
    glm::ivec3 blocks_{};
    glm::ivec3 corners_{};
    std::vector<float> values_;
    std::vector<std::uint8_t> known_;
    std::vector<std::uint32_t> vertex_;
    Mesh mesh_;
};

}  // namespace

Mesh surface_nets(const Field& field, const CellGrid& grid) {
    return Nets(field, grid).run();
}

}  // namespace ingear::body
