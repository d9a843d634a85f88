#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "domain/desk_day.h"
#include "screens/breaks_model.h"

namespace ingear::cli {

namespace {

using domain::DeskDay;

const char* name(DeskDay::Kind kind) {
    switch (kind) {
        case DeskDay::Kind::sitting:
            return "sitting";
        case DeskDay::Kind::in_call:
            return "call";
        case DeskDay::Kind::on_break:
            break;
    }
    return "break";
}

Json day_json(const DeskDay& day) {
    Json stretches = Json::array();
    for (const auto& stretch : day.stretches)
        stretches.push_back({{"kind", name(stretch.kind)},
                             {"begin", format_rfc3339(stretch.begin)},
                             {"seconds", tidy(stretch.seconds)}});
    return {{"date", format_date(day.date)},
            {"sitting", tidy(day.sat_seconds)},
            {"longest", tidy(day.longest_seconds)},
            {"prompts", day.prompts},
            {"followed", day.followed},
            {"breaks", day.breaks},
            {"stretches", std::move(stretches)}};
}

void print_json(const std::vector<domain::LogEvent>& events, const std::vector<DeskDay>& days) {
    Json list = Json::array();
    for (const DeskDay& day : days) list.push_back(day_json(day));
    const auto share = domain::followed_share(days);
    const auto best = domain::best_hour(events);
    print(Json{{"today", day_json(days.back())},
               {"days", std::move(list)},
               {"followed_share", share ? Json(tidy(*share)) : Json()},
               {"best_hour", best ? Json(best->hour) : Json()}});
}

void print_words(const std::vector<domain::LogEvent>& events, const Moment& now) {
    const auto model = screens::make_breaks(events, now);
    fmt::print("Today:      {}\n", model.today_words);
    for (const auto& week : model.weeks) fmt::print("{:<10}  {}\n", week.name, week.detail);
    fmt::print("{}\n", model.best_words);
}

Outcome show_breaks(bool json, const Context& context) {
    auto store = context.open_store();
    if (!store) return tl::make_unexpected(store.error());
    const Moment now = context.now();
    const Instant begin = screens::breaks_begin(now);
    const auto events = (*store)->desk_events(begin, now.at + std::chrono::milliseconds{1});
    if (!events) return tl::make_unexpected(Failure(events.error()));
    if (json)
        print_json(*events,
                   domain::desk_days(*events, Moment{begin, now.offset}.local_date(), now.local_date()));
    else
        print_words(*events, now);
    return {};
}

}  // namespace

Action declare_breaks(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    auto window = std::make_shared<bool>(false);
    parser.add_flag("--window", *window, "Open the window on it");
    parser.footer(
        "Sitting, breaks and calls of today and of the last four weeks, how many prompts were followed, and "
        "which\n"
        "hours suit you best. \"ingear-agent\" notices them.\n"
        "\n"
        "Examples:\n  ingear breaks\n  ingear breaks --json\n  ingear breaks --window");
    return [json, window](Context& context) {
        return *window ? open_breaks(context) : show_breaks(*json, context);
    };
}

}  // namespace ingear::cli
