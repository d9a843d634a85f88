#pragma once

#include "base/time.h"
#include "desktop/event_loop.h"
#include "domain/breaks/break_scheduler.h"

namespace ingear::agent {

/// How fast the agent's time runs: as the machine's, or faster, to try a day at the desk in minutes.
class ScaledClock {
  public:
    /// `speed` 1 … 3600.
    explicit ScaledClock(int speed)
        : speed_(speed), origin_(desktop::uptime_now()), wall_origin_(SystemClock{}.now()) {}

    [[nodiscard]] domain::Uptime of_agent(desktop::Uptime machine) const {
        return origin_ + (machine - origin_) * speed_;
    }
    [[nodiscard]] desktop::Uptime of_machine(domain::Uptime agent) const {
        // Never too early: a millisecond more rather than one less.
        return origin_ + (agent - origin_ + desktop::Uptime{speed_ - 1}) / speed_;
    }
    [[nodiscard]] domain::Beat now() const {
        const domain::Uptime up = of_agent(desktop::uptime_now());
        if (speed_ == 1) return {up, SystemClock{}.now()};
        const Instant at = wall_origin_.at + (up - origin_);
        return {up, {at, zone_offset_at(at)}};
    }
    [[nodiscard]] int speed() const { return speed_; }

  private:
    int speed_;
    desktop::Uptime origin_;
    Moment wall_origin_;
};

}  // namespace ingear::agent
