#include "render/coach/imported_coach.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "render/coach/imported_body.h"

namespace ingear::render {

namespace {

/// The four bones that move a vertex most; joints of one bone count together.
SkinInfluence influence_of(const HumanoidPart& part, std::size_t vertex, const FittedHumanoid& fitted) {
    SkinInfluence influence;
    std::size_t count = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        const float weight = part.weights[vertex][k];
        if (weight <= 0.0F) continue;
        const auto bone =
            static_cast<std::uint8_t>(motion::index(fitted.bone_of_node[part.joints[vertex][k]]));
        std::size_t place = 0;
        while (place < count && influence.bones[place] != bone) ++place;
        if (place == count) influence.bones[count++] = bone;
        influence.weights[place] += weight;
    }
    return influence;
}

void add_part(const HumanoidPart& part, const FittedHumanoid& fitted, CoachModel& coach) {
    const auto base = static_cast<std::uint32_t>(coach.surface.positions.size());
    for (std::size_t i = 0; i < part.positions.size(); ++i) {
        coach.surface.positions.push_back(part.positions[i]);
        coach.surface.normals.push_back(part.normals[i]);
        coach.surface.influences.push_back(influence_of(part, i, fitted));
        coach.paint.push_back({part.positions[i], 1.0F, part.places[i]});
    }
    const std::size_t first = coach.fine.indices.size();
    for (const std::uint32_t index : part.indices) coach.fine.indices.push_back(base + index);
    coach.fine.ranges.push_back({Material::own, first, part.indices.size(), part.material});
}

/// A coarse copy of the surface that casts the shadows.
void make_caster(CoachModel& coach) {
    constexpr std::size_t kTriangles = 4000;
    constexpr float kError = 0.05F;
    const std::size_t wanted = std::min(coach.fine.indices.size(), 3 * kTriangles);
    std::vector<std::uint32_t> simple(coach.fine.indices.size());
    simple.resize(meshopt_simplifySloppy(simple.data(), coach.fine.indices.data(), coach.fine.indices.size(),
                                         &coach.surface.positions.front().x, coach.surface.positions.size(),
                                         sizeof(glm::vec3), wanted, kError, nullptr));
    if (simple.empty()) simple = coach.fine.indices;
    constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place(coach.surface.positions.size(), kNone);
    for (const std::uint32_t vertex : simple) {
        if (place[vertex] == kNone) {
            place[vertex] = static_cast<std::uint32_t>(coach.caster.positions.size());
            coach.caster.positions.push_back(coach.surface.positions[vertex]);
            coach.caster.influences.push_back(coach.surface.influences[vertex]);
        }
        coach.caster_indices.push_back(place[vertex]);
    }
}

}  // namespace

Result<CoachModel> make_own_coach(HumanoidFile file, float height) {
    INGEAR_TRY(auto fitted, fit_humanoid(file, height));
    CoachModel coach;
    for (const HumanoidPart& part : file.parts) add_part(part, fitted, coach);
    make_caster(coach);
    coach.muscles = {1, 1, {0, 0, 0, 0}};
    coach.own = std::make_shared<const ImportedCoachParts>(ImportedCoachParts{
        motion::Retargeting(std::move(fitted.body)), std::move(file.materials), std::move(file.pictures)});
    return coach;
}

Result<CoachModel> load_imported_coach(const std::filesystem::path& path, float height) {
    INGEAR_TRY(auto file, read_humanoid(path));
    auto coach = make_own_coach(std::move(file), height);
    if (!coach) return fail("the coach's model can't be used: " + coach.error().text(), path.string());
    return coach;
}

}  // namespace ingear::render
