#include "screens/today/tip_card.h"

#include <algorithm>
#include <chrono>

#include "base/uuid.h"
#include "domain/settings/settings.h"
#include "screens/command_keys.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

void TipCard::follow(bool rest_day) {
    const Moment now = services_.clock.now();
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(now.at.time_since_epoch());
    const auto snapshot = services_.journal.snapshot();
    const bool same = minute == minute_ && snapshot == snapshot_ && services_.catalogue == catalogue_ &&
                      services_.settings.tips_switched == switched_ && rest_day == rest_day_;
    if (same) return;
    minute_ = minute;
    snapshot_ = snapshot;
    catalogue_ = services_.catalogue;
    switched_ = services_.settings.tips_switched;
    rest_day_ = rest_day;
    tip_ = nullptr;
    if (!snapshot_ || !catalogue_) return;
    domain::TipContext context;
    context.now = now;
    context.rest_day = rest_day;
    context.put_away = snapshot_->tips_put_away;
    context.switched = switched_;
    if (snapshot_->last_session) context.last_session = snapshot_->last_session->at;
    for (const domain::SessionRecord& session : snapshot_->recent)
        if (context.last_session && session.started_at.at == *context.last_session)
            context.last_session_seconds = session.seconds;
    tip_ = domain::tip_for(catalogue_->tips, context);
}

void TipCard::put_away() {
    const Moment now = services_.clock.now();
    services_.journal.append({new_uuid(), now, "", domain::logged::TipDismissed{tip_->id}});
    services_.journal.refresh(now);
}

void TipCard::switch_off() {
    services_.host.change_settings(domain::with_tip_switched(services_.settings, tip_->id));
    services_.notices.tell("It won't come again. Tips are switched on and off in the settings.");
}

float TipCard::build(ui::Ui& ui, const ui::Rect& column, float y) {
    if (!tip_) return y;
    const float padding = ui.u(16.0F);
    const float lead = ui.u(40.0F);
    const float control = ui.u(40.0F);
    const float width = column.width - 2.0F * padding - lead;
    const float text = ui.paint.paragraph_height(ui::Font::body, tip_->text, width);
    const float source =
        tip_->source.empty() ? 0.0F : ui.paint.paragraph_height(ui::Font::caption, tip_->source, width);
    const ui::Rect box{column.x, y, column.width, 2.0F * padding + text + source + ui.u(8.0F) + control};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    const ui::Rect sign = rest.left(lead);
    ui.paint.icon({sign.x, sign.y, ui.u(24.0F), ui.paint.paragraph_pitch(ui::Font::body)}, ui::icon::kTip,
                  ui.colours.accent);
    ui.paint.paragraph(rest.top(text), ui::Font::body, tip_->text, ui.colours.text);
    if (source > 0.0F)
        ui.paint.paragraph(rest.top(source), ui::Font::caption, tip_->source, ui.colours.text_muted);
    (void)rest.top(ui.u(8.0F));
    ui::Cutter row(rest.top(control));
    const ui::Button thanks{
        .label = "Thanks", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::today_thank_tip)};
    const ui::Button never{.label = "Not again", .kind = ui::ButtonKind::ghost};
    const bool away = button(ui, ui::widget_id("tip.thanks"),
                             row.left(std::min(row.rest().width, button_width(ui, thanks))), thanks);
    (void)row.left(ui.u(4.0F));
    const float wide = button_width(ui, never);
    const bool off =
        wide <= row.rest().width && button(ui, ui::widget_id("tip.never"), row.left(wide), never);
    if (away)
        put_away();
    else if (off)
        switch_off();
    return box.bottom();
}

}  // namespace ingear::screens
