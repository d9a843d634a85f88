#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include "support/catch.h"
#include "support/player.h"

/// `ingear log`, `streak`, `export`, `import` and `sync`, as a player types them.
namespace {

Json streak(const Player& player, const std::string& now) {
    return player.answer({"streak", "--json", "--now", now});
}

/// Logs, as of an evening; has to work.
std::string logs(const Player& player, std::vector<std::string> arguments,
                 const std::string& now = "2026-03-31T20:00:00+02:00") {
    arguments.insert(arguments.begin(), "log");
    arguments.insert(arguments.end(), {"--now", now});
    const Ran ran = player.ingear(arguments);
    INFO(ran.err);
    REQUIRE(ran.exit_code == 0);
    return ran.out.substr(0, ran.out.find('\n'));
}

void refuses(const Player& player, std::vector<std::string> arguments, const std::string& words) {
    arguments.insert(arguments.begin(), "log");
    arguments.insert(arguments.end(), {"--now", "2026-03-31T20:00:00+02:00"});
    const Ran ran = player.ingear(arguments);
    INFO(ran.err);
    CHECK(ran.exit_code == 2);
    CHECK(ran.says(words));
}

}  // namespace

TEST_CASE("a session logged by hand is in the history, and can be taken out and put back") {
    const Player player;
    const std::string id =
        logs(player, {"session", "first_steps", "--at", "2026-03-30T18:00:00+02:00", "--effort", "3"});
    const std::string now = "2026-03-31T20:00:00+02:00";
    const auto sessions = [&] { return player.answer({"history", "--json", "--now", now}).at("sessions"); };
    REQUIRE(sessions().size() == 1);
    CHECK(sessions()[0].at("id") == id);
    CHECK(sessions()[0].at("reps") == 50);
    CHECK(sessions()[0].at("started_at") == "2026-03-30T18:00:00+02:00");
    logs(player, {"remove", id});
    CHECK(sessions().empty());
    CHECK(streak(player, now).at("this_week").at("done") == 0);
    logs(player, {"put-back", id});
    CHECK(sessions().size() == 1);
    refuses(player, {"remove", "nobody"}, "nobody");
}

TEST_CASE("a date alone is noon of that day, also over a change of the clocks") {
    Player player;
    player.environment["TZ"] = "Europe/Berlin";
    logs(player, {"session", "--at", "2026-03-28"}, "2026-04-02T12:00:00Z");
    logs(player, {"session", "--at", "2026-03-29"}, "2026-04-02T12:00:00Z");
    const Json sessions =
        player.answer({"history", "--json", "--now", "2026-04-02T12:00:00Z"}).at("sessions");
    CHECK(sessions[1].at("started_at") == "2026-03-28T12:00:00+01:00");
    CHECK(sessions[0].at("started_at") == "2026-03-29T12:00:00+02:00");
}

TEST_CASE("reserves, repair, pauses and the shelf are told as on the screens") {
    const Player player;
    for (const char* day : {"2026-02-03", "2026-02-05", "2026-02-10", "2026-02-12"})
        logs(player, {"session", "--at", day});
    const Json covered = streak(player, "2026-02-23T08:00:00+01:00");
    CHECK(covered.at("weeks") == 2);
    CHECK(covered.at("reserves") == 1);
    CHECK(covered.at("covered") == Json::array({"2026-02-16"}));
    CHECK(covered.at("repair").at("sessions_to_go") == 3);
    CHECK(covered.at("paused").is_null());
    SECTION("no, keep the reserve") {
        logs(player, {"reserve", "keep", "2026-02-18"});
        const Json kept = streak(player, "2026-03-09T08:00:00+01:00");
        CHECK(kept.at("weeks") == 0);
        CHECK(kept.at("best") == 2);
        CHECK(kept.at("ended") == Json::parse(R"([{"weeks":2,"from":"2026-02-02","until":"2026-02-15"}])"));
        logs(player, {"reserve", "spend", "2026-02-18"}, "2026-03-31T21:00:00+02:00");
        CHECK(streak(player, "2026-02-23T08:00:00+01:00").at("weeks") == 2);
    }
    SECTION("a pause, ended by the first session") {
        logs(player, {"pause", "illness", "--until", "2026-04-20"}, "2026-02-16T08:00:00+01:00");
        CHECK(streak(player, "2026-03-23T08:00:00+01:00").at("weeks") == 2);
        CHECK(streak(player, "2026-03-23T08:00:00+01:00").at("reserves") == 2);
        CHECK(streak(player, "2026-03-23T08:00:00+01:00").at("paused") ==
              Json{{"reason", "illness"}, {"from", "2026-02-16"}, {"until", "2026-04-20"}});
        player.does_session("2026-03-24T18:00:00+01:00");
        CHECK(streak(player, "2026-03-24T20:00:00+01:00").at("paused").is_null());
        CHECK(streak(player, "2026-03-24T20:00:00+01:00").at("weeks") == 2);
    }
    SECTION("in words") {
        const Ran ran = player.ingear({"streak", "--now", "2026-04-20T08:00:00+02:00"});
        CHECK(ran.out.find("2 weeks, 2 February to 15 February 2026") != std::string::npos);
        CHECK(ran.out.find("In gold") != std::string::npos);
    }
}

TEST_CASE("a session that counts ends a pause, one that doesn't leaves it") {
    const Player player;
    logs(player, {"session", "--at", "2026-03-20"});
    logs(player, {"pause", "illness", "--until", "2026-04-20"});
    const std::string later = "2026-04-01T18:00:00+02:00";
    REQUIRE_FALSE(streak(player, later).at("paused").is_null());
    SECTION("two reps, and finished early") {
        const std::string script = player.write("short.txt", "31 finish_early\n").string();
        const auto events = player.simulate({"first_steps", "--record", "--script", script, "--now", later});
        CHECK(std::ranges::count(events, "rep", [](const Json& event) {
                  return event.at("event").get<std::string>();
              }) == 2);
        CHECK_FALSE(streak(player, "2026-04-01T19:00:00+02:00").at("paused").is_null());
    }
    SECTION("to its end") {
        player.does_session(later);
        CHECK(streak(player, "2026-04-01T19:00:00+02:00").at("paused").is_null());
    }
    SECTION("or logged by hand, for a day before the pause") {
        logs(player, {"session", "--at", "2026-03-27"}, later);
        CHECK(streak(player, "2026-04-01T19:00:00+02:00").at("paused").is_null());
    }
}

TEST_CASE("breaks, tests, pain and targets are taken") {
    const Player player;
    logs(player, {"break", "march", "--seconds", "90", "--prompted"});
    logs(player, {"break", "--skipped"});
    logs(player, {"break"});
    logs(player, {"test", "single_leg_bridge", "41.5", "--side", "left"});
    logs(player, {"test", "chair_stand", "14"});
    logs(player, {"pain", "4", "--knee", "left", "--when", "next_morning", "--sharp", "--place", "front"});
    logs(player, {"target", "3"});
    const Json now = streak(player, "2026-03-31T21:00:00+02:00");
    CHECK(now.at("target") == 3);
    CHECK(now.at("breaks").at("prompted") == 2);
    CHECK(now.at("breaks").at("followed") == 1);
    CHECK(now.at("breaks").at("done") == 2);
    CHECK(now.at("breaks").at("share") == 0.5);
}

TEST_CASE("what makes no sense is misuse, and nothing is logged") {
    const Player player;
    refuses(player, {"session", "dancing"}, "dancing");
    refuses(player, {"session", "--at", "2026-04-01"}, "future");
    refuses(player, {"session", "--at", "yesterday"}, "yesterday");
    refuses(player, {"session", "--effort", "6"}, "6");
    refuses(player, {"pain", "11"}, "11");
    refuses(player, {"pain", "3", "--knee", "middle"}, "left, right or both");
    refuses(player, {"pain", "3", "--when", "sometime"}, "next_morning");
    refuses(player, {"test", "jumping", "3"}, "jumping");
    refuses(player, {"test", "single_leg_bridge", "30"}, "left or right");
    refuses(player, {"test", "chair_stand", "101"}, "count");
    refuses(player, {"test", "chair_stand", "nan"}, "count");
    refuses(player, {"test", "chair_stand", "3", "--side", "left"}, "both sides");
    refuses(player, {"break", "dancing"}, "dancing");
    refuses(player, {"break", "march", "--skipped"}, "skipped");
    refuses(player, {"pause", "laziness", "--until", "2026-04-10"}, "illness, holiday, pain or other");
    refuses(player, {"pause", "pain", "--until", "2026-03-30"}, "before");
    refuses(player, {"pause", "pain", "--until", "2026-06-29"}, "90 days");
    refuses(player, {"pause", "pain"}, "until");
    refuses(player, {"target", "4"}, "4");
    refuses(player, {"reserve", "burn", "2026-03-02"}, "burn");
    refuses(player, {}, "subcommand");
    CHECK(player.answer({"history", "--json"}).at("sessions").empty());
}

TEST_CASE("months come through export and import, twice is once, and devices share a folder") {
    const Player one;
    for (const char* day : {"2026-03-03", "2026-03-05", "2026-03-10", "2026-03-12"})
        logs(one, {"session", "--at", day});
    logs(one, {"pause", "holiday", "--until", "2026-04-12"});
    const std::string now = "2026-03-31T21:00:00+02:00";
    const auto file = one.file("log.json");
    REQUIRE(one.ingear({"export", file.string()}).exit_code == 0);
    struct stat info {};
    REQUIRE(::stat(file.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600);

    const Player two;
    two.does_session("2026-03-17T18:00:00+01:00");
    for (int i = 0; i < 2; ++i) REQUIRE(two.ingear({"import", file.string()}).exit_code == 0);
    CHECK(two.answer({"history", "--json", "--now", now}).at("sessions").size() == 5);

    std::filesystem::create_directory(one.file("shared"));
    const std::string shared = one.file("shared").string();
    REQUIRE(two.ingear({"sync", shared}).exit_code == 0);
    REQUIRE(one.ingear({"sync", shared}).exit_code == 0);
    CHECK(streak(one, now) == streak(two, now));
    CHECK(one.answer({"history", "--json", "--now", now}) == two.answer({"history", "--json", "--now", now}));

    std::ofstream(file) << "{\"format\": \"ingear-log\",\n\"version\": 1, oops";
    const Ran broken = two.ingear({"import", file.string()});
    CHECK(broken.exit_code == 1);
    CHECK(broken.says("log.json:2"));
    CHECK(two.ingear({"sync", "/nowhere/at/all"}).exit_code == 1);
}
