#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "journal/self_tests.h"

namespace ingear::cli {

namespace {

Json history_json(const domain::SelfTestHistory& history) {
    Json days = Json::array();
    for (const domain::SelfTestDay& day : history.days) {
        Json sides = Json::array();
        for (const domain::SideResult& side : day.sides)
            sides.push_back({{"side", motion::to_string(side.side)},
                             {"value", tidy(side.value)},
                             {"reason", to_string(side.reason)}});
        days.push_back({{"date", format_date(day.date)}, {"sides", std::move(sides)}});
    }
    return {{"id", history.test->id},
            {"name", history.test->name},
            {"unit", to_string(history.test->unit())},
            {"due", format_date(history.due)},
            {"due_now", history.due_now},
            {"results", std::move(days)}};
}

std::string result_words(const domain::SelfTestHistory& history, const domain::SideResult& result) {
    const char* side = result.side == motion::Side::left    ? "left "
                       : result.side == motion::Side::right ? "right "
                                                            : "";
    return history.test->counts ? fmt::format("{:.0f} times", result.value)
                                : fmt::format("{}{:g} s", side, result.value);
}

void print_words(const domain::SelfTestHistory& history) {
    fmt::print("{}\n", history.test->name);
    for (const domain::SelfTestDay& day : history.days) {
        std::string sides;
        for (const domain::SideResult& side : day.sides)
            sides += (sides.empty() ? "" : ", ") + result_words(history, side);
        fmt::print("  {}  {}\n", format_date(day.date), sides);
    }
    if (history.days.empty())
        fmt::print("  Not done yet.\n");
    else
        fmt::print("  {} {}\n", history.due_now ? "Worth doing again since" : "Next one from",
                   format_date(history.due));
}

Outcome show_tests(bool json, const Context& context) {
    INGEAR_TRY(const auto store, context.open_store());
    INGEAR_TRY(const auto histories, journal::SelfTestsQuery{}.answer(*store, context.now()));
    if (!json) {
        for (const auto& history : histories) print_words(history);
        return {};
    }
    Json tests = Json::array();
    for (const auto& history : histories) tests.push_back(history_json(history));
    print(Json{{"tests", std::move(tests)}});
    return {};
}

}  // namespace

Action declare_tests(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    parser.footer("Examples:\n  ingear tests\n  ingear tests --json");
    return [json](Context& context) { return show_tests(*json, context); };
}

}  // namespace ingear::cli
