#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/programme/today.h"
#include "domain/settings/settings.h"
#include "journal/snapshot.h"

/// What is decided from the log about the day.
namespace ingear::journal {

/// What is on today. `pain_before`: 0 … 10, where the player was asked.
[[nodiscard]] domain::TodayPlan plan_of_today(const domain::Catalogue& catalogue, const Snapshot& snapshot,
                                              const domain::Settings& settings, const Moment& now,
                                              std::optional<int> pain_before = std::nullopt);

/// How the knees are, asked once: whether pain of a session has settled, and the morning after one.
enum class KneeQuestion { settled, morning_after };
/// What a question is put away by, as a tip is.
[[nodiscard]] std::string_view put_away_by(KneeQuestion question);
/// What to ask now, if anything, until it was answered or put away: from an hour after the end of a session
/// that hurt to the end of that day; on the morning after any.
[[nodiscard]] std::optional<KneeQuestion> knee_question(const Snapshot& snapshot, const Moment& now);

/// A session that nobody told the effort of, and the pain that was told of it.
struct UnratedSession {
    std::string id;
    std::optional<int> pain;
};
/// Which one to ask about: the last session, where it ended within a week. The programme holds its steps
/// until it knows.
[[nodiscard]] std::optional<UnratedSession> asks_effort(const Snapshot& snapshot, const Moment& now);

/// Whether the last word on the knees, in the last days, was that they hurt, so that a break spares them.
[[nodiscard]] bool knees_are_sore(const Snapshot& snapshot, const Moment& now);

/// Whether a self-test is worth doing: one is due, something was done before, and the knees don't hurt too
/// much for it. `again`: one was done before.
struct TestsDue {
    bool due = false;
    bool again = false;
};
[[nodiscard]] TestsDue tests_due(const Snapshot& snapshot, const Moment& now);

}  // namespace ingear::journal
