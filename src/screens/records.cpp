#include "screens/records.h"

#include <algorithm>
#include <map>

namespace ingear::screens {

Snapshot make_snapshot(LogReadings readings, const Moment& now) {
    Snapshot snapshot;
    snapshot.date = now.local_date();
    snapshot.streak = domain::compute_streak(readings.session_dates, readings.targets, snapshot.date);
    snapshot.week = domain::week_marks(readings.session_dates, snapshot.date);
    snapshot.recent = std::move(readings.recent);
    snapshot.unfinished = std::move(readings.unfinished);
    snapshot.last_session = readings.last_session;
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
    return LogReadings{std::move(*recent), std::move(*unfinished), *last, std::move(*dates),
                       std::move(*targets)};
}

MemoryRecords::MemoryRecords(LogReadings before, State state, domain::Deeds deeds)
    : before_(std::move(before)), deeds_before_(std::move(deeds)), state_(state) {}

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

void MemoryRecords::want_standing(std::shared_ptr<const domain::RewardBook> book, const Moment& now) {
    domain::Deeds deeds = domain::deeds_of(events_, now.at);
    const auto add = [](auto& list, const auto& more) { list.insert(list.end(), more.begin(), more.end()); };
    add(deeds.sessions, deeds_before_.sessions);
    add(deeds.breaks, deeds_before_.breaks);
    add(deeds.tests, deeds_before_.tests);
    add(deeds.pauses, deeds_before_.pauses);
    add(deeds.targets, deeds_before_.targets);
    standing_ = std::make_shared<const domain::Standing>(domain::standing_of(deeds, *book, now));
    news_ = true;
}

bool MemoryRecords::poll() {
    return std::exchange(news_, false);
}

}  // namespace ingear::screens
