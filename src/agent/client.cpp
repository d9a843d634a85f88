#include "agent/client.h"

#include <fmt/format.h>
#include <systemd/sd-bus.h>

#include <cstdio>
#include <cstring>
#include <memory>

#include "agent/service.h"
#include "base/log.h"

namespace ingear::agent {

namespace {

struct CloseBus {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
using BusConnection = std::unique_ptr<sd_bus, CloseBus>;

/// Frees what a call left behind.
struct Answer {
    sd_bus_error error = SD_BUS_ERROR_NULL;
    sd_bus_message* message = nullptr;
    Answer() = default;
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer() {
        sd_bus_error_free(&error);
        sd_bus_message_unref(message);
    }
};

int call(sd_bus* bus, const Options& options, Answer& answer) {
    const auto ask = [&](const char* method, const char* types, auto... values) {
        return sd_bus_call_method(bus, kBusName, kObjectPath, kBusName, method, &answer.error,
                                  &answer.message, types, values...);
    };
    switch (options.command) {
        case Options::Command::status:
            return ask("Status", "b", options.json ? 1 : 0);
        case Options::Command::pause:
            return ask("Pause", "u", static_cast<unsigned>(options.pause.count()));
        case Options::Command::pause_until_tomorrow:
            return ask("PauseUntilTomorrow", "");
        case Options::Command::pause_while:
            return ask("PauseWhile", "s", options.program.c_str());
        case Options::Command::resume:
            return ask("Resume", "");
        default:
            return ask("BreakNow", "");
    }
}

}  // namespace

int ask_running_agent(const Options& options) {
    const bool wants_json = options.command == Options::Command::status && options.json;
    sd_bus* made = nullptr;
    const int opened = sd_bus_open_user(&made);
    const BusConnection bus(made);
    if (opened < 0) {
        if (wants_json) std::puts(R"({"running":false})");
        log::error("the session bus can't be reached: {}", std::strerror(-opened));
        return 1;
    }
    Answer answer;
    const int result = call(bus.get(), options, answer);
    if (result < 0) {
        const bool absent = sd_bus_error_has_name(&answer.error, SD_BUS_ERROR_SERVICE_UNKNOWN) != 0 ||
                            sd_bus_error_has_name(&answer.error, SD_BUS_ERROR_NAME_HAS_NO_OWNER) != 0;
        if (wants_json) std::puts(R"({"running":false})");
        log::error(
            "{}", absent ? "the agent isn't running"
                         : (answer.error.message != nullptr ? answer.error.message : std::strerror(-result)));
        return 1;
    }
    const char* text = nullptr;
    if (options.command == Options::Command::status && sd_bus_message_read(answer.message, "s", &text) >= 0) {
        std::fputs(text, stdout);
        if (options.json) std::fputc('\n', stdout);
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace ingear::agent
