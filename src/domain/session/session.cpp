#include "domain/session/session.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "domain/catalogue/exercise.h"
#include "domain/session/cues.h"

namespace ingear::domain {

namespace {

/// A frame that ends within a nanosecond of a deadline reaches it: how a length was cut up leaves rounding
/// errors far below that, and which side of the deadline they fall on must not matter.
constexpr double kSlack = 1e-9;

/// The coach catches her breath before she leaves the place of the last set.
constexpr double kBreather = 2.5;

constexpr std::size_t kEventsAtOnce = 64;

}  // namespace

void Session::Sum::add(double value) {
    const double sum = sum_ + value;
    correction_ += std::abs(sum_) >= std::abs(value) ? (sum_ - sum) + value : (value - sum) + sum_;
    sum_ = sum;
}

Session::Session(SessionPlan plan, const Catalogue& catalogue, SessionOptions options)
    : plan_(std::move(plan)),
      catalogue_(&catalogue),
      tempo_(std::clamp(options.tempo_factor, 0.5, 2.0)),
      resume_(std::move(options.resume)),
      seconds_after_(seconds_after_sets(plan_, catalogue, tempo_)),
      reps_(plan_.sets.size(), 0) {
    assert(!plan_.sets.empty());
    events_.reserve(kEventsAtOnce);
    if (resume_) {
        std::copy_n(resume_->set_reps.begin(), std::min(resume_->set_reps.size(), reps_.size()),
                    reps_.begin());
        state_.set_index = std::min(resume_->set_index, plan_.sets.size() - 1);
        if (resume_->set_index < reps_.size()) reps_[resume_->set_index] = resume_->reps_done;
        state_.total_reps = resume_->total_reps;
    }
    state_.duration = posture_seconds(*catalogue_, current_set());
    refresh();
}

std::span<const SessionEvent> Session::advance(double dt) {
    events_.clear();
    if (!begun_) begin();
    if (std::isfinite(dt) && dt > 0.0) (state_.paused ? paused_ : active_).add(dt);
    while (!state_.paused && !done() && deadline() <= active_.value() + kSlack) {
        at_ = deadline();
        end_stage();
    }
    refresh();
    return events_;
}

void Session::emit(SessionEventBody body) {
    events_.push_back({at_ + paused_.value(), std::move(body)});
}

void Session::begin() {
    begun_ = true;
    emit(event::SessionStarted{plan_.routine});
    if (resume_ && resume_->set_index >= plan_.sets.size()) return finish();
    // Left between the last rep and the word that the set is done.
    if (reps_[state_.set_index] >= current_set().reps) return complete_set();
    approach_set(state_.set_index);
}

void Session::end_stage() {
    switch (state_.stage) {
        case SessionStage::posture:
        case SessionStage::side_switch:
            return start_countdown();
        case SessionStage::countdown:
            return start_phase(0);
        case SessionStage::set:
            if (state_.phase + 1 < current_set().exercise->movement.phases.size())
                return start_phase(state_.phase + 1);
            return count_rep();
        case SessionStage::rest:
            return approach_set(state_.set_index);
        case SessionStage::done:
            return;
    }
}

void Session::enter(SessionStage stage, double duration) {
    state_.stage = stage;
    state_.duration = duration;
    began_ = at_;
}

void Session::send_coach(double delay, double seconds) {
    if (coach_at_ == state_.set_index) return;  // there, or on her way
    const bool still_there = at_ < way_began_;
    state_.way.from = still_there ? state_.way.from : coach_at_;
    state_.way.seconds = std::max(0.0, seconds - delay);
    way_began_ = at_ + delay;
    coach_at_ = state_.set_index;
}

void Session::approach_set(std::size_t index) {
    state_.set_index = index;
    state_.phase = 0;
    if (in_place()) return start_countdown();
    start_posture();
}

bool Session::in_place() const {
    return player_at_ && same_place(*catalogue_, plan_.sets[*player_at_], current_set());
}

double Session::seconds_for_posture() const {
    return in_place() ? 0.0 : posture_seconds(*catalogue_, current_set());
}

void Session::start_posture() {
    const double seconds = posture_seconds(*catalogue_, current_set());
    enter(SessionStage::posture, seconds);
    player_at_ = state_.set_index;
    send_coach(0.0, seconds);
    emit(event::PostureChange{current_set().exercise->movement.posture, seconds});
}

void Session::start_countdown() {
    const PlannedSet& set = current_set();
    enter(SessionStage::countdown, kCountdownSeconds);
    player_at_ = state_.set_index;
    send_coach(0.0, kCountdownSeconds);
    emit(event::ExerciseStarted{set.exercise->id, set.side, set.set, set.reps});
    emit(event::Countdown{kCountdownSeconds});
}

void Session::start_phase(std::size_t phase) {
    const motion::Phase& data = current_set().exercise->movement.phases[phase];
    enter(SessionStage::set, data.seconds * tempo_);
    state_.phase = phase;
    emit(event::PhaseStarted{data.name, reps_[state_.set_index] + 1, state_.duration});
    give_cue();
}

void Session::give_cue() {
    const double t = at_ + paused_.value();
    if (t - last_cue_t_ < kCueGap) return;
    const Cue* cue = cue_for(current_set(), reps_[state_.set_index] + 1, state_.phase);
    if (cue == nullptr) return;
    last_cue_t_ = t;
    emit(event::CueGiven{cue->id, cue->text});
}

void Session::count_rep() {
    const PlannedSet& set = current_set();
    const int rep = ++reps_[state_.set_index];
    ++state_.total_reps;
    emit(event::RepDone{set.exercise->id, set.side, set.set, rep, static_cast<int>(state_.set_index)});
    if (rep >= set.reps) return complete_set();
    start_phase(0);
}

void Session::complete_set() {
    const PlannedSet& set = current_set();
    emit(event::SetDone{set.exercise->id, set.side, set.set, reps_[state_.set_index],
                        static_cast<int>(state_.set_index)});
    leave_set();
}

void Session::leave_set() {
    const PlannedSet& set = current_set();
    if (state_.set_index + 1 == plan_.sets.size()) return finish();
    ++state_.set_index;
    state_.phase = 0;
    if (set.side_switch_after) return start_side_switch(set.rest_after);
    if (set.rest_after > 0.0) return start_rest(set.rest_after);
    approach_set(state_.set_index);
}

void Session::start_rest(double seconds) {
    enter(SessionStage::rest, seconds);
    const double delay = std::min(kBreather, seconds / 4.0);
    send_coach(delay, seconds + (in_place() ? kCountdownSeconds : seconds_for_posture()));
    emit(event::Rest{seconds, current_set().exercise->id});
}

void Session::start_side_switch(double seconds) {
    enter(SessionStage::side_switch, seconds);
    player_at_ = state_.set_index;
    send_coach(0.0, seconds);
    emit(event::SideSwitch{current_set().side, seconds});
}

void Session::finish() {
    end();
    emit(event::SessionDone{state_.total_reps, state_.total_elapsed});
}

void Session::stop(EndReason reason) {
    end();
    stop_reason_ = reason;
    emit(event::Stopped{reason, state_.total_reps, state_.total_elapsed});
}

void Session::end() {
    enter(SessionStage::done, 0.0);
    state_.paused = false;
    state_.total_elapsed = elapsed_before() + at_;
    state_.way.from = coach_at_;
    state_.way.seconds = std::numeric_limits<double>::infinity();
    way_began_ = at_;
    coach_at_.reset();
}

double Session::elapsed_before() const {
    return resume_ ? resume_->total_elapsed : 0.0;
}

double Session::seconds_left() const {
    if (done()) return 0.0;
    const PlannedSet& set = current_set();
    const double rep = set.exercise->rep_seconds() * tempo_;
    const double in_stage = state_.duration - state_.elapsed;
    const double after = (set.reps - state_.reps_done) * rep + seconds_after_[state_.set_index];
    switch (state_.stage) {
        case SessionStage::posture:
        case SessionStage::side_switch:
            return in_stage + kCountdownSeconds + after;
        case SessionStage::countdown:
            return in_stage + after;
        case SessionStage::set:
            return in_stage + after - seconds_before_phase_end();
        case SessionStage::rest:
            return in_stage + seconds_for_posture() + kCountdownSeconds + after;
        case SessionStage::done:
            break;
    }
    return 0.0;
}

double Session::seconds_before_phase_end() const {
    const auto& phases = current_set().exercise->movement.phases;
    double seconds = 0.0;
    for (std::size_t i = 0; i <= state_.phase; ++i) seconds += phases[i].seconds;
    return seconds * tempo_;
}

void Session::refresh() {
    // A stage may have begun a rounding error ahead of the time that has passed.
    const double active = std::max(active_.value(), began_);
    state_.elapsed = active - began_;
    if (!done()) {
        state_.elapsed = std::min(state_.elapsed, state_.duration);
        state_.total_elapsed = elapsed_before() + active;
    }
    state_.reps_done = reps_[state_.set_index];
    state_.way.elapsed = active - way_began_;
}

}  // namespace ingear::domain
