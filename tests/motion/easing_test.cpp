#include "motion/easing.h"

#include <rapidcheck.h>

#include "support/catch.h"

using namespace ingear::motion;

namespace {

/// 0 … 1 in steps of a thousandth.
double any_share() {
    return *rc::gen::inRange(0, 1001) / 1000.0;
}

}  // namespace

TEST_CASE("minimum jerk goes from 0 to 1, never back, and alike from both ends") {
    CHECK(minimum_jerk(0.0) == 0.0);
    CHECK(minimum_jerk(1.0) == 1.0);
    CHECK(minimum_jerk(-3.0) == 0.0);
    CHECK(minimum_jerk(7.0) == 1.0);
    CHECK(rc::check("monotone", [] {
        const double a = any_share();
        const double b = any_share();
        RC_ASSERT((a <= b) == (minimum_jerk(a) <= minimum_jerk(b)) || a == b ||
                  minimum_jerk(a) == minimum_jerk(b));
    }));
    CHECK(rc::check("symmetric", [] {
        const double t = any_share();
        RC_ASSERT(std::abs(minimum_jerk(t) + minimum_jerk(1.0 - t) - 1.0) < 1e-12);
    }));
}

TEST_CASE("minimum jerk starts and stops without speed or acceleration") {
    constexpr double kStep = 1e-4;
    for (const double end : {0.0, 1.0 - 2.0 * kStep}) {
        const double a = minimum_jerk(end);
        const double b = minimum_jerk(end + kStep);
        const double c = minimum_jerk(end + 2.0 * kStep);
        CHECK(std::abs(c - a) / (2.0 * kStep) < 1e-5);
        CHECK(std::abs(a - 2.0 * b + c) / (kStep * kStep) < 0.02);
    }
}

TEST_CASE("a hump is 0 at its ends and 1 in the middle") {
    CHECK(hump(0.0) == 0.0);
    CHECK(hump(1.0) == 0.0);
    CHECK(hump(0.5) == Approx(1.0));
    CHECK(rc::check("within", [] {
        const double height = hump(any_share());
        RC_ASSERT(height >= 0.0 && height <= 1.0);
    }));
}

TEST_CASE("the smooth positive part follows what is positive and leaves out what is not") {
    CHECK(smooth_positive(1.0F, 0.01F) == Approx(1.0F).margin(1e-4));
    CHECK(smooth_positive(-1.0F, 0.01F) == Approx(0.0F).margin(1e-4));
    CHECK(rc::check("monotone and above", [] {
        const float x = static_cast<float>(*rc::gen::inRange(-1000, 1000)) / 1000.0F;
        RC_ASSERT(smooth_positive(x, 0.05F) >= std::max(0.0F, x));
        RC_ASSERT(smooth_positive(x + 0.01F, 0.05F) >= smooth_positive(x, 0.05F));
    }));
}
