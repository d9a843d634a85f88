#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "desktop/presence_source.h"

struct sd_bus;

namespace ingear::desktop {

/// One conversation with the agent on the session bus, for programs beside it. Every call waits for its
/// answer, a third of a second at most; there is none where no agent runs.
class AgentCall {
  public:
    AgentCall();
    ~AgentCall();
    AgentCall(const AgentCall&) = delete;
    AgentCall& operator=(const AgentCall&) = delete;

    void break_begun();
    void quit();
    [[nodiscard]] std::optional<bool> break_finished(bool done);
    [[nodiscard]] std::optional<std::vector<PresenceReport>> sources();

  private:
    sd_bus* bus_ = nullptr;
};

}  // namespace ingear::desktop
