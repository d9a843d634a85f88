#include "audio/synth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ingear::audio {

namespace {

constexpr double kTwoPi = 2.0 * std::numbers::pi;
constexpr double kFades = 10.0;  // decays until a partial is left out: -87 dB

}  // namespace

Clip silence(double seconds) {
    Clip clip{.channels = 2, .samples = {}};
    clip.samples.assign(static_cast<std::size_t>(frames_of(seconds)) * 2, 0.0F);
    return clip;
}

void strike(Clip& clip, const Stroke& stroke, std::span<const Partial> partials) {
    const auto begin = static_cast<std::size_t>(frames_of(stroke.at));
    const auto frames = static_cast<std::size_t>(clip.frames());
    const double left = stroke.level * std::min(1.0, 1.0 - stroke.pan);
    const double right = stroke.level * std::min(1.0, 1.0 + stroke.pan);
    for (const Partial& partial : partials) {
        if (partial.hz > kRate / 3.0) continue;
        const double attack = std::max(0.002, stroke.attack) * kRate;
        // A pointer that turns and shrinks; its height is the sound.
        const double fall = std::exp(-1.0 / (partial.decay * kRate));
        const double turn = kTwoPi * partial.hz / kRate;
        const double across = fall * std::cos(turn);
        const double up = fall * std::sin(turn);
        double x = partial.level;
        double y = 0.0;
        const auto lasts = static_cast<std::size_t>(kFades * partial.decay * kRate);
        const std::size_t end = std::min(frames, begin + lasts);
        for (std::size_t i = begin; i < end; ++i) {
            const auto into = static_cast<double>(i - begin);
            const double rise = into < attack ? 0.5 - 0.5 * std::cos(std::numbers::pi * into / attack) : 1.0;
            clip.samples[2 * i] += static_cast<float>(left * rise * y);
            clip.samples[2 * i + 1] += static_cast<float>(right * rise * y);
            const double next = x * across - y * up;
            y = x * up + y * across;
            x = next;
        }
    }
}

void mallet(Clip& clip, const Stroke& stroke, double hz, double decay) {
    const std::array<Partial, 4> bar{{{hz, 1.0, decay},
                                      {hz * 2.0, 0.10, decay * 0.5},
                                      {hz * 3.93, 0.16, decay * 0.22},
                                      {hz * 9.2, 0.02, decay * 0.06}}};
    strike(clip, stroke, bar);
}

void bell(Clip& clip, const Stroke& stroke, double hz, double decay) {
    const std::array<Partial, 6> cup{{{hz, 1.0, decay},
                                      {hz * 1.003, 0.5, decay * 0.9},
                                      {hz * 2.0, 0.35, decay * 0.6},
                                      {hz * 2.99, 0.14, decay * 0.4},
                                      {hz * 4.1, 0.07, decay * 0.25},
                                      {hz * 5.43, 0.035, decay * 0.15}}};
    strike(clip, stroke, cup);
}

void finish(Clip& clip) {
    constexpr float kFaint = 2.0e-4F;
    auto frames = static_cast<std::size_t>(clip.frames());
    const auto loud = [&](std::size_t i) {
        return std::max(std::abs(clip.samples[2 * i]), std::abs(clip.samples[2 * i + 1])) > kFaint;
    };
    while (frames > 1 && !loud(frames - 1)) --frames;
    clip.samples.resize(2 * frames);
    constexpr float kPeak = 0.25F;
    float peak = 0.0F;
    for (const float sample : clip.samples) peak = std::max(peak, std::abs(sample));
    if (peak > kPeak)
        for (float& sample : clip.samples) sample *= kPeak / peak;
    const auto fade = std::min<std::size_t>(frames, kRate / 20);
    for (std::size_t i = 0; i < fade; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(fade);
        const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * share));
        clip.samples[2 * (frames - 1 - i)] *= gain;
        clip.samples[2 * (frames - 1 - i) + 1] *= gain;
    }
}

}  // namespace ingear::audio
