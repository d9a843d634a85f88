#include <set>

#include "support/catch.h"
#include "support/player.h"

namespace {

Json streak(const Player& player, const std::string& now) {
    return player.answer({"streak", "--json", "--now", now});
}

Json sessions(const Player& player, const std::string& now) {
    return player.answer({"history", "--json", "--now", now}).at("sessions");
}

}  // namespace

TEST_CASE("a newcomer has an empty history and something on today") {
    const Player player;
    const std::string now = "2026-03-02T18:30:00+01:00";
    CHECK(sessions(player, now) == Json::array());
    const Json none = streak(player, now);
    CHECK(none.at("weeks") == 0);
    CHECK(none.at("best") == 0);
    CHECK(none.at("target") == 2);
    CHECK(none.at("strength") == 0.0);
    CHECK(none.contains("reserves"));
    CHECK(none.at("this_week") == Json{{"done", 0}, {"target", 2}, {"secured", false}});

    const Json today = player.answer({"today", "--json", "--now", now});
    CHECK(today.at("date") == "2026-03-02");
    CHECK(today.at("routine") == "first_steps");
    CHECK_FALSE(today.at("why").get<std::string>().empty());
    REQUIRE(today.at("exercises").size() == 5);
    CHECK(today.at("exercises")[0] ==
          Json{{"exercise", "glute_bridge"}, {"side", "both"}, {"sets", 1}, {"reps", 10}});
    CHECK(today.at("exercises")[2] ==
          Json{{"exercise", "clamshell"}, {"side", "right"}, {"sets", 1}, {"reps", 10}});
}

TEST_CASE("a recorded session is in the history as it was done") {
    const Player player;
    player.does_session("2026-03-02T18:30:00+01:00");
    const Json all = sessions(player, "2026-03-03T08:00:00+01:00");
    REQUIRE(all.size() == 1);
    const Json& session = all[0];
    CHECK(session.at("started_at") == "2026-03-02T18:30:00+01:00");
    CHECK(session.at("local_date") == "2026-03-02");
    CHECK(session.at("utc_offset") == 3600);
    CHECK(session.at("routine") == "first_steps");
    CHECK(session.at("reps") == 50);
    CHECK(session.at("seconds").get<double>() ==
          Approx(player.simulate({"first_steps"}).back().at("t").get<double>()));
    CHECK(session.at("id").get<std::string>().size() == 36);
    REQUIRE(session.at("sets").size() == 5);
    CHECK(session.at("sets")[3].at("exercise") == "donkey_kick");
    CHECK(session.at("sets")[3].at("side") == "left");
    CHECK(session.at("sets")[3].at("reps") == 10);
}

TEST_CASE("what was undone and skipped is not in the history") {
    const Player player;
    const auto plain = player.simulate({"first_steps"});
    const double after_third = named(plain, "rep")[2].at("t").get<double>() + 0.5;
    const auto script = player.write("script", std::to_string(after_third) + " undo_rep\n" +
                                                   std::to_string(after_third + 0.1) + " finish_set\n");
    const Ran ran = player.ingear({"simulate", "first_steps", "--record", "--script", script.string(),
                                   "--now", "2026-03-02T18:30:00+01:00"});
    REQUIRE(ran.exit_code == 0);
    const Json all = sessions(player, "2026-03-02T20:00:00+01:00");
    REQUIRE(all.size() == 1);
    CHECK(all[0].at("reps") == 42);
    CHECK(all[0].at("sets")[0].at("reps") == 2);
}

TEST_CASE("weeks that meet the target make a streak, and the current one can't break it") {
    const Player player;
    // Tuesday and Friday of three weeks.
    for (const auto* day :
         {"2026-03-03", "2026-03-06", "2026-03-10", "2026-03-13", "2026-03-17", "2026-03-20"}) {
        player.does_session(std::string(day) + "T18:30:00+01:00");
    }
    CHECK(streak(player, "2026-03-20T20:00:00+01:00").at("weeks") == 3);
    CHECK(streak(player, "2026-03-20T20:00:00+01:00").at("this_week") ==
          Json{{"done", 2}, {"target", 2}, {"secured", true}});
    SECTION("on the next Monday nothing is lost") {
        const Json monday = streak(player, "2026-03-23T00:00:01+01:00");
        CHECK(monday.at("weeks") == 3);
        CHECK(monday.at("this_week") == Json{{"done", 0}, {"target", 2}, {"secured", false}});
    }
    SECTION("the best stays") {
        const Json summer = streak(player, "2026-08-03T12:00:00+02:00");
        CHECK(summer.at("weeks") == 0);
        CHECK(summer.at("best") == 3);
    }
    SECTION("the habit grows and fades") {
        const double now = streak(player, "2026-03-21T12:00:00+01:00").at("strength");
        CHECK(now > streak(player, "2026-03-10T12:00:00+01:00").at("strength").get<double>());
        CHECK(now > streak(player, "2026-06-10T12:00:00+02:00").at("strength").get<double>());
        CHECK(now < 1.0);
    }
    SECTION("the history is newest first") {
        const Json all = sessions(player, "2026-03-21T12:00:00+01:00");
        REQUIRE(all.size() == 6);
        CHECK(all[0].at("local_date") == "2026-03-20");
        CHECK(all[5].at("local_date") == "2026-03-03");
        CHECK(player.answer({"history", "--json", "--limit", "2"}).at("sessions").size() == 2);
    }
}

TEST_CASE("today knows when it is wiser to rest") {
    const Player player;
    player.does_session("2026-03-02T18:30:00+01:00");
    const auto rest_day = [&](const char* now) {
        return player.answer({"today", "--json", "--now", now}).at("rest_day");
    };
    CHECK(rest_day("2026-03-03T18:30:00+01:00") == true);
    CHECK(rest_day("2026-03-05T18:30:00+01:00") == false);
}

TEST_CASE("an unfinished session is kept, and counts nothing yet") {
    const Player player;
    const auto plain = player.simulate({"first_steps"});
    const double mid = named(plain, "rep")[4].at("t").get<double>() + 0.5;
    const auto script = player.write("script", std::to_string(mid) + " pause\n");
    const Ran ran = player.ingear({"simulate", "first_steps", "--record", "--script", script.string(),
                                   "--now", "2026-03-02T18:30:00+01:00"});
    REQUIRE(ran.exit_code == 0);
    const Json all = sessions(player, "2026-03-02T19:00:00+01:00");
    REQUIRE(all.size() == 1);
    CHECK(all[0].at("reps") == 5);
    CHECK(all[0].at("end_reason") == "");
    CHECK(streak(player, "2026-03-02T19:00:00+01:00").at("this_week").at("done") == 0);
}

TEST_CASE("the local date counts, wherever the player is") {
    const Player player;
    player.does_session("2026-03-08T23:50:00-08:00");  // still Sunday in California, Monday elsewhere
    player.does_session("2026-03-03T00:10:00+13:00");  // Tuesday in Auckland, Monday elsewhere
    const Json all = sessions(player, "2026-03-09T12:00:00+01:00");
    REQUIRE(all.size() == 2);
    CHECK(all[0].at("local_date") == "2026-03-08");
    CHECK(all[0].at("utc_offset") == -8 * 3600);
    CHECK(all[1].at("local_date") == "2026-03-03");
    CHECK(streak(player, "2026-03-09T12:00:00+01:00").at("weeks") == 1);
}

TEST_CASE("a time in UTC is shown in the time zone of the machine, through both changes of the clocks") {
    Player player;
    player.environment["TZ"] = "Europe/Berlin";
    player.does_session("2026-03-28T22:59:00Z");  // Saturday 23:59, +01:00
    player.does_session("2026-03-29T22:01:00Z");  // Monday 00:01, +02:00, in the next week
    player.does_session("2026-10-25T00:59:00Z");  // 02:59 for the first time
    player.does_session("2026-10-25T01:59:00Z");  // 02:59 for the second time
    const Json all = sessions(player, "2026-10-26T12:00:00Z");
    REQUIRE(all.size() == 4);
    CHECK(all[3].at("started_at") == "2026-03-28T23:59:00+01:00");
    CHECK(all[2].at("started_at") == "2026-03-30T00:01:00+02:00");
    CHECK(all[2].at("local_date") == "2026-03-30");
    CHECK(all[1].at("started_at") == "2026-10-25T02:59:00+02:00");
    CHECK(all[0].at("started_at") == "2026-10-25T02:59:00+01:00");
    CHECK(all[0].at("local_date") == "2026-10-25");
    CHECK(streak(player, "2026-10-25T12:00:00Z").at("this_week").at("done") == 2);
}

TEST_CASE("the option --now says which day it is") {
    Player player;
    const auto date = [&](const char* now) {
        return player.answer({"today", "--json", "--now", now}).at("date");
    };
    CHECK(date("2026-03-02T23:50:00+01:00") == "2026-03-02");
    CHECK(date("2026-03-03T00:00:00+01:00") == "2026-03-03");
    player.environment["TZ"] = "Pacific/Auckland";
    CHECK(date("2026-03-02T12:00:00Z") == "2026-03-03");
    CHECK(date("2026-03-02T12:00:00+00:00") == "2026-03-02");
}

TEST_CASE("two sessions are two, each with ids of their own") {
    const Player player;
    player.does_session("2026-03-02T18:30:00+01:00");
    player.does_session("2026-03-02T18:30:00+01:00");
    std::set<std::string> ids;
    for (const auto& session : sessions(player, "2026-03-03T18:30:00+01:00")) ids.insert(session.at("id"));
    CHECK(ids.size() == 2);
}

TEST_CASE("people get the history in words") {
    const Player player;
    CHECK(player.ingear({"history"}).out.find("No sessions yet") != std::string::npos);
    player.does_session("2026-03-02T18:30:00+01:00");
    const Ran history = player.ingear({"history"});
    CHECK(history.out.find("2026-03-02 18:30") != std::string::npos);
    CHECK(history.out.find("50 reps") != std::string::npos);
    const Ran week = player.ingear({"streak", "--now", "2026-03-03T18:30:00+01:00"});
    CHECK(week.out.find("1 of 2 sessions") != std::string::npos);
    const Ran today = player.ingear({"today", "--now", "2026-03-03T18:30:00+01:00"});
    CHECK(today.out.find("Clamshell, left side") != std::string::npos);
}
