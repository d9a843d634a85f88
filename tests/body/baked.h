#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "body/coach_mesh.h"
#include "support/catch.h"

/// The finished coaches, made once each for all the tests of a run: ctest runs those of them ("[coach]")
/// together.
namespace ingear::body {

inline const std::vector<CoachMesh>& everybody() {
    static const std::vector<CoachMesh> made = [] {
        std::vector<CoachMesh> coaches;
        for (const Build* build : builds()) coaches.push_back(make_coach(*build));
        return coaches;
    }();
    return made;
}
/// Those with skin, hair and clothes.
inline std::vector<const CoachMesh*> people() {
    std::vector<const CoachMesh*> found;
    for (const CoachMesh& coach : everybody()) {
        if (coach.build.finish == Finish::person) found.push_back(&coach);
    }
    return found;
}

inline const CoachPart& part_of(const CoachMesh& coach, Material material) {
    return coach.parts[static_cast<std::size_t>(material)];
}

/// All that is seen: the body's parts and every style of hair.
inline std::vector<const CoachPart*> seen_parts(const CoachMesh& coach) {
    std::vector<const CoachPart*> parts;
    for (const CoachPart& each : coach.parts) {
        if (!each.triangles.empty()) parts.push_back(&each);
    }
    for (const CoachHair& style : coach.hair) {
        if (!style.part.triangles.empty()) parts.push_back(&style.part);
    }
    return parts;
}

/// The casters of the body and of every head.
inline std::vector<const CoachPart*> casters(const CoachMesh& coach) {
    std::vector<const CoachPart*> parts{&coach.shadow_caster};
    for (const CoachHair& style : coach.hair) parts.push_back(&style.shadow_caster);
    return parts;
}

struct ByPlace {
    bool operator()(glm::vec3 a, glm::vec3 b) const {
        return std::tie(a.x, a.y, a.z) < std::tie(b.x, b.y, b.z);
    }
};

/// Parts that meet share places, not vertices: triangles as numbers of places.
struct Welded {
    std::map<glm::vec3, int, ByPlace> number;
    std::vector<glm::vec3> places;
    std::map<std::pair<int, int>, int> edges;  ///< directed, with how often

    void add(const CoachPart& part) {
        for (const Triangle& t : part.triangles) {
            int corner[3];
            for (std::size_t i = 0; i < 3; ++i) corner[i] = number_of(part.vertices[t[i]].position);
            for (std::size_t i = 0; i < 3; ++i) ++edges[{corner[i], corner[(i + 1) % 3]}];
        }
    }
    std::vector<glm::vec3> border() const {
        std::vector<glm::vec3> found;
        for (const auto& [edge, count] : edges) {
            if (edges.count({edge.second, edge.first}) == 0) found.push_back(places[edge.first]);
        }
        return found;
    }
    bool every_edge_once() const {
        for (const auto& [edge, count] : edges) {
            if (count != 1) return false;
        }
        return true;
    }

  private:
    int number_of(glm::vec3 place) {
        const auto [at, added] = number.emplace(place, static_cast<int>(places.size()));
        if (added) places.push_back(place);
        return at->second;
    }
};

inline Welded weld(const CoachMesh& coach, std::initializer_list<Material> materials) {
    Welded welded;
    for (const Material material : materials) welded.add(part_of(coach, material));
    return welded;
}

inline Welded weld(const CoachPart& part) {
    Welded welded;
    welded.add(part);
    return welded;
}

}  // namespace ingear::body
