#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "audio/mixer.h"

union SDL_Event;

namespace ingear::app {

/// The machine's sound device, as far as there is one. A thread of its own opens it when there is something
/// to hear, lets it rest when there is nothing, and tries again, less and less often, where it is missing or
/// was lost; so nothing here waits. While no device runs, `pump` keeps the mixer's time going.
class AudioDevice {
  public:
    /// The mixer outlives the device.
    explicit AudioDevice(audio::Mixer& mixer);
    ~AudioDevice();
    AudioDevice(const AudioDevice&) = delete;
    AudioDevice& operator=(const AudioDevice&) = delete;

    /// There is something to hear, now or in a moment.
    void want();
    /// A session goes on: the device stays awake through its silences.
    void keep_awake(bool awake);
    /// Call it every step: mixes to nowhere for as long as no device does it.
    void pump(double dt);
    enum class State {
        off,      ///< nothing was to be heard yet, or a device is about to be opened or woken
        playing,  ///< it takes the mix
        resting,  ///< paused, as there is nothing to hear
        failing   ///< the last one couldn't be opened, or has stopped
    };
    [[nodiscard]] State state() const;
    /// Waits for it, however long it takes.
    void wait_for(State wanted) const;
    /// Waits until what is wanted has a device or trouble with it; not where nothing is.
    void wait_for_outcome() const;
    /// Why nothing is heard; "" where all is well or nothing was to be heard yet.
    [[nodiscard]] std::string trouble() const;

    /// Waits between two tries to open a device, in seconds.
    static constexpr double kFirstWait = 0.5, kLongestWait = 8.0;

  private:
    static void mix(void* self, std::uint8_t* bytes, int count);
    static int watch(void* self, SDL_Event* event);
    void run();
    [[nodiscard]] bool open();
    void close();
    [[nodiscard]] bool is_well();
    void set_running(bool running);
    void tell(std::string trouble);
    void become(State state);

    audio::Mixer& mixer_;
    std::vector<float> nowhere_;
    double unpumped_ = 0.0;
    std::mutex pump_mutex_;  ///< held by whoever changes who mixes, and by `pump`; never by the callback
    bool running_ = false;   ///< the device's callback mixes

    mutable std::mutex mutex_;  ///< of what follows
    std::condition_variable changed_;
    bool wanted_ = false;
    bool awake_ = false;
    bool appeared_ = false;  ///< a device came
    bool quit_ = false;
    std::string trouble_;
    State state_ = State::off;
    mutable std::condition_variable state_changed_;

    // Of the thread.
    std::uint32_t device_ = 0;
    bool resting_ = false;
    audio::Frame last_clock_ = 0;
    int stalls_ = 0;
    std::thread thread_;
};

}  // namespace ingear::app
