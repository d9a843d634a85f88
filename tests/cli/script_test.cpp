#include "cli/script.h"

#include <rapidcheck.h>

#include "support/catch.h"

using namespace ingear;
using cli::parse_script;
using domain::Command;

TEST_CASE("a script is read with blank lines, comments and any spacing") {
    const auto script =
        parse_script("# a walk\n\n  0 skip\r\n12.5\tpause # wait\n12.5 resume\n1e2 back", "walk");
    REQUIRE(script.has_value());
    REQUIRE(script->size() == 4);
    CHECK((*script)[0].command == Command::skip);
    CHECK((*script)[0].line == 3);
    CHECK((*script)[1].t == 12.5);
    CHECK((*script)[2].command == Command::resume);
    CHECK((*script)[3].t == 100.0);
    CHECK((*script)[3].line == 6);
}

TEST_CASE("every command can be scripted") {
    for (const auto* name :
         {"pause", "resume", "skip", "back", "finish_set", "finish_early", "undo_rep", "pain"}) {
        const auto script = parse_script(std::string("1 ") + name, "all");
        REQUIRE(script.has_value());
        CHECK(to_string(script->front().command) == name);
    }
}

TEST_CASE("an empty script has no commands") {
    CHECK(parse_script("", "empty")->empty());
    CHECK(parse_script("\n\n# nothing\n", "empty")->empty());
}

TEST_CASE("an unknown command is told by line, with those that there are") {
    const auto script = parse_script("1 pause\n2 sing\n", "song.txt");
    REQUIRE_FALSE(script.has_value());
    CHECK(script.error().where == "song.txt:2");
    for (const auto* name :
         {"sing", "pause", "resume", "skip", "back", "finish_set", "finish_early", "undo_rep", "pain"}) {
        CHECK(script.error().message.find(name) != std::string::npos);
    }
}

TEST_CASE("whatever the text, a script is either refused by line or has its times in order") {
    CHECK(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "1", "2.5", "pause", "back", " ", "\n", "#", "-", "1e999", "nan", "\t", "\xff", "undo_rep"));
        std::string text;
        for (const auto& piece : pieces) text += piece;
        const auto script = parse_script(text, "script");
        if (!script) {
            RC_ASSERT(script.error().where.rfind("script:", 0) == 0);
            return;
        }
        for (std::size_t i = 1; i < script->size(); ++i) RC_ASSERT((*script)[i].t >= (*script)[i - 1].t);
    }));
}
