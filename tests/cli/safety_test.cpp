#include <algorithm>

#include "support/catch.h"
#include "support/player.h"

/// What keeps a player safe, as it is seen and asked for in a terminal.
namespace {

Json today(const Player& player, const std::string& now) {
    return player.answer({"today", "--json", "--now", now});
}

void runs(const Player& player, std::vector<std::string> arguments, const std::string& now) {
    arguments.insert(arguments.end(), {"--now", now});
    const Ran ran = player.ingear(arguments);
    INFO(ran.err);
    REQUIRE(ran.exit_code == 0);
}

}  // namespace

TEST_CASE("a red flag locks exercise, and says so, until it is lifted") {
    const Player player;
    const std::string morning = "2026-03-02T09:00:00+01:00";
    CHECK(today(player, morning).at("locked") == false);
    CHECK(today(player, morning).at("red_flags").empty());
    runs(player, {"log", "red-flags", "badly_swollen"}, morning);
    const Json locked = today(player, "2026-03-02T10:00:00+01:00");
    CHECK(locked.at("locked") == true);
    CHECK(locked.at("red_flags") == Json{"badly_swollen"});
    CHECK(locked.at("why").get<std::string>().find("looked at today") != std::string::npos);
    const Ran start = player.ingear({"start", "--now", "2026-03-02T10:00:00+01:00"});
    CHECK(start.exit_code == 1);
    CHECK(start.says("lift-lock"));
    CHECK(player.ingear({"start", "--anyway", "--now", "2026-03-02T10:00:00+01:00"}).exit_code == 1);
    runs(player, {"log", "lift-lock"}, "2026-03-03T10:00:00+01:00");
    CHECK(today(player, "2026-03-03T11:00:00+01:00").at("locked") == false);
    CHECK(player.ingear({"log", "red-flags", "tired"}).exit_code == 2);
}

TEST_CASE("today tells the rests, and start keeps to them") {
    const Player player;
    player.does_session("2026-03-02T18:00:00+01:00");
    const Json soon = today(player, "2026-03-02T20:00:00+01:00");
    CHECK(soon.at("rest") == "hard");
    CHECK(soon.at("locked") == true);
    CHECK(soon.at("opens_at") == "2026-03-03T18:00:00+01:00");
    const Ran start = player.ingear({"start", "--now", "2026-03-02T20:00:00+01:00"});
    CHECK(start.exit_code == 1);
    CHECK(start.says("2026-03-03T18:00:00+01:00"));
    CHECK(player.ingear({"start", "--anyway", "--now", "2026-03-02T20:00:00+01:00"}).exit_code == 1);

    const Json next_day = today(player, "2026-03-03T20:00:00+01:00");
    CHECK(next_day.at("rest") == "soft");
    CHECK(next_day.at("locked") == false);
    CHECK(next_day.at("opens_at").is_null());
    CHECK(next_day.at("rested_at") == "2026-03-04T00:00:00+01:00");
    const Ran soft = player.ingear({"start", "--now", "2026-03-03T20:00:00+01:00"});
    CHECK(soft.exit_code == 1);
    CHECK(soft.says("--anyway"));

    // Half an hour earlier in the evening than two days before.
    const Json open = today(player, "2026-03-04T17:30:00+01:00");
    CHECK(open.at("rest") == "none");
    CHECK(open.at("rested_at").is_null());
}

TEST_CASE("what was told today counts today, and a rating keeps its exercise") {
    const Player player;
    player.does_session("2026-03-02T18:00:00+01:00");
    const std::string morning = "2026-03-05T09:00:00+01:00";
    REQUIRE(today(player, morning).at("exercises").size() > 1);
    runs(player, {"log", "pain", "7", "--when", "before"}, morning);
    const Json told = today(player, "2026-03-05T18:00:00+01:00");
    CHECK(told.at("why").get<std::string>().find("gentle") != std::string::npos);
    for (const Json& each : told.at("exercises")) {
        CHECK(each.at("sets") == 1);
        CHECK(each.at("exercise") != "donkey_kick");  // on hands and knees: more load than gentle
    }
    const auto does = [&](const char* exercise, const char* day) {
        const Json plan = today(player, day);
        for (const Json& each : plan.at("exercises"))
            if (each.at("exercise") == exercise) return true;
        return false;
    };
    CHECK(does("donkey_kick", "2026-03-06T09:00:00+01:00"));  // told yesterday
    runs(player, {"log", "pain", "7", "--sharp", "--exercise", "glute_bridge"}, "2026-03-02T19:00:00+01:00");
    CHECK_FALSE(does("glute_bridge", "2026-03-06T09:00:00+01:00"));
    CHECK(player.ingear({"log", "pain", "3", "--exercise", "no_such"}).exit_code == 2);
}

TEST_CASE("the days that a player picked are told") {
    const Player player;
    std::filesystem::create_directories(player.config());
    std::ofstream(player.config() / "settings.toml")
        << "training_days = [\"tue\", \"thu\"]\ntraining_moment = \"after_lunch\"\n";
    CHECK(today(player, "2026-03-03T09:00:00+01:00").at("when") == "It's Tuesday: after lunch is your time.");
    CHECK(today(player, "2026-03-04T09:00:00+01:00").at("when") == "Your next day is Thursday, after lunch.");
}

TEST_CASE("routines and exercises of one's own are listed and can be done") {
    const Player player;
    std::filesystem::create_directories(player.data() / "routines");
    std::filesystem::create_directories(player.data() / "exercises");
    std::ofstream(player.data() / "exercises/slow_bridge.toml")
        << "id = \"slow_bridge\"\nname = \"Slow bridge\"\nbased_on = \"glute_bridge\"\n";
    std::ofstream(player.data() / "routines/mine.toml")
        << "id = \"mine\"\nname = \"Mine\"\nsummary = \"Mine.\"\n[[items]]\nexercise = "
           "\"slow_bridge\"\nreps = 3\n";
    std::ofstream(player.data() / "routines/torn.toml") << "id = \"torn\"\n";
    const Json routines = player.answer({"list", "routines", "--json"});
    const auto mine =
        std::ranges::find_if(routines, [](const Json& each) { return each.at("id") == "mine"; });
    REQUIRE(mine != routines.end());
    CHECK(mine->at("own") == true);
    CHECK(player.ingear({"list", "routines"}).says("torn.toml"));
    const auto events = player.simulate({"mine"});
    CHECK(events.back().at("event") == "session_done");
    CHECK(events.back().at("reps") == 3);
}
