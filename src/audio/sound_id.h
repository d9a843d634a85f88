#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ingear::audio {

/// What can be heard besides the voice, the tempo's rise and fall, and music.
enum class SoundId : std::uint8_t {
    tick,           ///< a second of a countdown
    begin,          ///< a set begins
    rep,            ///< a rep is done
    set_done,       ///< a set is done
    side_switch,    ///< turn over
    rest_end,       ///< a rest is over
    session_done,   ///< all is done
    undo,           ///< a rep was taken back
    marble,         ///< a marble hits glass; its strength tells how hard
    marble_marble,  ///< a marble hits another
    badge,          ///< a badge is earned
    week,           ///< a week's target is met
    trophy,         ///< a jar is full
    level,          ///< a step up the ladder
    break_call,     ///< time to stand up
};
inline constexpr std::size_t kSoundCount = 15;
/// Each sound comes in a few slightly different takes, so that it wears well.
inline constexpr std::size_t kTakes = 4;

inline constexpr std::array<std::string_view, kSoundCount> kSoundNames{
    "tick",   "begin",         "rep",   "set_done", "side_switch", "rest_end", "session_done", "undo",
    "marble", "marble_marble", "badge", "week",     "trophy",      "level",    "break_call"};

[[nodiscard]] constexpr std::string_view to_string(SoundId id) {
    return kSoundNames[static_cast<std::size_t>(id)];
}

}  // namespace ingear::audio
