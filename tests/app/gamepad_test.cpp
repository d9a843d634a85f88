#include "app/gamepad.h"

#include <SDL.h>

#include <vector>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::app;
using ui::Input;
using ui::Key;

namespace {

/// A pad that SDL makes up, and what the game makes of it.
class Bench {
  public:
    Bench() {
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
        pads.open();
        plug_in();
    }
    ~Bench() { unplug(); }

    void plug_in() {
        device_ = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                            SDL_CONTROLLER_BUTTON_MAX, 0);
        REQUIRE(device_ >= 0);
        joystick_ = SDL_JoystickOpen(device_);
        REQUIRE(joystick_ != nullptr);
        frame(0.0);
    }
    void unplug() {
        if (joystick_ == nullptr) return;
        SDL_JoystickClose(joystick_);
        SDL_JoystickDetachVirtual(device_);
        joystick_ = nullptr;
    }
    void button(SDL_GameControllerButton which, bool down) {
        REQUIRE(SDL_JoystickSetVirtualButton(joystick_, which, down ? 1 : 0) == 0);
    }
    void axis(SDL_GameControllerAxis which, double share) {
        REQUIRE(SDL_JoystickSetVirtualAxis(joystick_, which, static_cast<Sint16>(share * 32767.0)) == 0);
    }
    /// A frame that long after the last; the keys it brought.
    std::vector<Key> frame(double seconds = 0.016) {
        now_ += Seconds{seconds};
        input.begin_frame();
        news = false;
        SDL_Event event;
        while (SDL_PollEvent(&event) == 1) news = pads.take(event, now_, input) || news;
        pads.repeat(now_, input);
        std::vector<Key> keys;
        for (std::size_t i = 0; i < input.key_count; ++i) keys.push_back(input.keys[i].key);
        return keys;
    }
    [[nodiscard]] Seconds now() const { return now_; }

    Gamepads pads;
    Input input;
    bool news = false;

  private:
    SDL_Joystick* joystick_ = nullptr;
    int device_ = -1;
    Seconds now_{10.0};
};

using Keys = std::vector<Key>;

}  // namespace

TEST_CASE("a gamepad's buttons are keys, once a press") {
    Bench bench;
    const std::pair<SDL_GameControllerButton, Key> pairs[] = {
        {SDL_CONTROLLER_BUTTON_A, Key::enter},          {SDL_CONTROLLER_BUTTON_B, Key::escape},
        {SDL_CONTROLLER_BUTTON_START, Key::pause},      {SDL_CONTROLLER_BUTTON_DPAD_UP, Key::up},
        {SDL_CONTROLLER_BUTTON_DPAD_DOWN, Key::down},   {SDL_CONTROLLER_BUTTON_DPAD_LEFT, Key::left},
        {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, Key::right},
    };
    for (const auto& [button, key] : pairs) {
        INFO(key_label(key));
        bench.button(button, true);
        CHECK(bench.frame() == Keys{key});
        CHECK(bench.input.keys[0].pad);
        CHECK(bench.news);
        CHECK(bench.frame().empty());
        bench.button(button, false);
        CHECK(bench.frame().empty());
    }
    bench.button(SDL_CONTROLLER_BUTTON_X, true);
    CHECK(bench.frame().empty());
    CHECK_FALSE(bench.news);
}

TEST_CASE("an arrow that is held comes again after a while, until it is let go") {
    Bench bench;
    bench.button(SDL_CONTROLLER_BUTTON_DPAD_DOWN, true);
    CHECK(bench.frame() == Keys{Key::down});
    REQUIRE(bench.pads.until_repeat(bench.now()));
    CHECK(bench.frame(0.3).empty());
    CHECK(bench.frame(0.15) == Keys{Key::down});
    CHECK(bench.input.keys[0].repeat);
    CHECK(bench.frame(0.13) == Keys{Key::down});
    bench.button(SDL_CONTROLLER_BUTTON_DPAD_DOWN, false);
    CHECK(bench.frame(0.5).empty());
    CHECK_FALSE(bench.pads.until_repeat(bench.now()));
}

TEST_CASE("the left stick is an arrow from far enough on, and trembling is no news") {
    Bench bench;
    bench.axis(SDL_CONTROLLER_AXIS_LEFTX, 0.12);
    CHECK(bench.frame().empty());
    CHECK_FALSE(bench.news);
    bench.axis(SDL_CONTROLLER_AXIS_LEFTX, 0.95);
    CHECK(bench.frame() == Keys{Key::right});
    bench.axis(SDL_CONTROLLER_AXIS_LEFTX, 0.6);  // not quite let go
    CHECK(bench.frame().empty());
    bench.axis(SDL_CONTROLLER_AXIS_LEFTX, 0.0);
    CHECK(bench.frame().empty());
    bench.axis(SDL_CONTROLLER_AXIS_LEFTY, -1.0);
    CHECK(bench.frame() == Keys{Key::up});
    bench.axis(SDL_CONTROLLER_AXIS_LEFTY, 1.0);
    CHECK(bench.frame() == Keys{Key::down});
}

TEST_CASE("the right stick leans and the shoulder buttons shake") {
    Bench bench;
    bench.axis(SDL_CONTROLLER_AXIS_RIGHTX, -1.0);
    bench.frame();
    CHECK(bench.input.stick.x == Approx(-1.0).margin(0.01));
    bench.frame();
    CHECK(bench.input.stick.x == Approx(-1.0).margin(0.01));  // holds on
    bench.axis(SDL_CONTROLLER_AXIS_RIGHTX, 0.0);
    bench.frame();
    CHECK(bench.news);
    CHECK(bench.input.stick == ui::Vec2{});
    bench.button(SDL_CONTROLLER_BUTTON_LEFTSHOULDER, true);
    bench.frame();
    CHECK(bench.input.shakes == -1);
    bench.button(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, true);
    bench.frame();
    CHECK(bench.input.shakes == 1);
    bench.frame();
    CHECK(bench.input.shakes == 0);
}

TEST_CASE("a pad that vanishes lets everything go, and may come back") {
    Bench bench;
    bench.axis(SDL_CONTROLLER_AXIS_RIGHTX, 1.0);
    bench.button(SDL_CONTROLLER_BUTTON_DPAD_LEFT, true);
    CHECK(bench.frame() == Keys{Key::left});
    bench.unplug();
    CHECK(bench.frame().empty());
    CHECK(bench.input.stick == ui::Vec2{});
    CHECK_FALSE(bench.pads.until_repeat(bench.now()));
    CHECK(bench.frame(1.0).empty());
    bench.plug_in();
    bench.button(SDL_CONTROLLER_BUTTON_A, true);
    CHECK(bench.frame() == Keys{Key::enter});
}

TEST_CASE(
    "without having looked for pads nothing of them is taken, and events of unknown ones are harmless") {
    Gamepads pads;
    Input input;
    SDL_Event event{};
    event.type = SDL_CONTROLLERBUTTONDOWN;
    event.cbutton.which = 77;
    event.cbutton.button = SDL_CONTROLLER_BUTTON_A;
    CHECK_FALSE(pads.take(event, Seconds{0.0}, input));
    event.type = SDL_CONTROLLERDEVICEREMOVED;
    event.cdevice.which = 77;
    CHECK_FALSE(pads.take(event, Seconds{0.0}, input));
    CHECK(input.key_count == 0);
}
