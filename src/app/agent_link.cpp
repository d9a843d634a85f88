#include "app/agent_link.h"

#include "base/result.h"
#include "desktop/agent_call.h"
#include "desktop/autostart.h"
#include "desktop/process.h"

namespace ingear::app {

void AgentLink::break_begun() {
    desktop::AgentCall().break_begun();
}

bool AgentLink::break_finished(bool done) {
    return desktop::AgentCall().break_finished(done).value_or(done);
}

screens::AgentNews AgentLink::news() {
    screens::AgentNews news;
    const auto reports = desktop::AgentCall().sources();
    news.running = reports.has_value();
    if (!reports) return news;
    for (const desktop::PresenceReport& report : *reports)
        news.sources.push_back({report.what, report.source, report.sees, report.active});
    return news;
}

Result<void> AgentLink::set_reminders(bool on, const std::filesystem::path& data_dir,
                                      const std::filesystem::path& config_dir) {
    std::error_code ignored;
    const auto agent =
        std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "ingear-agent";
    INGEAR_TRY_DO(desktop::set_start_at_login(desktop::config_home(), agent, on));
    desktop::AgentCall running;
    if (!on) {
        running.quit();
    } else if (!running.sources()) {
        return desktop::start_on_its_own(
            {agent.string(), "--data", data_dir.string(), "--config", config_dir.string()});
    }
    return {};
}

}  // namespace ingear::app
