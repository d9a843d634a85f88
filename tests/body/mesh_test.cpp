#include "body/mesh.h"

#include <map>
#include <set>
#include <utility>

#include "body/fairing.h"
#include "body/surface_nets.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;

namespace {

constexpr float kCell = 0.05F;
const Field kBall = [](glm::vec3 p) { return std::sqrt(glm::dot(p, p)) - 0.5F; };

/// Half a ball about the origin: x from 0.
Mesh half_ball() {
    return surface_nets(kBall, {{0.0F, -0.6F, -0.6F}, {0.6F, 0.6F, 0.6F}, kCell});
}
Mesh fair_half_ball() {
    Mesh mesh = half_ball();
    project(mesh, kBall, kCell, 3);
    return mesh;
}

std::map<std::pair<std::uint32_t, std::uint32_t>, int> directed_edges(const Mesh& mesh) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t i = 0; i < 3; ++i) ++edges[{t[i], t[(i + 1) % 3]}];
    }
    return edges;
}

double area(const Mesh& mesh) {
    double sum = 0.0;
    for (const Triangle& t : mesh.triangles) {
        const auto& p = mesh.positions;
        sum += 0.5 * static_cast<double>(glm::length(glm::cross(p[t[1]] - p[t[0]], p[t[2]] - p[t[0]])));
    }
    return sum;
}

constexpr double kHalfBallArea = 2.0 * 3.14159265 * 0.25;

}  // namespace

TEST_CASE("The surface of a half ball is open on the midline only") {
    const Mesh mesh = half_ball();
    REQUIRE(mesh.triangles.size() > 500);
    const auto edges = directed_edges(mesh);
    for (const auto& [edge, count] : edges) {
        CHECK(count == 1);
        const bool paired = edges.count({edge.second, edge.first}) == 1;
        const bool on_midline = mesh.positions[edge.first].x == 0.0F && mesh.positions[edge.second].x == 0.0F;
        CHECK(paired != on_midline);
    }
}

TEST_CASE("Triangles face outwards") {
    const Mesh mesh = fair_half_ball();
    for (const Triangle& t : mesh.triangles) {
        const auto& p = mesh.positions;
        const glm::vec3 normal = glm::cross(p[t[1]] - p[t[0]], p[t[2]] - p[t[0]]);
        CHECK(glm::dot(normal, p[t[0]] + p[t[1]] + p[t[2]]) > 0.0F);
    }
}

TEST_CASE("A whole ball away from the midline is closed") {
    const Field ball = [](glm::vec3 p) { return kBall(p - glm::vec3(2.0F, 0.0F, 0.0F)); };
    const Mesh mesh = surface_nets(ball, {{1.3F, -0.6F, -0.6F}, {2.6F, 0.6F, 0.6F}, kCell});
    const auto edges = directed_edges(mesh);
    for (const auto& [edge, count] : edges) CHECK(edges.count({edge.second, edge.first}) == 1);
    const std::vector<bool> border = border_vertices(mesh);
    CHECK(std::count(border.begin(), border.end(), true) == 0);
}

TEST_CASE("Projection and relaxation bring vertices onto the surface and keep the midline") {
    Mesh mesh = half_ball();
    std::set<std::size_t> midline;
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        if (mesh.positions[v].x == 0.0F) midline.insert(v);
    }
    project(mesh, kBall, kCell, 2);
    relax(mesh, kBall, kCell, 4, 0.6F, 1);
    project(mesh, kBall, kCell, 2);
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        CHECK(std::abs(kBall(mesh.positions[v])) < 1e-4F);
        CHECK((mesh.positions[v].x == 0.0F) == (midline.count(v) == 1));
        CHECK(mesh.positions[v].x >= 0.0F);
    }
    CHECK(area(mesh) == Approx(kHalfBallArea).epsilon(0.01));
}

TEST_CASE("Clipping cuts straight along the line and leaves no slivers") {
    const Mesh mesh = fair_half_ball();
    const Field keep = [](glm::vec3 p) { return 0.213F - p.y; };
    const Mesh clipped = clip(mesh, keep, 0.3F * kCell);
    const std::vector<bool> border = border_vertices(clipped);
    for (std::size_t v = 0; v < clipped.positions.size(); ++v) {
        CHECK(keep(clipped.positions[v]) > -1e-5F);
        if (border[v] && clipped.positions[v].x > 0.0F) CHECK(std::abs(keep(clipped.positions[v])) < 1e-5F);
    }
    // A zone of a sphere: 2 pi r h, half of it here.
    CHECK(area(clipped) == Approx(3.14159265 * 0.5 * 0.713).epsilon(0.01));
    for (const Triangle& t : clipped.triangles) {
        const auto& p = clipped.positions;
        CHECK(glm::length(glm::cross(p[t[1]] - p[t[0]], p[t[2]] - p[t[0]])) > 1e-5F);
    }
}

TEST_CASE("Splitting keeps everything and lets no triangle cross the line") {
    const Mesh mesh = fair_half_ball();
    const Field side = [](glm::vec3 p) { return p.y - 0.1F; };
    const Mesh parted = split(mesh, side, 0.3F * kCell);
    CHECK(area(parted) == Approx(area(mesh)).epsilon(0.005));
    for (const Triangle& t : parted.triangles) {
        float low = 1.0F;
        float high = -1.0F;
        for (const std::uint32_t v : t) {
            low = std::min(low, side(parted.positions[v]));
            high = std::max(high, side(parted.positions[v]));
        }
        CHECK((low > -1e-5F || high < 1e-5F));
    }
}

TEST_CASE("Simplifying keeps the shape, the midline and its closedness") {
    const Mesh mesh = fair_half_ball();
    const Mesh fewer = simplify(mesh, 300);
    CHECK(fewer.triangles.size() <= 310);
    CHECK(area(fewer) == Approx(kHalfBallArea).epsilon(0.05));
    const auto edges = directed_edges(fewer);
    for (const auto& [edge, count] : edges) {
        if (edges.count({edge.second, edge.first}) == 1) continue;
        CHECK(fewer.positions[edge.first].x == 0.0F);
        CHECK(fewer.positions[edge.second].x == 0.0F);
    }
}

TEST_CASE("Normals are the field's and lie in the plane on the midline") {
    const Mesh mesh = fair_half_ball();
    const std::vector<glm::vec3> normals = normals_of(mesh, kBall, kCell);
    for (std::size_t v = 0; v < normals.size(); ++v) {
        CHECK(glm::dot(normals[v], glm::normalize(mesh.positions[v])) > 0.999F);
        if (mesh.positions[v].x == 0.0F) CHECK(normals[v].x == 0.0F);
    }
}

TEST_CASE("Neighbours are mutual and sorted") {
    const Mesh mesh = half_ball();
    const Neighbours near = neighbours_of(mesh);
    const auto has = [&](std::uint32_t v, std::uint32_t wanted) {
        return std::binary_search(near.list.begin() + near.first[v], near.list.begin() + near.first[v + 1],
                                  wanted);
    };
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(has(t[i], t[(i + 1) % 3]));
            CHECK(has(t[(i + 1) % 3], t[i]));
        }
    }
}
