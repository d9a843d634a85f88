#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "domain/rewards/rewards.h"

namespace ingear::domain {

/// Counts what conditions ask for, accomplishment by accomplishment. They are told in the order of their
/// instants.
class RewardCounters {
  public:
    /// `accomplishments` in order; outlives it. Weeks in a row are counted up to `most_weeks`, as that takes
    /// long.
    RewardCounters(const Accomplishments& accomplishments, int most_weeks);

    void count(const SessionAccomplishment& session);
    void count(const BreakAccomplishment& taken);
    void count(const SelfTestAccomplishment& test);

    /// What a condition counts so far. Marbles and full jars are the ledger's, not counted here: 0.
    [[nodiscard]] int value(const Condition& condition) const;

  private:
    void count_time(const Moment& at);
    void count_sets(const SessionAccomplishment& session);
    void count_week(LocalDate date);
    void count_pauses(LocalDate date);

    const Accomplishments& accomplishments_;
    int most_weeks_;
    StreakHistory history_;  ///< with the sessions so far
    std::set<const SessionAccomplishment*> rewarded_;
    std::set<LocalDate> returns_;
    std::array<int, kMeasures> counts_{};

    std::set<std::chrono::year_month> months_;
    std::map<std::string, std::set<LocalDate>, std::less<>> day_parts_;
    std::set<LocalDate> mondays_;
    std::map<std::string, int, std::less<>> reps_;
    std::set<std::string, std::less<>> tried_;
    std::map<LocalDate, int> sessions_in_week_;
    std::set<LocalDate> gold_weeks_;
    std::set<LocalDate> welcomed_;
    std::vector<bool> pauses_followed_;
    std::set<LocalDate> break_days_;
    std::map<std::chrono::year_month, int> break_days_in_month_;
    std::set<const SelfTestAccomplishment*> rewarded_tests_;
    std::map<std::pair<std::string, motion::Side>, const SelfTestAccomplishment*> last_test_;
    std::set<std::pair<LocalDate, std::string>> even_tests_;
    std::optional<LocalDate> first_;
};

}  // namespace ingear::domain
