#include "screens/settings/red_flags_screen.h"

#include "base/uuid.h"
#include "screens/command_keys.h"
#include "screens/common/red_flags.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

void keep_red_flags(Services& services, const std::vector<std::string>& flags) {
    const Moment now = services.clock.now();
    services.journal.append({new_uuid(), now, "", domain::logged::RedFlagsAnswered{flags}});
    services.journal.refresh(now);
}

RedFlagsScreen::RedFlagsScreen(Services& services) : services_(services) {
    if (const auto snapshot = services.journal.snapshot()) ticked_ = snapshot->safety.flags;
}

void RedFlagsScreen::answer() {
    keep_red_flags(services_, ticked_);
    if (ticked_.empty()) {
        services_.notices.tell("Good to hear. Exercise is open.", 5.0);
        services_.navigator.back();
        return;
    }
    services_.navigator.replace_with(routes::Locked{ticked_});
}

void RedFlagsScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);
    const float foot = ui.u(84.0F);
    {
        ui::ScrollArea area(ui, {column.x, column.y, column.width, column.height - foot}, scroll_);
        const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, area.page().y);
        float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 32.0F : 12.0F);
        y = ui::page_words(ui, page, y, ui::Font::headline, "Does any of this apply?", ui.colours.text) +
            ui.u(6.0F);
        y = ui::page_words(ui, page, y, ui::Font::body, "These want a doctor's eye before any exercise.",
                           ui.colours.text_muted) +
            ui.u(14.0F);
        y = red_flag_list(ui, page, y, ticked_);
        area.set_end(y + ui.u(12.0F));
    }
    const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, column.bottom() - foot);
    ui::Cutter row({page.x, page.y + ui.u(16.0F), page.width, ui.u(52.0F)});
    const bool roomy = ui.design_size().x >= 700.0F;
    const ui::Button back{.label = "Back",
                          .icon = ui::icon::kBack,
                          .keys = keys_of(ui, Command::red_flags_back),
                          .key_shown = roomy};
    // Nobody says "none of these" to what they haven't seen.
    const float seen = column.height - foot;
    const bool more = more_below(scroll_, seen);
    const ui::Button go{.label = more              ? "More below"
                                 : ticked_.empty() ? "None of these"
                                                   : "Keep this",
                        .icon = more ? ui::icon::kUnfold : ui::icon::kCheck,
                        .keys = keys_of(ui, Command::red_flags_next),
                        .kind = ui::ButtonKind::primary,
                        .key_shown = roomy};
    if (button(ui, ui::widget_id("flags.back"), row.left(button_width(ui, back)), back))
        services_.navigator.back();
    (void)row.left(ui.u(12.0F));
    if (button(ui, ui::widget_id("flags.keep"), row.rest(), go)) {
        if (more)
            scroll_.offset += 0.8F * seen;
        else
            answer();
    }
}

}  // namespace ingear::screens
