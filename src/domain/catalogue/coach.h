#pragma once

#include <glm/vec3.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace ingear::domain {

/// A colour with a name: of skin, hair or cloth. Linear red, green and blue, 0 … 1.
struct NamedColour {
    std::string id;
    std::string name;
    glm::vec3 colour{0.5F};
};

struct HairStyle {
    std::string id;
    std::string name;
};

/// The colours of an outfit that go together; linear, as above.
struct OutfitColours {
    std::string id;
    std::string name;
    glm::vec3 top{0.5F};
    glm::vec3 bottom{0.1F};  ///< leggings, shorts or trousers
    glm::vec3 band{0.1F};    ///< waistband, cuffs, the shoes' padded rim
    glm::vec3 accent{0.5F};  ///< hair tie, stripes of the shoes
    glm::vec3 shoes{0.7F};
};

/// What a coach wears, and the colours that there are of it: at least one.
struct Outfit {
    std::string id;
    std::string name;
    std::vector<OutfitColours> colours;
};

/// What a coach can look like and, without an id of theirs, does look like: the first of each.
struct Coach {
    std::string id;
    std::string name;
    std::string summary;  ///< one kind sentence about them
    std::string model;    ///< a file in the share folder; of a player's own coach the whole path
    bool own = false;     ///< a model that the player brought
    float height = 0.0F;  ///< of an own coach, metres: how tall to show them; 0 as the model is
    float beard = 0.0F;   ///< 0 none … 1 full but short
    std::vector<NamedColour> skin_tones;
    std::vector<HairStyle> hair_styles;
    std::vector<NamedColour> hair_colours;
    std::vector<Outfit> outfits;
};

/// Who coaches unless the player chose somebody else.
inline constexpr const char* kUsualCoach = "bridget";

/// What the player chose, by ids. An empty one stands for the coach's first.
struct CoachChoice {
    std::string coach = kUsualCoach;
    std::string skin_tone = {};
    std::string hair_style = {};
    std::string hair_colour = {};
    std::string outfit = {};
    std::string outfit_colour = {};

    bool operator==(const CoachChoice&) const = default;
};

/// A choice with everything found. Null where the coach has no such thing to choose. Points into the coach.
struct ChosenCoach {
    const Coach* coach = nullptr;
    const NamedColour* skin_tone = nullptr;
    const HairStyle* hair_style = nullptr;
    const NamedColour* hair_colour = nullptr;
    const Outfit* outfit = nullptr;
    const OutfitColours* outfit_colour = nullptr;
    /// What the choice names and there isn't, such as "the coach \"brigdet\""; the usual or first one stands
    /// in for it.
    std::vector<std::string> unknown;
};

/// Who is meant. The coach is null only where there are no coaches at all.
[[nodiscard]] ChosenCoach choose(const std::vector<Coach>& coaches, const CoachChoice& choice);

/// For the player, once: what isn't there any more and what stands in for it; "" when nothing is missing.
[[nodiscard]] std::string missing_words(const ChosenCoach& chosen);

}  // namespace ingear::domain
