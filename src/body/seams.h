#pragma once

#include <algorithm>

#include "body/bind_frame.h"
#include "body/field.h"

/// Where the parts' meshes end, metres. They overlap, and the body's lies a little deeper under the others'.
namespace ingear::body {

inline constexpr float kAnkleCut = 0.060F;
inline constexpr float kNeckTop = 1.490F;
inline constexpr float kHeadBottom = 1.462F;
inline constexpr float kForearmCut = 0.038F;  ///< above the wrist, where the forearm still bends as one
inline constexpr float kHandCut = 0.066F;
inline constexpr float kHeadAboveHairline = 0.045F;
inline constexpr float kSeamDepth = 0.0035F;

/// Positive on the hand and the end of the forearm, negative above.
inline float on_hand(const BindFrame& hand, glm::vec3 p) {
    return kHandCut - hand.to_local(p).y;
}

/// No part of the hand is farther from the wrist, no other part of the body nearer.
inline constexpr float kHandReach = 0.23F;

/// Positive where the body's own mesh stays, negative where the hand's mesh takes over.
inline float off_hand(const BindFrame& hand, glm::vec3 p) {
    const glm::vec3 from_wrist = hand.to_local(p);
    return std::max(from_wrist.y - kForearmCut, glm::length(from_wrist) - kHandReach);
}

/// How far a vertex of the body lies under the head's or the hand's mesh, 0 … 1.
inline float under_seam(const BindFrame& hand, glm::vec3 p) {
    const glm::vec3 from_wrist = hand.to_local(p);
    const float under_hand =
        glm::length(from_wrist) < kHandReach ? 1.0F - smoothstep(0.042F, 0.054F, from_wrist.y) : 0.0F;
    return std::max(smoothstep(1.470F, 1.484F, p.y), under_hand);
}

// How far a vertex of the head or the hand lies under the body's mesh, 0 … 1: its outermost rim, which would
// stand out as an edge where the body's larger triangles begin to sink.
inline float at_head_rim(glm::vec3 p) {
    return 1.0F - smoothstep(kHeadBottom, kHeadBottom + 0.012F, p.y);
}
inline float at_hand_rim(const BindFrame& hand, glm::vec3 p) {
    return 0.5F * smoothstep(kHandCut - 0.007F, kHandCut, hand.to_local(p).y);
}

}  // namespace ingear::body
