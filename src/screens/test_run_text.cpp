#include <algorithm>
#include <array>

#include "screens/icons.h"
#include "screens/test_run_screen.h"
#include "screens/widgets.h"
#include "screens/words.h"

/// The words of a self-test.
namespace ingear::screens {

namespace {

using domain::TestStage;

constexpr std::array<Key, 6> kReasonKeys{Key::digit1, Key::digit2, Key::digit3,
                                         Key::digit4, Key::digit5, Key::digit6};
constexpr std::string_view kAdvice = "Self-tests don't replace medical advice. Stop at any sharp pain.";
constexpr std::string_view kSkipped =
    "Today your knees need quiet more than a test. It can wait: come back when they hurt less. If the pain "
    "stays, let "
    "a doctor or physiotherapist look at it.";

float words(Ui& ui, const Rect& page, float y, Font font, std::string_view text, Colour colour) {
    const float height = ui.paint.paragraph_height(font, text, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, font, text, colour);
    return y + height;
}

/// A sign or number, then a text.
float item(Ui& ui, const Rect& page, float y, int number, std::string_view text) {
    const float lead = ui.u(34.0F);
    const float line = ui.paint.paragraph_pitch(Font::body);
    const Vec2 centre{page.x + ui.u(12.0F), y + line * 0.5F};
    ui.paint.disc(centre, ui.u(12.0F), ui.colours.accent_soft);
    if (number > 0)
        ui.paint.text({centre.x - ui.u(12.0F), y, ui.u(24.0F), line}, Font::caption,
                      ShortText<8>("{}", number), ui.colours.accent, Align::centre);
    else
        ui.paint.icon({centre.x - ui.u(12.0F), y, ui.u(24.0F), line}, icon::kCheck, ui.colours.accent,
                      Font::icon, ui.u(16.0F));
    return words(ui, {page.x + lead, 0.0F, page.width - lead, 0.0F}, y, Font::body, text, ui.colours.text) +
           ui.u(8.0F);
}

}  // namespace

void TestRunScreen::build_sheet(Ui& ui, const Rect& sheet, float margin) {
    ScrollArea area(ui, sheet, scroll_);
    const Rect page{sheet.x + margin, area.page().y, sheet.width - 2.0F * margin, 0.0F};
    const float control = ui.u(kControlHeight);
    float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 24.0F : 10.0F);
    const Button leave{.label = "Self-tests", .icon = icon::kBack, .key = Key::escape};
    if (icon_button(ui, widget_id("test.leave"), {page.x, y, control, control}, leave)) services_.stack.pop();
    const float left = control + ui.u(12.0F);
    ui.paint.paragraph({page.x + left, y, page.width - left, control}, Font::caption, run_.test().name,
                       ui.colours.text_muted);
    y = build_words(ui, page, y + control + ui.u(16.0F));
    area.set_end(y + ui.u(16.0F));
}

float TestRunScreen::build_words(Ui& ui, const Rect& page, float y) {
    const std::string_view side = side_words(run_.side());
    const auto head = [&](std::string_view text) {
        y = words(ui, page, y, Font::headline, text, ui.colours.text) + ui.u(12.0F);
    };
    switch (run_.stage()) {
        case TestStage::about:
            return build_about(ui, page, y);
        case TestStage::pain_before:
            return build_pain(ui, page, y, "How much do your knees hurt right now?");
        case TestStage::skipped:
            head("Another day");
            return words(ui, page, y, Font::title, kSkipped, ui.colours.text);
        case TestStage::practice:
            head("Try it once, without the clock");
            return build_steps(ui, page, y);
        case TestStage::place:
            head(side.empty() ? std::string_view("Get into place") : side);
            y = words(ui, page, y, Font::title, "Get into place. After 3-2-1 the clock runs.",
                      ui.colours.text) +
                ui.u(16.0F);
            return build_steps(ui, page, y);
        case TestStage::stopped:
            return build_stopped(ui, page, y);
        case TestStage::rest: {
            head("Rest a little");
            y = words(ui, page, y, Font::title, "The other side is next.", ui.colours.text) + ui.u(20.0F);
            const Rect clock{page.x, y, page.width, ui.paint.line_height(Font::display)};
            ui.paint.figures(clock, Font::display, clock_words(run_.left()), ui.colours.accent);
            return clock.bottom();
        }
        case TestStage::pain_after:
            return build_pain(ui, page, y, "And how do your knees feel now?");
        case TestStage::result:
            return build_result(ui, page, y);
        default:
            return y;
    }
}

float TestRunScreen::build_about(Ui& ui, const Rect& page, float y) {
    const domain::SelfTest& test = run_.test();
    y = words(ui, page, y, Font::headline, test.name, ui.colours.text) + ui.u(12.0F);
    y = words(ui, page, y, Font::title, test.what, ui.colours.text) + ui.u(10.0F);
    y = words(ui, page, y, Font::body, test.why, ui.colours.text_muted) + ui.u(18.0F);
    y = words(ui, page, y, Font::strong, "What you need", ui.colours.text) + ui.u(8.0F);
    for (const std::string_view need : test.needs) y = item(ui, page, y, 0, need);
    return words(ui, page, y + ui.u(8.0F), Font::caption, kAdvice, ui.colours.text_muted);
}

float TestRunScreen::build_steps(Ui& ui, const Rect& page, float y) {
    int number = 0;
    for (const std::string_view step : run_.test().steps) y = item(ui, page, y, ++number, step);
    return y;
}

float TestRunScreen::build_pain(Ui& ui, const Rect& page, float y, std::string_view question) {
    constexpr std::array<Key, 10> kKeys{Key::digit0, Key::digit1, Key::digit2, Key::digit3, Key::digit4,
                                        Key::digit5, Key::digit6, Key::digit7, Key::digit8, Key::digit9};
    y = words(ui, page, y, Font::headline, question, ui.colours.text) + ui.u(12.0F);
    y = words(ui, page, y, Font::body, "0 is not at all, 10 the worst you can think of.",
              ui.colours.text_muted) +
        ui.u(16.0F);
    const float gap = ui.u(8.0F);
    const float cell = std::min(ui.u(64.0F), (page.width - 3.0F * gap) / 4.0F);
    for (int level = 0; level <= 10; ++level) {
        const auto column = static_cast<float>(level % 4);
        const auto row = static_cast<float>(level / 4);
        const Rect box{page.x + column * (cell + gap), y + row * (ui.u(48.0F) + gap), cell, ui.u(48.0F)};
        const ShortText<4> label("{}", level);
        const Button look{.label = label,
                          .key = level < 10 ? kKeys[static_cast<std::size_t>(level)] : Key::none,
                          .key_shown = false};
        if (button(ui, widget_id("test.pain", level), box, look)) {
            rate_pain(level);
            break;
        }
    }
    return y + 3.0F * (ui.u(48.0F) + gap);
}

float TestRunScreen::build_reason(Ui& ui, const Rect& page, float y, const domain::StopReason& reason,
                                  int index) {
    const bool chosen = run_.results().back().reason == reason.id;
    const Key key = index < static_cast<int>(kReasonKeys.size())
                        ? kReasonKeys[static_cast<std::size_t>(index)]
                        : Key::none;
    const float padding = ui.u(16.0F);
    const float width = page.width - 2.0F * padding - key_cap_width(ui, Key::digit1) - ui.u(12.0F);
    const float height = ui.paint.paragraph_height(Font::strong, reason.words, width);
    const Rect box{page.x, y, page.width, height + ui.u(24.0F)};
    const WidgetId id = widget_id("test.reason", index);
    const Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered || chosen ? 1.0F : 0.0F, 0.12F);
    ui.paint.fill(box, mix(ui.colours.surface, chosen ? ui.colours.accent_soft : ui.colours.well, hover),
                  ui.u(14.0F));
    ui.paint.stroke(box, chosen ? ui.colours.accent : ui.colours.outline, ui.u(14.0F),
                    std::max(1.0F, ui.u(1.0F)));
    ui.paint.paragraph({box.x + padding, box.y + ui.u(12.0F), width, height}, Font::strong, reason.words,
                       ui.colours.text);
    key_cap(ui, {box.x, box.y, box.width - padding, box.height}, key, ui.colours.text_muted);
    if (state.focused) focus_ring(ui, box, ui.u(14.0F));
    if (state.clicked || (key != Key::none && ui.shortcut(key))) tell_reason(reason.id);
    return box.bottom();
}

float TestRunScreen::build_stopped(Ui& ui, const Rect& page, float y) {
    const domain::SelfTest& test = run_.test();
    const domain::SideResult& result = run_.results().back();
    const std::string value = value_words(test, result.value);
    y = words(ui, page, y, Font::display, value, ui.colours.accent) + ui.u(4.0F);
    y = words(ui, page, y, Font::body, "Saved. You can leave at any time.", ui.colours.text_muted) +
        ui.u(14.0F);
    if (test.counts) {
        Cutter row({page.x, y, page.width, ui.u(kControlHeight)});
        const Button fewer{.label = "One less", .icon = icon::kEasier, .key = Key::minus};
        const Button more{.label = "One more", .icon = icon::kHarder, .key = Key::plus};
        if (icon_button(ui, widget_id("test.fewer"), row.left(ui.u(kControlHeight)), fewer)) count(-1);
        (void)row.left(ui.u(8.0F));
        if (icon_button(ui, widget_id("test.more"), row.left(ui.u(kControlHeight)), more)) count(1);
        (void)row.left(ui.u(12.0F));
        ui.paint.paragraph(row.rest(), Font::body, "Put it right if need be", ui.colours.text_muted);
        y += ui.u(kControlHeight + 16.0F);
    }
    if (result.reason == domain::stop_reason::kDone)
        y = words(ui, page, y, Font::title, "Done to the end. Well held!", ui.colours.text) + ui.u(14.0F);
    y = words(ui, page, y, Font::strong,
              result.reason == domain::stop_reason::kDone ? "Unless …" : "What ended it?", ui.colours.text) +
        ui.u(10.0F);
    for (std::size_t i = 0; i < test.reasons.size(); ++i)
        y = build_reason(ui, page, y, test.reasons[i], static_cast<int>(i)) + ui.u(8.0F);
    return y;
}

float TestRunScreen::build_result(Ui& ui, const Rect& page, float y) {
    std::vector<domain::LogEvent> events = before_;
    events.insert(events.end(), kept_.begin(), kept_.end());
    const auto histories = domain::self_test_histories(events, services_.clock.now().local_date());
    const auto own = std::ranges::find(histories, &run_.test(), &domain::TestHistory::test);
    y = words(ui, page, y, Font::headline, "That's it, thank you", ui.colours.text) + ui.u(14.0F);
    if (own == histories.end() || !own->newest()) return y;
    const std::vector<std::string> lines = result_words(*own);
    const auto& sides = own->newest()->sides;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i < sides.size()) {
            const std::string_view side = side_words(sides[i].side);
            const std::string value = fmt::format("{}{}{}", side, side.empty() ? "" : ": ",
                                                  value_words(run_.test(), sides[i].value));
            y = words(ui, page, y, Font::title, value, ui.colours.accent) + ui.u(2.0F);
        }
        y = words(ui, page, y, Font::body, lines[i], ui.colours.text) + ui.u(14.0F);
    }
    if (run_.test().counts) y = build_usual(ui, page, y) + ui.u(14.0F);
    const std::string next = fmt::format("The next one is due on {}.", date_words(own->due));
    y = words(ui, page, y, Font::body, next, ui.colours.text_muted) + ui.u(10.0F);
    return words(ui, page, y, Font::caption, kAdvice, ui.colours.text_muted);
}

/// Figures of others, for those of an age that there are figures for, who ask for them.
float TestRunScreen::build_usual(Ui& ui, const Rect& page, float y) {
    static constexpr std::array<std::string_view, 3> kAges{"No", "60–64", "65–69"};
    static constexpr std::array<std::string_view, 2> kSexes{"Woman", "Man"};
    y = words(ui, page, y, Font::strong, "Are you 60 to 69, and curious about others?", ui.colours.text) +
        ui.u(4.0F);
    y = words(ui, page, y, Font::caption, "For this page alone. It is kept nowhere.", ui.colours.text_muted) +
        ui.u(8.0F);
    const float width = std::min(page.width, ui.u(360.0F));
    age_group_ = segmented(ui, widget_id("test.age"), {page.x, y, width, ui.u(40.0F)}, kAges, age_group_);
    y += ui.u(48.0F);
    if (age_group_ == 0) return y;
    sex_ = segmented(ui, widget_id("test.sex"), {page.x, y, width, ui.u(40.0F)}, kSexes, sex_);
    y += ui.u(50.0F);
    const std::string usual =
        usual_words(age_group_ == 1 ? 60 : 65, sex_ == 1 ? domain::Sex::man : domain::Sex::woman);
    return words(ui, page, y, Font::body, usual, ui.colours.text);
}

}  // namespace ingear::screens
