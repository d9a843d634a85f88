#include "journal/snapshot.h"

#include <algorithm>

#include "journal/sessions.h"
#include "journal/streak.h"
#include "storage/store.h"

namespace ingear::journal {

namespace {

using domain::EventKind;
using domain::LogEvent;
namespace logged = domain::logged;

/// What the knees are usually like is told by a morning before the first session that is read.
constexpr std::chrono::days kMorningBefore{7};

Result<std::vector<domain::PainNote>> pain_since(storage::Store& store, Instant since) {
    constexpr std::array<EventKind, 1> kKinds{EventKind::pain_rated};
    INGEAR_TRY(const auto events, store.events_of_kinds(kKinds, since));
    std::vector<domain::PainNote> notes;
    for (const LogEvent& event : events)
        notes.push_back({event.moment, event.session, std::get<logged::PainRated>(event.body)});
    return notes;
}

/// What was learnt and tested, and told about red flags.
Result<void> add_learning(storage::Store& store, Snapshot& snapshot) {
    constexpr std::array<EventKind, 5> kKinds{EventKind::lesson_done, EventKind::self_test_done,
                                              EventKind::tip_dismissed, EventKind::red_flags_answered,
                                              EventKind::lock_lifted};
    INGEAR_TRY(auto events, store.events_of_kinds(kKinds));
    snapshot.safety = domain::safety_of(events);
    for (LogEvent& event : events) {
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
    return {};
}

}  // namespace

Result<Snapshot> SnapshotQuery::answer(storage::Store& store, const Moment& now) const {
    Snapshot snapshot;
    snapshot.date = now.local_date();
    INGEAR_TRY(snapshot.recent, sessions(store, domain::kSessionsToRead));
    if (!snapshot.recent.empty() && snapshot.recent.front().can_go_on(now.at))
        snapshot.unfinished = snapshot.recent.front();
    INGEAR_TRY(snapshot.last_session, last_session(store, now.at));
    INGEAR_TRY(const auto history, streak_history(store, now));
    snapshot.streak = domain::compute_streak(history, snapshot.date);
    snapshot.week = domain::week_marks(history.session_dates, snapshot.date);
    snapshot.sessions = static_cast<int>(history.session_dates.size());
    const Instant since =
        snapshot.recent.empty() ? now.at : snapshot.recent.back().started_at.at - kMorningBefore;
    INGEAR_TRY(snapshot.pain, pain_since(store, since));
    INGEAR_TRY_DO(add_learning(store, snapshot));
    return snapshot;
}

}  // namespace ingear::journal
