#include "journal/records.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace ingear::journal {

namespace {

/// What the knees are usually like is told by a morning before the first session that is read.
constexpr std::chrono::days kMorningBefore{7};
/// What was learnt and tested.
void add_learning(Snapshot& snapshot, std::vector<domain::LogEvent> events) {
    namespace logged = domain::logged;
    snapshot.safety = domain::safety_of(events);
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
           std::holds_alternative<logged::TipDismissed>(event.body) ||
           std::holds_alternative<logged::RedFlagsAnswered>(event.body) ||
           std::holds_alternative<logged::LockLifted>(event.body);
}

}  // namespace

Snapshot make_snapshot(LogReadings readings, const Moment& now) {
    Snapshot snapshot;
    snapshot.date = now.local_date();
    snapshot.streak = domain::compute_streak(readings.history, snapshot.date);
    snapshot.week = domain::week_marks(readings.history.session_dates, snapshot.date);
    snapshot.recent = std::move(readings.recent);
    snapshot.unfinished = std::move(readings.unfinished);
    snapshot.last_session = readings.last_session;
    snapshot.pain = std::move(readings.pain);
    snapshot.sessions = static_cast<int>(readings.history.session_dates.size());
    add_learning(snapshot, std::move(readings.learning));
    return snapshot;
}

Result<LogReadings> read_log(storage::Store& store, const Moment& now) {
    INGEAR_TRY(auto recent, store.sessions(kRecentSessions));
    INGEAR_TRY(auto unfinished, store.unfinished(now.at));
    INGEAR_TRY(auto last, store.last_session(now.at));
    INGEAR_TRY(auto history, store.streak_history(now));
    INGEAR_TRY(auto pain,
               store.pain_notes(recent.empty() ? now.at : recent.back().started_at.at - kMorningBefore));
    std::vector<domain::LogEvent> learning;
    using domain::EventKind;
    for (const EventKind kind : {EventKind::lesson_done, EventKind::self_test_done, EventKind::tip_dismissed,
                                 EventKind::red_flags_answered, EventKind::lock_lifted}) {
        INGEAR_TRY(auto events, store.events_of_kind(kind));
        std::ranges::move(events, std::back_inserter(learning));
    }
    return LogReadings{std::move(recent),  std::move(unfinished), last,
                       std::move(history), std::move(pain),       std::move(learning)};
}

DaySpan calendar_of(int year) {
    using namespace std::chrono;
    const LocalDate first = week_start(LocalDate{std::chrono::year{year} / January / 1});
    const LocalDate last{std::chrono::year{year} / December / 31};
    return {first, week_start(last) + days{6}};
}

MemoryRecords::MemoryRecords(LogReadings before, State state, domain::Accomplishments accomplishments)
    : before_(std::move(before)), accomplishments_before_(std::move(accomplishments)), state_(state) {}

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

LogReadings MemoryRecords::with_events(const Moment& now) const {
    LogReadings readings = before_;
    std::map<std::string, std::vector<domain::LogEvent>> by_session;
    for (const domain::LogEvent& event : events_) {
        if (!event.session.empty()) by_session[event.session].push_back(event);
        domain::add_to(readings.history, event.moment, event.body);
        if (const auto* pain = std::get_if<domain::logged::PainRated>(&event.body))
            readings.pain.push_back({event.moment, event.session, *pain});
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
        readings.history.session_dates.push_back(record.started_at.local_date());
        if (!readings.last_session || readings.last_session->at < record.started_at.at)
            readings.last_session = record.started_at;
    }
    std::sort(readings.recent.begin(), readings.recent.end(),
              [](const auto& a, const auto& b) { return a.started_at.at > b.started_at.at; });
    return readings;
}

void MemoryRecords::refresh(const Moment& now) {
    snapshot_ = std::make_shared<const Snapshot>(make_snapshot(with_events(now), now));
    news_ = true;
}

void MemoryRecords::ask_year(int year, const Moment& now) {
    const DaySpan span = calendar_of(year);
    YearReadings readings{year, with_events(now).history, {}};
    if (days_before_) readings.accomplishments = days_before_(span.first, span.last);
    for (const domain::LogEvent& event : events_) {
        const LocalDate date = event.moment.local_date();
        const bool is_break = std::holds_alternative<domain::logged::BreakDone>(event.body);
        const bool is_test = std::holds_alternative<domain::logged::SelfTestDone>(event.body);
        if ((!is_break && !is_test) || date < span.first || date > span.last) continue;
        auto day = std::ranges::find(readings.accomplishments, date, &storage::DayAccomplishments::date);
        if (day == readings.accomplishments.end()) day = readings.accomplishments.insert(day, {date, 0, 0});
        ++(is_break ? day->breaks : day->tests);
    }
    year_ = std::make_shared<const YearReadings>(std::move(readings));
    news_ = true;
}

void MemoryRecords::request_reward_status(std::shared_ptr<const domain::RewardBook> book, const Moment& now) {
    domain::Accomplishments accomplishments = domain::accomplishments_of(events_, now.at);
    const auto add = [](auto& list, const auto& more) { list.insert(list.end(), more.begin(), more.end()); };
    add(accomplishments.sessions, accomplishments_before_.sessions);
    add(accomplishments.breaks, accomplishments_before_.breaks);
    add(accomplishments.tests, accomplishments_before_.tests);
    add(accomplishments.pauses, accomplishments_before_.pauses);
    add(accomplishments.targets, accomplishments_before_.targets);
    add(accomplishments.reserve_choices, accomplishments_before_.reserve_choices);
    add(accomplishments.returns_noted, accomplishments_before_.returns_noted);
    status_ =
        std::make_shared<const domain::RewardStatus>(domain::reward_status_of(accomplishments, *book, now));
    news_ = true;
}

void MemoryRecords::ask_progress(std::shared_ptr<const domain::Catalogue> catalogue, const Moment& now) {
    domain::ProgressLog log = progress_before_ ? progress_before_() : domain::ProgressLog{};
    log = domain::joined(std::move(log), domain::progress_log_of(events_));
    progress_ = std::make_shared<const domain::ProgressTrend>(domain::make_progress(*catalogue, log, now));
    news_ = true;
}

bool MemoryRecords::poll() {
    return std::exchange(news_, false);
}

}  // namespace ingear::journal
