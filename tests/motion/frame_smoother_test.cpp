#include <glm/geometric.hpp>

#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/sample_motion.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;

namespace {

CoachFrame frame_of(AnimationState::Kind kind, const Movement* movement) {
    PoseSolver coach(sample_motion::library());
    AnimationState animation;
    animation.kind = kind;
    animation.movement = movement;
    animation.side = Side::left;
    return coach.frame(animation);
}

float hand_step(const CoachFrame& a, const CoachFrame& b) {
    return glm::distance(a.pose.position[index(Bone::hand_left)], b.pose.position[index(Bone::hand_left)]);
}

}  // namespace

TEST_CASE("what follows smoothly is shown as it is") {
    FrameSmoother smoother;
    const CoachFrame standing = frame_of(AnimationState::Kind::stand, nullptr);
    CHECK(hand_step(smoother.smooth(standing, true, Seconds{0.016}), standing) == 0.0F);
    CHECK(hand_step(smoother.smooth(standing, false, Seconds{0.016}), standing) == 0.0F);
}

TEST_CASE("a jump fades out: no frame jumps, and in the end the target is reached") {
    const Movement lift = sample_motion::leg_lift();
    const CoachFrame standing = frame_of(AnimationState::Kind::stand, nullptr);
    const CoachFrame kneeling = frame_of(AnimationState::Kind::ready, &lift);
    const float whole_way = hand_step(standing, kneeling);
    REQUIRE(whole_way > 0.3F);

    FrameSmoother smoother(Seconds{0.6});
    CoachFrame shown = smoother.smooth(standing, false, Seconds{0.0});
    for (int i = 0; i < 60; ++i) {
        const CoachFrame next = smoother.smooth(kneeling, i == 0, Seconds{1.0 / 60.0});
        CHECK(hand_step(shown, next) < 0.2F * whole_way);
        shown = next;
    }
    CHECK(hand_step(shown, kneeling) == 0.0F);
}

TEST_CASE("a second jump in the middle of a fade starts from what is shown") {
    const Movement lift = sample_motion::leg_lift();
    const CoachFrame standing = frame_of(AnimationState::Kind::stand, nullptr);
    const CoachFrame kneeling = frame_of(AnimationState::Kind::ready, &lift);
    FrameSmoother smoother(Seconds{0.6});
    CoachFrame shown = smoother.smooth(standing, false, Seconds{0.0});
    for (int i = 0; i < 15; ++i) shown = smoother.smooth(kneeling, i == 0, Seconds{1.0 / 60.0});
    const CoachFrame next = smoother.smooth(standing, true, Seconds{1.0 / 60.0});
    CHECK(hand_step(shown, next) < 0.03F);
}
