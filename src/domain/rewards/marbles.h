#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/catalogue/reward_book.h"
#include "domain/rewards/accomplishments.h"

/// The marble ledger: what was done → marbles, in the order in which they were earned. Nothing of it is
/// stored.
///
/// A marble is for doing what the programme asks, never for more of it and never for pain:
/// - the first jar begins with 2 (a head start; later jars begin empty, as every marble after these is for
///   something done);
/// - a session brings 3: at most one session a day, on at most four days of a week. Three is what the
///   programme asks for; the fourth may mend a week that was missed. How many reps it had makes no
///   difference;
/// - a break brings 1, at most 8 a day;
/// - a self-test, both sides together, brings 2, each kind of test once a week;
/// - coming back on the Monday or Tuesday after a week that missed its target brings 2.
///
/// Another accomplishment never lowers the number of marbles. (A session that is entered late, for the week
/// that was missed, may turn the 2 for coming back into its own 3.)
namespace ingear::domain {

struct Marble {
    Instant earned_at{};
    LocalDate date{};  ///< in the player's calendar
    MarbleSource source = MarbleSource::session;
    /// Names it for good, and seeds whatever is drawn by chance: its source, its day (or week) and its number
    /// there. No two of a history share one.
    std::uint64_t key = 0;

    bool operator==(const Marble&) const = default;
};

inline constexpr int kJarHolds = 30;
inline constexpr int kHeadStart = 2;
inline constexpr int kMarblesASession = 3, kMarblesABreak = 1, kMarblesATest = 2, kMarblesAReturn = 2;
inline constexpr int kSessionDaysAWeek = 4;
inline constexpr int kBreaksADay = 8;

/// `accomplishments` in any order. `now` dates the head start as long as nothing has been done.
[[nodiscard]] std::vector<Marble> marbles_of(const Accomplishments& accomplishments, const Moment& now);

/// What brings marbles, of accomplishments in order: badges count just these, too.
[[nodiscard]] std::vector<const SessionAccomplishment*> rewarded_sessions(
    const Accomplishments& accomplishments);
[[nodiscard]] std::vector<const BreakAccomplishment*> rewarded_breaks(const Accomplishments& accomplishments);
[[nodiscard]] std::vector<const SelfTestAccomplishment*> rewarded_tests(
    const Accomplishments& accomplishments);

/// A full jar, on the shelf.
struct Trophy {
    int number = 1;  ///< the first is 1
    LocalDate from{};
    LocalDate to{};
    std::span<const Marble> marbles;  ///< kJarHolds of the ledger's
};
[[nodiscard]] std::vector<Trophy> trophies(std::span<const Marble> ledger);
/// Those in the jar that is being filled.
[[nodiscard]] std::span<const Marble> in_the_jar(std::span<const Marble> ledger);

}  // namespace ingear::domain
