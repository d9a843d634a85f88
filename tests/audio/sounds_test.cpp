#include <ebur128.h>

#include <algorithm>
#include <cmath>

#include "audio/mixer.h"
#include "audio/music.h"
#include "audio/sound_bank.h"
#include "support/catch.h"

using namespace ingear::audio;

namespace {

/// The loudest 400 ms, LUFS.
double loudest_moment(const Clip& clip) {
    auto* meter = ebur128_init(2, kRate, EBUR128_MODE_M);
    double most = -100.0;
    Clip padded = clip;
    padded.samples.resize(padded.samples.size() + 2 * kRate, 0.0F);
    constexpr std::size_t kStep = 480;
    for (std::size_t i = 0; i + kStep <= static_cast<std::size_t>(padded.frames()); i += kStep) {
        ebur128_add_frames_float(meter, padded.samples.data() + 2 * i, kStep);
        double now = -100.0;
        if (ebur128_loudness_momentary(meter, &now) == EBUR128_SUCCESS) most = std::max(most, now);
    }
    ebur128_destroy(&meter);
    return most;
}

}  // namespace

TEST_CASE("every sound is soft enough, has no click and ends") {
    for (std::size_t id = 0; id < kSoundCount; ++id) {
        for (std::size_t take = 0; take < kTakes; ++take) {
            for (const float strength : {0.1F, 1.0F}) {
                const Clip clip = make_sound(static_cast<SoundId>(id), take, strength);
                INFO(kSoundNames[id] << ", take " << take << ", strength " << strength);
                REQUIRE(clip.channels == 2);
                float peak = 0.0F;
                float step = 0.0F;
                for (std::size_t i = 0; i < clip.samples.size(); ++i) {
                    peak = std::max(peak, std::abs(clip.samples[i]));
                    if (i >= 2) step = std::max(step, std::abs(clip.samples[i] - clip.samples[i - 2]));
                }
                CHECK(peak > 0.01F);
                CHECK(peak < 0.251F);
                CHECK(step < 0.12F);
                CHECK(std::abs(clip.samples[0]) < 0.002F);
                CHECK(std::abs(clip.samples.back()) < 0.002F);
                CHECK(clip.seconds() < 7.0);
                CHECK(loudest_moment(clip) > -48.0);
                CHECK(loudest_moment(clip) < -18.0);
            }
        }
    }
}

TEST_CASE("a sound is the same every time, and its takes differ") {
    const Clip first = make_sound(SoundId::rep, 0, 1.0F);
    CHECK(make_sound(SoundId::rep, 0, 1.0F).samples == first.samples);
    CHECK(make_sound(SoundId::rep, 1, 1.0F).samples != first.samples);
}

TEST_CASE("a hard hit on glass is brighter than a soft one") {
    const auto brightness = [](const Clip& clip) {  // of the change from sample to sample to the samples
        double change = 0.0;
        double all = 0.0;
        for (std::size_t i = 2; i < clip.samples.size(); ++i) {
            change += std::pow(clip.samples[i] - clip.samples[i - 2], 2.0);
            all += std::pow(clip.samples[i], 2.0);
        }
        return change / all;
    };
    CHECK(brightness(make_sound(SoundId::marble, 0, 1.0F)) >
          1.5 * brightness(make_sound(SoundId::marble, 0, 0.0F)));
}

TEST_CASE("music keeps the pulse of the rep, is soft, and is the same for the same seed") {
    for (const char* theme : {"dawn", "forest", "evening"}) {
        const auto play = [theme](std::uint64_t seed) {
            Mixer mixer;
            Music music(theme, seed);
            for (int beat = 0; beat < 20; ++beat)
                music.next_beat(0.875, [&](Note note) {
                    note.start += frames_of(beat * 0.875);
                    mixer.note(note);
                });
            Clip clip{.channels = 2, .samples = std::vector<float>(2 * 20 * kRate)};
            mixer.mix(clip.samples);
            return clip;
        };
        const Clip clip = play(1);
        INFO(theme);
        CHECK(play(1).samples == clip.samples);
        CHECK(play(2).samples != clip.samples);
        CHECK(loudest_moment(clip) > -45.0);
        CHECK(loudest_moment(clip) < -18.0);
        float step = 0.0F;
        for (std::size_t i = 2; i < clip.samples.size(); ++i)
            step = std::max(step, std::abs(clip.samples[i] - clip.samples[i - 2]));
        CHECK(step < 0.05F);
    }
    CHECK(std::remainder(7.0, beat_of(7.0)) == Approx(0.0).margin(1e-9));
    CHECK_FALSE(Music("off", 1).plays());
}
