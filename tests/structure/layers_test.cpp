#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

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

/// Every `#include "layer/…"` of a text, as the layer's name.
std::vector<std::string> included_layers(std::istream& code) {
    std::vector<std::string> layers;
    const std::regex include(R"re(\s*#\s*include\s*"(\w+)/.*)re");
    for (std::string line; std::getline(code, line);) {
        std::smatch match;
        if (std::regex_match(line, match, include)) layers.push_back(match[1]);
    }
    return layers;
}

bool breaks_rule(const LayerRules& rules, const std::string& layer, const std::string& included) {
    return included != layer && rules.at(layer).count(included) == 0;
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
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(kSource)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        const std::string layer = entry.path().lexically_relative(kSource).begin()->string();
        ++files;
        std::ifstream code(entry.path());
        for (const std::string& included : included_layers(code)) {
            INFO(entry.path() << " includes " << included);
            REQUIRE(rules.count(layer) == 1);
            CHECK_FALSE(breaks_rule(rules, layer, included));
        }
    }
    CHECK(files > 50);
}

TEST_CASE("a forbidden include is found") {
    const LayerRules rules = read_rules();
    std::istringstream code(
        "#include <string>\n  # include \"storage/store.h\"\n#include \"base/result.h\"\n");
    const auto layers = included_layers(code);
    REQUIRE(layers == std::vector<std::string>{"storage", "base"});
    CHECK(breaks_rule(rules, "motion", "storage"));
    CHECK_FALSE(breaks_rule(rules, "motion", "base"));
}
