#include <array>

#include "storage/open_store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;
using domain::EventKind;
namespace logged = domain::logged;

TEST_CASE("Events of a kind come oldest first, and no others") {
    const TemporaryFolder folder;
    const auto at = [](const char* when) { return parse_rfc3339(when).value().moment; };
    const std::vector<domain::LogEvent> events{
        {"b", at("2026-03-02T18:00:00+01:00"), "",
         logged::SelfTestDone{"chair_stand", motion::Side::both, 14.0, domain::SelfTestUnit::count,
                              domain::SelfTestEnd::time_up}},
        {"c", at("2026-03-02T18:01:00+01:00"), "", logged::LessonDone{"sitting"}},
        {"a", at("2026-03-01T18:00:00-05:00"), "",
         logged::SelfTestDone{"trendelenburg", motion::Side::left, 30.0, domain::SelfTestUnit::seconds}},
    };
    const auto store = open_store(folder.path());
    REQUIRE(store->append(events));
    const auto tests = events_of_kind(*store, EventKind::self_test_done);
    REQUIRE(tests.size() == 2);
    CHECK(tests[0] == events[2]);
    CHECK(tests[1] == events[0]);
    CHECK(events_of_kind(*store, EventKind::lesson_done).size() == 1);
    CHECK(events_of_kind(*store, EventKind::tip_dismissed).empty());

    constexpr std::array<EventKind, 3> kKinds{EventKind::lesson_done, EventKind::tip_dismissed,
                                              EventKind::self_test_done};
    const auto all = value_of(store->events_of_kinds(kKinds));
    CHECK(all == std::vector<domain::LogEvent>{events[2], events[0], events[1]});
    CHECK(value_of(store->events_of_kinds(kKinds, events[0].moment.at)).size() == 2);
    CHECK(value_of(store->events_of_kinds(kKinds, events[0].moment.at, events[1].moment.at)).size() == 1);
}
