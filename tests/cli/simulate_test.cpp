#include "support/catch.h"
#include "support/player.h"

namespace {

/// "glute_bridge both 3" for each rep, in order.
std::vector<std::string> reps(const std::vector<Json>& events) {
    std::vector<std::string> found;
    for (const auto& rep : named(events, "rep")) {
        found.push_back(rep.at("exercise").get<std::string>() + " " + rep.at("side").get<std::string>() +
                        " " + std::to_string(rep.at("rep").get<int>()));
    }
    return found;
}

std::vector<std::string> ten_of(const std::string& exercise, const std::string& side) {
    std::vector<std::string> names;
    for (int rep = 1; rep <= 10; ++rep) names.push_back(exercise + " " + side + " " + std::to_string(rep));
    return names;
}

std::vector<std::string> first_steps() {
    std::vector<std::string> all;
    for (const auto& [exercise, side] :
         {std::pair("glute_bridge", "both"), std::pair("clamshell", "left"), std::pair("clamshell", "right"),
          std::pair("donkey_kick", "left"), std::pair("donkey_kick", "right")}) {
        const auto set = ten_of(exercise, side);
        all.insert(all.end(), set.begin(), set.end());
    }
    return all;
}

double t_of(const Json& event) {
    return event.at("t").get<double>();
}

/// The exercises' phases, by exercise, from the content itself.
std::map<std::string, Json> phases_by_exercise(const Player& player) {
    std::map<std::string, Json> phases;
    for (const auto& exercise : player.answer({"list", "exercises", "--json"})) {
        phases[exercise.at("id")] = exercise.at("phases");
    }
    return phases;
}

/// Every phase of the session is the one that the data have next, and lasts as long as they say until the
/// next event.
void check_phases(const std::vector<Json>& events, const std::map<std::string, Json>& phases, double tempo) {
    std::string exercise;
    std::size_t next = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].at("event") == "exercise") {
            exercise = events[i].at("exercise");
            next = 0;
        }
        if (events[i].at("event") != "phase") continue;
        const Json& wanted = phases.at(exercise).at(next);
        next = (next + 1) % phases.at(exercise).size();
        INFO(events[i]);
        REQUIRE(events[i].at("phase") == wanted.at("phase"));
        REQUIRE(events[i].at("seconds").get<double>() == Approx(wanted.at("seconds").get<double>() * tempo));
        auto after = i + 1;
        while (events.at(after).at("event") == "cue") ++after;
        if (events[after].at("event") == "rep_undone") {
            next = 0;
            continue;
        }
        REQUIRE(t_of(events[after]) - t_of(events[i]) ==
                Approx(events[i].at("seconds").get<double>()).margin(1e-3));
    }
}

}  // namespace

TEST_CASE("first_steps has ten bridges and ten of the others a side, in order") {
    const Player player;
    const auto events = player.simulate({"first_steps"});
    CHECK(reps(events) == first_steps());

    CHECK(events.front().at("event") == "session_started");
    CHECK(events.front().at("routine") == "first_steps");
    CHECK(t_of(events.front()) == 0.0);
    CHECK(events.back().at("event") == "session_done");
    CHECK(events.back().at("reps") == 50);
    CHECK(events.back().at("seconds").get<double>() == Approx(t_of(events.back())));
    CHECK(named(events, "set_done").size() == 5);
    for (const auto& set : named(events, "set_done")) CHECK(set.at("reps") == 10);
    for (std::size_t i = 1; i < events.size(); ++i) REQUIRE(t_of(events[i]) >= t_of(events[i - 1]));
}

TEST_CASE("phases last what the data say") {
    const Player player;
    const auto events = player.simulate({"first_steps"});
    const auto phases = phases_by_exercise(player);
    REQUIRE(phases.size() >= 3);
    check_phases(events, phases, 1.0);
}

TEST_CASE("there are 30 s between the sides and 60 s between exercises") {
    const Player player;
    const auto events = player.simulate({"first_steps"});
    const auto switches = named(events, "side_switch");
    const auto rests = named(events, "rest");
    REQUIRE(switches.size() == 2);
    REQUIRE(rests.size() == 2);
    for (const auto& side_switch : switches) {
        CHECK(side_switch.at("seconds") == 30.0);
        CHECK(side_switch.at("side") == "right");
    }
    for (const auto& rest : rests) CHECK(rest.at("seconds") == 60.0);
    CHECK(rests[0].at("next") == "clamshell");
    CHECK(rests[1].at("next") == "donkey_kick");
}

TEST_CASE("the same session comes out every time, and nothing but JSON on stdout") {
    const Player player;
    const Ran once = player.ingear({"simulate", "first_steps", "--json"});
    const Ran again = player.ingear({"simulate", "first_steps", "--json"});
    CHECK(once.out == again.out);
    CHECK(once.err.empty());
    for (const auto& line : once.lines()) REQUIRE(Json::accept(line));
}

TEST_CASE("a session that isn't recorded leaves no trace") {
    const Player player;
    player.simulate({"first_steps"});
    CHECK_FALSE(std::filesystem::exists(player.data()));
}

TEST_CASE("without a routine it is today's") {
    const Player player;
    const auto today = player.answer({"today", "--json"});
    const auto events = player.simulate({});
    CHECK(events.front().at("routine") == today.at("routine"));
}

TEST_CASE("a pause puts off all that follows, and no rep is lost") {
    const Player player;
    const auto script =
        player.write("script", "35.25 pause\n40.5 resume # on again\n\n# a long one\n60 pause\n360 resume\n");
    const auto plain = player.simulate({"first_steps"});
    const auto paused = player.simulate({"first_steps", "--script", script.string()});
    CHECK(reps(paused) == first_steps());
    CHECK(t_of(paused.back()) == Approx(t_of(plain.back()) + 5.25 + 300.0));
    CHECK(paused.back().at("seconds").get<double>() == Approx(t_of(plain.back())));
    REQUIRE(named(paused, "paused").size() == 2);
    CHECK(t_of(named(paused, "paused")[0]) == 35.25);
    CHECK(t_of(named(paused, "resumed")[1]) == 360.0);
}

TEST_CASE("an undone rep is done again") {
    const Player player;
    const auto plain = player.simulate({"first_steps"});
    const double third_rep = t_of(named(plain, "rep")[2]);
    const auto script = player.write("script", std::to_string(third_rep + 1.0) + " undo_rep\n");
    const auto events = player.simulate({"first_steps", "--script", script.string()});
    auto expected = first_steps();
    expected.insert(expected.begin() + 3, "glute_bridge both 3");
    CHECK(reps(events) == expected);
    REQUIRE(named(events, "rep_undone").size() == 1);
    CHECK(named(events, "rep_undone")[0].at("rep") == 3);
    CHECK(events.back().at("reps") == 50);
    check_phases(events, phases_by_exercise(player), 1.0);
}

TEST_CASE("skips leave out what they skip and nothing else") {
    const Player player;
    const auto plain = player.simulate({"first_steps"});
    SECTION("the way into place") {
        const auto script = player.write("script", "1 skip\n");
        const auto events = player.simulate({"first_steps", "--script", script.string()});
        CHECK(reps(events) == first_steps());
        CHECK(t_of(events.back()) < t_of(plain.back()));
    }
    SECTION("the rest of a set") {
        const double after_four = t_of(named(plain, "rep")[3]) + 0.5;
        const auto script = player.write("script", std::to_string(after_four) + " skip\n");
        const auto events = player.simulate({"first_steps", "--script", script.string()});
        auto expected = first_steps();
        expected.erase(expected.begin() + 4, expected.begin() + 10);
        CHECK(reps(events) == expected);
        CHECK(events.back().at("reps") == 44);
    }
    SECTION("a rest") {
        const double in_rest = t_of(named(plain, "rest")[0]) + 5.0;
        const auto script = player.write("script", std::to_string(in_rest) + " skip\n");
        const auto events = player.simulate({"first_steps", "--script", script.string()});
        CHECK(reps(events) == first_steps());
        CHECK(t_of(events.back()) <= t_of(plain.back()) - 54.0);
    }
}

TEST_CASE("pain and finishing early end the session at once") {
    const auto* command = GENERATE("pain", "finish_early");
    const Player player;
    const auto script = player.write("script", std::string("70 ") + command + "\n");
    const auto events = player.simulate({"first_steps", "--script", script.string()});
    CHECK(events.back().at("event") == "stopped");
    CHECK(events.back().at("reason") == (std::string(command) == "pain" ? "pain" : "finished_early"));
    CHECK(t_of(events.back()) == 70.0);
    CHECK(named(events, "session_done").empty());
}

TEST_CASE("a script that leaves the session paused ends there, and says so") {
    const Player player;
    const auto script = player.write("script", "50 pause\n");
    const Ran ran = player.ingear({"simulate", "first_steps", "--json", "--script", script.string()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.says("paused"));
    CHECK(Json::parse(ran.lines().back()).at("event") == "paused");
}

TEST_CASE("commands for after the end are left out, and that is told") {
    const Player player;
    const auto script = player.write("script", "10 finish_early\n20 pause\n");
    const Ran ran = player.ingear({"simulate", "first_steps", "--json", "--script", script.string()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.says("line 2"));
}

TEST_CASE("a script with a mistake says where it is, and nothing is simulated") {
    const Player player;
    const auto [text, words] = GENERATE(table<std::string, std::string>({
        {"12.5 pause\n13 dance\n", ":2: expected a command after the time, not \"dance\""},
        {"12.5 pause\n\n# so\n11 resume\n", ":4: the times must not go back"},
        {"soon pause\n", ":1: expected a time in seconds"},
        {"-1 pause\n", ":1: expected a time in seconds"},
        {"nan pause\n", ":1: expected a time in seconds"},
        {"12\n", ":1: expected a command after the time, there is none"},
        {"12 pause resume\n", ":1: one command a line"},
    }));
    INFO(text);
    const auto script = player.write("script", text);
    const Ran ran = player.ingear({"simulate", "first_steps", "--script", script.string()});
    INFO(ran.err);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK(ran.says(script.string() + words));
}

TEST_CASE("a script that isn't there says so") {
    const Player player;
    const Ran ran = player.ingear({"simulate", "first_steps", "--script", player.file("none").string()});
    CHECK(ran.exit_code == 1);
    CHECK(ran.says(player.file("none").string()));
}

TEST_CASE("the player's tempo applies") {
    const Player player;
    std::filesystem::create_directories(player.config());
    player.write("config/settings.toml", "tempo_factor = 1.5\n");
    check_phases(player.simulate({"first_steps"}), phases_by_exercise(player), 1.5);
}

TEST_CASE("people get the session in words") {
    const Player player;
    const Ran ran = player.ingear({"simulate", "first_steps"});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.find("Clamshell, right side") != std::string::npos);
    CHECK(ran.out.find("Done: 50 reps") != std::string::npos);
    CHECK(ran.out.find('{') == std::string::npos);
}
