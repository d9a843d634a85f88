#include "content/reward_reader.h"

#include <rapidcheck.h>

#include <algorithm>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::content;

namespace {

constexpr const char* kSample = R"([[levels]]
name = "Neutral"
words = "Begin."
marbles = 0
[[badges]]
id = "hundred"
group = "moves"
name = "A hundred"
what = "A hundred lifts."
how = "Do a hundred lifts."
unit = "lifts"
when = { measure = "reps", at_least = 100, of = ["lift"] }
picture = { shape = "round", rim = "#e0b25a", ground = "#4d79d8", ground_edge = "#20377f", ink = "#fff4dc", symbol = "dot" }
[[symbols]]
id = "dot"
strokes = ["disc 0 0 0.5", "line 0.1 -0.5 0 0.5 0", "ring 0.1 0 0 0.8 0 90", "area 0 0 1 0 0 1"]
[[unlocks]]
kind = "scene"
id = "hut"
name = "The hut"
how = "Do a session."
when = { measure = "sessions", at_least = 1 }
)";

std::vector<Error> problems_of(const std::string& text) {
    std::vector<Error> problems;
    RewardFiles files;
    if (const auto file = TomlFile::parse(text, "rewards/f.toml", problems)) {
        read_reward_file(file->root(), files);
        check_reward_files(files, {.exercises = {"lift"},
                                   .scenes = {"hut"},
                                   .outfits = {"long"},
                                   .outfit_colours = {"plum"},
                                   .hair = {"bob"}});
        file->report_unknown_keys();
    }
    return problems;
}

/// The problem that a change to the sample brings, in words with its place; "" for none.
std::string problem_with(const std::string& from, const std::string& to) {
    std::string text = kSample;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    const auto problems = problems_of(text.replace(at, from.size(), to));
    return problems.empty() ? "" : problems.front().text();
}

}  // namespace

TEST_CASE("The sample of rewards is sound") {
    CHECK(problems_of(kSample).empty());
}

TEST_CASE("Problems with rewards name file, line, key and what was expected") {
    CHECK_THAT(problem_with("\"reps\"", "\"pain\""),
               ContainsSubstring("f.toml:12") && ContainsSubstring("measure"));
    CHECK_THAT(problem_with("[\"lift\"]", "[\"lifft\"]"),
               ContainsSubstring("f.toml:12") && ContainsSubstring("did you mean \"lift\""));
    CHECK_THAT(problem_with(", of = [\"lift\"]", ""), ContainsSubstring("needs a list of exercises"));
    CHECK_THAT(problem_with("at_least = 100", "at_least = 0"), ContainsSubstring("at_least"));
    CHECK_THAT(problem_with("unit = \"lifts\"\n", ""), ContainsSubstring("unit"));
    CHECK_THAT(problem_with("\"#4d79d8\"", "\"blue\""),
               ContainsSubstring("f.toml:13") && ContainsSubstring("expected a colour"));
    CHECK_THAT(problem_with("symbol = \"dot\"", "symbol = \"dott\""),
               ContainsSubstring("did you mean \"dot\""));
    CHECK_THAT(problem_with("\"disc 0 0 0.5\"", "\"disc 0 0\""),
               ContainsSubstring("f.toml:16") && ContainsSubstring("expected \"line"));
    CHECK_THAT(problem_with("marbles = 0", "marbles = 5"),
               ContainsSubstring("f.toml:4") && ContainsSubstring("begins with 0"));
    CHECK_THAT(problem_with("id = \"hut\"", "id = \"hat\""), ContainsSubstring("there is no scene \"hat\""));
    CHECK_THAT(problem_with("group = \"moves\"", "group = \"pain\""), ContainsSubstring("group"));
    CHECK_THAT(problem_with("kind = \"scene\"", "kind = \"shoes\""), ContainsSubstring("kind"));
    CHECK_THAT(problem_with("words = \"Begin.\"", "words = \"Begin.\"\nwrods = \"x\""),
               ContainsSubstring("wrods"));
}

TEST_CASE("An unlock names a thing that there is, of its kind") {
    struct Case {
        const char *kind, *good, *bad, *told;
    };
    const std::string glasses =
        "[[glasses]]\nid = \"amber\"\nname = \"a\"\nsummary = \"a\"\ntint = \"#ffffff\"\nglint = "
        "\"#ffffff\"\nthickness = 1.0\n"
        "[[marble_styles]]\nid = \"swirl\"\nname = \"a\"\nsummary = \"a\"\npattern = \"swirl\"\nsecond "
        "= \"#ffffff\"\nclarity = 0.5\n[marble_styles.colours]\nhead_start = \"#ffffff\"\nsession = "
        "\"#ffffff\"\nbreak = \"#ffffff\"\nself_test = \"#ffffff\"\nwelcome_back = \"#ffffff\"\n";
    for (const Case& c :
         {Case{"outfit", "long", "longg", "there is no outfit \"longg\": did you mean \"long\"?"},
          Case{"outfit_colour", "plum", "long", "there is no colour of an outfit \"long\""},
          Case{"hair", "bob", "bobb", "there is no hair style \"bobb\": did you mean"},
          Case{"scene", "hut", "bob", "there is no scene \"bob\""},
          Case{"glass", "amber", "swirl", "there is no glass \"swirl\""},
          Case{"marbles", "swirl", "amber", "there is no style of marbles \"amber\""}}) {
        const auto unlocking = [&](const std::string& id) {
            std::string text = kSample;
            const std::string from = "kind = \"scene\"\nid = \"hut\"";
            text.replace(text.find(from), from.size(),
                         "kind = \"" + std::string(c.kind) + "\"\nid = \"" + id + "\"");
            return problems_of(text + glasses);
        };
        INFO(c.kind);
        CHECK(unlocking(c.good).empty());
        const auto problems = unlocking(c.bad);
        REQUIRE(problems.size() == 1);
        CHECK_THAT(problems[0].text(),
                   ContainsSubstring(c.told) && ContainsSubstring("f.toml:19") && ContainsSubstring("id"));
    }
}

TEST_CASE("Strokes outside of their square, or without a width, are refused") {
    CHECK(parse_stroke("line 0.1 0 0 1 1").has_value());
    CHECK(parse_stroke("ring 0.1 0 0 0.5").has_value());
    for (const char* text : {"", "line", "line 0.1 0 0", "line 0 0 0 1 1", "line 0.1 0 0 9 1", "disc 0 0 x",
                             "ring 0.1 0 0 0.5 90 0", "ring 0.1 0 0 0.5 0 400", "area 0 0 1 1", "star 0 0 1",
                             "disc 0 0 nan", "line 0.1 0 0 1"}) {
        INFO(text);
        CHECK_FALSE(parse_stroke(text).has_value());
    }
}

TEST_CASE("A sound reward file with a stretch of other bytes is read or refused") {
    CHECK(rc::check("a stretch replaced", [] {
        std::string text = kSample;
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        text.replace(at, *rc::gen::inRange<std::size_t>(0, 20), *rc::gen::arbitrary<std::string>());
        for (const Error& problem : problems_of(text))
            RC_ASSERT(problem.where.starts_with("rewards/f.toml:"));
    }));
}
