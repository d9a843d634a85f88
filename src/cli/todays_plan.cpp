#include "cli/todays_plan.h"

namespace ingear::cli {

namespace {

/// What the knees are usually like is told by a morning before the first session that is read.
constexpr std::chrono::days kMorning{7};

}  // namespace

OrFailure<domain::Streak> current_streak(storage::Store& store, const Moment& now) {
    const auto history = store.streak_history(now);
    if (!history) return tl::make_unexpected(Failure(history.error()));
    return domain::compute_streak(*history, now.local_date());
}

OrFailure<domain::TodayPlan> todays_plan(const domain::Catalogue& catalogue, const Context& context) {
    auto store = context.open_store();
    if (!store) return tl::make_unexpected(store.error());
    const Moment now = context.now();
    const auto streak = current_streak(**store, now);
    if (!streak) return tl::make_unexpected(streak.error());
    const auto last = (*store)->last_session(now.at);
    if (!last) return tl::make_unexpected(Failure(last.error()));
    const auto newest = (*store)->sessions(domain::kSessionsToRead);
    if (!newest) return tl::make_unexpected(Failure(newest.error()));
    const auto notes =
        (*store)->pain_notes(newest->empty() ? now.at : newest->back().started_at.at - kMorning);
    if (!notes) return tl::make_unexpected(Failure(notes.error()));
    const auto dates = (*store)->session_dates(now.at);
    if (!dates) return tl::make_unexpected(Failure(dates.error()));
    const auto history =
        domain::training_history(catalogue, *newest, *notes, static_cast<int>(dates->size()), now.at);
    return domain::plan_today(catalogue, *streak, *last, history,
                              {context.load_settings().session_minutes, std::nullopt}, now);
}

}  // namespace ingear::cli
