#pragma once

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using Json = nlohmann::json;

/// Somebody with folders of their own who types commands.
class Player {
  public:
    std::map<std::string, std::string> environment{{"TZ", "UTC"}};

    Ran ingear(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", data().string(), "--config", config().string()});
        return run_program(ingear::places::game(), arguments, environment);
    }
    /// The answer of a command that must succeed.
    Json answer(const std::vector<std::string>& arguments) const {
        const Ran ran = ingear(arguments);
        INFO(ran.err);
        REQUIRE(ran.exit_code == 0);
        return Json::parse(ran.out);
    }
    /// The events of `simulate --json`, which must succeed; with more arguments, a routine among them.
    std::vector<Json> simulate(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "simulate");
        arguments.emplace_back("--json");
        const Ran ran = ingear(arguments);
        INFO(ran.err);
        REQUIRE(ran.exit_code == 0);
        std::vector<Json> events;
        for (const auto& line : ran.lines()) events.push_back(Json::parse(line));
        return events;
    }
    /// Does a whole session, as fast as it goes, and has it saved.
    void does_session(const std::string& now) const {
        const Ran ran = ingear({"simulate", "first_steps", "--record", "--now", now});
        INFO(ran.err);
        REQUIRE(ran.exit_code == 0);
    }

    /// A file of the player's, for scripts and pictures.
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(file(name)) << text;
        return file(name);
    }
    std::filesystem::path file(const std::string& name) const { return folder_ / name; }
    std::filesystem::path data() const { return folder_ / "data"; }
    std::filesystem::path config() const { return folder_ / "config"; }
    std::filesystem::path store() const { return data() / "ingear.db"; }

  private:
    TemporaryFolder folder_;
};

/// Those of the events with a name.
inline std::vector<Json> named(const std::vector<Json>& events, const std::string& name) {
    std::vector<Json> found;
    for (const auto& event : events) {
        if (event.at("event") == name) found.push_back(event);
    }
    return found;
}
