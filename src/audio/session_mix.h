#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audio/mixer.h"
#include "audio/music.h"
#include "audio/sound_bank.h"
#include "audio/speech_library.h"
#include "domain/settings/settings.h"
#include "domain/speech/speech_scheduler.h"

namespace ingear::audio {

/// Something that was made heard, for logs and checks.
struct Heard {
    enum class Kind { say, hush, sound };
    Kind kind = Kind::say;
    double t = 0.0;        ///< session time
    std::string id;        ///< of an utterance or a sound
    std::string text;      ///< of an utterance
    double seconds = 0.0;  ///< of an utterance
};

/// Brings the player's volumes into effect.
void apply_volumes(Mixer& mixer, const domain::SoundSettings& settings);

/// Chooses how things are said: another way in another session, the same way again for the same one.
[[nodiscard]] std::uint64_t speech_seed(std::string_view session);

/// A session as it is heard: what is said, the tempo's rise and fall, the sounds of what happens. The same
/// for the game, which plays it, and for a file.
class SessionMix {
  public:
    struct Parts {
        Mixer& mixer;
        const SoundBank& sounds;
        const SpeechLibrary& library;
        /// How long words take: the library itself, or one that makes what it is asked for.
        const domain::SpeechTiming& timing;
        const domain::SpeechBook& book;
    };
    /// The parts outlive it.
    SessionMix(const Parts& parts, const domain::SpeechScheduler::Options& options);

    /// "dawn", "forest", "evening"; anything else is none.
    void set_music(std::string_view theme);

    /// The mixer's frame at which the session's time was 0. May change between two words, where the sound
    /// device's clock and the game's drift apart.
    void set_origin(Frame origin) { origin_ = origin; }
    /// The events of a step, `session` as it is after that step.
    void take(std::span<const domain::SessionEvent> events, const domain::Session& session);
    /// Hands over whatever begins up to `until` (session time).
    void advance(double until);
    /// Nothing more is to come by itself.
    [[nodiscard]] bool idle() const { return planned_.empty() && director_.idle(); }
    /// Ends everything that goes on, such as when the session is left.
    void leave(double t);

    /// What is being said; null when nothing is.
    [[nodiscard]] const domain::Utterance* speaking(double t, double linger = 0.0) const {
        return director_.speaking(t, linger);
    }
    /// What was handed over since the last call, in no order; kept only with `keep_log`.
    [[nodiscard]] std::vector<Heard> take_log() { return std::exchange(log_, {}); }
    void keep_log() { keeps_log_ = true; }

  private:
    struct PlannedSound {
        double t = 0.0;
        SoundId id = SoundId::tick;
        float pan = 0.0F;
    };
    void listen(const domain::SessionEvent& event, const domain::Session& session);
    void plan_sound(double t, SoundId id, float pan = 0.0F);
    void drop_planned();
    void start_phase(double t, const domain::Session& session, const domain::event::PhaseStarted& phase);
    void resume_phase(double t, const domain::Session& session);
    void glide(double start, double seconds, const domain::PlannedSet& set, std::size_t phase);
    [[nodiscard]] Frame frame(double t) const { return origin_ + frames_of(t); }
    void say(const domain::Utterance& utterance);
    void follow_beat(const domain::SessionEvent& event, const domain::Session& session);
    void stop_music(double t);
    void play_music(double until);
    void log(Heard heard) {
        if (keeps_log_) log_.push_back(std::move(heard));
    }

    Parts parts_;
    domain::SpeechScheduler director_;
    Frame origin_ = 0;
    std::vector<PlannedSound> planned_;
    std::map<int, Playing> voices_;  ///< by the number of an utterance
    std::array<std::size_t, kSoundCount> takes_{};
    bool undo_told_ = false;
    std::uint64_t seed_;
    std::optional<Music> music_;
    double beat_ = kUsualBeat;         ///< seconds
    std::optional<double> next_beat_;  ///< session time; none: the music waits
    bool keeps_log_ = false;
    std::vector<Heard> log_;
};

}  // namespace ingear::audio
