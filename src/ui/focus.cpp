#include "ui/focus.h"

#include <cmath>
#include <limits>

namespace ingear::ui {

namespace {

/// How far apart two spans are; 0 where they overlap.
float gap(float a_low, float a_high, float b_low, float b_high) {
    return std::max({0.0F, b_low - a_high, a_low - b_high});
}

/// How little `to` suits as the next one from `from` in a direction; infinite where it doesn't lie there.
/// What lies off to the side counts double, so that rows and columns are kept.
float distance_towards(Key direction, const Rect& from, const Rect& to) {
    constexpr float kNever = std::numeric_limits<float>::infinity();
    const Vec2 a = from.centre();
    const Vec2 b = to.centre();
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const bool sideways = direction == Key::left || direction == Key::right;
    const float ahead = direction == Key::left    ? -dx
                        : direction == Key::right ? dx
                        : direction == Key::up    ? -dy
                                                  : dy;
    if (ahead <= 1.0F) return kNever;
    const float aside = sideways ? gap(from.y, from.bottom(), to.y, to.bottom())
                                 : gap(from.x, from.right(), to.x, to.right());
    const float near_side = sideways ? gap(from.x, from.right(), to.x, to.right())
                                     : gap(from.y, from.bottom(), to.y, to.bottom());
    if (sideways && aside > 0.0F && aside > near_side * 4.0F) return kNever;
    return near_side + 2.0F * aside + 0.1F * (std::abs(dx) + std::abs(dy));
}

}  // namespace

void FocusModel::begin_frame(Input& input) {
    last_.swap(now_);
    now_.clear();
    claimed_last_ = claimed_now_;
    claimed_now_.reset();
    pressed_ = kNoWidget;
    sideways_ = 0;
    updown_ = 0;
    typed_count_ = 0;
    typing_ = kNoWidget;
    moved_ = false;
    if (input.pressed || input.wheel != 0.0F) visible_ = false;

    std::size_t kept = 0;
    for (std::size_t i = 0; i < input.key_count; ++i)
        if (!take(input.keys[i])) input.keys[kept++] = input.keys[i];
    input.key_count = kept;
}

void FocusModel::enter(WidgetId id, const Rect& place, bool uses_sideways, bool uses_updown) {
    now_.push_back({id, place, uses_sideways, uses_updown});
}

void FocusModel::enter_text(WidgetId id, const Rect& place) {
    now_.push_back({.id = id, .place = place, .types = true});
    if (id == focused_) typing_ = id;
}

const FocusModel::Entry* FocusModel::entry(WidgetId id) const {
    for (const Entry& candidate : last_)
        if (candidate.id == id) return &candidate;
    return nullptr;
}

/// Takes what a text is typed and changed with. Control with a letter stays for the window.
bool FocusModel::type(const KeyPress& press) {
    if (press.control && press.key >= Key::a && press.key <= Key::z) return false;
    switch (press.key) {
        case Key::tab:
        case Key::up:
        case Key::down:
        case Key::page_up:
        case Key::page_down:
        case Key::f1:
        case Key::f11:
        case Key::help:
        case Key::pause:
            return false;
        default:
            if (typed_count_ < typed_.size()) typed_[typed_count_++] = press;
            return true;
    }
}

bool FocusModel::take(const KeyPress& press) {
    const Entry* current = entry(focused_);
    if (current && current->types && type(press)) return true;
    switch (press.key) {
        case Key::tab:
            step(press.shift ? -1 : 1);
            return true;
        case Key::left:
        case Key::right:
            if (visible_ && current && current->uses_sideways) {
                sideways_ += press.key == Key::left ? -1 : 1;
                return true;
            }
            [[fallthrough]];
        case Key::up:
        case Key::down:
            if (visible_ && current && current->uses_updown && press.key != Key::left &&
                press.key != Key::right) {
                updown_ += press.key == Key::up ? -1 : 1;
                return true;
            }
            if (claimed_last_.test(static_cast<std::size_t>(press.key)) && !visible_ && !press.pad)
                return false;
            if (last_.empty()) return false;
            go(press.key);
            return true;
        case Key::enter:
        case Key::space:
            if (!visible_ || !current || press.repeat) return false;
            if (press.key == Key::space && claimed_last_.test(static_cast<std::size_t>(Key::space)))
                return false;
            pressed_ = focused_;
            return true;
        default:
            return false;
    }
}

void FocusModel::step(int direction) {
    if (last_.empty()) return;
    const auto count = static_cast<int>(last_.size());
    int at = -1;
    for (int i = 0; i < count; ++i)
        if (last_[static_cast<std::size_t>(i)].id == focused_) at = i;
    // The first Tab shows where the focus is, or begins at the first widget.
    const int next = at < 0 ? (direction > 0 ? 0 : count - 1)
                     : visible_ || last_[static_cast<std::size_t>(at)].types
                         ? (at + direction + count) % count
                         : at;
    focused_ = last_[static_cast<std::size_t>(next)].id;
    visible_ = moved_ = true;
}

void FocusModel::go(Key direction) {
    const Entry* current = entry(focused_);
    if (!current || !visible_) {
        if (!current) focused_ = last_.front().id;
        visible_ = moved_ = true;
        return;
    }
    const Entry* best = nullptr;
    float least = std::numeric_limits<float>::infinity();
    for (const Entry& candidate : last_) {
        if (candidate.id == focused_) continue;
        const float distance = distance_towards(direction, current->place, candidate.place);
        if (distance < least) {
            least = distance;
            best = &candidate;
        }
    }
    if (!best) return;
    focused_ = best->id;
    moved_ = true;
}

void FocusModel::reset() {
    last_.clear();
    now_.clear();
    claimed_last_.reset();
    claimed_now_.reset();
    focused_ = pressed_ = kNoWidget;
    visible_ = moved_ = false;
    sideways_ = 0;
    updown_ = 0;
    typed_count_ = 0;
    typing_ = kNoWidget;
}

}  // namespace ingear::ui
