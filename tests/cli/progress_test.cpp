#include <algorithm>

#include "base/paths.h"
#include "support/catch.h"
#include "support/player.h"

namespace {

const std::string kNow = "2026-03-11T12:00:00+01:00";

void train(const Player& player) {
    for (const char* day : {"2026-02-17", "2026-02-24", "2026-03-03", "2026-03-10"})
        player.does_session(std::string(day) + "T18:00:00+01:00");
}

std::filesystem::perms rights_of(const std::filesystem::path& file) {
    return std::filesystem::status(file).permissions() & std::filesystem::perms::all;
}
constexpr auto kOwn = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;

}  // namespace

TEST_CASE("progress tells the weeks, and their sum is the whole") {
    const Player player;
    train(player);
    const Json progress = player.answer({"progress", "--json", "--now", kNow});
    CHECK(progress.at("from") == "2025-12-22");
    CHECK(progress.at("to") == "2026-03-11");
    const Json& weeks = progress.at("weeks");
    REQUIRE(weeks.size() == 12);
    int sessions = 0;
    int reps = 0;
    for (const Json& week : weeks) {
        sessions += week.at("sessions").get<int>();
        reps += week.at("reps").get<int>();
    }
    CHECK(sessions == 4);
    CHECK(progress.at("total").at("sessions") == 4);
    CHECK(progress.at("total").at("reps") == reps);
    CHECK(weeks.back().at("week") == "2026-03-09");
    CHECK(weeks.back().at("sessions") == 1);
    const Json history = player.answer({"history", "--json", "--now", kNow});
    int done = 0;
    for (const Json& session : history.at("sessions")) done += session.at("reps").get<int>();
    CHECK(reps == done);
    CHECK(progress.at("words").at("sessions").get<std::string>().find("You did 4 sessions") == 0);
    CHECK_FALSE(progress.at("ladder").empty());
}

TEST_CASE("progress keeps to the range that is asked for") {
    const Player player;
    train(player);
    const Json progress = player.answer({"progress", "--json", "--from", "2026-02-20", "--to", "2026-03-04"});
    CHECK(progress.at("total").at("sessions") == 2);
    CHECK(progress.at("weeks").size() == 3);
    CHECK(progress.at("weeks")[0].at("from") == "2026-02-20");
    for (const std::vector<std::string>& bad :
         {std::vector<std::string>{"--from", "2026-03-04", "--to", "2026-02-20"},
          {"--from", "yesterday"},
          {"--range", "5w"},
          {"--range", "4w", "--to", "2026-02-20"}}) {
        std::vector<std::string> arguments{"progress"};
        arguments.insert(arguments.end(), bad.begin(), bad.end());
        CHECK(player.ingear(arguments).exit_code == 2);
    }
}

TEST_CASE("the table and the picture of progress are for the player's eyes only") {
    const Player player;
    train(player);
    const auto csv = player.file("progress.csv");
    const auto png = player.file("progress.png");
    const Ran ran = player.ingear(
        {"progress", "--now", kNow, "--range", "4w", "--csv", csv.string(), "--png", png.string()});
    INFO(ran.err);
    REQUIRE(ran.exit_code == 0);
    CHECK(ran.out.empty());
    const std::string table = ingear::read_file(csv).value();
    CHECK(std::ranges::count(table, '\n') == 5);
    CHECK(table.find("\r\n2026-03-09,2026-03-09,2026-03-11,1,2,") != std::string::npos);
    CHECK(ingear::read_file(png).value().starts_with("\x89PNG"));
    CHECK(rights_of(csv) == kOwn);
    CHECK(rights_of(png) == kOwn);

    const Ran refused =
        player.ingear({"progress", "--csv", (player.file("no such folder") / "a.csv").string()});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("can't write") != std::string::npos);
}

TEST_CASE("progress has words for a newcomer") {
    const Player player;
    const Ran ran = player.ingear({"progress", "--now", kNow});
    REQUIRE(ran.exit_code == 0);
    CHECK(ran.out.find("No session in the last 12 weeks. Today has one ready") != std::string::npos);
}
