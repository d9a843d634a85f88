#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "domain/streak/streak_words.h"
#include "journal/streak.h"

namespace ingear::cli {

namespace {

Json json_of(const std::optional<domain::Pause>& pause) {
    if (!pause) return nullptr;
    return {{"reason", to_string(pause->reason)},
            {"from", format_date(pause->from)},
            {"until", format_date(pause->until)}};
}

Json json_of(const std::optional<domain::Repair>& repair) {
    if (!repair) return nullptr;
    return {{"week", format_date(repair->week)},
            {"weeks", repair->weeks},
            {"sessions_to_go", repair->to_go},
            {"covered", repair->covered}};
}

Json json_of(const domain::BreakHabit& breaks) {
    Json object{{"days", domain::kBreakDays.count()},
                {"prompted", breaks.prompted},
                {"followed", breaks.followed},
                {"done", breaks.done},
                {"share", nullptr},
                {"target", domain::BreakHabit::kTargetShare},
                {"met", breaks.met()}};
    if (const auto share = breaks.share()) object["share"] = tidy(*share);
    return object;
}

Json dates(const std::vector<LocalDate>& days) {
    Json list = Json::array();
    for (const LocalDate day : days) list.push_back(format_date(day));
    return list;
}

void print_json(const domain::Streak& streak) {
    const auto& week = streak.this_week;
    Json ended = Json::array();
    for (const domain::EndedStreak& each : streak.ended) {
        ended.push_back(
            {{"weeks", each.weeks}, {"from", format_date(each.from)}, {"until", format_date(each.until)}});
    }
    Json words = Json::array();
    words.push_back(domain::streak_line(streak));
    for (const std::string& line : domain::streak_story(streak)) words.push_back(line);
    print(Json{{"target", streak.target},
               {"weeks", streak.weeks},
               {"best", streak.best},
               {"reserves", streak.reserves},
               {"strength", tidy(streak.strength)},
               {"this_week", {{"done", week.done}, {"target", week.target}, {"secured", week.secured}}},
               {"welcome_back", week.welcome_back},
               {"paused", json_of(streak.paused)},
               {"repair", json_of(streak.repair)},
               {"covered", dates(streak.covered)},
               {"ended", std::move(ended)},
               {"breaks", json_of(streak.breaks)},
               {"words", std::move(words)}});
}

void print_line(const char* name, const std::string& words) {
    if (!words.empty()) fmt::print("{:<16} {}\n", name, words);
}

void print_words(const domain::Streak& streak) {
    print_line("Now:", domain::week_line(streak.this_week));
    print_line("Streak:", domain::streak_line(streak));
    print_line("Reserves:", domain::reserve_line(streak));
    print_line("Habit strength:", fmt::format("{} %", std::lround(streak.strength * 100.0)));
    print_line("Breaks:", domain::break_line(streak.breaks));
    for (const std::string& line : domain::streak_story(streak)) fmt::print("\n{}\n", line);
    if (!streak.ended.empty()) fmt::print("\nIn gold, on your shelf:\n");
    for (const domain::EndedStreak& ended : streak.ended) fmt::print("  {}\n", domain::ended_line(ended));
}

Outcome show_streak(bool json, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto streak, journal::StreakQuery{}.answer(*store, context.now()));
    if (json)
        print_json(streak);
    else
        print_words(streak);
    return {};
}

}  // namespace

Action declare_streak(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    parser.footer(
        "A week counts when it has as many sessions as you aim for, 2 or 3. The current week can't break "
        "the\n"
        "streak. Each month brings two reserves, which cover missed weeks by themselves; one extra session "
        "in\n"
        "the week after mends a missed one; a pause (\"ingear log pause\") costs nothing.\n"
        "\n"
        "Examples:\n  ingear streak\n  ingear streak --json");
    return [json](Context& context) { return show_streak(*json, context); };
}

}  // namespace ingear::cli
