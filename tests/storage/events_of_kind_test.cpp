#include <catch2/catch.hpp>

#include "storage/open_store.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;
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
    const auto tests = store->events_of_kind(domain::EventKind::self_test_done);
    REQUIRE(tests);
    REQUIRE(tests->size() == 2);
    CHECK((*tests)[0] == events[2]);
    CHECK((*tests)[1] == events[0]);
    CHECK(store->events_of_kind(domain::EventKind::lesson_done).value().size() == 1);
    CHECK(store->events_of_kind(domain::EventKind::tip_dismissed).value().empty());
}
