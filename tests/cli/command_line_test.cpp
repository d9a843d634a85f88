#include "support/catch.h"
#include "support/places.h"
#include "support/player.h"

namespace {

const std::vector<std::string> kCommands{"start",      "today",   "history",       "streak",       "list",
                                         "backup",     "restore", "doctor",        "simulate",     "render",
                                         "screenshot", "pose",    "play-headless", "check-content"};

Ran run_ingear(const std::vector<std::string>& arguments) {
    return run_program(ingear::places::game(), arguments);
}

}  // namespace

TEST_CASE("the help names every command") {
    const Ran ran = run_ingear({"--help"});
    CHECK(ran.exit_code == 0);
    CHECK(ran.err.empty());
    for (const auto& command : kCommands) {
        INFO(command);
        CHECK(ran.out.find("\n  " + command + " ") != std::string::npos);
    }
}

TEST_CASE("every command has help of its own, with an example") {
    for (const auto& command : kCommands) {
        INFO(command);
        const Ran ran = run_ingear({command, "--help"});
        CHECK(ran.exit_code == 0);
        CHECK(ran.err.empty());
        CHECK(ran.out.find("ingear " + command) != std::string::npos);
        CHECK(ran.out.find("--now") != std::string::npos);
    }
}

TEST_CASE("the version can be asked for") {
    const Ran ran = run_ingear({"--version"});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.substr(0, 7) == "ingear ");
    CHECK(ran.lines().size() == 1);
}

TEST_CASE("what isn't understood is misuse, told on stderr") {
    const std::vector<std::string> arguments = GENERATE(
        std::vector<std::string>{"dance"}, std::vector<std::string>{"--dance"},
        std::vector<std::string>{"today", "--dance"}, std::vector<std::string>{"today", "tomorrow"},
        std::vector<std::string>{"list"}, std::vector<std::string>{"list", "socks"},
        std::vector<std::string>{"today", "--now"}, std::vector<std::string>{"today", "--now", "noon"},
        std::vector<std::string>{"today", "--now", "2026-03-02T18:30:00"},
        std::vector<std::string>{"history", "--limit", "many"},
        std::vector<std::string>{"simulate", "no_such_routine"}, std::vector<std::string>{"restore"},
        std::vector<std::string>{"today", "history"});
    const Ran ran = run_ingear(arguments);
    INFO(arguments.back() << ": " << ran.err);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
}

TEST_CASE("the folders and the time may stand before or after the command") {
    const Player player;
    const std::vector<std::string> where{"--data", player.data().string(), "--config",
                                         player.config().string()};
    auto before = where;
    before.insert(before.end(), {"--now", "2026-03-02T18:30:00+01:00", "today", "--json"});
    std::vector<std::string> after{"today", "--json", "--now", "2026-03-02T18:30:00+01:00"};
    after.insert(after.end(), where.begin(), where.end());
    const Ran one = run_program(ingear::places::game(), before);
    const Ran two = run_program(ingear::places::game(), after);
    CHECK(one.exit_code == 0);
    CHECK(one.out == two.out);
    CHECK(Json::parse(one.out).at("date") == "2026-03-02");
}

TEST_CASE("the data go where the XDG base directories say") {
    const Player player;
    const std::map<std::string, std::string> environment{{"XDG_DATA_HOME", player.file("share").string()},
                                                         {"XDG_CONFIG_HOME", player.file("etc").string()}};
    REQUIRE(run_program(ingear::places::game(), {"streak"}, environment).exit_code == 0);
    CHECK(std::filesystem::exists(player.file("share") / "ingear" / "ingear.db"));
}

TEST_CASE("output that doesn't get out is a failure") {
    // /dev/full answers every write with "no space left on device".
    const Ran ran = run_program("/bin/sh", {"-c", ingear::places::game() + " list exercises > /dev/full"});
    CHECK(ran.exit_code == 1);
    CHECK(ran.says("output"));
}

TEST_CASE("without a display the window says so") {
    const Player player;
    const Ran ran =
        run_program("/usr/bin/env", {"-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", ingear::places::game(),
                                     "--data", player.data().string(), "--config", player.config().string()});
    INFO(ran.err);
    CHECK(ran.exit_code == 1);
    CHECK(ran.says("display"));
}

TEST_CASE("the doctor looks at everything and says what is wrong") {
    const Player player;
    const Ran well = player.ingear({"doctor", "--json"});
    INFO(well.err);
    REQUIRE(well.exit_code == 0);
    const Json report = Json::parse(well.out);
    CHECK(report.at("ok") == true);
    std::vector<std::string> checks;
    for (const auto& check : report.at("checks")) checks.push_back(check.at("check"));
    CHECK(checks == std::vector<std::string>{"content", "fonts", "settings", "data", "graphics", "coach",
                                             "display", "voice", "sound", "reminder"});
    CHECK_FALSE(std::filesystem::exists(player.data()));  // it only looks

    std::filesystem::create_directories(player.data());
    std::ofstream(player.store()) << std::string(5000, 'x');
    const Ran ill = player.ingear({"doctor"});
    CHECK(ill.exit_code == 1);
    CHECK(ill.out.find("problem") != std::string::npos);
    CHECK(ill.out.find("ingear.db") != std::string::npos);
}
