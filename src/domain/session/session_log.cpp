#include "domain/session/session_log.h"

#include <chrono>

namespace ingear::domain {

namespace {

using Body = std::optional<LogBody>;

struct ToLogBody {
    const SessionLogContext& context;

    Body operator()(const event::SessionStarted& e) const {
        if (context.resumed) return std::nullopt;
        return logged::SessionStarted{e.routine, context.items, context.rest};
    }
    Body operator()(const event::RepDone& e) const {
        return logged::Rep{e.exercise, e.side, e.set, e.rep, e.set_index};
    }
    Body operator()(const event::RepUndone& e) const {
        return logged::RepUndone{e.exercise, e.side, e.set, e.rep, e.set_index};
    }
    Body operator()(const event::SetDone& e) const {
        return logged::SetDone{e.exercise, e.side, e.set, e.reps, e.set_index};
    }
    Body operator()(const event::Skipped& e) const {
        if (e.stage != SessionStage::set) return std::nullopt;
        return logged::SetSkipped{e.exercise, e.side, e.set, e.reps, e.set_index};
    }
    Body operator()(const event::Stopped& e) const { return logged::SessionEnded{e.reason, e.seconds}; }
    Body operator()(const event::SessionDone& e) const {
        return logged::SessionEnded{EndReason::done, e.seconds};
    }

    // How the session went from moment to moment; nothing is derived from it later.
    Body operator()(const event::PostureChange&) const { return std::nullopt; }
    Body operator()(const event::ExerciseStarted&) const { return std::nullopt; }
    Body operator()(const event::Countdown&) const { return std::nullopt; }
    Body operator()(const event::PhaseStarted&) const { return std::nullopt; }
    Body operator()(const event::Rest&) const { return std::nullopt; }
    Body operator()(const event::SideSwitch&) const { return std::nullopt; }
    Body operator()(const event::CueGiven&) const { return std::nullopt; }
    Body operator()(const event::Paused&) const { return std::nullopt; }
    Body operator()(const event::Resumed&) const { return std::nullopt; }
};

}  // namespace

std::optional<LogEvent> to_log_event(const SessionLogContext& context, const SessionEvent& event) {
    auto body = std::visit(ToLogBody{context}, event.body);
    if (!body) return std::nullopt;
    const Instant at = context.start.at + std::chrono::round<std::chrono::milliseconds>(Seconds{event.t});
    return LogEvent{context.new_id(), {at, context.start.offset}, context.session, std::move(*body)};
}

ResumePoint resume_point(const SessionRecord& record) {
    ResumePoint point;
    point.total_reps = record.reps;
    point.total_elapsed = record.seconds;
    point.set_index = static_cast<std::size_t>(record.last_set_index) + (record.last_set_complete ? 1 : 0);
    for (const SetRecord& set : record.sets) {
        const auto index = static_cast<std::size_t>(set.set_index);
        if (index >= point.set_reps.size()) point.set_reps.resize(index + 1, 0);
        point.set_reps[index] = set.reps;
    }
    if (point.set_index < point.set_reps.size()) point.reps_done = point.set_reps[point.set_index];
    return point;
}

}  // namespace ingear::domain
