#include "desktop/autostart.h"

#include <string>

#include "base/paths.h"

namespace ingear::desktop {

namespace fs = std::filesystem;

namespace {

fs::path entry(const fs::path& config_home) {
    return config_home / "autostart" / "io.github.ingear.Agent.desktop";
}

/// As the Desktop Entry Specification quotes arguments.
std::string quoted(const std::string& argument) {
    std::string text = "\"";
    for (const char c : argument) {
        if (c == '"' || c == '`' || c == '$' || c == '\\') text += "\\\\";
        if (c == '%') text += '%';
        text += c;
    }
    return text + '"';
}

}  // namespace

fs::path config_home() {
    return default_config_dir().parent_path();
}

bool starts_at_login(const fs::path& config_home) {
    std::error_code error;
    return fs::exists(entry(config_home), error);
}

Result<void> set_start_at_login(const fs::path& config_home, const fs::path& agent, bool on) {
    const fs::path file = entry(config_home);
    std::error_code error;
    if (!on) {
        fs::remove(file, error);
        if (error) return fail("can't be removed: " + error.message(), file.string());
        return {};
    }
    if (auto made = make_private_dir(file.parent_path()); !made) return made;
    return write_private_file(file,
                              "[Desktop Entry]\nType=Application\nName=InGear break reminder\n"
                              "Comment=Invites you to two minutes of movement, at a good moment\n"
                              "Exec=" +
                                  quoted(agent.string()) +
                                  "\nIcon=ingear\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
                                  "X-KDE-autostart-phase=2\n");
}

}  // namespace ingear::desktop
