#include "screens/records.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace ingear::screens {

namespace {

/// What was learnt and tested.
void add_learning(Snapshot& snapshot, std::vector<domain::LogEvent> events) {
    namespace logged = domain::logged;
    std::ranges::stable_sort(events, {}, [](const domain::LogEvent& event) { return event.moment.at; });
    for (domain::LogEvent& event : events) {
        if (const auto* lesson = std::get_if<logged::LessonDone>(&event.body)) {
            if (std::ranges::find(snapshot.lessons_done, lesson->lesson) == snapshot.lessons_done.end())
                snapshot.lessons_done.push_back(lesson->lesson);
        } else if (const auto* tip = std::get_if<logged::TipDismissed>(&event.body)) {
            if (event.moment.local_date() == snapshot.date)
                snapshot.tips_put_away.push_back({tip->tip, event.moment.at});
        } else if (std::holds_alternative<logged::SelfTestDone>(event.body)) {
            snapshot.self_tests.push_back(std::move(event));
        }
    }
}

bool is_learning(const domain::LogEvent& event) {
    namespace logged = domain::logged;
    return std::holds_alternative<logged::LessonDone>(event.body) ||
           std::holds_alternative<logged::SelfTestDone>(event.body) ||
           std::holds_alternative<logged::TipDismissed>(event.body);
}

}  // namespace

Snapshot make_snapshot(LogReadings readings, const Moment& now) {
    Snapshot snapshot;
    snapshot.date = now.local_date();
    snapshot.streak = domain::compute_streak(readings.session_dates, readings.targets, snapshot.date);
    snapshot.week = domain::week_marks(readings.session_dates, snapshot.date);
    snapshot.recent = std::move(readings.recent);
    snapshot.unfinished = std::move(readings.unfinished);
    snapshot.last_session = readings.last_session;
    add_learning(snapshot, std::move(readings.learning));
    return snapshot;
}

Result<LogReadings> read_log(storage::Store& store, Instant now) {
    LogReadings readings;
    auto recent = store.sessions(kRecentSessions);
    if (!recent) return tl::make_unexpected(recent.error());
    auto unfinished = store.unfinished(now);
    if (!unfinished) return tl::make_unexpected(unfinished.error());
    auto last = store.last_session(now);
    if (!last) return tl::make_unexpected(last.error());
    auto dates = store.session_dates(now);
    if (!dates) return tl::make_unexpected(dates.error());
    auto targets = store.targets();
    if (!targets) return tl::make_unexpected(targets.error());
    std::vector<domain::LogEvent> learning;
    for (const char* kind : {"lesson_done", "self_test_done", "tip_dismissed"}) {
        auto events = store.events_of_kind(kind);
        if (!events) return tl::make_unexpected(events.error());
        std::ranges::move(*events, std::back_inserter(learning));
    }
    return LogReadings{std::move(*recent), std::move(*unfinished), *last,
                       std::move(*dates),  std::move(*targets),    std::move(learning)};
}

MemoryRecords::MemoryRecords(LogReadings before, State state) : before_(std::move(before)), state_(state) {}

void MemoryRecords::set_problem(storage::StoreError problem) {
    problem_ = std::move(problem);
    state_ = State::failed;
}

void MemoryRecords::go_on_unsaved() {
    problem_.reset();
    state_ = State::unsaved;
    news_ = true;
}

void MemoryRecords::append(domain::LogEvent event) {
    events_.push_back(std::move(event));
}

void MemoryRecords::refresh(const Moment& now) {
    LogReadings readings = before_;
    std::map<std::string, std::vector<domain::LogEvent>> by_session;
    for (const domain::LogEvent& event : events_) {
        if (!event.session.empty()) by_session[event.session].push_back(event);
        if (const auto* target = std::get_if<domain::logged::TargetChanged>(&event.body))
            readings.targets.push_back({event.moment.local_date(), target->sessions_a_week});
        if (is_learning(event)) readings.learning.push_back(event);
    }
    if (readings.unfinished && by_session.contains(readings.unfinished->id)) readings.unfinished.reset();
    for (const auto& [id, events] : by_session) {
        const domain::SessionRecord record = domain::fold_session(events);
        std::erase_if(readings.recent, [&record](const auto& other) { return other.id == record.id; });
        if (record.removed) continue;
        readings.recent.push_back(record);
        if (record.can_go_on(now.at)) readings.unfinished = record;
        if (!record.counts(now.at)) continue;
        readings.session_dates.push_back(record.started_at.local_date());
        if (!readings.last_session || readings.last_session->at < record.started_at.at)
            readings.last_session = record.started_at;
    }
    std::sort(readings.recent.begin(), readings.recent.end(),
              [](const auto& a, const auto& b) { return a.started_at.at > b.started_at.at; });
    snapshot_ = std::make_shared<const Snapshot>(make_snapshot(std::move(readings), now));
    news_ = true;
}

bool MemoryRecords::poll() {
    return std::exchange(news_, false);
}

}  // namespace ingear::screens
