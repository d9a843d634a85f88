#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/words.h"
#include "domain/programme/composer.h"
#include "journal/sessions.h"

namespace ingear::cli {

namespace {

struct HistoryOptions {
    bool json = false;
    int limit = 0;  ///< 0: all
};

/// Set off from what stands before it; nothing where the session was done to its end.
std::string how_it_ended(const domain::SessionRecord& session) {
    if (session.end_reason == domain::EndReason::done) return "";
    if (session.end_reason == domain::EndReason::finished_early) return "  finished early";
    if (session.end_reason == domain::EndReason::pain) return "  stopped, because it hurt";
    return "  not finished";
}

void print_words(const std::vector<domain::SessionRecord>& sessions, const domain::Catalogue& catalogue) {
    if (sessions.empty()) fmt::print("No sessions yet. \"ingear\" opens the first one.\n");
    for (const auto& session : sessions) {
        const auto time = std::chrono::hh_mm_ss(session.started_at.local_time_of_day());
        fmt::print("{} {:02}:{:02}  {:<20} {:>9}  {:>6}{}\n", format_date(session.started_at.local_date()),
                   time.hours().count(), time.minutes().count(),
                   domain::name_of_routine(catalogue, session.routine),
                   text::counted(session.reps, "rep", "reps"), minutes_and_seconds(session.seconds),
                   how_it_ended(session));
    }
}

Outcome show_history(const HistoryOptions& options, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto sessions, journal::SessionsQuery{options.limit}.answer(*store, context.now()));
    if (options.json) {
        Json list = Json::array();
        for (const auto& session : sessions) list.push_back(to_json(session));
        print(Json{{"sessions", std::move(list)}});
        return {};
    }
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    print_words(sessions, catalogue);
    return {};
}

}  // namespace

Action declare_history(CLI::App& parser) {
    auto options = std::make_shared<HistoryOptions>();
    parser.add_flag("--json", options->json, "As JSON");
    parser.add_option("--limit", options->limit, "Only so many, the newest (default: all)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    parser.footer("Newest first.\n\nExamples:\n  ingear history\n  ingear history --limit 10 --json");
    return [options](Context& context) { return show_history(*options, context); };
}

}  // namespace ingear::cli
