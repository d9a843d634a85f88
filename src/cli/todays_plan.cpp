#include "cli/todays_plan.h"

namespace ingear::cli {

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
    return domain::plan_today(catalogue, *streak, *last, now);
}

}  // namespace ingear::cli
