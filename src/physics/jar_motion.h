#pragma once

#include <glm/vec2.hpp>

namespace ingear::physics {

/// How the jar is moved about: it follows the hand on a spring, never farther or faster than a hand would.
/// Everything in jar units, radians and seconds.
class JarMotion {
  public:
    static constexpr float kReach = 0.9F;     ///< how far it gets from its place
    static constexpr float kMostTilt = 1.1F;  ///< radians either way
    /// The hardest push that the marbles feel, as a multiple of their weight.
    static constexpr float kMostPush = 5.0F;

    /// Where the hand holds it, from its place; {0, 0} lets it stand.
    void hold(glm::vec2 offset);
    /// How far it is to lean to the right.
    void lean(float tilt);
    /// A jolt; length 1 is a strong one.
    void jolt(glm::vec2 direction);

    /// Goes on by `dt`. Takes `gravity`, the marbles' weight, and returns what they feel in the jar: it leans
    /// with the jar, and every push shows as its opposite.
    glm::vec2 step(float dt, float gravity);

    [[nodiscard]] glm::vec2 offset() const { return offset_; }
    [[nodiscard]] float tilt() const { return tilt_; }
    /// It stands or leans as it is to and doesn't move.
    [[nodiscard]] bool still() const;

  private:
    glm::vec2 target_{0.0F};
    glm::vec2 offset_{0.0F};
    glm::vec2 speed_{0.0F};
    float tilt_target_ = 0.0F;
    float tilt_ = 0.0F;
    float turn_ = 0.0F;  ///< radians a second
};

}  // namespace ingear::physics
