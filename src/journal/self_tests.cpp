#include "journal/self_tests.h"

#include <array>

#include "storage/store.h"

namespace ingear::journal {

using domain::EventKind;

Result<std::vector<domain::SelfTestHistory>> SelfTestsQuery::answer(storage::Store& store,
                                                                    const Moment& now) const {
    constexpr std::array<EventKind, 1> kKinds{EventKind::self_test_done};
    INGEAR_TRY(const auto events, store.events_of_kinds(kKinds));
    return domain::self_test_histories(events, now.local_date());
}

}  // namespace ingear::journal
