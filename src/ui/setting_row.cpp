#include "ui/setting_row.h"

#include <algorithm>

#include "ui/widgets.h"

namespace ingear::ui {

namespace {

constexpr float kRow = 64.0F;
constexpr float kControlBelow = 44.0F;

}  // namespace

bool settings_are_narrow(const Ui& ui) {
    return ui.design_size().x < 620.0F;
}

float settings_height(const Ui& ui, int rows) {
    const float row = settings_are_narrow(ui) ? kRow + kControlBelow : kRow;
    return ui.u(40.0F) + static_cast<float>(rows) * ui.u(row);
}

Rect setting_row(Ui& ui, Cutter& rest, const SettingRow& row, float control_width, bool first) {
    Cutter line(rest.top(ui.u(kRow)));
    if (!first) divider(ui, {line.rest().x, line.rest().y, line.rest().width, 0.0F});
    Rect control;
    if (settings_are_narrow(ui)) {
        const Rect below = rest.top(ui.u(kControlBelow));
        control = {below.x, below.y - ui.u(4.0F), below.width, ui.u(40.0F)};
    } else {
        const Rect place = line.right(std::min(control_width, line.rest().width * 0.55F));
        control = {place.x, place.centre().y - ui.u(20.0F), place.width, ui.u(40.0F)};
        (void)line.right(ui.u(16.0F));
    }
    if (row.icon != nullptr) {
        ui.paint.icon(line.left(ui.u(24.0F)), row.icon, ui.colours.accent);
        (void)line.left(ui.u(16.0F));
    }
    const Rect words = line.rest();
    const float top = words.centre().y - ui.u(row.detail.empty() ? 12.0F : 21.0F);
    ui.paint.text({words.x, top, words.width, ui.u(24.0F)}, Font::strong, row.name, ui.colours.text);
    if (!row.detail.empty())
        ui.paint.text({words.x, top + ui.u(24.0F), words.width, ui.u(18.0F)}, Font::caption, row.detail,
                      ui.colours.text_muted);
    return control;
}

}  // namespace ingear::ui
