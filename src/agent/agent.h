#pragma once

#include <filesystem>
#include <string>

#include "agent/break_log.h"
#include "agent/options.h"
#include "agent/presence_monitor.h"
#include "agent/scaled_clock.h"
#include "agent/service.h"
#include "agent/settings_watch.h"
#include "desktop/notifier.h"
#include "desktop/process.h"
#include "desktop/tray.h"

namespace ingear::agent {

/// The reminder: what is known of the desk goes into the scheduler, what the scheduler says goes onto the
/// desktop.
class Agent {
  public:
    Agent(const Options& options, std::filesystem::path game);
    ~Agent();

    /// Until a signal, `Quit`, or another agent ends it. The exit code.
    int run();

  private:
    [[nodiscard]] domain::Beat beat() const { return clock_.now(); }
    /// As the scheduler counts time.
    [[nodiscard]] domain::DeskFacts facts() const;
    void observe();
    /// After everything that happened: who is to know of it, and when to wake up next.
    void settle();
    void notice_sleep();
    void obey(const domain::BreakActions& actions);
    void obey(const domain::BreakAction& action);
    void show_prompt();
    void hide_prompt();
    void ask_in_window();
    void answer(const std::string& action);
    void open_break();
    void open_game(const std::vector<std::string>& words);
    void choose(int menu_id);
    bool pause_while(const std::string& program);
    void record(domain::LogBody body, const Moment& moment);
    void read_settings();
    [[nodiscard]] std::string status(bool json);
    [[nodiscard]] domain::BreakStatus fresh_status();
    [[nodiscard]] Service::Calls service_calls();

    Options options_;
    std::filesystem::path game_;
    ScaledClock clock_;
    desktop::EventLoop loop_;
    desktop::Bus session_{loop_, desktop::Bus::Kind::session};
    desktop::Bus system_{loop_, desktop::Bus::Kind::system};
    desktop::Deferred news_{loop_, [this] { observe(); }};
    PresenceMonitor presence_;
    BreakLog break_log_;
    domain::BreakScheduler scheduler_;
    SettingsWatch settings_watch_;
    Service service_;
    desktop::Notifier notifier_;
    desktop::Tray tray_;
    desktop::Timer deadline_;
    desktop::EventSource clock_set_, turn_;
    desktop::Process break_game_{loop_}, window_{loop_}, opened_game_{loop_}, paused_for_{loop_},
        chime_{loop_};
    bool game_begins_itself_ = false;
    bool break_counts_ = false;
    std::string prompt_;  ///< the id of the one that was shown last, in the log
    bool prompt_shown_ = false;
    bool prompt_answered_ = false;  ///< the break that begins follows a prompt
    domain::BreakStatus::State last_state_{};
    desktop::Uptime slept_{};  ///< how far the clocks with and without sleep are apart
    int exit_code_ = 0;
};

}  // namespace ingear::agent
