#include "screens/progress/streak_screen.h"

#include <algorithm>
#include <cmath>

#include "domain/streak/streak_words.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/choices.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kPauseWords =
    "Ill, away, in pain? Pause your streak for as long as you need, up to 90 days. It costs nothing, nothing "
    "can be lost, and your first session ends the pause by itself.";

}  // namespace

void StreakScreen::shown() {
    services_.journal.refresh(services_.clock.now());
}

void StreakScreen::follow() {
    const auto newest = services_.journal.snapshot();
    if (!newest || newest == shown_) return;
    shown_ = newest;
    model_.follow(*newest, services_.clock.now());
}

void StreakScreen::build(ui::Ui& ui, Seconds) {
    follow();
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_);
    const float width = std::min(ui.u(720.0F), window.width - ui.u(48.0F));
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
    float y = page.y + ui.u(40.0F);
    build_head(ui, page, y);
    if (model_.ready()) {
        const float note =
            streak_note(ui, services_, {page.x, y, page.width, 0.0F}, model_.note(), model_.streak());
        if (note > 0.0F) y += note + ui.u(16.0F);
        build_streak(ui, page, y);
        if (!model_.streak().paused) build_pause(ui, page, y);
        build_habit(ui, page, y);
        build_shelf(ui, page, y);
    }
    area.set_end(y + ui.u(16.0F));
}

void StreakScreen::build_head(ui::Ui& ui, const ui::Rect& page, float& y) {
    ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
    const ui::Button done{
        .label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::streak_done)};
    if (button(ui, ui::widget_id("streak.done"), head.right(button_width(ui, done)), done))
        services_.navigator.back();
    (void)head.right(ui.u(12.0F));
    const ui::Button year{
        .label = "Your year", .icon = ui::icon::kToday, .keys = keys_of(ui, Command::streak_year)};
    if (button(ui, ui::widget_id("streak.year"), head.right(button_width(ui, year)), year))
        services_.navigator.go_to(routes::Year{});
    (void)head.right(ui.u(12.0F));
    ui.paint.text(head.rest(), ui::Font::headline, "Streak", ui.colours.text);
    y += ui.u(72.0F);
}

void StreakScreen::build_streak(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float inside = page.width - ui.u(48.0F + 40.0F);
    const float headline = ui.paint.paragraph_height(ui::Font::title, model_.headline(), inside);
    float lines = 0.0F;
    for (const std::string& line : model_.lines())
        lines += ui.paint.paragraph_height(ui::Font::body, line, inside) + ui.u(4.0F);
    const ui::Rect box{page.x, y, page.width, ui.u(48.0F) + headline + lines};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.icon({rest.rest().x, rest.rest().y, ui.u(24.0F), ui.u(28.0F)}, ui::icon::kStreak,
                  ui.colours.coral);
    (void)rest.left(ui.u(40.0F));
    ui.paint.paragraph(rest.top(headline), ui::Font::title, model_.headline(), ui.colours.text);
    (void)rest.top(ui.u(4.0F));
    for (const std::string& line : model_.lines()) {
        const float height = ui.paint.paragraph_height(ui::Font::body, line, inside);
        ui.paint.paragraph(rest.top(height), ui::Font::body, line, ui.colours.text_muted);
        (void)rest.top(ui.u(4.0F));
    }
    y = box.bottom() + ui.u(16.0F);
}

void StreakScreen::build_pause(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float inside = page.width - ui.u(48.0F);
    const float words = ui.paint.paragraph_height(ui::Font::body, kPauseWords, inside);
    static const std::vector<std::string> kReasons(kPauseReasons.begin(), kPauseReasons.end());
    static const std::vector<std::string> kLengths = [] {
        std::vector<std::string> lengths;
        for (const PauseLength& length : kPauseLengths) lengths.emplace_back(length.words);
        return lengths;
    }();
    // The choices' own height is known once they are drawn: the card is as high as it was in the last frame.
    const ui::Rect box{page.x, y, page.width, pause_height_ > 0.0F ? pause_height_ : ui.u(280.0F)};
    card(ui, box);
    ui::Rect line{page.x + ui.u(24.0F), y + ui.u(20.0F), inside, 0.0F};
    const auto go_down = [&line](float by) { line.y += by; };
    ui.paint.text({line.x, line.y, line.width, ui.u(24.0F)}, ui::Font::strong, "Pause the streak",
                  ui.colours.text);
    go_down(ui.u(28.0F));
    ui.paint.paragraph({line.x, line.y, line.width, words}, ui::Font::body, kPauseWords,
                       ui.colours.text_muted);
    go_down(words + ui.u(12.0F));
    float used = 0.0F;
    if (const auto picked = choices(ui, "streak.reason", line, kReasons, model_.reason, used))
        model_.reason = *picked;
    go_down(used + ui.u(8.0F));
    if (const auto picked = choices(ui, "streak.length", line, kLengths, model_.length, used))
        model_.choose_length(*picked, services_.clock.now().local_date());
    go_down(used + ui.u(14.0F));
    const ui::Button pause{
        .label = "Pause", .icon = ui::icon::kPause, .keys = keys_of(ui, Command::streak_pause)};
    const float wide = button_width(ui, pause);
    if (button(ui, ui::widget_id("streak.pause"), {line.x, line.y, wide, ui.u(ui::kControlHeight)}, pause))
        model_.begin_pause(services_.journal, services_.clock.now());
    ui.paint.text(
        {line.x + wide + ui.u(16.0F), line.y, line.width - wide - ui.u(16.0F), ui.u(ui::kControlHeight)},
        ui::Font::body, model_.until_words(), ui.colours.text_muted);
    go_down(ui.u(ui::kControlHeight) + ui.u(20.0F));
    pause_height_ = line.y - y;
    y = line.y + ui.u(16.0F);
}

void StreakScreen::build_habit(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float ring = ui.u(64.0F);
    const float inside = page.width - ui.u(48.0F + 24.0F) - ring;
    const float words = ui.paint.paragraph_height(ui::Font::body, domain::kHabitExplanation, inside);
    const ui::Rect box{page.x, y, page.width, ui.u(40.0F + 28.0F) + std::max(words, ring)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.text(rest.top(ui.u(28.0F)), ui::Font::strong, "Habit strength", ui.colours.text);
    const ui::Rect left = rest.left(ring);
    const ui::Rect circle{left.x, left.y + ui.u(4.0F), ring, ring};
    progress_ring(ui, circle.centre(), ring * 0.5F, ui.u(6.0F), static_cast<float>(model_.streak().strength),
                  ui.colours.teal);
    ui.paint.text(circle, ui::Font::strong, model_.strength(), ui.colours.text, ui::Align::centre);
    (void)rest.left(ui.u(24.0F));
    ui.paint.paragraph(rest.top(words), ui::Font::body, domain::kHabitExplanation, ui.colours.text_muted);
    y = box.bottom() + ui.u(16.0F);
}

void StreakScreen::build_shelf(ui::Ui& ui, const ui::Rect& page, float& y) {
    if (model_.shelf().empty()) return;
    const float row = ui.u(32.0F);
    const ui::Rect box{page.x, y, page.width,
                       ui.u(40.0F + 32.0F) + row * static_cast<float>(model_.shelf().size())};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.text(rest.top(ui.u(32.0F)), ui::Font::strong, "In gold, on your shelf", ui.colours.text);
    for (const std::string& ended : model_.shelf()) {
        ui::Cutter line(rest.top(row));
        ui.paint.icon(line.left(ui.u(24.0F)), ui::icon::kGold, ui.colours.notice);
        (void)line.left(ui.u(12.0F));
        ui.paint.text(line.rest(), ui::Font::body, ended, ui.colours.text);
    }
    y = box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
