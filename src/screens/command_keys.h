#pragma once

#include <fmt/format.h>

#include <string>

#include "coach_view/viewpoint_control.h"
#include "controller/key_map.h"
#include "ui/ui.h"

namespace ingear::screens {

using controller::Command;

/// What a command is bound to now: for a button to show and to be pressed by, or for `ui.shortcut`.
[[nodiscard]] inline ui::KeySet keys_of(const ui::Ui& ui, Command command) {
    return ui.keys_of(static_cast<ui::CommandId>(command));
}

/// What turns her by keys.
[[nodiscard]] inline coach_view::ViewpointKeys viewpoint_keys(const ui::Ui& ui) {
    return {.left = keys_of(ui, Command::view_left),
            .right = keys_of(ui, Command::view_right),
            .up = keys_of(ui, Command::view_above),
            .down = keys_of(ui, Command::view_below),
            .nearer = keys_of(ui, Command::view_nearer),
            .farther = keys_of(ui, Command::view_farther)};
}

/// "F11 anywhere": how to tell a command that holds everywhere; "" where no key does.
[[nodiscard]] inline std::string anywhere_words(const ui::Ui& ui, Command command) {
    const Key key = keys_of(ui, command).first();
    return key == Key::none ? std::string() : fmt::format("{} anywhere", key_label(key));
}

/// The digit for one of a few, by its number; none where there are more than digits.
[[nodiscard]] inline ui::KeySet digit_of(Command command, std::size_t number) {
    return controller::KeyMap::digit(command, static_cast<int>(number));
}

/// How many digits it takes.
[[nodiscard]] inline std::size_t digits_of(Command command) {
    const controller::CommandInfo& known = controller::info(command);
    return static_cast<std::size_t>(known.last_digit - known.first_digit + 1);
}

}  // namespace ingear::screens
