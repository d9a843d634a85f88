#include "screens/self_tests/self_tests_screen.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kTestsIntroduction =
    "Three small tests, about once in four weeks. You compare yourself with yourself, and nobody else.";
constexpr std::string_view kTestsAdvice = "Self-tests don't replace medical advice.";
constexpr std::size_t kMostBars = 8;

}  // namespace

SelfTestsScreen::SelfTestsScreen(Services& services) : services_(services) {
    follow_data();
}

void SelfTestsScreen::follow_data() {
    const auto snapshot = services_.journal.snapshot();
    const LocalDate today = services_.clock.now().local_date();
    if (snapshot == shown_snapshot_ && today == shown_date_) return;
    shown_snapshot_ = snapshot;
    shown_date_ = today;
    model_ = make_tests(snapshot ? snapshot->self_tests : std::vector<domain::LogEvent>{}, today);
}

void SelfTestsScreen::begin(const domain::SelfTest& test) {
    if (services_.catalogue && services_.catalogue->exercise(test.exercise))
        services_.navigator.go_to(routes::SelfTest{std::string(test.id)});
    else
        services_.notices.tell("The exercise of this test can't be shown right now.");
}

void SelfTestsScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);
    follow_data();
    ui::ScrollArea area(ui, column, scroll_);
    const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, area.page().y);
    float y = build_head(ui, page, page.y + ui.u(ui.design_size().y >= 500.0F ? 24.0F : 12.0F)) + ui.u(16.0F);
    for (std::size_t i = 0; i < model_.rows.size(); ++i) y = build_card(ui, page, y, i) + ui.u(14.0F);
    y = ui::page_words(ui, page, y, ui::Font::caption, kTestsAdvice, ui.colours.text_muted);
    area.set_end(y + ui.u(20.0F));
}

float SelfTestsScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    const float control = ui.u(ui::kControlHeight);
    ui::Cutter row({page.x, y, page.width, control});
    const ui::Button back{.label = "Back", .icon = ui::icon::kBack, .keys = keys_of(ui, Command::tests_back)};
    if (icon_button(ui, ui::widget_id("tests.back"), row.left(control), back)) services_.navigator.back();
    (void)row.left(ui.u(16.0F));
    ui.paint.text(row.rest(), ui::Font::headline, "Self-tests", ui.colours.text);
    return ui::page_words(ui, page, y + control + ui.u(10.0F), ui::Font::body, kTestsIntroduction,
                          ui.colours.text_muted);
}

float SelfTestsScreen::build_card(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index) {
    const SelfTestsModel::Row& row = model_.rows[index];
    const bool done = !row.history.days.empty();
    const ui::Button start{.label = done ? "Do it again" : "Begin",
                           .icon = ui::icon::kPlay,
                           .keys = digit_of(Command::tests_begin, index + 1),
                           .kind = row.history.due_now ? ui::ButtonKind::primary : ui::ButtonKind::secondary};
    const float padding = ui.u(20.0F);
    const float width = page.width - 2.0F * padding;
    const float chart = done ? ui.u(84.0F) : 0.0F;
    const float what = ui.paint.paragraph_height(ui::Font::body, row.test->what, width);
    const float last = ui.paint.paragraph_height(ui::Font::strong, row.last, width);
    const float when = ui.paint.paragraph_height(ui::Font::caption, row.when, width);
    const float title = ui.paint.line_height(ui::Font::title);
    const float gap = ui.u(8.0F);
    const float height = 2.0F * padding + title + what + last + when + chart + ui.u(ui::kControlHeight) +
                         gap * (done ? 5.0F : 4.0F);
    const ui::Rect box{page.x, y, page.width, height};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    ui.paint.text(rest.top(title), ui::Font::title, row.test->name, ui.colours.text);
    (void)rest.top(gap);
    ui.paint.paragraph(rest.top(what), ui::Font::body, row.test->what, ui.colours.text_muted);
    (void)rest.top(gap);
    ui.paint.paragraph(rest.top(last), ui::Font::strong, row.last,
                       done ? ui.colours.accent : ui.colours.text_muted);
    if (done) {
        (void)rest.top(gap);
        build_chart(ui, rest.top(chart), row.history);
    }
    (void)rest.top(gap);
    ui.paint.paragraph(rest.top(when), ui::Font::caption, row.when, ui.colours.text_muted);
    (void)rest.top(gap);
    const ui::Rect place = rest.top(ui.u(ui::kControlHeight));
    if (button(ui, ui::widget_id("tests.begin", static_cast<int>(index)),
               {place.x, place.y, std::min(place.width, button_width(ui, start)), place.height}, start))
        begin(*row.test);
    return box.bottom();
}

/// A bar a side and day, the newest to the right, against the longest so far or the test's own end.
void SelfTestsScreen::build_chart(ui::Ui& ui, const ui::Rect& box, const domain::SelfTestHistory& history) {
    const std::size_t first = history.days.size() > kMostBars ? history.days.size() - kMostBars : 0;
    double most = history.test->counts ? 10.0 : history.test->seconds;
    for (const domain::SelfTestDay& day : history.days)
        for (const domain::SideResult& side : day.sides) most = std::max(most, side.value);
    const float caption = ui.paint.line_height(ui::Font::caption);
    const ui::Rect field{box.x, box.y, box.width, box.height - caption - ui.u(4.0F)};
    ui.paint.line({field.x, field.bottom()}, {field.right(), field.bottom()}, ui.colours.outline, ui.u(1.0F));
    const float column = std::min(field.width / static_cast<float>(kMostBars), ui.u(52.0F));
    for (std::size_t i = first; i < history.days.size(); ++i) {
        const domain::SelfTestDay& day = history.days[i];
        const float x = field.x + column * static_cast<float>(i - first);
        const float bar = std::min(ui.u(18.0F), column * 0.32F);
        for (std::size_t s = 0; s < day.sides.size(); ++s) {
            const float high =
                std::max(ui.u(3.0F), field.height * static_cast<float>(day.sides[s].value / most));
            const bool right = day.sides[s].side == motion::Side::right;
            ui.paint.fill({x + static_cast<float>(s) * (bar + ui.u(3.0F)), field.bottom() - high, bar, high},
                          right ? ui.colours.coral : ui.colours.teal, ui.u(4.0F));
        }
        if (i != first && i + 1 != history.days.size()) continue;
        const std::string words = ui::day_words(day.date, shown_date_);
        const float wide = ui.paint.width(ui::Font::caption, words) + 1.0F;
        const bool newest = i + 1 == history.days.size() && i != first;
        if (newest && x < field.x + column * 2.0F) continue;  // no room beside the first one's
        ui.paint.text({x, field.bottom() + ui.u(4.0F), wide, caption}, ui::Font::caption, words,
                      ui.colours.text_muted);
    }
    if (!history.test->sided) return;
    const float legend =
        ui.paint.width(ui::Font::caption, "left") + ui.paint.width(ui::Font::caption, "right") + ui.u(52.0F);
    if (field.width < column * static_cast<float>(kMostBars) + legend) return;
    ui::Cutter row({field.right() - legend, field.y, legend, caption});
    ui.paint.disc({row.left(ui.u(12.0F)).centre().x, row.rest().centre().y}, ui.u(5.0F), ui.colours.teal);
    ui.paint.text(row.left(ui.paint.width(ui::Font::caption, "left") + ui.u(12.0F)), ui::Font::caption,
                  "left", ui.colours.text_muted);
    ui.paint.disc({row.left(ui.u(12.0F)).centre().x, row.rest().centre().y}, ui.u(5.0F), ui.colours.coral);
    ui.paint.text(row.rest(), ui::Font::caption, "right", ui.colours.text_muted);
}

}  // namespace ingear::screens
