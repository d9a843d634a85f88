#pragma once

#include <filesystem>
#include <string>

#include "agent/desk.h"
#include "agent/journal.h"
#include "agent/options.h"
#include "agent/pace.h"
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
    /// SIGTERM, SIGINT and SIGHUP as something to wait for.
    struct Signals final : desktop::Source {
        explicit Signals(Agent& agent);
        ~Signals() override;
        [[nodiscard]] int fd() const override { return descriptor; }
        void dispatch(short) override;
        Agent& owner;
        int descriptor;
    };
    /// The wall clock was set (or the machine has slept, which sets it too).
    struct ClockWatch final : desktop::Source {
        explicit ClockWatch(Agent& agent);
        ~ClockWatch() override;
        [[nodiscard]] int fd() const override { return descriptor; }
        void dispatch(short) override;
        void arm() const;
        Agent& owner;
        int descriptor;
    };

    [[nodiscard]] domain::Beat beat() const { return pace_.now(); }
    /// As the scheduler counts time.
    [[nodiscard]] domain::DeskFacts facts() const;
    void before_wait();
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
    void log(domain::LogBody body, const Moment& moment);
    void read_settings();
    [[nodiscard]] std::string status(bool json);
    [[nodiscard]] domain::BreakStatus fresh_status();
    [[nodiscard]] Service::Calls service_calls();

    Options options_;
    std::filesystem::path game_;
    Pace pace_;
    desktop::Loop loop_;
    desktop::Bus session_{desktop::Bus::Kind::session};
    desktop::Bus system_{desktop::Bus::Kind::system};
    bool news_ = true;
    Desk desk_;
    Journal journal_;
    domain::BreakScheduler scheduler_;
    SettingsWatch settings_watch_;
    Service service_;
    desktop::Notifier notifier_;
    desktop::Tray tray_;
    Signals signals_{*this};
    ClockWatch clock_watch_{*this};
    desktop::Process break_game_, window_, opened_game_, paused_for_, chime_;
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
