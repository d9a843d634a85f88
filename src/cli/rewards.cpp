#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "domain/rewards/rewards.h"
#include "journal/reward_status.h"

namespace ingear::cli {

namespace {

using domain::Progress;
using domain::RewardBook;
using domain::RewardStatus;

Json counts_by_source(std::span<const domain::Marble> marbles) {
    Json counts = Json::object();
    for (std::size_t i = 0; i < domain::kMarbleSources; ++i) {
        const auto source = static_cast<domain::MarbleSource>(i);
        counts[std::string(to_string(source))] = std::ranges::count(marbles, source, &domain::Marble::source);
    }
    return counts;
}

/// Adds how far it is and, once it is reached, when and by what.
void tell(Json& json, const Progress& progress, const std::string& words) {
    json["have"] = progress.have;
    json["need"] = progress.need;
    json["progress"] = tidy(static_cast<double>(progress.share()));
    json["words"] = words;
    json["earned"] = progress.earned.has_value();
    if (!progress.earned) return;
    json["date"] = format_date(progress.earned->at.local_date());
    json["at"] = format_rfc3339(progress.earned->at);
    json["by"] = progress.earned->by;
}

Json marbles_json(const RewardStatus& status) {
    Json shelf = Json::array();
    for (const domain::Trophy& trophy : domain::trophies(status.marbles))
        shelf.push_back({{"number", trophy.number},
                         {"from", format_date(trophy.from)},
                         {"to", format_date(trophy.to)},
                         {"marbles", counts_by_source(trophy.marbles)}});
    const auto jar = domain::in_the_jar(status.marbles);
    return {
        {"total", status.marbles.size()},
        {"by_source", counts_by_source(status.marbles)},
        {"jar", {{"holds", domain::kJarHolds}, {"in_it", jar.size()}, {"by_source", counts_by_source(jar)}}},
        {"trophies", std::move(shelf)}};
}

Json level_json(const RewardBook& book, const RewardStatus& status) {
    const std::size_t level = status.level();
    Json json{
        {"number", level + 1}, {"name", book.levels[level].name}, {"marbles", book.levels[level].marbles}};
    if (level + 1 < book.levels.size())
        json["next"] = {{"name", book.levels[level + 1].name},
                        {"marbles", book.levels[level + 1].marbles},
                        {"to_go", book.levels[level + 1].marbles - static_cast<int>(status.marbles.size())}};
    return json;
}

void print_json(const RewardBook& book, const RewardStatus& status) {
    Json badges = Json::array();
    for (std::size_t i = 0; i < book.badges.size(); ++i) {
        const domain::Badge& badge = book.badges[i];
        Json json{{"id", badge.id}, {"name", badge.name}, {"group", to_string(badge.group)}};
        tell(json, status.badges[i], how_near(badge, status.badges[i]));
        badges.push_back(std::move(json));
    }
    Json unlocks = Json::array();
    for (std::size_t i = 0; i < book.unlocks.size(); ++i) {
        const domain::Unlock& unlock = book.unlocks[i];
        Json json{{"kind", to_string(unlock.kind)}, {"id", unlock.id}, {"name", unlock.name}};
        tell(json, status.unlocks[i], how_near(unlock, status.unlocks[i]));
        unlocks.push_back(std::move(json));
    }
    print(Json{{"marbles", marbles_json(status)},
               {"level", level_json(book, status)},
               {"badges", std::move(badges)},
               {"unlocks", std::move(unlocks)}});
}

template <class Thing>
void print_list(const char* head, const std::vector<Thing>& things, const std::vector<Progress>& progress) {
    const auto earned =
        std::ranges::count_if(progress, [](const Progress& one) { return one.earned.has_value(); });
    fmt::print("\n{}: {} of {}\n", head, earned, things.size());
    for (std::size_t i = 0; i < things.size(); ++i)
        if (progress[i].earned)
            fmt::print("  {}  {:<26} {}\n", format_date(progress[i].earned->at.local_date()), things[i].name,
                       how_near(things[i], progress[i]));
    for (std::size_t i = 0; i < things.size(); ++i)
        if (!progress[i].earned)
            fmt::print("  {:>9.0f}%  {:<26} {}\n", std::floor(100.0F * progress[i].share()), things[i].name,
                       how_near(things[i], progress[i]));
}

void print_words(const RewardBook& book, const RewardStatus& status) {
    const auto jar = domain::in_the_jar(status.marbles);
    const auto shelf = domain::trophies(status.marbles);
    const std::size_t level = status.level();
    fmt::print("Jar:      {} of {} marbles\n", jar.size(), domain::kJarHolds);
    fmt::print("Level:    {}, {}", level + 1, book.levels[level].name);
    if (level + 1 < book.levels.size())
        fmt::print("; {} to {}",
                   text::counted(book.levels[level + 1].marbles - static_cast<int>(status.marbles.size()),
                                 "marble", "marbles"),
                   book.levels[level + 1].name);
    fmt::print("\nShelf:    {}\n", text::counted(std::ssize(shelf), "full jar", "full jars"));
    for (const domain::Trophy& trophy : shelf)
        fmt::print("  {} to {}\n", format_date(trophy.from), format_date(trophy.to));
    print_list("Badges", book.badges, status.badges);
    print_list("Wardrobe", book.unlocks, status.unlocks);
}

Outcome show_rewards(bool json, const Context& context) {
    INGEAR_TRY(auto catalogue, Context::load_catalogue());
    if (catalogue.rewards.levels.empty()) return fail("the game's reward files are missing");
    INGEAR_TRY(auto store, context.open_store());
    const auto book = std::make_shared<const RewardBook>(std::move(catalogue.rewards));
    INGEAR_TRY(const auto status, journal::RewardStatusQuery{book}.answer(*store, context.now()));
    if (json)
        print_json(*book, status);
    else
        print_words(*book, status);
    return {};
}

}  // namespace

Action declare_rewards(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    parser.footer(
        "Marbles come for doing what the programme asks: 3 for a session (one a day, four days a week), 1 "
        "for "
        "a break (eight a day), 2 for a self-test, 2 for coming back on the Monday or Tuesday after a missed "
        "week. A jar holds 30.\n"
        "\n"
        "Examples:\n  ingear rewards\n  ingear rewards --json");
    return [json](Context& context) { return show_rewards(*json, context); };
}

}  // namespace ingear::cli
