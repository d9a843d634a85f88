#include "desktop_harness.h"
#include "support/catch.h"

// The agent as it is, on a real bus with a real X server, notification service and sound server. Its time
// runs a hundred times as fast: five minutes are three seconds. However slow the machine is, what it offers
// comes again.

namespace fs = std::filesystem;

TEST_CASE("it invites one who sits, minds the hands, and opens the break") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_x();
    desktop.start_notifications();
    desktop.start_agent();
    CHECK(desktop.type_until([&] { return desktop.sees("keyboard and pointer") == "X11: in use"; }));

    // Away for longer than five minutes: rest.
    CHECK(desktop.comes_to("away"));
    CHECK(desktop.sees("keyboard and pointer") == "X11: resting");
    CHECK(desktop.status()["sitting"] == 0.0);  // the count begins anew
    CHECK(desktop.type_until_it_is("sitting"));

    // Twenty minutes of sitting. An offer that isn't taken within ten minutes goes by itself; there will be
    // another.
    bool displayed = false;
    REQUIRE(desktop.type_until([&] {
        if (desktop.game_log().find("break --data") != std::string::npos) return true;
        if (desktop.state() != "prompted") return false;
        DesktopHarness::ask_until([&] {
            displayed = desktop.run({"dunstctl", "count", "displayed"}) == "1\n";
            return displayed || desktop.state() != "prompted";
        });
        desktop.run({"dunstctl", "action", "0"});
        return false;
    }));
    CHECK(displayed);
    CHECK(desktop.state() == "in_break");
    DesktopHarness::ask_until([&] { return desktop.run({"dunstctl", "count", "displayed"}) == "0\n"; });

    CHECK(desktop.agent().end() == 0);
    CHECK_THAT(desktop.logged(), ContainsSubstring("break_prompted\nsat\n"));
}

TEST_CASE("it waits for the end of a call") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_notifications();
    desktop.start_sound();
    desktop.start_agent();
    CHECK(desktop.comes_true([&] { return desktop.sees("microphone") == "PulseAudio: not in use"; }));
    desktop.start("call", {"parec", "--device=null.monitor", "/dev/null"});
    REQUIRE(desktop.comes_true([&] { return desktop.status()["in_call"] == true; }));
    CHECK(desktop.comes_to("held"));
    CHECK(desktop.run({"dunstctl", "count", "displayed"}) == "0\n");
    desktop.kill("call");
    CHECK(desktop.comes_to("prompted"));
    CHECK(desktop.comes_true([&] { return desktop.logged().find("in_call") != std::string::npos; }));

    desktop.kill("pulse");
    CHECK(desktop.comes_true([&] { return desktop.sees("microphone") == "PulseAudio: no sound server"; }));
    desktop.start_sound();
    CHECK(desktop.comes_true([&] { return desktop.sees("microphone") == "PulseAudio: not in use"; }));
}

TEST_CASE("lock and sleep are rest") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_logind();
    desktop.start_agent();
    REQUIRE(desktop.comes_true([&] { return desktop.sees("lock and sleep") == "logind: awake, unlocked"; }));

    desktop.on_system({"org.freedesktop.DBus.Mock.EmitSignal", "string:org.freedesktop.login1.Session",
                       "string:Lock", "string:", "array:string:"},
                      "/org/freedesktop/login1/session/auto");
    CHECK(desktop.comes_true([&] { return desktop.status()["locked"] == true; }));
    CHECK(desktop.comes_to("away"));
    desktop.on_system({"org.freedesktop.DBus.Mock.EmitSignal", "string:org.freedesktop.login1.Session",
                       "string:Unlock", "string:", "array:string:"},
                      "/org/freedesktop/login1/session/auto");
    CHECK(desktop.comes_to("sitting"));

    desktop.prepare_for_sleep(true);
    CHECK(desktop.comes_to("away"));
    desktop.prepare_for_sleep(false);
    CHECK(desktop.comes_to("sitting"));

    desktop.kill("logind");
    CHECK(desktop.comes_true(
        [&] { return desktop.sees("lock and sleep") == "logind: logind knows no session here"; }));
    CHECK(desktop.agent().running());
}

TEST_CASE("without a notification service it asks in a window of its own, and chimes if it may") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_notifications();
    desktop.set_breaks("every = 20\nchime = true\n");
    desktop.start_agent();
    // dunst plays no sounds: the game does.
    CHECK(desktop.type_until([&] { return desktop.game_log().starts_with("chime"); }));
    CHECK(desktop.game_log().find("prompt-window") == std::string::npos);
    desktop.kill("dunst");
    CHECK(desktop.type_until([&] { return desktop.game_log().find("prompt-window") != std::string::npos; }));
}

TEST_CASE("it lives on when the bus or the X server dies, and comes back with them") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_x();
    desktop.start_agent();
    desktop.kill("x");
    CHECK(desktop.comes_true(
        [&] { return desktop.sees("keyboard and pointer") == ": nothing tells when they rest"; }));
    desktop.restart_x();
    CHECK(desktop.comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("X11"); }));

    desktop.kill("bus");
    CHECK(desktop.comes_true(
        [&] { return desktop.agent_log().find("the session bus can't be reached") != std::string::npos; }));
    CHECK(desktop.agent().running());
    desktop.start_bus();
    CHECK(desktop.comes_true([&] { return desktop.status().value("running", false); }));
    CHECK(desktop.agent().end() == 0);
    CHECK_THAT(desktop.logged(), ContainsSubstring("sat"));
}

TEST_CASE("it follows the settings at once, and obeys the command line") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_agent(1);
    CHECK(desktop.status()["every"] == 1200);
    desktop.set_breaks("every = 45\n");
    CHECK(desktop.comes_true([&] { return desktop.status()["every"] == 2700; }));
    desktop.set_breaks("every = [");  // broken: the defaults stand in
    CHECK(desktop.comes_true([&] { return desktop.status()["every"] == 1800; }));

    desktop.set_breaks("every = 45\n");
    desktop.ask_agent({"pause", "1h"});
    CHECK(desktop.last_code() == 0);
    CHECK(desktop.state() == "paused");
    desktop.ask_agent({"resume"});
    CHECK(desktop.state() == "sitting");
    desktop.ask_agent({"pause", "tomorrow"});
    CHECK(desktop.state() == "paused");
    desktop.ask_agent({"resume"});
    // A name that no other program here has.
    fs::copy_file("/bin/sleep", desktop.folder() / "ingear-talk");
    auto& program = desktop.start("program", {desktop.folder() / "ingear-talk", "infinity"});
    REQUIRE(program.running());
    desktop.ask_agent({"pause", "--while", "ingear-talk"});
    CHECK(desktop.state() == "paused");
    program.end();
    CHECK(desktop.comes_to("sitting"));
    desktop.ask_agent({"pause", "--while", "no-such-program"});
    CHECK(desktop.last_code() == 1);
    desktop.ask_agent({"break-now"});
    CHECK(desktop.state() == "in_break");
}

TEST_CASE("there is one agent, and a killed one leaves the way free") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_agent();
    desktop.run(desktop.agent_command({}));
    CHECK(desktop.last_code() == 1);
    desktop.agent().end(SIGKILL);
    desktop.ask_agent({"--status", "--json"});
    CHECK(desktop.last_code() == 1);
    desktop.start_agent();
    CHECK(desktop.agent().running());
}

TEST_CASE("what can't be written now is written later") {
    DesktopHarness desktop;
    desktop.start_bus();
    fs::remove(desktop.folder() / "data");
    std::ofstream(desktop.folder() / "data") << "in the way";
    desktop.start_agent();
    REQUIRE(desktop.comes_to("prompted"));
    CHECK(desktop.agent().running());
    fs::remove(desktop.folder() / "data");
    CHECK(desktop.comes_true([&] { return desktop.logged().find("break_prompted") != std::string::npos; }));
}

TEST_CASE("command lines that aren't understood are misuse") {
    DesktopHarness desktop;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"dance"},
                                                  {"pause", "soon"},
                                                  {"pause", "1h", "2h"},
                                                  {"--speed", "0"},
                                                  {"--while"}}) {
        std::vector<std::string> command = desktop.agent_command({});
        command.resize(1);
        command.insert(command.end(), words.begin(), words.end());
        desktop.run(command);
        CHECK(desktop.last_code() == 2);
    }
    CHECK_THAT(desktop.ask_agent({"--help"}), ContainsSubstring("pause"));
}
