#include "journal/record.h"

#include <algorithm>

#include "journal/corrections.h"
#include "journal/sessions.h"
#include "journal/snapshot.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::journal;
using domain::EventKind;
using domain::LogEvent;
using samples::at;
using samples::event;
using storage::Store;

namespace {

constexpr std::int64_t kDay = 86'400;

void add(Store& store, const std::vector<LogEvent>& events) {
    require_good(record(store, events, events.back().moment));
}

/// Paused from the morning of the samples on, for so many days.
void pause(Store& store, int days) {
    const LocalDate until = at(0).local_date() + std::chrono::days{days};
    add(store, {event("", at(0), samples::logged::PauseStarted{domain::PauseReason::illness, until})});
}

bool paused(Store& store, std::int64_t second) {
    return value_of(SnapshotQuery{}.answer(store, at(second))).streak.paused.has_value();
}

/// A session of two reps that was finished early: no set of it is done.
std::vector<LogEvent> two_reps(std::int64_t begin) {
    return {event("short", at(begin), samples::logged::SessionStarted{"first_steps"}),
            event("short", at(begin + 7), samples::rep(1)), event("short", at(begin + 14), samples::rep(2)),
            event("short", at(begin + 15),
                  samples::logged::SessionEnded{domain::EndReason::finished_early, 15.0})};
}

}  // namespace

TEST_CASE("A session that counts ends a pause, once") {
    const auto store = Store::in_memory();
    pause(*store, 20);
    REQUIRE(paused(*store, kDay));
    add(*store, samples::session("a", kDay, 3));
    CHECK_FALSE(paused(*store, kDay + 100));
    add(*store, samples::session("b", 2 * kDay, 3));
    CHECK(events_of_kind(*store, EventKind::pause_ended).size() == 1);
}

TEST_CASE("A session that doesn't count leaves a pause, whichever way it is recorded") {
    const auto store = Store::in_memory();
    pause(*store, 20);
    SECTION("all at once") {
        add(*store, two_reps(kDay));
    }
    SECTION("as it goes on") {
        for (const LogEvent& each : two_reps(kDay)) add(*store, {each});
    }
    CHECK(paused(*store, kDay + 100));
    CHECK(events_of_kind(*store, EventKind::pause_ended).empty());
}

TEST_CASE("Sets that were done before a session was gone on with make it count") {
    const auto store = Store::in_memory();
    pause(*store, 20);
    auto events = samples::session("a", kDay, 3);
    const LogEvent end = events.back();
    events.pop_back();
    add(*store, events);
    CHECK(paused(*store, kDay + 100));
    add(*store, {end});
    CHECK_FALSE(paused(*store, kDay + 100));
}

TEST_CASE("A pause ends on the day of recording, not on the day that is recorded") {
    const auto store = Store::in_memory();
    pause(*store, 20);
    require_good(record(*store, samples::session("late", kDay, 3), at(5 * kDay)));
    CHECK_FALSE(paused(*store, 5 * kDay));
    const auto ends = events_of_kind(*store, EventKind::pause_ended);
    REQUIRE(ends.size() == 1);
    CHECK(ends[0].moment == at(5 * kDay));
}

TEST_CASE("A pause that is over, or yet to come, isn't ended") {
    const auto store = Store::in_memory();
    pause(*store, 2);
    add(*store, samples::session("a", 4 * kDay, 3));
    CHECK(events_of_kind(*store, EventKind::pause_ended).empty());
}

TEST_CASE("Coming back is noted when the session that comes back ends") {
    const auto store = Store::in_memory();
    add(*store, samples::session("first", 0, 3));
    CHECK(events_of_kind(*store, EventKind::came_back).empty());
    add(*store, samples::session("back", 14 * kDay, 3));
    CHECK(events_of_kind(*store, EventKind::came_back).size() == 1);
    add(*store, samples::session("again", 15 * kDay, 3));
    CHECK(events_of_kind(*store, EventKind::came_back).size() == 1);
}

TEST_CASE("A session is removed and put back; none that isn't there") {
    const auto store = Store::in_memory();
    add(*store, samples::session("a", 0, 3));
    CHECK(value_of(remove_session(*store, "a", at(100))));
    CHECK(value_of(sessions(*store, 10)).empty());
    CHECK(value_of(put_back_session(*store, "a", at(200))));
    CHECK(value_of(sessions(*store, 10)).size() == 1);
    CHECK_FALSE(value_of(remove_session(*store, "nobody", at(300))));
    CHECK(events_of_kind(*store, EventKind::session_removed).size() == 1);
}
