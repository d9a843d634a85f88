#include <catch2/catch.hpp>

#include "desktop_stand.h"

// The agent under the compositors of GNOME and Plasma, as Debian ships them, without a screen.

using namespace ingear::stand;

namespace {

/// Somebody moves the pointer, by way of Mutter's remote desktop.
class RemoteHand {
  public:
    explicit RemoteHand(Desktop& desktop) : desktop_(desktop) {
        // ("/org/gnome/Mutter/RemoteDesktop/Session/u1",): a session lives as long as whoever opened it.
        desktop_.start("hand", {"/usr/bin/python3", "-c", kProgram});
        comes_true([&] { return fs::exists(desktop_.folder() / "hand"); });
    }

  private:
    static constexpr const char* kProgram = R"(
import os, time, dbus
bus = dbus.SessionBus()
name = "org.gnome.Mutter.RemoteDesktop"
desk = dbus.Interface(bus.get_object(name, "/org/gnome/Mutter/RemoteDesktop"), name)
session = dbus.Interface(bus.get_object(name, desk.CreateSession()), name + ".Session")
session.Start()
open(os.path.join(os.environ["HOME"], "hand"), "w").close()
while True:
    session.NotifyPointerMotionRelative(dbus.Double(1), dbus.Double(0))
    time.sleep(0.2)
)";
    Desktop& desktop_;
};

}  // namespace

TEST_CASE("under GNOME's Mutter it knows when the hands rest and when they are back") {
    Desktop desktop;
    desktop.start_bus();
    desktop.start_mutter();
    desktop.start_agent();
    REQUIRE(comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("GNOME"); }));
    CHECK(desktop.comes_to("away"));
    CHECK(desktop.sees("keyboard and pointer") == "GNOME: resting");

    const RemoteHand hand(desktop);
    CHECK(desktop.comes_to("sitting"));
    CHECK(desktop.sees("keyboard and pointer") == "GNOME: in use");
    CHECK(desktop.comes_to("prompted"));  // twenty minutes of it

    desktop.kill("mutter");
    CHECK(comes_true([&] { return !desktop.sees("keyboard and pointer").starts_with("GNOME"); }));
    CHECK(desktop.agent().running());
    desktop.start_mutter();
    CHECK(comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("GNOME"); }));
}

TEST_CASE("under Plasma's KWin it knows when the hands rest, and outlives it") {
    Desktop desktop;
    desktop.start_bus();
    desktop.start_kwin();
    desktop.start_agent();
    REQUIRE(comes_true([&] { return desktop.sees("keyboard and pointer") == "Wayland: in use"; }));
    CHECK(desktop.comes_to("away"));
    CHECK(desktop.sees("keyboard and pointer") == "Wayland: resting");

    desktop.kill("kwin");
    CHECK(comes_true([&] { return !desktop.sees("keyboard and pointer").starts_with("Wayland"); }));
    CHECK(desktop.agent().running());
    desktop.start_kwin();
    CHECK(comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("Wayland"); }));
}

TEST_CASE("under an X11 window manager a full screen holds the offer, and our own window takes no focus") {
    Desktop desktop;
    desktop.start_bus();
    desktop.start_x();
    desktop.start("wm", {"mutter", "--x11"});
    REQUIRE(comes_true([&] { return desktop.run({"wmctrl", "-m"}).find("Mutter") != std::string::npos; }));
    desktop.start("typing", {"xmessage", "-title", "typing", "a text"});
    const auto in_use = [&] { return desktop.run({"xdotool", "getactivewindow", "getwindowname"}); };
    REQUIRE(comes_true([&] { return in_use() == "typing\n"; }));

    desktop.start_agent();
    CHECK(comes_true([&] { return desktop.sees("full screen") == "X11: no"; }));
    desktop.run({"wmctrl", "-r", "typing", "-b", "add,fullscreen"});
    CHECK(comes_true([&] { return desktop.status()["full_screen"] == true; }));
    desktop.run({"wmctrl", "-r", "typing", "-b", "remove,fullscreen"});
    CHECK(comes_true([&] { return desktop.status()["full_screen"] == false; }));

    desktop.start("prompt", {std::string(ingear::places::game()), "prompt-window", "--title", "Time to move?",
                             "--text", "Squats."});
    REQUIRE(comes_true([&] { return desktop.run({"wmctrl", "-l"}).find("InGear") != std::string::npos; }));
    std::this_thread::sleep_for(500ms);
    CHECK(in_use() == "typing\n");
    // Whoever goes on typing answers nothing.
    desktop.run({"xdotool", "key", "Return", "space"});
    std::this_thread::sleep_for(300ms);
    CHECK(desktop.run({"wmctrl", "-l"}).find("InGear") != std::string::npos);
}

TEST_CASE("its icon is in the tray of a panel, and in that of the next one") {
    Desktop desktop;
    desktop.start_bus();
    desktop.start_x();
    desktop.start_panel();
    const auto icons = [&] {
        return desktop.run({"dbus-send", "--session", "--print-reply", "--dest=org.kde.StatusNotifierWatcher",
                            "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get",
                            "string:org.kde.StatusNotifierWatcher", "string:RegisteredStatusNotifierItems"});
    };
    REQUIRE(comes_true([&] { return icons().find("array") != std::string::npos; }));
    CHECK(icons().find("StatusNotifierItem") == std::string::npos);
    desktop.start_agent();
    CHECK(comes_true([&] { return icons().find("StatusNotifierItem") != std::string::npos; }));
    desktop.kill("panel");
    CHECK(desktop.agent().running());
    desktop.start_panel();
    CHECK(comes_true([&] { return icons().find("StatusNotifierItem") != std::string::npos; }));
}
