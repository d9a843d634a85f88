#include "storage/settings_file.h"

#include <rapidcheck.h>
#include <sys/stat.h>

#include "storage/open_store.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;
using domain::Settings;
using domain::Theme;

namespace {

std::string problems_of(const LoadedSettings& loaded) {
    std::string text;
    for (const Error& problem : loaded.problems) text += problem.text() + "\n";
    return text;
}

const Settings kOther{.theme = Theme::dark,
                      .scale = 1.75,
                      .mirror = true,
                      .tempo_factor = 0.8,
                      .reduced_motion = true,
                      .fullscreen = true,
                      .training = {0b000'1010, domain::DayMoment::after_lunch},
                      .stop_at_discomfort = true,
                      .scene = "forest_hut",
                      .glass = "amber",
                      .marbles = "galaxy",
                      .breaks = {.every = 45, .start_at_login = true},
                      .coach = {.coach = "milo", .skin_tone = "umber", .outfit_colour = "sea"},
                      .tips_switched = {"good_meals", "weight_and_knees"},
                      .sound = {}};

}  // namespace

TEST_CASE("Without a file the settings are the defaults") {
    const TemporaryFolder folder;
    const LoadedSettings loaded = load_settings(folder / "config");
    CHECK(loaded.settings == Settings{});
    CHECK(loaded.problems.empty());
    CHECK_FALSE(std::filesystem::exists(folder / "config"));
}

TEST_CASE("Settings come back as they were saved") {
    const TemporaryFolder folder;
    require_good(save_settings(folder / "config", kOther));
    CHECK(load_settings(folder / "config").settings == kOther);
    require_good(save_settings(folder / "config", Settings{}));
    const LoadedSettings loaded = load_settings(folder / "config");
    CHECK(loaded.settings == Settings{});
    CHECK(loaded.problems.empty());
}

TEST_CASE("Any settings within their ranges come back as they were saved") {
    const TemporaryFolder folder;
    CHECK(rc::check("round trip", [&] {
        const auto share = [](double low, double high) {
            return low + (high - low) * *rc::gen::inRange(0, 1'000'001) / 1'000'000.0;
        };
        const Settings settings{.theme = *rc::gen::element(Theme::light, Theme::dark),
                                .scale = share(domain::kMinScale, domain::kMaxScale),
                                .mirror = *rc::gen::arbitrary<bool>(),
                                .tempo_factor = share(domain::kMinTempoFactor, domain::kMaxTempoFactor),
                                .reduced_motion = *rc::gen::arbitrary<bool>(),
                                .fullscreen = *rc::gen::arbitrary<bool>(),
                                .scene = *rc::gen::element<std::string>("studio", "a \"place\"", "Hütte"),
                                .breaks = {},
                                .coach = {.coach = *rc::gen::element<std::string>("bridget", "Zoë"),
                                          .hair_style = *rc::gen::element<std::string>("", "bob")},
                                .sound = {}};
        RC_ASSERT(save_settings(folder.path(), settings).has_value());
        const LoadedSettings loaded = load_settings(folder.path());
        RC_ASSERT(loaded.settings == settings);
        RC_ASSERT(loaded.problems.empty());
    }));
}

TEST_CASE("A bad value is told with line and key and has its default; the others hold") {
    const TemporaryFolder folder;
    write_file(folder / "settings.toml", R"(theme = "pink"
scale = 3
mirror = "yes"
tempo_factor = nan
reduced_motion = true
fullscreen = 1
scene = 3
)");
    const LoadedSettings loaded = load_settings(folder.path());
    CHECK(loaded.settings == Settings{.reduced_motion = true});
    const std::string file = (folder / "settings.toml").string();
    CHECK(problems_of(loaded) == file + ":1: theme: expected \"light\" or \"dark\"\n" +     //
                                     file + ":2: scale: expected a number from 1 to 2\n" +  //
                                     file + ":3: mirror: expected true or false\n" +        //
                                     file + ":4: tempo_factor: expected a number from 0.75 to 1.5\n" + file +
                                     ":6: fullscreen: expected true or false\n" + file +
                                     ":7: scene: expected a name\n");
}

TEST_CASE("Keys of one's own are read with their places, and stay in the file") {
    const TemporaryFolder folder;
    write_file(folder / "settings.toml", R"([keys]
session_pause = "p"
session_mirror = "none"
session_skip = ["n", "right"]
session_back = 7
session_undo = ["u", 1]
)");
    const LoadedSettings loaded = load_settings(folder.path());
    const std::string file = (folder / "settings.toml").string();
    const std::vector<domain::KeyChoice> expected{
        {"session_mirror", {}, file + ":3: keys.session_mirror"},
        {"session_pause", {"p"}, file + ":2: keys.session_pause"},
        {"session_skip", {"n", "right"}, file + ":4: keys.session_skip"}};
    CHECK(loaded.settings.keys == expected);
    CHECK(problems_of(loaded) ==
          file + ":5: keys.session_back: expected the name of a key, or a list of such\n" + file +
              ":6: keys.session_undo: expected the name of a key, or a list of such\n");
    require_good(save_settings(folder.path(), loaded.settings));
    CHECK(load_settings(folder.path()).settings.keys.size() == 3);
}

TEST_CASE("A whole number is a number") {
    const TemporaryFolder folder;
    write_file(folder / "settings.toml", "scale = 2\ntempo_factor = 1\n");
    const LoadedSettings loaded = load_settings(folder.path());
    CHECK(loaded.settings.scale == 2.0);
    CHECK(loaded.problems.empty());
}

TEST_CASE("Keys that aren't known stay in the file") {
    const TemporaryFolder folder;
    write_file(folder / "settings.toml", "colour = \"plum\"\nscale = 1.5\n[window]\nwidth = 900\n");
    CHECK(load_settings(folder.path()).problems.empty());
    require_good(save_settings(folder.path(), kOther));
    CHECK(load_settings(folder.path()).settings == kOther);
    const std::string text = file_text(folder / "settings.toml");
    CHECK_THAT(
        text, ContainsSubstring("plum") && ContainsSubstring("[window]") && ContainsSubstring("width = 900"));
}

TEST_CASE("A file that isn't TOML gives the defaults, and is kept beside the next one") {
    const TemporaryFolder folder;
    const std::string bad = GENERATE(std::string("theme = \"dark\"\nscale = = 2\n"),
                                     std::string("\x7f"
                                                 "ELF\0\1\2",
                                                 7),
                                     std::string(100'000, '#'), "a" + std::string(4000, '.') + " = 1\n");
    write_file(folder / "settings.toml", bad);
    const LoadedSettings loaded = load_settings(folder.path());
    CHECK(loaded.settings == Settings{});
    REQUIRE(loaded.problems.size() == 1);
    CHECK_THAT(loaded.problems[0].text(), ContainsSubstring("settings.toml"));

    require_good(save_settings(folder.path(), kOther));
    CHECK(load_settings(folder.path()).settings == kOther);
    CHECK(file_text(folder / "settings.toml.bad") == bad);
}

TEST_CASE("The line of a mistake is told") {
    const TemporaryFolder folder;
    write_file(folder / "settings.toml", "theme = \"dark\"\nscale = = 2\n");
    CHECK_THAT(problems_of(load_settings(folder.path())), ContainsSubstring("settings.toml:2: "));
}

TEST_CASE("Only the player may read the settings") {
    const TemporaryFolder folder;
    const mode_t before = ::umask(0);
    require_good(save_settings(folder / "config", kOther));
    ::umask(before);
    struct stat info {};
    REQUIRE(::stat((folder / "config/settings.toml").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600);
    REQUIRE(::stat((folder / "config").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0700);
}

TEST_CASE("Settings that can't be saved are told, and those that were stay") {
    const TemporaryFolder folder;
    write_file(folder / "config", "in the way");
    CHECK_FALSE(save_settings(folder / "config", kOther).has_value());
    CHECK(file_text(folder / "config") == "in the way");

    require_good(save_settings(folder / "other", kOther));
    std::filesystem::create_directory(folder / "other/settings.toml.new");  // where the draft would go
    CHECK_FALSE(save_settings(folder / "other", Settings{}).has_value());
    CHECK(load_settings(folder / "other").settings == kOther);
}

TEST_CASE("Days and moments that make no sense are told with line and key, and left at their defaults") {
    const TemporaryFolder folder;
    write_file(folder / "settings.toml",
               "training_days = [\"tue\", \"tuesday\"]\ntraining_moment = \"at dawn\"\n"
               "stop_at_discomfort = \"yes\"\n");
    const LoadedSettings loaded = load_settings(folder.path());
    CHECK(loaded.settings == Settings{});
    const std::string told = problems_of(loaded);
    CHECK(told.find("settings.toml:1: training_days") != std::string::npos);
    CHECK(told.find("settings.toml:2: training_moment") != std::string::npos);
    CHECK(told.find("settings.toml:3: stop_at_discomfort") != std::string::npos);
}
