#include "desktop/autostart.h"

#include <stdlib.h>

#include <catch2/catch.hpp>

#include "base/paths.h"

using namespace ingear;
using namespace ingear::desktop;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

TEST_CASE("the autostart entry comes and goes") {
    std::string name = "/tmp/ingear-config-XXXXXX";
    const fs::path folder = mkdtemp(name.data());
    const fs::path entry = folder / "autostart/io.github.ingear.Agent.desktop";
    REQUIRE(set_start_at_login(folder, "/opt/my \"games\"/100%/ingear-agent", true));
    CHECK_THAT(read_file(entry).value(),
               Contains("\nExec=\"/opt/my \\\\\"games\\\\\"/100%%/ingear-agent\"\n"));
    const fs::path unit = folder / "systemd/user/ingear-agent.service";
    const fs::path enabled = folder / "systemd/user/graphical-session.target.wants/ingear-agent.service";
    CHECK_THAT(read_file(unit).value(),
               Contains("\nExecStart=\"/opt/my \\\"games\\\"/100%%/ingear-agent\"\n"));
    CHECK(fs::equivalent(unit, enabled));
    CHECK((fs::status(entry).permissions() & fs::perms::mask) ==
          (fs::perms::owner_read | fs::perms::owner_write));
    REQUIRE(set_start_at_login(folder, "", false));
    CHECK_FALSE(fs::exists(entry));
    CHECK_FALSE(fs::exists(unit));
    CHECK_FALSE(fs::is_symlink(enabled));
    REQUIRE(set_start_at_login(folder, "", false));  // twice is once
    fs::remove_all(folder);
}
