#include "cli/todays_plan.h"

#include "base/result.h"
#include "journal/today.h"

namespace ingear::cli {

OrFailure<domain::TodayPlan> todays_plan(const domain::Catalogue& catalogue, const Context& context) {
    INGEAR_TRY(const auto store, context.open_store());
    const Moment now = context.now();
    INGEAR_TRY(const auto snapshot, journal::SnapshotQuery{}.answer(*store, now));
    return journal::plan_of_today(catalogue, snapshot, context.load_settings(), now);
}

std::string gate_words(const domain::TodayPlan& today, const Moment& now) {
    const auto when = [&](std::optional<Instant> at) {
        return at ? format_rfc3339({*at, now.offset}) : std::string("later");
    };
    switch (today.gate()) {
        case domain::StartGate::open:
            return "";
        case domain::StartGate::soft_rest:
            return "A rest day: two days between sessions do your muscles most good, until " +
                   when(today.rested_at) +
                   ". A short break (\"ingear break\") is just right; \"--anyway\" begins all the same.";
        case domain::StartGate::hard_rest:
            return "Your muscles need a day of rest at least: the next session is possible at " +
                   when(today.opens_at()) + ". Until then: \"ingear break\", a walk, a lesson.";
        case domain::StartGate::red_flags:
            return today.why + " \"ingear log lift-lock\" opens it again, once you have had advice.";
    }
    return "";
}

}  // namespace ingear::cli
