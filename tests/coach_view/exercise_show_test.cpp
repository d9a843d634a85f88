#include "coach_view/exercise_show.h"

#include <rapidcheck.h>
#include <algorithm>
#include <glm/geometric.hpp>

#include "coach_sight.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::coach_view;
using testing::catalogue;
using testing::CoachSight;
using Kind = motion::AnimationState::Kind;

namespace {

const domain::Exercise& exercise(const char* id) {
    return *catalogue()->exercise(id);
}

void pass(ExerciseShow& show, double seconds) {
    for (double t = 0.0; t < seconds - 1.0e-9; t += 1.0 / 60.0) show.step(Seconds{1.0 / 60.0});
}

float farthest(const motion::WorldPose& a, const motion::WorldPose& b) {
    float most = 0.0F;
    for (std::size_t i = 0; i < motion::kBoneCount; ++i)
        most = std::max(most, glm::distance(a.position[i], b.position[i]));
    return most;
}

}  // namespace

TEST_CASE("a show goes through the phases at their tempo, over and over") {
    ExerciseShow show(exercise("glute_bridge"), true);
    CHECK(show.length() == Approx(7.0));
    CHECK(show.part_name(show.part()) == "Lift");
    pass(show, 3.0);
    CHECK(show.part_name(show.part()) == "Hold");
    pass(show, 2.0);
    CHECK(show.part_name(show.part()) == "Lower");
    pass(show, 2.5);
    CHECK(show.position() == Approx(0.5).margin(0.001));
    CHECK(show.animation(0.0).kind == Kind::phase);
    CHECK(show.animation(0.0).fault == nullptr);
}

TEST_CASE("it stops, and at half the pace it takes twice as long") {
    ExerciseShow show(exercise("glute_bridge"), true);
    show.set_slow(true);
    pass(show, 2.0);
    CHECK(show.position() == Approx(1.0).margin(0.001));
    CHECK(show.animation(0.1).progress > show.animation(0.0).progress);
    show.play(false);
    pass(show, 2.0);
    CHECK(show.position() == Approx(1.0).margin(0.001));
    CHECK(show.animation(0.1).progress == show.animation(0.0).progress);
}

TEST_CASE("steps go to where the phases begin, and stop there") {
    ExerciseShow show(exercise("glute_bridge"), true);
    (void)show.take_jump();
    pass(show, 1.0);
    show.next_part();
    CHECK_FALSE(show.playing());
    CHECK(show.take_jump());
    CHECK_FALSE(show.take_jump());
    CHECK(show.position() == Approx(2.0));
    show.next_part();
    show.next_part();
    CHECK(show.position() == Approx(0.0));
    show.previous_part();
    CHECK(show.position() == Approx(4.0));
    show.seek(3.0);
    show.previous_part();
    CHECK(show.position() == Approx(2.0));
    show.previous_part();
    CHECK(show.position() == Approx(0.0));
    show.nudge(-1);
    CHECK(show.position() == Approx(6.9));
    show.nudge(3);
    CHECK(show.position() == Approx(0.2));
}

TEST_CASE("only an exercise with sides has others") {
    ExerciseShow bridge(exercise("glute_bridge"), true);
    bridge.choose_side(motion::Side::right);
    CHECK(bridge.side() == motion::Side::both);
    ExerciseShow clamshell(exercise("clamshell"), true);
    CHECK(clamshell.side() == motion::Side::left);
    clamshell.choose_side(motion::Side::both);
    CHECK(clamshell.side() == motion::Side::left);
    clamshell.choose_side(motion::Side::right);
    CHECK(clamshell.animation(0.0).side == motion::Side::right);
}

TEST_CASE("a mistake is shown wrong and right in turn, with a moment to settle between") {
    ExerciseShow show(exercise("glute_bridge"), true);
    show.show_mistake(0);
    REQUIRE(show.advice());
    CHECK(show.advice()->name == "Your back arches");
    REQUIRE(show.parts().size() == 8);
    CHECK(show.wrongness() == 1.0F);
    CHECK(show.mistake_share() == 0.0F);
    show.seek(3.0);  // in the hold
    CHECK(show.mistake_share() == 1.0F);
    CHECK(show.animation(0.0).fault == show.fault());
    show.seek(show.parts()[3].begin + 0.5);
    CHECK(show.animation(0.0).kind == Kind::transition);
    CHECK(show.animation(0.0).from_fault == show.fault());
    CHECK(show.animation(0.0).fault == nullptr);
    show.seek(show.parts()[5].begin + 0.5);
    CHECK_FALSE(show.part().wrong);
    CHECK(show.wrongness() == 0.0F);
    CHECK(show.animation(0.0).fault == nullptr);
    show.show_right();
    CHECK(show.advice() == nullptr);
    CHECK(show.length() == Approx(7.0));
}

TEST_CASE("a mistake that is none changes nothing") {
    ExerciseShow show(exercise("glute_bridge"), true);
    show.show_mistake(99);
    CHECK_FALSE(show.mistake());
    CHECK(show.wrongness() == 0.0F);
}

TEST_CASE("whatever is pressed, the show is within its film") {
    CHECK(rc::check([] {
        ExerciseShow show(exercise("clamshell"), true);
        for (const int key : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9))) {
            if (key == 0) show.next_part();
            if (key == 1) show.previous_part();
            if (key == 2) show.nudge(-3);
            if (key == 3) show.nudge(4);
            if (key == 4) show.show_mistake(1);
            if (key == 5) show.show_right();
            if (key == 6) show.play(!show.playing());
            if (key == 7) show.set_slow(!show.slow());
            if (key == 8) pass(show, 0.7);
            RC_ASSERT(show.position() >= 0.0);
            RC_ASSERT(show.position() < show.length());
            const auto shown = show.animation(0.01);
            RC_ASSERT(shown.progress >= 0.0 && shown.progress <= 1.0);
        }
    }));
}

namespace {

/// The farthest that any joint goes from one frame to the next through the show, metres.
float fastest(ExerciseShow& show, CoachSight& sight) {
    sight.view = {};
    motion::WorldPose last = sight.look(show).coach.pose;
    float most = 0.0F;
    for (double t = 0.0; t < show.length() * 1.2; t += CoachSight::kFrame.count()) {
        const motion::WorldPose& now = sight.pass(show).coach.pose;
        most = std::max(most, farthest(last, now));
        last = now;
    }
    return most;
}

}  // namespace

TEST_CASE("mistakes come and go without a jump") {
    constexpr float kCalm = 0.03F;  // metres a frame, 1.8 m/s
    CoachSight sight;
    for (const domain::Exercise& each : catalogue()->exercises) {
        for (const bool right : {false, true}) {
            if (right && !each.sided) continue;
            const auto show_of = [&] {
                ExerciseShow show(each, true);
                if (right) show.choose_side(motion::Side::right);
                return show;
            };
            // A step of a lunge is quick by itself.
            ExerciseShow plain = show_of();
            const float allowed = std::max(kCalm, 1.1F * fastest(plain, sight));
            for (std::size_t fault = 0; fault < each.movement.faults.size(); ++fault) {
                INFO(each.id << " " << each.movement.faults[fault].id << (right ? " right" : ""));
                ExerciseShow show = show_of();
                show.show_mistake(fault);
                CHECK(fastest(show, sight) < allowed);
            }
        }
    }
}

TEST_CASE("a cut to another side is veiled, and with less motion it is a plain cut") {
    for (const bool reduced : {false, true}) {
        CoachSight sight;
        sight.setup.reduced_motion = reduced;
        ExerciseShow show(exercise("clamshell"), true);
        sight.look(show);
        CHECK(sight.view.veil() == 0.0F);
        show.choose_side(motion::Side::right);
        sight.pass(show);
        CHECK(sight.view.veil() == (reduced ? 0.0F : 1.0F));
        sight.pass(show, Seconds{1.0});
        CHECK(sight.view.veil() == 0.0F);
        CHECK_FALSE(sight.view.moving());
    }
}

TEST_CASE("a mistake is looked at from where it is told best, and then from where it was") {
    CoachSight sight;
    const domain::Exercise& bridge = exercise("glute_bridge");
    ExerciseShow show(bridge, true);
    const auto view_of = [&](const char* fault) {
        const auto& faults = bridge.movement.faults;
        const auto found = std::ranges::find(faults, std::string(fault), &motion::Fault::id);
        REQUIRE(found != faults.end());
        show.show_mistake(static_cast<std::size_t>(found - faults.begin()));
        sight.look(show);
        return bridge.cameras[sight.view.preset()].id;
    };
    sight.look(show);
    CHECK(view_of("back_arches") == "side");
    CHECK(view_of("knees_cave_in") == "feet");
    show.show_right();
    sight.look(show);
    CHECK(sight.view.preset() == 0);
}
