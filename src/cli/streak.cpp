#include "domain/streak.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/todays_plan.h"
#include "cli/words.h"

namespace ingear::cli {

namespace {

void print_json(const domain::Streak& streak) {
    const auto& week = streak.this_week;
    print(Json{{"target", streak.target},
               {"weeks", streak.weeks},
               {"best", streak.best},
               {"reserves", streak.reserves},
               {"strength", tidy(streak.strength)},
               {"this_week", {{"done", week.done}, {"target", week.target}, {"secured", week.secured}}}});
}

void print_words(const domain::Streak& streak) {
    const auto& week = streak.this_week;
    fmt::print("This week:       {} of {}{}\n", week.done, count_of(week.target, "session"),
               week.secured ? ", secured" : "");
    fmt::print("Streak:          {}\n", count_of(streak.weeks, "week"));
    fmt::print("Best:            {}\n", count_of(streak.best, "week"));
    fmt::print("Reserves:        {}\n", streak.reserves);
    fmt::print("Habit strength:  {:.0f} %\n", streak.strength * 100.0);
}

Outcome show_streak(bool json, const Context& context) {
    auto store = context.open_store();
    if (!store) return tl::make_unexpected(store.error());
    const auto streak = current_streak(**store, context.now());
    if (!streak) return tl::make_unexpected(streak.error());
    if (json)
        print_json(*streak);
    else
        print_words(*streak);
    return {};
}

}  // namespace

Action declare_streak(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    parser.footer(
        "A week counts when it has as many sessions as you aim for, 2 or 3. The current week can't break the "
        "streak.\n"
        "\n"
        "Examples:\n  ingear streak\n  ingear streak --json");
    return [json](Context& context) { return show_streak(*json, context); };
}

}  // namespace ingear::cli
