#include "screens/session/start_gate_screen.h"

#include <fmt/format.h>

#include "base/uuid.h"
#include "domain/programme/safety.h"
#include "screens/command_keys.h"
#include "screens/common/red_flags.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::StartGate;

}  // namespace

StartGateScreen::StartGateScreen(Services& services, const domain::TodayPlan& today, domain::Routine routine)
    : services_(services), gate_(today.gate()), routine_(std::move(routine)), flags_(today.red_flags) {
    const Moment now = services.clock.now();
    if (gate_ == StartGate::red_flags) {
        head_ = "Exercise waits";
        words_ = red_flag_advice(flags_);
    } else if (gate_ == StartGate::hard_rest) {
        head_ = "Your muscles are at work";
        words_ = fmt::format(
            "They grow while you rest, and need a day for it at least. The next session is possible {}, and "
            "best {}.",
            today.opens_at() ? ui::opening_words({*today.opens_at(), now.offset}, now) : "soon",
            today.rested_at ? ui::opening_words({*today.rested_at, now.offset}, now) : "a day later");
    } else {
        head_ = "A rest day";
        words_ = fmt::format(
            "Two days after a session your muscles are best rested: {}. Something light is just right until "
            "then. You decide.",
            today.rested_at ? ui::opening_words({*today.rested_at, now.offset}, now) : "soon");
    }
}

std::unique_ptr<StartGateScreen> StartGateScreen::locked(Services& services, std::vector<std::string> flags) {
    domain::TodayPlan today;
    today.red_flags = std::move(flags);
    return std::make_unique<StartGateScreen>(services, today, domain::Routine{});
}

void StartGateScreen::take_break() {
    services_.navigator.replace_with(routes::Break{});
}

void StartGateScreen::learn() {
    services_.navigator.replace_with(routes::Learn{});
}

void StartGateScreen::lift() {
    const Moment now = services_.clock.now();
    services_.journal.append({new_uuid(), now, "", domain::logged::LockLifted{}});
    services_.journal.refresh(now);
    services_.notices.tell("Exercise is open again. Go gently, and stop at the first sharp pain.", 6.0);
    services_.navigator.back();
}

void StartGateScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);
    ui::ScrollArea area(ui, column, scroll_);
    const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, area.page().y);
    float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 40.0F : 16.0F);
    const ui::Rect sign{page.x, y, ui.u(40.0F), ui.u(40.0F)};
    const bool flags = gate_ == StartGate::red_flags;
    ui.paint.icon(sign, flags ? ui::icon::kHurts : ui::icon::kRest,
                  flags ? ui.colours.danger : ui.colours.accent, ui::Font::icon_big, ui.u(36.0F));
    y += ui.u(48.0F);
    y = ui::page_words(ui, page, y, ui::Font::headline, head_, ui.colours.text) + ui.u(8.0F);
    y = ui::page_words(ui, page, y, ui::Font::body, words_, ui.colours.text) + ui.u(20.0F);
    if (flags) y = build_flags(ui, page, y) + ui.u(20.0F);
    y = lifting_ ? build_lift(ui, page, y) : build_ways(ui, page, y);
    area.set_end(y + ui.u(20.0F));
}

float StartGateScreen::build_flags(ui::Ui& ui, const ui::Rect& page, float y) {
    const float padding = ui.u(16.0F);
    float height = 2.0F * padding - ui.u(6.0F);
    std::vector<std::string> lines;
    for (const std::string& id : flags_) lines.push_back(red_flag_told(id));
    for (const std::string& line : lines)
        height += ui.paint.paragraph_height(ui::Font::body, line, page.width - 2.0F * padding - ui.u(20.0F)) +
                  ui.u(6.0F);
    const ui::Rect box{page.x, y, page.width, height};
    ui.paint.fill(box, ui.colours.danger_soft, ui.u(14.0F));
    float at = y + padding;
    for (const std::string& line : lines) {
        const ui::Rect place{box.x + padding + ui.u(20.0F), at, box.width - 2.0F * padding - ui.u(20.0F),
                             height};
        ui.paint.disc({box.x + padding + ui.u(6.0F), at + ui.paint.paragraph_pitch(ui::Font::body) * 0.5F},
                      ui.u(3.0F), ui.colours.danger);
        at += ui.paint.paragraph(place, ui::Font::body, line, ui.colours.danger) + ui.u(6.0F);
    }
    return box.bottom();
}

bool StartGateScreen::way(ui::Ui& ui, const char* id, const ui::Rect& page, float& y, std::string_view label,
                          const char* icon, const ui::KeySet& keys, bool first) {
    const ui::Button look{.label = label,
                          .icon = icon,
                          .keys = keys,
                          .kind = first ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                          .key_shown = ui.design_size().x >= 700.0F};
    const ui::Rect box{page.x, y, page.width, ui.u(52.0F)};
    y = box.bottom() + ui.u(10.0F);
    return button(ui, ui::widget_id(id), box, look);
}

float StartGateScreen::build_ways(ui::Ui& ui, const ui::Rect& page, float y) {
    const bool flags = gate_ == StartGate::red_flags;
    if (flags) {
        if (way(ui, "gate.learn", page, y, "Read a lesson", ui::icon::kLearn,
                keys_of(ui, Command::gate_lesson), true))
            learn();
        if (way(ui, "gate.again", page, y, "Answer again", ui::icon::kReplay,
                keys_of(ui, Command::gate_answer_again), false))
            services_.navigator.replace_with(routes::RedFlags{});
        if (way(ui, "gate.lift", page, y, "I've had advice", ui::icon::kLock, keys_of(ui, Command::gate_lift),
                false))
            ask_to_lift();
    } else {
        if (way(ui, "gate.break", page, y, "A short break on your feet", ui::icon::kRest,
                keys_of(ui, Command::gate_break), true))
            take_break();
        if (way(ui, "gate.learn", page, y, "A lesson", ui::icon::kLearn, keys_of(ui, Command::gate_lesson),
                false))
            learn();
        const bool open = gate_ == StartGate::soft_rest && !routine_.items.empty();
        if (open && way(ui, "gate.start", page, y, "Start all the same", ui::icon::kPlay,
                        keys_of(ui, Command::gate_start), false))
            services_.navigator.replace_with(routes::PainBefore{routine_});
    }
    if (way(ui, "gate.back", page, y, "Back", ui::icon::kBack, keys_of(ui, Command::gate_back), false))
        services_.navigator.back();
    return y;
}

float StartGateScreen::build_lift(ui::Ui& ui, const ui::Rect& page, float y) {
    y = ui::page_words(ui, page, y, ui::Font::title,
                       "Did a doctor or physiotherapist tell you that exercise is fine?", ui.colours.text) +
        ui.u(8.0F);
    y = ui::page_words(
            ui, page, y, ui::Font::body,
            "InGear can't judge that. Your first sessions stay gentle when you tell how your knees are.",
            ui.colours.text_muted) +
        ui.u(16.0F);
    if (way(ui, "gate.not_yet", page, y, "Not yet", ui::icon::kBack, keys_of(ui, Command::gate_back), true))
        lifting_ = false;
    if (way(ui, "gate.yes", page, y, "Yes, open exercise again", ui::icon::kCheck,
            keys_of(ui, Command::gate_confirm), false))
        lift();
    return y;
}

}  // namespace ingear::screens
