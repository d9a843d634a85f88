#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "domain/breaks/break_scheduler.h"

namespace samples {

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;
using Kind = BreakAction::Kind;
using State = BreakStatus::State;

/// A desk on Wednesday 2026-03-25 at 09:00 in UTC+1, and the scheduler asked at each of its deadlines.
class Desk {
  public:
    explicit Desk(BreakSettings settings = {}) : scheduler_(settings, beat()) {
        facts_.hands_seen = true;
        take(scheduler_.observe(beat(), facts_));
    }

    [[nodiscard]] Beat beat() const {
        const Instant nine{std::chrono::sys_days{2026y / 3 / 25} + 8h};
        return {up_ + 1h, {nine + up_ + wall_shift_, UtcOffset{1h}}};
    }
    /// Time passes; hands at work unless they rest.
    void sit(Uptime how_long) {
        const Uptime until = up_ + how_long;
        while (up_ < until) {
            const auto next = scheduler_.deadline();
            up_ = std::min(until, next ? std::max(*next - 1h, up_ + 1ms) : until);
            take(scheduler_.pass(beat()));
        }
    }
    template <class Change>
    void change(Change change) {
        change(facts_);
        take(scheduler_.observe(beat(), facts_));
    }
    void hands_rest() {
        change([&](DeskFacts& facts) { facts.idle_since = up_ + 1h; });
    }
    void hands_work() {
        change([&](DeskFacts& facts) { facts.idle_since.reset(); });
    }
    void rest_for(Uptime how_long) {
        hands_rest();
        sit(how_long);
        hands_work();
    }
    void take(const BreakActions& actions) {
        for (const BreakAction& action : actions) said_.push_back({up_, action});
    }
    [[nodiscard]] int count(Kind kind) const {
        return static_cast<int>(
            std::ranges::count_if(said_, [&](const auto& said) { return said.second.kind == kind; }));
    }
    /// When it last did so, since nine o'clock.
    [[nodiscard]] Uptime last(Kind kind) const {
        Uptime at{-1};
        for (const auto& [when, action] : said_)
            if (action.kind == kind) at = when;
        return at;
    }
    [[nodiscard]] BreakAction last_action(Kind kind) const {
        BreakAction found{};
        for (const auto& [when, action] : said_)
            if (action.kind == kind) found = action;
        return found;
    }
    BreakScheduler& operator*() { return scheduler_; }
    BreakScheduler* operator->() { return &scheduler_; }
    void set_clock(Uptime by) {
        wall_shift_ += by;
        take(scheduler_.pass(beat()));
    }

  private:
    Uptime up_{};
    Uptime wall_shift_{};
    DeskFacts facts_;
    BreakScheduler scheduler_;
    std::vector<std::pair<Uptime, BreakAction>> said_;
};

}  // namespace samples
