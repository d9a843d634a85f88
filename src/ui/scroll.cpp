#include "ui/scroll.h"

#include <cmath>

namespace ingear::ui {

ScrollArea::ScrollArea(Ui& ui, const Rect& box, ScrollState& state, bool bar)
    : ui_(ui), box_(box), state_(state), bar_(bar), end_(box.y) {
    const float furthest = std::max(0.0F, state.content - box.height);
    if (ui.pointer_over(box)) state.offset -= ui.input.wheel * ui.u(64.0F);
    if (state.dragged && ui.input.down) {
        state.offset -= ui.input.pointer.y - state.held_at;
        state.held_at = ui.input.pointer.y;
    }
    if (furthest > 0.0F) {
        if (ui.shortcut(Key::home)) state.offset = 0.0F;
        if (ui.shortcut(Key::end)) state.offset = furthest;
        if (ui.shortcut(Key::page_down)) state.offset += box.height * 0.8F;
        if (ui.shortcut(Key::page_up)) state.offset -= box.height * 0.8F;
    }
    state.offset = std::clamp(state.offset, 0.0F, furthest);
    page_ = {box.x, box.y - std::round(state.offset), box.width, box.height};
    ui.push_clip(box);
    ui.paint.set_scrolls(furthest > 0.0F);
}

ScrollArea::~ScrollArea() {
    ui_.paint.set_scrolls(false);
    follow_drag();
    ui_.pop_clip();
    state_.content = end_ - page_.y;
    if (ui_.focus.moved()) follow_focus();
    if (!bar_ || state_.content <= box_.height + 1.0F) return;

    const float share = box_.height / state_.content;
    const float length = std::max(ui_.u(32.0F), box_.height * share);
    const float way = box_.height - length;
    const float at = state_.offset / (state_.content - box_.height);
    const float width = ui_.u(4.0F);
    ui_.paint.fill({box_.right() - width - ui_.u(2.0F), box_.y + way * at, width, length},
                   ui_.colours.text_muted.faded(0.28F), width * 0.5F);
}

/// What lies on the page and is dragged itself keeps the pointer.
void ScrollArea::follow_drag() {
    const Input& input = ui_.input;
    if (input.pressed && ui_.pointer_over(box_) && ui_.drags_page()) {
        state_.dragged = true;
        state_.held_at = input.pointer.y;
    }
    if (!input.down) state_.dragged = false;
}

void ScrollArea::follow_focus() {
    const Rect* place = ui_.focus_place();
    if (!place || place->x < box_.x || place->right() > box_.right() + 1.0F) return;
    const float margin = ui_.u(24.0F);
    if (place->y - margin < box_.y) state_.offset -= box_.y - (place->y - margin);
    if (place->bottom() + margin > box_.bottom()) state_.offset += place->bottom() + margin - box_.bottom();
    state_.offset = std::clamp(state_.offset, 0.0F, std::max(0.0F, state_.content - box_.height));
}

}  // namespace ingear::ui
