#include "audio/limiter.h"

#include <algorithm>
#include <cmath>

namespace ingear::audio {

namespace {

constexpr float kRelease = 1.0F / (0.25F * 48000.0F);  // a quarter of a second to come back

}  // namespace

float Limiter::least_gain(float wanted) {
    constexpr std::size_t kRoom = kWindow + 1;
    while (count_ > 0 && candidates_[(first_ + count_ - 1) % kRoom].gain >= wanted) --count_;
    candidates_[(first_ + count_) % kRoom] = {wanted, clock_};
    ++count_;
    while (clock_ - candidates_[first_].age_mark >= kWindow) {
        first_ = (first_ + 1) % kRoom;
        --count_;
    }
    ++clock_;
    return candidates_[first_].gain;
}

void Limiter::process(float& left, float& right) {
    const float peak = std::max(std::abs(left), std::abs(right));
    const float least = least_gain(peak > kCeiling ? kCeiling / peak : 1.0F);
    released_ = std::min(least, released_ + (1.0F - released_) * kRelease);
    if (released_ > 0.9999F) released_ = std::min(least, 1.0F);

    // The mean over the window falls before a peak arrives and is never above what the peak can bear.
    sum_ += static_cast<double>(released_) - static_cast<double>(smoothed_[at_]);
    smoothed_[at_] = released_;
    delayed_[at_] = {left, right};
    at_ = (at_ + 1) % kWindow;
    const auto gain = static_cast<float>(std::min(1.0, sum_ / kWindow));
    left = delayed_[at_].left * gain;
    right = delayed_[at_].right * gain;
}

}  // namespace ingear::audio
