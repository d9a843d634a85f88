#include "screens/text_field.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "screens/widgets.h"
#include "stand.h"

using namespace ingear;
using namespace ingear::screens;
using testing::Stand;

namespace {

/// A page with a field, a button below it, and a letter of its own.
class Page final : public Screen {
  public:
    void build(Ui& ui, Seconds) override {
        news = text_field(ui, widget_id("page.field"), {100, 100, 300, 44}, field, {"Your name"});
        pressed = button(ui, widget_id("page.button"), {100, 200, 300, 44}, {.label = "Done"});
        shortcut = ui.shortcut(Key::h);
        left = ui.shortcut(Key::escape) || ui.shortcut(Key::enter);
        typing = ui.focus.typing();
    }
    [[nodiscard]] std::string_view id() const override { return "page"; }

    TextField field;
    TextFieldNews news;
    bool pressed = false;
    bool shortcut = false;
    bool left = false;
    bool typing = false;
};

struct Bench {
    Bench() { stand.frame(page); }
    void click(Vec2 at) { stand.drag(page, at, at); }
    void press(Key key) { stand.frame(page, key); }
    [[nodiscard]] const std::string& text() const { return page.field.line.text(); }

    Page page;
    Stand stand{{1280, 720, 1.0}};
};

}  // namespace

TEST_CASE("a line of text is changed at its caret") {
    TextLine line("knees");
    CHECK(line.caret() == 5);
    for (int i = 0; i < 2; ++i) CHECK(line.press(Key::left));
    line.insert("--");
    CHECK(line.text() == "kne--es");
    line.press(Key::backspace);
    line.press(Key::del);
    CHECK(line.text() == "kne-s");
    line.press(Key::home);
    line.press(Key::backspace);
    line.press(Key::del);
    CHECK(line.text() == "ne-s");
    line.press(Key::end);
    line.press(Key::del);
    line.press(Key::right);
    line.insert("!");
    CHECK(line.text() == "ne-s!");
    CHECK_FALSE(line.press(Key::enter));
}

TEST_CASE("the caret goes by characters, never into one, and an accent stays with its letter") {
    TextLine line(
        "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"
        "e\xCC\x81");  // a ä € 😀 e + acute
    for (const std::size_t expected : {10U, 6U, 3U, 1U, 0U, 0U}) {
        line.press(Key::left);
        CHECK(line.caret() == expected);
    }
    line.press(Key::right);
    line.press(Key::del);
    CHECK(line.text() ==
          "a\xE2\x82\xAC\xF0\x9F\x98\x80"
          "e\xCC\x81");
    line.press(Key::end);
    line.press(Key::backspace);
    CHECK(line.text() == "a\xE2\x82\xAC\xF0\x9F\x98\x80");
    line.move_to(2);  // in the middle of the euro
    CHECK(line.caret() == 1);
}

TEST_CASE("what is pasted comes in without line breaks, tabs and bytes that are no text") {
    TextLine line;
    line.insert(
        "/srv\n/music\t\x7F\xC2\x85\xFF\xC0\xAF\xED\xA0\x80\xE2\x82/S\xC3\xBC"
        "d\xC3");
    CHECK(line.text() ==
          "/srv/music/S\xC3\xBC"
          "d");
    line.set(std::string(TextLine::kMost + 10, 'x'));
    CHECK(line.text().size() == TextLine::kMost);
    line.insert("y");
    CHECK(line.text().size() == TextLine::kMost);
}

TEST_CASE("whatever is typed and pressed, a line stays sound and its caret within it") {
    CHECK(rc::check([] {
        TextLine line;
        for (int i = *rc::gen::inRange(0, 60); i > 0; --i) {
            constexpr std::array kKeys{Key::left, Key::right, Key::home, Key::end, Key::del, Key::backspace};
            if (*rc::gen::arbitrary<bool>())
                line.insert(*rc::gen::arbitrary<std::string>());
            else
                line.press(*rc::gen::elementOf(kKeys));
            RC_ASSERT(line.caret() <= line.text().size());
            TextLine again(line.text());
            RC_ASSERT(again.text() == line.text());  // nothing unsound to leave out
            RC_ASSERT(line.before(line.after(line.caret())) == line.caret() ||
                      line.caret() == line.text().size());
        }
    }));
}

TEST_CASE(
    "a field that is clicked gets the keyboard, letters are no shortcuts, and Enter and Esc are its own") {
    Bench bench;
    bench.press(Key::h);
    CHECK(bench.page.shortcut);
    CHECK_FALSE(bench.page.typing);
    bench.click({200, 120});
    CHECK(bench.page.typing);
    bench.stand.type(bench.page, "hip");
    CHECK(bench.text() == "hip");
    CHECK(bench.page.news.changed);
    bench.press(Key::h);
    CHECK_FALSE(bench.page.shortcut);
    bench.press(Key::backspace);
    CHECK(bench.text() == "hi");
    bench.press(Key::enter);
    CHECK(bench.page.news.entered);
    CHECK_FALSE(bench.page.left);
    bench.press(Key::escape);
    CHECK_FALSE(bench.page.left);
    CHECK_FALSE(bench.page.typing);
    bench.stand.type(bench.page, "x");
    CHECK(bench.text() == "hi");
    bench.press(Key::escape);
    CHECK(bench.page.left);
}

TEST_CASE("tab goes into a field and on, arrows move in it, and a click beside it ends typing") {
    Bench bench;
    bench.press(Key::tab);
    CHECK(bench.page.typing);
    bench.stand.type(bench.page, "ac");
    bench.press(Key::left);
    bench.stand.type(bench.page, "b");
    CHECK(bench.text() == "abc");
    bench.press(Key::tab);
    bench.stand.frame(bench.page);
    CHECK_FALSE(bench.page.typing);
    bench.press(Key::enter);
    CHECK(bench.page.pressed);
    bench.click({200, 120});
    bench.press(Key::tab);
    bench.stand.frame(bench.page);
    CHECK_FALSE(bench.page.typing);
    bench.click({200, 120});
    CHECK(bench.page.typing);
    bench.click({600, 500});
    CHECK_FALSE(bench.page.typing);
}

TEST_CASE("a click puts the caret where it is, also in a text that is longer than its field") {
    Bench bench;
    bench.click({200, 120});
    bench.stand.type(bench.page, "seven words that together are longer than the field is");
    CHECK(bench.page.field.scrolled > 0.0F);
    bench.click({112, 120});
    const std::size_t at = bench.page.field.line.caret();
    CHECK(at > 0);
    CHECK(at < 30);
    bench.press(Key::home);
    CHECK(bench.page.field.scrolled == 0.0F);
    bench.click({112, 120});
    CHECK(bench.page.field.line.caret() == 0);
}
