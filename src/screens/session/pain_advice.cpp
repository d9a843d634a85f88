#include "screens/session/pain_advice.h"

#include <algorithm>
#include <array>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr const char* kPainHead = "Let's stop here";
constexpr const char* kPainWords =
    "Well noticed. Rest, and leave this exercise out for today. Sharp or lasting pain is a reason to see a "
    "doctor or "
    "physiotherapist before you go on.";
constexpr const char* kRedFlagsHead = "Have it looked at the same day if your knee";
constexpr std::array<std::string_view, 4> kRedFlags{
    "can't take your weight, or can't be moved",
    "has changed its shape or is badly swollen",
    "locks or gives way",
    "is hot and red, and you have a fever",
};

}  // namespace

bool PainAdvice::build(ui::Ui& ui) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.scrim.faded(0.7F));
    const float width = std::min(ui.u(600.0F), window.width - ui.u(32.0F));
    const float padding = ui.u(32.0F);
    const float inner = width - 2.0F * padding;
    const float words = ui.paint.paragraph_height(ui::Font::body, kPainWords, inner);
    const float bullet = ui.u(24.0F);
    float flags = 0.0F;
    for (const std::string_view flag : kRedFlags)
        flags += ui.paint.paragraph_height(ui::Font::body, flag, inner - ui.u(64.0F)) + ui.u(4.0F);
    const float flags_head = ui.paint.paragraph_height(ui::Font::strong, kRedFlagsHead, inner - ui.u(40.0F));
    const float flags_box = flags + flags_head + ui.u(40.0F);
    const float wanted =
        padding * 2.0F + ui.u(44.0F) + words + ui.u(20.0F) + flags_box + ui.u(24.0F) + ui.u(52.0F);
    const float height = std::min(wanted, window.height - ui.u(16.0F));
    const ui::Rect box{(window.width - width) * 0.5F, (window.height - height) * 0.5F, width, height};
    card(ui, box);
    const ui::Button done{.label = "To the summary",
                          .icon = ui::icon::kForward,
                          .keys = keys_of(ui, Command::advice_done),
                          .kind = ui::ButtonKind::primary};
    const ui::Rect foot{box.x + padding, box.bottom() - padding - ui.u(52.0F), inner, ui.u(52.0F)};
    ui::Cutter row(foot);
    const ui::Button tells{.label = "One of these",
                           .icon = ui::icon::kWarning,
                           .keys = keys_of(ui, Command::advice_flag),
                           .kind = ui::ButtonKind::danger};
    const bool room = inner > button_width(ui, tells) + button_width(ui, done);
    bool to_flags = ui.shortcut(keys_of(ui, Command::advice_flag));
    if (room) {
        to_flags =
            button(ui, ui::widget_id("pain.flag"), row.left(button_width(ui, tells)), tells) || to_flags;
        (void)row.left(ui.u(10.0F));
    }
    if (to_flags) services_.navigator.go_to(routes::RedFlags{});
    const bool goes_on = button(ui, ui::widget_id("pain.done"), row.rest(), done);

    const ui::Rect reach{box.x + ui.u(4.0F), box.y + ui.u(8.0F), width - ui.u(8.0F),
                         foot.y - ui.u(16.0F) - box.y};
    ui::ScrollArea area(ui, reach, scroll_);
    ui::Cutter rest({box.x + padding, area.page().y + padding - ui.u(8.0F), inner, wanted});
    ui.paint.text(rest.top(ui.u(44.0F)), ui::Font::headline, kPainHead, ui.colours.text);
    ui.paint.paragraph(rest.top(words), ui::Font::body, kPainWords, ui.colours.text);
    (void)rest.top(ui.u(20.0F));

    const ui::Rect ground = rest.top(flags_box);
    ui.paint.fill(ground, ui.colours.danger_soft, ui.u(14.0F));
    ui::Cutter list(ground.inset(ui.u(20.0F), ui.u(16.0F)));
    ui.paint.paragraph(list.top(flags_head), ui::Font::strong, kRedFlagsHead, ui.colours.danger);
    (void)list.top(ui.u(8.0F));
    for (const std::string_view flag : kRedFlags) {
        const float line = ui.paint.paragraph_height(ui::Font::body, flag, inner - ui.u(64.0F));
        ui::Cutter item(list.top(line + ui.u(4.0F)));
        const ui::Rect mark = item.left(bullet);
        ui.paint.disc({mark.x + ui.u(6.0F), mark.y + ui.paint.paragraph_pitch(ui::Font::body) * 0.5F},
                      ui.u(3.0F), ui.colours.danger);
        ui.paint.paragraph(item.rest(), ui::Font::body, flag, ui.colours.danger);
    }
    area.set_end(rest.rest().y);
    return goes_on;
}

}  // namespace ingear::screens
