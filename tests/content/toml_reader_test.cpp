#include "content/toml_reader.h"

#include <sys/stat.h>

#include <array>
#include <fstream>

#include "content/problem_text.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::content;

namespace {

/// Reads a text with a function of the root and returns all problems, unknown keys included.
template <class Read>
std::string problems_of(std::string_view text, Read read) {
    std::vector<Error> problems;
    if (const auto file = TomlFile::parse(text, "f.toml", problems)) {
        read(file->root());
        file->report_unknown_keys();
    }
    return text_of(problems);
}

std::string problems_of(std::string_view text) {
    return problems_of(text, [](const TomlTable&) {});
}

constexpr std::array<std::string_view, 2> kColours{"red", "green"};

}  // namespace

TEST_CASE("Values are read") {
    std::vector<Error> problems;
    const auto file = TomlFile::parse(R"(
text = "a"
colour = "green"
number = 1.5
whole = 3
flag = true
texts = ["x", "y"]
point = [1, 2.5]
[table]
inner = 2
[[list]]
n = 1
[[list]]
n = 2
)",
                                      "f.toml", problems);
    REQUIRE(file != nullptr);
    const TomlTable root = file->root();
    CHECK(root.text("text") == "a");
    CHECK(root.choice("colour", kColours) == "green");
    CHECK(root.number("number", {0.0, 2.0}) == 1.5);
    CHECK(root.number("whole", {0.0, 3.0}) == 3.0);
    CHECK(root.whole("whole", 3, 3) == 3);
    CHECK(root.flag("flag"));
    CHECK(root.texts("texts") == std::vector<std::string>{"x", "y"});
    CHECK(root.numbers("point", 2, {0.0, 9.0}) == std::vector<double>{1.0, 2.5});
    CHECK(root.table("table")->whole("inner", 0, 9) == 2);
    const auto list = root.tables("list");
    REQUIRE(list.size() == 2);
    CHECK(list[0].whole("n", 0, 9) == 1);
    CHECK(list[1].whole("n", 0, 9) == 2);
    CHECK(list[1].path_of("n") == "list[1].n");
    file->report_unknown_keys();
    CHECK(text_of(problems).empty());
}

TEST_CASE("What isn't there has its default") {
    CHECK(problems_of("", [](const TomlTable& root) {
              CHECK(root.text_or("a", "b") == "b");
              CHECK(root.choice_or("a", kColours, "red") == "red");
              CHECK(root.number_or("a", {0.0, 1.0}, 0.5) == 0.5);
              CHECK(root.whole_or("a", 0, 9, 4) == 4);
              CHECK_FALSE(root.optional_whole("a", 0, 9).has_value());
              CHECK(root.flag_or("a", true));
              CHECK(root.optional_texts("a").empty());
              CHECK_FALSE(root.optional_table("a").has_value());
              CHECK(root.optional_tables("a").empty());
          }).empty());
}

TEST_CASE("A missing key is told at its table's line, with what was expected") {
    const std::string problems =
        problems_of("x = 1\n[[phases]]\nname = \"lift\"\n", [](const TomlTable& root) {
            (void)root.has("x");
            const auto phases = root.tables("phases");
            (void)phases[0].text("name");
            (void)phases[0].number("seconds", {0.1, 60.0});
        });
    CHECK(problems == "f.toml:2: phases[0].seconds: is missing: expected a number from 0.1 to 60\n");
}

TEST_CASE("A wrong value is told at its line, with what was expected and what is there") {
    const std::string text = R"(text = 1
empty = ""
number = "two"
large = 61
not_a_number = nan
endless = inf
whole = 1.5
flag = "yes"
colour = "blue"
texts = ["a", 2, ""]
no_list = "a"
point = [1, 2, 3]
far_point = [1, 900]
table = 5
list = [1]
)";
    const std::string problems = problems_of(text, [](const TomlTable& root) {
        constexpr Range kRange{0.0, 60.0};
        (void)root.text("text");
        (void)root.text("empty");
        for (const char* key : {"number", "large", "not_a_number", "endless"})
            CHECK(root.number(key, kRange) == 0.0);
        CHECK(root.whole("whole", 1, 9) == 1);
        (void)root.flag("flag");
        (void)root.choice("colour", kColours);
        CHECK(root.texts("texts") == std::vector<std::string>{"a"});
        (void)root.texts("no_list");
        CHECK(root.numbers("point", 2, kRange).size() == 2);
        (void)root.numbers("far_point", 2, kRange);
        (void)root.table("table");
        (void)root.tables("list");
    });
    CHECK(problems == R"(f.toml:1: text: expected a text, not 1
f.toml:2: empty: expected a text, not ""
f.toml:3: number: expected a number from 0 to 60, not "two"
f.toml:4: large: expected a number from 0 to 60, not 61
f.toml:5: not_a_number: expected a number from 0 to 60, not nan
f.toml:6: endless: expected a number from 0 to 60, not inf
f.toml:7: whole: expected a whole number from 1 to 9, not 1.5
f.toml:8: flag: expected true or false, not "yes"
f.toml:9: colour: expected one of "red", "green", not "blue"
f.toml:10: texts[1]: expected a text, not 2
f.toml:10: texts[2]: expected a text, not ""
f.toml:11: no_list: expected a list of texts, not "a"
f.toml:12: point: expected a list of 2 numbers from 0 to 60, not a list
f.toml:13: far_point[1]: expected a number from 0 to 60, not 900
f.toml:14: table: expected a table, not 5
f.toml:15: list[0]: expected a table, not 1
)");
}

TEST_CASE("A key that nobody asked for is told, with the one that was likely meant") {
    const std::string problems =
        problems_of("secnds = 1\nzzz = 2\n[[phases]]\nbreth = \"in\"\n", [](const TomlTable& root) {
            (void)root.has("seconds");
            (void)root.tables("phases")[0].text_or("breath", "");
        });
    CHECK(problems ==
          "f.toml:1: secnds: there is no such key: did you mean \"seconds\"?\n"
          "f.toml:2: zzz: there is no such key\n"
          "f.toml:4: phases[0].breth: there is no such key: did you mean \"breath\"?\n");
}

TEST_CASE("A table read in two places knows the keys of both") {
    CHECK(problems_of("[[faults]]\nid = \"a\"\nname = \"b\"\n", [](const TomlTable& root) {
              (void)root.tables("faults")[0].text("id");
              (void)root.tables("faults")[0].text("name");
          }).empty());
}

TEST_CASE("Words near to each other are found") {
    const std::vector<std::string> words{"seconds", "name", "breath"};
    CHECK(nearest_word("second", words) == "seconds");
    CHECK(nearest_word("nmae", words).empty());  // two letters of four
    CHECK(nearest_word("brethe", words) == "breath");
    CHECK(nearest_word("x", words).empty());
    CHECK(nearest_word("", words).empty());
    CHECK(nearest_word(std::string(100000, 'a'), words).empty());
}

TEST_CASE("What isn't TOML is told with its line") {
    CHECK(problems_of("a = 1\nb = \n").find("f.toml:2: ") == 0);
    CHECK(problems_of("a = 1\na = 2\n").find("f.toml:2: ") == 0);
    CHECK(problems_of("[a\n").find("f.toml:1: ") == 0);
    CHECK(problems_of("a = \"\xff\xfe\"\n").find("f.toml:1: ") == 0);
    CHECK(problems_of(std::string("\0\1\2\3", 4)).find("f.toml:1: ") == 0);
    CHECK(problems_of("a = 99999999999999999999999\n").find("f.toml:1: ") == 0);
    CHECK(problems_of("\xef\xbb\xbf").empty());  // a byte-order mark alone: an empty file
    CHECK(problems_of("").empty());
}

TEST_CASE("Towers of tables and lists are refused, not climbed") {
    const std::string open(200000, '[');
    CHECK_FALSE(problems_of("a = " + open).empty());
    std::string tower = "a";
    for (int i = 0; i < 100000; ++i) tower += ".a";
    CHECK(problems_of(tower + " = 1") == "f.toml:1: the key has too many parts\n");
    CHECK(problems_of("x = 1\n[" + tower + "]") == "f.toml:2: the key has too many parts\n");
    CHECK(problems_of("x = { " + tower + " = 1 }") == "f.toml:1: the key has too many parts\n");
}

TEST_CASE("Dots in texts, numbers and comments are no towers") {
    const std::string text = R"(# ..............
a = "..................."
b = 'c:\x\..........'
c = """
......... \" ....
"""
d = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]
)";
    CHECK(problems_of(text, [](const TomlTable& root) {
              for (const std::string& key : root.keys()) (void)root.has(key);
          }).empty());
}

TEST_CASE("A file that can't be read is told by its name") {
    const TemporaryFolder folder;
    std::vector<Error> problems;
    const auto read = [&](const char* name) {
        problems.clear();
        CHECK(TomlFile::read(folder.path() / name, name, problems) == nullptr);
        return text_of(problems);
    };
    CHECK(read("missing.toml") == "missing.toml: there is no such file\n");

    std::filesystem::create_directory(folder / "folder.toml");
    CHECK(read("folder.toml") == "folder.toml: is not a file\n");

    ::mkfifo((folder / "pipe.toml").c_str(), 0600);
    CHECK(read("pipe.toml") == "pipe.toml: is not a file\n");

    write_file(folder / "huge.toml", std::string(1024 * 1024 + 1, '#'));
    CHECK(read("huge.toml") == "huge.toml: is too large: expected at most 1 MiB\n");
}
