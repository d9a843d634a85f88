#pragma once

#include <array>
#include <cstddef>

#include "audio/clip.h"

namespace ingear::audio {

/// One stretch of the tempo's sound: a soft pad whose pitch goes from one place to another as smoothly as the
/// coach moves.
struct GlideStretch {
    Frame start = 0;
    Frame length = 0;
    float from_hz = 147.0F;
    float to_hz = 220.0F;
    float pan = 0.0F;     ///< -1 left … 1 right
    float level = 1.0F;   ///< 0 … 1
    bool pulses = false;  ///< swells a little every second, so that a hold can be counted
};

/// The rise and fall that lets one hear lift, hold and lower. One sound that goes on from stretch to stretch
/// and fades where none follows.
class Glide {
  public:
    /// Stretches come in the order of their starts; one that starts earlier than the last one takes its
    /// place. Any number may be given; only the next few are kept.
    void add(const GlideStretch& stretch);
    /// Fades out from a frame on; forgets what comes later.
    void stop(Frame at);
    /// Adds to a stretch of interleaved stereo that begins at `begin`.
    void mix(float* stereo, Frame begin, std::size_t frames);
    [[nodiscard]] bool silent() const { return envelope_ < 1.0e-5F && count_ == 0; }

  private:
    void step_to(Frame frame);
    void drop_first();

    struct Kept {
        GlideStretch way;
        Frame end = 0;                ///< sounds until here
        double from = 0.0, to = 0.0;  ///< octaves above 1 Hz
    };
    static constexpr std::size_t kMost = 8;
    std::array<Kept, kMost> stretches_{};
    std::size_t count_ = 0;
    float envelope_ = 0.0F;
    float level_ = 0.0F;
    float pan_ = 0.0F;
    float swell_ = 0.0F;
    double pitch_ = 7.2;  ///< octaves above 1 Hz
    double turns_ = 0.0;
    double wide_turns_ = 0.0;
};

}  // namespace ingear::audio
