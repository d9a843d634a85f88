#pragma once

#include <array>
#include <glm/vec3.hpp>
#include <string>
#include <string_view>

namespace ingear::domain {

/// The light on the coach. Colours are linear, red, green and blue, 0 … 2.
struct SceneLight {
    glm::vec3 key{1.0F};           ///< the main light, from the upper left of the camera
    float shadow_floor = 0.2F;     ///< share of the key light that is left in full shadow, 0 … 1
    glm::vec3 ambient_low{0.2F};   ///< light from below …
    glm::vec3 ambient_high{0.4F};  ///< … and from above
    glm::vec3 fill{0.1F};          ///< soft light from the other side
    float rim = 1.0F;              ///< strength of the light at her outline, 0 … 3
    glm::vec3 floor_shadow{0.1F};  ///< colour of full shadow on the floor, as shown
};

/// What is drawn around the coach.
enum class Scenery { room, terrace, hut };
inline constexpr std::array<std::string_view, 3> kSceneries{"room", "terrace", "hut"};

/// Where the coach works out, by day and in the evening (the themes of the screens).
struct Scene {
    std::string id;
    std::string name;
    std::string summary;  ///< one sentence
    Scenery scenery = Scenery::room;
    SceneLight day;
    SceneLight evening;
};

}  // namespace ingear::domain
