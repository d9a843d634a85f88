#pragma once

#include <optional>
#include <string>

namespace ingear::desktop {

/// The name of a program of this user's that holds a camera (/dev/video*), looked for now: the kernel tells
/// nobody of it. `proc` and `dev` stand in for /proc and /dev in tests.
[[nodiscard]] std::optional<std::string> camera_user(const char* proc = "/proc",
                                                     const char* dev = "/dev/video");

}  // namespace ingear::desktop
