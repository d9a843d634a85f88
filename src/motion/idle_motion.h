#pragma once

#include <glm/vec3.hpp>

#include "motion/animation_state.h"
#include "motion/movement.h"
#include "motion/skeleton.h"

/// What keeps her from being a statue: breath, blinks, glances, sway. All of it follows from her clock alone.
namespace ingear::motion {

/// How full the lungs are, 0 … 1, when she breathes at rest.
[[nodiscard]] float breath_at_rest(double clock);
/// The same within a phase of a movement: out where the data say so, best on the effort.
[[nodiscard]] float breath_in_phase(const Movement& movement, std::size_t phase, double progress);

/// How closed the lids are, 0 … 1.
[[nodiscard]] float blink(double clock);
/// How much she looks at the player, 0 … 1, when she stands and talks, or waits in a start pose.
[[nodiscard]] float attention_standing(double clock);
[[nodiscard]] float attention_waiting(double clock);

/// A slow, small wandering in x and z, each within ±1.
struct Wander {
    float x = 0.0F;
    float z = 0.0F;
};
[[nodiscard]] Wander wander(double clock);

/// How far a nod has bent the head forward, degrees, `since` seconds after it began; 0 before and after it.
[[nodiscard]] float nod(double since);
/// Nods on top of a pose: neck and head alone, so that nothing else moves.
void add_nod(LocalPose& pose, double since);

/// Turns eyes and head towards a point, the head by at most `head_limit` degrees; `attention` 0 leaves them.
void look_at(LocalPose& pose, const WorldPose& world, Face& face, glm::vec3 point, float attention,
             float head_limit);

}  // namespace ingear::motion
