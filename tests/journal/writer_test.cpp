#include "journal/writer.h"

#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::journal;

namespace {

void append_all(Writer& writer, const std::vector<domain::LogEvent>& events) {
    for (const domain::LogEvent& event : events) writer.append(event);
}

int reps_of(const std::filesystem::path& data_dir, const std::string& session) {
    return record_of(*open_store(data_dir), session).reps;
}

}  // namespace

TEST_CASE("What was flushed is durable") {
    const TemporaryFolder folder;
    Writer writer(folder.path());
    append_all(writer, samples::session("a", 0, 10));
    require_good(writer.flush());
    CHECK(reps_of(folder.path(), "a") == 10);
    CHECK_FALSE(writer.trouble().has_value());
}

TEST_CASE("What is left is written at the end") {
    const TemporaryFolder folder;
    {
        Writer writer(folder.path());
        append_all(writer, samples::session("a", 0, 10));
    }
    CHECK(reps_of(folder.path(), "a") == 10);
}

TEST_CASE("Flushing nothing is good, and makes no store") {
    const TemporaryFolder folder;
    Writer writer(folder / "data");
    require_good(writer.flush());
    CHECK_FALSE(std::filesystem::exists(folder / "data"));
}

TEST_CASE("Trouble is told and stands until it is over; nothing is dropped, and the order stays") {
    const TemporaryFolder folder;
    write_file(folder / "data", "in the way");
    Writer writer(folder / "data");
    const auto events = samples::session("a", 0, 10);
    writer.append(events[0]);
    writer.append(events[1]);
    const auto flushed = writer.flush();
    REQUIRE_FALSE(flushed.has_value());
    CHECK(writer.trouble() == flushed.error());
    for (std::size_t i = 2; i < events.size(); ++i) writer.append(events[i]);
    CHECK_FALSE(writer.flush().has_value());

    std::filesystem::remove(folder / "data");
    require_good(writer.flush());
    CHECK_FALSE(writer.trouble().has_value());
    CHECK(reps_of(folder / "data", "a") == 10);
    CHECK(record_of(*open_store(folder / "data"), "a").end_reason == domain::EndReason::done);
}

TEST_CASE("Trouble ends with the next event, without a flush, once there is room again") {
    const TemporaryFolder folder;
    write_file(folder / "data", "in the way");
    const auto events = samples::session("a", 0, 3);
    {
        Writer writer(folder / "data");
        writer.append(events[0]);
        CHECK_FALSE(writer.flush().has_value());
        std::filesystem::remove(folder / "data");
        for (std::size_t i = 1; i < events.size(); ++i) writer.append(events[i]);
    }
    CHECK(reps_of(folder / "data", "a") == 3);
}

TEST_CASE("A store that is restored under the writer's feet gets what comes after") {
    const TemporaryFolder folder;
    Writer writer(folder.path());
    append_all(writer, samples::session("a", 0, 3));
    require_good(writer.flush());
    const LocalDate day = samples::at(0).local_date();
    require_good(open_store(folder.path())->backup_daily(day));
    require_good(
        storage::restore_backup(folder.path(), folder / "backups" / ("ingear-" + format_date(day) + ".db")));

    append_all(writer, samples::session("b", 100, 4));
    if (!writer.flush()) require_good(writer.flush());  // the first one notices
    CHECK(reps_of(folder.path(), "a") == 3);
    CHECK(reps_of(folder.path(), "b") == 4);
}

TEST_CASE("Many events at once go in together") {
    const TemporaryFolder folder;
    Writer writer(folder.path());
    append_all(writer, samples::session("a", 0, 5000));
    require_good(writer.flush());
    CHECK(reps_of(folder.path(), "a") == 5000);
}
