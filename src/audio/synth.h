#pragma once

#include <span>

#include "audio/clip.h"

/// What our own sounds are made of: partials that ring, each in its own time.
namespace ingear::audio {

struct Partial {
    double hz = 440.0;   ///< below a third of kRate
    double level = 1.0;  ///< 0 … 1
    double decay = 0.5;  ///< seconds until it is a third as loud
};

/// When, where and how softly something is struck.
struct Stroke {
    double at = 0.0;       ///< seconds
    double level = 1.0;    ///< 0 … 1
    double attack = 0.01;  ///< seconds to full strength, at least 0.002
    double pan = 0.0;      ///< -1 left … 1 right
};

/// A stereo clip of a length, silent.
[[nodiscard]] Clip silence(double seconds);
/// Adds partials that ring from a stroke on. They rise and end without a step.
void strike(Clip& clip, const Stroke& stroke, std::span<const Partial> partials);
/// A bar of wood with soft mallets: the first overtone is two octaves up and short.
void mallet(Clip& clip, const Stroke& stroke, double hz, double decay);
/// A soft bell.
void bell(Clip& clip, const Stroke& stroke, double hz, double decay);
/// Brings the last moments down to nothing, cuts off silence at the end, and keeps peaks below a quarter of
/// full scale: no sound startles.
void finish(Clip& clip);

}  // namespace ingear::audio
