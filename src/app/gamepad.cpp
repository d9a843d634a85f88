#include "app/gamepad.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>

#include "base/log.h"

namespace ingear::app {

using ui::Key;

namespace {

constexpr Seconds kFirstRepeat{0.40};
constexpr Seconds kNextRepeat{0.12};
/// Of a stick's way: pushed from here on, let go again from there on, so that it doesn't flutter.
constexpr float kPushed = 0.55F;
constexpr float kLetGo = 0.35F;
/// Sticks that lie in the middle are never quite at 0.
constexpr float kDead = 0.18F;

float share_of(int value) {
    const float share = std::clamp(static_cast<float>(value) / 32767.0F, -1.0F, 1.0F);
    const float beyond = (std::abs(share) - kDead) / (1.0F - kDead);
    return beyond <= 0.0F ? 0.0F : std::copysign(beyond, share);
}

Key arrow_of(int button) {
    switch (button) {
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
            return Key::left;
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
            return Key::right;
        case SDL_CONTROLLER_BUTTON_DPAD_UP:
            return Key::up;
        case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
            return Key::down;
        default:
            return Key::none;
    }
}

Key key_of_button(int button) {
    switch (button) {
        case SDL_CONTROLLER_BUTTON_A:
            return Key::enter;
        case SDL_CONTROLLER_BUTTON_B:
            return Key::escape;
        case SDL_CONTROLLER_BUTTON_START:
            return Key::pause;
        case SDL_CONTROLLER_BUTTON_BACK:
            return Key::help;
        default:
            return Key::none;
    }
}

/// Where a stick points to; `before` is kept until it is let go.
Key pushed_to(ui::Vec2 direction, Key before) {
    const float across = std::abs(direction.x);
    const float along = std::abs(direction.y);
    if (std::max(across, along) < (before == Key::none ? kPushed : kLetGo)) return Key::none;
    if (std::max(across, along) < kPushed) return before;
    if (across > along) return direction.x < 0.0F ? Key::left : Key::right;
    return direction.y < 0.0F ? Key::up : Key::down;
}

}  // namespace

void Gamepads::Closer::operator()(_SDL_GameController* pad) const {
    SDL_GameControllerClose(pad);
}

Gamepads::~Gamepads() {
    if (!open_) return;
    for (Pad& pad : pads_) pad.device.reset();
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

void Gamepads::open() {
    if (open_) return;
    // The kernel's own drivers know the usual pads; SDL's would look at every USB device there is.
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
    open_ = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    if (!open_) log::info("no gamepads: {}", SDL_GetError());
    // Those that are there already come as events, like those that are plugged in later.
}

Gamepads::Pad* Gamepads::pad_of(int id) {
    for (Pad& pad : pads_)
        if (pad.device && pad.id == id) return &pad;
    return nullptr;
}

void Gamepads::add(int device_index) {
    const auto free = std::ranges::find_if(pads_, [](const Pad& pad) { return pad.device == nullptr; });
    const int id = SDL_JoystickGetDeviceInstanceID(device_index);
    if (free == pads_.end() || pad_of(id) != nullptr) return;
    SDL_GameController* device = SDL_GameControllerOpen(device_index);
    if (!device) return;
    free->device.reset(device);
    free->id = id;
}

bool Gamepads::remove(int id, Seconds now, ui::Input& input) {
    Pad* pad = pad_of(id);
    if (!pad) return false;
    *pad = Pad();
    tell_lean(input);
    next_ = now + kFirstRepeat;
    return true;
}

bool Gamepads::take(const SDL_Event& event, Seconds now, ui::Input& input) {
    switch (event.type) {
        case SDL_CONTROLLERDEVICEADDED:
            add(event.cdevice.which);
            return false;
        case SDL_CONTROLLERDEVICEREMOVED:
            return remove(event.cdevice.which, now, input);
        case SDL_CONTROLLERBUTTONDOWN:
        case SDL_CONTROLLERBUTTONUP: {
            Pad* pad = pad_of(event.cbutton.which);
            const bool down = event.type == SDL_CONTROLLERBUTTONDOWN;
            return pad && take_button(*pad, event.cbutton.button, down, now, input);
        }
        case SDL_CONTROLLERAXISMOTION: {
            Pad* pad = pad_of(event.caxis.which);
            return pad && take_axis(*pad, event.caxis.axis, event.caxis.value, now, input);
        }
        default:
            return false;
    }
}

bool Gamepads::take_button(Pad& pad, int button, bool down, Seconds now, ui::Input& input) {
    if (const Key key = arrow_of(button); key != Key::none) {
        if (down) return arrow(pad.held, key, now, input);
        if (pad.held == key) pad.held = Key::none;
        return false;
    }
    if (!down) return false;
    const Key key = key_of_button(button);
    if (key != Key::none) input.add({.key = key, .pad = true});
    const int shake = button == SDL_CONTROLLER_BUTTON_LEFTSHOULDER    ? -1
                      : button == SDL_CONTROLLER_BUTTON_RIGHTSHOULDER ? 1
                                                                      : 0;
    input.shakes += shake;
    return key != Key::none || shake != 0;
}

bool Gamepads::take_axis(Pad& pad, int axis, int value, Seconds now, ui::Input& input) {
    switch (axis) {
        case SDL_CONTROLLER_AXIS_LEFTX:
        case SDL_CONTROLLER_AXIS_LEFTY:
            (axis == SDL_CONTROLLER_AXIS_LEFTX ? pad.direction.x : pad.direction.y) = share_of(value);
            return arrow(pad.pushed, pushed_to(pad.direction, pad.pushed), now, input);
        case SDL_CONTROLLER_AXIS_RIGHTX:
            pad.lean.x = share_of(value);
            return tell_lean(input);
        case SDL_CONTROLLER_AXIS_RIGHTY:
            pad.lean.y = -share_of(value);
            return tell_lean(input);
        default:
            return false;
    }
}

bool Gamepads::arrow(Key& slot, Key key, Seconds now, ui::Input& input) {
    if (slot == key) return false;
    slot = key;
    if (key == Key::none) return false;
    input.add({.key = key, .pad = true});
    next_ = now + kFirstRepeat;
    return true;
}

Key Gamepads::held() const {
    for (const Pad& pad : pads_)
        for (const Key key : {pad.held, pad.pushed})
            if (key != Key::none) return key;
    return Key::none;
}

/// Of the pad whose stick is pushed farthest. Whether it changed.
bool Gamepads::tell_lean(ui::Input& input) const {
    ui::Vec2 lean;
    for (const Pad& pad : pads_)
        if (std::hypot(pad.lean.x, pad.lean.y) > std::hypot(lean.x, lean.y)) lean = pad.lean;
    const bool changed = lean != input.stick;
    input.stick = lean;
    return changed;
}

void Gamepads::repeat(Seconds now, ui::Input& input) {
    const Key key = held();
    if (key == Key::none || now < next_) return;
    input.add({.key = key, .repeat = true, .pad = true});
    next_ = now + kNextRepeat;
}

std::optional<Seconds> Gamepads::until_repeat(Seconds now) const {
    if (held() == Key::none) return std::nullopt;
    return std::max(Seconds{0.0}, next_ - now);
}

}  // namespace ingear::app
