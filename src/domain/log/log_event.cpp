#include "domain/log/log_event.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

namespace ingear::domain {

namespace {

using std::chrono::minutes;

constexpr std::chrono::hours kGoOnWithin{12};

/// A session is never silent for so long by itself (rest, posture, first rep): such a gap is a pause or a
/// break-off.
constexpr minutes kLongestGap{5};

class Folder {
  public:
    void fold(const LogEvent& event) {
        if (!event.id.empty() && !ids_.insert(event.id).second) return;
        if (std::exchange(first_, false)) record_.started_at = event.moment;
        record_.id = event.session;
        at_ = event.moment;
        std::visit(*this, event.body);
    }

    [[nodiscard]] SessionRecord record() && {
        if (!ended_) record_.seconds = Seconds(worked_).count();
        for (auto& [index, set] : sets_) {
            record_.reps += set.reps;
            if (set.reps > 0) record_.sets.push_back(std::move(set));
        }
        return std::move(record_);
    }

    void operator()(const logged::SessionStarted& event) {
        record_.started_at = at_;
        record_.routine = event.routine;
        record_.planned = event.items;
        record_.rest = event.rest;
        note_progress();
    }
    void operator()(const logged::Rep& event) { touch(event, event.rep); }
    void operator()(const logged::RepUndone& event) {
        SetRecord& set = touch(event, event.rep - 1);
        set.complete = false;
        record_.last_set_complete = false;
    }
    void operator()(const logged::SetDone& event) {
        touch(event, event.reps).complete = event.reps > 0;
        record_.last_set_complete = true;
    }
    void operator()(const logged::SetSkipped& event) {
        touch(event, event.reps).complete = false;
        record_.last_set_complete = true;
    }
    void operator()(const logged::SessionEnded& event) {
        if (event.reason == EndReason::pain) note_pain({running_, 0, true});
        record_.end_reason = event.reason;
        record_.seconds = event.seconds;
        ended_ = true;
        note_progress();
    }
    void operator()(const logged::SessionRated& event) {
        record_.effort = event.effort;
        record_.pain = event.pain;
    }
    void operator()(const logged::ExerciseSwapped& event) { record_.swaps.push_back(event); }
    void operator()(const logged::PainRated& event) {
        if (event.when == PainTime::during)
            note_pain({event.exercise.empty() ? running_ : event.exercise, event.level, event.sharp});
    }
    void operator()(const logged::SessionRemoved&) { record_.removed = true; }
    void operator()(const logged::SessionRestored&) { record_.removed = false; }
    /// What doesn't tell how the session went.
    template <class Other>
    void operator()(const Other&) {}

  private:
    template <class Event>
    SetRecord& touch(const Event& event, int reps) {
        SetRecord& set = sets_[event.set_index];
        set = {event.exercise, event.side, event.set, std::max(0, reps), set.complete, event.set_index};
        running_ = event.exercise;
        record_.last_set_index = event.set_index;
        record_.last_set_reps = set.reps;
        record_.last_set_complete = set.complete;
        note_progress();
        return set;
    }

    void note_pain(ExercisePain pain) {
        if (!pain.exercise.empty()) record_.pains.push_back(std::move(pain));
    }

    void note_progress() {
        if (record_.last_event != Instant{}) {
            const auto gap = at_.at - record_.last_event;
            if (gap <= kLongestGap) worked_ += gap;
        }
        record_.last_event = at_.at;
    }

    SessionRecord record_;
    std::map<int, SetRecord> sets_;
    std::set<std::string> ids_;
    std::string running_;  ///< the exercise of the newest set
    Moment at_;
    std::chrono::milliseconds worked_{0};
    bool first_ = true;
    bool ended_ = false;
};

}  // namespace

bool SessionRecord::counts(Instant now) const {
    if (removed) return false;
    const bool over = end_reason || now - last_event > kGoOnWithin;
    return over && std::ranges::any_of(sets, &SetRecord::complete);
}

bool SessionRecord::can_go_on(Instant now) const {
    return !removed && !end_reason && reps > 0 && now - last_event <= kGoOnWithin;
}

SessionRecord fold_session(const std::vector<LogEvent>& events) {
    std::vector<const LogEvent*> ordered;
    ordered.reserve(events.size());
    for (const LogEvent& event : events) ordered.push_back(&event);
    std::ranges::stable_sort(ordered, {}, [](const LogEvent* event) {
        return std::pair(event->moment.at, std::holds_alternative<logged::SessionRestored>(event->body));
    });

    Folder folder;
    for (const LogEvent* event : ordered) folder.fold(*event);
    return std::move(folder).record();
}

}  // namespace ingear::domain
