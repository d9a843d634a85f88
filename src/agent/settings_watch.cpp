#include "agent/settings_watch.h"

#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/log.h"
#include "domain/breaks/drink_tip.h"
#include "journal/desk.h"
#include "storage/settings_file.h"
#include "storage/store.h"

namespace ingear::agent {

namespace fs = std::filesystem;

namespace {

constexpr const char* kSettings = "settings.toml";
static_assert(std::is_trivially_copyable_v<Readings>);

domain::Uptime sat_today(const fs::path& data_dir) {
    std::error_code error;
    if (!fs::exists(data_dir / "ingear.db", error)) return {};
    auto store = storage::Store::open(data_dir);
    if (!store) {
        log::warn("{}", store.error().error.text());
        return {};
    }
    const auto sat = journal::sat_today(**store, SystemClock{}.now());
    if (!sat) return {};
    return std::chrono::duration_cast<domain::Uptime>(*sat);
}

Readings read_here(const fs::path& config_dir, const fs::path& data_dir) {
    const auto loaded = storage::load_settings(config_dir);
    for (const Error& problem : loaded.problems) log::warn("{}", problem.text());
    domain::BreakSettings breaks = domain::clamped(loaded.settings.breaks);
    breaks.drink_tips = domain::drink_tip_is_on(loaded.settings.tips_switched);
    return {breaks, sat_today(data_dir)};
}

}  // namespace

Readings read_files(const fs::path& config_dir, const fs::path& data_dir) {
    Readings readings;
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return readings;
    const pid_t reader = fork();
    if (reader == 0) {
        readings = read_here(config_dir, data_dir);
        const bool sent = ::write(ends[1], &readings, sizeof readings) == sizeof readings;
        _exit(sent ? 0 : 1);
    }
    ::close(ends[1]);
    Readings got;
    if (reader > 0 && ::read(ends[0], &got, sizeof got) == sizeof got) readings = got;
    ::close(ends[0]);
    if (reader > 0) waitpid(reader, nullptr, 0);
    return readings;
}

SettingsWatch::SettingsWatch(desktop::EventLoop& loop, fs::path config_dir, std::function<void()> changed)
    : loop_(loop), config_dir_(std::move(config_dir)), changed_(std::move(changed)) {
    watch();
}

void SettingsWatch::watch() {
    folder_ = loop_.on_file_events(config_dir_,
                                   IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF | IN_ONLYDIR,
                                   [this](const inotify_event& event) {
                                       const bool gone = (event.mask & (IN_DELETE_SELF | IN_IGNORED)) != 0;
                                       if (gone) watch();
                                       if (gone || (event.len > 0 && std::strcmp(event.name, kSettings) == 0))
                                           changed_();
                                   });
    if (folder_) return;
    folder_ = loop_.on_file_events(config_dir_.parent_path(), IN_CREATE | IN_MOVED_TO | IN_ONLYDIR,
                                   [this](const inotify_event&) {
                                       std::error_code ignored;
                                       if (!fs::is_directory(config_dir_, ignored)) return;
                                       watch();
                                       changed_();
                                   });
}

}  // namespace ingear::agent
