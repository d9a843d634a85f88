#include "domain/breaks/break_scheduler.h"

#include <algorithm>
#include <utility>

namespace ingear::domain {

namespace {

using std::chrono::minutes;

/// A stretch shorter than this isn't worth a row in the log.
constexpr Uptime kShortestStretch = minutes{1};
/// Between any two words of the agent's.
constexpr Uptime kBetweenAsides = minutes{5};
/// After a break that was worked through.
constexpr Uptime kAskAgain = minutes{15};

}  // namespace

BreakScheduler::BreakScheduler(const BreakSettings& settings, const Beat& start, Uptime sat_today)
    : settings_(clamped(settings)),
      now_(start),
      sat_today_(sat_today),
      today_(start.wall.local_date()),
      sitting_(Stretch{start.wall, start.up}),
      silent_until_(start.up + kSettlingIn),
      drink_at_(start.up) {}

BreakActions BreakScheduler::observe(const Beat& now, const DeskFacts& facts) {
    tick(now);
    const DeskFacts before = std::exchange(facts_, facts);
    if (facts_.idle_since) facts_.idle_since = std::min(*facts_.idle_since, now_.up);
    if (facts_.locked && !before.locked) locked_since_ = now_.up;
    if (facts_.asleep && !before.asleep) asleep_since_ = now_.up;
    if ((before.locked && !facts_.locked) || (before.asleep && !facts_.asleep))
        silent_until_ = now_.up + kSettlingIn;
    if (break_ && facts_.idle_since && !before.idle_since) {
        const Uptime told_late = now_.up - std::max(*facts_.idle_since, break_->began.since);
        break_->hands_at_work -= std::min(break_->hands_at_work, told_late);
    }
    if (facts_.in_call && !call_) call_ = Stretch{now_.wall, now_.up};
    if (!facts_.in_call) end_call();
    return decide();
}

BreakActions BreakScheduler::set_settings(const Beat& now, const BreakSettings& settings) {
    tick(now);
    settings_ = clamped(settings);
    return decide();
}

BreakActions BreakScheduler::pass(const Beat& now) {
    tick(now);
    return decide();
}

BreakActions BreakScheduler::snooze(const Beat& now, int how_long) {
    tick(now);
    withdraw();
    put_off(minutes{std::clamp(how_long, 1, 60)});
    return decide();
}

BreakActions BreakScheduler::skip(const Beat& now) {
    tick(now);
    withdraw();
    begin_anew();
    return decide();
}

BreakActions BreakScheduler::start(const Beat& now) {
    tick(now);
    withdraw();
    if (!break_) {
        break_ = Break{{now_.wall, now_.up}, {}};
        say(BreakAction::Kind::start_break);
    }
    return decide();
}

bool BreakScheduler::worked_through() const {
    if (!break_ || !facts_.hands_seen) return false;
    return break_->hands_at_work * 2 > now_.up - break_->began.since;
}

BreakActions BreakScheduler::finish(const Beat& now, bool done) {
    tick(now);
    if (!break_) return decide();
    const bool worked = worked_through();
    const Stretch began = std::exchange(break_, std::nullopt)->began;
    if (done && !worked) {
        end_sitting(began.since);
        actions_.push_back({BreakAction::Kind::break_counted, began.wall, now_.up - began.since});
        begin_anew();
        if (!absent_since_) sitting_ = Stretch{now_.wall, now_.up};
        return decide();
    }
    say(BreakAction::Kind::break_not_counted);
    if (done)
        put_off(kAskAgain);
    else
        begin_anew();
    return decide();
}

BreakActions BreakScheduler::pause_for(const Beat& now, Uptime how_long) {
    tick(now);
    paused_until_ = now_.up + std::max(how_long, Uptime{0});
    return decide();
}

BreakActions BreakScheduler::pause_until_tomorrow(const Beat& now) {
    tick(now);
    paused_until_date_ = now_.wall.local_date() + std::chrono::days{1};
    return decide();
}

BreakActions BreakScheduler::pause_while_asked(const Beat& now) {
    tick(now);
    paused_while_asked_ = true;
    return decide();
}

BreakActions BreakScheduler::resume(const Beat& now) {
    tick(now);
    paused_until_.reset();
    paused_until_date_.reset();
    paused_while_asked_ = false;
    return decide();
}

BreakActions BreakScheduler::stop(const Beat& now) {
    tick(now);
    look_for_absence();
    withdraw();
    end_sitting(absent_since_.value_or(now_.up));
    end_call();
    return std::exchange(actions_, {});
}

// --- time ---

void BreakScheduler::tick(const Beat& now) {
    const Uptime before = now_.up;
    now_.wall = now.wall;
    now_.up = std::max(before, now.up);
    if (now_.wall.local_date() != today_) {
        today_ = now_.wall.local_date();
        sat_today_ = Uptime{0};
        drink_at_ = now_.up;
    }
    count(now_.up - before);
}

void BreakScheduler::count(Uptime passed) {
    if (passive() && facts_.idle_since) {
        const Uptime longest = *facts_.idle_since + kLongestWatching;
        watched_until_ = std::max(watched_until_, std::min(now_.up, longest));
    }
    if (break_) {
        if (!facts_.idle_since) break_->hands_at_work += passed;
    } else if (!absent_since_) {
        sat_ += passed;
        sat_today_ += passed;
    }
}

// --- sitting and resting ---

Uptime BreakScheduler::hands_off() const {
    return std::max(*facts_.idle_since, watched_until_);
}

std::optional<Uptime> BreakScheduler::away_since() const {
    std::optional<Uptime> since;
    const auto consider = [&since](Uptime at) { since = since ? std::min(*since, at) : at; };
    if (facts_.asleep) consider(asleep_since_);
    if (facts_.locked) consider(locked_since_);
    // In a break the hands are meant to rest.
    if (facts_.idle_since && !break_ && now_.up - hands_off() >= kAway) consider(hands_off());
    return since;
}

void BreakScheduler::look_for_absence() {
    const auto since = away_since();
    if (since && !absent_since_) {
        absent_since_ = since;
        const Uptime told_late = now_.up - *since;
        if (!break_) {
            sat_ -= std::min(sat_, told_late);
            sat_today_ -= std::min(sat_today_, told_late);
        }
    } else if (!since && absent_since_) {
        absent_since_.reset();
        if (std::exchange(rested_, false)) sitting_ = Stretch{now_.wall, now_.up};
    }
    if (absent_since_ && !rested_ && now_.up - *absent_since_ >= kAway) rest();
}

void BreakScheduler::rest() {
    rested_ = true;
    if (std::exchange(break_, std::nullopt)) say(BreakAction::Kind::break_not_counted);
    withdraw();
    end_sitting(*absent_since_);
    begin_anew();
}

void BreakScheduler::end_sitting(Uptime at) {
    if (!sitting_) return;
    const Stretch sitting = *std::exchange(sitting_, std::nullopt);
    if (at - sitting.since >= kShortestStretch)
        actions_.push_back({BreakAction::Kind::sat, sitting.wall, at - sitting.since});
}

void BreakScheduler::end_call() {
    if (!call_) return;
    const Stretch call = *std::exchange(call_, std::nullopt);
    if (now_.up - call.since >= kShortestStretch)
        actions_.push_back({BreakAction::Kind::called, call.wall, now_.up - call.since});
}

void BreakScheduler::begin_anew() {
    sat_ = Uptime{0};
    snoozed_until_.reset();
    held_since_.reset();
    moment_since_.reset();
    soft_notice_given_ = false;
    stand_notice_given_ = false;
}

void BreakScheduler::put_off(Uptime how_long) {
    sat_ = std::max(sat_, due_after());
    snoozed_until_ = now_.up + how_long;
    moment_since_.reset();
}

void BreakScheduler::withdraw() {
    if (std::exchange(prompt_since_, std::nullopt)) say(BreakAction::Kind::withdraw);
}

// --- whether to speak ---

bool BreakScheduler::paused() const {
    return paused_while_asked_ || (paused_until_ && now_.up < *paused_until_) ||
           (paused_until_date_ && now_.wall.local_date() < *paused_until_date_);
}

bool BreakScheduler::may_speak() const {
    return !absent_since_ && !paused() && within_work_hours(settings_, now_.wall);
}

Uptime BreakScheduler::due_after() const {
    return minutes{settings_.every + settings_.stand};
}

bool BreakScheduler::due() const {
    return sat_ >= due_after();
}

bool BreakScheduler::stand_due() const {
    return settings_.stand > 0 && !stand_notice_given_ && sat_ >= minutes{settings_.every};
}

bool BreakScheduler::drink_due() const {
    return settings_.drink_tips && now_.up >= drink_at_;
}

Uptime BreakScheduler::earliest_prompt() const {
    if (snoozed_until_) return std::max(silent_until_, *snoozed_until_);
    return last_prompt_ ? std::max(silent_until_, *last_prompt_ + kBetweenPrompts) : silent_until_;
}

Uptime BreakScheduler::earliest_aside() const {
    Uptime earliest = silent_until_;
    if (last_prompt_) earliest = std::max(earliest, *last_prompt_ + kBetweenAsides);
    if (last_aside_) earliest = std::max(earliest, *last_aside_ + kBetweenAsides);
    return earliest;
}

bool BreakScheduler::good_moment() {
    if (!moment_since_) moment_since_ = now_.up;
    const bool hands_rest = facts_.idle_since && now_.up - *facts_.idle_since >= kTypingPause;
    return !facts_.hands_seen || hands_rest || now_.up - *moment_since_ >= kLongestWait;
}

BreakActions BreakScheduler::decide() {
    look_for_absence();
    if (break_) {
        if (now_.up - break_->began.since >= minutes{settings_.length} + kBreakPatience) {
            break_.reset();
            say(BreakAction::Kind::break_not_counted);
            begin_anew();
        }
    } else if (prompt_since_) {
        if (!may_speak() || held()) {
            withdraw();
        } else if (now_.up - *prompt_since_ >= kPromptStands) {
            prompt_since_.reset();
            say(BreakAction::Kind::missed);
            begin_anew();
        }
    } else if (!may_speak()) {
        moment_since_.reset();
    } else if (due()) {
        offer_break();
    } else {
        speak_aside();
    }
    return std::exchange(actions_, {});
}

void BreakScheduler::offer_break() {
    if (held()) {
        moment_since_.reset();
        if (!held_since_) held_since_ = now_.up;
        const bool long_enough = now_.up - *held_since_ >= kLongestHold && now_.up >= silent_until_;
        if (long_enough && !facts_.quiet && !std::exchange(soft_notice_given_, true))
            say(BreakAction::Kind::soft_notice);
        return;
    }
    if (now_.up < earliest_prompt() || !good_moment()) return;
    begin_anew();
    sat_ = due_after();
    prompt_since_ = last_prompt_ = now_.up;
    say(BreakAction::Kind::prompt);
}

void BreakScheduler::speak_aside() {
    const bool stand = stand_due();
    if ((!stand && !drink_due()) || held() || now_.up < earliest_aside()) {
        moment_since_.reset();
        return;
    }
    if (!good_moment()) return;
    moment_since_.reset();
    last_aside_ = now_.up;
    if (stand) {
        stand_notice_given_ = true;
        say(BreakAction::Kind::stand_notice);
    } else {
        drink_at_ = now_.up + kBetweenDrinks;
        say(BreakAction::Kind::drink_tip);
    }
}

}  // namespace ingear::domain
