#pragma once

#include "content/toml_reader.h"
#include "motion/movement.h"

namespace ingear::content {

/// The movement in an exercise file: its posture, phases, poses, contacts, the muscles' activations and the
/// angles of its faults. Problems are told to the file; what comes back then is not to be used.
[[nodiscard]] motion::Movement read_movement(const TomlTable& exercise);

/// The phases of a file, through poses that there are.
[[nodiscard]] std::vector<motion::Phase> read_phases(const TomlTable& root,
                                                     const std::vector<motion::KeyPose>& poses);

/// Adds what a posture file says of how one gets into the posture (its `id`, `name`, `seconds` and `sided`
/// are read elsewhere).
void read_posture(const TomlTable& posture, motion::PostureLibrary& library);

}  // namespace ingear::content
