#include "controller/key_document.h"

#include <fmt/format.h>

#include "controller/commands.h"
#include "controller/key_map.h"

namespace ingear::controller {

namespace {

constexpr std::string_view kBegin = "<!-- keys: ";
constexpr std::string_view kBeginEnd = " -->\n";
constexpr std::string_view kEnd = "<!-- end of keys -->";

constexpr std::string_view kHead = R"(# What the keys do

Made from the table in `src/controller/commands.cpp` by `key_tables`; the game shows the same at <kbd>F1</kbd> or
<kbd>?</kbd> on every screen, and `ingear list commands` prints it. <kbd>Tab</kbd>, arrows, <kbd>Enter</kbd> and
<kbd>Space</kbd> go from button to button and press one; <kbd>Page up</kbd> and <kbd>Page down</kbd> scroll;
<kbd>Ctrl</kbd> <kbd>Q</kbd> quits.

## Keys of your own

A table in `settings.toml`, a command a line, takes the place of the keys that it comes with. The gamepad stays as it is.

```toml
[keys]
session_pause = ["p", "space"]
session_mirror = "none"
```

Keys are called `a` to `z`, `0` to `9`, `enter`, `escape`, `space`, `tab`, `backspace`, `delete`, `left`, `right`, `up`, `down`,
`page_up`, `page_down`, `home`, `end`, `f1`, `f11`, `pause`, `plus`, `minus`, `comma`, `period` and `question`. What can't be
used (an unknown name, a key that another command of the same screen has, no key for the way back) is told on the page of
settings with its line, and the command keeps its own keys. Digits stay as they are.
)";

std::string keycap_text(const CommandInfo& command) {
    if (command.takes_digits())
        return fmt::format("<kbd>{}</kbd>–<kbd>{}</kbd>", command.first_digit, command.last_digit);
    std::string text;
    for (const Key key : command.keys)
        if (key != Key::help) text += fmt::format("{}<kbd>{}</kbd>", text.empty() ? "" : " ", key_label(key));
    return text;
}

}  // namespace

std::string keys_table(std::string_view scope) {
    std::string table = "| key | does | gamepad | command |\n|---|---|---|---|\n";
    for (const CommandInfo& each : commands_of(scope))
        table += fmt::format("| {} | {} | {} | `{}` |\n", keycap_text(each), each.words,
                             pad_in_words(each.keys), each.id);
    return table;
}

std::string keys_document() {
    std::string text(kHead);
    for (const Scope& scope : scopes())
        text += fmt::format("\n## {}\n\n{}", scope.title, keys_table(scope.id));
    return text;
}

std::string with_keys_tables(std::string_view text) {
    std::string made;
    for (;;) {
        const std::size_t begin = text.find(kBegin);
        const std::size_t name = begin + kBegin.size();
        const std::size_t name_end = begin == text.npos ? text.npos : text.find(kBeginEnd, name);
        const std::size_t end = name_end == text.npos ? text.npos : text.find(kEnd, name_end);
        if (end == text.npos) return made.append(text);
        made.append(text.substr(0, name_end + kBeginEnd.size()));
        made += fmt::format("\n{}\n", keys_table(text.substr(name, name_end - name)));
        text.remove_prefix(end);
        made.append(text.substr(0, kEnd.size()));
        text.remove_prefix(kEnd.size());
    }
}

}  // namespace ingear::controller
