#include "app/loop.h"

#include <algorithm>

namespace ingear::app {

namespace {

// After a long frame or a sleep of the machine, the session goes on where it was instead of rushing ahead.
constexpr Seconds kLongest{0.25};
constexpr Seconds kGentle{1.0 / 30.0};
// A little less than a 60th: where the display itself keeps the pace, it decides.
constexpr Seconds kFull{0.0150};
constexpr Seconds kUnseen{0.05};
constexpr Seconds kForever{-1.0};

}  // namespace

Seconds Loop::patience() const {
    if (!has_begun_) return Seconds{0.0};
    const Seconds spent = platform_.time() - last_;
    const auto rest_of = [spent](Seconds frame) { return std::max(Seconds{0.0}, frame - spent); };
    if (!platform_.visible())
        return game_.redraw_rate() == ui::RedrawRate::full ? rest_of(kUnseen) : kForever;
    if (game_.wants_another_frame()) return rest_of(kFull);
    switch (game_.redraw_rate()) {
        case ui::RedrawRate::full:
            return rest_of(kFull);
        case ui::RedrawRate::gentle:
            return platform_.focused() ? rest_of(kGentle) : kForever;
        case ui::RedrawRate::still:
            break;
    }
    return kForever;
}

void Loop::turn(bool seen) {
    platform_.poll(input_, patience());
    has_begun_ = true;
    const Seconds now = platform_.time();
    const Seconds dt = std::clamp(now - last_, Seconds{0.0}, kLongest);
    last_ = now;
    unspent_ += dt;
    // Half a nanosecond forgives rounding: a frame of exactly a step is a step.
    while (unspent_ >= kStep - Seconds{5.0e-10}) {
        game_.step(kStep);
        unspent_ -= kStep;
    }
    unspent_ = std::max(unspent_, Seconds{0.0});
    game_.build(input_, dt, unspent_);
    if (seen && platform_.visible()) {
        game_.draw();
        platform_.present();
        game_.measured(platform_.time() - now);
    } else {
        game_.skip_drawing();
    }
}

void Loop::run() {
    while (!platform_.closed() && !game_.done()) turn();
}

}  // namespace ingear::app
