#include <SQLiteCpp/SQLiteCpp.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "journal/reward_status.h"
#include "journal/sessions.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::journal;
using domain::LogBody;
using domain::LogEvent;

namespace {

/// Some body of a session's event; sets and reps small enough to meet each other.
rc::Gen<LogBody> any_body() {
    const auto set_index = rc::gen::inRange(0, 3);
    const auto reps = rc::gen::inRange(0, 3);
    const auto numbers = rc::gen::pair(reps, set_index);
    return rc::gen::weightedOneOf<LogBody>({
        {4, rc::gen::map(numbers, [](std::pair<int, int> n) { return samples::rep(n.first + 1, n.second); })},
        {2, rc::gen::map(numbers,
                         [](std::pair<int, int> n) { return samples::rep_undone(n.first + 1, n.second); })},
        {3,
         rc::gen::map(numbers, [](std::pair<int, int> n) { return samples::set_done(n.first, n.second); })},
        {2, rc::gen::map(numbers,
                         [](std::pair<int, int> n) { return samples::set_skipped(n.first, n.second); })},
        {1, rc::gen::just(LogBody(samples::logged::SessionEnded{domain::EndReason::done, 1.0}))},
        {1, rc::gen::just(LogBody(samples::logged::SessionRated{1, 0}))},
        {1, rc::gen::just(LogBody(samples::logged::SessionStarted{"first_steps"}))},
        {1, rc::gen::just(LogBody(samples::logged::SessionRemoved{}))},
        {1, rc::gen::just(LogBody(samples::logged::SessionRestored{}))},
    });
}

/// Events of three sessions, each begun, in any order, many of them at the same instant.
std::vector<LogEvent> any_log() {
    constexpr std::int64_t kHours = 20;
    std::vector<LogEvent> events;
    const auto hour = rc::gen::inRange<std::int64_t>(0, kHours);
    for (const std::string session : {"a", "b", "c"}) {
        events.push_back(
            samples::event(session, samples::at(*hour * 3600), samples::logged::SessionStarted{"r"}));
        for (LogBody& body : *rc::gen::container<std::vector<LogBody>>(any_body())) {
            events.push_back(samples::event(session, samples::at(*hour * 3600), std::move(body)));
        }
    }
    return events;
}

std::vector<LogEvent> of_session(const std::vector<LogEvent>& events, const std::string& session) {
    std::vector<LogEvent> found;
    std::ranges::copy_if(events, std::back_inserter(found),
                         [&](const LogEvent& e) { return e.session == session; });
    return found;
}

std::set<int> set_places(const domain::SessionAccomplishment& session) {
    std::set<int> places;
    for (const domain::SetRecord& set : session.sets) places.insert(set.set_index);
    return places;
}

}  // namespace

TEST_CASE("The journal counts the sessions that the domain counts") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    SQLite::Database raw((folder / "ingear.db").string(), SQLite::OPEN_READWRITE);
    raw.exec("PRAGMA synchronous = OFF");
    CHECK(rc::check("dates, last session and unfinished follow from the fold", [&] {
        const std::vector<LogEvent> events = any_log();
        const Instant now = samples::at(*rc::gen::inRange<std::int64_t>(0, 40) * 3600).at;
        raw.exec("DELETE FROM event");
        RC_ASSERT(store->append(events).has_value());

        std::vector<Moment> starts;
        std::vector<domain::SessionRecord> kept;
        for (const std::string name : {"a", "b", "c"}) {
            const domain::SessionRecord record = domain::fold_session(of_session(events, name));
            if (record.counts(now)) starts.push_back(record.started_at);
            RC_ASSERT(session(*store, name).value()->counts(now) == record.counts(now));
            if (!record.removed) kept.push_back(record);
        }
        std::ranges::sort(starts, {}, &Moment::at);
        std::vector<LocalDate> dates;
        for (const Moment& start : starts) dates.push_back(start.local_date());
        RC_ASSERT(session_dates(*store, now).value() == dates);

        const domain::Accomplishments accomplishments = journal::accomplishments(*store, now).value();
        RC_ASSERT(accomplishments.sessions.size() == starts.size());
        for (const domain::SessionAccomplishment& session : accomplishments.sessions) {
            const auto folded = domain::deed_of(domain::fold_session(of_session(events, session.id)));
            RC_ASSERT(session.at == folded.at);
            RC_ASSERT(session.rated == folded.rated);
            RC_ASSERT(set_places(session) == set_places(folded));
        }

        const std::optional<Moment> last = last_session(*store, now).value();
        RC_ASSERT(last.has_value() == !starts.empty());
        if (last) RC_ASSERT(last->at == starts.back().at);

        const auto newest = sessions(*store, 3).value();
        RC_ASSERT(newest.size() == kept.size());
        RC_ASSERT(std::ranges::is_sorted(newest, std::ranges::greater{},
                                         [](const auto& r) { return r.started_at.at; }));
        RC_ASSERT(unfinished(*store, now).value().has_value() ==
                  (!newest.empty() && newest.front().can_go_on(now)));
    }));
}
