#include "screens/breaks/breaks_screen.h"

#include <fmt/format.h>

#include <cmath>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::DeskDay;

ui::Colour colour_of(const ui::Ui& ui, DeskDay::Kind kind) {
    switch (kind) {
        case DeskDay::Kind::sitting:
            return ui.colours.text_muted.faded(0.35F);
        case DeskDay::Kind::in_call:
            return ui.colours.notice;
        case DeskDay::Kind::on_break:
            break;
    }
    return ui.colours.accent;
}

}  // namespace

BreaksScreen::BreaksScreen(Services& services) : services_(services) {
    read();
}

BreaksScreen::BreaksScreen(Services& services, const std::vector<domain::LogEvent>& events)
    : services_(services), reads_(false), model_(make_breaks(events, services.clock.now())) {}

void BreaksScreen::shown() {
    if (reads_) read();
}

void BreaksScreen::read() {
    desk_ = services_.journal.ask(journal::DeskQuery{}, services_.clock.now());
}

void BreaksScreen::follow() {
    if (!reads_) return;
    const auto newest = desk_.get();
    failed_ = !newest && !model_ && services_.journal.trouble();
    if (!newest || newest == shown_) return;
    shown_ = newest;
    model_ = make_breaks(*newest, services_.clock.now());
}

void BreaksScreen::take_break() {
    services_.navigator.go_to(routes::Break{});
}

void BreaksScreen::build(ui::Ui& ui, Seconds ahead) {
    (void)ahead;
    follow();
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_);
    const float width = std::min(ui.u(880.0F), window.width - ui.u(48.0F));
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
    float y = build_head(ui, page, page.y + ui.u(40.0F));
    if (failed_)
        y += notice(ui, {page.x, y, page.width, 0.0F},
                    {ui::icon::kWarning, "Your log can't be read right now.", ui.colours.notice_soft,
                     ui.colours.notice}) +
             ui.u(16.0F);
    if (model_ && model_->empty) {
        y = build_empty(ui, page, y);
    } else if (model_) {
        y = build_today(ui, page, y);
        y = build_days(ui, page, y);
        y = build_weeks(ui, page, y);
    }
    area.set_end(y + ui.u(16.0F));
}

float BreaksScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
    const bool roomy = ui.design_size().x >= 760.0F;
    const auto place = [&](const ui::Button& look) {
        return head.right(roomy ? button_width(ui, look) : ui.u(48.0F));
    };
    const auto press = [&](ui::WidgetId id, const ui::Rect& box, const ui::Button& look) {
        return roomy ? button(ui, id, box, look) : icon_button(ui, id, box, look);
    };
    const ui::Button done{
        .label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::breaks_done)};
    if (press(ui::widget_id("breaks.done"), place(done), done)) services_.navigator.back();
    (void)head.right(ui.u(8.0F));
    const ui::Button settings{
        .label = "Reminders", .icon = ui::icon::kSettings, .keys = keys_of(ui, Command::breaks_settings)};
    if (press(ui::widget_id("breaks.settings"), place(settings), settings))
        services_.navigator.go_to(routes::BreakSettings{});
    (void)head.right(ui.u(8.0F));
    const ui::Button now{.label = "Break now",
                         .icon = ui::icon::kPlay,
                         .keys = keys_of(ui, Command::breaks_now),
                         .kind = ui::ButtonKind::primary};
    if (press(ui::widget_id("breaks.now"), place(now), now)) take_break();
    (void)head.right(ui.u(8.0F));
    ui.paint.text(head.rest(), ui::Font::headline, "Breaks", ui.colours.text);
    return y + ui.u(72.0F);
}

float BreaksScreen::build_empty(ui::Ui& ui, const ui::Rect& page, float y) {
    constexpr std::string_view kHead = "Two minutes, now and then";
    constexpr std::string_view kWords =
        "Switch the reminder on, and it invites you to a short break when you have been sitting for a while: "
        "at a good "
        "moment, never in a call. Your sitting and your breaks will show here.";
    const float inner = page.width - ui.u(64.0F);
    const float words = ui.paint.paragraph_height(ui::Font::body, kWords, inner);
    const ui::Rect box{page.x, y, page.width, ui.u(64.0F + 36.0F + 8.0F + 24.0F + 48.0F) + words};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(32.0F), ui.u(32.0F)));
    ui.paint.text(rest.top(ui.u(36.0F)), ui::Font::title, kHead, ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    ui.paint.paragraph(rest.top(words), ui::Font::body, kWords, ui.colours.text_muted);
    (void)rest.top(ui.u(24.0F));
    const ui::Button on{
        .label = "Set up reminders", .icon = ui::icon::kSettings, .kind = ui::ButtonKind::primary};
    const ui::Rect row = rest.top(ui.u(48.0F));
    if (button(ui, ui::widget_id("breaks.set_up"),
               {row.x, row.y, std::min(row.width, button_width(ui, on)), row.height}, on))
        services_.navigator.go_to(routes::BreakSettings{});
    return box.bottom() + ui.u(16.0F);
}

float BreaksScreen::build_today(ui::Ui& ui, const ui::Rect& page, float y) {
    const float inner = page.width - ui.u(48.0F);
    const float words = ui.paint.paragraph_height(ui::Font::body, model_->today_words, inner);
    const ui::Rect box{page.x, y, page.width,
                       ui.u(40.0F + 32.0F + 16.0F + 40.0F + 24.0F + 16.0F + 24.0F) + words};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.text(rest.top(ui.u(32.0F)), ui::Font::title, "Today", ui.colours.text);
    ui.paint.paragraph(rest.top(words), ui::Font::body, model_->today_words, ui.colours.text_muted);
    (void)rest.top(ui.u(16.0F));
    const ui::Rect line = rest.top(ui.u(40.0F));
    ui.paint.fill(line, ui.colours.text_muted.faded(0.10F), ui.u(8.0F));
    for (const BreaksModel::Bar& bar : model_->bars) {
        const float least = ui.u(3.0F);
        const ui::Rect part{line.x + bar.from * line.width, line.y,
                            std::max(least, (bar.to - bar.from) * line.width), line.height};
        const bool call = bar.kind == DeskDay::Kind::in_call;
        ui.paint.fill(call ? ui::Rect{part.x, part.bottom() - ui.u(10.0F), part.width, ui.u(10.0F)} : part,
                      colour_of(ui, bar.kind), ui.u(3.0F));
    }
    const ui::Rect scale = rest.top(ui.u(24.0F));
    for (const BreaksModel::Hour& hour : model_->hours) {
        const float half = ui.u(20.0F);
        const float at =
            std::clamp(scale.x + hour.at * scale.width, scale.x + half * 0.4F, scale.right() - half * 0.4F);
        ui.paint.text({at - half, scale.y, 2.0F * half, scale.height}, ui::Font::caption, hour.words,
                      ui.colours.text_muted, ui::Align::centre);
    }
    (void)rest.top(ui.u(16.0F));
    struct Sign {
        DeskDay::Kind kind;
        std::string_view words;
    };
    constexpr std::array<Sign, 3> kSigns{{{DeskDay::Kind::sitting, "Sitting"},
                                          {DeskDay::Kind::on_break, "Break"},
                                          {DeskDay::Kind::in_call, "Call"}}};
    ui::Cutter legend(rest.top(ui.u(24.0F)));
    for (const Sign& sign : kSigns) {
        const ui::Rect dot = legend.left(ui.u(24.0F));
        ui.paint.fill({dot.x, dot.centre().y - ui.u(6.0F), ui.u(12.0F), ui.u(12.0F)},
                      colour_of(ui, sign.kind), ui.u(3.0F));
        const float width = ui.paint.width(ui::Font::caption, sign.words) + ui.u(24.0F);
        ui.paint.text(legend.left(width), ui::Font::caption, sign.words, ui.colours.text_muted);
    }
    return box.bottom() + ui.u(16.0F);
}

float BreaksScreen::build_days(ui::Ui& ui, const ui::Rect& page, float y) {
    const ui::Rect box{page.x, y, page.width, ui.u(40.0F + 32.0F + 16.0F + 96.0F + 24.0F + 20.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.text(rest.top(ui.u(32.0F)), ui::Font::title, "Breaks this week", ui.colours.text);
    (void)rest.top(ui.u(16.0F));
    const ui::Rect row = rest.top(ui.u(140.0F));
    const float column = row.width / 7.0F;
    for (std::size_t i = 0; i < 7; ++i) {
        const BreaksModel::Day& day = model_->days[i];
        ui::Cutter place({row.x + static_cast<float>(i) * column, row.y, column, row.height});
        const ui::Rect space = place.top(ui.u(96.0F));
        const float width = std::min(ui.u(44.0F), column * 0.6F);
        const float tall = day.breaks == 0 ? ui.u(4.0F) : ui.u(12.0F) + day.height * ui.u(60.0F);
        const ui::Rect bar{space.centre().x - width * 0.5F, space.bottom() - tall, width, tall};
        ui.paint.fill(bar, day.breaks == 0 ? ui.colours.text_muted.faded(0.2F) : ui.colours.accent,
                      ui.u(4.0F));
        if (day.breaks > 0) {
            const ui::ShortText<16> count("{}", day.breaks);
            ui.paint.text({space.x, bar.y - ui.u(22.0F), space.width, ui.u(20.0F)}, ui::Font::strong, count,
                          ui.colours.text, ui::Align::centre);
        }
        ui.paint.text(place.top(ui.u(24.0F)), day.today ? ui::Font::strong : ui::Font::body, day.name,
                      day.today ? ui.colours.accent : ui.colours.text_muted, ui::Align::centre);
        const bool fits = ui.paint.width(ui::Font::caption, day.sat) < column - ui.u(4.0F);
        if (fits)
            ui.paint.text(place.top(ui.u(20.0F)), ui::Font::caption, day.sat, ui.colours.text_muted,
                          ui::Align::centre);
    }
    return box.bottom() + ui.u(16.0F);
}

float BreaksScreen::build_weeks(ui::Ui& ui, const ui::Rect& page, float y) {
    const float inner = page.width - ui.u(48.0F);
    const float best = ui.paint.paragraph_height(ui::Font::body, model_->best_words, inner);
    const float row = ui.u(60.0F);
    const ui::Rect box{
        page.x, y, page.width,
        ui.u(40.0F + 32.0F + 8.0F + 16.0F) + static_cast<float>(model_->weeks.size()) * row + best};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.text(rest.top(ui.u(32.0F)), ui::Font::title, "Prompts followed", ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    for (const BreaksModel::Week& week : model_->weeks) {
        ui::Cutter line(rest.top(row));
        ui::Cutter words(line.top(ui.u(44.0F)));
        ui.paint.text(words.top(ui.u(24.0F)), ui::Font::strong, week.name, ui.colours.text);
        ui.paint.text(words.top(ui.u(18.0F)), ui::Font::caption, week.detail, ui.colours.text_muted);
        const ui::Rect track = line.top(ui.u(6.0F));
        ui.paint.fill(track, ui.colours.text_muted.faded(0.12F), ui.u(3.0F));
        if (week.share > 0.0F)
            ui.paint.fill({track.x, track.y, track.width * week.share, track.height}, ui.colours.accent,
                          ui.u(3.0F));
    }
    (void)rest.top(ui.u(16.0F));
    ui.paint.paragraph(rest.top(best), ui::Font::body, model_->best_words, ui.colours.text_muted);
    return box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
