#include "screens/common/jar_view.h"

#include <glm/geometric.hpp>

#include "screen_harness.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::ScreenHarness;

namespace {

JarContents contents(std::size_t count) {
    JarContents list;
    for (std::size_t i = 0; i < count; ++i) list.marbles.push_back({1000 + i, {0.9F, 0.4F, 0.3F}});
    return list;
}

/// A screen with nothing but a jar on it.
class JarAlone final : public ui::Screen {
  public:
    explicit JarAlone(Services& services) : view(services) {}
    void step(Seconds dt) override { view.step(dt); }
    void build(ui::Ui& ui, Seconds) override { view.build(ui, ui::widget_id("jar"), ui.window(), true); }
    [[nodiscard]] std::string_view id() const override { return "jar_alone"; }

    JarView view;
};

void step(JarView& view, double seconds) {
    for (int i = 0; i < static_cast<int>(seconds * 60.0); ++i) view.step(Seconds{1.0 / 60.0});
}

}  // namespace

TEST_CASE("a jar shows what was earned before at once, and rests") {
    ScreenHarness harness({1280, 720, 1.0});
    JarView view(harness.services());
    view.set(contents(12));
    CHECK_FALSE(view.moving());
    CHECK(view.jar().marbles().size() == 12);
    const long steps = view.jar().steps_run();
    step(view, 5.0);
    CHECK(view.jar().steps_run() == steps);
}

TEST_CASE("new marbles fall in one by one, through the open mouth") {
    ScreenHarness harness({1280, 720, 1.0});
    JarView view(harness.services());
    view.set(contents(10));
    view.set(contents(13));
    CHECK(view.to_come() == 3);
    CHECK(view.moving());
    step(view, 0.3);
    CHECK(view.to_come() == 2);
    bool chimed = false;
    for (int i = 0; i < 600 && view.moving(); ++i) {
        view.step(Seconds{1.0 / 60.0});
        chimed = chimed || !view.impacts().empty();
    }
    CHECK(chimed);
    CHECK_FALSE(view.moving());
    CHECK(view.jar().marbles().size() == 13);

    JarView other(harness.services());
    other.set(contents(13), 3);
    CHECK(other.jar().marbles().size() == 10);
    CHECK(other.to_come() == 3);
}

TEST_CASE("keys tilt the jar, and it stands again; up and down shake it") {
    ScreenHarness harness({1280, 720, 1.0});
    JarAlone screen(harness.services());
    screen.view.set(contents(12));
    harness.frame(screen, ui::Key::right);
    harness.frame(screen, ui::Key::right);
    step(screen.view, 0.5);
    CHECK(screen.view.jar().motion().tilt() > 0.2F);
    step(screen.view, 8.0);
    CHECK(screen.view.jar().motion().tilt() == 0.0F);
    CHECK_FALSE(screen.view.moving());
    harness.frame(screen, ui::Key::up);
    CHECK(screen.view.moving());
    step(screen.view, 8.0);
    CHECK_FALSE(screen.view.moving());
}

TEST_CASE("the pointer drags a marble, and beside the marbles the jar") {
    ScreenHarness harness({1280, 720, 1.0});
    JarAlone screen(harness.services());
    screen.view.set(contents(8));
    const render::PictureBox box{0.0F, 0.0F, 1280.0F, 720.0F};
    const auto pixel = [&](glm::vec2 place) {
        const glm::vec2 at = render::JarWindow::to_window(box, place);
        return ui::Vec2{at.x, at.y};
    };
    const glm::vec2 from = screen.view.jar().marbles()[7].position;
    harness.drag(screen, pixel(from), pixel({0.0F, 2.0F}));
    CHECK_FALSE(screen.view.jar().holds_marble());  // let go at the end
    CHECK(screen.view.moving());
    step(screen.view, 8.0);
    CHECK_FALSE(screen.view.moving());
    harness.drag(screen, pixel({0.0F, 2.6F}), pixel({0.6F, 2.6F}));
    step(screen.view, 0.05);
    step(screen.view, 8.0);
    CHECK(screen.view.jar().motion().offset() == glm::vec2(0.0F));
    CHECK_FALSE(screen.view.moving());
}

TEST_CASE("a gamepad's right stick leans the jar as long as it is pushed, its shoulder buttons shake it") {
    ScreenHarness harness({1280, 720, 1.0});
    JarAlone screen(harness.services());
    screen.view.set(contents(12));
    harness.lean_pad({0.9F, 0.0F});
    for (int i = 0; i < 60; ++i) {
        harness.frame(screen);
        screen.view.step(Seconds{1.0 / 60.0});
    }
    CHECK(screen.view.jar().motion().tilt() > 0.6F);
    harness.lean_pad({});
    harness.frame(screen);
    step(screen.view, 8.0);
    CHECK(screen.view.jar().motion().tilt() == 0.0F);
    CHECK_FALSE(screen.view.moving());
    harness.shake_pad(screen, 1);
    CHECK(screen.view.moving());
    step(screen.view, 8.0);
    CHECK_FALSE(screen.view.moving());
}
