#include "cli/todays_plan.h"

namespace ingear::cli {

OrFailure<domain::Streak> current_streak(storage::Store& store, const Moment& now) {
    const auto dates = store.session_dates(now.at);
    if (!dates) return tl::make_unexpected(Failure(dates.error()));
    const auto targets = store.targets();
    if (!targets) return tl::make_unexpected(Failure(targets.error()));
    return domain::compute_streak(*dates, *targets, now.local_date());
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
