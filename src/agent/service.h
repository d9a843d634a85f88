#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "desktop/bus.h"
#include "desktop/presence_source.h"

namespace ingear::agent {

inline constexpr const char* kBusName = "io.github.ingear.Agent";
inline constexpr const char* kObjectPath = "/io/github/ingear/Agent";

/// The agent on the session bus. docs/agent.md documents the interface; introspection shows it.
class Service {
  public:
    struct Calls {
        std::function<std::string()> state;
        std::function<double()> next_prompt;  ///< seconds; below 0 where it isn't known
        std::function<double()> sitting, sitting_today;
        std::function<std::string(bool json)> status;
        std::function<std::vector<desktop::PresenceReport>()> sources;
        std::function<void(std::uint32_t seconds)> pause;
        std::function<void()> pause_until_tomorrow;
        std::function<bool(const std::string& program)> pause_while;  ///< false: it doesn't run
        std::function<void()> resume, break_now, break_begun, skip, quit;
        std::function<void(std::uint32_t minutes)> snooze;
        std::function<bool(bool done)> break_finished;  ///< whether it counts
        std::function<void()> name_taken;               ///< another agent has it
    };
    Service(desktop::Bus& session, Calls calls);

    void state_changed();
    /// A signal without arguments: "Prompted", "Withdrawn", "StatusChanged".
    void announce(const char* signal);

    [[nodiscard]] const Calls& calls() const { return calls_; }

  private:
    void come_up();

    desktop::Bus& session_;
    Calls calls_;
};

}  // namespace ingear::agent
