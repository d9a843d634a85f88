#include "support/catch.h"
#include "support/player.h"

TEST_CASE("the lessons are listed, and their pages measured") {
    const Player player;
    const Json lessons = player.answer({"list", "lessons", "--json"});
    REQUIRE(lessons.size() == 5);
    CHECK(lessons[1].at("id") == "hip_to_knee");
    CHECK(lessons[1].at("pages")[2].at("slider") == true);

    const auto chain = [&](const char* strength) {
        const Json pose = player.answer(
            {"pose", "--lesson", "hip_to_knee", "--page", "3", "--strength", strength, "--json"});
        CHECK(pose.at("contacts").size() == 1);
        return pose.at("chain");
    };
    const Json weak = chain("0");
    const Json strong = chain("1");
    CHECK(weak.at("side") == "left");
    CHECK(weak.at("knee_valgus").get<double>() > 13.0);
    CHECK(strong.at("knee_valgus").get<double>() < 5.0);
    CHECK(weak.at("pelvis_drop").get<double>() > strong.at("pelvis_drop").get<double>() + 4.0);
}

TEST_CASE("a lesson or page that isn't there is misuse, and the words help") {
    const Player player;
    const auto unknown = player.ingear({"pose", "--lesson", "knees", "--json"});
    CHECK(unknown.exit_code == 2);
    CHECK(unknown.says("hip_to_knee"));
    const auto beyond = player.ingear({"pose", "--lesson", "hip_to_knee", "--page", "9"});
    CHECK(beyond.exit_code == 2);
    CHECK(beyond.says("--page: expected 1 to 4"));
    CHECK(player.ingear({"pose", "--json"}).exit_code == 2);
    CHECK(player.ingear({"pose", "--lesson", "hip_to_knee", "--strength", "2"}).exit_code == 2);
}

TEST_CASE("without any self-test all three are due, and none has a result") {
    const Player player;
    const Json tests = player.answer({"tests", "--json", "--now", "2026-03-02T18:30:00+01:00"}).at("tests");
    REQUIRE(tests.size() == 3);
    for (const Json& test : tests) {
        CHECK(test.at("due") == "2026-03-02");
        CHECK(test.at("due_now") == true);
        CHECK(test.at("results").empty());
    }
    CHECK(tests[2].at("unit") == "count");
}
