#pragma once

#include <optional>
#include <string>
#include <vector>

#include "motion/movement.h"
#include "motion/pose_transition.h"

/// Finds the way from one resting place to another through the postures.
namespace ingear::motion {

/// A posture taken up on one side of the body, or its mirror.
struct Place {
    const Posture* posture = nullptr;
    bool mirrored = false;  ///< always false for a posture that has no sides

    bool operator==(const Place&) const = default;
};

/// Where a movement rests; null = standing. None if there is no such posture.
[[nodiscard]] std::optional<Place> place_of(const PostureLibrary& postures, const Movement* movement,
                                            Side side);

/// The stops between two places, without the places themselves, and the seconds from the last of them to the
/// goal. None where no way leads there.
struct Route {
    std::vector<TransitionStop> stops;
    double last_seconds = 0.0;
};
[[nodiscard]] std::optional<Route> find_route(const PostureLibrary& postures, const Place& from,
                                              const Place& to);

/// A posture's own pose, as a stop.
[[nodiscard]] TransitionStop stop_at(const BodyPose& pose);

}  // namespace ingear::motion
