#include "desktop/autostart.h"

#include <fmt/format.h>

#include <string>

#include "base/paths.h"

namespace ingear::desktop {

namespace fs = std::filesystem;

namespace {

constexpr const char* kUnitName = "ingear-agent.service";

fs::path entry(const fs::path& config_home) {
    return config_home / "autostart" / "io.github.ingear.Agent.desktop";
}
fs::path unit(const fs::path& config_home) {
    return config_home / "systemd" / "user" / kUnitName;
}
/// What `systemctl --user enable` makes.
fs::path unit_link(const fs::path& config_home) {
    return config_home / "systemd" / "user" / "graphical-session.target.wants" / kUnitName;
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

/// As systemd.service(5) quotes arguments.
std::string unit_quoted(const std::string& argument) {
    std::string text = "\"";
    for (const char c : argument) {
        if (c == '"' || c == '\\') text += '\\';
        if (c == '%' || c == '$') text += c;
        text += c;
    }
    return text + '"';
}

/// A folder that may be written to, if it is there.
std::string unit_writable(const fs::path& folder) {
    return unit_quoted(fmt::format("-{}", folder.string()));
}

std::string entry_text(const fs::path& agent) {
    // The last two keys leave it to the unit where systemd starts the session.
    return fmt::format(
        "[Desktop Entry]\nType=Application\nName=InGear break reminder\n"
        "Comment=Invites you to two minutes of movement, at a good moment\nExec={}\nIcon=ingear\n"
        "Terminal=false\nX-GNOME-Autostart-enabled=true\nX-KDE-autostart-phase=2\n"
        "X-GNOME-HiddenUnderSystemd=true\nX-systemd-skip=true\n",
        quoted(agent.string()));
}

std::string unit_text(const fs::path& config_home, const fs::path& agent) {
    return fmt::format(R"([Unit]
Description=InGear break reminder
PartOf=graphical-session.target
After=graphical-session.target

[Service]
ExecStart={}
Restart=on-failure
RestartSec=10
# Another one runs already.
RestartPreventExitStatus=1
# It reads the settings, writes the log, talks to the buses, the display and the sound server, and to nobody
# else. The break it opens is a game with a window, which inherits these limits: no network for either of them.
NoNewPrivileges=yes
RestrictAddressFamilies=AF_UNIX
IPAddressDeny=any
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths={} {} {} {} -%C/ingear -%C/mesa_shader_cache %t
ProtectKernelTunables=yes
ProtectControlGroups=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
UMask=0077

[Install]
WantedBy=graphical-session.target
)",
                       unit_quoted(agent.string()), unit_writable(default_data_dir()),
                       unit_writable(default_config_dir()), unit_writable(config_home / "autostart"),
                       unit_writable(config_home / "systemd" / "user"));
}

Result<void> take_away(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error) return fail("can't be removed: " + error.message(), file.string());
    return {};
}

Result<void> write(const fs::path& file, const std::string& text) {
    INGEAR_TRY_DO(make_private_dir(file.parent_path()));
    return write_private_file(file, text);
}

/// A link to the file of that name in the folder above.
Result<void> enable(const fs::path& file) {
    INGEAR_TRY_DO(make_private_dir(file.parent_path()));
    std::error_code error;
    fs::remove(file, error);
    fs::create_symlink(fs::path("..") / file.filename(), file, error);
    if (error) return fail("can't be made: " + error.message(), file.string());
    return {};
}

}  // namespace

fs::path config_home() {
    return default_config_dir().parent_path();
}

Result<void> set_start_at_login(const fs::path& config_home, const fs::path& agent, bool on) {
    if (!on) {
        for (const fs::path& file : {entry(config_home), unit_link(config_home), unit(config_home)})
            INGEAR_TRY_DO(take_away(file));
        return {};
    }
    INGEAR_TRY_DO(write(unit(config_home), unit_text(config_home, agent)));
    INGEAR_TRY_DO(enable(unit_link(config_home)));
    return write(entry(config_home), entry_text(agent));
}

}  // namespace ingear::desktop
