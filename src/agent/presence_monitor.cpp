#include "agent/presence_monitor.h"

#include <cstdlib>

namespace ingear::agent {

namespace {

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

}  // namespace

PresenceMonitor::PresenceMonitor(desktop::EventLoop& loop, desktop::Bus& session, desktop::Bus& system,
                                 desktop::Changed changed)
    : wayland_session_(is_set("WAYLAND_DISPLAY")),
      mutter_(session, changed),
      logind_(system, session, changed),
      inhibitors_(session, changed) {
    if (wayland_session_) {
        wayland_ = desktop::WaylandIdle::create(loop, changed);
        idle_sources_.push_back(wayland_.get());
    }
    idle_sources_.push_back(&mutter_);
    if (is_set("DISPLAY")) {
        x11_ = desktop::X11Presence::create(loop, changed);
        // Beside a Wayland compositor, an X server only sees what is typed into X programs.
        if (!wayland_session_) idle_sources_.push_back(x11_.get());
    }
    idle_sources_.push_back(&logind_);
    microphone_ = desktop::Microphone::create(loop, changed);
    camera_ = desktop::Camera::create(loop, changed);
}

const desktop::IdleSource* PresenceMonitor::hands() const {
    for (const desktop::IdleSource* source : idle_sources_)
        if (source->active()) return source;
    return nullptr;
}

domain::DeskFacts PresenceMonitor::facts() const {
    domain::DeskFacts facts;
    if (const desktop::IdleSource* source = hands()) {
        facts.hands_seen = true;
        facts.idle_since = source->idle_since();
    }
    facts.locked = logind_.locked();
    facts.asleep = logind_.asleep();
    facts.in_call = microphone_->in_use() || camera_->in_use();
    facts.full_screen = x11_ && x11_->full_screen();
    facts.watching = inhibitors_.watching() || logind_.inhibited();
    facts.quiet = inhibitors_.quiet();
    return facts;
}

void PresenceMonitor::set_rest_after(domain::Uptime rest_after) {
    for (desktop::IdleSource* source : idle_sources_) source->set_rest_after(rest_after);
}

std::vector<desktop::PresenceReport> PresenceMonitor::reports() const {
    std::vector<desktop::PresenceReport> reports;
    const desktop::IdleSource* source = hands();
    if (source == static_cast<const desktop::IdleSource*>(&logind_))
        reports.push_back(logind_.idle_report());
    else if (source != nullptr)
        reports.push_back(source->report());
    else
        reports.push_back({"keyboard and pointer", "", false, "nothing tells when they rest"});
    reports.push_back(logind_.report());
    reports.push_back(microphone_->report());
    reports.push_back(camera_->report());
    if (x11_)
        reports.push_back(x11_->window_report());
    else
        reports.push_back({"full screen", "", false, "only X11 tells"});
    reports.push_back(inhibitors_.report());
    reports.push_back(inhibitors_.quiet_report());
    return reports;
}

}  // namespace ingear::agent
