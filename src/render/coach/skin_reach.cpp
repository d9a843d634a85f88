#include "render/coach/skin_reach.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <glm/geometric.hpp>
#include <limits>

namespace ingear::render {

using motion::Bone;
using motion::index;

SkinReach::SkinReach() {
    constexpr int kFine = 2;
    for (int x = -kFine; x <= kFine; ++x) {
        for (int y = -kFine; y <= kFine; ++y) {
            for (int z = -kFine; z <= kFine; ++z) {
                if (std::max({std::abs(x), std::abs(y), std::abs(z)}) == kFine)
                    directions_.push_back(glm::normalize(glm::vec3(x, y, z)));
            }
        }
    }
}

void SkinReach::add(Bone bone, glm::vec3 neutral) {
    std::vector<Best>& best = best_[index(bone)];
    if (best.empty()) best.assign(directions_.size(), {std::numeric_limits<float>::lowest(), {}});
    for (std::size_t d = 0; d < directions_.size(); ++d) {
        const float reach = glm::dot(neutral, directions_[d]);
        if (reach > best[d].reach) best[d] = {reach, neutral};
    }
}

motion::PerBone<std::vector<glm::vec3>> SkinReach::points() const {
    motion::PerBone<std::vector<glm::vec3>> points;
    for (std::size_t bone = 0; bone < motion::kBoneCount; ++bone) {
        std::vector<glm::vec3>& found = points[bone];
        for (const Best& best : best_[bone]) {
            if (std::find(found.begin(), found.end(), best.at) == found.end()) found.push_back(best.at);
        }
    }
    return points;
}

std::shared_ptr<const motion::Retargeting> measured(const SkinnedMesh& skin) {
    motion::ImportedBody body;
    body.bind = motion::bind_world();
    for (std::size_t bone = 0; bone < motion::kBoneCount; ++bone)
        body.neutral[bone] = motion::neutral_position(static_cast<Bone>(bone));
    constexpr float kMainly = 0.5F;
    SkinReach reach;
    for (std::size_t v = 0; v < skin.positions.size(); ++v) {
        // The heaviest comes first. Skin that two bones share follows neither for long.
        if (skin.influences[v].weights[0] < kMainly) continue;
        const std::size_t bone = skin.influences[v].bones[0];
        const glm::vec3 from_joint = skin.positions[v] - body.bind.position[bone];
        reach.add(static_cast<Bone>(bone),
                  body.neutral[bone] + glm::conjugate(body.bind.rotation[bone]) * from_joint);
    }
    body.skin = reach.points();
    return std::make_shared<const motion::Retargeting>(std::move(body));
}

}  // namespace ingear::render
