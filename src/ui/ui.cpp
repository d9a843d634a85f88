#include "ui/ui.h"

namespace ingear::ui {

namespace {

Rect intersection(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

}  // namespace

bool Ui::pointer_over(const Rect& box) const {
    return enabled_ && box.contains(input.pointer) && clip_.contains(input.pointer);
}

Interaction Ui::interact(WidgetId id, const Rect& place, bool enabled, bool uses_sideways, bool uses_updown) {
    if (!enabled || !enabled_) {
        if (*held_widget_ == id) *held_widget_ = kNoWidget;
        return {};
    }
    focus.enter(id, place, uses_sideways, uses_updown);
    return follow_pointer(id, place);
}

Interaction Ui::interact_text(WidgetId id, const Rect& place) {
    if (!enabled_) return {};
    if (input.pressed && focus.focused() == id && !pointer_over(place)) focus.set(kNoWidget);
    Interaction state = follow_pointer(id, place);
    focus.enter_text(id, place);
    state.focused = focus.focused() == id;
    return state;
}

Interaction Ui::follow_pointer(WidgetId id, const Rect& place) {
    Interaction state;
    state.focused = focus.has(id);
    if (focus.focused() == id) {
        focus_entered_ = true;
        focus_place_ = place;
    }
    state.hovered = pointer_over(place) && (*held_widget_ == kNoWidget || *held_widget_ == id);
    wants_hand_ = wants_hand_ || state.hovered;
    if (state.hovered && input.pressed) {
        *held_widget_ = id;
        focus.set(id);
    }
    state.held = *held_widget_ == id && input.down;
    state.clicked = (*held_widget_ == id && input.released && state.hovered) || focus.pressed(id);
    if (*held_widget_ == id && input.released) *held_widget_ = kNoWidget;
    return state;
}

bool Ui::shortcut(const KeySet& keys) {
    if (!enabled_) return false;
    focus.claim(keys);
    for (std::size_t i = 0; i < input.key_count; ++i) {
        const KeyPress& press = input.keys[i];
        if (!keys.matches(press.key, press.pad) || press.repeat || press.control) continue;
        for (std::size_t j = i + 1; j < input.key_count; ++j) input.keys[j - 1] = input.keys[j];
        --input.key_count;
        return true;
    }
    return false;
}

int Ui::presses(const KeySet& keys) {
    if (!enabled_) return 0;
    focus.claim(keys);
    int count = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < input.key_count; ++i) {
        const KeyPress& press = input.keys[i];
        if (keys.matches(press.key, press.pad) && !press.control)
            ++count;
        else
            input.keys[kept++] = press;
    }
    input.key_count = kept;
    return count;
}

void Ui::push_clip(const Rect& box) {
    outer_clips_[clip_count_++] = clip_;
    clip_ = intersection(clip_, box);
    paint.push_clip(box);
}

void Ui::pop_clip() {
    clip_ = outer_clips_[--clip_count_];
    paint.pop_clip();
}

}  // namespace ingear::ui
