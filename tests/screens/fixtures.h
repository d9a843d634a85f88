#pragma once

#include <memory>

#include "content/catalogue_loader.h"
#include "domain/session/plan.h"
#include "journal/records.h"
#include "support/places.h"

namespace ingear::screens::testing {

/// The exercises that come with the game.
inline std::shared_ptr<const domain::Catalogue> catalogue() {
    static const auto loaded = std::make_shared<const domain::Catalogue>(
        content::load_catalogue(places::source() / "assets").catalogue);
    return loaded;
}

inline domain::SessionPlan first_steps() {
    return domain::plan_session(*catalogue(), *catalogue()->routine("first_steps")).value();
}

/// A moment as its own wall clock shows it.
inline Moment at(const char* rfc3339) {
    return parse_rfc3339(rfc3339).value().moment;
}

/// A session done to its end.
inline domain::SessionRecord done_session(const char* id, const Moment& start) {
    domain::SessionRecord record;
    record.id = id;
    record.started_at = start;
    record.routine = "first_steps";
    record.seconds = 540.0;
    record.reps = 50;
    record.end_reason = domain::EndReason::done;
    record.sets = {{"glute_bridge", motion::Side::both, 1, 10, true, 0}};
    record.last_event = start.at + std::chrono::minutes(9);
    return record;
}

}  // namespace ingear::screens::testing
