#include "screens/common/coach_side_panel.h"

#include <algorithm>

#include "ui/widgets.h"

namespace ingear::screens {

ui::Rect CoachSidePanel::begin(ui::Ui& ui, Seconds ahead) {
    if (ui.input.anything()) idle_coach_.wake();
    const ui::Rect window = ui.window();
    const ui::Vec2 size = ui.design_size();
    const bool with_room = size.x >= 900.0F;
    const float width = with_room ? ui.u(std::clamp(size.x * 0.56F, 520.0F, 760.0F)) : window.width;
    shown_ = with_room && services_.stage_ready && services_.pose_solver;
    if (!shown_) {
        ui.paint.fill(window, ui.colours.background);
    } else {
        const bool still = services_.settings.reduced_motion;
        const ui::Rect room{width, ui.u(24.0F), window.width - width, window.height - ui.u(48.0F)};
        stage_.coach = idle_coach_.frame(*services_.pose_solver, still ? 0.0 : ahead.count(), still);
        stage_.mirrored = services_.settings.mirror;
        stage_.camera = coach_view::IdleCoach::camera(window, room, stage_.mirrored);
        stage_.viewport = {0, 0, static_cast<int>(window.width), static_cast<int>(window.height)};
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

ui::RedrawRate CoachSidePanel::redraw_rate() const {
    return shown_ && idle_coach_.moving() && !services_.settings.reduced_motion ? ui::RedrawRate::gentle
                                                                                : ui::RedrawRate::still;
}

float page_words(ui::Ui& ui, const ui::Rect& page, float y, ui::Font font, std::string_view text,
                 ui::Colour colour) {
    const float height = ui.paint.paragraph_height(font, text, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, font, text, colour);
    return y + height;
}

}  // namespace ingear::screens
