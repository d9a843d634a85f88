#include "journal/session_recorder.h"

#include "base/uuid.h"

namespace ingear::journal {

namespace {

/// The session's time may lag behind the clock by so much: a slow frame, a step of the loop.
constexpr std::chrono::seconds kLag{2};

}  // namespace

SessionRecorder::SessionRecorder(const domain::SessionPlan& plan, const Moment& now,
                                 const domain::SessionRecord* resumed, Keep keep)
    : log_{.session = resumed ? resumed->id : new_uuid(),
           .start = now,
           .new_id = &new_uuid,
           .resumed = resumed != nullptr,
           .items = plan.items,
           .rest = plan.rest},
      keep_(std::move(keep)) {}

void SessionRecorder::take(const domain::SessionEvent& event, const Moment& now) {
    const auto told = log_.start.at + std::chrono::round<std::chrono::milliseconds>(Seconds{event.t});
    if (now.at - told > kLag) log_.start.at += now.at - told;
    // The clocks may change in the middle of a session.
    log_.start.offset = now.offset;
    if (auto logged = domain::to_log_event(log_, event)) keep_(std::move(*logged));
}

void SessionRecorder::swapped(const std::string& exercise, int set_index, const Moment& now) {
    keep_({new_uuid(), now, log_.session, domain::logged::ExerciseSwapped{exercise, set_index}});
}

void SessionRecorder::felt(const std::vector<domain::logged::PainRated>& ratings, const Moment& now) {
    for (const domain::logged::PainRated& rating : ratings) keep_({new_uuid(), now, log_.session, rating});
}

}  // namespace ingear::journal
