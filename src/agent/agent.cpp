#include "agent/agent.h"

#include <csignal>
#include <ctime>
#include <utility>

#include "agent/words.h"
#include "base/log.h"
#include "base/uuid.h"

namespace ingear::agent {

using domain::BreakAction;
using domain::BreakActions;
using domain::Uptime;
namespace logged = domain::logged;

namespace {

/// The exit codes of `ingear prompt-window`.
enum WindowAnswer : int { chose_start = 10, chose_later = 11, chose_skip = 12 };
constexpr int kLater = 5;  // minutes

Uptime awake_now() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::chrono::seconds{now.tv_sec} +
           std::chrono::duration_cast<Uptime>(std::chrono::nanoseconds{now.tv_nsec});
}

double seconds(Uptime span) {
    return Seconds(span).count();
}

}  // namespace

// --- life ---

Agent::Agent(const Options& options, std::filesystem::path game)
    : options_(options),
      game_(std::move(game)),
      clock_(options.speed),
      presence_(loop_, session_, system_, [this] { news_.call(); }),
      break_log_(loop_, options.data_dir),
      scheduler_({}, beat()),
      settings_watch_(loop_, options.config_dir, [this] { read_settings(); }),
      service_(session_, service_calls()),
      notifier_(session_, {.answered = [this](const std::string& action) { answer(action); },
                           .dismissed = [this] { answer("skip"); },
                           .unavailable = [this] { ask_in_window(); }}),
      tray_(session_,
            {.menu = [this] { return menu(fresh_status(), scheduler_.facts()); },
             .tip = [this] { return "Next break " + next_words(fresh_status(), scheduler_.facts()); },
             .chosen = [this](int id) { choose(id); },
             .activated = [this] { open_game({}); }}),
      deadline_(
          loop_, [this] { obey(scheduler_.pass(beat())); }, desktop::Timer::kUsualAccuracy / options.speed),
      clock_set_(loop_.on_clock_set([this] { news_.call(); })),
      turn_(loop_.after_each_turn([this] { settle(); })) {
    const Readings readings = read_files(options_.config_dir, options_.data_dir);
    scheduler_ = domain::BreakScheduler(readings.breaks, beat(), readings.sat_today);
    slept_ = desktop::uptime_now() - awake_now();
    loop_.quit_on({SIGTERM, SIGINT, SIGHUP});
    news_.call();
}

Agent::~Agent() = default;

int Agent::run() {
    session_.open();
    system_.open();
    if (exit_code_ == 0) loop_.run();
    obey(scheduler_.stop(beat()));
    break_log_.finish();
    session_.close();
    return exit_code_;
}

domain::DeskFacts Agent::facts() const {
    domain::DeskFacts facts = presence_.facts();
    if (facts.idle_since) facts.idle_since = clock_.of_agent(*facts.idle_since);
    return facts;
}

void Agent::observe() {
    obey(scheduler_.observe(beat(), facts()));
    service_.announce("StatusChanged");
}

void Agent::notice_sleep() {
    // Sleep that nobody announced shows in the clocks.
    const Uptime slept = desktop::uptime_now() - awake_now();
    constexpr Uptime kNoticeable = std::chrono::seconds{2};
    if (slept - slept_ <= kNoticeable) return;
    domain::Beat before = beat();
    before.up -= (slept - slept_) * clock_.speed();
    domain::DeskFacts asleep = facts();
    asleep.asleep = true;
    obey(scheduler_.observe(before, asleep));
    slept_ = slept;
    observe();
}

void Agent::settle() {
    notice_sleep();
    const Uptime rest_after =
        scheduler_.wants_short_rests() ? domain::BreakScheduler::kTypingPause : domain::BreakScheduler::kAway;
    presence_.set_rest_after(rest_after / clock_.speed());
    const auto state = scheduler_.status().state;
    if (std::exchange(last_state_, state) != state) {
        service_.state_changed();
        tray_.changed();
    }
    auto deadline = scheduler_.deadline();
    if (deadline) deadline = clock_.of_machine(*deadline);
    deadline_.set(deadline);
}

void Agent::read_settings() {
    const Readings readings = read_files(options_.config_dir, options_.data_dir);
    obey(scheduler_.set_settings(beat(), readings.breaks));
    service_.announce("StatusChanged");
}

// --- what the scheduler says ---

void Agent::obey(const BreakActions& actions) {
    for (const BreakAction& action : actions) obey(action);
}

void Agent::obey(const BreakAction& action) {
    const auto status = scheduler_.status();
    switch (action.kind) {
        case BreakAction::Kind::prompt:
            return show_prompt();
        case BreakAction::Kind::withdraw:
            return hide_prompt();
        case BreakAction::Kind::missed:
            hide_prompt();
            return record(logged::BreakSkipped{prompt_}, beat().wall);
        case BreakAction::Kind::soft_notice:
            return notifier_.tell(soft_words(status));
        case BreakAction::Kind::stand_notice:
            return notifier_.tell(stand_words(scheduler_.settings()));
        case BreakAction::Kind::drink_tip:
            return notifier_.tell(drink_words());
        case BreakAction::Kind::start_break:
            return open_break();
        case BreakAction::Kind::break_counted:
            break_counts_ = true;
            return;
        case BreakAction::Kind::break_not_counted:
            break_counts_ = false;
            return;
        case BreakAction::Kind::sat:
            return record(logged::Sat{seconds(action.length)}, action.since);
        case BreakAction::Kind::called:
            return record(logged::InCall{seconds(action.length)}, action.since);
    }
}

void Agent::record(domain::LogBody body, const Moment& moment) {
    break_log_.append({.id = new_uuid(), .moment = moment, .session = "", .body = std::move(body)});
}

void Agent::show_prompt() {
    prompt_ = new_uuid();
    prompt_shown_ = true;
    record(logged::BreakPrompted{prompt_}, beat().wall);
    service_.announce("Prompted");
    notifier_.ask(prompt_words(scheduler_.status(), scheduler_.facts(), scheduler_.settings()));
    // The desktop's own sound where its service plays one, else the game's.
    if (scheduler_.settings().chime && !notifier_.plays_sounds())
        chime_.start({game_.string(), "chime", "--config", options_.config_dir.string()}, [](int) {});
}

void Agent::hide_prompt() {
    if (!std::exchange(prompt_shown_, false)) return;
    notifier_.withdraw();
    window_.stop();
    service_.announce("Withdrawn");
}

void Agent::ask_in_window() {
    if (!prompt_shown_ || window_.running()) return;
    const auto words = prompt_words(scheduler_.status(), scheduler_.facts(), scheduler_.settings());
    const bool begun =
        window_.start({game_.string(), "prompt-window", "--config", options_.config_dir.string(), "--title",
                       words.title, "--text", words.body},
                      [this](int exit_code) {
                          if (exit_code == chose_start) answer("start");
                          if (exit_code == chose_later) answer("snooze");
                          if (exit_code == chose_skip) answer("skip");
                      });
    if (!begun) log::warn("there is no notification service, and {} can't be started either", game_.string());
}

// --- the player's answers ---

void Agent::answer(const std::string& action) {
    if (!prompt_shown_) return;
    if (action == "snooze") return obey(scheduler_.snooze(beat(), kLater));
    if (action == "skip") {
        obey(scheduler_.skip(beat()));
        return record(logged::BreakSkipped{prompt_}, beat().wall);
    }
    prompt_answered_ = true;
    obey(scheduler_.start(beat()));
    prompt_answered_ = false;
}

void Agent::open_break() {
    if (std::exchange(game_begins_itself_, false)) return;
    std::vector<std::string> command{game_.string(), "break",
                                     "--data",       options_.data_dir.string(),
                                     "--config",     options_.config_dir.string()};
    if (std::exchange(prompt_answered_, false)) command.emplace_back("--prompted");
    const bool begun = break_game_.start(command, [this](int) {
        // One that told its end has told it by now; for the others this
        // is it.
        obey(scheduler_.finish(beat(), false));
    });
    if (begun) return;
    log::error("the break can't be opened: {} can't be started", game_.string());
    obey(scheduler_.finish(beat(), false));
}

void Agent::open_game(const std::vector<std::string>& words) {
    if (opened_game_.running()) return;
    std::vector<std::string> command{game_.string(), "--data", options_.data_dir.string(), "--config",
                                     options_.config_dir.string()};
    command.insert(command.end(), words.begin(), words.end());
    if (!opened_game_.start(command, [](int) {})) log::error("{} can't be started", game_.string());
}

bool Agent::pause_while(const std::string& program) {
    const auto pid = desktop::find_program(program);
    if (!pid || !paused_for_.follow(*pid, [this](int) { obey(scheduler_.resume(beat())); })) return false;
    obey(scheduler_.pause_while_asked(beat()));
    return true;
}

void Agent::choose(int menu_id) {
    switch (static_cast<MenuChoice>(menu_id)) {
        case MenuChoice::break_now:
            return obey(scheduler_.start(beat()));
        case MenuChoice::pause_hour:
            return obey(scheduler_.pause_for(beat(), std::chrono::hours{1}));
        case MenuChoice::pause_tomorrow:
            return obey(scheduler_.pause_until_tomorrow(beat()));
        case MenuChoice::resume:
            return obey(scheduler_.resume(beat()));
        case MenuChoice::settings:
            return open_game({"breaks", "--window"});
        case MenuChoice::quit:
            return loop_.quit();
        default:
            return;
    }
}

domain::BreakStatus Agent::fresh_status() {
    obey(scheduler_.pass(beat()));
    return scheduler_.status();
}

std::string Agent::status(bool json) {
    const auto status = fresh_status();
    return json ? status_json(status, scheduler_.facts(), scheduler_.settings(), presence_.reports())
                : status_text(status, scheduler_.facts(), presence_.reports());
}

Service::Calls Agent::service_calls() {
    return {
        .state = [this] { return std::string(state_name(fresh_status().state)); },
        .next_prompt =
            [this] {
                const auto next = fresh_status().next_prompt;
                return next ? seconds(*next) : -1.0;
            },
        .sitting = [this] { return seconds(fresh_status().sat); },
        .sitting_today = [this] { return seconds(fresh_status().sat_today); },
        .status = [this](bool json) { return status(json); },
        .sources = [this] { return presence_.reports(); },
        .pause =
            [this](std::uint32_t span) { obey(scheduler_.pause_for(beat(), std::chrono::seconds{span})); },
        .pause_until_tomorrow = [this] { obey(scheduler_.pause_until_tomorrow(beat())); },
        .pause_while = [this](const std::string& program) { return pause_while(program); },
        .resume =
            [this] {
                paused_for_.stop();
                obey(scheduler_.resume(beat()));
            },
        .break_now = [this] { obey(scheduler_.start(beat())); },
        .break_begun =
            [this] {
                game_begins_itself_ = true;
                obey(scheduler_.start(beat()));
                game_begins_itself_ = false;
            },
        .skip = [this] { answer("skip"); },
        .quit = [this] { loop_.quit(); },
        .snooze =
            [this](std::uint32_t minutes) { obey(scheduler_.snooze(beat(), static_cast<int>(minutes))); },
        .break_finished =
            [this](bool done) {
                // Without a break of the agent's own there is nothing to say against it.
                if (scheduler_.status().state != domain::BreakStatus::State::in_break) return true;
                const bool worked = scheduler_.worked_through();
                obey(scheduler_.finish(beat(), done));
                if (done && worked) notifier_.tell(worked_through_words());
                return break_counts_;
            },
        .name_taken =
            [this] {
                log::error("another ingear-agent is running already");
                exit_code_ = 1;
                loop_.quit();
            }};
}

}  // namespace ingear::agent
