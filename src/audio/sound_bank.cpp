#include "audio/sound_bank.h"

#include <algorithm>
#include <cmath>

#include "audio/synth.h"
#include "base/random.h"

namespace ingear::audio {

namespace {

// All in D major, so that whatever sounds together agrees; mostly below 600 Hz, where nothing stings.
constexpr double kA3 = 220.00, kD4 = 293.66, kE4 = 329.63, kFs4 = 369.99, kG4 = 392.00, kA4 = 440.00,
                 kB4 = 493.88, kD5 = 587.33, kE5 = 659.26, kFs5 = 739.99, kA5 = 880.00;

/// What differs from take to take, a little.
struct Take {
    std::size_t number = 0;
    double pitch = 1.0;  ///< within a few cents
    double level = 1.0;
    double time = 1.0;
};

Take take_of(SoundId id, std::size_t number) {
    Random random(static_cast<std::uint64_t>(id) * 977 + number * 131 + 5);
    return {number, random.between(0.9985, 1.0015), random.between(0.92, 1.0), random.between(0.95, 1.06)};
}

Clip tick(const Take& take) {
    Clip clip = silence(0.4);
    mallet(clip, {.level = 0.16 * take.level, .attack = 0.005}, kA4 * take.pitch, 0.05);
    return clip;
}

Clip begin(const Take& take) {
    Clip clip = silence(1.2);
    mallet(clip, {.level = 0.15 * take.level, .attack = 0.006}, kA4 * take.pitch, 0.18);
    mallet(clip, {.at = 0.11 * take.time, .level = 0.15 * take.level, .attack = 0.006}, kD5 * take.pitch,
           0.25);
    return clip;
}

/// One note of four that follow each other from rep to rep, none of them the end of a tune.
Clip rep(const Take& take) {
    constexpr std::array<double, kTakes> kNotes{kD4, kE4, kFs4, kE4};
    Clip clip = silence(1.4);
    mallet(clip, {.level = 0.17 * take.level, .attack = 0.008}, kNotes[take.number] * take.pitch, 0.28);
    return clip;
}

struct Tone {
    double hz;
    double at;
    double level;
    double pan = 0.0;
};

/// Bells one after the other.
Clip chime(const Take& take, std::initializer_list<Tone> tones, double decay, double seconds) {
    Clip clip = silence(seconds);
    for (const Tone& tone : tones)
        bell(clip,
             {.at = tone.at * take.time, .level = tone.level * take.level, .attack = 0.012, .pan = tone.pan},
             tone.hz * take.pitch, decay);
    return clip;
}

/// Glass: a few modes that fit no scale, bright for a hard hit and dull for a soft one, over a short thud.
Clip glass(const Take& take, double strength, double size) {
    Random random(take.number * 7919 + 3);
    Clip clip = silence(0.7);
    const double dull = 1.0 - strength;
    std::array<Partial, 6> modes{{{1180.0, 0.30, 0.070},
                                  {1960.0, 0.34, 0.055},
                                  {2870.0, 0.24, 0.042},
                                  {4120.0, 0.13, 0.030},
                                  {5630.0, 0.06, 0.020},
                                  {310.0, 0.30, 0.030}}};
    for (std::size_t i = 0; i < modes.size(); ++i) {
        modes[i].hz *= size * random.between(0.985, 1.015);
        modes[i].level *= random.between(0.85, 1.0);
        // A soft hit takes longer, and what is shorter than the hit does not ring.
        if (i < 5) modes[i].level *= std::pow(1.0 - 0.62 * dull, static_cast<double>(i + 1));
        modes[i].decay *= 1.0 + 0.4 * dull;
    }
    strike(clip, {.level = 0.20 * take.level, .attack = 0.002 + 0.003 * dull}, modes);
    return clip;
}

Clip make(SoundId id, const Take& take, double strength) {
    switch (id) {
        case SoundId::tick:
            return tick(take);
        case SoundId::begin:
            return begin(take);
        case SoundId::rep:
            return rep(take);
        case SoundId::set_done:
            return chime(take, {{kD4, 0.0, 0.10}, {kFs4, 0.13, 0.09}, {kA4, 0.26, 0.10}}, 0.55, 3.0);
        case SoundId::side_switch:
            return chime(take, {{kA4, 0.0, 0.09, -0.6}, {kE4, 0.22, 0.10, 0.6}}, 0.5, 2.6);
        case SoundId::rest_end:
            return chime(take, {{kE4, 0.0, 0.09}, {kA4, 0.18, 0.10}}, 0.5, 2.6);
        case SoundId::session_done:
            return chime(take,
                         {{kD4, 0.0, 0.09, -0.2},
                          {kA4, 0.18, 0.08, 0.2},
                          {kD5, 0.36, 0.08, -0.1},
                          {kFs5, 0.56, 0.07, 0.1},
                          {kD4, 0.58, 0.06}},
                         1.1, 5.0);
        case SoundId::undo:
            return chime(take, {{kFs4, 0.0, 0.07}, {kD4, 0.13, 0.07}}, 0.22, 1.6);
        case SoundId::marble:
            return glass(take, strength, 1.0);
        case SoundId::marble_marble:
            return glass(take, strength, 1.32);
        case SoundId::badge:
            return chime(take, {{kA4, 0.0, 0.08}, {kD5, 0.12, 0.08}, {kE5, 0.24, 0.06}, {kA5, 0.40, 0.05}},
                         0.7, 3.6);
        case SoundId::week:
            return chime(take, {{kD4, 0.0, 0.09}, {kG4, 0.16, 0.08}, {kB4, 0.32, 0.08}, {kD5, 0.50, 0.08}},
                         0.9, 4.2);
        case SoundId::trophy:
            return chime(take,
                         {{kD4, 0.0, 0.08, -0.3},
                          {kFs4, 0.15, 0.07, 0.3},
                          {kA4, 0.30, 0.07, -0.2},
                          {kD5, 0.48, 0.07, 0.2},
                          {kA3, 0.70, 0.06},
                          {kFs5, 0.72, 0.06},
                          {kA5, 0.92, 0.04}},
                         1.3, 6.0);
        case SoundId::level:
            return chime(take, {{kD4, 0.0, 0.08}, {kA4, 0.15, 0.08}, {kD5, 0.32, 0.08}}, 0.7, 3.4);
        case SoundId::break_call:
            return chime(take, {{kA4, 0.0, 0.09}, {kFs4, 0.32, 0.09}, {kA4, 0.64, 0.09}}, 0.9, 4.2);
    }
    return silence(0.01);
}

bool depends_on_strength(SoundId id) {
    return id == SoundId::marble || id == SoundId::marble_marble;
}

}  // namespace

Clip make_sound(SoundId id, std::size_t take, float strength) {
    Clip clip = make(id, take_of(id, take % kTakes), std::clamp(static_cast<double>(strength), 0.0, 1.0));
    finish(clip);
    return clip;
}

SoundBank::SoundBank() {
    for (std::size_t id = 0; id < kSoundCount; ++id) {
        for (std::size_t take = 0; take < kTakes; ++take) {
            for (std::size_t strength = 0; strength < kStrengths; ++strength) {
                auto& place = clips_[id][take][strength];
                const auto sound = static_cast<SoundId>(id);
                if (strength > 0 && !depends_on_strength(sound))
                    place = clips_[id][take][0];
                else
                    place = std::make_shared<const Clip>(
                        make_sound(sound, take, static_cast<float>(strength + 1) / kStrengths));
            }
        }
    }
}

std::shared_ptr<const Clip> SoundBank::clip(SoundId id, std::size_t take, float strength) const {
    const auto hard = static_cast<std::size_t>(std::clamp(strength, 0.0F, 0.999F) * kStrengths);
    return clips_[static_cast<std::size_t>(id)][take % kTakes][hard];
}

}  // namespace ingear::audio
