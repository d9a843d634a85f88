#pragma once

#include <vector>

#include "screens/services.h"

namespace ingear::app {

/// The agent that runs, if one does, over the session bus. Each call waits a third of a second at most.
class AgentLink {
  public:
    static void break_begun();
    /// Whether the break counts; without an agent, it does if it was done.
    [[nodiscard]] static bool break_finished(bool done);
    [[nodiscard]] static screens::AgentNews news();
    /// Lets the reminder come up at every login, and now; or never again, and ends it.
    [[nodiscard]] static Result<void> set_reminders(bool on, const std::filesystem::path& data_dir,
                                                    const std::filesystem::path& config_dir);
};

}  // namespace ingear::app
