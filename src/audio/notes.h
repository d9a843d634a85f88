#pragma once

#include <array>
#include <cstddef>

#include "audio/clip.h"

namespace ingear::audio {

/// One note of the music.
struct Note {
    Frame start = 0;
    float hz = 220.0F;
    float level = 0.1F;    ///< 0 … 1
    float attack = 0.02F;  ///< seconds, at least 0.005
    float decay = 1.0F;    ///< seconds until it is a third as loud
    float pan = 0.0F;      ///< -1 left … 1 right
    float bright = 0.3F;   ///< 0 a pure tone … 1 with clear overtones
};

/// Plays notes: as many at once as a calm piece has.
class Notes {
  public:
    /// Left out where too many sound already.
    void add(const Note& note);
    /// Lets everything fade from a frame on.
    void stop(Frame at);
    void mix(float* stereo, Frame begin, std::size_t frames);
    [[nodiscard]] bool silent() const;

  private:
    struct Sounding {
        Note note;
        Frame stop = -1;  ///< fades from here on; -1: not yet
        double turns = 0.0;
        float fall = 1.0F;
        float release = 1.0F;
        bool used = false;
    };
    void mix_one(Sounding& sounding, float* stereo, Frame begin, std::size_t frames) const;

    std::array<Sounding, 40> sounding_{};
};

}  // namespace ingear::audio
