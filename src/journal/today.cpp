#include "journal/today.h"

namespace ingear::journal {

domain::TodayPlan plan_of_today(const domain::Catalogue& catalogue, const Snapshot& snapshot,
                                const domain::Settings& settings, const Moment& now,
                                std::optional<int> pain_before) {
    auto history =
        domain::training_history(catalogue, snapshot.recent, snapshot.pain, snapshot.sessions, now.at);
    history.red_flags = snapshot.safety.flags;
    return domain::plan_today(catalogue, snapshot.streak, snapshot.last_session, history,
                              {settings.session_minutes, pain_before, settings.training}, now);
}

}  // namespace ingear::journal
