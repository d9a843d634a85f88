#include <fstream>
#include <iterator>

#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/player.h"

namespace {

struct Size {
    unsigned width = 0;
    unsigned height = 0;
    bool operator==(const Size&) const = default;
};

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// From the first chunk of a PNG (IHDR).
Size size_of(const std::string& png) {
    REQUIRE(png.size() > 33);
    REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(png[i]);
        return value;
    };
    return {number(16), number(20)};
}

/// The picture's bytes; the command must succeed.
std::string picture(const Player& player, std::vector<std::string> arguments) {
    const auto out = player.file("picture.png");
    arguments.insert(arguments.begin(), "render");
    arguments.insert(arguments.end(), {"--out", out.string()});
    const Ran ran = player.ingear(arguments);
    INFO(ran.err);
    REQUIRE(ran.exit_code == 0);
    return bytes_of(out);
}

}  // namespace

TEST_CASE("a picture has the size that was asked for") {
    const Player player;
    CHECK(size_of(picture(player, {"--exercise", "glute_bridge", "--at", "lift:1", "--size", "320x200"})) ==
          Size{320, 200});
    CHECK(size_of(picture(player, {"--pose", "stand", "--size", "101x203"})) == Size{101, 203});
}

TEST_CASE("the same moment gives the same picture, another moment another one") {
    const Player player;
    const std::vector<std::string> at_rest{"--exercise", "clamshell", "--at", "start", "--size", "320x200"};
    const std::string rest = picture(player, at_rest);
    CHECK(picture(player, at_rest) == rest);
    const auto different = [&](const std::vector<std::string>& more) {
        auto arguments = at_rest;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return picture(player, arguments) != rest;
    };
    CHECK(picture(player, {"--exercise", "clamshell", "--at", "top", "--size", "320x200"}) != rest);
    CHECK(different({"--side", "right"}));
    CHECK(different({"--view", "above"}));
    CHECK(different({"--view", "-30,20,3.6"}));
    CHECK(different({"--daylight", "dark"}));
    CHECK_FALSE(different({"--scene", "studio"}));
    CHECK(different({"--scene", "dawn_terrace"}));
    CHECK(different({"--scene", "forest_hut"}));
    CHECK(different({"--target", "knee_left"}));
}

TEST_CASE("faults, glow, greetings and ways can be pictured") {
    const Player player;
    const std::string top = picture(player, {"--exercise", "clamshell", "--at", "top", "--size", "320x200"});
    CHECK(picture(player, {"--exercise", "clamshell", "--at", "top", "--glow", "--size", "320x200"}) != top);
    const auto exercises = player.answer({"list", "exercises", "--json"});
    for (const auto& exercise : exercises) {
        const std::string id = exercise.at("id");
        // Half through the second phase every exercise is away from its start.
        const std::string at = exercise.at("phases")[1].at("phase").get<std::string>() + ":0.5";
        const std::string well = picture(player, {"--exercise", id, "--at", at, "--size", "160x100"});
        for (const auto& fault : exercise.at("faults")) {
            INFO(id << " " << fault.at("id"));
            CHECK(picture(player, {"--exercise", id, "--at", at, "--fault", fault.at("id"), "--size",
                                   "160x100"}) != well);
        }
    }
    CHECK(picture(player, {"--pose", "wave", "--size", "160x100"}) !=
          picture(player, {"--pose", "stand", "--size", "160x100"}));
    picture(player, {"--transition", "stand:clamshell:0.5", "--side", "right", "--size", "160x100"});
}

TEST_CASE("a picture that can't be drawn as asked is misuse") {
    const Player player;
    const auto [arguments, words] = GENERATE(table<std::vector<std::string>, std::string>({
        {std::vector<std::string>{}, "--exercise"},
        {{"--exercise", "clamshell", "--pose", "stand"}, "Exactly 1"},
        {{"--exercise", "clamshell", "--size", "big"}, "1280x720"},
        {{"--exercise", "clamshell", "--size", "0x720"}, "1280x720"},
        {{"--exercise", "clamshell", "--size", "100000x720"}, "1280x720"},
        {{"--exercise", "clamshell", "--view", "behind"}, "left, right, back and above"},
        {{"--exercise", "clamshell", "--view", "1,2,3,4"}, "YAW,PITCH"},
        {{"--exercise", "clamshell", "--fault", "sneezes"}, "there is no fault"},
        {{"--exercise", "clamshell", "--target", "knee"}, "there is no joint"},
        {{"--transition", "stand:clamshell"}, "FROM:TO"},
        {{"--transition", "stand:squaat:0.5"}, "squaat"},
    }));
    auto command = arguments;
    command.insert(command.begin(), "render");
    command.insert(command.end(), {"--out", player.file("picture.png").string()});
    const Ran ran = player.ingear(command);
    INFO(ran.err);
    CHECK(ran.exit_code == 2);
    CHECK(ran.says(words));
    CHECK_FALSE(std::filesystem::exists(player.file("picture.png")));
}

TEST_CASE("a picture that can't be written says where") {
    const Player player;
    const auto out = player.file("no/such/folder.png");
    const Ran ran = player.ingear({"render", "--pose", "stand", "--size", "64x64", "--out", out.string()});
    CHECK(ran.exit_code == 1);
    CHECK(ran.says(out.string()));
}

TEST_CASE("screens are pictured in the size that was asked for") {
    const Player player;
    const auto screens = player.answer({"list", "screens", "--json"});
    REQUIRE_FALSE(screens.empty());
    const auto out = player.file("screen.png");
    const Ran ran =
        player.ingear({"screenshot", screens[0].at("id"), "--size", "640x400", "--out", out.string()});
    INFO(ran.err);
    REQUIRE(ran.exit_code == 0);
    CHECK(size_of(bytes_of(out)) == Size{640, 400});
}

TEST_CASE("a screen that there isn't is misuse and the others are told") {
    const Player player;
    const Ran ran = player.ingear({"screenshot", "tomorrow", "--out", player.file("screen.png").string()});
    CHECK(ran.exit_code == 2);
    CHECK(ran.says("today"));
}

TEST_CASE("every coach and every look is another picture; an unknown one is a mistake in use") {
    const Player player;
    const std::vector<std::string> standing{"--pose", "stand", "--size", "160x200"};
    const auto with = [&](const std::vector<std::string>& more) {
        auto arguments = standing;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return picture(player, arguments);
    };
    const std::string usual = with({});
    CHECK(with({"--coach", "bridget", "--skin", "peach"}) == usual);
    CHECK(with({"--coach", "milo"}) != usual);
    const std::string wood = with({"--coach", "linden"});
    CHECK(wood != usual);
    CHECK(with({"--coach", "linden", "--skin", "walnut"}) != wood);
    CHECK(with({"--skin", "umber"}) != usual);
    CHECK(with({"--hair", "bob"}) != usual);
    CHECK(with({"--hair-colour", "blond"}) != usual);
    CHECK(with({"--outfit", "long"}) != usual);
    CHECK(with({"--outfit-colour", "plum"}) != usual);
    const Ran ran = player.ingear(
        {"render", "--pose", "stand", "--coach", "brigdet", "--out", player.file("x.png").string()});
    CHECK(ran.exit_code == 2);
    CHECK(ran.err.find("bridget") != std::string::npos);
}

TEST_CASE("a coach of one's own that is no good is told by name") {
    const Player player;
    const auto folder = player.data() / "coaches";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "robin.toml") << "id = \"robin\"\nname = \"Robin\"\nfile = \"robin.vrm\"\n";
    std::ofstream(folder / "robin.vrm") << "no model";
    const Ran ran = player.ingear(
        {"render", "--pose", "stand", "--coach", "robin", "--out", player.file("x.png").string()});
    CHECK(ran.exit_code == 1);
    CHECK(ran.err.find("robin.vrm") != std::string::npos);
    CHECK(ran.err.find("binary glTF") != std::string::npos);
}
