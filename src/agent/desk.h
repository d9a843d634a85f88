#pragma once

#include <memory>
#include <vector>

#include "desktop/bus.h"
#include "desktop/camera.h"
#include "desktop/microphone.h"
#include "desktop/session_senses.h"
#include "desktop/wayland_idle.h"
#include "desktop/x11_desk.h"
#include "domain/breaks/break_scheduler.h"

namespace ingear::agent {

/// Everything that tells of the player's desk, put together.
class Desk {
  public:
    Desk(desktop::Loop& loop, desktop::Bus& session, desktop::Bus& system, desktop::Changed changed);

    [[nodiscard]] domain::DeskFacts facts() const;
    /// The best source there is, of those that speak up after a chosen time.
    void set_rest_after(domain::Uptime rest_after);
    [[nodiscard]] std::vector<desktop::SenseReport> reports() const;

  private:
    [[nodiscard]] const desktop::IdleSense* hands() const;

    bool wayland_session_;
    std::unique_ptr<desktop::WaylandIdle> wayland_;
    std::unique_ptr<desktop::X11Desk> x11_;
    desktop::MutterIdle mutter_;
    desktop::LogindSense logind_;
    desktop::MoodSense mood_;
    std::unique_ptr<desktop::Microphone> microphone_;
    std::unique_ptr<desktop::Camera> camera_;
    std::vector<desktop::IdleSense*> idle_senses_;  ///< the most trusted first
};

}  // namespace ingear::agent
