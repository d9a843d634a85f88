#pragma once

#include <algorithm>
#include <cmath>

/// How things get from one place to another. Everything maps 0 … 1 to 0 … 1 unless said otherwise.
namespace ingear::motion {

/// The smoothest way from rest to rest (minimum jerk): speed and acceleration are zero at both ends.
[[nodiscard]] inline double minimum_jerk(double t) {
    const double x = std::clamp(t, 0.0, 1.0);
    return x * x * x * (10.0 - 15.0 * x + 6.0 * x * x);
}

/// 0 at and before `from`, 1 at and after `to`, smooth between; `from` < `to`.
[[nodiscard]] inline double smooth_step(double from, double to, double x) {
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

/// A hump: 0 at both ends of 0 … 1 with no speed there, 1 in the middle.
[[nodiscard]] inline double hump(double t) {
    const double x = std::clamp(t, 0.0, 1.0);
    const double parabola = 4.0 * x * (1.0 - x);
    return parabola * parabola;
}

/// How much of the whole way and of the slopes at its ends a quintic curve has gone at `t`; it has no
/// acceleration at its ends, and from rest to rest it is the minimum jerk.
struct Quintic {
    float way = 0.0F;
    float slope_from = 0.0F;
    float slope_to = 0.0F;
};
[[nodiscard]] inline Quintic quintic(double t) {
    const auto s = static_cast<float>(std::clamp(t, 0.0, 1.0));
    const float s3 = s * s * s;
    return {s3 * (10.0F - 15.0F * s + 6.0F * s * s), s - s3 * (6.0F - 8.0F * s + 3.0F * s * s),
            -s3 * (4.0F - 7.0F * s + 3.0F * s * s)};
}

/// The slope of a curve in the middle of three points that keeps it from swinging past any of them (Fritsch
/// and Butland: none at a turning point, else a mean that leans to the smaller rise).
[[nodiscard]] inline float gentle_slope(float rise_before, float seconds_before, float rise_after,
                                        float seconds_after) {
    const float before = rise_before / seconds_before;
    const float after = rise_after / seconds_after;
    if (before * after <= 0.0F) return 0.0F;
    const float w1 = 2.0F * seconds_after + seconds_before;
    const float w2 = seconds_after + 2.0F * seconds_before;
    return (w1 + w2) / (w1 / before + w2 / after);
}

/// Close to max(0, x), but with a smooth bend of width `bend` > 0 around zero.
[[nodiscard]] inline float smooth_positive(float x, float bend) {
    return 0.5F * (x + std::sqrt(x * x + bend * bend));
}

}  // namespace ingear::motion
