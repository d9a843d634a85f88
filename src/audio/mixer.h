#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>

#include "audio/clip.h"
#include "audio/glide.h"
#include "audio/limiter.h"
#include "audio/notes.h"
#include "audio/ring.h"

namespace ingear::audio {

/// Each with a volume of its own. The tempo's rise and fall belongs to the sounds.
enum class Bus : std::uint8_t { voice, sounds, music };
inline constexpr std::size_t kBusCount = 3;

/// A clip that plays or will. 0 means none.
using Playing = std::uint32_t;

struct PlayOptions {
    Bus bus = Bus::sounds;
    Frame start = 0;     ///< on the mixer's clock; in the past: as soon as can be
    float level = 1.0F;  ///< 0 … 1
    float pan = 0.0F;    ///< -1 left … 1 right
};

/// Mixes clips, the tempo's glide and notes into stereo. One thread plays, one other mixes (the sound
/// device's callback, or whoever writes a file); between them are queues that neither lock nor allocate.
/// What comes out depends only on what was told for which frame, never on how the time was cut up.
class Mixer {
  public:
    Mixer();
    ~Mixer();
    Mixer(const Mixer&) = delete;
    Mixer& operator=(const Mixer&) = delete;

    // --- for the thread that plays ---

    /// 0 where too much plays already. The clip is kept until it has been played.
    Playing play(std::shared_ptr<const Clip> clip, const PlayOptions& options);
    /// Fades a clip out from a frame on; before its start, it is left out.
    void stop(Playing playing, Frame at, double fade_seconds);
    void glide(const GlideStretch& stretch);
    void stop_glide(Frame at);
    void note(const Note& note);
    void stop_notes(Frame at);
    /// 0 … 1; gets there in a moment.
    void set_volume(Bus bus, float volume);
    /// Everything off, or on again.
    void set_muted(bool muted);
    /// Lets go of the clips that were played; call it now and then.
    void collect();
    /// Frames mixed so far; from any thread.
    [[nodiscard]] Frame clock() const { return clock_.load(std::memory_order_acquire); }
    /// Nothing sounds or is about to; from any thread, as of the last mix.
    [[nodiscard]] bool silent() const { return silent_.load(std::memory_order_acquire); }

    // --- for the thread that mixes ---

    /// Fills interleaved stereo. Neither locks nor allocates.
    void mix(std::span<float> stereo);

  private:
    static constexpr std::size_t kSlots = 48;
    static constexpr std::size_t kChunk = 256;  ///< frames

    struct Voice {
        const Clip* clip = nullptr;
        Bus bus = Bus::sounds;
        Frame start = 0;
        Frame stop = 0;  ///< fades from here on
        float fade_step = 0.0F;
        float fade = 1.0F;
        float left = 1.0F, right = 1.0F;
        bool begun = false;
    };
    enum class Order : std::uint8_t { play, stop, glide, stop_glide, note, stop_notes, volume, mute };
    struct Command {
        Order order = Order::play;
        std::uint32_t slot = 0;
        Bus bus = Bus::sounds;
        Frame at = 0;
        float value = 0.0F;
        Voice voice = {};
        GlideStretch stretch = {};
        Note note = {};
    };

    bool send(const Command& command) { return commands_.push(command); }
    void obey();
    void mix_chunk(float* stereo, std::size_t frames);
    void mix_voice(std::size_t slot, float* stereo, std::size_t frames);
    void find_duck_targets(std::size_t frames);
    [[nodiscard]] bool all_quiet() const;

    // Of the thread that plays.
    struct Kept {
        std::shared_ptr<const Clip> clip;
        std::uint32_t generation = 0;
    };
    std::array<Kept, kSlots> kept_;

    // Between both.
    Ring<Command, 512> commands_;
    Ring<std::uint32_t, kSlots + 1> finished_;
    std::atomic<Frame> clock_{0};
    std::atomic<bool> silent_{true};

    // Of the thread that mixes.
    Frame now_ = 0;
    std::array<Voice, kSlots> voices_{};
    Glide glide_;
    Notes notes_;
    Limiter limiter_;
    Frame quiet_frames_ = 0;
    std::array<float, kBusCount> wanted_{1.0F, 1.0F, 1.0F};
    std::array<float, kBusCount> volume_{1.0F, 1.0F, 1.0F};
    float wanted_master_ = 1.0F;
    float master_ = 1.0F;
    float duck_ = 0.0F;  ///< 0 nobody speaks … 1 somebody does
    std::array<std::array<float, 2 * kChunk>, kBusCount> buses_{};
    std::array<bool, kChunk> speaking_{};
};

}  // namespace ingear::audio
