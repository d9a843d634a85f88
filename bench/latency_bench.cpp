#include <SDL.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "app/audio_device.h"
#include "audio/sound_bank.h"
#include "paired.h"
#include "scratch.h"

/// How long after it was asked for a sound is heard: a sound server of its own with a loudspeaker that is
/// none, and a recorder at it. The floor is a bare device with the same buffer, heard by the same recorder.
namespace {

using namespace ingear;
using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr int kBuffer = 1024;  // frames, as the game's
constexpr int kRounds = 30;

pid_t start(std::vector<std::string> command) {
    std::vector<char*> words;
    for (std::string& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    pid_t pid = -1;
    return posix_spawnp(&pid, words[0], nullptr, nullptr, words.data(), environ) == 0 ? pid : -1;
}

/// Tells when something begins to be heard.
class Recorder {
  public:
    Recorder()
        : pipe_(::popen("exec parec --device=null.monitor --raw --format=float32le --rate=48000 "
                        "--channels=1 --latency-msec=2",
                        "r")) {
        if (pipe_) thread_ = std::thread([this] { listen(); });
    }
    ~Recorder() {
        quit_ = true;
        if (thread_.joinable()) thread_.join();
        if (pipe_) ::pclose(pipe_);
    }
    /// Milliseconds from `asked` to the next onset; none within half a second.
    [[nodiscard]] double wait(SteadyClock::time_point asked) const {
        while (SteadyClock::now() < asked + 500ms) {
            const SteadyClock::time_point heard{SteadyClock::duration{onset_.load()}};
            if (heard > asked) return std::chrono::duration<double, std::milli>(heard - asked).count();
            std::this_thread::sleep_for(1ms);
        }
        return -1.0;
    }

  private:
    void listen() {
        constexpr float kHeard = 0.004F;
        constexpr int kQuiet = 48 * 100;  // frames of silence before an onset
        std::array<float, 96> chunk{};    // 2 ms
        int quiet = 0;
        while (!quit_ && std::fread(chunk.data(), sizeof(float), chunk.size(), pipe_) == chunk.size()) {
            for (const float sample : chunk) {
                const bool heard = std::abs(sample) > kHeard;
                if (heard && quiet >= kQuiet) onset_ = SteadyClock::now().time_since_epoch().count();
                quiet = heard ? 0 : quiet + 1;
            }
        }
    }

    FILE* pipe_;
    std::atomic<bool> quit_{false};
    std::atomic<SteadyClock::rep> onset_{0};
    std::thread thread_;
};

/// A device whose callback writes a click as soon as one is asked for.
class BareDevice {
  public:
    BareDevice() {
        SDL_AudioSpec wanted{};
        wanted.freq = audio::kRate;
        wanted.format = AUDIO_F32SYS;
        wanted.channels = 2;
        wanted.samples = kBuffer;
        wanted.callback = &BareDevice::call;
        wanted.userdata = this;
        device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        SDL_PauseAudioDevice(device_, 0);
    }
    ~BareDevice() { SDL_CloseAudioDevice(device_); }
    void click() { wanted_ = true; }

  private:
    static void call(void* self, std::uint8_t* bytes, int count) {
        std::fill_n(bytes, count, std::uint8_t{0});
        if (!static_cast<BareDevice*>(self)->wanted_.exchange(false)) return;
        std::fill_n(reinterpret_cast<float*>(bytes), 480, 0.25F);
    }
    std::atomic<bool> wanted_{false};
    SDL_AudioDeviceID device_ = 0;
};

/// Asks for a sound and waits for it, then for silence.
template <class Ask>
void measure(const Recorder& recorder, bench::Timing& timing, int& unheard, Ask&& ask) {
    const auto asked = SteadyClock::now();
    ask();
    const double latency = recorder.wait(asked);
    if (latency < 0.0)
        ++unheard;
    else
        timing.add_milliseconds(latency);
    std::this_thread::sleep_for(1500ms);
}

}  // namespace

int main() {
    const bench::Scratch scratch("/tmp");
    setenv("XDG_RUNTIME_DIR", scratch.path().c_str(), 1);
    setenv("HOME", scratch.path().c_str(), 1);
    setenv("SDL_AUDIODRIVER", "pulseaudio", 1);
    const pid_t server =
        start({"pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--log-level=0", "-L",
               "module-native-protocol-unix", "-L", "module-null-sink sink_name=null"});
    std::this_thread::sleep_for(2s);
    if (server < 0 || SDL_Init(SDL_INIT_AUDIO) != 0) {
        fmt::print("No sound server can be started here: {}\n", SDL_GetError());
        if (server > 0) kill(server, SIGTERM);
        return 0;
    }
    {
        const Recorder recorder;
        const audio::SoundBank sounds;
        audio::Mixer mixer;
        app::AudioDevice ours(mixer);
        ours.keep_awake(true);
        BareDevice bare;
        std::this_thread::sleep_for(2s);

        bench::Pair pair;
        int unheard = 0;
        int unheard_floor = 0;
        for (int round = 0; round < kRounds; ++round) {
            measure(recorder, pair.ours, unheard,
                    [&] { mixer.play(sounds.clip(audio::SoundId::begin, 0), {}); });
            mixer.collect();
            measure(recorder, pair.floor, unheard_floor, [&] { bare.click(); });
        }
        bench::print_head("From asking for a sound to hearing it (PulseAudio, recorder included)");
        bench::print_row("ours", pair.ours);
        bench::print_row("  a bare device with the same buffer", pair.floor);
        bench::print_ratio(pair, 1.5);
        fmt::print("  {:<52} {:>10} {:>10}\n", "not heard at all: ours, floor", unheard, unheard_floor);
    }
    SDL_Quit();
    kill(server, SIGTERM);
    waitpid(server, nullptr, 0);
    return 0;
}
