#include "agent/service.h"

#include <systemd/sd-bus.h>

#include <cstring>

namespace ingear::agent {

namespace {

const Service::Calls& calls(void* self) {
    return static_cast<const Service*>(self)->calls();
}

int get_state(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* self,
              sd_bus_error*) {
    return sd_bus_message_append(reply, "s", calls(self).state().c_str());
}

int get_seconds(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void* self,
                sd_bus_error*) {
    const auto& from = calls(self);
    const double value = std::strcmp(property, "NextPrompt") == 0 ? from.next_prompt()
                         : std::strcmp(property, "Sitting") == 0  ? from.sitting()
                                                                  : from.sitting_today();
    return sd_bus_message_append(reply, "d", value);
}

/// A method without arguments, by its name.
int act(sd_bus_message* message, void* self, sd_bus_error*) {
    const auto& to = calls(self);
    const char* member = sd_bus_message_get_member(message);
    const auto is = [member](const char* name) { return std::strcmp(member, name) == 0; };
    const int answered = sd_bus_reply_method_return(message, "");
    if (is("PauseUntilTomorrow")) to.pause_until_tomorrow();
    if (is("Resume")) to.resume();
    if (is("BreakNow")) to.break_now();
    if (is("BreakBegun")) to.break_begun();
    if (is("Skip")) to.skip();
    if (is("Quit")) to.quit();
    return answered;
}

int pause(sd_bus_message* message, void* self, sd_bus_error* error) {
    constexpr std::uint32_t kLongest = 24 * 3600;
    std::uint32_t seconds = 0;
    if (sd_bus_message_read(message, "u", &seconds) < 0) return -EINVAL;
    if (seconds < 1 || seconds > kLongest)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS, "a pause is 1 to 86400 seconds");
    calls(self).pause(seconds);
    return sd_bus_reply_method_return(message, "");
}

int pause_while(sd_bus_message* message, void* self, sd_bus_error* error) {
    const char* program = nullptr;
    if (sd_bus_message_read(message, "s", &program) < 0) return -EINVAL;
    if (!calls(self).pause_while(program))
        return sd_bus_error_setf(error, SD_BUS_ERROR_INVALID_ARGS, "no program called \"%s\" is running",
                                 program);
    return sd_bus_reply_method_return(message, "");
}

int snooze(sd_bus_message* message, void* self, sd_bus_error* error) {
    std::uint32_t minutes = 0;
    if (sd_bus_message_read(message, "u", &minutes) < 0) return -EINVAL;
    if (minutes < 1 || minutes > 60)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS, "later is 1 to 60 minutes");
    calls(self).snooze(minutes);
    return sd_bus_reply_method_return(message, "");
}

int break_finished(sd_bus_message* message, void* self, sd_bus_error*) {
    int done = 0;
    if (sd_bus_message_read(message, "b", &done) < 0) return -EINVAL;
    return sd_bus_reply_method_return(message, "b", calls(self).break_finished(done != 0) ? 1 : 0);
}

int status(sd_bus_message* message, void* self, sd_bus_error*) {
    int json = 0;
    if (sd_bus_message_read(message, "b", &json) < 0) return -EINVAL;
    return sd_bus_reply_method_return(message, "s", calls(self).status(json != 0).c_str());
}

int sources(sd_bus_message* message, void* self, sd_bus_error*) {
    sd_bus_message* reply = nullptr;
    int result = sd_bus_message_new_method_return(message, &reply);
    if (result < 0) return result;
    sd_bus_message_open_container(reply, 'a', "(ssbs)");
    for (const desktop::PresenceReport& report : calls(self).sources())
        sd_bus_message_append(reply, "(ssbs)", report.what.c_str(), report.source.c_str(),
                              report.active ? 1 : 0, report.sees.c_str());
    sd_bus_message_close_container(reply);
    result = sd_bus_send(nullptr, reply, nullptr);
    sd_bus_message_unref(reply);
    return result;
}

constexpr auto kAnyone = SD_BUS_VTABLE_UNPRIVILEGED;
const sd_bus_vtable kTable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("State", "s", get_state, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("NextPrompt", "d", get_seconds, 0, 0),
    SD_BUS_PROPERTY("Sitting", "d", get_seconds, 0, 0),
    SD_BUS_PROPERTY("SittingToday", "d", get_seconds, 0, 0),
    SD_BUS_METHOD_WITH_NAMES("Status", "b", SD_BUS_PARAM(json), "s", SD_BUS_PARAM(status), status, kAnyone),
    SD_BUS_METHOD_WITH_NAMES("Sources", "", , "a(ssbs)", SD_BUS_PARAM(sources), sources, kAnyone),
    SD_BUS_METHOD_WITH_NAMES("Pause", "u", SD_BUS_PARAM(seconds), "", , pause, kAnyone),
    SD_BUS_METHOD("PauseUntilTomorrow", "", "", act, kAnyone),
    SD_BUS_METHOD_WITH_NAMES("PauseWhile", "s", SD_BUS_PARAM(program), "", , pause_while, kAnyone),
    SD_BUS_METHOD("Resume", "", "", act, kAnyone),
    SD_BUS_METHOD("BreakNow", "", "", act, kAnyone),
    SD_BUS_METHOD_WITH_NAMES("Snooze", "u", SD_BUS_PARAM(minutes), "", , snooze, kAnyone),
    SD_BUS_METHOD("Skip", "", "", act, kAnyone),
    SD_BUS_METHOD("BreakBegun", "", "", act, kAnyone),
    SD_BUS_METHOD_WITH_NAMES("BreakFinished", "b", SD_BUS_PARAM(done), "b", SD_BUS_PARAM(counted),
                             break_finished, kAnyone),
    SD_BUS_METHOD("Quit", "", "", act, kAnyone),
    SD_BUS_SIGNAL("Prompted", "", 0),
    SD_BUS_SIGNAL("Withdrawn", "", 0),
    SD_BUS_SIGNAL("StatusChanged", "", 0),
    SD_BUS_VTABLE_END};

}  // namespace

Service::Service(desktop::Bus& session, Calls calls) : session_(session), calls_(std::move(calls)) {
    session_.on_up([this] { come_up(); });
}

void Service::come_up() {
    sd_bus_add_object_vtable(session_.raw(), nullptr, kObjectPath, kBusName, kTable, this);
    // sd-bus doesn't queue for a name unless it is asked to.
    if (sd_bus_request_name(session_.raw(), kBusName, 0) == -EEXIST) calls_.name_taken();
}

void Service::state_changed() {
    if (session_.is_up())
        sd_bus_emit_properties_changed(session_.raw(), kObjectPath, kBusName, "State", nullptr);
}

void Service::announce(const char* signal) {
    if (session_.is_up()) sd_bus_emit_signal(session_.raw(), kObjectPath, kBusName, signal, "");
}

}  // namespace ingear::agent
