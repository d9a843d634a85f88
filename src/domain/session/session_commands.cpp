#include <algorithm>
#include <array>
#include <utility>

#include "domain/catalogue/exercise.h"
#include "domain/session/session.h"

namespace ingear::domain {

namespace {

/// How much longer phases last once it hurts a little.
constexpr double kEasedTempo = 1.25;
constexpr double kSlowest = 2.0;

constexpr std::array<std::string_view, 8> kCommands{"pause",      "resume",       "skip",     "back",
                                                    "finish_set", "finish_early", "undo_rep", "pain"};

}  // namespace

std::optional<Command> command_from(std::string_view text) {
    return value_named<Command>(kCommands, text);
}

std::string_view to_string(Command command) {
    return name_of(kCommands, command);
}

std::span<const SessionEvent> Session::command(Command command) {
    events_.clear();
    if (!begun_) begin();
    at_ = std::max(active_.value(), began_);
    if (!done()) act(command);
    refresh();
    return events_;
}

std::span<const SessionEvent> Session::leave_exercise(std::vector<PlannedSet> instead) {
    events_.clear();
    if (!begun_) begin();
    at_ = std::max(active_.value(), began_);
    if (!done()) {
        skipped(SessionStage::set);
        const std::size_t next = state_.set_index + 1;
        replace_rest_of_exercise(plan_, state_.set_index, std::move(instead));
        reps_.resize(next);
        reps_.resize(plan_.sets.size(), 0);
        seconds_after_ = seconds_after_sets(plan_, *catalogue_, tempo_);
        if (next == plan_.sets.size())
            finish();
        else
            approach_set(next);
    }
    refresh();
    return events_;
}

std::span<const SessionEvent> Session::ease_off() {
    events_.clear();
    if (!begun_) begin();
    at_ = std::max(active_.value(), began_);
    if (!done()) {
        eased_ = current_set().exercise;
        tempo_ = std::min(tempo_ * kEasedTempo, kSlowest);
        seconds_after_ = seconds_after_sets(plan_, *catalogue_, tempo_);
        if (state_.stage == SessionStage::set) start_phase(0);
    }
    refresh();
    return events_;
}

void Session::act(Command command) {
    switch (command) {
        case Command::pause:
            return pause();
        case Command::resume:
            return resume();
        case Command::skip:
            return skip();
        case Command::back:
            return back();
        case Command::finish_set:
            return finish_set();
        case Command::finish_early:
            return stop(EndReason::finished_early);
        case Command::undo_rep:
            return undo_rep();
        case Command::pain:
            return stop(EndReason::pain);
    }
}

void Session::pause() {
    if (std::exchange(state_.paused, true)) return;
    emit(event::Paused{});
}

void Session::resume() {
    if (!std::exchange(state_.paused, false)) return;
    emit(event::Resumed{});
}

void Session::skipped(std::optional<SessionStage> stage) {
    const PlannedSet& set = current_set();
    emit(event::Skipped{stage, set.exercise->id, set.side, set.set, reps_[state_.set_index],
                        static_cast<int>(state_.set_index)});
}

void Session::skip() {
    if (state_.stage == SessionStage::set) return skip_set();
    skipped(state_.stage);
    end_stage();
}

void Session::skip_set() {
    skipped(SessionStage::set);
    const bool rested = reps_[state_.set_index] == 0;
    if (!rested || state_.set_index + 1 == plan_.sets.size()) return leave_set();
    approach_set(state_.set_index + 1);
}

void Session::finish_set() {
    if (reps_[state_.set_index] > 0) return complete_set();
    if (state_.stage == SessionStage::set) skip_set();
}

void Session::back() {
    skipped(std::nullopt);
    std::size_t target = state_.set_index;
    if (reps_[target] == 0 && target > 0) --target;
    const bool at_the_beginning = state_.stage == SessionStage::posture && target == state_.set_index;

    state_.set_index = target;
    while (reps_[target] > 0) take_back_rep();
    if (at_the_beginning) return start_posture();
    approach_set(target);
}

void Session::undo_rep() {
    const bool after_set = state_.stage == SessionStage::rest || state_.stage == SessionStage::side_switch;
    const std::size_t target = state_.set_index - (after_set ? 1 : 0);
    if (reps_[target] == 0) return;
    state_.set_index = target;
    take_back_rep();
    if (state_.stage == SessionStage::set) return start_phase(0);
    if (after_set) approach_set(target);
}

void Session::take_back_rep() {
    const PlannedSet& set = current_set();
    int& reps = reps_[state_.set_index];
    emit(event::RepUndone{reps, set.exercise->id, set.side, set.set, static_cast<int>(state_.set_index)});
    --reps;
    --state_.total_reps;
}

}  // namespace ingear::domain
