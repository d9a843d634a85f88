#include "screens/today/knee_card.h"

#include "base/uuid.h"
#include "journal/today.h"
#include "screens/common/pain_picker.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

void KneeCard::keep(journal::KneeQuestion question) {
    const Moment now = services_.clock.now();
    const bool morning = question == journal::KneeQuestion::morning_after;
    for (const auto& rating :
         answer_.ratings(morning ? domain::PainTime::next_morning : domain::PainTime::after))
        services_.journal.append({new_uuid(), now, "", rating});
    services_.journal.refresh(now);
    answered_ = question;
    services_.notices.tell(answer_.worst() > domain::kSafePain
                               ? "Thanks. The next session takes it into account; rest until then."
                               : "Thanks, that helps to plan the next session.",
                           5.0);
}

void KneeCard::put_away(journal::KneeQuestion question) {
    const Moment now = services_.clock.now();
    services_.journal.append(
        {new_uuid(), now, "", domain::logged::TipDismissed{std::string(journal::put_away_by(question))}});
    services_.journal.refresh(now);
    answered_ = question;
}

float KneeCard::build(ui::Ui& ui, const ui::Rect& column, float y, journal::KneeQuestion question) {
    const std::string_view asked = question == journal::KneeQuestion::morning_after
                                       ? "How are your knees, the day after?"
                                       : "It hurt in your session. How is it now?";
    const float padding = ui.u(20.0F);
    const float head = ui.u(40.0F);
    const float gap = ui.u(12.0F);
    const bool complete = answer_.complete();
    const float foot = complete ? ui.u(44.0F) + gap : 0.0F;
    const float inside = inside_ > 0.0F ? ui.u(inside_) : ui.u(56.0F);
    const ui::Rect box{column.x, y, column.width, 2.0F * padding + head + gap + inside + foot};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    ui::Cutter line(rest.top(head));
    const ui::Button away{.label = "Not now", .icon = ui::icon::kClose};
    const bool leave = icon_button(ui, ui::widget_id("morning.away"), line.right(head), away);
    (void)line.right(ui.u(8.0F));
    const ui::Rect words = line.rest();
    const float lines = ui.paint.paragraph_height(ui::Font::strong, asked, words.width);
    ui.paint.paragraph({words.x, words.centre().y - lines * 0.5F, words.width, lines}, ui::Font::strong,
                       asked, ui.colours.text);
    (void)rest.top(gap);
    const ui::Rect place = rest.rest();
    const float end = pain_picker(ui, {.id = "morning"}, place, place.y, answer_);
    inside_ = (end - place.y) / ui.unit();
    const ui::Button keep_look{.label = "Keep", .icon = ui::icon::kCheck, .kind = ui::ButtonKind::primary};
    const bool keeps = complete && button(ui, ui::widget_id("morning.keep"),
                                          {place.x, end + gap,
                                           std::min(place.width, button_width(ui, keep_look)), ui.u(44.0F)},
                                          keep_look);
    if (leave)
        put_away(question);
    else if (keeps)
        keep(question);
    return box.bottom();
}

}  // namespace ingear::screens
