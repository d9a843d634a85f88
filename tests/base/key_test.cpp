#include "base/key.h"

#include <set>

#include "support/catch.h"

using namespace ingear;

TEST_CASE("every key has a name of its own that leads back to it, and a label") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kKeyCount; ++i) {
        const Key key = static_cast<Key>(i);
        INFO(key_name(key));
        CHECK(names.insert(key_name(key)).second);
        CHECK(key_named(key_name(key)) == key);
        CHECK((key == Key::none || !key_label(key).empty()));
    }
    CHECK_FALSE(key_named("spacebar"));
    CHECK(key_label(Key::h) == "H");
    CHECK(key_name(digit_key(7)) == "7");
}

TEST_CASE("a set of keys holds each once, the first one is shown, and there is an end") {
    KeySet keys{Key::space, Key::none, Key::space, Key::p};
    CHECK(keys.size() == 2);
    CHECK(keys.first() == Key::space);
    for (const Key key : {Key::a, Key::b, Key::c}) keys.add(key);
    CHECK(keys.size() == KeySet::kMost);
    CHECK_FALSE(keys.has(Key::c));
    CHECK(KeySet().first() == Key::none);
    CHECK_FALSE(KeySet().matches(Key::none, false));
}

TEST_CASE("other keys for the keyboard leave the gamepad as it is") {
    const KeySet usual{Key::enter, Key::space};
    const KeySet own = KeySet(Key::g).with_pad_of(usual);
    CHECK(own.matches(Key::g, false));
    CHECK_FALSE(own.matches(Key::enter, false));
    CHECK(own.matches(Key::enter, true));
}
