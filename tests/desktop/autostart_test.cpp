#include "desktop/autostart.h"

#include "base/paths.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::desktop;
namespace fs = std::filesystem;

TEST_CASE("the autostart entry comes and goes") {
    const TemporaryFolder config;
    const fs::path& folder = config.path();
    const fs::path entry = folder / "autostart/io.github.ingear.Agent.desktop";
    REQUIRE(set_start_at_login(folder, "/opt/my \"games\"/100%/ingear-agent", true));
    CHECK_THAT(read_file(entry).value(),
               ContainsSubstring("\nExec=\"/opt/my \\\\\"games\\\\\"/100%%/ingear-agent\"\n"));
    const fs::path unit = folder / "systemd/user/ingear-agent.service";
    const fs::path enabled = folder / "systemd/user/graphical-session.target.wants/ingear-agent.service";
    CHECK_THAT(read_file(unit).value(),
               ContainsSubstring("\nExecStart=\"/opt/my \\\"games\\\"/100%%/ingear-agent\"\n"));
    CHECK(fs::equivalent(unit, enabled));
    CHECK((fs::status(entry).permissions() & fs::perms::mask) ==
          (fs::perms::owner_read | fs::perms::owner_write));
    REQUIRE(set_start_at_login(folder, "", false));
    CHECK_FALSE(fs::exists(entry));
    CHECK_FALSE(fs::exists(unit));
    CHECK_FALSE(fs::is_symlink(enabled));
    REQUIRE(set_start_at_login(folder, "", false));  // twice is once
}
