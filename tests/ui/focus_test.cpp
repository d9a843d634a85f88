#include "ui/focus.h"

#include <rapidcheck.h>

#include <vector>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::ui;

namespace {

/// Two rows of three boxes:  1 2 3 / 4 5 6.
constexpr ui::Rect kBoxes[] = {{0, 0, 80, 40},   {100, 0, 80, 40},   {200, 0, 80, 40},
                               {0, 100, 80, 40}, {100, 100, 80, 40}, {200, 100, 80, 40}};

class Page {
  public:
    /// One frame with these keys; what was left for shortcuts.
    ui::Input frame(std::vector<ui::KeyPress> keys = {}, bool clicked = false) {
        ui::Input input;
        input.pressed = clicked;
        for (const ui::KeyPress& key : keys) input.add(key);
        focus.begin_frame(input);
        for (ui::WidgetId i = 0; i < 6; ++i) focus.enter(i + 1, kBoxes[i], i + 1 == slider);
        for (const ui::Key key : claims) focus.claim(key);
        return input;
    }
    ui::Input press(ui::Key key, bool shift = false) { return frame({{key, shift, false, false}}); }

    ui::FocusModel focus;
    ui::WidgetId slider = ui::kNoWidget;
    std::vector<ui::Key> claims;
};

}  // namespace

TEST_CASE("tab goes through the widgets in reading order and around") {
    Page page;
    page.frame();
    for (const ui::WidgetId expected : {1U, 2U, 3U, 4U, 5U, 6U, 1U}) {
        page.press(ui::Key::tab);
        CHECK(page.focus.focused() == expected);
        CHECK(page.focus.has(expected));
    }
    page.press(ui::Key::tab, true);
    CHECK(page.focus.focused() == 6);
}

TEST_CASE("arrows go to the nearest widget in their direction") {
    Page page;
    page.frame();
    page.press(ui::Key::tab);
    page.press(ui::Key::right);
    CHECK(page.focus.focused() == 2);
    page.press(ui::Key::down);
    CHECK(page.focus.focused() == 5);
    page.press(ui::Key::left);
    CHECK(page.focus.focused() == 4);
    page.press(ui::Key::up);
    CHECK(page.focus.focused() == 1);
    page.press(ui::Key::up);
    CHECK(page.focus.focused() == 1);
}

TEST_CASE("the focus shows only once the keyboard moved it, and hides at a click") {
    Page page;
    page.frame();
    page.focus.set(2);
    CHECK_FALSE(page.focus.has(2));
    page.press(ui::Key::tab);
    CHECK(page.focus.has(2));
    page.frame({}, true);
    CHECK_FALSE(page.focus.has(2));
    CHECK(page.focus.focused() == 2);
}

TEST_CASE("enter and space press what is in focus, and nothing when none shows") {
    Page page;
    page.frame();
    CHECK(page.press(ui::Key::enter).key_count == 1);
    page.press(ui::Key::tab);
    for (const ui::Key key : {ui::Key::enter, ui::Key::space}) {
        CHECK(page.press(key).key_count == 0);
        CHECK(page.focus.pressed(1));
        page.frame();
        CHECK_FALSE(page.focus.pressed(1));
    }
}

TEST_CASE("a held key presses once") {
    Page page;
    page.frame();
    page.press(ui::Key::tab);
    page.frame({{ui::Key::enter, false, false, true}});
    CHECK_FALSE(page.focus.pressed(1));
}

TEST_CASE("a screen's own space key goes before the focus, its enter key does not") {
    Page page;
    page.claims = {ui::Key::space, ui::Key::enter};
    page.frame();
    page.press(ui::Key::tab);
    CHECK(page.press(ui::Key::space).key_count == 1);
    CHECK_FALSE(page.focus.pressed(1));
    CHECK(page.press(ui::Key::enter).key_count == 0);
    CHECK(page.focus.pressed(1));
}

TEST_CASE("a screen's own arrows reach it until the focus shows") {
    Page page;
    page.claims = {ui::Key::right};
    page.frame();
    CHECK(page.press(ui::Key::right).key_count == 1);
    page.press(ui::Key::tab);
    CHECK(page.press(ui::Key::right).key_count == 0);
    CHECK(page.focus.focused() == 2);
}

TEST_CASE("a slider in focus keeps left and right but lets go up and down") {
    Page page;
    page.slider = 2;
    page.frame();
    page.press(ui::Key::tab);
    page.press(ui::Key::right);
    REQUIRE(page.focus.focused() == 2);
    page.press(ui::Key::right);
    CHECK(page.focus.focused() == 2);
    CHECK(page.focus.sideways(2) == 1);
    page.frame({{ui::Key::left, false, false, true}, {ui::Key::left, false, false, true}});
    CHECK(page.focus.sideways(2) == -2);
    page.press(ui::Key::down);
    CHECK(page.focus.focused() == 5);
    CHECK(page.focus.sideways(2) == 0);
}

TEST_CASE("whatever is pressed, the focus is on a widget of the page") {
    CHECK(rc::check([] {
        Page page;
        page.frame();
        const auto keys = *rc::gen::container<std::vector<ui::Key>>(
            rc::gen::element(ui::Key::tab, ui::Key::left, ui::Key::right, ui::Key::up, ui::Key::down,
                             ui::Key::enter, ui::Key::space, ui::Key::a));
        for (const ui::Key key : keys) {
            page.press(key, *rc::gen::arbitrary<bool>());
            RC_ASSERT(page.focus.focused() <= 6U);
            RC_ASSERT(!page.focus.visible() || page.focus.focused() >= 1U);
        }
    }));
}

TEST_CASE("every widget can be reached by arrows alone") {
    Page page;
    page.frame();
    page.press(ui::Key::tab);
    std::vector<bool> seen(7, false);
    for (const ui::Key key : {ui::Key::right, ui::Key::right, ui::Key::down, ui::Key::left, ui::Key::left}) {
        seen[page.focus.focused()] = true;
        page.press(key);
    }
    seen[page.focus.focused()] = true;
    for (std::size_t i = 1; i <= 6; ++i) CHECK(seen[i]);
}

TEST_CASE("a gamepad's arrows move the focus even where a screen has arrows of its own") {
    Page page;
    page.claims = {ui::Key::right};
    page.frame();
    CHECK(page.frame({{.key = ui::Key::right, .pad = true}}).key_count == 0);
    CHECK(page.focus.visible());
}
