#include "screens/common/streak_note.h"

#include <algorithm>

#include "base/uuid.h"
#include "domain/streak/streak_words.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

namespace logged = domain::logged;

void put(journal::Journal& journal, const Moment& now, domain::LogBody body) {
    journal.append({new_uuid(), now, "", std::move(body)});
}

const char* icon_of(StreakNote::Kind kind) {
    switch (kind) {
        case StreakNote::Kind::reserve_spent:
        case StreakNote::Kind::reserve_kept:
            return ui::icon::kReserve;
        case StreakNote::Kind::paused:
            return ui::icon::kPause;
        case StreakNote::Kind::mend:
            return ui::icon::kMended;
        case StreakNote::Kind::welcome:
        case StreakNote::Kind::none:
            break;
    }
    return ui::icon::kHeart;
}

/// The answers to a note, the first one the usual; empty where it asks nothing.
std::pair<std::string_view, std::string_view> answers_to(StreakNote::Kind kind) {
    switch (kind) {
        case StreakNote::Kind::reserve_spent:
            return {"Fine", "No, keep my reserve"};
        case StreakNote::Kind::reserve_kept:
            return {"Spend it after all", ""};
        case StreakNote::Kind::paused:
            return {"End the pause", ""};
        default:
            return {};
    }
}

void answer(Services& services, StreakNote::Kind kind, bool first, const domain::Streak& streak) {
    const Moment now = services.clock.now();
    if (kind == StreakNote::Kind::paused)
        end_pause(services.journal, now);
    else if (kind == StreakNote::Kind::reserve_kept)
        spend_after_all(services.journal, streak, now);
    else if (first)
        accept_reserves(services.journal, streak, now);
    else
        keep_reserves(services.journal, streak, now);
}

}  // namespace

StreakNote note_for(const domain::Streak& streak) {
    using Kind = StreakNote::Kind;
    if (streak.paused) return {Kind::paused, domain::pause_line(streak)};
    if (!streak.reserve_news.empty()) return {Kind::reserve_spent, domain::reserve_news(streak)};
    if (streak.declined) {
        std::string words = "You kept your reserve.";
        if (streak.repair) words.append(" ").append(domain::repair_line(streak));
        return {Kind::reserve_kept, std::move(words)};
    }
    if (streak.this_week.welcome_back)
        return {Kind::welcome, "Welcome back! It's good to see you so soon again."};
    if (streak.repair) return {Kind::mend, domain::repair_line(streak)};
    return {};
}

void accept_reserves(journal::Journal& journal, const domain::Streak& streak, const Moment& now) {
    for (const LocalDate week : streak.reserve_news) put(journal, now, logged::ReserveAccepted{week});
    journal.refresh(now);
}

void keep_reserves(journal::Journal& journal, const domain::Streak& streak, const Moment& now) {
    for (const LocalDate week : streak.reserve_news) put(journal, now, logged::ReserveDeclined{week});
    journal.refresh(now);
}

void spend_after_all(journal::Journal& journal, const domain::Streak& streak, const Moment& now) {
    if (streak.declined) put(journal, now, logged::ReserveAccepted{*streak.declined});
    journal.refresh(now);
}

void end_pause(journal::Journal& journal, const Moment& now) {
    put(journal, now, logged::PauseEnded{});
    journal.refresh(now);
}

float streak_note(ui::Ui& ui, Services& services, const ui::Rect& place, const StreakNote& note,
                  const domain::Streak& streak) {
    if (note.kind == StreakNote::Kind::none) return 0.0F;
    const float padding = ui.u(16.0F);
    const float beside = ui.u(40.0F);
    const float width = place.width - 2.0F * padding - beside;
    const float words = ui.paint.paragraph_height(ui::Font::body, note.words, width);
    const auto [first, second] = answers_to(note.kind);
    const ui::Button usual{.label = first};
    const ui::Button other{.label = second, .kind = ui::ButtonKind::ghost};
    const float gap = ui.u(8.0F);
    const float first_width = first.empty() ? 0.0F : std::min(button_width(ui, usual), width);
    const float second_width = second.empty() ? 0.0F : std::min(button_width(ui, other), width);
    const bool one_row = first_width + gap + second_width <= width;
    const float size = ui.u(ui::kControlHeight);
    const float buttons = first.empty()               ? 0.0F
                          : second.empty() || one_row ? size + gap * 1.5F
                                                      : 2.0F * size + gap * 2.5F;
    const ui::Rect box{place.x, place.y, place.width, 2.0F * padding + words + buttons};
    card(ui, box);
    const ui::Rect inside = box.inset(padding);
    ui.paint.icon({inside.x, inside.y, ui.u(24.0F), ui.u(24.0F)}, icon_of(note.kind), ui.colours.accent);
    ui.paint.paragraph({inside.x + beside, inside.y, width, words}, ui::Font::body, note.words,
                       ui.colours.text);
    if (first.empty()) return box.height;
    const ui::Rect row{inside.x + beside, inside.y + words + gap * 1.5F, first_width, size};
    if (button(ui, ui::widget_id("streak.answer"), row, usual)) answer(services, note.kind, true, streak);
    if (second.empty()) return box.height;
    const ui::Rect next = one_row ? ui::Rect{row.right() + gap, row.y, second_width, size}
                                  : ui::Rect{row.x, row.bottom() + gap, second_width, size};
    if (button(ui, ui::widget_id("streak.other_answer"), next, other))
        answer(services, note.kind, false, streak);
    return box.height;
}

}  // namespace ingear::screens
