#include "audio/mixer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "support/allocations.h"
#include "support/catch.h"

using namespace ingear::audio;

namespace {

std::shared_ptr<const Clip> tone(double seconds, double hz = 300.0, float level = 0.3F) {
    auto clip = std::make_shared<Clip>();
    for (Frame i = 0; i < frames_of(seconds); ++i)
        clip->samples.push_back(level * static_cast<float>(std::sin(2.0 * std::numbers::pi * hz *
                                                                    static_cast<double>(i) / kRate)));
    return clip;
}

std::shared_ptr<const Clip> click() {
    return std::make_shared<const Clip>(Clip{1, {0.5F, 0.4F, 0.3F}});
}

/// Mixes in pieces of a size.
std::vector<float> mix(Mixer& mixer, Frame frames, Frame piece = 512) {
    std::vector<float> all;
    std::vector<float> part;
    while (frames > 0) {
        part.assign(static_cast<std::size_t>(2 * std::min(frames, piece)), 9.0F);
        mixer.mix(part);
        all.insert(all.end(), part.begin(), part.end());
        frames -= std::min(frames, piece);
    }
    return all;
}

Frame first_sound(const std::vector<float>& stereo) {
    for (std::size_t i = 0; i < stereo.size(); ++i)
        if (stereo[i] != 0.0F) return static_cast<Frame>(i / 2);
    return -1;
}

float peak(const std::vector<float>& stereo) {
    float most = 0.0F;
    for (const float sample : stereo) most = std::max(most, std::abs(sample));
    return most;
}

double loudness(const std::vector<float>& stereo, double from, double to) {
    double sum = 0.0;
    const auto begin = static_cast<std::size_t>(2 * frames_of(from));
    const auto end = static_cast<std::size_t>(2 * frames_of(to));
    for (std::size_t i = begin; i < end; ++i) sum += static_cast<double>(stereo[i]) * stereo[i];
    return std::sqrt(sum / static_cast<double>(end - begin));
}

void play_something_of_everything(Mixer& mixer) {
    mixer.play(tone(0.5), {.bus = Bus::voice, .start = 1777});
    mixer.play(tone(0.8, 700.0), {.bus = Bus::sounds, .start = 3001, .pan = 0.4F});
    mixer.stop(mixer.play(tone(0.8, 500.0), {.start = 9000}), 15123, 0.05);
    mixer.glide({.start = 5001, .length = 24000, .from_hz = 147.0F, .to_hz = 220.0F});
    mixer.glide({.start = 29001, .length = 10000, .from_hz = 220.0F, .to_hz = 220.0F, .pulses = true});
    for (int i = 0; i < 5; ++i)
        mixer.note({.start = 2000 + 4000 * i, .hz = 220.0F * static_cast<float>(i + 1), .level = 0.1F});
}

}  // namespace

TEST_CASE("a clip begins on its very frame") {
    for (const Frame start : {0, 1, 255, 256, 48123}) {
        Mixer mixer;
        mixer.play(click(), {.start = start});
        CHECK(first_sound(mix(mixer, 60000)) == start + static_cast<Frame>(Limiter::kDelay));
    }
}

TEST_CASE("what comes out does not depend on how the time is cut up") {
    Mixer whole;
    play_something_of_everything(whole);
    const auto expected = mix(whole, 60000, 60000);
    CHECK(peak(expected) > 0.1F);
    for (const Frame piece : {1, 64, 100, 512, 1000}) {
        Mixer mixer;
        play_something_of_everything(mixer);
        CHECK(mix(mixer, 60000, piece) == expected);
    }
}

TEST_CASE("mixing takes nothing from the heap") {
    Mixer mixer;
    play_something_of_everything(mixer);
    std::vector<float> stereo(1024);
    const std::size_t before = allocations::counted;
    for (int i = 0; i < 200; ++i) mixer.mix(stereo);
    CHECK(allocations::counted == before);
}

TEST_CASE("a clip is kept while it plays and let go afterwards") {
    Mixer mixer;
    auto clip = tone(0.1);
    const std::weak_ptr<const Clip> watched = clip;
    mixer.play(std::move(clip), {.start = 100});
    mix(mixer, 2000);
    mixer.collect();
    CHECK_FALSE(watched.expired());
    mix(mixer, 20000);
    mixer.collect();
    CHECK(watched.expired());
}

TEST_CASE("more than fits is left out, and there is room again later") {
    Mixer mixer;
    int played = 0;
    for (int i = 0; i < 100; ++i) played += mixer.play(tone(0.05), {}) != 0 ? 1 : 0;
    CHECK(played >= 32);
    CHECK(played < 100);
    mix(mixer, 48000);
    CHECK(mixer.play(tone(0.05), {}) != 0);
}

TEST_CASE("peaks stay below -1 dBFS however much comes together, and what is soft is left alone") {
    Mixer loud;
    for (int i = 0; i < 12; ++i) loud.play(tone(1.0, 200.0 + 37.0 * i, 0.6F), {.start = 1000 * i});
    CHECK(peak(mix(loud, 80000)) <= 0.8913F);

    Mixer soft;
    const auto clip = tone(0.2);
    soft.play(clip, {});
    const auto mixed = mix(soft, 10000);
    const auto delay = Limiter::kDelay;
    for (std::size_t i = 0; i < clip->samples.size(); i += 97)
        if (2 * (i + delay) < mixed.size())
            CHECK(mixed[2 * (i + delay)] == Approx(clip->samples[i]).margin(1e-6));
}

TEST_CASE("sounds make room while she speaks and come back") {
    Mixer mixer;
    mixer.play(tone(3.0, 700.0), {.bus = Bus::sounds});
    mixer.play(tone(1.0, 0.0), {.bus = Bus::voice, .start = frames_of(1.0)});  // a voice of silence
    const auto mixed = mix(mixer, frames_of(3.0));
    const double before = loudness(mixed, 0.3, 0.8);
    CHECK(loudness(mixed, 1.2, 1.9) < before * 0.5);
    CHECK(loudness(mixed, 2.85, 2.95) > before * 0.9);
}

TEST_CASE("a stopped clip fades without a step, and one that has not begun is never heard") {
    Mixer mixer;
    const Playing playing = mixer.play(tone(2.0, 200.0), {});
    mixer.stop(playing, frames_of(0.5), 0.06);
    mixer.stop(mixer.play(tone(1.0), {.start = frames_of(1.0)}), frames_of(0.9), 0.06);
    const auto mixed = mix(mixer, frames_of(2.0));
    float step = 0.0F;
    for (std::size_t i = 2; i < mixed.size(); ++i) step = std::max(step, std::abs(mixed[i] - mixed[i - 2]));
    CHECK(step < 0.02F);
    CHECK(loudness(mixed, 0.6, 2.0) == 0.0);
    CHECK(mixer.silent());
}

TEST_CASE("the glide rises and falls to where it is told, without a step") {
    Mixer mixer;
    mixer.glide({.start = 0, .length = frames_of(2.0), .from_hz = 147.0F, .to_hz = 220.0F});
    mixer.glide({.start = frames_of(2.0), .length = frames_of(1.0), .from_hz = 220.0F, .to_hz = 220.0F});
    mixer.stop_glide(frames_of(2.5));
    const auto mixed = mix(mixer, frames_of(5.0));
    // How much of the left channel is at a pitch.
    const auto level_at = [&](double hz, double from, double to) {
        double real = 0.0;
        double imaginary = 0.0;
        for (Frame i = frames_of(from); i < frames_of(to); ++i) {
            const double angle = 2.0 * std::numbers::pi * hz * static_cast<double>(i) / kRate;
            real += static_cast<double>(mixed[static_cast<std::size_t>(2 * i)]) * std::cos(angle);
            imaginary += static_cast<double>(mixed[static_cast<std::size_t>(2 * i)]) * std::sin(angle);
        }
        return std::hypot(real, imaginary);
    };
    CHECK(level_at(147.0, 0.05, 0.3) > 5.0 * level_at(220.0, 0.05, 0.3));
    CHECK(level_at(220.0, 2.1, 2.4) > 5.0 * level_at(147.0, 2.1, 2.4));
    float step = 0.0F;
    for (std::size_t i = 2; i < mixed.size(); ++i) step = std::max(step, std::abs(mixed[i] - mixed[i - 2]));
    CHECK(step < 0.015F);
    CHECK(loudness(mixed, 4.5, 5.0) < 1e-5);
}

TEST_CASE("volumes and mute act without a step") {
    Mixer mixer;
    mixer.play(tone(2.0, 150.0), {});
    auto mixed = mix(mixer, frames_of(0.5));
    mixer.set_muted(true);
    const auto muted = mix(mixer, frames_of(0.5));
    mixed.insert(mixed.end(), muted.begin(), muted.end());
    float step = 0.0F;
    for (std::size_t i = 2; i < mixed.size(); ++i) step = std::max(step, std::abs(mixed[i] - mixed[i - 2]));
    CHECK(step < 0.02F);
    CHECK(loudness(mixed, 0.9, 1.0) < 1e-4);
}
