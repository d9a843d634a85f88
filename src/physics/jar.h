#pragma once

#include <cstddef>
#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <span>

#include "physics/jar_motion.h"
#include "physics/jar_shape.h"

/// The jar of marbles as a thing that one can drop into, shake and tilt. Lengths in jar units, see JarShape.
namespace ingear::physics {

struct Marble {
    std::uint64_t key = 0;     ///< what it is told apart by; decides its size and where it drops
    glm::vec2 position{0.0F};  ///< in the jar's frame
    float angle = 0.0F;        ///< radians rolled, + counterclockwise
    float radius = 0.0F;
    bool arriving = true;  ///< on its way in through the mouth
};

/// Two things met.
struct Impact {
    enum class Kind : std::uint8_t { glass, marble, lid };
    Kind kind = Kind::glass;
    float strength = 0.0F;   ///< 0 … 1: how hard
    glm::vec2 place{0.0F};   ///< in the jar's frame
    std::size_t marble = 0;  ///< index of the (first) marble
};

/// A jar with glass walls, a cork that lets marbles in but not out, and marbles that bounce, roll and come to
/// rest. The same calls in the same order give the same jar, bit by bit. At rest a step costs nothing.
class Jar {
  public:
    static constexpr double kStep = 1.0 / 60.0;  ///< seconds
    static constexpr float kGravity = 42.0F;     ///< units a second squared

    /// `room_for`: how many marbles it is to hold; from a full jar's number on, more make them smaller.
    explicit Jar(int room_for = kFullJar, const JarShape& shape = {});
    ~Jar();
    Jar(Jar&&) noexcept;
    Jar& operator=(Jar&&) noexcept;

    /// Lets a marble fall in through the mouth, after those that wait to.
    void drop(std::uint64_t key);
    /// The jar that these marbles make: dropped in order, each when the one before has come to rest.
    void fill(std::span<const std::uint64_t> keys);

    /// Goes on by `kStep`; does nothing while it is at rest. Allocates nothing once warm.
    void step();
    /// Nothing moves and nobody holds anything. (What waits over a mouth that others block rests, too.)
    [[nodiscard]] bool at_rest() const;
    /// Steps that had something to do, since it was made.
    [[nodiscard]] long steps_run() const;

    /// The jar in the player's hand.
    [[nodiscard]] JarMotion& motion();
    [[nodiscard]] const JarMotion& motion() const;

    /// The marble at a place; none where there is none.
    [[nodiscard]] std::optional<std::size_t> marble_at(glm::vec2 place) const;
    /// Takes a marble, drags it to a place within the jar, lets it go.
    void grab(std::size_t marble);
    void pull(glm::vec2 to);
    void let_go();
    [[nodiscard]] bool holds_marble() const;

    [[nodiscard]] std::span<const Marble> marbles() const;
    [[nodiscard]] std::size_t waiting() const;  ///< to drop
    /// What met in the last step, at most `kMostImpacts`.
    [[nodiscard]] std::span<const Impact> impacts() const;
    static constexpr std::size_t kMostImpacts = 48;
    [[nodiscard]] const JarShape& shape() const;

    /// A fingerprint of where the marbles lie, to a hundredth of a unit.
    [[nodiscard]] std::uint64_t fingerprint() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ingear::physics
