#include "desktop_harness.h"
#include "support/catch.h"

// The agent under the compositors of GNOME and Plasma, as Debian ships them, without a screen.

namespace fs = std::filesystem;

namespace {

/// Somebody moves the pointer, by way of Mutter's remote desktop.
class RemoteHand {
  public:
    explicit RemoteHand(DesktopHarness& desktop) {
        // ("/org/gnome/Mutter/RemoteDesktop/Session/u1",): a session lives as long as whoever opened it.
        desktop.start("hand", {"/usr/bin/python3", "-c", kProgram});
        desktop.comes_true([&] { return fs::exists(desktop.folder() / "hand"); });
    }

  private:
    static constexpr const char* kProgram = R"(
import os, dbus
from gi.repository import GLib
bus = dbus.SessionBus()
name = "org.gnome.Mutter.RemoteDesktop"
desk = dbus.Interface(bus.get_object(name, "/org/gnome/Mutter/RemoteDesktop"), name)
session = dbus.Interface(bus.get_object(name, desk.CreateSession()), name + ".Session")
session.Start()
open(os.path.join(os.environ["HOME"], "hand"), "w").close()
def move():
    session.NotifyPointerMotionRelative(dbus.Double(1), dbus.Double(0))
    return True
GLib.timeout_add(200, move)
GLib.MainLoop().run()
)";
};

}  // namespace

TEST_CASE("under GNOME's Mutter it knows when the hands rest and when they are back") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_mutter();
    desktop.start_agent();
    REQUIRE(desktop.comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("GNOME"); }));
    CHECK(desktop.comes_to("away"));
    CHECK(desktop.sees("keyboard and pointer") == "GNOME: resting");

    const RemoteHand hand(desktop);
    CHECK(desktop.comes_to("sitting"));
    CHECK(desktop.sees("keyboard and pointer") == "GNOME: in use");
    CHECK(desktop.comes_to("prompted"));  // twenty minutes of it

    desktop.kill("mutter");
    CHECK(desktop.comes_true([&] { return !desktop.sees("keyboard and pointer").starts_with("GNOME"); }));
    CHECK(desktop.agent().running());
    desktop.start_mutter();
    CHECK(desktop.comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("GNOME"); }));
}

TEST_CASE("under Plasma's KWin it knows when the hands rest, and outlives it") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_kwin();
    desktop.start_agent();
    REQUIRE(desktop.comes_true([&] { return desktop.sees("keyboard and pointer") == "Wayland: in use"; }));
    CHECK(desktop.comes_to("away"));
    CHECK(desktop.sees("keyboard and pointer") == "Wayland: resting");

    desktop.kill("kwin");
    CHECK(desktop.comes_true([&] { return !desktop.sees("keyboard and pointer").starts_with("Wayland"); }));
    CHECK(desktop.agent().running());
    desktop.start_kwin();
    CHECK(desktop.comes_true([&] { return desktop.sees("keyboard and pointer").starts_with("Wayland"); }));
}

TEST_CASE("under an X11 window manager a full screen holds the offer, and our own window takes no focus") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_x();
    desktop.start_heard("xprop", {"xprop", "-root", "-spy", "_NET_SUPPORTING_WM_CHECK", "_NET_CLIENT_LIST",
                                  "_NET_ACTIVE_WINDOW"});
    desktop.start("wm", {"mutter", "--x11"});
    REQUIRE(desktop.comes_true([&] {
        return desktop.run({"wmctrl", "-m"}).find("Mutter") != std::string::npos;
    }));
    auto& editor = desktop.start_heard("editor", {"xev", "-name", "editor", "-event", "keyboard"});
    const auto in_use = [&] { return desktop.run({"xdotool", "getactivewindow", "getwindowname"}); };
    REQUIRE(desktop.comes_true([&] { return in_use() == "editor\n"; }));

    desktop.start_agent();
    CHECK(desktop.comes_true([&] { return desktop.sees("full screen") == "X11: no"; }));
    const auto fill_screen = [&](bool fills) {
        desktop.run({"wmctrl", "-r", "editor", "-b", fills ? "add,fullscreen" : "remove,fullscreen"});
        return desktop.comes_true([&] { return desktop.status()["full_screen"] == fills; });
    };
    CHECK(fill_screen(true));
    CHECK(fill_screen(false));

    auto& prompt = desktop.start("prompt", {std::string(ingear::places::game()), "prompt-window", "--title",
                                            "Time to move?", "--text", "Squats."});
    REQUIRE(desktop.comes_true([&] {
        return desktop.run({"wmctrl", "-l"}).find("InGear") != std::string::npos;
    }));
    // The window manager has decided who gets the keys once it has done what it was told after that.
    CHECK(fill_screen(true));
    CHECK(fill_screen(false));
    CHECK(in_use() == "editor\n");
    // Whoever goes on typing answers nothing.
    desktop.run({"xdotool", "key", "Return", "space"});
    CHECK(desktop.comes_true([&] { return editor.out().find("space") != std::string::npos; }));
    CHECK(editor.out().find("Return") != std::string::npos);
    CHECK(prompt.running());
}

TEST_CASE("its icon is in the tray of a panel, and in that of the next one") {
    DesktopHarness desktop;
    desktop.start_bus();
    desktop.start_x();
    desktop.start_panel();
    const auto icons = [&] {
        return desktop.run({"dbus-send", "--session", "--print-reply", "--dest=org.kde.StatusNotifierWatcher",
                            "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get",
                            "string:org.kde.StatusNotifierWatcher", "string:RegisteredStatusNotifierItems"});
    };
    REQUIRE(desktop.comes_true([&] { return icons().find("array") != std::string::npos; }));
    CHECK(icons().find("StatusNotifierItem") == std::string::npos);
    desktop.start_agent();
    CHECK(desktop.comes_true([&] { return icons().find("StatusNotifierItem") != std::string::npos; }));
    desktop.kill("panel");
    CHECK(desktop.agent().running());
    desktop.start_panel();
    CHECK(desktop.comes_true([&] { return icons().find("StatusNotifierItem") != std::string::npos; }));
}
