#include "content/catalogue_loader.h"
#include "content/speech_reader.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
using domain::SpeechBook;
using domain::SpeechLine;

namespace {

const content::LoadedCatalogue& loaded() {
    static const content::LoadedCatalogue all = content::load_catalogue(places::share() / "assets");
    return all;
}

/// Whether some exercise brings about that a line is said.
bool is_reachable(const SpeechBook& book, const SpeechLine& line) {
    if (book.find(line.when, "", "", "") == &line) return true;
    for (const domain::Exercise& exercise : loaded().catalogue.exercises) {
        const auto& phases = exercise.movement.phases;
        if (line.when == "side_switch" && !exercise.sided) continue;
        if (line.when == "count" || line.when == "count_last") {
            for (std::size_t i = 0; i < phases.size(); ++i) {
                const bool last = i + 1 == phases.size();
                if (last != (line.when == "count_last")) continue;
                if (book.find(line.when, exercise.movement.posture, exercise.id, phases[i].name) == &line)
                    return true;
            }
        } else if (book.find(line.when, exercise.movement.posture, exercise.id, "") == &line) {
            return true;
        }
    }
    return false;
}

/// The problems of a speech file's text.
std::vector<Error> problems_of(const std::string& lines) {
    const std::string text = R"(
id = "xx"
name = "X"
sample = "Hello."
left = "left"
right = "right"
rep = "one rep"
reps = "{n} reps"
each_side = "{reps} a side"
minute = "one minute"
minutes = "{n} minutes"
seconds = "{n} seconds"
numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
    "19", "20"]
)";
    std::vector<Error> problems;
    const auto file = content::TomlFile::parse(text + lines, "speech/xx.toml", problems);
    if (file) {
        (void)content::read_speech(file->root());
        file->report_unknown_keys();
    }
    return problems;
}

}  // namespace

TEST_CASE("there is a sound speech book, and every line of it can come up") {
    REQUIRE(loaded().problems.empty());
    REQUIRE_FALSE(loaded().catalogue.speech.empty());
    for (const SpeechBook& book : loaded().catalogue.speech) {
        for (const SpeechLine& line : book.lines) {
            INFO(book.id << ": " << line.when << " " << line.posture << " " << line.exercise << " "
                         << line.phase);
            CHECK(is_reachable(book, line));
        }
        for (const domain::SpeechOccasion& occasion : domain::kSpeechOccasions) {
            INFO(occasion.name);
            const bool some = std::any_of(book.lines.begin(), book.lines.end(),
                                          [&](const SpeechLine& line) { return line.when == occasion.name; });
            CHECK(some);
        }
    }
}

TEST_CASE("every phase of every exercise has its count") {
    for (const SpeechBook& book : loaded().catalogue.speech) {
        for (const domain::Exercise& exercise : loaded().catalogue.exercises) {
            const auto& phases = exercise.movement.phases;
            for (std::size_t i = 0; i < phases.size(); ++i) {
                const bool last = i + 1 == phases.size();
                INFO(exercise.id << ", " << phases[i].name);
                CHECK(book.find(last ? "count_last" : "count", exercise.movement.posture, exercise.id,
                                phases[i].name));
            }
            INFO(exercise.id << ", " << exercise.movement.posture);
            CHECK(book.find("get_into_place", exercise.movement.posture, exercise.id, ""));
        }
    }
}

TEST_CASE("what she says is calm and kind") {
    for (const SpeechBook& book : loaded().catalogue.speech) {
        for (const SpeechLine& line : book.lines) {
            for (const std::string& text : line.say) {
                INFO(text);
                CHECK(text.find('!') == std::string::npos);
            }
        }
    }
}

TEST_CASE(
    "a language that lacks a phrase, or has one too many, is warned of where, and speaks all the same") {
    const TemporaryFolder folder;
    std::filesystem::copy(places::share() / "assets", folder.path(),
                          std::filesystem::copy_options::recursive);
    const auto file = folder.path() / "speech" / "de.toml";
    std::string text = file_text(file);
    const std::string known = "\"Stand tall.\"";
    const std::size_t at = text.find(known);
    REQUIRE(at != std::string::npos);
    text.replace(at, known.size(), "\"Stand small.\"");
    write_file(file, text);
    const auto read = content::load_catalogue(folder.path());
    CHECK(read.problems.empty());
    REQUIRE(read.warnings.size() == 2);
    CHECK(read.warnings[0].text().find("Stand tall.") != std::string::npos);
    CHECK(read.warnings[0].text().find("de.toml:") != std::string::npos);
    CHECK(read.warnings[1].text().find("phrases.Stand small.") != std::string::npos);
    CHECK(read.warnings[1].text().find("de.toml:") != std::string::npos);
    const domain::SpeechBook* german = read.catalogue.speech_in("de");
    REQUIRE(german != nullptr);
    CHECK(german->id == "de");
    CHECK(german->in_this_language("Stand tall.") == "Stand tall.");
}

TEST_CASE("mistakes in a speech file are told with their place") {
    CHECK(problems_of("[[lines]]\nwhen = \"rest\"\nsay = [\"Rest for {seconds}.\"]\n").empty());
    const auto where = [](const std::vector<Error>& problems) {
        REQUIRE(problems.size() == 1);
        return problems.front().text();
    };
    CHECK(where(problems_of("[[lines]]\nwhen = \"nap\"\nsay = [\"Sleep.\"]\n")).find("when") !=
          std::string::npos);
    CHECK(where(problems_of("[[lines]]\nwhen = \"rest\"\nsay = [\"{reps}\"]\n")).find("{reps}") !=
          std::string::npos);
    CHECK(where(problems_of("[[lines]]\nwhen = \"pain\"\nsay = [\"{n}\"]\n")).find("say") !=
          std::string::npos);
    CHECK(where(problems_of("[[lines]]\nwhen = \"rest\"\nsay = [\"open {\"]\n")).find("}") !=
          std::string::npos);
    CHECK(where(problems_of("[[lines]]\nwhen = \"rest\"\nsay = []\n")).find("say") != std::string::npos);
    CHECK(where(problems_of("[[lines]]\nwhen = \"rest\"\nsay = [\"" + std::string(200, 'a') + "\"]\n"))
              .find("180") != std::string::npos);
}
