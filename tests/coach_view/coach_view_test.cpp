#include "coach_view/coach_view.h"

#include <rapidcheck.h>
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "coach_sight.h"
#include "coach_view/exercise_show.h"
#include "coach_view/idle_coach.h"
#include "coach_view/lesson_show.h"
#include "coach_view/mistake_view.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::coach_view;
using testing::catalogue;
using testing::CoachSight;

namespace {

const domain::Exercise& exercise(const char* id) {
    return *catalogue()->exercise(id);
}

/// The joints that the camera has in a part of the window: all, or how far one is outside, pixels.
float farthest_outside(const StageView& view, const ui::Rect& part) {
    float most = 0.0F;
    for (std::size_t i = 0; i < motion::kAnimatedBoneCount; ++i) {
        const auto at = seen_at(view, view.coach.pose.position[i]);
        if (!at) return 1.0e6F;
        most = std::max({most, part.x - at->x, at->x - part.right(), part.y - at->y, at->y - part.bottom()});
    }
    return most;
}

float pelvis_jump(const StageView& a, const StageView& b) {
    return glm::distance(a.coach.pose.position[0], b.coach.pose.position[0]);
}

float camera_jump(const render::Viewpoint& a, const render::Viewpoint& b) {
    return glm::distance(a.target, b.target) + std::abs(a.distance - b.distance);
}

/// Films her doing nothing in particular, with a shot of one's own choice before.
class Stander final : public CoachSource {
  public:
    void step(Seconds) override {}
    Shot shot(const ShotRequest&) override { return next; }
    Aim aim(const Shot&, std::size_t preset, motion::PoseSolver&) const override {
        ++aims;
        return {.points = {{-0.5F, 0.0F, 0.0F}, {0.5F, 1.8F, 0.0F}},
                .yaw = 10.0F * static_cast<float>(preset)};
    }

    Shot next;
    mutable int aims = 0;
};

}  // namespace

TEST_CASE("she is not seen before she can be drawn, nor where there is no room") {
    CoachSight sight;
    CHECK(sight.begin(true));
    CHECK_FALSE(sight.begin(false));
    CHECK(sight.view.stage() == nullptr);
    sight.setup.pose_solver = nullptr;
    CHECK_FALSE(sight.begin(true));
    CHECK(sight.view.stage() == nullptr);
    CHECK_FALSE(sight.view.alive());
}

TEST_CASE("all of her is within a free part in the middle of the window, mirrored or not") {
    CoachSight sight;
    CHECK(rc::check([&sight] {
        const auto share = [](int from, int to) {
            return static_cast<float>(*rc::gen::inRange(from, to)) / 100.0F;
        };
        const float across = CoachSight::kWindow.width * share(0, 25);
        const float upright = CoachSight::kWindow.height * share(0, 25);
        sight.free = CoachSight::kWindow.inset(across, upright);
        sight.setup.mirrored = *rc::gen::arbitrary<bool>();
        const auto& exercises = catalogue()->exercises;
        ExerciseShow show(exercises[*rc::gen::inRange<std::size_t>(0, exercises.size())], true);
        show.seek(show.length() * share(0, 100));
        sight.view = {};
        const StageView& shown = sight.look(show);
        // Farther away than that the room would end.
        RC_ASSERT(shown.camera.distance >= Aim{}.farthest || farthest_outside(shown, sight.free) <= 1.0F);
        IdleCoach idle(true);
        sight.view = {};
        RC_ASSERT(farthest_outside(sight.look(idle), sight.free) <= 1.0F);
    }));
}

TEST_CASE("wherever there is room for her, her middle is there") {
    CoachSight sight;
    IdleCoach idle(false);
    for (const ui::Rect& free :
         {ui::Rect{0.0F, 0.0F, 500.0F, 720.0F}, ui::Rect{700.0F, 100.0F, 560.0F, 600.0F},
          ui::Rect{300.0F, 20.0F, 400.0F, 400.0F}})
        for (const bool mirrored : {false, true}) {
            sight.view = {};
            sight.free = free;
            sight.setup.mirrored = mirrored;
            const StageView& shown = sight.look(idle);
            const auto pelvis = seen_at(shown, shown.coach.pose.position[0]);
            REQUIRE(pelvis);
            CHECK(free.contains(*pelvis));
        }
}

TEST_CASE(
    "from one source to another she and the camera glide where that is asked for, and are cut elsewhere") {
    for (const bool glides : {true, false}) {
        CoachSight sight;
        ExerciseShow bridge(exercise("glute_bridge"), true);
        ExerciseShow abduction(exercise("standing_abduction"), true);
        sight.pass(bridge, Seconds{1.0});
        const StageView before = *sight.view.stage();
        if (glides) sight.view.glide_on();
        const StageView after = sight.pass(abduction);
        CHECK((pelvis_jump(before, after) < 0.05F) == glides);
        CHECK((camera_jump(before.camera, after.camera) < 0.05F) == glides);
        CHECK((sight.view.veil() > 0.0F) != glides);
        CHECK(sight.view.moving());
        sight.pass(abduction, Seconds{2.0});
        CHECK_FALSE(sight.view.moving());
        CHECK(farthest_outside(*sight.view.stage(), sight.free) <= 1.0F);
    }
}

TEST_CASE("the camera looks anew only where something else is to be seen") {
    CoachSight sight;
    Stander stander;
    sight.pass(stander, Seconds{0.5});
    CHECK(stander.aims == 1);
    sight.view.choose_preset(2);
    sight.pass(stander, Seconds{0.5});
    CHECK(stander.aims == 2);
    stander.next.part = 1;
    sight.pass(stander);
    CHECK(stander.aims == 3);
    sight.view.glide_on();
    sight.pass(stander, Seconds{0.5});
    CHECK(stander.aims == 4);
}

TEST_CASE("a mistake that is taught leaves the preset as it was") {
    CoachSight sight;
    Stander stander;
    const motion::Fault mistake{};
    sight.view.choose_preset(1);
    sight.look(stander);
    stander.next.mistake = &mistake;
    sight.look(stander);
    sight.view.choose_preset(3);
    sight.look(stander);
    CHECK(sight.view.preset() == 3);
    stander.next.mistake = nullptr;
    sight.look(stander);
    CHECK(sight.view.preset() == 1);
}

TEST_CASE("she glides to where there is room for her, at once the first time") {
    CoachSight sight;
    sight.glides = true;
    Stander stander;
    const auto middle = [&](const StageView& view) { return seen_at(view, {0.0F, 0.9F, 0.0F})->x; };
    sight.free = {0.0F, 0.0F, 600.0F, 720.0F};
    CHECK(middle(sight.pass(stander)) == Approx(300.0F).margin(10.0));
    sight.free = {680.0F, 0.0F, 600.0F, 720.0F};
    const float on_the_way = middle(sight.pass(stander));
    CHECK(on_the_way > 300.0F);
    CHECK(on_the_way < 600.0F);
    CHECK(middle(sight.pass(stander, Seconds{3.0})) == Approx(980.0F).margin(10.0));
}

TEST_CASE("she smiles at least as broadly as she is pleased") {
    CoachSight sight;
    IdleCoach idle(false);
    const float usual = sight.look(idle).coach.face.smile;
    sight.view.smile(0.0F);
    CHECK(sight.view.stage()->coach.face.smile == usual);
    sight.view.smile(1.0F);
    CHECK(sight.view.stage()->coach.face.smile == 1.0F);
}

TEST_CASE("the picture is veiled until she has arrived") {
    CoachSight sight;
    CHECK(sight.view.veil() == 1.0F);
    IdleCoach idle(false);
    sight.setup.age = 0.3;
    sight.look(idle);
    CHECK(sight.view.veil() == Approx(0.5F));
    sight.setup.age = 5.0;
    sight.look(idle);
    CHECK(sight.view.veil() == 0.0F);
}

TEST_CASE("a lesson's next page fades within a movement and is cut to another one") {
    CoachSight sight;
    for (const domain::Lesson& lesson : catalogue()->lessons) {
        LessonShow show(*catalogue(), lesson, true);
        sight.view = {};
        sight.look(show);
        for (std::size_t page = 1; page < lesson.pages.size(); ++page) {
            INFO(lesson.id << ", page " << page);
            const motion::Movement* before = show.movement();
            show.open(page);
            sight.pass(show);
            CHECK((sight.view.veil() == 1.0F) == (show.movement() != before));
            sight.pass(show, Seconds{2.0});
        }
    }
}

TEST_CASE("left alone she comes to rest, and the window with her") {
    CoachSight sight;
    IdleCoach idle(true);
    sight.look(idle);
    CHECK(idle.redraw_rate(sight.view) == ui::RedrawRate::gentle);
    sight.pass(idle, Seconds{1.0});
    CHECK(idle.waving());
    sight.pass(idle, Seconds{15.0});
    CHECK(idle.redraw_rate(sight.view) == ui::RedrawRate::still);
    const StageView before = *sight.view.stage();
    CHECK(pelvis_jump(before, sight.pass(idle, Seconds{1.0})) == 0.0F);
    idle.wake();
    CHECK(idle.redraw_rate(sight.view) == ui::RedrawRate::gentle);
    sight.setup.reduced_motion = true;
    sight.look(idle);
    CHECK(idle.redraw_rate(sight.view) == ui::RedrawRate::still);
}
