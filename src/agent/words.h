#pragma once

#include <string>
#include <vector>

#include "desktop/notifier.h"
#include "desktop/presence_source.h"
#include "desktop/tray.h"
#include "domain/breaks/break_scheduler.h"

/// All that the agent says.
namespace ingear::agent {

[[nodiscard]] desktop::Notification prompt_words(const domain::BreakStatus& status,
                                                 const domain::DeskFacts& facts,
                                                 const domain::BreakSettings& settings);
[[nodiscard]] desktop::Notification soft_words(const domain::BreakStatus& status);
[[nodiscard]] desktop::Notification stand_words(const domain::BreakSettings& settings);
[[nodiscard]] desktop::Notification drink_words();
[[nodiscard]] desktop::Notification worked_through_words();

/// "35 minutes", "1 hour 5 minutes"; to the minute, "less than a minute" below one.
[[nodiscard]] std::string span_words(domain::Uptime span);
/// "in 12 minutes", "when the call ends", …
[[nodiscard]] std::string next_words(const domain::BreakStatus& status, const domain::DeskFacts& facts);
[[nodiscard]] const char* state_name(domain::BreakStatus::State state);

/// The tray's menu. The ids are those of `MenuChoice`.
enum class MenuChoice : int {
    next = 1,
    today,
    line,
    break_now,
    pause_hour,
    pause_tomorrow,
    resume,
    settings,
    quit,
    line2
};
[[nodiscard]] std::vector<desktop::MenuItem> menu(const domain::BreakStatus& status,
                                                  const domain::DeskFacts& facts);

[[nodiscard]] std::string status_json(const domain::BreakStatus& status, const domain::DeskFacts& facts,
                                      const domain::BreakSettings& settings,
                                      const std::vector<desktop::PresenceReport>& reports);
[[nodiscard]] std::string status_text(const domain::BreakStatus& status, const domain::DeskFacts& facts,
                                      const std::vector<desktop::PresenceReport>& reports);

}  // namespace ingear::agent
