#include "screens/settings/data_screen.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "screen_harness.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::screens;
using testing::kSizes;
using testing::ScreenHarness;

namespace {

const LocalDate kToday = parse_date("2026-11-22").value();

void touch(const std::filesystem::path& file) {
    std::ofstream(file) << "{}";
}

std::vector<std::string> words_of(const std::vector<DataPlaces::Place>& places) {
    std::vector<std::string> words;
    for (const auto& place : places) words.push_back(place.words);
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("places for the data are found in the home folder") {
    const TemporaryFolder home;
    CHECK(find_places(home.path(), "", kToday).export_file.words == "ingear-2026-11-22.json");
    CHECK(find_places(home.path(), "", kToday).imports.empty());
    CHECK(find_places(home.path(), "", kToday).folders.empty());
    for (const char* folder : {"Documents", "Downloads", "Sync"})
        std::filesystem::create_directory(home / folder);
    touch(home / "ingear-2026-01-01.json");
    touch(home / "Downloads" / "ingear-2026-03-01.json");
    touch(home / "Downloads" / "holiday.json");
    const DataPlaces places = find_places(home.path(), "/media/stick", kToday);
    CHECK(places.export_file.words == "Documents/ingear-2026-11-22.json");
    CHECK(words_of(places.imports) == Words{"Downloads/ingear-2026-03-01.json", "ingear-2026-01-01.json"});
    CHECK(words_of(places.folders) == Words{"/media/stick", "Sync", "Documents"});
    CHECK(words_of(find_places(home.path(), (home / "Sync").string(), kToday).folders) ==
          Words{"Sync", "Documents"});
}

TEST_CASE("a transfer is told in words, also when it fails") {
    const TemporaryFolder folder;
    auto store = storage::Store::open(folder / "data");
    REQUIRE(store);
    const auto file = folder / "log.json";
    CHECK(exported_news(journal::ExportTo{file}.carry_out(**store), file).good);
    CHECK(imported_news(journal::ImportFrom{file}.carry_out(**store)).words ==
          "All of that was here already.");
    CHECK(synced_news(journal::SyncWith{folder.path(), folder / "data"}.carry_out(**store)).words ==
          "Everything is up to date.");
    const TransferNews failed = imported_news(journal::ImportFrom{folder / "nowhere"}.carry_out(**store));
    CHECK_FALSE(failed.good);
    CHECK_THAT(failed.words, StartsWith("That didn't work, and nothing was changed."));
}

TEST_CASE("the page of the data fits every window") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        DataScreen empty(harness.services(), DataPlaces{{"ingear-2026-11-22.json", "x"}, {}, {}});
        harness.look_at(empty, "data, nothing found");
        DataScreen full(harness.services(), DataPlaces{{"Documents/ingear-2026-11-22.json", "x"},
                                                       {{"Downloads/ingear-2026-03-01.json", "y"}},
                                                       {{"Sync", "z"}, {"Documents", "d"}}});
        harness.look_at(full, "data");
        harness.click(full, "Sync");
        harness.look_at(full, "data, told");
        CHECK(harness.said("Share between your devices"));
    }
}

TEST_CASE("a folder is understood as it is typed or pasted") {
    const TemporaryFolder home;
    const auto folder = home / "My Sync";
    std::filesystem::create_directory(folder);
    for (const std::string& typed :
         {folder.string(), std::string("My Sync"), std::string("~/My Sync/"),
          "  \"" + folder.string() + "\" ", "file://" + home.path().string() + "/My%20Sync",
          folder.string() + "/../My Sync"}) {
        INFO(typed);
        const auto found = folder_from(typed, home.path());
        REQUIRE(found);
        CHECK(std::filesystem::equivalent(*found, folder));
    }
    CHECK(folder_from("~", home.path()).value() == home.path());
    CHECK(place_of(folder, home.path()).words == "My Sync");
}

TEST_CASE("what is no folder to share is told in words") {
    const TemporaryFolder home;
    touch(home / "letter.txt");
    const auto trouble = [&](const std::string& typed) {
        const auto found = folder_from(typed, home.path());
        return found ? std::string("none") : found.error().message;
    };
    CHECK_THAT(trouble(""), ContainsSubstring("first"));
    CHECK_THAT(trouble("  \"\" "), ContainsSubstring("first"));
    CHECK_THAT(trouble("Nowhere"), ContainsSubstring("There is no") && ContainsSubstring("Nowhere"));
    CHECK_THAT(trouble("letter.txt"), ContainsSubstring("is a file, not a folder"));
    CHECK_THAT(trouble("letter.txt/further"), ContainsSubstring("letter.txt/further"));
    CHECK_THAT(trouble("%zz%4"), ContainsSubstring("%zz%4"));

    using std::filesystem::perms;
    std::filesystem::create_directory(home / "theirs");
    std::filesystem::permissions(home.path(), perms::owner_all | perms::group_exec | perms::others_exec);
    std::filesystem::permissions(home / "theirs", perms::owner_read | perms::owner_exec);
    const bool root = ::geteuid() == 0;  // who may write anywhere
    if (root) REQUIRE(::seteuid(65534) == 0);
    const std::string told = trouble("theirs");
    if (root) REQUIRE(::seteuid(0) == 0);
    CHECK_THAT(told, ContainsSubstring("may not write into"));
}

TEST_CASE("a folder that is typed is shared at once, and a wrong one is told beside the field") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "Päckchen");
    ScreenHarness harness({1280, 720, 1.0});
    DataScreen screen(harness.services(), DataPlaces{{"x.json", "x"}, {}, {}}, home.path());
    harness.look_at(screen, "data");
    harness.click(screen, "Its path, as in ~/Sync");
    harness.type(screen, "Päck");
    harness.frame(screen, ui::Key::enter);
    harness.look_at(screen, "data, no such folder");
    CHECK(harness.said("Päck"));
    CHECK_FALSE(harness.said("Its path, as in ~/Sync"));
    harness.type(screen, "chen");
    CHECK(harness.navigator().steps().empty());  // Enter, in the field, doesn't close the page
    harness.frame(screen, ui::Key::enter);
    harness.look_at(screen, "data, shared");
    CHECK(harness.said("Päckchen"));  // among the folders now
    CHECK(harness.said("Its path, as in ~/Sync"));
}
