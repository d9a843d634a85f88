#include "journal/sessions.h"

#include "journal/streak.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::journal;
using domain::LogEvent;
using domain::SessionRecord;
using samples::at;
using samples::event;
using storage::Store;

namespace {

constexpr std::int64_t kDay = 24 * 60 * 60;
using Ids = std::vector<std::string>;

Ids ids(const std::vector<SessionRecord>& records) {
    Ids ids;
    for (const SessionRecord& record : records) ids.push_back(record.id);
    return ids;
}

}  // namespace

TEST_CASE("A log with nothing in it has no session") {
    const auto store = Store::in_memory();
    CHECK(value_of(sessions(*store, 10)).empty());
    CHECK(value_of(SessionsQuery{}.answer(*store, at(0))).empty());
    CHECK(value_of(session_dates(*store, at(0).at)).empty());
    CHECK_FALSE(value_of(unfinished(*store, at(0).at)).has_value());
    CHECK_FALSE(value_of(last_session(*store, at(0).at)).has_value());
    CHECK_FALSE(value_of(session(*store, "nobody")).has_value());
    CHECK_FALSE(value_of(session(*store, "")).has_value());
    CHECK(value_of(events_of_sessions(*store)).empty());
}

TEST_CASE("Sessions come newest first, so many, and those before an instant") {
    const auto store = Store::in_memory();
    for (int day = 0; day < 5; ++day)
        require_good(store->append(samples::session(std::to_string(day), day * kDay, 1)));
    CHECK(ids(value_of(sessions(*store, 10))) == Ids{"4", "3", "2", "1", "0"});
    CHECK(ids(value_of(sessions(*store, 2))) == Ids{"4", "3"});
    CHECK(ids(value_of(sessions(*store, 2, at(3 * kDay).at))) == Ids{"2", "1"});
    CHECK(value_of(sessions(*store, 0)).empty());
    CHECK(value_of(sessions(*store, -1)).empty());
    CHECK(value_of(sessions(*store, 10, at(0).at)).empty());
}

TEST_CASE("The newest session goes on when it was left in the middle, not long ago") {
    const auto store = Store::in_memory();
    require_good(store->append(samples::session("left", 0, 4, false)));
    const auto going_on = value_of(unfinished(*store, at(60).at));
    REQUIRE(going_on.has_value());
    CHECK(going_on->id == "left");
    CHECK(going_on->last_set_reps == 4);
    CHECK_FALSE(value_of(unfinished(*store, at(kDay).at)).has_value());

    require_good(store->append(samples::session("newer", 3600, 2)));
    CHECK_FALSE(value_of(unfinished(*store, at(3700).at)).has_value());
}

TEST_CASE("A day counts by where the player was") {
    const auto store = Store::in_memory();
    const Instant evening{std::chrono::sys_days{std::chrono::year{2026} / 3 / 28} + std::chrono::hours{23}};
    const auto add_session = [&](const std::string& id, UtcOffset offset) {
        std::vector<LogEvent> events = samples::session(id, 0, 1);
        for (LogEvent& each : events) each.moment = {evening, offset};
        require_good(store->append(events));
    };
    add_session("in London", UtcOffset{0});
    add_session("in Berlin", UtcOffset{3600});
    add_session("in New York", UtcOffset{-4 * 3600});
    const LocalDate day{std::chrono::year{2026} / 3 / 28};
    CHECK(value_of(session_dates(*store, evening)) ==
          std::vector<LocalDate>{day, day + std::chrono::days{1}, day});
}

TEST_CASE("Targets come oldest first, on the day they were chosen") {
    const auto store = Store::in_memory();
    require_good(
        store->append(std::vector<LogEvent>{event("", at(10 * kDay), samples::logged::TargetChanged{2}),
                                            event("", at(0), samples::logged::TargetChanged{3})}));
    const auto targets = value_of(streak_history(*store, at(20 * kDay))).targets;
    REQUIRE(targets.size() == 2);
    CHECK(targets[0].sessions_a_week == 3);
    CHECK(targets[0].since == at(0).local_date());
    CHECK(targets[1].sessions_a_week == 2);
}

TEST_CASE("The last session is the newest that counts") {
    const auto store = Store::in_memory();
    require_good(store->append(samples::session("done", 0, 3)));
    require_good(store->append(samples::session("nothing done", kDay, 0, false)));
    CHECK(value_of(last_session(*store, at(10 * kDay).at)) == at(0));
    CHECK(value_of(session_dates(*store, at(10 * kDay).at)).size() == 1);
}

TEST_CASE("A set that is undone or skipped afterwards doesn't count") {
    const auto store = Store::in_memory();
    const auto dates_after = [&](const std::string& id, domain::LogBody last) {
        require_good(store->append(std::vector<LogEvent>{
            event(id, at(0), samples::logged::SessionStarted{"first_steps"}),
            event(id, at(1), samples::rep(1)), event(id, at(2), samples::set_done(1)),
            event(id, at(3), std::move(last)),
            event(id, at(4), samples::logged::SessionEnded{domain::EndReason::finished_early, 4.0})}));
        return value_of(session_dates(*store, at(10).at)).size();
    };
    CHECK(dates_after("undone", samples::rep_undone(1)) == 0);
    CHECK(dates_after("skipped", samples::set_skipped(0)) == 0);
    CHECK(dates_after("another one skipped", samples::set_skipped(0, 1)) == 1);
    CHECK(dates_after("done again", samples::set_done(1)) == 2);
}

TEST_CASE("A session that was removed is gone until it is put back") {
    const auto store = Store::in_memory();
    require_good(store->append(samples::session("kept", 0, 3)));
    require_good(store->append(samples::session("a", kDay, 3)));
    const auto add = [&](std::int64_t second, domain::LogBody body) {
        require_good(store->append(std::vector<LogEvent>{event("a", at(second), std::move(body))}));
        return ids(value_of(sessions(*store, 10)));
    };
    CHECK(add(2 * kDay, samples::logged::SessionRemoved{}) == Ids{"kept"});
    CHECK(value_of(session_dates(*store, at(9 * kDay).at)).size() == 1);
    CHECK(value_of(last_session(*store, at(9 * kDay).at)) == at(0));
    CHECK(value_of(session(*store, "a"))->removed);
    CHECK(add(2 * kDay, samples::logged::SessionRestored{}) == Ids{"a", "kept"});
    CHECK(value_of(session_dates(*store, at(9 * kDay).at)).size() == 2);
    CHECK(add(3 * kDay, samples::logged::SessionRemoved{}) == Ids{"kept"});
}

TEST_CASE("All sessions come in pages, or as many as are wanted") {
    const auto store = Store::in_memory();
    for (int number = 0; number < 450; ++number)
        require_good(store->append(samples::session(std::to_string(number), number * 1000, 1)));
    const auto all = value_of(SessionsQuery{}.answer(*store, at(0)));
    CHECK(all.size() == 450);
    CHECK(all.front().id == "449");
    CHECK(all.back().id == "0");
    CHECK(value_of(SessionsQuery{.limit = 201}.answer(*store, at(0))).size() == 201);
}
