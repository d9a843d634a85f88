#include <catch2/catch.hpp>

#include "motion/performance.h"
#include "motion/sample_motion.h"
#include "support/allocations.h"

using namespace ingear;
using namespace ingear::motion;
using Kind = Performance::Kind;

TEST_CASE("frames allocate nothing once a movement is prepared and a way known") {
    const Movement lift = sample_motion::leg_lift();
    Choreographer coach(sample_motion::library());
    coach.prepare(lift);
    static_cast<void>(coach.transition_time(nullptr, Side::both, &lift, Side::right));
    FrameSmoother smoother;
    Performance performance;
    performance.side = Side::right;
    performance.fault = &lift.faults.front();

    const std::size_t before = allocations::counted;
    for (const Kind kind : {Kind::stand, Kind::wave, Kind::transition, Kind::ready, Kind::phase}) {
        performance.kind = kind;
        performance.movement = kind == Kind::stand || kind == Kind::wave ? nullptr : &lift;
        for (int step = 0; step <= 50; ++step) {
            performance.clock += 0.02;
            performance.progress = step / 50.0;
            const CoachFrame frame = smoother.smooth(coach.frame(performance), step == 0, Seconds{0.02});
            if (frame.pose.position[0].y < 0.0F) FAIL("she fell through the floor");
        }
    }
    const std::size_t after = allocations::counted;
    CHECK(after == before);
}
