#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "controller/commands.h"
#include "domain/settings/settings.h"

namespace ingear::controller {

/// What each command is bound to: as the game comes, or as the player chose. On a gamepad the buttons stay as
/// they are.
class KeyMap {
  public:
    /// As the game comes.
    KeyMap();

    [[nodiscard]] const KeySet& keys(Command command) const {
        return keys_[static_cast<std::size_t>(command)];
    }
    /// By the number of the command, for ui::UiSystem.
    [[nodiscard]] const std::vector<KeySet>& all() const { return keys_; }
    /// The digit of one of a few, by its number; none where the command's digits don't reach so far.
    [[nodiscard]] static KeySet digit(Command command, int number);

  private:
    friend struct ReadKeys read_keys(std::span<const domain::KeyChoice> choices);
    std::vector<KeySet> keys_;
};

struct ReadKeys {
    KeyMap keys;
    /// What was wrong, each with its place; such a command keeps the keys that it comes with.
    std::vector<Error> problems;
};

/// The player's own keys. Refused are unknown commands and keys; no key for the way back or for the help;
/// another key for commands that take digits; and a key that another command of the same screen, or of
/// everywhere, has.
[[nodiscard]] ReadKeys read_keys(std::span<const domain::KeyChoice> choices);

/// What is on the caps: "Enter", "Space"; of one that takes digits, "1 – 9".
[[nodiscard]] std::vector<std::string> key_labels(const CommandInfo& command, const KeySet& keys);
/// "Enter or Space", "1 – 9"; "" where there is none.
[[nodiscard]] std::string keys_in_words(const CommandInfo& command, const KeySet& keys);
/// "A", "B", "Start", "Select"; "" where the gamepad has none for it.
[[nodiscard]] std::string pad_in_words(const KeySet& keys);

}  // namespace ingear::controller
