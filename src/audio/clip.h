#pragma once

#include <cstdint>
#include <vector>

namespace ingear::audio {

/// Frames a second of everything that is mixed.
inline constexpr int kRate = 48000;
/// A place on the mixer's clock: frames since it began.
using Frame = std::int64_t;

[[nodiscard]] constexpr Frame frames_of(double seconds) {
    return static_cast<Frame>(seconds * kRate + (seconds < 0.0 ? -0.5 : 0.5));
}

/// A finished piece of sound at kRate, one channel or two interleaved, full scale at 1.
struct Clip {
    int channels = 1;
    std::vector<float> samples;

    [[nodiscard]] Frame frames() const { return static_cast<Frame>(samples.size()) / channels; }
    [[nodiscard]] double seconds() const { return static_cast<double>(frames()) / kRate; }
};

}  // namespace ingear::audio
