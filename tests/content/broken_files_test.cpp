#include <rapidcheck.h>

#include <sstream>

#include "content/exercise_reader.h"
#include "content/problem_text.h"
#include "content/routine_reader.h"
#include "content/sample_files.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::content;

namespace {

/// Reads a text as an exercise; true when it has a problem.
bool read_as_exercise(const std::string& text) {
    std::vector<Error> problems;
    if (const auto file = TomlFile::parse(text, "f.toml", problems)) {
        (void)read_exercise(file->root());
        file->report_unknown_keys();
    }
    for (const Error& problem : problems) RC_ASSERT(problem.where.starts_with("f.toml:"));
    return !problems.empty();
}

}  // namespace

TEST_CASE("The sample is sound") {
    CHECK_FALSE(read_as_exercise(kSampleExercise));
}

TEST_CASE("Any bytes are read or refused") {
    CHECK(rc::check("any bytes", [](const std::string& bytes) { (void)read_as_exercise(bytes); }));
}

TEST_CASE("A sound file with a stretch of other bytes is read or refused") {
    CHECK(rc::check("a stretch replaced", [] {
        std::string text = kSampleExercise;
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const auto length = *rc::gen::inRange<std::size_t>(0, 20);
        text.replace(at, length, *rc::gen::arbitrary<std::string>());
        (void)read_as_exercise(text);
    }));
}

TEST_CASE("A sound file that ends early is refused or complete") {
    const std::string whole = kSampleExercise;
    for (std::size_t length = 0; length + 20 < whole.size(); ++length) {
        INFO("length " << length);
        CHECK(read_as_exercise(whole.substr(0, length)));
    }
}

TEST_CASE("A sound file whose lines are in another order is read or refused") {
    CHECK(rc::check("lines swapped", [] {
        std::vector<std::string> lines;
        std::istringstream in(kSampleExercise);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        const auto a = *rc::gen::inRange<std::size_t>(0, lines.size());
        const auto b = *rc::gen::inRange<std::size_t>(0, lines.size());
        std::swap(lines[a], lines[b]);
        std::string text;
        for (const std::string& line : lines) text += line + "\n";
        (void)read_as_exercise(text);
    }));
}
