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

/// Close to max(0, x), but with a smooth bend of width `bend` > 0 around zero.
[[nodiscard]] inline float smooth_positive(float x, float bend) {
    return 0.5F * (x + std::sqrt(x * x + bend * bend));
}

}  // namespace ingear::motion
