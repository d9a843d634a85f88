#include "app/audio_device.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstring>

#include "base/log.h"

namespace ingear::app {

namespace {

constexpr int kBuffer = 1024;  // frames: 21 ms
constexpr auto kLookAgain = std::chrono::milliseconds(500);
constexpr int kMostStalls = 4;  // looks at which the device had taken nothing

}  // namespace

AudioDevice::AudioDevice(audio::Mixer& mixer) : mixer_(mixer) {
    SDL_AddEventWatch(&AudioDevice::watch, this);
    thread_ = std::thread([this] { run(); });
}

AudioDevice::~AudioDevice() {
    SDL_DelEventWatch(&AudioDevice::watch, this);
    {
        const std::lock_guard lock(mutex_);
        quit_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void AudioDevice::mix(void* self, std::uint8_t* bytes, int count) {
    auto* samples = reinterpret_cast<float*>(bytes);
    static_cast<AudioDevice*>(self)->mixer_.mix({samples, static_cast<std::size_t>(count) / sizeof(float)});
}

int AudioDevice::watch(void* self, SDL_Event* event) {
    const bool here = event->type == SDL_AUDIODEVICEADDED;
    if ((!here && event->type != SDL_AUDIODEVICEREMOVED) || event->adevice.iscapture != 0) return 0;
    auto* device = static_cast<AudioDevice*>(self);
    {
        const std::lock_guard lock(device->mutex_);
        device->appeared_ = true;
    }
    device->changed_.notify_all();
    return 0;
}

void AudioDevice::want() {
    {
        const std::lock_guard lock(mutex_);
        if (std::exchange(wanted_, true)) return;
        if (state_ == State::resting) become(State::off);
    }
    changed_.notify_all();
}

void AudioDevice::keep_awake(bool awake) {
    {
        const std::lock_guard lock(mutex_);
        awake_ = awake;
    }
    if (awake) want();
}

void AudioDevice::pump(double dt) {
    const std::lock_guard lock(pump_mutex_);
    if (running_) {
        unpumped_ = 0.0;
        return;
    }
    unpumped_ += dt * audio::kRate;
    const auto frames = static_cast<std::size_t>(unpumped_);
    unpumped_ -= static_cast<double>(frames);
    if (nowhere_.size() < 2 * frames) nowhere_.resize(2 * frames);
    mixer_.mix({nowhere_.data(), 2 * frames});
}

AudioDevice::State AudioDevice::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void AudioDevice::wait_for(State wanted) const {
    std::unique_lock lock(mutex_);
    state_changed_.wait(lock, [&] { return state_ == wanted; });
}

void AudioDevice::wait_for_outcome() const {
    std::unique_lock lock(mutex_);
    state_changed_.wait(lock, [&] { return state_ != State::off || (!wanted_ && !awake_); });
}

void AudioDevice::become(State state) {
    state_ = state;
    state_changed_.notify_all();
}

std::string AudioDevice::trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

void AudioDevice::tell(std::string trouble) {
    const std::lock_guard lock(mutex_);
    if (trouble == trouble_) return;
    if (!trouble.empty()) log::info("nothing can be heard; trying again and again: {}", trouble);
    trouble_ = std::move(trouble);
}

void AudioDevice::set_running(bool running) {
    const std::lock_guard lock(pump_mutex_);
    running_ = running;
}

bool AudioDevice::open() {
    if (SDL_WasInit(SDL_INIT_AUDIO) == 0 && SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        tell(SDL_GetError());
        return false;
    }
    SDL_AudioSpec wanted{};
    wanted.freq = audio::kRate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 2;
    wanted.samples = kBuffer;
    wanted.callback = &AudioDevice::mix;
    wanted.userdata = this;
    SDL_AudioSpec got{};
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, &got, 0);
    if (device_ == 0) {
        tell(SDL_GetError());
        // The sound server may be another one next time.
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    tell("");
    resting_ = false;
    stalls_ = 0;
    last_clock_ = mixer_.clock();
    set_running(true);
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

void AudioDevice::close() {
    if (device_ == 0) return;
    SDL_CloseAudioDevice(device_);
    device_ = 0;
    set_running(false);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool AudioDevice::is_well() {
    if (SDL_GetAudioDeviceStatus(device_) == SDL_AUDIO_STOPPED) return false;
    const audio::Frame clock = mixer_.clock();
    stalls_ = clock == std::exchange(last_clock_, clock) ? stalls_ + 1 : 0;
    return stalls_ < kMostStalls;
}

void AudioDevice::run() {
    std::chrono::duration<double> wait{0.0};
    std::unique_lock lock(mutex_);
    while (!quit_) {
        const bool needed = wanted_ || awake_;
        if (device_ == 0 && !needed) {
            changed_.wait(lock, [this] { return quit_ || wanted_ || awake_; });
        } else if (device_ == 0) {
            appeared_ = false;
            lock.unlock();
            const bool opened = open();
            lock.lock();
            become(opened ? State::playing : State::failing);
            wait = opened ? std::chrono::duration<double>{0.0}
                          : std::clamp(wait * 2.0, std::chrono::duration<double>{kFirstWait},
                                       std::chrono::duration<double>{kLongestWait});
            if (!opened) changed_.wait_for(lock, wait, [this] { return quit_ || appeared_; });
        } else if (resting_) {
            changed_.wait(lock, [this] { return quit_ || wanted_ || awake_; });
            resting_ = false;
            stalls_ = 0;
            if (quit_) break;
            last_clock_ = mixer_.clock();
            SDL_PauseAudioDevice(device_, 0);
            become(State::playing);
        } else {
            changed_.wait_for(lock, kLookAgain, [this] { return quit_; });
            if (quit_) break;
            // What is wanted is heard by now, or is still to come from those who keep it awake; but for a
            // device that has taken nothing since.
            const bool quiet = mixer_.silent() && !awake_ && mixer_.clock() != last_clock_;
            if (quiet) wanted_ = false;
            lock.unlock();
            if (!is_well())
                close();
            else if (quiet)
                SDL_PauseAudioDevice(device_, 1);
            lock.lock();
            resting_ = quiet && device_ != 0;
            if (resting_)
                become(State::resting);
            else if (device_ == 0)
                become(State::failing);
        }
    }
    lock.unlock();
    close();
}

}  // namespace ingear::app
