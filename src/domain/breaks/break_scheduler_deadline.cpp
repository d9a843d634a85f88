#include <algorithm>

#include "domain/breaks/break_scheduler.h"

/// When the scheduler wants to be asked again, and how things stand.
namespace ingear::domain {

using std::chrono::minutes;

std::optional<Uptime> BreakScheduler::deadline() const {
    // A change of zone or of summer time is told with the next beat only: with a break due outside the hours,
    // the calendar is looked at now and then.
    constexpr Uptime kLongestTrust = minutes{15};
    std::optional<Uptime> next;
    const auto at = [&](Uptime when) {
        when = std::max(when, now_.up + Uptime{1});
        next = next ? std::min(*next, when) : when;
    };
    if (absent_since_) {
        if (!rested_) at(*absent_since_ + kAway);
        if (break_) at(break_->began.since + minutes{settings_.length} + kBreakPatience);
        return next;
    }
    if (break_) {
        at(break_->began.since + minutes{settings_.length} + kBreakPatience);
        return next;
    }
    if (facts_.idle_since) {
        const Uptime watched = passive() ? *facts_.idle_since + kLongestWatching : Uptime{0};
        at(std::max(hands_off(), watched) + kAway);
    }
    if (prompt_since_) {
        at(*prompt_since_ + kPromptStands);
        at(now_.up + until_work_changes(settings_, now_.wall));
        return next;
    }
    const bool aside_due = stand_due() || drink_due();
    if (!due()) at(now_.up + due_after() - sat_);
    if (!due() && settings_.stand > 0 && !stand_notice_given_ && !stand_due())
        at(now_.up + minutes{settings_.every} - sat_);
    if (settings_.drink_tips && !drink_due()) at(drink_at_);
    if (!due() && !aside_due) return next;
    if (paused()) {
        if (paused_until_ && now_.up < *paused_until_) at(*paused_until_);
        if (paused_until_date_ && now_.wall.local_date() < *paused_until_date_) at(now_.up + kLongestTrust);
    } else if (!within_work_hours(settings_, now_.wall)) {
        at(now_.up + std::min(until_work_changes(settings_, now_.wall), kLongestTrust));
    } else if (held()) {
        if (due() && held_since_ && !soft_notice_given_ && !facts_.quiet)
            at(std::max(*held_since_ + kLongestHold, silent_until_));
    } else if (moment_since_) {
        at(*moment_since_ + kLongestWait);
        if (facts_.idle_since) at(*facts_.idle_since + kTypingPause);
    } else {
        at(due() ? earliest_prompt() : earliest_aside());
    }
    return next;
}

BreakStatus BreakScheduler::status() const {
    using State = BreakStatus::State;
    BreakStatus status{State::sitting, std::nullopt, sat_, sat_today_};
    if (break_) {
        status.state = State::in_break;
    } else if (prompt_since_) {
        status.state = State::prompted;
    } else if (absent_since_) {
        status.state = State::away;
    } else if (paused()) {
        status.state = State::paused;
    } else if (!within_work_hours(settings_, now_.wall)) {
        status.state = State::off_hours;
    } else {
        if (due() && held()) status.state = State::held;
        const Uptime until_due = due() ? Uptime{0} : due_after() - sat_;
        status.next_prompt = std::max(until_due, std::max(earliest_prompt() - now_.up, Uptime{0}));
    }
    return status;
}

}  // namespace ingear::domain
