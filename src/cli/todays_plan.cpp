#include "cli/todays_plan.h"

#include "base/result.h"

namespace ingear::cli {

namespace {

/// What the knees are usually like is told by a morning before the first session that is read.
constexpr std::chrono::days kMorning{7};

}  // namespace

OrFailure<domain::SafetyState> safety_in(storage::Store& store) {
    std::vector<domain::LogEvent> events;
    for (const auto kind : {domain::EventKind::red_flags_answered, domain::EventKind::lock_lifted}) {
        INGEAR_TRY(auto some, store.events_of_kind(kind));
        events.insert(events.end(), some.begin(), some.end());
    }
    return domain::safety_of(events);
}

OrFailure<domain::Streak> current_streak(storage::Store& store, const Moment& now) {
    INGEAR_TRY(const auto history, store.streak_history(now));
    return domain::compute_streak(history, now.local_date());
}

OrFailure<domain::TodayPlan> todays_plan(const domain::Catalogue& catalogue, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    const Moment now = context.now();
    INGEAR_TRY(const auto streak, current_streak(*store, now));
    INGEAR_TRY(const auto last, store->last_session(now.at));
    INGEAR_TRY(const auto newest, store->sessions(domain::kSessionsToRead));
    INGEAR_TRY(const auto notes,
               store->pain_notes(newest.empty() ? now.at : newest.back().started_at.at - kMorning));
    INGEAR_TRY(const auto dates, store->session_dates(now.at));
    auto history = domain::training_history(catalogue, newest, notes, static_cast<int>(dates.size()), now.at);
    INGEAR_TRY(const auto safety, safety_in(*store));
    history.red_flags = safety.flags;
    const domain::Settings settings = context.load_settings();
    return domain::plan_today(catalogue, streak, last, history,
                              {settings.session_minutes, std::nullopt, settings.training}, now);
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
