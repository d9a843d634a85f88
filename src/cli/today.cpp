#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/names.h"
#include "cli/todays_plan.h"
#include "cli/words.h"
#include "domain/catalogue/exercise.h"

namespace ingear::cli {

namespace {

/// All sets of an exercise on one side.
struct Share {
    std::string exercise;
    motion::Side side;
    int sets = 0;
    int reps = 0;
};

std::vector<Share> shares(const domain::SessionPlan& plan) {
    std::vector<Share> found;
    for (const auto& set : plan.sets) {
        const auto same = std::find_if(found.begin(), found.end(), [&](const Share& share) {
            return share.exercise == set.exercise->id && share.side == set.side;
        });
        if (same != found.end())
            ++same->sets;
        else
            found.push_back({set.exercise->id, set.side, 1, set.reps});
    }
    return found;
}

const char* rest_name(domain::Rest rest) {
    return rest == domain::Rest::none ? "none" : rest == domain::Rest::soft ? "soft" : "hard";
}

Json time_or_null(std::optional<Instant> at, const Moment& now) {
    return at ? Json(format_rfc3339({*at, now.offset})) : Json(nullptr);
}

void print_json(const domain::TodayPlan& today, const std::vector<Share>& parts, double seconds,
                const Moment& now) {
    const auto gate = today.gate();
    const bool locked = gate == domain::StartGate::red_flags || gate == domain::StartGate::hard_rest;
    Json exercises = Json::array();
    for (const Share& part : parts) {
        exercises.push_back({{"exercise", part.exercise},
                             {"side", motion::to_string(part.side)},
                             {"sets", part.sets},
                             {"reps", part.reps}});
    }
    print(Json{{"date", format_date(now.local_date())},
               {"routine", today.routine.id},
               {"why", today.why},
               {"rest_day", today.rest_day},
               {"rest", rest_name(today.rest)},
               {"rested_at", time_or_null(today.rested_at, now)},
               {"opens_at", time_or_null(today.opens_at(), now)},
               {"locked", locked},
               {"red_flags", today.red_flags},
               {"when", today.when},
               {"seconds", tidy(seconds)},
               {"exercises", std::move(exercises)}});
}

void print_words(const domain::TodayPlan& today, const std::vector<Share>& parts, double seconds,
                 const domain::Catalogue& catalogue, const Moment& now) {
    fmt::print("{}\n{}\n", today.routine.name, today.why);
    if (!today.when.empty()) fmt::print("{}\n", today.when);
    fmt::print("\n");
    for (const Share& part : parts) {
        fmt::print("  {:<28} {} of {}\n", in_words(part.exercise, part.side, catalogue),
                   text::counted(part.sets, "set", "sets"), text::counted(part.reps, "rep", "reps"));
    }
    const std::string gate = gate_words(today, now);
    fmt::print("\nAbout {:.0f} minutes. {}\n", std::max(1.0, seconds / 60.0),
               gate.empty() ? "\"ingear start\" begins it." : gate);
}

Outcome show_today(bool json, const Context& context) {
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    INGEAR_TRY(const auto today, todays_plan(catalogue, context));
    INGEAR_TRY(const auto plan, domain::plan_session(catalogue, today.routine));

    const double seconds = plan.total_seconds(catalogue);
    if (json)
        print_json(today, shares(plan), seconds, context.now());
    else
        print_words(today, shares(plan), seconds, catalogue, context.now());
    return {};
}

}  // namespace

Action declare_today(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    parser.footer("Examples:\n  ingear today\n  ingear today --json --now 2026-03-02T18:30:00+01:00");
    return [json](Context& context) { return show_today(*json, context); };
}

}  // namespace ingear::cli
