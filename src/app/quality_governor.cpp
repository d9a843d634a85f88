#include "app/quality_governor.h"

namespace ingear::app {

namespace {

constexpr int kWarmUp = 20;              // frames after a change that are still settling
constexpr int kFramesBetweenLooks = 60;  // frames between two looks
constexpr double kBudget = 0.0172;       // seconds; a 60th and what the clock's grain needs
constexpr int kLateAllowed = 6;          // of a look's frames
constexpr double kSpare = 0.0095;        // seconds on average below which more detail is worth a try
constexpr int kCalmLooks = 10;           // about ten seconds

render::Quality lower(render::Quality quality) {
    return quality == render::Quality::high ? render::Quality::medium : render::Quality::low;
}

render::Quality higher(render::Quality quality) {
    return quality == render::Quality::low ? render::Quality::medium : render::Quality::high;
}

}  // namespace

void QualityGovernor::change(render::Quality quality) {
    quality_ = quality;
    calm_looks_ = 0;
    forget();
}

void QualityGovernor::forget() {
    frames_ = -kWarmUp;
    late_ = 0;
    sum_ = 0.0;
}

void QualityGovernor::frame(double seconds) {
    if (++frames_ <= 0) return;
    sum_ += seconds;
    if (seconds > kBudget) ++late_;
    if (late_ > kLateAllowed) {
        if (quality_ != render::Quality::low) return change(lower(quality_));
        return forget();
    }
    if (frames_ < kFramesBetweenLooks) return;
    const double average = sum_ / frames_;
    calm_looks_ = average < kSpare && late_ == 0 ? calm_looks_ + 1 : 0;
    frames_ = 0;
    late_ = 0;
    sum_ = 0.0;
    if (calm_looks_ < kCalmLooks || quality_ == render::Quality::high || raises_left_ == 0) return;
    --raises_left_;
    change(higher(quality_));
}

}  // namespace ingear::app
