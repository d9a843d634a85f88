#include <algorithm>
#include <fstream>
#include <iterator>

#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/player.h"

namespace {

namespace fs = std::filesystem;

/// The game's own content, to spoil.
class ContentCopy {
  public:
    ContentCopy() {
        fs::create_directory(dir());
        for (const auto* folder : {"exercises", "routines", "postures", "scenes", "coaches", "rewards"}) {
            fs::copy(ingear::places::source() / "assets" / folder, dir() / folder,
                     fs::copy_options::recursive);
        }
    }
    [[nodiscard]] fs::path dir() const { return player_.file("content"); }
    [[nodiscard]] fs::path file(const std::string& name) const { return dir() / name; }

    /// Puts another text in the place of the first occurrence of one.
    void replace(const std::string& name, const std::string& old_text, const std::string& new_text) const {
        std::ifstream in(file(name));
        std::string text{std::istreambuf_iterator<char>(in), {}};
        const auto at = text.find(old_text);
        REQUIRE(at != std::string::npos);
        std::ofstream(file(name)) << text.replace(at, old_text.size(), new_text);
    }
    [[nodiscard]] Ran check() const { return player_.ingear({"check-content", dir().string()}); }

  private:
    Player player_;
};

}  // namespace

TEST_CASE("the game's own content is sound") {
    const Ran ran = Player().ingear({"check-content"});
    INFO(ran.err);
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.find("sound") != std::string::npos);
}

TEST_CASE("a sound folder elsewhere is sound too") {
    CHECK(ContentCopy().check().exit_code == 0);
}

TEST_CASE("broken content is told by file, line and key") {
    const ContentCopy content;
    const auto [file, old_text, new_text, words] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"exercises/clamshell.toml", "name = \"Clamshell\"", "name = 7", "clamshell.toml:3: name"},
            {"exercises/clamshell.toml", "name = \"Clamshell\"", "", "name"},
            {"rewards/unlocks.toml", "id = \"bob\"", "id = \"bobb\"",
             "unlocks.toml:29: unlocks[3].id: there is no hair style \"bobb\": did you mean \"bob\"?"},
            {"rewards/unlocks.toml", "id = \"long\"", "id = \"short\"", "there is no outfit \"short\""},
            {"rewards/unlocks.toml", "id = \"plum\"", "id = \"plumm\"", "there is no colour of an outfit"},
            {"rewards/unlocks.toml", "id = \"forest_hut\"", "id = \"hut\"", "there is no scene \"hut\""},
            {"rewards/unlocks.toml", "id = \"rose\"", "id = \"roses\"", "there is no glass \"roses\""},
            {"rewards/unlocks.toml", "id = \"galaxy\"", "id = \"galaxies\"",
             "there is no style of marbles \"galaxies\""},
            {"exercises/clamshell.toml", "name = \"Clamshell\"", "nmae = \"Clamshell\"", "nmae"},
            {"exercises/clamshell.toml", "seconds = 2.0", "seconds = -2.0", "seconds"},
            {"scenes/studio.toml", "scenery = \"room\"", "scenery = \"moon\"", "studio.toml:5: scenery"},
            {"scenes/studio.toml", "rim = 1.0", "rim = 9.0", "day.rim"},
            {"scenes/studio.toml", "key = [1.253, 1.160, 1.056]", "key = [1, 2, 3]", "day.key[2]"},
            {"coaches/bridget.toml", "file = \"bridget.glb\"", "file = \"a/b.glb\"", "bridget.toml:5: file"},
            {"coaches/bridget.toml", "hair_colour = \"brown\"", "hair_colour = \"pink\"",
             "hair_colour: expected one of"},
            {"scenes/studio.toml", "[evening]", "[night]", "evening"},
            {"exercises/clamshell.toml", "seconds = 2.0", "seconds = \"two\"", "seconds"},
            {"exercises/clamshell.toml", "posture = \"side_lying\"", "posture = \"floating\"", "floating"},
            {"exercises/clamshell.toml", "sided = true", "sided = [", "clamshell.toml"},
            {"routines/first_steps.toml", "\"clamshell\"", "\"clam\"", "clam"},
        }));
    INFO(file << ": " << old_text << " -> " << new_text);
    content.replace(file, old_text, new_text);
    const Ran ran = content.check();
    INFO(ran.err);
    CHECK(ran.exit_code == 1);
    CHECK(ran.says(file + ":"));
    CHECK(ran.says(words));
}

TEST_CASE("a phrase that isn't translated yet is a warning, and the content is sound") {
    const ContentCopy content;
    fs::copy(ingear::places::source() / "assets/speech", content.dir() / "speech");
    content.replace("exercises/clamshell.toml", "name = \"Clamshell\"", "name = \"Oyster\"");
    const Ran ran = content.check();
    INFO(ran.err);
    CHECK(ran.exit_code == 0);
    CHECK(ran.says("warning: speech/de.toml:"));
    CHECK(ran.says("there is none for \"Oyster\": it is spoken in English"));
    CHECK(ran.out.find("all sound, with 2 warnings.") != std::string::npos);
}

TEST_CASE("an exercise that is named as harder, but not the other way round, is told by file, line and key") {
    const ContentCopy content;
    content.replace("exercises/squat_90.toml", "exercise = \"squat_60\"", "");
    const Ran ran = content.check();
    INFO(ran.err);
    CHECK(ran.exit_code == 1);
    CHECK(ran.says("exercises/squat_60.toml:"));
    CHECK(ran.says("].exercise: \"squat_90\" doesn't name \"squat_60\" as easier"));
}

TEST_CASE("every problem is told, not only the first") {
    const ContentCopy content;
    content.replace("exercises/clamshell.toml", "name = \"Clamshell\"", "name = 7");
    content.replace("exercises/donkey_kick.toml", "sided = true", "sided = \"yes\"");
    const Ran ran = content.check();
    CHECK(ran.exit_code == 1);
    CHECK(ran.says("clamshell.toml"));
    CHECK(ran.says("donkey_kick.toml"));
}

TEST_CASE("a file that is nonsense is told") {
    const ContentCopy content;
    std::string nonsense;
    for (int i = 0; i < 4096; ++i) nonsense += static_cast<char>(i * 97 % 256);
    std::ofstream(content.file("exercises/clamshell.toml"), std::ios::binary) << nonsense;
    const Ran ran = content.check();
    CHECK(ran.exit_code == 1);
    CHECK(ran.says("clamshell.toml"));
}

TEST_CASE("an empty or missing folder is told") {
    const Player player;
    CHECK(player.ingear({"check-content", player.file("none").string()}).exit_code == 1);
    fs::create_directories(player.file("empty"));
    CHECK(player.ingear({"check-content", player.file("empty").string()}).exit_code == 1);
}

TEST_CASE("the lists have everything that belongs to their items") {
    const Player player;
    const auto exercises = player.answer({"list", "exercises", "--json"});
    REQUIRE(exercises.size() >= 3);
    for (const auto& exercise : exercises) {
        for (const auto* key : {"id", "name", "posture", "sides", "muscles", "place", "knee_load", "easier",
                                "harder", "faults"}) {
            INFO(exercise.at("id") << " " << key);
            REQUIRE(exercise.contains(key));
            CHECK_FALSE(exercise.at(key).empty());
        }
        for (const auto& phase : exercise.at("phases")) CHECK(phase.at("seconds").get<double>() > 0.0);
    }
    const auto routines = player.answer({"list", "routines", "--json"});
    CHECK(std::ranges::any_of(routines, [](const auto& each) { return each.at("id") == "first_steps"; }));
    CHECK_FALSE(player.answer({"list", "postures", "--json"}).empty());
    CHECK(player.answer({"list", "scenes", "--json"}).size() == 3);
    const auto coaches = player.answer({"list", "coaches", "--json"});
    REQUIRE(coaches.size() >= 2);
    CHECK(coaches[0].at("id") == "bridget");
    CHECK(coaches[0].at("outfits").at(0).at("colours").size() >= 2);
    CHECK_FALSE(player.answer({"list", "screens", "--json"}).empty());
}

TEST_CASE("lists for people have a line for each item") {
    const Ran ran = Player().ingear({"list", "exercises"});
    CHECK(ran.lines().size() >= 3);
    CHECK(ran.out.find("Glute bridge") != std::string::npos);
}
