#pragma once

#include <array>
#include <memory>

#include "audio/clip.h"
#include "audio/sound_id.h"

namespace ingear::audio {

/// One sound, made anew: the same for the same numbers. `take` below kTakes; `strength` 0 … 1 colours what is
/// struck hard or softly, such as marbles; how loud it is to be is up to who plays it.
[[nodiscard]] Clip make_sound(SoundId id, std::size_t take, float strength);

/// Every sound, made in a few tenths of a second, off the frame path.
class SoundBank {
  public:
    SoundBank();
    /// `take` may be any number: takes follow each other.
    [[nodiscard]] std::shared_ptr<const Clip> clip(SoundId id, std::size_t take, float strength = 1.0F) const;

  private:
    static constexpr std::size_t kStrengths = 3;
    std::array<std::array<std::array<std::shared_ptr<const Clip>, kStrengths>, kTakes>, kSoundCount> clips_;
};

}  // namespace ingear::audio
