#include "ui/settings_card.h"

#include <algorithm>

#include "ui/widgets.h"

namespace ingear::ui {

namespace {

constexpr float kRow = 64.0F;
constexpr float kControlBelow = 44.0F;
constexpr float kControl = 40.0F;

/// Pixels.
float height_of(const Ui& ui, const SettingRow& row) {
    if (row.name.empty()) return row.size;
    return settings_are_narrow(ui) ? ui.u(kRow) + ui.u(kControlBelow) : ui.u(kRow);
}

/// Takes the control's box from a line, or from what is below it.
Rect place_control(const Ui& ui, Cutter& rest, Cutter& line, float width) {
    if (settings_are_narrow(ui)) {
        const Rect below = rest.top(ui.u(kControlBelow));
        return {below.x, below.y - ui.u(4.0F), below.width, ui.u(kControl)};
    }
    const Rect place = line.right(std::min(width, line.rest().width * 0.55F));
    (void)line.right(ui.u(16.0F));
    return {place.x, place.centre().y - ui.u(kControl * 0.5F), place.width, ui.u(kControl)};
}

void build_row(Ui& ui, Cutter& rest, const SettingRow& row, bool first) {
    if (row.name.empty()) return row.control(rest.top(row.size));
    Cutter line(rest.top(ui.u(kRow)));
    if (!first) divider(ui, {line.rest().x, line.rest().y, line.rest().width, 0.0F});
    const Rect control = place_control(ui, rest, line, row.size);
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
    row.control(control);
}

}  // namespace

bool settings_are_narrow(const Ui& ui) {
    return ui.design_size().x < 620.0F;
}

float settings_card(Ui& ui, const Rect& page, float y, const std::vector<SettingRow>& rows) {
    float height = ui.u(40.0F);
    for (const SettingRow& row : rows) height += height_of(ui, row);
    const Rect box{page.x, y, page.width, height};
    card(ui, box);
    Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    for (const SettingRow& row : rows) build_row(ui, rest, row, &row == rows.data());
    return box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::ui
