#include "desktop/agent_call.h"

#include <systemd/sd-bus.h>

namespace ingear::desktop {

namespace {

constexpr const char* kName = "io.github.ingear.Agent";
constexpr const char* kPath = "/io/github/ingear/Agent";
constexpr std::uint64_t kPatience = 300'000;  // microseconds

struct Forget {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Message = std::unique_ptr<sd_bus_message, Forget>;

template <class... Values>
Message ask(sd_bus* bus, const char* method, const char* types, Values... values) {
    sd_bus_message* made = nullptr;
    if (bus == nullptr || sd_bus_message_new_method_call(bus, &made, kName, kPath, kName, method) < 0)
        return {};
    const Message question(made);
    sd_bus_message_set_auto_start(made, 0);
    if constexpr (sizeof...(values) > 0)
        sd_bus_message_append(made, types, values...);
    else
        (void)types;
    sd_bus_message* reply = nullptr;
    if (sd_bus_call(bus, made, kPatience, nullptr, &reply) < 0) return {};
    return Message(reply);
}

}  // namespace

AgentCall::AgentCall() {
    if (sd_bus_open_user(&bus_) < 0) bus_ = nullptr;
}

AgentCall::~AgentCall() {
    sd_bus_flush_close_unref(bus_);
}

void AgentCall::break_begun() {
    (void)ask(bus_, "BreakBegun", "");
}

void AgentCall::quit() {
    (void)ask(bus_, "Quit", "");
}

std::optional<bool> AgentCall::break_finished(bool done) {
    const Message reply = ask(bus_, "BreakFinished", "b", done ? 1 : 0);
    int counted = 0;
    if (!reply || sd_bus_message_read(reply.get(), "b", &counted) < 0) return std::nullopt;
    return counted != 0;
}

std::optional<std::vector<PresenceReport>> AgentCall::sources() {
    const Message reply = ask(bus_, "Sources", "");
    if (!reply || sd_bus_message_enter_container(reply.get(), 'a', "(ssbs)") < 0) return std::nullopt;
    std::vector<PresenceReport> reports;
    const char *what = nullptr, *source = nullptr, *sees = nullptr;
    int active = 0;
    while (sd_bus_message_read(reply.get(), "(ssbs)", &what, &source, &active, &sees) > 0)
        reports.push_back({what, source, active != 0, sees});
    return reports;
}

}  // namespace ingear::desktop
