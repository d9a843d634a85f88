#include "screens/settings/store_problem_model.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using storage::StoreProblem;

namespace {

storage::StoreError problem(StoreProblem kind) {
    return {kind, {"why", "/data/ingear.db"}, "/data/backups/ingear-2026-11-03.db"};
}

}  // namespace

TEST_CASE("every problem of the store has its words, and names the file") {
    for (const StoreProblem kind :
         {StoreProblem::unreadable, StoreProblem::damaged, StoreProblem::newer_version,
          StoreProblem::read_only, StoreProblem::disk_full, StoreProblem::other}) {
        const StoreProblemModel model = describe(problem(kind));
        CHECK_FALSE(model.head.empty());
        CHECK_FALSE(model.words.empty());
        CHECK(model.detail == "/data/ingear.db: why");
    }
}

TEST_CASE("a backup is offered by its day where it helps, and only there") {
    CHECK(describe(problem(StoreProblem::damaged)).backup == "Restore the backup of Tuesday, 3 November");
    CHECK(describe(problem(StoreProblem::read_only)).backup.empty());
    CHECK(describe(problem(StoreProblem::disk_full)).backup.empty());
    CHECK(describe(problem(StoreProblem::newer_version)).backup.empty());
    storage::StoreError none = problem(StoreProblem::damaged);
    none.last_backup.reset();
    CHECK(describe(none).backup.empty());
    none.last_backup = "/data/backups/kept by hand.db";
    CHECK(describe(none).backup == "Restore the backup of kept by hand.db");
}
