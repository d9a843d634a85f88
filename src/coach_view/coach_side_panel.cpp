#include "coach_view/coach_side_panel.h"

#include <algorithm>

namespace ingear::coach_view {

void CoachSidePanel::step(Seconds dt) {
    idle_.step(dt);
    view_.step(dt);
}

ui::Rect CoachSidePanel::begin(ui::Ui& ui, const StageSetup& setup, Seconds ahead) {
    if (ui.input.anything()) idle_.wake();
    const ui::Rect window = ui.window();
    const ui::Vec2 size = ui.design_size();
    const bool with_room = size.x >= 900.0F;
    const float width =
        with_room ? ui.u(std::clamp(size.x * width_.share, width_.least, width_.most)) : window.width;
    if (view_.begin(ui, setup, with_room)) {
        const ui::Rect room{width, ui.u(24.0F), window.width - width, window.height - ui.u(48.0F)};
        view_.show(idle_, ahead, window, room);
    }
    const ui::Rect column{0.0F, 0.0F, width, window.height};
    if (with_room) ui.paint.shadow(column, ui.colours.shadow, ui.u(24.0F));
    ui.paint.fill(column, ui.colours.background);
    return column;
}

ui::Rect CoachSidePanel::page_of(const ui::Ui& ui, const ui::Rect& column, float top) {
    const float margin = ui.u(ui.design_size().x >= 700.0F ? 40.0F : 16.0F);
    return {column.x + margin, top, column.width - 2.0F * margin, 0.0F};
}

}  // namespace ingear::coach_view
