#include "controller/commands.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/paths.h"
#include "controller/key_document.h"
#include "controller/key_map.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::controller;

namespace {

domain::KeyChoice choice(std::string command, std::vector<std::string> keys) {
    return {std::move(command), std::move(keys), "settings.toml:7: keys"};
}

/// The keys of a scope and of what holds along with it.
std::multiset<Key> keys_live_in(const Scope& scope, const KeyMap& map) {
    std::multiset<Key> keys;
    for (const CommandInfo& each : commands()) {
        const bool everywhere = each.scope == kEverywhere && scope.id != kPrompt && scope.id != kEverywhere;
        if (each.scope != scope.id && each.scope != scope.part && !everywhere) continue;
        for (const Key key : map.keys(each.command)) keys.insert(key);
        for (int digit = each.first_digit; each.takes_digits() && digit <= each.last_digit; ++digit)
            keys.insert(digit_key(digit));
    }
    return keys;
}

void check_no_key_twice(const KeyMap& map) {
    for (const Scope& scope : scopes()) {
        const auto keys = keys_live_in(scope, map);
        for (const Key key : std::set<Key>(keys.begin(), keys.end())) {
            INFO(scope.id << ": " << key_name(key));
            CHECK(keys.count(key) == 1);
        }
    }
}

}  // namespace

TEST_CASE("every command has a name of its own, words and a key") {
    std::set<std::string_view> ids;
    for (const CommandInfo& each : commands()) {
        INFO(each.id);
        CHECK(ids.insert(each.id).second);
        CHECK_FALSE(each.words.empty());
        CHECK(scope_named(each.scope) != nullptr);
        CHECK(each.takes_digits() == each.keys.empty());
        CHECK(command_named(each.id) == &each);
        CHECK(&info(each.command) == &each);
    }
}

TEST_CASE("every scope has commands, side by side in the table") {
    std::size_t all = 0;
    for (const Scope& scope : scopes()) {
        INFO(scope.id);
        CHECK_FALSE(commands_of(scope.id).empty());
        CHECK((scope.part.empty() || scope_named(scope.part) != nullptr));
        all += commands_of(scope.id).size();
    }
    CHECK(all == commands().size());
    CHECK(commands_of("nowhere").empty());
}

TEST_CASE("no key does two things at once") {
    check_no_key_twice(KeyMap());
}

TEST_CASE("every screen can be left by Esc or goes on by Enter") {
    const std::set<std::string_view> parts{"everywhere", "knee", "view", "jar", "test_pain"};
    for (const Scope& scope : scopes()) {
        if (parts.count(scope.id) == 1 || scope.id == "pain_swaps" || scope.id == "today") continue;
        INFO(scope.id);
        const auto keys = keys_live_in(scope, KeyMap());
        CHECK(keys.count(Key::escape) + keys.count(Key::enter) >= 1);
    }
}

TEST_CASE("the player's own keys take the place of the usual ones, on the keyboard alone") {
    const ReadKeys read =
        read_keys(std::vector{choice("session_pause", {"p"}), choice("session_mirror", {})});
    CHECK(read.problems.empty());
    const KeySet& pause = read.keys.keys(Command::session_pause);
    CHECK(pause == KeySet(Key::p).with_pad_of(info(Command::session_pause).keys));
    CHECK_FALSE(pause.matches(Key::space, false));
    CHECK(pause.matches(Key::pause, true));
    CHECK_FALSE(pause.matches(Key::p, true));
    CHECK(read.keys.keys(Command::session_mirror).empty());
    CHECK(read.keys.keys(Command::session_skip) == info(Command::session_skip).keys);
}

TEST_CASE("two commands can change keys with each other") {
    const ReadKeys read =
        read_keys(std::vector{choice("session_mirror", {"c"}), choice("session_camera", {"v"})});
    CHECK(read.problems.empty());
    CHECK(read.keys.keys(Command::session_mirror).has(Key::c));
    CHECK(read.keys.keys(Command::session_camera).has(Key::v));
}

TEST_CASE("what can't be used is told with its place, and the usual keys stay") {
    struct Case {
        domain::KeyChoice choice;
        std::string told;
    };
    const std::vector<Case> cases{
        {choice("session_dance", {"p"}), "there is no command called \"session_dance\""},
        {choice("session_pause", {"spacebar"}), "there is no key called \"spacebar\""},
        {choice("session_pause", {}), "expected a key: there must be a way"},
        {choice("help", {}), "expected a key: there must be a way"},
        {choice("session_pause", {"a", "d", "e", "g", "i"}), "expected at most 4 keys"},
        {choice("session_view", {"a"}), "takes digits, which stay as they are"},
        {choice("session_mirror", {"h"}), "\"h\" is the key of session_hurts already"},
        {choice("session_mirror", {"2"}), "\"2\" is the key of session_view already"},
        {choice("session_mirror", {"m"}), "\"m\" is the key of sound already"},
        {choice("exercise_side", {"w"}), "\"w\" is the key of view_above already"},
    };
    for (const Case& each : cases) {
        INFO(each.told);
        const ReadKeys read = read_keys(std::vector{each.choice});
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems.front() == Error{each.told, "settings.toml:7: keys"});
        CHECK(read.keys.all() == KeyMap().all());
    }
}

TEST_CASE("the same key may do different things on different screens") {
    CHECK(read_keys(std::vector{choice("today_settings", {"h"})}).problems.empty());
}

TEST_CASE("whatever the player chooses, no key does two things at once and there is always a way back") {
    rc::check([] {
        std::vector<domain::KeyChoice> choices;
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, commands().size());
            const auto key = *rc::gen::inRange<std::size_t>(0, kKeyCount);
            choices.push_back(
                choice(std::string(commands()[at].id), {std::string(key_name(static_cast<Key>(key)))}));
        }
        const ReadKeys read = read_keys(choices);
        for (const Scope& scope : scopes()) {
            const auto keys = keys_live_in(scope, read.keys);
            for (const Key key : std::set<Key>(keys.begin(), keys.end())) RC_ASSERT(keys.count(key) == 1U);
        }
        for (const CommandInfo& each : commands())
            if (each.keys.has(Key::escape)) RC_ASSERT(!read.keys.keys(each.command).empty());
        RC_ASSERT(!read.keys.keys(Command::help).empty());
    });
}

TEST_CASE("a digit belongs to one of a few") {
    CHECK(KeyMap::digit(Command::session_view, 1) == KeySet(Key::digit1));
    CHECK(KeyMap::digit(Command::session_view, 5).empty());
    CHECK(KeyMap::digit(Command::session_view, 0).empty());
    CHECK(KeyMap::digit(Command::session_pause, 1).empty());
}

TEST_CASE("the docs tell the keys that there are") {
    const auto document = read_file(places::source() / "docs" / "keys.md");
    REQUIRE(document);
    CHECK(*document == keys_document());  // else run key_tables: CONTRIBUTING, "How to add a command"
    const auto readme = read_file(places::source() / "README.md");
    REQUIRE(readme);
    CHECK(*readme == with_keys_tables(*readme));
    CHECK(readme->find("`session_pause`") != std::string::npos);
}

TEST_CASE("tables are made between their marks alone") {
    const std::string made =
        with_keys_tables("a\n<!-- keys: prompt -->\nold\n<!-- end of keys -->\nb\n<!-- keys: x -->\n");
    CHECK(made == "a\n<!-- keys: prompt -->\n\n" + keys_table("prompt") +
                      "\n<!-- end of keys -->\nb\n<!-- keys: x -->\n");
}
