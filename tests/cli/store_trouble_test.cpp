#include "support/catch.h"
#include "support/player.h"

namespace {

namespace fs = std::filesystem;

const std::string kNow = "2026-03-02T18:30:00+01:00";

/// Every command that needs the store fails with words that name the file, and touches nothing.
void check_refused(const Player& player, const std::string& words) {
    const auto size = fs::file_size(player.store());
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"today", "--json"}, std::vector<std::string>{"history", "--json"},
          std::vector<std::string>{"streak", "--json"},
          std::vector<std::string>{"simulate", "--record", "--json"}, std::vector<std::string>{"backup"}}) {
        const Ran ran = player.ingear(command);
        INFO(command.front() << ": " << ran.err);
        CHECK(ran.exit_code == 1);
        CHECK(ran.out.empty());
        CHECK(ran.says(words));
    }
    CHECK(fs::file_size(player.store()) == size);
}

/// Writes four bytes, big end first, over those of a file.
void overwrite(const fs::path& file, std::streamoff at, unsigned value) {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(at);
    for (int shift = 24; shift >= 0; shift -= 8) bytes.put(static_cast<char>(value >> shift));
}

}  // namespace

TEST_CASE("a store that is something else is refused and left as it is") {
    const Player player;
    fs::create_directories(player.data());
    std::ofstream(player.store()) << std::string(5000, 'x');
    check_refused(player, "ingear.db");
}

TEST_CASE("a store of a newer version is refused and left as it is") {
    const Player player;
    player.does_session(kNow);
    overwrite(player.store(), 60, 1000);  // user_version in the header of an SQLite file
    check_refused(player, "newer");
}

TEST_CASE("a store that was cut off is refused, and a backup puts things right") {
    const Player player;
    player.does_session(kNow);
    player.does_session("2026-03-04T18:30:00+01:00");  // begins with a backup of the first session
    fs::resize_file(player.store(), fs::file_size(player.store()) / 2);
    const Ran refused = player.ingear({"history"});
    INFO(refused.err);
    REQUIRE(refused.exit_code == 1);
    REQUIRE(refused.says("ingear restore "));
    const auto begin = refused.err.find("ingear restore ") + std::string("ingear restore ").size();
    const std::string backup = refused.err.substr(begin, refused.err.find('"', begin) - begin);
    REQUIRE(fs::exists(backup));

    REQUIRE(player.ingear({"restore", backup}).exit_code == 0);
    CHECK(player.answer({"history", "--json"}).at("sessions").size() == 1);
}

TEST_CASE("a folder that can't be made is told") {
    const Player player;
    player.write("data", "in the way");
    const Ran ran = player.ingear({"simulate", "first_steps", "--record", "--json"});
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK(ran.says(player.data().string()));
}

TEST_CASE("a routine can be simulated without the store") {
    const Player player;
    fs::create_directories(player.data());
    std::ofstream(player.store()) << std::string(5000, 'x');
    CHECK(player.ingear({"simulate", "first_steps", "--json"}).exit_code == 0);
}

TEST_CASE("a backup can be made by hand and put back") {
    const Player player;
    player.does_session(kNow);
    const Ran made = player.ingear({"backup", "--now", "2026-03-02T20:00:00+01:00"});
    INFO(made.err);
    REQUIRE(made.exit_code == 0);
    REQUIRE(made.lines().size() == 1);
    const fs::path backup = made.lines()[0];
    REQUIRE(fs::exists(backup));

    player.does_session("2026-03-04T18:30:00+01:00");
    CHECK(player.answer({"history", "--json"}).at("sessions").size() == 2);
    REQUIRE(player.ingear({"restore", backup.string()}).exit_code == 0);
    CHECK(player.answer({"history", "--json"}).at("sessions").size() == 1);
}

TEST_CASE("what is no backup is not put in place") {
    const Player player;
    player.does_session(kNow);
    SECTION("no such file") {
        CHECK(player.ingear({"restore", player.file("none").string()}).exit_code == 1);
    }
    SECTION("another kind of file") {
        const auto file = player.write("letter.txt", std::string(5000, 'x'));
        CHECK(player.ingear({"restore", file.string()}).exit_code == 1);
    }
    CHECK(player.answer({"history", "--json"}).at("sessions").size() == 1);
}
