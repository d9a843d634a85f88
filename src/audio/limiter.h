#pragma once

#include <array>
#include <cstddef>

namespace ingear::audio {

/// Keeps peaks below a ceiling by turning down a moment ahead of them, so that it is not heard as distortion.
/// Below the ceiling it changes nothing. It delays by kDelay frames.
class Limiter {
  public:
    Limiter() { smoothed_.fill(1.0F); }

    static constexpr float kCeiling = 0.84F;    ///< -1.5 dBFS
    static constexpr std::size_t kWindow = 96;  ///< frames: 2 ms
    static constexpr std::size_t kDelay = kWindow - 1;

    /// One frame in, one of kDelay frames ago out.
    void process(float& left, float& right);

  private:
    struct Sample {
        float left = 0.0F;
        float right = 0.0F;
    };
    [[nodiscard]] float least_gain(float wanted);

    std::array<Sample, kWindow> delayed_{};
    std::array<float, kWindow> smoothed_;  ///< the released gains of the last kWindow frames
    double sum_ = kWindow;
    std::size_t at_ = 0;
    float released_ = 1.0F;

    // The least of the last kWindow gains: those that may still become it, oldest first.
    struct Candidate {
        float gain = 1.0F;
        std::size_t age_mark = 0;
    };
    std::array<Candidate, kWindow + 1> candidates_{};
    std::size_t first_ = 0;
    std::size_t count_ = 0;
    std::size_t clock_ = 0;
};

}  // namespace ingear::audio
