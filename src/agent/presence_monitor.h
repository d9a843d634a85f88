#pragma once

#include <memory>
#include <vector>

#include "desktop/bus.h"
#include "desktop/camera.h"
#include "desktop/dbus_sources.h"
#include "desktop/microphone.h"
#include "desktop/wayland_idle.h"
#include "desktop/x11_presence.h"
#include "domain/breaks/break_scheduler.h"

namespace ingear::agent {

/// Whether the player is at the desk, and what they are busy with: everything that tells of it, put together.
class PresenceMonitor {
  public:
    /// `changed` is called whenever one of them has news.
    PresenceMonitor(desktop::EventLoop& loop, desktop::Bus& session, desktop::Bus& system,
                    desktop::Changed changed);

    [[nodiscard]] domain::DeskFacts facts() const;
    /// The best source there is, of those that speak up after a chosen time.
    void set_rest_after(domain::Uptime rest_after);
    [[nodiscard]] std::vector<desktop::PresenceReport> reports() const;

  private:
    [[nodiscard]] const desktop::IdleSource* hands() const;

    bool wayland_session_;
    std::unique_ptr<desktop::WaylandIdle> wayland_;
    std::unique_ptr<desktop::X11Presence> x11_;
    desktop::MutterIdle mutter_;
    desktop::LogindSource logind_;
    desktop::InhibitorSource inhibitors_;
    std::unique_ptr<desktop::Microphone> microphone_;
    std::unique_ptr<desktop::Camera> camera_;
    std::vector<desktop::IdleSource*> idle_sources_;  ///< the most trusted first
};

}  // namespace ingear::agent
