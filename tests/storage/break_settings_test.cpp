#include <fstream>

#include "storage/settings_file.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;
using domain::BreakSettings;

namespace {

const BreakSettings kNight{.every = 45,
                           .length = 5,
                           .stand = 8,
                           .from = 22 * 60 + 30,
                           .until = 6 * 60,
                           .days = 0b100'0001,
                           .chair = false,
                           .desk = false,
                           .easy_clothes = false,
                           .among_others = true,
                           .chime = true,
                           .start_at_login = true};

LoadedSettings load(const TemporaryFolder& folder, const std::string& text) {
    std::ofstream(folder / "settings.toml") << text;
    return load_settings(folder.path());
}

}  // namespace

TEST_CASE("What is set of breaks comes back as it was saved") {
    const TemporaryFolder folder;
    domain::Settings settings;
    settings.breaks = kNight;
    REQUIRE(save_settings(folder.path(), settings));
    const auto loaded = load_settings(folder.path());
    CHECK(loaded.problems.empty());
    CHECK(loaded.settings.breaks == kNight);
}

TEST_CASE("A bad key of the breaks is told with its line, and the others hold") {
    const TemporaryFolder folder;
    const auto loaded = load(folder,
                             "[breaks]\nevery = 5\nlength = 3\nfrom = \"8 o'clock\"\nuntil = \"24:00\"\n"
                             "days = [\"mon\", \"someday\"]\nstart_at_login = 1\n");
    REQUIRE(loaded.problems.size() == 5);
    CHECK_THAT(loaded.problems[0].text(),
               ContainsSubstring(":2: breaks.every: expected a whole number from 20 to 90"));
    CHECK_THAT(loaded.problems[1].text(),
               ContainsSubstring(":4: breaks.from: expected a time like \"08:30\""));
    CHECK_THAT(loaded.problems[3].text(), ContainsSubstring(":6: breaks.days"));
    CHECK(loaded.settings.breaks == BreakSettings{.length = 3});
    CHECK(load(folder, "breaks = 3\n").problems.size() == 1);
}
