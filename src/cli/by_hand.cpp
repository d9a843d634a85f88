#include "cli/by_hand.h"

#include <fmt/format.h>

#include "base/result.h"
#include "base/uuid.h"
#include "journal/record.h"

namespace ingear::cli {

namespace {

using std::chrono::hours;

/// Noon as the player's wall clock shows it on that day.
Moment noon_of(LocalDate date, const Context& context) {
    const Instant noon{date.time_since_epoch() + hours{12}};
    const Moment about = context.after(noon - context.now().offset - context.now().at);
    return context.after(noon - about.offset - context.now().at);
}

Moment local(const ParsedTimestamp& given, const Context& context) {
    return given.zulu ? context.after(given.moment.at - context.now().at) : given.moment;
}

}  // namespace

OrFailure<Moment> moment_at(const std::string& at, const Context& context) {
    if (at.empty()) return context.now();
    Moment moment;
    if (const auto date = parse_date(at)) {
        moment = noon_of(*date, context);
        // Today's noon may still be to come.
        if (*date == context.now().local_date() && moment.at > context.now().at) moment = context.now();
    } else if (const auto given = parse_rfc3339(at)) {
        moment = local(*given, context);
    } else {
        return misuse(
            fmt::format("--at: \"{}\" is neither a date like 2026-03-02 nor a time like "
                        "2026-03-02T18:30:00+01:00",
                        at));
    }
    if (moment.at > context.now().at) return misuse(fmt::format("--at: {} lies in the future", at));
    return moment;
}

OrFailure<LocalDate> date_of(const char* option, const std::string& text) {
    const auto date = parse_date(text);
    if (!date) return misuse(fmt::format("{}: \"{}\" is no date like 2026-03-02", option, text));
    return *date;
}

Outcome save_events(storage::Store& store, const std::vector<domain::LogEvent>& events,
                    const Context& context) {
    if (const auto recorded = journal::record(store, events, context.now()); !recorded)
        return fail("it couldn't be saved: " + recorded.error().text());
    return {};
}

Outcome save_event(const Context& context, const Moment& moment, domain::LogBody body,
                   const std::string& session) {
    INGEAR_TRY(auto store, context.open_store());
    return save_events(*store, {{new_uuid(), moment, session, std::move(body)}}, context);
}

}  // namespace ingear::cli
