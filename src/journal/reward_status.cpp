#include "journal/reward_status.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "journal/sessions.h"
#include "storage/store.h"

namespace ingear::journal {

using domain::EventKind;

Result<domain::Accomplishments> accomplishments(storage::Store& store, Instant now) {
    constexpr std::array<EventKind, 7> kRare{EventKind::self_test_done,   EventKind::pause_started,
                                             EventKind::pause_ended,      EventKind::target_changed,
                                             EventKind::reserve_declined, EventKind::reserve_accepted,
                                             EventKind::came_back};
    INGEAR_TRY(auto events, events_of_sessions(store));
    INGEAR_TRY(auto rare, store.events_of_kinds(kRare));
    std::ranges::move(rare, std::back_inserter(events));
    domain::Accomplishments accomplishments = domain::accomplishments_of(events, now);
    // Many, and all that is needed of them is when they were.
    INGEAR_TRY(auto breaks, store.moments_of_kind(EventKind::break_done));
    for (auto& [id, moment] : breaks) accomplishments.breaks.push_back({std::move(id), moment});
    return accomplishments;
}

Result<domain::RewardStatus> RewardStatusQuery::answer(storage::Store& store, const Moment& now) const {
    return accomplishments(store, now.at).map([&](const domain::Accomplishments& done) {
        return domain::reward_status_of(done, *book, now);
    });
}

}  // namespace ingear::journal
