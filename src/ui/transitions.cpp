#include "ui/transitions.h"

#include <cmath>

namespace ingear::ui {

void Transitions::begin_frame(double dt) {
    dt_ = dt;
    moving_ = false;
}

float Transitions::ease(WidgetId id, float target, float seconds) {
    return ease_from(id, target, target, seconds);
}

float Transitions::ease_from(WidgetId id, float start, float target, float seconds) {
    constexpr float kNear = 0.002F;
    constexpr double kNineTenths = 2.302585;  // ln 10
    Value* found = nullptr;
    for (Value& value : values_)
        if (value.id == id) found = &value;
    if (!found) {
        values_.push_back({id, start});
        found = &values_.back();
    }
    if (instant_ || std::abs(target - found->value) < kNear) {
        found->value = target;
        return target;
    }
    const double share = 1.0 - std::exp(-dt_ * kNineTenths / static_cast<double>(seconds));
    found->value += (target - found->value) * static_cast<float>(share);
    moving_ = true;
    return found->value;
}

}  // namespace ingear::ui
