#pragma once

#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/settings/settings.h"
#include "screens/lock.h"

/// What there is to choose about the coach and her place.
namespace ingear::screens {

/// What there is to choose.
enum class WardrobeKind { coach, scene, skin_tone, hair, hair_colour, outfit, outfit_colour };

struct WardrobeItem {
    std::string id;
    std::string name;
    std::optional<glm::vec3> colour = {};  ///< linear, of what is a colour
    std::string locked = {};               ///< why it can't be chosen yet; "" it can
};

/// One question, and its answers.
struct WardrobeGroup {
    WardrobeKind kind = WardrobeKind::coach;
    std::string_view title;
    std::vector<WardrobeItem> items;
    std::size_t chosen = 0;
};

struct WardrobeModel {
    std::string name;                   ///< of the coach
    std::string summary;                ///< what they are like
    std::vector<WardrobeGroup> groups;  ///< only questions with more than one answer
};

[[nodiscard]] WardrobeModel make_wardrobe(const domain::Catalogue& catalogue,
                                          const domain::Settings& settings, const Lock& lock = {});

/// The settings with another answer to one question. A locked one changes nothing. With another coach, what
/// they don't have goes back to theirs.
[[nodiscard]] domain::Settings with_choice(const domain::Catalogue& catalogue, domain::Settings settings,
                                           const WardrobeGroup& group, std::size_t item);

}  // namespace ingear::screens
