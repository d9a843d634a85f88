#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/sample_motion.h"
#include "support/allocations.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;
using Kind = AnimationState::Kind;

TEST_CASE("frames allocate nothing once a movement is prepared and a way known") {
    const Movement lift = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    coach.prepare(lift);
    static_cast<void>(coach.transition_time(nullptr, Side::both, &lift, Side::right));
    FrameSmoother smoother;
    AnimationState animation;
    animation.side = Side::right;
    animation.fault = &lift.faults.front();

    const std::size_t before = allocations::counted;
    for (const Kind kind : {Kind::stand, Kind::wave, Kind::transition, Kind::ready, Kind::phase}) {
        animation.kind = kind;
        animation.movement = kind == Kind::stand || kind == Kind::wave ? nullptr : &lift;
        for (int step = 0; step <= 50; ++step) {
            animation.clock += 0.02;
            animation.progress = step / 50.0;
            const CoachFrame frame = smoother.smooth(coach.frame(animation), step == 0, Seconds{0.02});
            if (frame.pose.position[0].y < 0.0F) FAIL("she fell through the floor");
        }
    }
    const std::size_t after = allocations::counted;
    CHECK(after == before);
}
