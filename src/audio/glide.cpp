#include "audio/glide.h"

#include <algorithm>
#include <cmath>

#include "audio/sine.h"
#include "motion/easing.h"

namespace ingear::audio {

namespace {

// Per frame, of the way that is left: a quarter of a second to come, half a second to go.
constexpr float kAttack = 1.0F / (0.12F * kRate);
constexpr float kSoundRelease = 1.0F / (0.16F * kRate);
constexpr float kFollow = 1.0F / (0.08F * kRate);

constexpr double kDetune = 1.0031;  // the second voice, about five cents up: a slow, warm beat

/// A few partials, each softer than the one below: warm, without an edge.
float pad(double turns) {
    return sine(turns) + 0.36F * sine(2.0 * turns) + 0.10F * sine(3.0 * turns) + 0.03F * sine(4.0 * turns);
}

}  // namespace

void Glide::add(const GlideStretch& stretch) {
    while (count_ > 0 && stretches_[count_ - 1].way.start >= stretch.start) --count_;
    if (count_ == kMost) drop_first();
    stretches_[count_++] = {stretch, stretch.start + stretch.length, std::log2(stretch.from_hz),
                            std::log2(stretch.to_hz)};
}

void Glide::stop(Frame at) {
    while (count_ > 0 && stretches_[count_ - 1].way.start >= at) --count_;
    if (count_ > 0) stretches_[count_ - 1].end = std::min(stretches_[count_ - 1].end, at);
}

void Glide::drop_first() {
    std::copy(stretches_.begin() + 1, stretches_.begin() + static_cast<std::ptrdiff_t>(count_),
              stretches_.begin());
    --count_;
}

void Glide::step_to(Frame frame) {
    while (count_ > 1 && stretches_[1].way.start <= frame) drop_first();
    if (count_ == 1 && stretches_[0].end <= frame && envelope_ < 1.0e-4F) count_ = 0;
}

void Glide::mix(float* stereo, Frame begin, std::size_t frames) {
    for (std::size_t i = 0; i < frames; ++i) {
        const Frame now = begin + static_cast<Frame>(i);
        step_to(now);
        const GlideStretch* stretch =
            count_ > 0 && stretches_[0].way.start <= now ? &stretches_[0].way : nullptr;
        const bool sounds = stretch && now < stretches_[0].end;
        if (stretch) {
            const double share = std::min(
                1.0, static_cast<double>(now - stretch->start) / static_cast<double>(stretch->length));
            const Kept& kept = stretches_[0];
            const double wanted = kept.from + (kept.to - kept.from) * motion::minimum_jerk(share);
            // A jump of pitch is heard as a slide, and only where nothing sounds it is none.
            if (envelope_ < 1.0e-4F)
                pitch_ = wanted;
            else
                pitch_ += (wanted - pitch_) * static_cast<double>(kFollow) * 8.0;
            level_ += (stretch->level - level_) * kFollow;
            pan_ += (stretch->pan - pan_) * kFollow;
        }
        envelope_ += sounds ? (1.0F - envelope_) * kAttack : -envelope_ * kSoundRelease;
        if (envelope_ < 1.0e-5F && !sounds) {
            envelope_ = 0.0F;
            continue;
        }
        float swell = 0.0F;
        if (sounds && stretch->pulses) {
            const double second = static_cast<double>(now - stretch->start) / kRate;
            const double part = second - std::floor(second);
            swell = static_cast<float>(motion::hump(part));
        }
        swell_ += (swell - swell_) * kFollow;

        const double hz = std::exp2(pitch_);
        turns_ += hz / kRate;
        wide_turns_ += hz * kDetune / kRate;
        if (turns_ >= 4096.0) turns_ -= 4096.0;
        if (wide_turns_ >= 4096.0) wide_turns_ -= 4096.0;
        const float level = 0.075F * envelope_ * level_ * (0.86F + 0.28F * swell_);
        const float near = pad(turns_) * level;
        const float far = pad(wide_turns_) * level;
        stereo[2 * i] += (0.62F * near + 0.38F * far) * (1.0F - 0.5F * std::max(0.0F, pan_));
        stereo[2 * i + 1] += (0.38F * near + 0.62F * far) * (1.0F + 0.5F * std::min(0.0F, pan_));
    }
}

}  // namespace ingear::audio
