#include "journal/sessions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "domain/programme/programme.h"
#include "storage/store.h"

namespace ingear::journal {

namespace {

using domain::EventKind;
using domain::LogEvent;
using domain::SessionRecord;
using storage::SessionRow;
using Order = storage::Store::Order;
namespace logged = domain::logged;

Result<SessionRecord> folded(storage::Store& store, const std::string& id) {
    return store.events_of_session(id).map(&domain::fold_session);
}

/// A session with a set done counts once it has ended; those few that never did are put together to judge
/// them.
Result<bool> counts(storage::Store& store, const SessionRow& row, Instant now) {
    if (row.ended) return true;
    return folded(store, row.id).map([now](const SessionRecord& record) { return record.counts(now); });
}

/// Done to the end, so that every set of it is done or skipped, and none was taken back.
bool needs_no_reps(const std::vector<LogEvent>& events) {
    const bool undone = std::ranges::any_of(
        events, [](const LogEvent& event) { return std::holds_alternative<logged::RepUndone>(event.body); });
    return !undone && std::ranges::any_of(events, [](const LogEvent& event) {
        const auto* ended = std::get_if<logged::SessionEnded>(&event.body);
        return ended && ended->reason == domain::EndReason::done;
    });
}

}  // namespace

Result<std::optional<SessionRecord>> session(storage::Store& store, const std::string& id) {
    if (id.empty()) return std::nullopt;
    INGEAR_TRY(const auto events, store.events_of_session(id));
    return events.empty() ? std::nullopt : std::optional(domain::fold_session(events));
}

Result<std::vector<SessionRecord>> sessions(storage::Store& store, int limit, std::optional<Instant> before) {
    INGEAR_TRY(const auto ids, store.session_ids(limit, before));
    std::vector<SessionRecord> records;
    records.reserve(ids.size());
    for (const std::string& id : ids) {
        INGEAR_TRY(auto record, folded(store, id));
        records.push_back(std::move(record));
    }
    return records;
}

Result<std::optional<SessionRecord>> unfinished(storage::Store& store, Instant now) {
    INGEAR_TRY(auto newest, sessions(store, 1));
    if (newest.empty() || !newest.front().can_go_on(now)) return std::nullopt;
    return std::move(newest.front());
}

Result<std::vector<LocalDate>> session_dates(storage::Store& store, Instant now) {
    std::vector<LocalDate> dates;
    INGEAR_TRY_DO(
        store.sessions_with_a_set_done(Order::oldest_first, [&](const SessionRow& row) -> Result<bool> {
            INGEAR_TRY(const bool is_one, counts(store, row, now));
            if (is_one) dates.push_back(row.started_at.local_date());
            return true;
        }));
    return dates;
}

Result<std::optional<Moment>> last_session(storage::Store& store, Instant now) {
    std::optional<Moment> last;
    INGEAR_TRY_DO(
        store.sessions_with_a_set_done(Order::newest_first, [&](const SessionRow& row) -> Result<bool> {
            // What a wrong clock recorded far ahead counts for nothing until it comes; a little ahead, it was
            // just done.
            if (row.started_at.at - now >= domain::kSoftRest) return true;
            INGEAR_TRY(const bool is_one, counts(store, row, now));
            if (is_one) last = row.started_at;
            return !is_one;
        }));
    return last;
}

Result<std::vector<LogEvent>> events_of_sessions(storage::Store& store) {
    constexpr std::array<EventKind, 8> kKinds{EventKind::session_started, EventKind::rep_undone,
                                              EventKind::set_skipped,     EventKind::set_done,
                                              EventKind::session_ended,   EventKind::session_rated,
                                              EventKind::session_removed, EventKind::session_restored};
    INGEAR_TRY(auto events, store.events_of_kinds(kKinds));
    std::map<std::string, std::vector<LogEvent>> by_session;
    for (LogEvent& event : events)
        if (!event.session.empty()) by_session[event.session].push_back(std::move(event));
    std::vector<LogEvent> all;
    all.reserve(events.size());
    for (auto& [id, its_events] : by_session) {
        if (!needs_no_reps(its_events)) {
            INGEAR_TRY(its_events, store.events_of_session(id));
        }
        std::ranges::move(its_events, std::back_inserter(all));
    }
    return all;
}

Result<std::vector<SessionRecord>> SessionsQuery::answer(storage::Store& store, const Moment&) const {
    // In pages, so that ten years don't have to fit into one answer of the store.
    constexpr int kPage = 200;
    std::vector<SessionRecord> all;
    std::optional<Instant> before;
    for (;;) {
        const int wanted = limit > 0 ? std::min(kPage, limit - static_cast<int>(all.size())) : kPage;
        INGEAR_TRY(auto page, sessions(store, wanted, before));
        const bool last = static_cast<int>(page.size()) < wanted;
        std::ranges::move(page, std::back_inserter(all));
        if (last || static_cast<int>(all.size()) == limit) return all;
        before = all.back().started_at.at;
    }
}

}  // namespace ingear::journal
