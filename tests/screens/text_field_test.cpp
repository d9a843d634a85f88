#include "ui/text_field.h"

#include <rapidcheck.h>

#include "screen_harness.h"
#include "support/catch.h"
#include "ui/widgets.h"

using namespace ingear;
using namespace ingear::screens;
using testing::ScreenHarness;

namespace {

/// A page with a field, a button below it, and a letter of its own.
class Page final : public ui::Screen {
  public:
    void build(ui::Ui& ui, Seconds) override {
        news = text_field(ui, ui::widget_id("page.field"), {100, 100, 300, 44}, field, {"Your name"});
        pressed = button(ui, ui::widget_id("page.button"), {100, 200, 300, 44}, {.label = "Done"});
        shortcut = ui.shortcut(ui::Key::h);
        left = ui.shortcut(ui::Key::escape) || ui.shortcut(ui::Key::enter);
        typing = ui.focus.typing();
    }
    [[nodiscard]] std::string_view id() const override { return "page"; }

    ui::TextField field;
    ui::TextFieldNews news;
    bool pressed = false;
    bool shortcut = false;
    bool left = false;
    bool typing = false;
};

struct Bench {
    Bench() { harness.frame(page); }
    void click(ui::Vec2 at) { harness.drag(page, at, at); }
    void press(ui::Key key) { harness.frame(page, key); }
    [[nodiscard]] const std::string& text() const { return page.field.line.text(); }

    Page page;
    ScreenHarness harness{{1280, 720, 1.0}};
};

}  // namespace

TEST_CASE("a line of text is changed at its caret") {
    ui::TextLine line("knees");
    CHECK(line.caret() == 5);
    for (int i = 0; i < 2; ++i) CHECK(line.press(ui::Key::left));
    line.insert("--");
    CHECK(line.text() == "kne--es");
    line.press(ui::Key::backspace);
    line.press(ui::Key::del);
    CHECK(line.text() == "kne-s");
    line.press(ui::Key::home);
    line.press(ui::Key::backspace);
    line.press(ui::Key::del);
    CHECK(line.text() == "ne-s");
    line.press(ui::Key::end);
    line.press(ui::Key::del);
    line.press(ui::Key::right);
    line.insert("!");
    CHECK(line.text() == "ne-s!");
    CHECK_FALSE(line.press(ui::Key::enter));
}

TEST_CASE("the caret goes by characters, never into one, and an accent stays with its letter") {
    ui::TextLine line(
        "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"
        "e\xCC\x81");  // a ä € 😀 e + acute
    for (const std::size_t expected : {10U, 6U, 3U, 1U, 0U, 0U}) {
        line.press(ui::Key::left);
        CHECK(line.caret() == expected);
    }
    line.press(ui::Key::right);
    line.press(ui::Key::del);
    CHECK(line.text() ==
          "a\xE2\x82\xAC\xF0\x9F\x98\x80"
          "e\xCC\x81");
    line.press(ui::Key::end);
    line.press(ui::Key::backspace);
    CHECK(line.text() == "a\xE2\x82\xAC\xF0\x9F\x98\x80");
    line.move_to(2);  // in the middle of the euro
    CHECK(line.caret() == 1);
}

TEST_CASE("what is pasted comes in without line breaks, tabs and bytes that are no text") {
    ui::TextLine line;
    line.insert(
        "/srv\n/music\t\x7F\xC2\x85\xFF\xC0\xAF\xED\xA0\x80\xE2\x82/S\xC3\xBC"
        "d\xC3");
    CHECK(line.text() ==
          "/srv/music/S\xC3\xBC"
          "d");
    line.set(std::string(ui::TextLine::kMost + 10, 'x'));
    CHECK(line.text().size() == ui::TextLine::kMost);
    line.insert("y");
    CHECK(line.text().size() == ui::TextLine::kMost);
}

TEST_CASE("whatever is typed and pressed, a line stays sound and its caret within it") {
    CHECK(rc::check([] {
        ui::TextLine line;
        for (int i = *rc::gen::inRange(0, 60); i > 0; --i) {
            constexpr std::array kKeys{ui::Key::left, ui::Key::right, ui::Key::home,
                                       ui::Key::end,  ui::Key::del,   ui::Key::backspace};
            if (*rc::gen::arbitrary<bool>())
                line.insert(*rc::gen::arbitrary<std::string>());
            else
                line.press(*rc::gen::elementOf(kKeys));
            RC_ASSERT(line.caret() <= line.text().size());
            ui::TextLine again(line.text());
            RC_ASSERT(again.text() == line.text());  // nothing unsound to leave out
            RC_ASSERT(line.before(line.after(line.caret())) == line.caret() ||
                      line.caret() == line.text().size());
        }
    }));
}

TEST_CASE(
    "a field that is clicked gets the keyboard, letters are no shortcuts, and Enter and Esc are its own") {
    Bench bench;
    bench.press(ui::Key::h);
    CHECK(bench.page.shortcut);
    CHECK_FALSE(bench.page.typing);
    bench.click({200, 120});
    CHECK(bench.page.typing);
    bench.harness.type(bench.page, "hip");
    CHECK(bench.text() == "hip");
    CHECK(bench.page.news.changed);
    bench.press(ui::Key::h);
    CHECK_FALSE(bench.page.shortcut);
    bench.press(ui::Key::backspace);
    CHECK(bench.text() == "hi");
    bench.press(ui::Key::enter);
    CHECK(bench.page.news.entered);
    CHECK_FALSE(bench.page.left);
    bench.press(ui::Key::escape);
    CHECK_FALSE(bench.page.left);
    CHECK_FALSE(bench.page.typing);
    bench.harness.type(bench.page, "x");
    CHECK(bench.text() == "hi");
    bench.press(ui::Key::escape);
    CHECK(bench.page.left);
}

TEST_CASE("tab goes into a field and on, arrows move in it, and a click beside it ends typing") {
    Bench bench;
    bench.press(ui::Key::tab);
    CHECK(bench.page.typing);
    bench.harness.type(bench.page, "ac");
    bench.press(ui::Key::left);
    bench.harness.type(bench.page, "b");
    CHECK(bench.text() == "abc");
    bench.press(ui::Key::tab);
    bench.harness.frame(bench.page);
    CHECK_FALSE(bench.page.typing);
    bench.press(ui::Key::enter);
    CHECK(bench.page.pressed);
    bench.click({200, 120});
    bench.press(ui::Key::tab);
    bench.harness.frame(bench.page);
    CHECK_FALSE(bench.page.typing);
    bench.click({200, 120});
    CHECK(bench.page.typing);
    bench.click({600, 500});
    CHECK_FALSE(bench.page.typing);
}

TEST_CASE("a click puts the caret where it is, also in a text that is longer than its field") {
    Bench bench;
    bench.click({200, 120});
    bench.harness.type(bench.page, "seven words that together are longer than the field is");
    CHECK(bench.page.field.scrolled > 0.0F);
    bench.click({112, 120});
    const std::size_t at = bench.page.field.line.caret();
    CHECK(at > 0);
    CHECK(at < 30);
    bench.press(ui::Key::home);
    CHECK(bench.page.field.scrolled == 0.0F);
    bench.click({112, 120});
    CHECK(bench.page.field.line.caret() == 0);
}
