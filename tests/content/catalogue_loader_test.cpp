#include "content/catalogue_loader.h"

#include <sstream>

#include "content/problem_text.h"
#include "content/sample_files.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::content;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// An assets folder with one sound posture, exercise and routine, to be broken by the tests.
class SampleAssets {
  public:
    SampleAssets() {
        write_file(folder / "postures/lying.toml", kSamplePosture);
        write_file(folder / "exercises/lift.toml", kSampleExercise);
        write_file(folder / "routines/once.toml", kSampleRoutine);
    }
    void exercise(const std::string& what, const std::string& by) const {
        write_file(folder / "exercises/lift.toml", replaced(kSampleExercise, what, by));
    }
    void routine(const std::string& what, const std::string& by) const {
        write_file(folder / "routines/once.toml", replaced(kSampleRoutine, what, by));
    }
    [[nodiscard]] LoadedCatalogue load() const { return load_catalogue(folder.path()); }
    [[nodiscard]] std::string problems() const { return text_of(load().problems); }

    TemporaryFolder folder;
};

}  // namespace

TEST_CASE("Sound files make a catalogue") {
    const SampleAssets assets;
    const LoadedCatalogue loaded = assets.load();
    CHECK(text_of(loaded.problems).empty());
    const domain::Exercise* exercise = loaded.catalogue.exercise("lift");
    REQUIRE(exercise != nullptr);
    CHECK(exercise->rep_seconds() == 5.0);
    CHECK(exercise->movement.id == "lift");
    const domain::Routine* routine = loaded.catalogue.routine("once");
    REQUIRE(routine != nullptr);
    CHECK(routine->items.at(0).sets == 1);
    CHECK(routine->rest_between_sides == 30.0);
    CHECK(routine->rest_between_sets == 60.0);
    CHECK(routine->rest_between_exercises == 60.0);
    REQUIRE(loaded.catalogue.posture("lying") != nullptr);
    CHECK(loaded.catalogue.posture("lying")->seconds == 5.0);
}

TEST_CASE("A missing assets folder is told for each kind of file") {
    const TemporaryFolder folder;
    const LoadedCatalogue loaded = load_catalogue(folder / "nowhere");
    CHECK(loaded.problems.size() == 3);
    CHECK(loaded.catalogue.exercises.empty());
}

TEST_CASE("A broken file is left out, the others are there") {
    const SampleAssets assets;
    write_file(assets.folder / "exercises/other.toml", "id = ");
    const LoadedCatalogue loaded = assets.load();
    CHECK(loaded.problems.size() == 1);
    CHECK(loaded.problems.at(0).where == "exercises/other.toml:1");
    CHECK(loaded.catalogue.exercise("lift") != nullptr);
    CHECK(loaded.catalogue.routine("once") != nullptr);
}

TEST_CASE("All problems of a file are told at once") {
    const SampleAssets assets;
    std::string text = replaced(kSampleExercise, "seconds = 2.0", "seconds = \"two\"");
    text = replaced(text, "name = \"Lift\"\n", "");
    text = replaced(text, "sided = false", "sidded = false");
    write_file(assets.folder / "exercises/lift.toml", text);
    const std::string problems = assets.problems();
    CHECK_THAT(problems, ContainsSubstring("exercises/lift.toml:1: name: is missing: expected a text\n"));
    CHECK_THAT(problems, ContainsSubstring("lift.toml:16: phases[0].seconds: expected a number from"));
    CHECK_THAT(problems, ContainsSubstring("sidded: there is no such key: did you mean \"sided\"?\n"));
}

TEST_CASE("Exercises that are harder and easier than each other say so from both ends") {
    const SampleAssets assets;
    const auto write = [&](const std::string& id, const std::string& links) {
        write_file(assets.folder / ("exercises/" + id + ".toml"),
                   replaced(kSampleExercise, "id = \"lift\"", "id = \"" + id + "\"") + links);
    };
    write("lift", "[[harder]]\ntext = \"Higher.\"\nexercise = \"leap\"\n");
    write("leap", "[[easier]]\ntext = \"Lower.\"\nexercise = \"lift\"\n");
    CHECK(assets.problems().empty());

    write("leap", "");
    CHECK_THAT(assets.problems(),
               ContainsSubstring(
                   "exercises/lift.toml:43: harder[0].exercise: \"leap\" doesn't name \"lift\" as easier"));
    write("lift", "");
    write("leap", "[[easier]]\ntext = \"Lower.\"\nexercise = \"lift\"\n");
    CHECK_THAT(assets.problems(),
               ContainsSubstring(
                   "exercises/leap.toml:43: easier[0].exercise: \"lift\" doesn't name \"leap\" as harder"));
    // Named, but as the wrong thing.
    write("lift", "[[easier]]\ntext = \"Lower.\"\nexercise = \"leap\"\n");
    const std::string both = assets.problems();
    CHECK_THAT(both, ContainsSubstring("leap.toml:43: easier[0].exercise"));
    CHECK_THAT(both, ContainsSubstring("lift.toml:43: easier[0].exercise"));
}

TEST_CASE("The id is the file's name") {
    const SampleAssets assets;
    assets.exercise("id = \"lift\"", "id = \"lfit\"");
    CHECK_THAT(assets.problems(),
               ContainsSubstring(
                   "exercises/lift.toml:1: id: expected \"lift\", as the file is named, not \"lfit\"\n"));
}

TEST_CASE("Ids are small letters, digits and underscores") {
    const SampleAssets assets;
    for (const char* id : {"Up", "1up", "_up", "u p", "u-p", "\\u00fcp"}) {
        assets.exercise("id = \"up\"", std::string("id = \"") + id + "\"");
        CHECK_THAT(assets.problems(), ContainsSubstring("cues[0].id: expected small letters"));
    }
}

TEST_CASE("An id is there once") {
    const SampleAssets assets;
    assets.exercise("[[muscles]]", "[[cues]]\nid = \"up\"\ntext = \"Up again.\"\n[[muscles]]");
    CHECK_THAT(assets.problems(), ContainsSubstring("cues[1].id: \"up\" is there twice"));
}

TEST_CASE("A routine names exercises that exist") {
    const SampleAssets assets;
    assets.routine("exercise = \"lift\"", "exercise = \"lfit\"");
    CHECK(assets.problems() == "routines/once.toml:5: items[0].exercise: there is no exercise \"lfit\"\n");
    assets.routine("exercise = \"lift\"", "exercise = \"lifd\"");
    CHECK(assets.problems() ==
          "routines/once.toml:5: items[0].exercise: there is no exercise \"lifd\": did you mean \"lift\"?\n");
    CHECK(assets.load().catalogue.routines.empty());
}

TEST_CASE("A routine of a broken exercise is left out") {
    const SampleAssets assets;
    assets.exercise("seconds = 2.0", "seconds = -2.0");
    const LoadedCatalogue loaded = assets.load();
    CHECK(loaded.catalogue.routines.empty());
    CHECK_THAT(text_of(loaded.problems),
               ContainsSubstring("items[0].exercise: the exercise \"lift\" has problems of its own"));
}

TEST_CASE("An exercise names a posture that exists") {
    const SampleAssets assets;
    assets.exercise("posture = \"lying\"", "posture = \"flying\"");
    CHECK(assets.problems().find(
              "exercises/lift.toml:6: posture: there is no posture \"flying\": did you mean \"lying\"?\n") ==
          0);
}

TEST_CASE("A way leads to a posture that exists") {
    const SampleAssets assets;
    write_file(assets.folder / "postures/lying.toml",
               std::string(kSamplePosture) + "[[ways]]\nto = \"flying\"\nseconds = 1\n");
    CHECK(assets.problems() ==
          "postures/lying.toml:8: ways[0].to: there is no posture \"flying\": did you mean \"lying\"?\n");
}

TEST_CASE("A problem that two readers find is told once") {
    const SampleAssets assets;
    write_file(assets.folder / "postures/lying.toml", replaced(kSamplePosture, "id = \"lying\"\n", ""));
    CHECK(assets.problems() == "postures/lying.toml:1: id: is missing: expected a text\n");
}

TEST_CASE("A variant that is an exercise exists") {
    const SampleAssets assets;
    assets.exercise("[[cameras]]", "[[harder]]\ntext = \"More.\"\nexercise = \"fly\"\n[[cameras]]");
    CHECK_THAT(assets.problems(), ContainsSubstring("harder[0].exercise: there is no exercise \"fly\""));
    assets.exercise("[[cameras]]",
                    "[[harder]]\ntext = \"More.\"\nexercise = \"lift\"\n"
                    "[[easier]]\ntext = \"Less.\"\nexercise = \"lift\"\n[[cameras]]");
    CHECK(assets.problems().empty());
}

TEST_CASE("Numbers are within reason") {
    const SampleAssets assets;
    const auto [what, by, key] = GENERATE(table<std::string, std::string, std::string>({
        {"reps = 10", "reps = 0", "items[0].reps"},
        {"reps = 10", "reps = 101", "items[0].reps"},
        {"reps = 10", "reps = 9223372036854775807", "items[0].reps"},
        {"reps = 10", "reps = 10.0", "items[0].reps"},
        {"reps = 10", "reps = 10\nsets = 11", "items[0].sets"},
        {"[[items]]", "rest_between_sides = -1\n[[items]]", "rest_between_sides"},
        {"[[items]]", "rest_between_sets = 601\n[[items]]", "rest_between_sets"},
        {"[[items]]", "rest_between_exercises = nan\n[[items]]", "rest_between_exercises"},
    }));
    assets.routine(what, by);
    const LoadedCatalogue loaded = assets.load();
    REQUIRE(loaded.problems.size() == 1);
    CHECK_THAT(loaded.problems[0].where, EndsWith(": " + key));
    CHECK(loaded.catalogue.routines.empty());
}

TEST_CASE("What a body can't do is refused by the angle's name") {
    const SampleAssets assets;
    const auto [what, by, key] = GENERATE(table<std::string, std::string, std::string>({
        {"hip_flexion = 55", "hip_flexion = 121", "poses[0].hip_flexion"},
        {"hip_flexion = 0", "hip_flexion = -16", "poses[1].hip_flexion"},
        {"hip_flexion = 0", "hip_abduction_left = 51", "poses[1].hip_abduction_left"},
        {"hip_flexion = 0", "hip_rotation_right = 61", "poses[1].hip_rotation_right"},
        {"hip_flexion = 0", "hip_rotation = -41", "poses[1].hip_rotation"},
        {"hip_flexion = 0", "knee_flexion = -1", "poses[1].knee_flexion"},
        {"hip_flexion = 0", "knee_flexion = inf", "poses[1].knee_flexion"},
        {"hip_flexion = 0", "hip_flection = 0", "poses[1].hip_flection"},
        {"seconds = 3.0", "seconds = 0", "phases[1].seconds"},
        {"seconds = 3.0", "seconds = 1e300", "phases[1].seconds"},
        {"yaw = 0", "yaw = 181", "cameras[0].yaw"},
        {"pitch = 9", "pitch = 90", "cameras[0].pitch"},
    }));
    assets.exercise(what, by);
    const LoadedCatalogue loaded = assets.load();
    INFO(text_of(loaded.problems));
    CHECK_THAT(text_of(loaded.problems),
               ContainsSubstring("exercises/lift.toml:") && ContainsSubstring(": " + key + ": "));
    CHECK(loaded.catalogue.exercises.empty());
}

TEST_CASE("Muscle activity fits its band") {
    const SampleAssets assets;
    const auto band = [&](const std::string& by) {
        assets.exercise("band = \"moderate\"", by);
        return assets.problems();
    };
    CHECK(band("band = \"high\"\nemg_low = 38\nemg_high = 67").empty());
    CHECK(band("band = \"moderate\"\nemg_low = 38\nemg_high = 67").empty());
    CHECK_THAT(band("band = \"low\"\nemg_low = 38\nemg_high = 67"),
               ContainsSubstring("muscles[0].band: expected"));
    CHECK_THAT(band("band = \"loud\""), ContainsSubstring("muscles[0].band: expected one of \"low\""));
    CHECK_THAT(band("band = \"low\"\nemg_low = 8"), ContainsSubstring("muscles[0].emg_high: is missing"));
    CHECK_THAT(band("band = \"low\"\nemg_low = 8\nemg_high = 7"),
               ContainsSubstring("muscles[0].emg_high: expected"));
}

TEST_CASE("Every key that has no default is missed when its line is gone") {
    const SampleAssets assets;
    std::istringstream lines(kSampleExercise);
    int number = 0;
    for (std::string line; std::getline(lines, line); ++number) {
        // Without their headers the keys of a table go to the table before; without its angles a pose is the
        // posture's.
        if (line.starts_with("[[") || line.starts_with("hip_flexion")) continue;
        assets.exercise(line + "\n", "");
        INFO("line " << number << ": " << line);
        const std::string key = line.substr(0, line.find(' '));
        CHECK_THAT(assets.problems(), ContainsSubstring(key + ": is missing: expected"));
    }
}

TEST_CASE("Every key with a value of another type is refused at its line") {
    const SampleAssets assets;
    std::istringstream lines(kSampleExercise);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.starts_with("[[")) continue;
        assets.exercise(line + "\n", line.substr(0, line.find('=')) + "= 1979-05-27\n");
        INFO("line " << number << ": " << line);
        CHECK_THAT(assets.problems(), ContainsSubstring("lift.toml:" + std::to_string(number) + ": "));
        CHECK(assets.load().catalogue.exercises.empty());
    }
}

TEST_CASE("Files that are no text at all do no harm") {
    const SampleAssets assets;
    write_file(assets.folder / "exercises/binary.toml", std::string("\x7f"
                                                                    "ELF\0\0\xff",
                                                                    7));
    write_file(assets.folder / "exercises/empty.toml", "");
    write_file(assets.folder / "exercises/notes.txt", "not TOML");
    write_file(assets.folder / "exercises/.hidden.toml", "not TOML");
    std::filesystem::create_directories(assets.folder / "exercises/folder.toml");
    std::filesystem::create_symlink("nowhere", assets.folder / "exercises/dangling.toml");
    const LoadedCatalogue loaded = assets.load();
    CHECK(loaded.catalogue.exercises.size() == 1);
    const std::string problems = text_of(loaded.problems);
    CHECK_THAT(problems, ContainsSubstring("exercises/binary.toml:1: "));
    CHECK_THAT(problems, ContainsSubstring("exercises/empty.toml:1: id: is missing"));
    CHECK_THAT(problems, ContainsSubstring("exercises/folder.toml: is not a file"));
    CHECK_THAT(problems, ContainsSubstring("exercises/dangling.toml: there is no such file"));
    CHECK_THAT(problems, !ContainsSubstring("notes") && !ContainsSubstring("hidden"));
}

TEST_CASE("What an exercise asks of the knees is one of four words, and low where nothing is said") {
    const SampleAssets assets;
    CHECK(assets.load().catalogue.exercise("lift")->knee_load == domain::KneeLoad::low);
    assets.exercise("sided = false", "sided = false\nknee_load = \"none\"");
    CHECK(assets.load().catalogue.exercise("lift")->knee_load == domain::KneeLoad::none);
    assets.exercise("sided = false", "sided = false\nknee_load = \"huge\"");
    CHECK_THAT(assets.problems(), ContainsSubstring("exercises/lift.toml:6: knee_load: expected"));
}

TEST_CASE("A fault is marked where the file says, or where its angles tell") {
    const SampleAssets assets;
    const std::string fault =
        "[[faults]]\nid = \"arch\"\nname = \"Arch\"\ncorrection = \"Less.\"\n"
        "offsets.top = { lumbar_extension = 20 }\n";
    const auto place = [&] {
        const LoadedCatalogue loaded = assets.load();
        REQUIRE(loaded.catalogue.exercise("lift") != nullptr);
        return loaded.catalogue.exercise("lift")->movement.faults.at(0).place;
    };
    assets.exercise("[[muscles]]", fault + "[[muscles]]");
    CHECK(place() == "lower_back");
    assets.exercise("[[muscles]]", fault + "place = \"knee_left\"\n[[muscles]]");
    CHECK(place() == "knee_left");
    assets.exercise("[[muscles]]", fault + "place = \"kneee\"\n[[muscles]]");
    CHECK_THAT(assets.problems(), ContainsSubstring("faults[0].place: there is no place \"kneee\": did you"));
}

TEST_CASE("A ladder names exercises that are there, each once, and somebody can begin") {
    const SampleAssets assets;
    const auto ladder = [&](const std::string& tracks) {
        write_file(assets.folder / "ladders/one.toml", "id = \"one\"\n" + tracks);
        return assets.problems();
    };
    CHECK(ladder("[[tracks]]\nid = \"a\"\nmuscle = \"calves\"\nexercises = [\"lift\"]\n").empty());
    CHECK(ladder("[[tracks]]\nid = \"a\"\nmuscle = \"calves\"\nexercises = [\"lif\"]\n")
              .find("ladders/one.toml:5: tracks[0].exercises: there is no exercise \"lif\": did you mean "
                    "\"lift\"?") != std::string::npos);
    CHECK(ladder("[[tracks]]\nid = \"a\"\nmuscle = \"calves\"\nexercises = [\"lift\", \"lift\"]\n")
              .find("\"lift\" is on a track already") != std::string::npos);
    CHECK(ladder("[[tracks]]\nid = \"a\"\nmuscle = \"calves\"\nexercises = [\"lift\"]\nstart = \"rest\"\n")
              .find("\"rest\" is not one of the track's exercises") != std::string::npos);
    CHECK(ladder("[[tracks]]\nid = \"a\"\nmuscle = \"calves\"\nexercises = [\"lift\"]\nfiller = true\n")
              .find("nobody could begin") != std::string::npos);
}
