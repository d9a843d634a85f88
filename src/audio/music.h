#pragma once

#include <functional>
#include <string_view>

#include "audio/notes.h"
#include "base/random.h"

namespace ingear::audio {

struct MusicTheme;

/// Calm music that is never the same twice: slow chords, and now and then a note on the pulse. Made beat by
/// beat; the same for the same seed.
class Music {
  public:
    /// `theme`: "dawn", "forest" or "evening"; another one is silent.
    Music(std::string_view theme, std::uint64_t seed);
    [[nodiscard]] bool plays() const { return theme_ != nullptr; }

    /// The notes of the next beat, which lasts `seconds`; their starts count from the beat.
    void next_beat(double seconds, const std::function<void(const Note&)>& play);

  private:
    const MusicTheme* theme_;
    Random random_;
    int beat_ = 0;
    int last_step_ = 2;
};

/// How long a beat lasts so that a rep has a whole number of them: near `kUsualBeat`.
inline constexpr double kUsualBeat = 0.9;
[[nodiscard]] double beat_of(double rep_seconds);

}  // namespace ingear::audio
