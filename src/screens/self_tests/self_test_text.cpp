#include <algorithm>
#include <array>

#include "screens/command_keys.h"
#include "screens/common/exercise_words.h"
#include "screens/navigator.h"
#include "screens/self_tests/self_test_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The words of a self-test.
namespace ingear::screens {

namespace {

using domain::SelfTestStage;

constexpr std::string_view kTestAdvice = "Self-tests don't replace medical advice. Stop at any sharp pain.";
constexpr std::string_view kSkipped =
    "Today your knees need quiet more than a test. It can wait: come back when they hurt less. If the pain "
    "stays, let "
    "a doctor or physiotherapist look at it.";

float words(ui::Ui& ui, const ui::Rect& page, float y, ui::Font font, std::string_view text,
            ui::Colour colour) {
    const float height = ui.paint.paragraph_height(font, text, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, font, text, colour);
    return y + height;
}

/// A sign or number, then a text.
float item(ui::Ui& ui, const ui::Rect& page, float y, int number, std::string_view text) {
    const float lead = ui.u(34.0F);
    const float line = ui.paint.paragraph_pitch(ui::Font::body);
    const ui::Vec2 centre{page.x + ui.u(12.0F), y + line * 0.5F};
    ui.paint.disc(centre, ui.u(12.0F), ui.colours.accent_soft);
    if (number > 0)
        ui.paint.text({centre.x - ui.u(12.0F), y, ui.u(24.0F), line}, ui::Font::caption,
                      ui::ShortText<8>("{}", number), ui.colours.accent, ui::Align::centre);
    else
        ui.paint.icon({centre.x - ui.u(12.0F), y, ui.u(24.0F), line}, ui::icon::kCheck, ui.colours.accent,
                      ui::Font::icon, ui.u(16.0F));
    return words(ui, {page.x + lead, 0.0F, page.width - lead, 0.0F}, y, ui::Font::body, text,
                 ui.colours.text) +
           ui.u(8.0F);
}

}  // namespace

void SelfTestScreen::build_sheet(ui::Ui& ui, const ui::Rect& sheet, float margin) {
    ui::ScrollArea area(ui, sheet, scroll_);
    const ui::Rect page{sheet.x + margin, area.page().y, sheet.width - 2.0F * margin, 0.0F};
    const float control = ui.u(ui::kControlHeight);
    float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 24.0F : 10.0F);
    const ui::Button leave{
        .label = "Self-tests", .icon = ui::icon::kBack, .keys = keys_of(ui, Command::test_leave)};
    if (icon_button(ui, ui::widget_id("test.leave"), {page.x, y, control, control}, leave))
        services_.navigator.back();
    const float left = control + ui.u(12.0F);
    ui.paint.paragraph({page.x + left, y, page.width - left, control}, ui::Font::caption, run_.test().name,
                       ui.colours.text_muted);
    y = build_words(ui, page, y + control + ui.u(16.0F));
    area.set_end(y + ui.u(16.0F));
}

float SelfTestScreen::build_words(ui::Ui& ui, const ui::Rect& page, float y) {
    const std::string_view side = side_words(run_.side());
    const auto head = [&](std::string_view text) {
        y = words(ui, page, y, ui::Font::headline, text, ui.colours.text) + ui.u(12.0F);
    };
    switch (run_.stage()) {
        case SelfTestStage::about:
            return build_about(ui, page, y);
        case SelfTestStage::pain_before:
            return build_pain(ui, page, y, "How much do your knees hurt right now?");
        case SelfTestStage::skipped:
            head("Another day");
            return words(ui, page, y, ui::Font::title, kSkipped, ui.colours.text);
        case SelfTestStage::practice:
            head("Try it once, without the clock");
            return build_steps(ui, page, y);
        case SelfTestStage::place:
            head(side.empty() ? std::string_view("Get into place") : side);
            y = words(ui, page, y, ui::Font::title, "Get into place. After 3-2-1 the clock runs.",
                      ui.colours.text) +
                ui.u(16.0F);
            return build_steps(ui, page, y);
        case SelfTestStage::stopped:
            return build_stopped(ui, page, y);
        case SelfTestStage::rest: {
            head("Rest a little");
            y = words(ui, page, y, ui::Font::title, "The other side is next.", ui.colours.text) + ui.u(20.0F);
            const ui::Rect clock{page.x, y, page.width, ui.paint.line_height(ui::Font::display)};
            ui.paint.figures(clock, ui::Font::display, ui::clock_words(run_.left()), ui.colours.accent);
            return clock.bottom();
        }
        case SelfTestStage::pain_after:
            return build_pain(ui, page, y, "And how do your knees feel now?");
        case SelfTestStage::result:
            return build_result(ui, page, y);
        default:
            return y;
    }
}

float SelfTestScreen::build_about(ui::Ui& ui, const ui::Rect& page, float y) {
    const domain::SelfTest& test = run_.test();
    y = words(ui, page, y, ui::Font::headline, test.name, ui.colours.text) + ui.u(12.0F);
    y = words(ui, page, y, ui::Font::title, test.what, ui.colours.text) + ui.u(10.0F);
    y = words(ui, page, y, ui::Font::body, test.why, ui.colours.text_muted) + ui.u(18.0F);
    y = words(ui, page, y, ui::Font::strong, "What you need", ui.colours.text) + ui.u(8.0F);
    for (const std::string_view need : test.needs) y = item(ui, page, y, 0, need);
    return words(ui, page, y + ui.u(8.0F), ui::Font::caption, kTestAdvice, ui.colours.text_muted);
}

float SelfTestScreen::build_steps(ui::Ui& ui, const ui::Rect& page, float y) {
    int number = 0;
    for (const std::string_view step : run_.test().steps) y = item(ui, page, y, ++number, step);
    return y;
}

float SelfTestScreen::build_pain(ui::Ui& ui, const ui::Rect& page, float y, std::string_view question) {
    y = words(ui, page, y, ui::Font::headline, question, ui.colours.text) + ui.u(12.0F);
    y = words(ui, page, y, ui::Font::body, "0 is not at all, 10 the worst you can think of.",
              ui.colours.text_muted) +
        ui.u(16.0F);
    const float gap = ui.u(8.0F);
    const float cell = std::min(ui.u(64.0F), (page.width - 3.0F * gap) / 4.0F);
    for (int level = 0; level <= 10; ++level) {
        const auto column = static_cast<float>(level % 4);
        const auto row = static_cast<float>(level / 4);
        const ui::Rect box{page.x + column * (cell + gap), y + row * (ui.u(48.0F) + gap), cell, ui.u(48.0F)};
        const ui::ShortText<4> label("{}", level);
        const ui::Button look{.label = label,
                              .keys = digit_of(Command::test_level, static_cast<std::size_t>(level)),
                              .key_shown = false};
        if (button(ui, ui::widget_id("test.pain", level), box, look)) {
            rate_pain(level);
            break;
        }
    }
    return y + 3.0F * (ui.u(48.0F) + gap);
}

float SelfTestScreen::build_reason(ui::Ui& ui, const ui::Rect& page, float y,
                                   const domain::StopReason& reason, int index) {
    const bool chosen = run_.results().back().reason == reason.end;
    const ui::KeySet keys = digit_of(Command::test_reason, static_cast<std::size_t>(index) + 1);
    const float padding = ui.u(16.0F);
    const float width = page.width - 2.0F * padding - key_cap_width(ui, keys.first()) - ui.u(12.0F);
    const float height = ui.paint.paragraph_height(ui::Font::strong, reason.words, width);
    const ui::Rect box{page.x, y, page.width, height + ui.u(24.0F)};
    const ui::WidgetId id = ui::widget_id("test.reason", index);
    const ui::Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered || chosen ? 1.0F : 0.0F, 0.12F);
    ui.paint.fill(box, mix(ui.colours.surface, chosen ? ui.colours.accent_soft : ui.colours.well, hover),
                  ui.u(14.0F));
    ui.paint.stroke(box, chosen ? ui.colours.accent : ui.colours.outline, ui.u(14.0F),
                    std::max(1.0F, ui.u(1.0F)));
    ui.paint.paragraph({box.x + padding, box.y + ui.u(12.0F), width, height}, ui::Font::strong, reason.words,
                       ui.colours.text);
    key_cap(ui, {box.x, box.y, box.width - padding, box.height}, keys.first(), ui.colours.text_muted);
    if (state.focused) focus_ring(ui, box, ui.u(14.0F));
    if (state.clicked || ui.shortcut(keys)) tell_reason(reason.end);
    return box.bottom();
}

float SelfTestScreen::build_stopped(ui::Ui& ui, const ui::Rect& page, float y) {
    const domain::SelfTest& test = run_.test();
    const domain::SideResult& result = run_.results().back();
    const std::string value = value_words(test, result.value);
    y = words(ui, page, y, ui::Font::display, value, ui.colours.accent) + ui.u(4.0F);
    y = words(ui, page, y, ui::Font::body, "Saved. You can leave at any time.", ui.colours.text_muted) +
        ui.u(14.0F);
    if (test.counts) {
        ui::Cutter row({page.x, y, page.width, ui.u(ui::kControlHeight)});
        const ui::Button fewer{
            .label = "One less", .icon = ui::icon::kEasier, .keys = keys_of(ui, Command::test_fewer)};
        const ui::Button more{
            .label = "One more", .icon = ui::icon::kHarder, .keys = keys_of(ui, Command::test_more)};
        if (icon_button(ui, ui::widget_id("test.fewer"), row.left(ui.u(ui::kControlHeight)), fewer))
            count(-1);
        (void)row.left(ui.u(8.0F));
        if (icon_button(ui, ui::widget_id("test.more"), row.left(ui.u(ui::kControlHeight)), more)) count(1);
        (void)row.left(ui.u(12.0F));
        ui.paint.paragraph(row.rest(), ui::Font::body, "Put it right if need be", ui.colours.text_muted);
        y += ui.u(ui::kControlHeight + 16.0F);
    }
    if (result.reason == domain::SelfTestEnd::time_up)
        y = words(ui, page, y, ui::Font::title, "Done to the end. Well held!", ui.colours.text) + ui.u(14.0F);
    y = words(ui, page, y, ui::Font::strong,
              result.reason == domain::SelfTestEnd::time_up ? "Unless …" : "What ended it?",
              ui.colours.text) +
        ui.u(10.0F);
    for (std::size_t i = 0; i < test.reasons.size(); ++i)
        y = build_reason(ui, page, y, test.reasons[i], static_cast<int>(i)) + ui.u(8.0F);
    return y;
}

float SelfTestScreen::build_result(ui::Ui& ui, const ui::Rect& page, float y) {
    std::vector<domain::LogEvent> events = before_;
    events.insert(events.end(), kept_.begin(), kept_.end());
    const auto histories = domain::self_test_histories(events, services_.clock.now().local_date());
    const auto own = std::ranges::find(histories, &run_.test(), &domain::SelfTestHistory::test);
    y = words(ui, page, y, ui::Font::headline, "That's it, thank you", ui.colours.text) + ui.u(14.0F);
    if (own == histories.end() || !own->newest()) return y;
    const std::vector<std::string> lines = result_words(*own);
    const auto& sides = own->newest()->sides;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i < sides.size()) {
            const std::string_view side = side_words(sides[i].side);
            const std::string value = fmt::format("{}{}{}", side, side.empty() ? "" : ": ",
                                                  value_words(run_.test(), sides[i].value));
            y = words(ui, page, y, ui::Font::title, value, ui.colours.accent) + ui.u(2.0F);
        }
        y = words(ui, page, y, ui::Font::body, lines[i], ui.colours.text) + ui.u(14.0F);
    }
    if (run_.test().counts) y = build_usual(ui, page, y) + ui.u(14.0F);
    const std::string next = fmt::format("The next one is due on {}.", ui::date_words(own->due));
    y = words(ui, page, y, ui::Font::body, next, ui.colours.text_muted) + ui.u(10.0F);
    return words(ui, page, y, ui::Font::caption, kTestAdvice, ui.colours.text_muted);
}

/// Figures of others, for those of an age that there are figures for, who ask for them.
float SelfTestScreen::build_usual(ui::Ui& ui, const ui::Rect& page, float y) {
    static constexpr std::array<std::string_view, 3> kAges{"No", "60–64", "65–69"};
    static constexpr std::array<std::string_view, 2> kSexes{"Woman", "Man"};
    y = words(ui, page, y, ui::Font::strong, "Are you 60 to 69, and curious about others?", ui.colours.text) +
        ui.u(4.0F);
    y = words(ui, page, y, ui::Font::caption, "For this page alone. It is kept nowhere.",
              ui.colours.text_muted) +
        ui.u(8.0F);
    const float width = std::min(page.width, ui.u(360.0F));
    age_group_ = segmented(ui, ui::widget_id("test.age"), {page.x, y, width, ui.u(40.0F)}, kAges, age_group_);
    y += ui.u(48.0F);
    if (age_group_ == 0) return y;
    sex_ = segmented(ui, ui::widget_id("test.sex"), {page.x, y, width, ui.u(40.0F)}, kSexes, sex_);
    y += ui.u(50.0F);
    const std::string usual =
        usual_words(age_group_ == 1 ? 60 : 65, sex_ == 1 ? domain::Sex::man : domain::Sex::woman);
    return words(ui, page, y, ui::Font::body, usual, ui.colours.text);
}

}  // namespace ingear::screens
