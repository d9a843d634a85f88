#include "screens/settings/tips_settings_screen.h"

#include <algorithm>

#include "domain/breaks/drink_tip.h"
#include "domain/catalogue/tips.h"
#include "domain/settings/settings.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

void TipsSettingsScreen::build(ui::Ui& ui, Seconds) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_);
    const float width = std::min(ui.u(720.0F), window.width - ui.u(48.0F));
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, 0.0F};
    float y = page.y + ui.u(40.0F);
    ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
    const ui::Button done{.label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::tips_done)};
    if (button(ui, ui::widget_id("tips.done"), head.right(button_width(ui, done)), done))
        services_.navigator.back();
    ui.paint.text(head.rest(), ui::Font::headline, "Tips", ui.colours.text);
    y += ui.u(64.0F);
    int index = 0;
    for (const domain::Tip& tip : catalogue_->tips) y = build_row(ui, page, y, tip, index++) + ui.u(10.0F);
    area.set_end(y + ui.u(16.0F));
}

float TipsSettingsScreen::build_row(ui::Ui& ui, const ui::Rect& page, float y, const domain::Tip& tip,
                                    int index) {
    const float padding = ui.u(18.0F);
    const float control = ui.u(72.0F);
    const float width = page.width - 2.0F * padding - control;
    const std::string said =
        tip.text +
        (tip.id == domain::kDrinkTip ? " On Today, and by the break reminder where it is on." : "");
    const float name = ui.paint.paragraph_height(ui::Font::strong, tip.name, width);
    const float text = ui.paint.paragraph_height(ui::Font::caption, said, width);
    const ui::Rect box{page.x, y, page.width, 2.0F * padding + name + text + ui.u(4.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    const bool on = domain::is_on(tip, services_.settings.tips_switched);
    const bool wanted = toggle(ui, ui::widget_id("tips.switch", index), rest.right(ui.u(64.0F)), on);
    const ui::Rect words{rest.rest().x, rest.rest().y, width, rest.rest().height};
    ui.paint.paragraph({words.x, words.y, width, name}, ui::Font::strong, tip.name, ui.colours.text);
    ui.paint.paragraph({words.x, words.y + name + ui.u(4.0F), width, text}, ui::Font::caption, said,
                       ui.colours.text_muted);
    if (wanted != on) services_.host.change_settings(domain::with_tip_switched(services_.settings, tip.id));
    return box.bottom();
}

float build_tips_entry(ui::Ui& ui, Services& services, const ui::Rect& page, float y) {
    if (!services.catalogue || services.catalogue->tips.empty()) return y;
    const ui::Rect box{page.x, y, page.width, ui.u(84.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    const ui::Button open{.label = "Choose",
                          .icon = ui::icon::kForward,
                          .keys = keys_of(ui, Command::settings_tips),
                          .key_shown = false};
    const ui::Rect place = rest.right(button_width(ui, open));
    if (button(ui, ui::widget_id("settings.tips"), place, open))
        services.navigator.go_to(routes::TipsSettings{});
    ui.paint.icon(rest.left(ui.u(24.0F)), ui::icon::kTip, ui.colours.accent);
    (void)rest.left(ui.u(16.0F));
    ui.paint.text(rest.rest(), ui::Font::strong, "Tips on Today", ui.colours.text);
    return box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
