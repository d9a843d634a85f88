// How long Today takes to be ready with ten years of history, beside an empty one.
#include <epoxy/gl.h>

#include <cstdlib>

#include "app/headless_game.h"
#include "base/uuid.h"
#include "content/catalogue_loader.h"
#include "domain/session/session_log.h"
#include "journal/progress.h"
#include "journal/snapshot.h"
#include "paired.h"
#include "scratch.h"

namespace {

using namespace ingear;
namespace fs = std::filesystem;

constexpr int kWeeks = 520;
constexpr int kSessionsAWeek = 3;
constexpr int kBreaksADay = 12;
constexpr Moment kFirst{Instant{std::chrono::seconds{1'457'373'600}},
                        std::chrono::hours{1}};  // a Monday evening, 2016
constexpr Moment kNow{kFirst.at + std::chrono::weeks{kWeeks}, kFirst.offset};

[[noreturn]] void give_up(const std::string& why) {
    fmt::print(stderr, "{}\n", why);
    std::exit(1);
}

std::vector<domain::SessionEvent> events_of_a_session() {
    const auto loaded = content::load_catalogue(fs::path(INGEAR_SHARE) / "assets");
    const auto plan = domain::plan_session(loaded.catalogue, loaded.catalogue.routines.front());
    if (!plan) give_up(plan.error().text());
    domain::Session session(*plan, loaded.catalogue);
    std::vector<domain::SessionEvent> all;
    while (!session.done()) {
        const auto events = session.advance(60.0);
        all.insert(all.end(), events.begin(), events.end());
    }
    return all;
}

/// Twelve breaks a day, each after a prompt.
void add_breaks(std::vector<domain::LogEvent>& log, Instant monday) {
    for (int i = 0; i < 7 * kBreaksADay; ++i) {
        const Instant at =
            monday + std::chrono::days{i / kBreaksADay} + std::chrono::minutes{30} * (i % kBreaksADay);
        const std::string prompt = new_uuid();
        log.push_back({new_uuid(), {at, kFirst.offset}, "", domain::logged::BreakPrompted{prompt}});
        log.push_back({new_uuid(), {at, kFirst.offset}, "", domain::logged::BreakDone{"march", 120.0, true}});
    }
}

void fill(const fs::path& data_dir) {
    auto store = storage::Store::open(data_dir);
    if (!store) give_up(store.error().error.text());
    const auto events = events_of_a_session();
    for (int week = 0; week < kWeeks; ++week) {
        std::vector<domain::LogEvent> log;
        for (int session = 0; session < kSessionsAWeek; ++session) {
            const Instant begin = kFirst.at + std::chrono::weeks{week} + std::chrono::days{2 * session};
            const domain::SessionLogContext context{new_uuid(), {begin, kFirst.offset}, &new_uuid};
            for (const auto& event : events) {
                if (auto kept = domain::to_log_event(context, event)) log.push_back(std::move(*kept));
            }
        }
        add_breaks(log, kFirst.at + std::chrono::weeks{week});
        if (auto done = (*store)->append(log); !done) give_up(done.error().text());
    }
}

/// What Today reads, by itself.
void read_today(const fs::path& data_dir) {
    auto store = storage::Store::open(data_dir);
    if (!store) give_up(store.error().error.text());
    const auto snapshot = journal::SnapshotQuery{}.answer(**store, kNow);
    if (!snapshot) give_up(snapshot.error().text());
}

/// What the Progress screen reads and works out, of all time.
void read_progress(const std::shared_ptr<const domain::Catalogue>& catalogue, const fs::path& data_dir) {
    auto store = storage::Store::open(data_dir);
    if (!store) give_up(store.error().error.text());
    const auto progress = journal::ProgressQuery{catalogue}.answer(**store, kNow);
    if (!progress) give_up(progress.error().text());
}

/// From nothing to the first picture of Today, in this process.
void show_today(const bench::Scratch& scratch, const fs::path& data_dir) {
    auto headless = app::HeadlessGame::create({.app = {.data_dir = data_dir,
                                                       .config_dir = scratch.path() / "config",
                                                       .share_dir = INGEAR_SHARE,
                                                       .clock = std::make_shared<ManualClock>(kNow)}});
    if (!headless) give_up(headless.error().text());
    (*headless)->turn();
    glFinish();
}

}  // namespace

int main(int argc, char** argv) {
    const bench::Scratch scratch(bench::disk_from(argc, argv));
    const fs::path full = scratch.path() / "ten-years";
    const fs::path empty = scratch.path() / "empty";
    fill(full);
    if (const auto made = storage::Store::open(empty); !made) give_up(made.error().error.text());

    bench::print_head(fmt::format("Today, {} sessions in {} weeks, {} breaks a day", kWeeks * kSessionsAWeek,
                                  kWeeks, kBreaksADay));
    const auto shown = bench::in_turns(
        2, 15, [&] { show_today(scratch, full); }, [&] { show_today(scratch, empty); });
    bench::print_row("from nothing to the first picture, ten years", shown.ours);
    bench::print_row("  the same with an empty history", shown.floor);
    bench::print_ratio(shown, 1.5);

    const auto read = bench::in_turns(
        3, 50, [&] { read_today(full); }, [&] { read_today(empty); });
    bench::print_row("of that, opening the store and reading, ten years", read.ours);
    bench::print_row("  the same with an empty history", read.floor);
    bench::print_ratio(read);

    const auto catalogue = std::make_shared<const domain::Catalogue>(
        content::load_catalogue(fs::path(INGEAR_SHARE) / "assets").catalogue);
    const auto progress = bench::in_turns(
        2, 15, [&] { read_progress(catalogue, full); }, [&] { show_today(scratch, full); });
    bench::print_row("Progress of ten years, read and worked out", progress.ours);
    bench::print_row("  Today ready with the same history", progress.floor);
    bench::print_ratio(progress);
    return 0;
}
