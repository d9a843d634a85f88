#include "controller/key_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"

namespace ingear::controller {

namespace {

/// A command with its keys from the settings, and where they stand.
struct Change {
    Command command;
    std::string place;
};

std::vector<Key> taken_keys(const CommandInfo& command, const KeySet& keys) {
    if (!command.takes_digits()) return {keys.begin(), keys.end()};
    std::vector<Key> digits;
    for (int digit = command.first_digit; digit <= command.last_digit; ++digit)
        digits.push_back(digit_key(digit));
    return digits;
}

/// Whether what holds for `a` may hold while `b` does.
bool reaches(const CommandInfo& a, const CommandInfo& b) {
    const Scope* scope = scope_named(b.scope);
    return a.scope == b.scope || a.scope == scope->part || (a.scope == kEverywhere && b.scope != kPrompt);
}

bool meet(const CommandInfo& a, const CommandInfo& b) {
    return a.command != b.command && (reaches(a, b) || reaches(b, a));
}

/// A command that one can't do without: back and out of where one is, and the help.
bool must_have_key(const CommandInfo& command) {
    return command.command == Command::help || command.keys.has(Key::escape);
}

Result<KeySet> keys_from(const CommandInfo& command, const domain::KeyChoice& choice) {
    if (command.takes_digits()) return fail("takes digits, which stay as they are", choice.place);
    if (choice.keys.size() > KeySet::kMost)
        return fail(fmt::format("expected at most {} keys", KeySet::kMost), choice.place);
    KeySet keys;
    for (const std::string& name : choice.keys) {
        const std::optional<Key> key = key_named(name);
        if (!key || *key == Key::help)
            return fail(fmt::format("there is no key called \"{}\"", name), choice.place);
        keys.add(*key);
    }
    if (keys.empty() && must_have_key(command))
        return fail("expected a key: there must be a way", choice.place);
    return keys.with_pad_of(command.keys);
}

struct Clash {
    std::size_t change;
    Key key;
    Command with;
};

/// The newest change that has a key which something else has where it holds.
std::optional<Clash> find_clash(const std::vector<Change>& changes, const std::vector<KeySet>& keys) {
    for (std::size_t i = changes.size(); i-- > 0;) {
        const CommandInfo& changed = info(changes[i].command);
        for (const CommandInfo& other : commands()) {
            if (!meet(changed, other)) continue;
            for (const Key key : taken_keys(other, keys[static_cast<std::size_t>(other.command)]))
                if (keys[static_cast<std::size_t>(changed.command)].has(key))
                    return Clash{i, key, other.command};
        }
    }
    return std::nullopt;
}

}  // namespace

KeyMap::KeyMap() {
    keys_.reserve(commands().size());
    for (const CommandInfo& each : commands()) keys_.push_back(each.keys);
}

KeySet KeyMap::digit(Command command, int number) {
    const CommandInfo& known = info(command);
    return number >= known.first_digit && number <= known.last_digit ? KeySet(digit_key(number)) : KeySet();
}

ReadKeys read_keys(std::span<const domain::KeyChoice> choices) {
    ReadKeys read;
    std::vector<KeySet>& keys = read.keys.keys_;
    std::vector<Change> changes;
    for (const domain::KeyChoice& choice : choices) {
        const CommandInfo* command = command_named(choice.command);
        if (command == nullptr) {
            read.problems.push_back(
                {fmt::format("there is no command called \"{}\"", choice.command), choice.place});
            continue;
        }
        const Result<KeySet> chosen = keys_from(*command, choice);
        if (!chosen) {
            read.problems.push_back(chosen.error());
            continue;
        }
        keys[static_cast<std::size_t>(command->command)] = *chosen;
        changes.push_back({command->command, choice.place});
    }
    while (const auto clash = find_clash(changes, keys)) {
        const Change& change = changes[clash->change];
        read.problems.push_back(
            {fmt::format("\"{}\" is the key of {} already", key_name(clash->key), info(clash->with).id),
             change.place});
        keys[static_cast<std::size_t>(change.command)] = info(change.command).keys;
        changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(clash->change));
    }
    return read;
}

std::vector<std::string> key_labels(const CommandInfo& command, const KeySet& keys) {
    if (command.takes_digits()) return {fmt::format("{} – {}", command.first_digit, command.last_digit)};
    std::vector<std::string> labels;
    for (const Key key : keys)
        if (key != Key::help) labels.emplace_back(key_label(key));
    return labels;
}

std::string keys_in_words(const CommandInfo& command, const KeySet& keys) {
    return text::listed_or(key_labels(command, keys));
}

std::string pad_in_words(const KeySet& keys) {
    constexpr std::array<std::pair<Key, std::string_view>, 4> kButtons{
        {{Key::enter, "A"}, {Key::escape, "B"}, {Key::pause, "Start"}, {Key::help, "Select"}}};
    std::vector<std::string> labels;
    for (const auto& [key, label] : kButtons)
        if (keys.matches(key, true)) labels.emplace_back(label);
    return text::listed_or(labels);
}

}  // namespace ingear::controller
