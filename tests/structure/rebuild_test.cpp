#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"

namespace {

namespace fs = std::filesystem;

/// A file below a folder, by its path there, with the paths that it includes in quotes.
using Includes = std::map<std::string, std::vector<std::string>>;

Includes read_includes(const fs::path& folder) {
    Includes includes;
    const std::regex include(R"re(\s*#\s*include\s*"([^"]+)".*)re");
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        std::ifstream code(entry.path());
        auto& included = includes[entry.path().lexically_relative(folder).generic_string()];
        std::smatch match;
        for (std::string line; std::getline(code, line);)
            if (std::regex_match(line, match, include)) included.push_back(match[1]);
    }
    return includes;
}

bool leads_to(const Includes& includes, const std::string& from, const std::string& header) {
    std::set<std::string> seen;
    std::vector<std::string> ahead{from};
    while (!ahead.empty()) {
        const std::string file = ahead.back();
        ahead.pop_back();
        if (file == header) return true;
        const auto known = includes.find(file);
        if (known == includes.end() || !seen.insert(file).second) continue;
        ahead.insert(ahead.end(), known->second.begin(), known->second.end());
    }
    return false;
}

std::vector<std::string> units_rebuilt_by(const Includes& includes, const std::string& header) {
    std::vector<std::string> units;
    for (const auto& [file, included] : includes)
        if (fs::path(file).extension() == ".cpp" && leads_to(includes, file, header)) units.push_back(file);
    return units;
}

}  // namespace

TEST_CASE("a changed line of an exercise rebuilds few files") {
    const Includes includes = read_includes(ingear::places::source() / "src");
    const auto units = units_rebuilt_by(includes, "domain/catalogue/exercise.h");
    for (const std::string& unit : units) UNSCOPED_INFO(unit);
    CHECK(units.size() >= 10);  // else the includes weren't read
    CHECK(units.size() <= 60);  // where more need to know an exercise, a part of it wants a header of its own
}

TEST_CASE("an include through others counts, one that comes back to itself ends") {
    const Includes includes{
        {"a.cpp", {"b.h"}}, {"b.h", {"c.h"}}, {"c.h", {"b.h"}}, {"d.cpp", {"b.h", "e.h"}}};
    CHECK(units_rebuilt_by(includes, "c.h") == std::vector<std::string>{"a.cpp", "d.cpp"});
    CHECK(units_rebuilt_by(includes, "e.h") == std::vector<std::string>{"d.cpp"});
    CHECK(units_rebuilt_by(includes, "f.h").empty());
}
