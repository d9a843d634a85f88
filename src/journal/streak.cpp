#include "journal/streak.h"

#include <array>

#include "journal/sessions.h"
#include "storage/store.h"

namespace ingear::journal {

using domain::EventKind;

namespace {

using std::chrono::days;
namespace logged = domain::logged;

/// Of the last days, today among them.
Result<domain::BreakHabit> break_habit(storage::Store& store, LocalDate today) {
    constexpr std::array<EventKind, 2> kKinds{EventKind::break_prompted, EventKind::break_done};
    const LocalDate first = today - domain::kBreakDays + days{1};
    // With room for every time zone; the local date decides.
    const Instant from{(first - days{1}).time_since_epoch()};
    const Instant before{(today + days{3}).time_since_epoch()};
    INGEAR_TRY(const auto events, store.events_of_kinds(kKinds, from, before));
    domain::BreakHabit habit;
    for (const domain::LogEvent& event : events) {
        const LocalDate date = event.moment.local_date();
        if (date < first || date > today) continue;
        if (const auto* done = std::get_if<logged::BreakDone>(&event.body)) {
            ++habit.done;
            habit.followed += done->followed_prompt ? 1 : 0;
        } else {
            ++habit.prompted;
        }
    }
    return habit;
}

}  // namespace

Result<domain::StreakHistory> streak_history(storage::Store& store, const Moment& now) {
    constexpr std::array<EventKind, 5> kChoices{EventKind::target_changed, EventKind::pause_started,
                                                EventKind::pause_ended, EventKind::reserve_declined,
                                                EventKind::reserve_accepted};
    domain::StreakHistory history;
    INGEAR_TRY(history.session_dates, session_dates(store, now.at));
    INGEAR_TRY(const auto choices, store.events_of_kinds(kChoices));
    for (const domain::LogEvent& event : choices) domain::add_to(history, event.moment, event.body);
    INGEAR_TRY(history.breaks, break_habit(store, now.local_date()));
    return history;
}

Result<domain::Streak> StreakQuery::answer(storage::Store& store, const Moment& now) const {
    return streak_history(store, now).map([&now](const domain::StreakHistory& history) {
        return domain::compute_streak(history, now.local_date());
    });
}

}  // namespace ingear::journal
