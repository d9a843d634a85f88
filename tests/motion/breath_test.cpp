#include <algorithm>
#include <cmath>

#include "motion/idle_motion.h"
#include "support/catch.h"

using namespace ingear::motion;

namespace {

Movement held_for(double seconds) {
    Movement movement;
    movement.phases = {{"lift", 2.0, "", "", Breathing::out, 0.0F, 1.0F},
                       {"hold", seconds, "", "", Breathing::as_it_comes, 1.0F, 1.0F},
                       {"lower", 3.0, "", "", Breathing::in, 1.0F, 0.0F}};
    return movement;
}

}  // namespace

TEST_CASE("in a long hold she breathes in and out and ends as she began") {
    for (const double seconds : {3.0, 5.0, 60.0}) {
        const Movement movement = held_for(seconds);
        float fullest = 0.0F;
        float last = breath_in_phase(movement, 0, 1.0);
        for (int step = 0; step <= 600; ++step) {
            const float lungs = breath_in_phase(movement, 1, step / 600.0);
            CHECK(std::abs(lungs - last) < 0.2F);
            fullest = std::max(fullest, lungs);
            last = lungs;
        }
        CHECK(fullest > 0.95F);
        CHECK(last == Approx(breath_in_phase(movement, 2, 0.0)).margin(0.01));
    }
}

TEST_CASE("in a short hold the breath rests") {
    const Movement movement = held_for(2.0);
    for (int step = 0; step <= 10; ++step) CHECK(breath_in_phase(movement, 1, step / 10.0) == 0.0F);
}
