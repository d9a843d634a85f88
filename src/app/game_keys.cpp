#include <fmt/format.h>

#include <span>

#include "app/game.h"
#include "screens/help/help_screen.h"
#include "screens/navigator.h"

/// The commands that hold on every screen.
namespace ingear::app {

namespace {

/// Whether a key belongs to who types a text.
bool types_something(ui::Key key) {
    return key != ui::Key::f1 && key != ui::Key::f11 && key != ui::Key::help && key != ui::Key::pause;
}

}  // namespace

void Game::read_global_keys(ui::Input& input) {
    const std::span<const ui::KeyPress> presses(input.keys.data(), input.key_count);
    for (const ui::KeyPress& press : presses) {
        if (press.control && press.key == ui::Key::q) quit_ = true;
        if (press.repeat || press.control) continue;
        const auto told = [&](controller::Command command) {
            return keys_.keys(command).matches(press.key, press.pad) &&
                   !(ui_.focus().typing() && types_something(press.key));
        };
        if (told(controller::Command::full_screen)) switch_full_screen();
        if (told(controller::Command::sound)) switch_sound();
        if (told(controller::Command::help) && show_help()) return input.begin_frame();
    }
}

void Game::switch_full_screen() {
    domain::Settings settings = services_.settings;
    settings.fullscreen = !settings.fullscreen;
    change_settings(settings);
}

void Game::switch_sound() {
    domain::Settings settings = services_.settings;
    settings.sound.muted = !settings.sound.muted;
    change_settings(settings);
    if (!settings.sound.muted) return notices_.tell("Sound on.", 3.0);
    const ui::Key key = keys_.keys(controller::Command::sound).first();
    notices_.tell(key == ui::Key::none ? std::string("Sound off.")
                                       : fmt::format("Sound off. {} brings it back.", key_label(key)),
                  3.0);
}

/// Over the screen that is seen, or away again. Whether it came or went.
bool Game::show_help() {
    ui::Screen* top = stack_.top();
    if (top == nullptr) return false;
    if (top->id() == screens::HelpScreen::kId) {
        navigator_.back();
        return true;
    }
    auto scopes = top->scopes();
    if (!top->step_aside()) return false;
    navigator_.go_to(screens::routes::Help{std::move(scopes)});
    return true;
}

}  // namespace ingear::app
