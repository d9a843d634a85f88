#include "cli/log_session.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/result.h"
#include "cli/by_hand.h"
#include "cli/names.h"
#include "journal/corrections.h"
#include "journal/whole_session.h"

namespace ingear::cli {

namespace {

struct LogSessionOptions {
    std::string routine = "first_steps";
    std::string at;
    std::optional<int> effort;
    std::optional<int> pain;
};

Outcome log_session(const LogSessionOptions& options, const Context& context) {
    INGEAR_TRY(const auto start, moment_at(options.at, context));
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    INGEAR_TRY(const auto routine, routine_named(catalogue, options.routine));
    INGEAR_TRY(const auto plan, domain::plan_session(catalogue, routine));
    INGEAR_TRY(auto store, context.open_store());

    const auto events = journal::whole_session(plan, catalogue, start, options.effort, options.pain);
    INGEAR_TRY_DO(save_events(*store, events, context));
    fmt::print("{}\n", events.front().session);
    return {};
}

using Correction = decltype(&journal::remove_session);

Outcome change_session(const std::string& id, Correction correct, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const bool known, correct(*store, id, context.now()));
    if (!known) return misuse(fmt::format("there is no session with the id \"{}\"", id));
    return {};
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
    return [id](Context& context) { return change_session(*id, &journal::remove_session, context); };
}

Action declare_log_put_back(CLI::App& parser) {
    const auto id = add_id(parser);
    return [id](Context& context) { return change_session(*id, &journal::put_back_session, context); };
}

}  // namespace ingear::cli
