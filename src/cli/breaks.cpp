#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "journal/desk.h"

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

std::string minutes_words(double seconds) {
    const int minutes = static_cast<int>(std::lround(seconds / 60.0));
    return minutes < 60 ? fmt::format("{} min", minutes)
                        : fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
}

void print_words(const std::vector<domain::LogEvent>& events, const std::vector<DeskDay>& days) {
    const DeskDay& today = days.back();
    fmt::print("Sitting today:    {}\n", minutes_words(today.sat_seconds));
    fmt::print("Longest stretch:  {}\n", minutes_words(today.longest_seconds));
    fmt::print("Breaks today:     {}\n", today.breaks);
    const std::vector<DeskDay> week(
        days.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(7, days.size())), days.end());
    const auto share = domain::followed_share(week);
    fmt::print("Prompts followed: {}\n",
               share ? fmt::format("{:.0f} % in the last seven days", *share * 100.0) : "none yet");
    if (const auto best = domain::best_hour(events))
        fmt::print("Best hour:        from {} to {} o'clock\n", best->hour, (best->hour + 1) % 24);
}

Outcome show_breaks(bool json, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    const Moment now = context.now();
    INGEAR_TRY(const auto events, journal::DeskQuery{}.answer(*store, now));
    const Moment begin{domain::desk_weeks_begin(now), now.offset};
    const auto days = domain::desk_days(events, begin.local_date(), now.local_date());
    if (json)
        print_json(events, days);
    else
        print_words(events, days);
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
