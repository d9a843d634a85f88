#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/catalogue/tips.h"
#include "domain/log/history.h"
#include "domain/log/log_event.h"
#include "domain/programme/past_sessions.h"
#include "domain/programme/safety.h"
#include "domain/streak/streak.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// What is wanted of the log at every start, as of a moment: what Today, the streak and the way into a
/// session are told from. Read without going through all of the log.
struct Snapshot {
    LocalDate date{};
    domain::Streak streak;
    std::array<domain::DayMark, 7> week{};
    std::vector<domain::SessionRecord> recent;        ///< newest first, as many as tell the programme
    std::optional<domain::SessionRecord> unfinished;  ///< left in the middle; can go on
    std::optional<Moment> last_session;               ///< when the newest one that counts began
    std::vector<domain::PainNote> pain;               ///< how those hurt
    int sessions = 0;                                 ///< that count, of all time
    std::vector<std::string> lessons_done;            ///< ids, each once
    std::vector<domain::LogEvent> self_tests;         ///< of the kind SelfTestDone, oldest first
    std::vector<domain::TipPutAway> tips_put_away;    ///< today
    domain::SafetyState safety;                       ///< what was told about red flags
};

struct SnapshotQuery {
    using Answer = Snapshot;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const SnapshotQuery&) const = default;
};

}  // namespace ingear::journal
