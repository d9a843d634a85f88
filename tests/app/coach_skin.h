#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "motion/animation_state.h"
#include "motion/contacts.h"
#include "motion/retarget.h"
#include "render/coach/skinning.h"
#include "support/catch.h"
#include "support/places.h"

/// The game's own coaches as they are baked, in each of their outfits.
namespace coach_skin {

using namespace ingear;

inline const char* const kCoaches[] = {"bridget", "milo", "linden"};

inline const render::Wardrobe& wardrobe(const std::string& coach) {
    static std::map<std::string, render::Wardrobe> loaded;
    const auto found = loaded.find(coach);
    if (found != loaded.end()) return found->second;
    auto read = render::load_wardrobe(places::share() / "coaches" / (coach + ".glb"));
    if (!read) FAIL(read.error().text());
    return loaded.emplace(coach, std::move(*read)).first->second;
}

inline std::vector<std::string> outfits(const std::string& coach) {
    std::vector<std::string> names;
    for (const render::Outfit& outfit : wardrobe(coach).outfits) names.push_back(outfit.name);
    if (names.empty()) names.emplace_back();
    return names;
}

/// Their surface in a pose.
class Skin {
  public:
    explicit Skin(render::CoachModel model)
        : model_(std::move(model)), placed_(model_.surface.positions.size()) {}

    [[nodiscard]] const motion::Retargeting& body() const { return *model_.measured; }
    void pose(const motion::CoachFrame& frame) {
        render::skin(model_.surface, render::skin_matrices(body(), frame.pose, frame.props), placed_);
    }
    [[nodiscard]] const std::vector<glm::vec3>& places() const { return placed_; }
    [[nodiscard]] std::vector<glm::vec3>& places() { return placed_; }

    /// Of what rests with a contact.
    [[nodiscard]] float lowest(const motion::ContactPoint& contact) {
        const auto [found, added] = parts_.try_emplace(contact.name);
        if (added) found->second = vertices_of(contact);
        float low = 10.0F;
        for (const std::uint32_t v : found->second) low = std::min(low, placed_[v].y);
        return low;
    }
    struct Lowest {
        float height;
        motion::Bone bone;
    };
    [[nodiscard]] Lowest lowest() const {
        const auto low = std::min_element(placed_.begin(), placed_.end(),
                                          [](const auto& a, const auto& b) { return a.y < b.y; });
        const auto& influence = model_.surface.influences[static_cast<std::size_t>(low - placed_.begin())];
        return {low->y, static_cast<motion::Bone>(influence.bones[0])};
    }

  private:
    [[nodiscard]] std::vector<std::uint32_t> vertices_of(const motion::ContactPoint& contact) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t v = 0; v < model_.surface.influences.size(); ++v) {
            const render::SkinInfluence& influence = model_.surface.influences[v];
            float share = 0.0F;
            for (std::size_t i = 0; i < 4; ++i) {
                if (std::ranges::find(contact.group, static_cast<motion::Bone>(influence.bones[i])) !=
                    contact.group.end())
                    share += influence.weights[i];
            }
            if (share > 0.5F) found.push_back(v);
        }
        return found;
    }

    render::CoachModel model_;
    std::vector<glm::vec3> placed_;
    std::map<std::string_view, std::vector<std::uint32_t>> parts_;
};

}  // namespace coach_skin
