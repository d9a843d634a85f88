#include <SDL.h>
#include <fmt/format.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <thread>

#include "audio/mixer.h"
#include "audio/sound_bank.h"
#include "paired.h"

/// What mixing costs beside a callback that writes silence, and how evenly a device calls for it.
namespace {

using namespace ingear;
using namespace ingear::audio;

constexpr std::size_t kBuffer = 1024;  // frames, as the game's
constexpr int kBuffersARound = 50;

/// A busy moment: she speaks over the glide, music and a handful of marbles.
void fill(Mixer& mixer, const SoundBank& sounds) {
    const Frame now = mixer.clock();
    auto speech = std::make_shared<Clip>();
    for (int i = 0; i < 2 * kRate; ++i)
        speech->samples.push_back(0.2F * std::sin(0.03F * static_cast<float>(i)));
    mixer.play(speech, {.bus = Bus::voice, .start = now});
    for (std::size_t i = 0; i < 8; ++i)
        mixer.play(sounds.clip(SoundId::marble, i), {.start = now + static_cast<Frame>(i) * 4000});
    for (int i = 0; i < 12; ++i)
        mixer.note({.start = now, .hz = 110.0F + 20.0F * static_cast<float>(i), .level = 0.03F});
    mixer.glide({.start = now, .length = 2 * kRate});
}

/// The gaps between the calls of a device, in milliseconds.
struct Gaps {
    Mixer* mixer = nullptr;  ///< null: the floor
    std::atomic<int> calls{0};
    std::array<double, 4000> at{};

    static void call(void* self, std::uint8_t* bytes, int count) {
        auto& gaps = *static_cast<Gaps*>(self);
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        const auto index = static_cast<std::size_t>(gaps.calls.load());
        if (index < gaps.at.size()) {
            gaps.at[index] = std::chrono::duration<double, std::milli>(now).count();
            gaps.calls.store(static_cast<int>(index) + 1);
        }
        if (gaps.mixer)
            gaps.mixer->mix(
                {reinterpret_cast<float*>(bytes), static_cast<std::size_t>(count) / sizeof(float)});
        else
            std::memset(bytes, 0, static_cast<std::size_t>(count));
    }
};

/// Runs a device for some seconds. The gaps; how many were longer than two buffers, which would be heard.
int run_device(Mixer* mixer, const SoundBank& sounds, bench::Timing& timing) {
    Gaps gaps;
    gaps.mixer = mixer;
    SDL_AudioSpec wanted{};
    wanted.freq = kRate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 2;
    wanted.samples = kBuffer;
    wanted.callback = &Gaps::call;
    wanted.userdata = &gaps;
    const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) return -1;
    SDL_PauseAudioDevice(device, 0);
    for (int i = 0; i < 5; ++i) {
        if (mixer) fill(*mixer, sounds);
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
    SDL_CloseAudioDevice(device);
    int late = 0;
    constexpr double kTwoBuffers = 2000.0 * kBuffer / kRate;
    for (std::size_t i = 1; i < static_cast<std::size_t>(gaps.calls); ++i) {
        const double gap = gaps.at[i] - gaps.at[i - 1];
        timing.add_milliseconds(gap);
        late += gap > kTwoBuffers ? 1 : 0;
    }
    return late;
}

}  // namespace

int main() {
    const SoundBank sounds;
    Mixer mixer;
    std::vector<float> stereo(2 * kBuffer);
    const auto pair = bench::in_turns(
        5, 60,
        [&] {
            Mixer fresh;
            fill(fresh, sounds);
            for (int i = 0; i < kBuffersARound; ++i) fresh.mix(stereo);
        },
        [&] {
            for (int i = 0; i < kBuffersARound; ++i)
                std::memset(stereo.data(), 0, stereo.size() * sizeof(float));
        });
    bench::print_head("A buffer of 1024 frames (21.3 ms of sound), at a busy moment");
    bench::print_row("mixed", pair.ours, kBuffersARound);
    bench::print_row("  silence", pair.floor, kBuffersARound);
    fmt::print("  {:<52} {:>9.2f} %\n", "share of a core while it is heard",
               100.0 * pair.ours.median() / kBuffersARound / (1000.0 * kBuffer / kRate));

    bench::Timing making;
    for (int i = 0; i < 5; ++i) making.add([] { const SoundBank made; });
    bench::print_head("Making every sound, once, off the frame path");
    bench::print_row("all sounds and takes", making);

    if (SDL_Init(SDL_INIT_AUDIO) != 0) {
        fmt::print("\nNo sound device here: {}\n", SDL_GetError());
        return 0;
    }
    bench::Timing ours;
    bench::Timing floor;
    const int late = run_device(&mixer, sounds, ours);
    const int late_floor = run_device(nullptr, sounds, floor);
    bench::print_head(fmt::format("Between two calls of the device ({})", SDL_GetCurrentAudioDriver()));
    bench::print_row("ours", ours);
    bench::print_row("  a callback that writes silence", floor);
    fmt::print("  {:<52} {:>10} {:>10}\n", "gaps of more than two buffers: ours, floor", late, late_floor);
    SDL_Quit();
    return 0;
}
