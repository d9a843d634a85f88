#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/audio_device.h"
#include "audio/session_mix.h"
#include "audio/sound_player.h"
#include "domain/settings/settings.h"

namespace ingear::app {

/// Does one thing after the other on a thread of its own.
class Worker {
  public:
    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    void add(std::function<void()> task);
    /// Until all that was added before is done.
    void wait();
    /// Whether whoever waits for the worker's end wants it to be soon.
    [[nodiscard]] bool stopping() const { return quit_.load(); }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    std::atomic<bool> quit_{false};
    std::thread thread_;
};

/// Everything that is heard in the game: the session, the sounds of the screens, the samples of the settings.
/// Made after the first frame; all that takes time is done on threads of its own.
class SoundSystem final : public audio::SoundPlayer {
  public:
    /// With `device` false nothing is opened: time goes on and nobody hears it.
    SoundSystem(const domain::SoundSettings& settings, bool device);
    ~SoundSystem() override;

    void change_settings(const domain::SoundSettings& settings);
    /// The words, once they are loaded.
    void set_catalogue(std::shared_ptr<const domain::Catalogue> catalogue);
    /// Time passes.
    void step(double dt);
    /// Waits until all that was asked for until now is made, and a device opened or known not to be there.
    void wait();
    /// Words are to come that nobody else makes time pass for.
    [[nodiscard]] bool busy() const {
        return !waiting_.empty() || t_ < said_until_ || (mix_ && !(session_runs_ && mix_->idle()));
    }

    void play(audio::SoundId id, float strength, float pan) override;
    void begin_session(const domain::Session& session, std::shared_ptr<const domain::Catalogue> catalogue,
                       const std::string& id) override;
    void take(std::span<const domain::SessionEvent> events, const domain::Session& session) override;
    void leave_session() override;
    void say(std::vector<std::string> texts) override;
    void hush() override;
    void prepare(std::vector<std::string> texts) override;
    [[nodiscard]] Caption caption() const override;
    void hear(audio::Sample sample) override;
    [[nodiscard]] std::string trouble() const override;

  private:
    void make_bank();
    void open_voice();
    /// The words of the language that the player chose, and the voice for them.
    void choose_book();
    void follow_clock();
    [[nodiscard]] const audio::SoundBank* bank() const { return bank_.load(std::memory_order_acquire); }
    void queue(std::vector<std::string> texts);
    void say_waiting();
    void play_sample_music();

    domain::SoundSettings settings_;
    audio::Mixer mixer_;
    std::once_flag bank_making_;
    std::unique_ptr<audio::SoundBank> made_bank_;
    std::atomic<const audio::SoundBank*> bank_{nullptr};  ///< null until it is made
    std::shared_ptr<audio::SpeechLibrary> library_;
    std::string voice_trouble_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    domain::SpeechBook book_;
    std::unique_ptr<audio::SessionMix> mix_;
    bool session_runs_ = false;
    bool stepped_ = false;  ///< the session was, since the last step
    double t_ = 0.0;        ///< session time
    audio::Frame origin_ = 0;
    bool origin_known_ = false;
    std::array<std::size_t, audio::kSoundCount> takes_{};
    // Outside of a session:
    std::deque<std::string> waiting_;  ///< to be said, one after the other, as soon as it is made
    double patience_until_ = 0.0;      ///< the first of them is left out then
    std::string said_;                 ///< what was said last …
    double said_until_ = 0.0;          ///< … when it ends …
    audio::Playing saying_ = 0;        ///< … and where it plays
    std::optional<AudioDevice> device_;
    Worker worker_;
};

}  // namespace ingear::app
