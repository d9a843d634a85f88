#include "content/coach_reader.h"

#include <fstream>

#include "content/catalogue_loader.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
using content::TomlFile;

namespace {

constexpr const char* kCoach = R"(id = "anna"
name = "Anna"
summary = "Calm"
file = "anna.glb"
skin_tone = "dark"
[[skin_tones]]
id = "light"
name = "Light"
colour = [0.7, 0.5, 0.4]
[[skin_tones]]
id = "dark"
name = "Dark"
colour = [0.2, 0.1, 0.05]
[[hair_styles]]
id = "bun"
name = "Bun"
[[outfits]]
id = "long"
name = "Long"
colour = "moss"
[[outfits.colours]]
id = "sea"
name = "Sea"
top = [0.1, 0.3, 0.4]
bottom = [0.0, 0.0, 0.1]
band = [0.1, 0.1, 0.1]
accent = [0.1, 0.4, 0.5]
shoes = [0.7, 0.7, 0.7]
[[outfits.colours]]
id = "moss"
name = "Moss"
top = [0.2, 0.3, 0.1]
bottom = [0.0, 0.0, 0.1]
band = [0.1, 0.1, 0.1]
accent = [0.6, 0.4, 0.1]
shoes = [0.7, 0.7, 0.7]
)";

struct ReadCoach {
    domain::Coach coach;
    std::vector<std::string> problems;
};

ReadCoach read(const std::string& text) {
    ReadCoach result;
    std::vector<Error> problems;
    const auto file = TomlFile::parse(text, "anna.toml", problems);
    REQUIRE(file != nullptr);
    result.coach = content::read_coach(file->root());
    file->report_unknown_keys();
    for (const Error& problem : problems) result.problems.push_back(problem.text());
    return result;
}

std::string with(const std::string& from, const std::string& to) {
    std::string text = kCoach;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

}  // namespace

TEST_CASE("a coach is read with what there is to choose, the usual first") {
    const ReadCoach read_one = read(kCoach);
    CHECK(read_one.problems.empty());
    const domain::Coach& coach = read_one.coach;
    CHECK(coach.name == "Anna");
    CHECK(coach.model == "anna.glb");
    CHECK_FALSE(coach.own);
    REQUIRE(coach.skin_tones.size() == 2);
    CHECK(coach.skin_tones.front().id == "dark");
    CHECK(coach.skin_tones.front().colour.r == Approx(0.2F));
    CHECK(coach.hair_colours.empty());
    REQUIRE(coach.outfits.size() == 1);
    CHECK(coach.outfits.front().colours.front().id == "moss");
    CHECK(coach.outfits.front().colours.front().accent.g == Approx(0.4F));
}

TEST_CASE("what is wrong with a coach is told with line and key") {
    const auto problem = [](const std::string& text) {
        const ReadCoach result = read(text);
        REQUIRE(result.problems.size() == 1);
        return result.problems.front();
    };
    CHECK(problem(with("\"anna.glb\"", "\"../anna.glb\""))
              .find("anna.toml:4: file: expected the name of a .glb") == 0);
    CHECK(problem(with("skin_tone = \"dark\"", "skin_tone = \"green\"")) ==
          "anna.toml:5: skin_tone: expected one of light, dark, not \"green\"");
    CHECK(
        problem(with("id = \"light\"", "id = \"dark\"")).find("skin_tones[1].id: \"dark\" is there twice") !=
        std::string::npos);
    CHECK(problem(with("[0.7, 0.5, 0.4]", "[0.7, 0.5, 1.4]")).find("skin_tones[0].colour") !=
          std::string::npos);
    CHECK(problem(with("summary = \"Calm\"\n", "")).find("summary") != std::string::npos);
    CHECK(problem(with("summary", "height = 3\nsummary")).find("height") != std::string::npos);
}

TEST_CASE("the coaches that come with the game are sound, and the usual one is there") {
    const auto loaded = content::load_catalogue(places::source() / "assets");
    CHECK(loaded.problems.empty());
    const auto chosen = domain::choose(loaded.catalogue.coaches, {});
    REQUIRE(chosen.coach != nullptr);
    CHECK(chosen.coach->id == domain::kUsualCoach);
    CHECK(chosen.unknown.empty());
}

TEST_CASE("a coach that a player brings is found beside the data; one that is no good is told and left out") {
    const TemporaryFolder data;
    content::LoadedCatalogue loaded = content::load_catalogue(places::source() / "assets");
    const std::size_t before = loaded.catalogue.coaches.size();
    content::add_own_coaches(loaded, data.path());
    CHECK(loaded.catalogue.coaches.size() == before);

    const auto folder = data / "coaches";
    write(folder / "robin.toml", "id = \"robin\"\nname = \"Robin\"\nfile = \"robin.vrm\"\nheight = 1.6\n");
    write(folder / "no_file.toml", "id = \"none\"\nname = \"None\"\n");
    write(folder / "elsewhere.toml", "id = \"else\"\nname = \"Else\"\nfile = \"/etc/passwd\"\n");
    write(folder / "taken.toml", "id = \"bridget\"\nname = \"Me\"\nfile = \"me.glb\"\n");
    write(folder / "broken.toml", "id = = 3\n");
    content::add_own_coaches(loaded, data.path());
    REQUIRE(loaded.catalogue.coaches.size() == before + 1);
    const domain::Coach& robin = loaded.catalogue.coaches.back();
    CHECK(robin.own);
    CHECK(robin.model == (folder / "robin.vrm").string());
    CHECK(robin.height == Approx(1.6F));
    CHECK_FALSE(robin.summary.empty());
    std::string told;
    for (const Error& problem : loaded.own_problems) told += problem.text() + "\n";
    CHECK(told.find("no_file.toml") != std::string::npos);
    CHECK(told.find("elsewhere.toml:3: file") != std::string::npos);
    CHECK(told.find("taken.toml:1: id: \"bridget\" is somebody else's") != std::string::npos);
    CHECK(told.find("broken.toml:1") != std::string::npos);
    CHECK(loaded.problems.empty());
}
