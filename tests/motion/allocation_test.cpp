#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "motion/performance.h"
#include "motion/sample_motion.h"

namespace {

// The one thing that has to be global: the program's allocations are.
thread_local std::size_t allocations = 0;

}  // namespace

// The compiler sees malloc and free behind operators that it knows otherwise.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

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

    const std::size_t before = allocations;
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
    const std::size_t after = allocations;
    CHECK(after == before);
}
