#pragma once

#include <memory>
#include <vector>

#include "audio/clip.h"
#include "audio/wav.h"

namespace ingear::audio {

/// Speech as it is kept: without silence at its ends, at an even loudness, with the ends of its words.
struct Spoken {
    Speech speech;
    std::vector<double> word_ends;  ///< seconds, rising; the last is the end

    [[nodiscard]] double seconds() const { return speech.seconds(); }
};

/// Cuts off the silence, takes out rumble, brings it to the loudness of all speech.
[[nodiscard]] Spoken polish(const Speech& raw);
/// Finds the ends of the words again in what was polished.
[[nodiscard]] std::vector<double> find_word_ends(const Speech& polished);
/// As one channel at the mixer's rate.
[[nodiscard]] std::shared_ptr<const Clip> to_clip(const Speech& speech);

}  // namespace ingear::audio
