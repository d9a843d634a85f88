#include <algorithm>
#include <memory>

#include "journal/progress.h"
#include "journal/reward_status.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"

using namespace ingear;
using domain::LogEvent;

namespace {

namespace logged = domain::logged;

/// Sessions that ended in every way there is, and what else progress is made of.
std::vector<LogEvent> any_kind_of_log() {
    std::vector<LogEvent> log = samples::session("done", 0, 10);
    const auto add = [&](const std::string& session, std::int64_t second, domain::LogBody body) {
        log.push_back(samples::event(session, samples::at(second), std::move(body)));
    };
    // A rep was taken back, and the set done all the same.
    add("undone", 1000, logged::SessionStarted{"r", {{"glute_bridge", 1, 3}}, 60.0});
    for (int rep = 1; rep <= 3; ++rep) add("undone", 1000 + rep, samples::rep(rep));
    add("undone", 1004, samples::rep_undone(3));
    add("undone", 1005, samples::rep(3));
    add("undone", 1006, samples::set_done(3));
    add("undone", 1007, logged::SessionEnded{domain::EndReason::done, 7.0});
    add("undone", 1008, logged::SessionRated{2, 3});
    // Stopped in the middle of a set.
    add("hurt", 2000, logged::SessionStarted{"r"});
    add("hurt", 2001, samples::set_done(10));
    add("hurt", 2002, samples::rep(1, 1));
    add("hurt", 2003, logged::SessionEnded{domain::EndReason::pain, 3.0});
    // Left, skipped, removed, removed and put back.
    add("left", 3000, logged::SessionStarted{"r"});
    add("left", 3001, samples::set_done(10));
    add("left", 3002, samples::rep(1, 1));
    add("skipped", 4000, logged::SessionStarted{"r"});
    add("skipped", 4001, samples::set_done(10));
    add("skipped", 4002, samples::set_skipped(4, 1));
    add("skipped", 4003, logged::SessionEnded{domain::EndReason::done, 3.0});
    for (const char* id : {"removed", "restored"}) {
        const auto events = samples::session(id, id == std::string("removed") ? 5000 : 6000, 5);
        log.insert(log.end(), events.begin(), events.end());
    }
    add("removed", 7000, logged::SessionRemoved{});
    add("restored", 7000, logged::SessionRemoved{});
    add("restored", 7001, logged::SessionRestored{});
    add("done", 100, logged::PainRated{motion::Side::left, 2, domain::PainTime::after, false, ""});
    add("", 8000, logged::SelfTestDone{"chair_stand", motion::Side::both, 14.0, domain::SelfTestUnit::count});
    add("", 8001, logged::TargetChanged{3});
    // Late in the evening and on the next morning by the player's own clock.
    for (const std::int64_t second : {0, 40'000, 86'400}) {
        add("", second, logged::BreakPrompted{"p"});
        add("", second + 1, logged::BreakDone{"march", 60.0, true});
        add("", second + 2, logged::Sat{900.5});
    }
    return log;
}

}  // namespace

TEST_CASE("Progress is what the log itself tells") {
    const auto store = storage::Store::in_memory();
    const std::vector<LogEvent> log = any_kind_of_log();
    require_good(store->append(log));
    const auto catalogue = std::make_shared<const domain::Catalogue>();
    const Moment now = samples::at(20 * 86'400);
    const auto read = value_of(journal::ProgressQuery{catalogue}.answer(*store, now));
    const auto told = domain::make_progress(*catalogue, domain::progress_log_of(log), now);
    CHECK(read.days == told.days);
    CHECK(read.tests.back().days.size() == 1);
    CHECK(read.targets.size() == 1);
    const auto all = domain::sum_of(read, domain::range_of(domain::RangeName::all, read));
    CHECK(all.sessions == 6);
    CHECK(all.whole().reps == 10 + 3 + 11 + 11 + 14 + 5);
    CHECK(all.breaks == 3);
    CHECK(all.sat_seconds == Approx(3 * 900.5));
}

TEST_CASE("Rewards are counted from what the log itself tells") {
    const auto store = storage::Store::in_memory();
    const std::vector<LogEvent> log = any_kind_of_log();
    require_good(store->append(log));
    const Moment now = samples::at(20 * 86'400);
    const auto read = domain::in_order(value_of(journal::accomplishments(*store, now.at)));
    const auto told = domain::in_order(domain::accomplishments_of(log, now.at));
    CHECK(read.sessions == told.sessions);
    CHECK(read.breaks == told.breaks);
    CHECK(read.tests == told.tests);
    for (std::size_t i = 0; i < read.sessions.size(); ++i) {
        CHECK(read.sessions[i].rated == told.sessions[i].rated);
        CHECK(read.sessions[i].sets.size() == told.sessions[i].sets.size());
    }
}

TEST_CASE("A log with nothing in it has no progress") {
    const auto store = storage::Store::in_memory();
    const auto catalogue = std::make_shared<const domain::Catalogue>();
    const auto progress = value_of(journal::ProgressQuery{catalogue}.answer(*store, samples::at(0)));
    CHECK(progress.days.empty());
    CHECK(progress.tracks.empty());
}
