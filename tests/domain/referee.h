#pragma once

#include <rapidcheck.h>

#include <cmath>
#include <optional>
#include <vector>

#include "domain/catalogue/exercise.h"
#include "domain/session/session.h"

namespace samples {

namespace event = ingear::domain::event;

/// Holds a session's events against the rules, knowing the plan and nothing of how the session works.
class Referee {
  public:
    Referee(const ingear::domain::SessionPlan& plan, double tempo)
        : plan_(plan), tempo_(tempo), counted_(plan.sets.size(), 0) {}

    void see(const ingear::domain::SessionEvent& event) {
        RC_ASSERT(!ended_);
        RC_ASSERT(event.t >= t_);
        t_ = event.t;
        std::visit(*this, event.body);
    }

    [[nodiscard]] bool ended() const { return ended_; }
    [[nodiscard]] const std::vector<int>& counted() const { return counted_; }
    [[nodiscard]] int total() const {
        int sum = 0;
        for (const int reps : counted_) sum += reps;
        return sum;
    }

    void operator()(const event::SessionStarted&) { RC_ASSERT(t_ == 0.0); }
    void operator()(const event::PostureChange& e) { begin("posture", e.seconds); }
    void operator()(const event::ExerciseStarted& e) {
        close();
        set_ = index_of(e.exercise, e.side, e.set);
        RC_ASSERT(e.reps == plan_.sets[set_].reps);
        phase_ = 0;
    }
    void operator()(const event::Countdown& e) {
        RC_ASSERT(e.seconds == 3.0);
        begin("countdown", e.seconds);
    }
    void operator()(const event::PhaseStarted& e) {
        begin("phase", e.seconds);
        const auto& phases = plan_.sets[set_].exercise->movement.phases;
        RC_ASSERT(phase_ < phases.size());
        RC_ASSERT(e.phase == phases[phase_].name);
        RC_ASSERT(e.seconds == phases[phase_].seconds * tempo_);
        RC_ASSERT(e.rep == counted_[set_] + 1);
        ++phase_;
    }
    void operator()(const event::RepDone& e) {
        close();
        RC_ASSERT(index_of(e.exercise, e.side, e.set) == set_);
        RC_ASSERT(static_cast<std::size_t>(e.set_index) == set_);
        RC_ASSERT(phase_ == plan_.sets[set_].exercise->movement.phases.size());
        RC_ASSERT(e.rep == ++counted_[set_]);
        RC_ASSERT(e.rep <= plan_.sets[set_].reps);
        phase_ = 0;
    }
    void operator()(const event::SetDone& e) {
        RC_ASSERT(static_cast<std::size_t>(e.set_index) == set_);
        RC_ASSERT(e.reps == counted_[set_]);
        RC_ASSERT(e.reps > 0);
        cut_short();
    }
    void operator()(const event::Rest& e) { begin("rest", e.seconds); }
    void operator()(const event::SideSwitch& e) { begin("side_switch", e.seconds); }
    void operator()(const event::CueGiven&) {
        RC_ASSERT(!last_cue_ || t_ - *last_cue_ >= 5.0);
        last_cue_ = t_;
    }
    void operator()(const event::Paused&) {
        RC_ASSERT(!paused_since_);
        paused_since_ = t_;
    }
    void operator()(const event::Resumed&) {
        RC_ASSERT(paused_since_.has_value());
        paused_ += t_ - std::max(*paused_since_, stage_t_);
        paused_since_.reset();
    }
    void operator()(const event::Skipped&) { cut_short(); }
    void operator()(const event::RepUndone& e) {
        const auto index = index_of(e.exercise, e.side, e.set);
        RC_ASSERT(static_cast<std::size_t>(e.set_index) == index);
        RC_ASSERT(e.rep == counted_[index]--);
        RC_ASSERT(e.rep > 0);
        cut_short();
    }
    void operator()(const event::Stopped& e) {
        RC_ASSERT(e.reps == total());
        ended_ = true;
    }
    void operator()(const event::SessionDone& e) {
        close();
        RC_ASSERT(e.reps == total());
        ended_ = true;
    }

  private:
    void begin(const char* stage, double seconds) {
        close();
        stage_ = stage;
        stage_t_ = t_;
        seconds_ = seconds;
        paused_ = 0.0;
    }
    /// The stage has come to its planned end, or was cut short before.
    void close() {
        if (stage_ != nullptr) {
            RC_ASSERT(!paused_since_);
            RC_ASSERT(std::abs(t_ - stage_t_ - paused_ - seconds_) < 1e-6);
        }
        stage_ = nullptr;
    }
    void cut_short() {
        stage_ = nullptr;
        phase_ = 0;
    }
    [[nodiscard]] std::size_t index_of(const std::string& exercise, ingear::motion::Side side,
                                       int set) const {
        for (std::size_t i = 0; i < plan_.sets.size(); ++i) {
            const auto& planned = plan_.sets[i];
            if (planned.exercise->id == exercise && planned.side == side && planned.set == set) return i;
        }
        RC_FAIL("a set that isn't in the plan");
        return 0;
    }

    const ingear::domain::SessionPlan& plan_;
    double tempo_;
    double t_ = 0.0;
    bool ended_ = false;
    std::size_t set_ = 0;
    std::size_t phase_ = 0;
    std::vector<int> counted_;
    const char* stage_ = nullptr;
    double stage_t_ = 0.0, seconds_ = 0.0, paused_ = 0.0;
    std::optional<double> paused_since_, last_cue_;
};

}  // namespace samples
