#include "agent/desk.h"

#include <cstdlib>

namespace ingear::agent {

namespace {

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

}  // namespace

Desk::Desk(desktop::Loop& loop, desktop::Bus& session, desktop::Bus& system, desktop::Changed changed)
    : wayland_session_(is_set("WAYLAND_DISPLAY")),
      mutter_(session, changed),
      logind_(system, session, changed),
      mood_(session, changed) {
    if (wayland_session_) {
        wayland_ = desktop::WaylandIdle::create(changed);
        loop.add(*wayland_);
        idle_senses_.push_back(wayland_.get());
    }
    idle_senses_.push_back(&mutter_);
    if (is_set("DISPLAY")) {
        x11_ = desktop::X11Desk::create(changed);
        loop.add(*x11_);
        // Beside a Wayland compositor, an X server only sees what is typed into X programs.
        if (!wayland_session_) idle_senses_.push_back(x11_.get());
    }
    idle_senses_.push_back(&logind_);
    microphone_ = desktop::Microphone::create(changed);
    loop.add(*microphone_);
    camera_ = desktop::Camera::create(changed);
    loop.add(*camera_);
}

const desktop::IdleSense* Desk::hands() const {
    for (const desktop::IdleSense* sense : idle_senses_)
        if (sense->active()) return sense;
    return nullptr;
}

domain::DeskFacts Desk::facts() const {
    domain::DeskFacts facts;
    if (const desktop::IdleSense* sense = hands()) {
        facts.hands_seen = true;
        facts.idle_since = sense->idle_since();
    }
    facts.locked = logind_.locked();
    facts.asleep = logind_.asleep();
    facts.in_call = microphone_->in_use() || camera_->in_use();
    facts.full_screen = x11_ && x11_->full_screen();
    facts.watching = mood_.watching() || logind_.inhibited();
    facts.quiet = mood_.quiet();
    return facts;
}

void Desk::set_rest_after(domain::Uptime rest_after) {
    for (desktop::IdleSense* sense : idle_senses_) sense->set_rest_after(rest_after);
}

std::vector<desktop::SenseReport> Desk::reports() const {
    std::vector<desktop::SenseReport> reports;
    const desktop::IdleSense* sense = hands();
    if (sense == static_cast<const desktop::IdleSense*>(&logind_))
        reports.push_back(logind_.idle_report());
    else if (sense != nullptr)
        reports.push_back(sense->report());
    else
        reports.push_back({"keyboard and pointer", "", false, "nothing tells when they rest"});
    reports.push_back(logind_.report());
    reports.push_back(microphone_->report());
    reports.push_back(camera_->report());
    if (x11_)
        reports.push_back(x11_->window_report());
    else
        reports.push_back({"full screen", "", false, "only X11 tells"});
    reports.push_back(mood_.report());
    reports.push_back(mood_.quiet_report());
    return reports;
}

}  // namespace ingear::agent
