#include <csignal>

#include "base/random.h"
#include "journal/record.h"
#include "journal/sessions.h"
#include "journal/snapshot.h"
#include "journal/writer.h"
#include "storage/acknowledgements.h"
#include "storage/deadly_files.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::journal;

namespace {

constexpr int kManyReps = 100'000;

/// Does reps until it is killed.
int do_reps(const std::filesystem::path& data_dir, const std::string& session,
            const Acknowledgements& acknowledgements) {
    Writer writer(data_dir);
    for (int number = 1; number <= kManyReps; ++number) {
        writer.append(samples::event(session, samples::at(number), samples::rep(number)));
        if (!writer.flush()) return 2;
        acknowledgements.give();
    }
    return 0;
}

}  // namespace

TEST_CASE("No rep that the writer said is durable is lost when the game is killed") {
    constexpr int kKills = 10;
    const TemporaryFolder folder;
    Random random(7);
    for (int kill = 0; kill < kKills; ++kill) {
        const std::string session = "session " + std::to_string(kill);
        Acknowledgements acknowledgements;
        const int last_step = 1 + static_cast<int>(random.next() % 120);
        ChildProcess player([&] {
            deadly_files::die_at(last_step);
            return do_reps(folder.path(), session, acknowledgements);
        });
        acknowledgements.stop_writing();
        const int acknowledged = acknowledgements.take(kManyReps);
        REQUIRE(player.wait() == -SIGKILL);
        INFO("kill " << kill << " at step " << last_step << " after " << acknowledged << " reps");
        const int stored = record_of(*open_store(folder.path()), session).reps;
        CHECK(stored >= acknowledged);
        CHECK(stored <= acknowledged + 1);
    }
}

TEST_CASE("A session's end and the end of the pause are there together or not at all") {
    constexpr int kKills = 12;
    Random random(11);
    for (int kill = 0; kill < kKills; ++kill) {
        const TemporaryFolder folder;
        const LocalDate until = samples::at(0).local_date() + std::chrono::days{20};
        require_good(open_store(folder.path())
                         ->append(std::vector<domain::LogEvent>{samples::event(
                             "", samples::at(0),
                             samples::logged::PauseStarted{domain::PauseReason::illness, until})}));
        const int last_step = 1 + static_cast<int>(random.next() % 60);
        ChildProcess player([&] {
            deadly_files::die_at(last_step);
            auto store = storage::Store::open(folder.path());
            if (!store) return 1;
            for (int number = 0; number < kManyReps; ++number) {
                const auto events = samples::session(std::to_string(number), -1000 * (number + 1), 1);
                if (!record(**store, events, samples::at(100))) return 2;
            }
            return 0;
        });
        REQUIRE(player.wait() == -SIGKILL);
        INFO("kill " << kill << " at step " << last_step);
        const auto store = open_store(folder.path());
        const auto snapshot = value_of(SnapshotQuery{}.answer(*store, samples::at(100)));
        CHECK(snapshot.streak.paused.has_value() == snapshot.recent.empty());
    }
}
