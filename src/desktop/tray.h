#pragma once

#include <string>
#include <vector>

#include "desktop/bus.h"

namespace ingear::desktop {

/// A line of the tray icon's menu. `id` 1 and up; an empty label is a line between groups.
struct MenuItem {
    int id;
    std::string label;
    bool enabled = true;
    std::vector<MenuItem> items = {};
};

/// An icon in the tray (StatusNotifierItem, with a com.canonical.dbusmenu), where the desktop has one. What
/// it shows is asked for when somebody looks: keeping it up to date costs nothing meanwhile.
class Tray {
  public:
    struct Calls {
        std::function<std::vector<MenuItem>()> menu;
        std::function<std::string()> tip;  ///< a line for the pointer that rests on the icon
        std::function<void(int id)> chosen;
        std::function<void()> activated;  ///< the icon itself was clicked
    };
    Tray(Bus& session, Calls calls);
    ~Tray();
    Tray(const Tray&) = delete;
    Tray& operator=(const Tray&) = delete;

    /// There is a tray, and the icon is in it.
    [[nodiscard]] bool shown() const { return shown_; }
    /// What the menu says has changed: a pause, say, not the minutes that pass.
    void changed();

    [[nodiscard]] const Calls& calls() const { return calls_; }
    [[nodiscard]] unsigned revision() const { return revision_; }

  private:
    void come_up();
    void enrol();

    Bus& session_;
    Calls calls_;
    bool shown_ = false;
    unsigned revision_ = 1;
};

}  // namespace ingear::desktop
