#include "journal/whole_session.h"

#include "base/uuid.h"
#include "domain/catalogue/exercise.h"

namespace ingear::journal {

std::vector<domain::LogEvent> whole_session(const domain::SessionPlan& plan,
                                            const domain::Catalogue& catalogue, const Moment& start,
                                            std::optional<int> effort, std::optional<int> pain) {
    namespace logged = domain::logged;
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
    if (effort || pain) add(length, logged::SessionRated{effort, pain});
    return events;
}

}  // namespace ingear::journal
