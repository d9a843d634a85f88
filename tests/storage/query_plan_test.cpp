#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "storage/queries.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear::storage;

namespace {

std::vector<std::string> plan(SQLite::Database& database, const std::string& sql) {
    SQLite::Statement explain(database, "EXPLAIN QUERY PLAN " + sql);
    std::vector<std::string> steps;
    while (explain.executeStep()) steps.push_back(explain.getColumn(3).getString());
    return steps;
}

}  // namespace

TEST_CASE("Nothing but a single session's events touches the rows of reps") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 3)));
    SQLite::Database database((folder / "ingear.db").string());

    CHECK(plan(database, query::kEventsOfSession) ==
          std::vector<std::string>{"SEARCH event USING INDEX event_session (session=?)"});

    for (const std::string& sql : {std::string(query::kSessionsNewestFirst),
                                   std::string(query::kSessionsWithASetDone) + query::kOldestFirst,
                                   std::string(query::kSessionsWithASetDone) + query::kNewestFirst}) {
        for (const std::string& step : plan(database, sql)) {
            INFO(step);
            // "LIST": made once and looked things up in, not once for every row.
            const bool heading =
                step.starts_with("CORRELATED SCALAR SUBQUERY") || step.starts_with("LIST SUBQUERY");
            CHECK((heading || (step.starts_with("SEARCH ") &&
                               (step.find(" USING COVERING INDEX event_overview ") != std::string::npos ||
                                step.find(" USING COVERING INDEX event_milestone ") != std::string::npos))));
        }
    }
    // These read the rows themselves of what they ask for, found by the index: no reps.
    for (const std::size_t kinds : {1, 5}) {
        CHECK(plan(database, query::events_of_kinds(kinds)).front() ==
              "SEARCH event USING INDEX event_overview (kind=? AND at>? AND at<?)");
    }
    CHECK(plan(database, query::kSecondsByDay).front() == "SEARCH event USING INDEX event_overview (kind=?)");
    // And these the index alone, but for ids.
    CHECK(plan(database, query::kCountsByDay).front() ==
          "SEARCH event USING COVERING INDEX event_overview (kind=? AND at>? AND at<?)");
    CHECK(plan(database, query::kMomentsOfKind).front() ==
          "SEARCH event USING INDEX event_overview (kind=?)");
}

TEST_CASE("The indexes of the overviews hold no reps") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 50)));
    SQLite::Database database((folder / "ingear.db").string());
    for (const char* index : {"event_overview", "event_milestone"}) {
        const std::string sql =
            std::string("SELECT count(*) FROM event INDEXED BY ") + index + " WHERE kind <> 'rep'";
        CHECK(database.execAndGet(sql).getInt() == 3);
    }
    CHECK(database.execAndGet("SELECT count(*) FROM event").getInt() == 53);
}
