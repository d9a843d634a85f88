#include "cli/log_session.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/result.h"
#include "base/uuid.h"
#include "cli/by_hand.h"
#include "cli/names.h"
#include "cli/todays_plan.h"

namespace ingear::cli {

namespace {

namespace logged = domain::logged;

struct LogSessionOptions {
    std::string routine = "first_steps";
    std::string at;
    int effort = 0;  ///< 0: not told
    int pain = -1;   ///< −1: not told
};

/// A session as if every set of it had been done as planned. It began at `start`.
std::vector<domain::LogEvent> events_of(const domain::SessionPlan& plan, const domain::Catalogue& catalogue,
                                        const LogSessionOptions& options, const Moment& start) {
    const std::string session = new_uuid();
    const double length = plan.total_seconds(catalogue);
    std::vector<domain::LogEvent> events;
    const auto add = [&](double seconds, domain::LogBody body) {
        const Instant at = start.at + std::chrono::round<std::chrono::milliseconds>(Seconds{seconds});
        events.push_back({new_uuid(), {at, start.offset}, session, std::move(body)});
    };
    add(0.0, logged::SessionStarted{plan.routine, plan.items, plan.rest});
    const auto after = domain::seconds_after_sets(plan, catalogue, 1.0);
    for (std::size_t i = 0; i < plan.sets.size(); ++i) {
        const domain::PlannedSet& set = plan.sets[i];
        add(length - after[i],
            logged::SetDone{set.exercise->id, set.side, set.set, set.reps, static_cast<int>(i)});
    }
    add(length, logged::SessionEnded{domain::EndReason::done, length});
    if (options.effort > 0 || options.pain >= 0) {
        add(length, logged::SessionRated{options.effort > 0 ? std::optional(options.effort) : std::nullopt,
                                         options.pain >= 0 ? std::optional(options.pain) : std::nullopt});
    }
    return events;
}

Outcome log_session(const LogSessionOptions& options, const Context& context) {
    INGEAR_TRY(const auto start, moment_at(options.at, context));
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    INGEAR_TRY(const auto routine, routine_named(catalogue, options.routine));
    INGEAR_TRY(const auto plan, domain::plan_session(catalogue, routine));
    INGEAR_TRY(auto store, context.open_store());

    std::vector<domain::LogEvent> events = events_of(plan, catalogue, options, start);
    const std::string id = events.front().session;
    INGEAR_TRY_DO(end_pause(*store, context.now(), events));
    INGEAR_TRY_DO(save_events(*store, events));
    fmt::print("{}\n", id);
    return {};
}

Outcome change_session(const std::string& id, domain::LogBody body, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto known, store->session(id));
    if (!known) return misuse(fmt::format("there is no session with the id \"{}\"", id));
    return save_events(*store, {{new_uuid(), context.now(), id, std::move(body)}});
}

std::shared_ptr<std::string> add_id(CLI::App& parser) {
    auto id = std::make_shared<std::string>();
    parser.add_option("SESSION", *id, "The session's id, as \"ingear history --json\" tells it")->required();
    return id;
}

}  // namespace

Action declare_log_session(CLI::App& parser) {
    auto options = std::make_shared<LogSessionOptions>();
    parser.add_option("ROUTINE", options->routine, "The routine's id (default: first_steps)");
    parser.add_option("--at", options->at, "When it began (default: now)")->type_name("DATE|TIME");
    parser.add_option("--effort", options->effort, "How hard it was, 1 (very easy) to 5 (very hard)")
        ->check(CLI::Range(1, 5));
    parser.add_option("--pain", options->pain, "Pain, 0 to 10")->check(CLI::Range(0, domain::kWorstPain));
    parser.footer("Logs every set of the routine as done, and prints the session's id.");
    return [options](Context& context) { return log_session(*options, context); };
}

Action declare_log_remove(CLI::App& parser) {
    const auto id = add_id(parser);
    parser.footer("Nothing is deleted: \"ingear log put-back\" takes it back.");
    return [id](Context& context) { return change_session(*id, logged::SessionRemoved{}, context); };
}

Action declare_log_put_back(CLI::App& parser) {
    const auto id = add_id(parser);
    return [id](Context& context) { return change_session(*id, logged::SessionRestored{}, context); };
}

}  // namespace ingear::cli
