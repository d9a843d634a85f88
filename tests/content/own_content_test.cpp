#include "content/own_content.h"

#include <sys/stat.h>

#include "content/problem_text.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
using content::LoadedCatalogue;

namespace {

LoadedCatalogue with_own(const std::filesystem::path& data) {
    LoadedCatalogue loaded = content::load_catalogue(places::source() / "assets");
    content::add_own_content(loaded, data);
    return loaded;
}

constexpr const char* kSlow = R"(id = "slow_clamshell"
name = "Slow clamshell"
based_on = "clamshell"
[[phases]]
name = "lift"
seconds = 4
from = "start"
to = "top"
breath = "out"
effort = [0.2, 1.0]
[[phases]]
name = "lower"
seconds = 5
from = "top"
to = "start"
breath = "in"
effort = [1.0, 0.2]
)";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

domain::Routine made(const char* id) {
    domain::Routine routine;
    routine.id = id;
    routine.name = "Sunday \"on\" the \\rug\\ ü";
    routine.items = {{"clamshell", 2, 12}, {"glute_bridge", 1, 10}};
    return routine;
}

int mode_of(const std::filesystem::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return static_cast<int>(info.st_mode & 0777U);
}

}  // namespace

TEST_CASE("without files of one's own there is nothing, and no problem") {
    const TemporaryFolder folder;
    const LoadedCatalogue loaded = with_own(folder.path());
    CHECK(loaded.own_problems.empty());
    for (const auto& routine : loaded.catalogue.routines) CHECK_FALSE(routine.own);
}

TEST_CASE("a routine is kept for the player's eyes only, and comes back as it was") {
    const TemporaryFolder folder;
    const domain::Routine routine = made("my_session_1");
    REQUIRE(content::save_own_routine(folder.path(), routine));
    CHECK(mode_of(folder / "routines") == 0700);
    CHECK(mode_of(folder / "routines/my_session_1.toml") == 0600);
    const LoadedCatalogue loaded = with_own(folder.path());
    INFO(text_of(loaded.own_problems));
    CHECK(loaded.own_problems.empty());
    const domain::Routine* found = loaded.catalogue.routine("my_session_1");
    REQUIRE(found);
    CHECK(found->own);
    CHECK(found->name == routine.name);
    CHECK(found->items == routine.items);
    CHECK(found->rest_between_sets == routine.rest_between_sets);
}

TEST_CASE("what is put aside is still there, and its id isn't used again") {
    const TemporaryFolder folder;
    CHECK(content::free_routine_id(folder.path(), {}) == "my_session_1");
    REQUIRE(content::save_own_routine(folder.path(), made("my_session_1")));
    CHECK(content::free_routine_id(folder.path(), {}) == "my_session_2");
    REQUIRE(content::remove_own_routine(folder.path(), "my_session_1"));
    CHECK(std::filesystem::exists(folder / "routines/removed/my_session_1.toml"));
    CHECK(with_own(folder.path()).catalogue.routine("my_session_1") == nullptr);
    CHECK(content::free_routine_id(folder.path(), {}) == "my_session_2");
    CHECK_FALSE(content::remove_own_routine(folder.path(), "my_session_1"));
}

TEST_CASE("an exercise of one's own goes through the poses of another at its own tempo") {
    const TemporaryFolder folder;
    write_file(folder / "exercises/slow_clamshell.toml", kSlow);
    write_file(folder / "routines/mine.toml",
               "id = \"mine\"\nname = \"Mine\"\nsummary = \"Mine.\"\n[[items]]\nexercise = "
               "\"slow_clamshell\"\nreps = 8\n");
    const LoadedCatalogue loaded = with_own(folder.path());
    INFO(text_of(loaded.own_problems));
    CHECK(loaded.own_problems.empty());
    const domain::Exercise* slow = loaded.catalogue.exercise("slow_clamshell");
    REQUIRE(slow);
    CHECK(slow->own);
    CHECK(slow->rep_seconds() == Approx(9.0));
    CHECK(slow->sided);
    CHECK(slow->knee_load == domain::KneeLoad::none);
    REQUIRE(loaded.catalogue.routine("mine"));
    CHECK(loaded.catalogue.routine("mine")->items.front().exercise == "slow_clamshell");
}

TEST_CASE("problems name file, line and key, and the other files are used all the same") {
    const TemporaryFolder folder;
    write_file(folder / "exercises/slow_clamshell.toml", kSlow);
    write_file(folder / "exercises/other.toml",
               "id = \"other\"\nname = \"Other\"\nbased_on = \"clamshel\"\n");
    std::string wrong_pose = kSlow;
    wrong_pose.replace(wrong_pose.find("slow_clamshell"), 14, "wrong_clamshel");
    wrong_pose.replace(wrong_pose.find("to = \"top\""), 10, "to = \"tap\"");
    write_file(folder / "exercises/wrong_clamshel.toml", wrong_pose);
    write_file(folder / "routines/bad.toml",
               "id = \"bad\"\nname = \"Bad\"\nsummary = \"Bad.\"\nrests = 3\n[[items]]\nexercise = "
               "\"glute_brige\"\nreps = 10\n");
    write_file(folder / "routines/first_steps.toml",
               "id = \"first_steps\"\nname = \"X\"\nsummary = \"X.\"\n[[items]]\nexercise = "
               "\"clamshell\"\nreps = 10\n");
    write_file(folder / "routines/torn.toml", "id = \"torn\nname");
    const LoadedCatalogue loaded = with_own(folder.path());
    const std::string told = text_of(loaded.own_problems);
    INFO(told);
    CHECK(loaded.catalogue.exercise("slow_clamshell"));
    CHECK(has(told, "other.toml:3: based_on"));
    CHECK(has(told, "did you mean \"clamshell\"?"));
    CHECK(has(told, "wrong_clamshel.toml:8"));
    CHECK(has(told, "bad.toml:6: items[0].exercise"));
    CHECK(has(told, "did you mean \"glute_bridge\"?"));
    CHECK(has(told, "bad.toml:4: rests"));
    CHECK(has(told, "first_steps.toml:1: id"));
    CHECK(has(told, "torn.toml"));
    CHECK(loaded.problems.empty());
}
