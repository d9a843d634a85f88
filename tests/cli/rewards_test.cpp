#include <algorithm>

#include "support/catch.h"
#include "support/player.h"

namespace {

Json rewards(const Player& player, const std::string& now) {
    return player.answer({"rewards", "--json", "--now", now});
}

Json badge(const Json& all, const std::string& id) {
    const Json& badges = all.at("badges");
    const auto found =
        std::find_if(badges.begin(), badges.end(), [&](const Json& one) { return one.at("id") == id; });
    REQUIRE(found != badges.end());
    return *found;
}

}  // namespace

TEST_CASE("a newcomer has a head start in the jar and everything ahead") {
    const Player player;
    const Json all = rewards(player, "2026-03-02T18:30:00+01:00");
    CHECK(all.at("marbles").at("total") == 2);
    CHECK(all.at("marbles").at("jar").at("in_it") == 2);
    CHECK(all.at("marbles").at("trophies") == Json::array());
    CHECK(all.at("level").at("number") == 1);
    CHECK(badge(all, "first_session").at("earned") == false);
    CHECK(badge(all, "first_session").at("words") == "Do your first session.");
}

TEST_CASE("a session brings three marbles and the first badge, with its day") {
    const Player player;
    player.does_session("2026-03-02T18:30:00+01:00");
    const Json all = rewards(player, "2026-03-03T08:00:00+01:00");
    CHECK(all.at("marbles").at("total") == 5);
    CHECK(all.at("marbles").at("by_source").at("session") == 3);
    const Json first = badge(all, "first_session");
    CHECK(first.at("earned") == true);
    CHECK(first.at("date") == "2026-03-02");
    const Json bridges = badge(all, "bridges_100");
    CHECK(bridges.at("have") == 10);
    CHECK(bridges.at("need") == 100);
    CHECK(bridges.at("words") == "10 of 100 bridges so far");
    CHECK(badge(all, "both_sides").at("earned") == true);
}

TEST_CASE("a session logged late takes no comeback away, here or where the log goes") {
    const Player player;
    player.does_session("2026-03-02T18:30:00+01:00");
    player.does_session("2026-03-18T18:30:00+01:00");
    const std::string now = "2026-03-20T08:00:00+01:00";
    const Json before = badge(rewards(player, now), "comeback");
    CHECK(before.at("earned") == true);
    CHECK(before.at("date") == "2026-03-18");
    REQUIRE(player.ingear({"log", "session", "--at", "2026-03-11", "--now", now}).exit_code == 0);
    CHECK(badge(rewards(player, now), "comeback") == before);
    const std::string file = player.file("log.json").string();
    REQUIRE(player.ingear({"export", file}).exit_code == 0);
    const Player other;
    REQUIRE(other.ingear({"import", file}).exit_code == 0);
    CHECK(badge(rewards(other, now), "comeback") == before);
}
