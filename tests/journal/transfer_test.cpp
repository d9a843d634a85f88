#include "journal/transfer.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "base/paths.h"
#include "journal/log_file.h"
#include "journal/record.h"
#include "journal/reward_status.h"
#include "journal/streak.h"
#include "journal/year.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::journal;
using storage::Store;
using storage::StoredEvent;
namespace fs = std::filesystem;

namespace {

std::vector<StoredEvent> all_of(Store& store) {
    std::vector<StoredEvent> events;
    require_good(store.read_all([&](const StoredEvent& event) { events.push_back(event); }));
    return events;
}

/// Two sessions, a pause, and an event of a kind that only a newer version knows.
std::vector<StoredEvent> a_history(const fs::path& data) {
    const auto store = open_store(data);
    require_good(store->append(samples::session("a", 0, 3)));
    require_good(store->append(samples::session("b", 90'000, 2)));
    require_good(store->append(std::vector<domain::LogEvent>{samples::event(
        "", samples::at(100'000),
        samples::logged::PauseStarted{domain::PauseReason::illness, samples::at(200'000).local_date()})}));
    const std::vector<StoredEvent> newer{
        {"from the future", samples::at(5), "a", "danced", R"({"how":{"well":[1,2.5,"ü"]},"reps":3})"}};
    CHECK(value_of(store->merge(newer)) == 1);
    return all_of(*store);
}

Result<int> export_log(Store& store, const fs::path& file) {
    return ExportTo{file}.carry_out(store);
}
Result<Imported> import_log(Store& store, const fs::path& file) {
    return ImportFrom{file}.carry_out(store);
}
Result<Synced> sync_log(Store& store, const fs::path& data_dir, const fs::path& folder) {
    return SyncWith{folder, data_dir}.carry_out(store);
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

mode_t permissions_of(const fs::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777U;
}

std::string event_line(const std::string& fields) {
    return R"({"format":"ingear-log","version":1,"events":[{)" + fields + "}]}";
}

constexpr const char* kGood = R"("id":"x","at":"2026-03-02T18:30:00+01:00","session":"","kind":"rep")";

}  // namespace

TEST_CASE("What goes out comes in again, every event as it was, unknown kinds among them") {
    const TemporaryFolder folder;
    const auto before = a_history(folder / "one");
    const fs::path file = folder / "log.json";
    CHECK(value_of(export_log(*open_store(folder / "one"), file)) == static_cast<int>(before.size()));
    CHECK(permissions_of(file) == 0600);

    const auto other = open_store(folder / "two");
    const Imported first = value_of(import_log(*other, file));
    CHECK(first.read == static_cast<int>(before.size()));
    CHECK(first.added == first.read);
    CHECK(all_of(*other) == before);
    CHECK(value_of(import_log(*other, file)).added == 0);
    CHECK(all_of(*other) == before);
    CHECK(record_of(*other, "a").reps == 3);
    require_good(export_log(*other, folder / "again.json").map([](int) {}));
    CHECK(value_of(read_file(folder / "again.json")) == value_of(read_file(file)));
}

TEST_CASE("The order within a file doesn't matter") {
    const TemporaryFolder folder;
    auto events = a_history(folder / "one");
    const std::string text = write_log_text(events);
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    std::mt19937 random(7);
    for (std::string& line : lines)
        if (line.ends_with(',')) line.pop_back();
    std::shuffle(lines.begin() + 1, lines.end() - 1, random);
    std::string shuffled = lines.front() + "\n";
    for (std::size_t i = 1; i + 1 < lines.size(); ++i)
        shuffled += lines[i] + (i + 2 < lines.size() ? ",\n" : "\n");
    CHECK(value_of(read_log_text(shuffled + lines.back(), "f")) == events);
}

TEST_CASE("A broken file is refused with its place, and nothing of it is taken") {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "data");
    const fs::path file = folder / "log.json";
    const auto why = [&](const std::string& text) {
        write(file, text);
        const auto imported = import_log(*store, file);
        REQUIRE_FALSE(imported.has_value());
        CHECK(all_of(*store).empty());
        CHECK_THAT(imported.error().where, StartsWith(file.string()));
        return imported.error().text();
    };
    const std::string good = event_line(std::string(kGood) + R"(,"payload":{"exercise":"x","side":"both",)" +
                                        R"("set":1,"rep":1,"set_index":0})");
    CHECK_THAT(why(""), ContainsSubstring(":1"));
    CHECK_THAT(why("{\n\"format\": \"ingear-log\",\n oops"),
               ContainsSubstring("log.json:3: isn't sound JSON"));
    CHECK_THAT(why(good.substr(0, good.size() - 2)), ContainsSubstring("isn't complete"));
    CHECK_THAT(why("[]"), ContainsSubstring("no log of InGear's"));
    CHECK_THAT(why("{}"), ContainsSubstring("no log of InGear's"));
    CHECK_THAT(why(R"({"format":"ingear-log","events":[]})"), ContainsSubstring("version"));
    CHECK_THAT(why(R"({"format":"ingear-log","version":2,"events":[]})"), ContainsSubstring("newer"));
    CHECK_THAT(why(R"({"format":"ingear-log","version":1})"), ContainsSubstring("events"));
    CHECK_THAT(why(R"({"format":"ingear-log","version":1,"events":{"a":{}}})"), ContainsSubstring("events"));
    CHECK_THAT(why(R"({"format":"ingear-log","version":1,"events":[1]})"), ContainsSubstring("event 1"));
    CHECK_THAT(why(event_line(R"("id":5)")), ContainsSubstring("event 1: id"));
    CHECK_THAT(why(event_line(R"("id":"x","session":"","kind":"rep","at":"yesterday")")),
               ContainsSubstring("event 1: at"));
    CHECK_THAT(why(event_line(std::string(kGood) + R"(,"payload":[])")),
               ContainsSubstring("event 1: payload"));
    CHECK_THAT(why(event_line(std::string(kGood) + R"(,"payload":{"rep":1})")),
               ContainsSubstring("isn't what \"rep\" needs"));
    CHECK_THAT(why(event_line(std::string(kGood) + R"(,"payload":{"reps":1e99})")),
               ContainsSubstring("payload.reps"));
    CHECK_THAT(why(R"({"format":"ingear-log","version":1,"events":[)" + std::string(100'000, '[')),
               ContainsSubstring("nested too deeply"));
    write(file, good);
    CHECK(value_of(import_log(*store, file)).added == 1);
}

TEST_CASE("A file that isn't there, or is a folder, is told") {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "data");
    CHECK_THAT(import_log(*store, folder / "nowhere.json").error().text(), ContainsSubstring("nowhere.json"));
    CHECK_THAT(import_log(*store, folder.path()).error().text(), ContainsSubstring("folder"));
    CHECK_FALSE(export_log(*store, folder / "no" / "such" / "log.json"));
    CHECK_FALSE(sync_log(*store, folder / "data", folder / "nowhere"));
}

TEST_CASE("Devices that share a folder come to the same log, in whatever order they meet") {
    const TemporaryFolder folder;
    const fs::path shared = folder / "shared";
    fs::create_directory(shared);
    const auto sync = [&](const char* device) {
        return value_of(sync_log(*open_store(folder / device), folder / device, shared));
    };
    require_good(open_store(folder / "a")->append(samples::session("one", 0, 3)));
    require_good(open_store(folder / "b")->append(samples::session("two", 90'000, 3)));
    CHECK(sync("a").added == 0);
    CHECK(sync("b").added == 5 + 1);
    CHECK(sync("a").added == 5 + 1);
    CHECK(sync("a").added == 0);
    CHECK(sync("c").added == 12);
    const auto ids = [&](const char* device) {
        std::vector<std::string> found;
        for (const StoredEvent& event : all_of(*open_store(folder / device))) found.push_back(event.id);
        std::ranges::sort(found);
        return found;
    };
    CHECK(ids("a") == ids("b"));
    CHECK(ids("a") == ids("c"));
    int files = 0;
    for (const auto& entry : fs::directory_iterator(shared)) {
        ++files;
        CHECK(permissions_of(entry.path()) == 0600);
    }
    CHECK(files == 3);
}

TEST_CASE("Nothing is written into the shared folder where there is nothing new") {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "data");
    require_good(store->append(samples::session("one", 0, 3)));
    (void)value_of(sync_log(*store, folder / "data", folder.path()));
    const auto own = [&] {
        for (const auto& entry : fs::directory_iterator(folder.path()))
            if (entry.path().extension() == ".json") return entry.path();
        return fs::path();
    }();
    struct stat before {};
    struct stat after {};
    REQUIRE(::stat(own.c_str(), &before) == 0);
    (void)value_of(sync_log(*store, folder / "data", folder.path()));
    REQUIRE(::stat(own.c_str(), &after) == 0);
    CHECK(before.st_ino == after.st_ino);
}

TEST_CASE("Half-copied files wait, copies of conflicts are read, and other files are left alone") {
    const TemporaryFolder folder;
    const fs::path shared = folder / "shared";
    fs::create_directory(shared);
    (void)a_history(folder / "one");
    const fs::path log = folder / "log.json";
    (void)value_of(export_log(*open_store(folder / "one"), log));
    const std::string text = value_of(read_file(log));
    write(shared / "ingear-half.json", text.substr(0, text.size() / 2));
    write(shared / "ingear-one.sync-conflict-20260302-183000-ABCDEFG.json", text);
    write(shared / ".syncthing.ingear-two.json.tmp", "half");
    write(shared / "ingear-three.json.new", "half");
    write(shared / "holiday.json", "mine");
    fs::create_directory(shared / "ingear-folder.json");

    const auto store = open_store(folder / "data");
    const Synced synced = value_of(sync_log(*store, folder / "data", shared));
    CHECK(synced.files == 1);
    REQUIRE(synced.skipped.size() == 1);
    CHECK_THAT(synced.skipped[0].text(), ContainsSubstring("ingear-half.json"));
    CHECK(record_of(*store, "a").reps == 3);
    CHECK(value_of(read_file(shared / "holiday.json")) == "mine");
    CHECK(value_of(read_file(shared / "ingear-half.json")) == text.substr(0, text.size() / 2));
}

TEST_CASE("The streak's own events are found again") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const LocalDate week = week_start(samples::at(0).local_date());
    const auto add = [&](std::int64_t second, domain::LogBody body) {
        require_good(store->append(
            std::vector<domain::LogEvent>{samples::event("", samples::at(second), std::move(body))}));
    };
    constexpr std::int64_t kDay = 86'400;
    add(0, samples::logged::PauseStarted{domain::PauseReason::pain, week + std::chrono::days{9}});
    add(kDay, samples::logged::PauseEnded{});
    add(kDay, samples::logged::ReserveDeclined{week});
    add(2 * kDay, samples::logged::ReserveAccepted{week});
    add(-27 * kDay, samples::logged::BreakPrompted{"p"});
    add(-28 * kDay, samples::logged::BreakPrompted{"too long ago"});
    add(0, samples::logged::BreakPrompted{"q"});
    add(1, samples::logged::BreakDone{"march", 60.0, true});
    add(2, samples::logged::BreakDone{"march", 60.0, false});
    add(kDay, samples::logged::BreakDone{"march", 60.0, false});
    add(3,
        samples::logged::SelfTestDone{"chair_stand", motion::Side::both, 14.0, domain::SelfTestUnit::count});
    const domain::StreakHistory history = value_of(streak_history(*store, samples::at(0)));
    REQUIRE(history.pauses.size() == 1);
    CHECK(history.pauses[0].reason == domain::PauseReason::pain);
    CHECK(history.pauses[0].begun == samples::at(0));
    CHECK(history.pause_ends == std::vector{samples::at(kDay)});
    CHECK(history.reserve_choices.size() == 2);
    CHECK(history.breaks == domain::BreakHabit{.prompted = 2, .followed = 1, .done = 2});

    const LocalDate today = samples::at(0).local_date();
    const int year = static_cast<int>(std::chrono::year_month_day(today).year());
    const Year found = value_of(YearQuery{year}.answer(*store, samples::at(0)));
    CHECK(found.history.session_dates.empty());
    const auto from_today = std::ranges::find(found.accomplishments, today, &DayAccomplishments::date);
    REQUIRE(from_today != found.accomplishments.end());
    CHECK(std::vector<DayAccomplishments>(from_today, found.accomplishments.end()) ==
          std::vector<DayAccomplishments>{{today, 2, 1}, {today + std::chrono::days{1}, 1, 0}});
    CHECK(value_of(YearQuery{year + 1}.answer(*store, samples::at(0))).accomplishments.empty());
}

TEST_CASE(
    "What a session logged late fills leaves a comeback that was seen, on every device and in any order") {
    constexpr std::int64_t kWeek = 7 * 86'400;
    const TemporaryFolder folder;
    const auto returns = [](Store& store) {
        return domain::weeks_of_return(value_of(accomplishments(store, samples::at(9 * kWeek).at)));
    };
    const auto add = [](Store& store, const std::vector<domain::LogEvent>& events) {
        require_good(record(store, events, events.back().moment));
    };
    const auto one = open_store(folder / "one");
    add(*one, samples::session("first", 0, 3));
    CHECK(returns(*one).empty());
    add(*one, samples::session("back", 2 * kWeek, 3));
    const auto seen = returns(*one);
    REQUIRE(seen.size() == 1);
    add(*one, samples::session("late", kWeek, 3));
    CHECK(returns(*one) == seen);
    add(*one, samples::session("next", 3 * kWeek, 3));
    CHECK(returns(*one) == seen);
    CHECK(events_of_kind(*one, domain::EventKind::came_back).size() == 1);

    // Another device had the middle week, and knew nothing of a gap.
    const auto two = open_store(folder / "two");
    add(*two, samples::session("between", kWeek + 86'400, 3));
    auto events = all_of(*one);
    const auto others = all_of(*two);
    events.insert(events.end(), others.begin(), others.end());
    std::mt19937 random(7);
    for (int i = 0; i < 5; ++i) {
        std::shuffle(events.begin(), events.end(), random);
        const auto merged = open_store(folder / ("merged" + std::to_string(i)));
        for (const StoredEvent& event : events) (void)value_of(merged->merge({&event, 1}));
        CHECK(returns(*merged) == seen);
    }
}
