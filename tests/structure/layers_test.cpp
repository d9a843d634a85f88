#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"

namespace {

namespace fs = std::filesystem;
using LayerRules = std::map<std::string, std::set<std::string>>;

const fs::path kSource = ingear::places::source() / "src";

/// The rows "| `layer` | … | a b c |" of the table in src/README.md.
LayerRules read_rules() {
    LayerRules rules;
    std::ifstream readme(kSource / "README.md");
    const std::regex row(R"(\| `(\w+)` \|.*\| ([\w -]+) \|)");
    for (std::string line; std::getline(readme, line);) {
        std::smatch match;
        if (!std::regex_match(line, match, row)) continue;
        std::istringstream names(match[2]);
        auto& allowed = rules[match[1]];
        for (std::string name; names >> name;) {
            if (name != "-") allowed.insert(name);
        }
    }
    return rules;
}

/// Where a file is: its layer, and the sub-folder in it; "" where it lies in none.
struct Room {
    std::string layer;
    std::string folder;

    bool operator==(const Room&) const = default;
};

Room room_of(const fs::path& file) {
    const std::vector<fs::path> parts(file.begin(), file.end());
    return {parts.front().string(), parts.size() > 2 ? parts[1].string() : ""};
}

/// Every `#include "layer/…"` of a text.
std::vector<Room> included_rooms(std::istream& code) {
    std::vector<Room> rooms;
    const std::regex include(R"re(\s*#\s*include\s*"(\w+/[^"]+)".*)re");
    for (std::string line; std::getline(code, line);) {
        std::smatch match;
        if (std::regex_match(line, match, include)) rooms.push_back(room_of(match[1].str()));
    }
    return rooms;
}

struct SourceFile {
    fs::path path;  ///< below src
    Room room;
    std::vector<Room> includes;
};

std::vector<SourceFile> read_sources() {
    std::vector<SourceFile> sources;
    for (const auto& entry : fs::recursive_directory_iterator(kSource)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        std::ifstream code(entry.path());
        const fs::path path = entry.path().lexically_relative(kSource);
        sources.push_back({path, room_of(path), included_rooms(code)});
    }
    return sources;
}

bool breaks_rule(const LayerRules& rules, const std::string& layer, const std::string& included) {
    return included != layer && rules.at(layer).count(included) == 0;
}

/// A feature's folder of the screens: everything but what lies above and in `common`.
bool is_feature(const Room& room) {
    return room.layer == "screens" && !room.folder.empty() && room.folder != "common";
}

/// Features meet through the navigator alone, and what they share knows none of them.
bool breaks_into_feature(const Room& from, const Room& included) {
    return from.layer == "screens" && is_feature(included) && !(from == included);
}

/// Which sub-folders of a layer include which.
using Folders = std::map<std::string, std::set<std::string>>;

/// "a → b → a"; "" where there is no circle.
std::string find_circle(const Folders& folders) {
    std::set<std::string> done;
    std::vector<std::string> way;
    const std::function<std::string(const std::string&)> follow = [&](const std::string& folder) {
        const auto seen = std::find(way.begin(), way.end(), folder);
        if (seen != way.end()) {
            std::string circle;
            for (auto at = seen; at != way.end(); ++at) circle += *at + " → ";
            return circle + folder;
        }
        if (!done.insert(folder).second || folders.count(folder) == 0) return std::string();
        way.push_back(folder);
        for (const std::string& next : folders.at(folder))
            if (std::string circle = follow(next); !circle.empty()) return circle;
        way.pop_back();
        return std::string();
    };
    for (const auto& entry : folders)
        if (std::string circle = follow(entry.first); !circle.empty()) return circle;
    return "";
}

}  // namespace

TEST_CASE("every folder of src is in the layer table") {
    const LayerRules rules = read_rules();
    REQUIRE(rules.size() >= 10);
    for (const auto& entry : fs::directory_iterator(kSource)) {
        if (!entry.is_directory()) continue;
        INFO(entry.path());
        CHECK(rules.count(entry.path().filename().string()) == 1);
    }
}

TEST_CASE("the layer table has no cycles and uses only layers it lists above") {
    const LayerRules rules = read_rules();
    for (const auto& [layer, allowed] : rules) {
        for (const std::string& lower : allowed) {
            INFO(layer << " uses " << lower);
            REQUIRE(rules.count(lower) == 1);
            CHECK(rules.at(lower).count(layer) == 0);
        }
    }
}

TEST_CASE("includes keep to the layer table") {
    const LayerRules rules = read_rules();
    const std::vector<SourceFile> sources = read_sources();
    CHECK(sources.size() > 50);
    for (const SourceFile& source : sources) {
        for (const Room& included : source.includes) {
            INFO(source.path << " includes " << included.layer);
            REQUIRE(rules.count(source.room.layer) == 1);
            CHECK_FALSE(breaks_rule(rules, source.room.layer, included.layer));
        }
    }
}

TEST_CASE("the features of the screens don't include each other") {
    std::set<std::string> features;
    for (const SourceFile& source : read_sources()) {
        if (is_feature(source.room)) features.insert(source.room.folder);
        for (const Room& included : source.includes) {
            INFO(source.path << " includes screens/" << included.folder);
            CHECK_FALSE(breaks_into_feature(source.room, included));
        }
    }
    CHECK(features.size() > 5);
}

TEST_CASE("no sub-folders of a layer include each other in a circle") {
    std::map<std::string, Folders> layers;
    for (const SourceFile& source : read_sources())
        for (const Room& included : source.includes)
            if (included.layer == source.room.layer && included.folder != source.room.folder)
                layers[source.room.layer][source.room.folder].insert(included.folder);
    for (const auto& [layer, folders] : layers) {
        INFO(layer);
        CHECK(find_circle(folders) == "");
    }
}

TEST_CASE("a folder with more than five files tells what lives there") {
    const auto is_code = [](const fs::path& file) {
        return file.extension() == ".h" || file.extension() == ".cpp";
    };
    std::map<fs::path, std::set<std::string>> names;
    std::map<fs::path, int> files;
    for (const auto& entry : fs::recursive_directory_iterator(kSource)) {
        if (!entry.is_regular_file() || !is_code(entry.path())) continue;
        names[entry.path().parent_path()].insert(entry.path().stem().string());
        ++files[entry.path().parent_path()];
    }
    for (const auto& [folder, here] : names) {
        if (files[folder] <= 5) continue;
        std::ifstream readme(folder / "README.md");
        std::ostringstream words;
        words << readme.rdbuf();
        for (const std::string& name : here) {
            INFO(folder << " tells nothing of " << name);
            CHECK(words.str().find('`' + name + '`') != std::string::npos);
        }
    }
}

TEST_CASE("a forbidden include is found") {
    const LayerRules rules = read_rules();
    std::istringstream code(
        "#include <string>\n  # include \"storage/store.h\"\n#include \"base/result.h\"\n"
        "#include \"screens/today/today_screen.h\"\n");
    const auto rooms = included_rooms(code);
    REQUIRE(rooms == std::vector<Room>{{"storage", ""}, {"base", ""}, {"screens", "today"}});
    CHECK(breaks_rule(rules, "motion", "storage"));
    CHECK_FALSE(breaks_rule(rules, "motion", "base"));
    CHECK(breaks_into_feature({"screens", "session"}, {"screens", "today"}));
    CHECK(breaks_into_feature({"screens", "common"}, {"screens", "today"}));
    CHECK(breaks_into_feature({"screens", ""}, {"screens", "today"}));
    CHECK_FALSE(breaks_into_feature({"screens", "today"}, {"screens", "today"}));
    CHECK_FALSE(breaks_into_feature({"screens", "today"}, {"screens", "common"}));
    CHECK_FALSE(breaks_into_feature({"app", ""}, {"screens", "today"}));
}

TEST_CASE("a circle of sub-folders is found") {
    CHECK(find_circle({{"a", {"b", "c"}}, {"b", {"c"}}}) == "");
    CHECK(find_circle({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}) == "b → c → b");
    CHECK(find_circle({{"", {"a"}}, {"a", {""}}}) == " → a → ");
}
