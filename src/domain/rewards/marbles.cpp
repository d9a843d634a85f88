#include "domain/rewards/marbles.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace ingear::domain {

namespace {

/// Day numbers fit into 32 bits for millions of years.
std::uint64_t key_of(MarbleSource source, LocalDate date, int number) {
    const auto day = static_cast<std::uint32_t>(date.time_since_epoch().count());
    return static_cast<std::uint64_t>(source) << 56U | static_cast<std::uint64_t>(day) << 16U |
           static_cast<std::uint64_t>(number);
}

class Ledger {
  public:
    /// `count` marbles; `since` and `number` name them: see Marble::key.
    void add(MarbleSource source, const Moment& at, int count, LocalDate since, int number) {
        for (int i = 0; i < count; ++i)
            marbles_.push_back({at.at, at.local_date(), source, key_of(source, since, number * count + i)});
    }

    [[nodiscard]] std::vector<Marble> marbles() && {
        std::ranges::sort(marbles_, [](const Marble& a, const Marble& b) {
            return std::tie(a.earned_at, a.key) < std::tie(b.earned_at, b.key);
        });
        return std::move(marbles_);
    }

  private:
    std::vector<Marble> marbles_;
};

Moment first_deed(const Accomplishments& accomplishments, const Moment& now) {
    std::optional<Moment> first;
    const auto look_at = [&first](const auto& list) {
        if (!list.empty() && (!first || list.front().at.at < first->at)) first = list.front().at;
    };
    look_at(accomplishments.sessions);
    look_at(accomplishments.breaks);
    look_at(accomplishments.tests);
    return first.value_or(now);
}

void add_sessions(Ledger& ledger, const Accomplishments& accomplishments) {
    std::map<LocalDate, int> in_week;
    for (const SessionAccomplishment* session : rewarded_sessions(accomplishments)) {
        const LocalDate monday = week_start(session->at.local_date());
        ledger.add(MarbleSource::session, session->at, kMarblesASession, monday, in_week[monday]++);
    }
}

void add_breaks(Ledger& ledger, const Accomplishments& accomplishments) {
    std::map<LocalDate, int> on_day;
    for (const BreakAccomplishment* taken : rewarded_breaks(accomplishments)) {
        const LocalDate date = taken->at.local_date();
        ledger.add(MarbleSource::pause_from_sitting, taken->at, kMarblesABreak, date, on_day[date]++);
    }
}

void add_tests(Ledger& ledger, const Accomplishments& accomplishments) {
    std::map<LocalDate, int> in_week;
    for (const SelfTestAccomplishment* test : rewarded_tests(accomplishments)) {
        const LocalDate monday = week_start(test->at.local_date());
        ledger.add(MarbleSource::self_test, test->at, kMarblesATest, monday, in_week[monday]++);
    }
}

void add_returns(Ledger& ledger, const Accomplishments& accomplishments) {
    const std::vector<LocalDate> returns = weeks_welcomed_back(accomplishments);
    std::set<LocalDate> welcomed;
    for (const SessionAccomplishment& session : accomplishments.sessions) {
        const LocalDate monday = week_start(session.at.local_date());
        if (!std::ranges::binary_search(returns, monday) || !welcomed.insert(monday).second) continue;
        ledger.add(MarbleSource::welcome_back, session.at, kMarblesAReturn, monday, 0);
    }
}

}  // namespace

std::vector<const SessionAccomplishment*> rewarded_sessions(const Accomplishments& accomplishments) {
    std::vector<const SessionAccomplishment*> rewarded;
    std::set<LocalDate> days;
    std::map<LocalDate, int> in_week;
    for (const SessionAccomplishment& session : accomplishments.sessions) {
        const LocalDate date = session.at.local_date();
        if (in_week[week_start(date)] >= kSessionDaysAWeek || !days.insert(date).second) continue;
        ++in_week[week_start(date)];
        rewarded.push_back(&session);
    }
    return rewarded;
}

std::vector<const BreakAccomplishment*> rewarded_breaks(const Accomplishments& accomplishments) {
    std::vector<const BreakAccomplishment*> rewarded;
    rewarded.reserve(accomplishments.breaks.size());
    std::map<LocalDate, int> on_day;
    for (const BreakAccomplishment& taken : accomplishments.breaks)
        if (on_day[taken.at.local_date()]++ < kBreaksADay) rewarded.push_back(&taken);
    return rewarded;
}

std::vector<const SelfTestAccomplishment*> rewarded_tests(const Accomplishments& accomplishments) {
    std::vector<const SelfTestAccomplishment*> rewarded;
    std::set<std::pair<LocalDate, std::string_view>> seen;
    for (const SelfTestAccomplishment& test : accomplishments.tests)
        if (seen.emplace(week_start(test.at.local_date()), test.test).second) rewarded.push_back(&test);
    return rewarded;
}

std::vector<Marble> marbles_of(const Accomplishments& accomplishments, const Moment& now) {
    const Accomplishments ordered = in_order(accomplishments);
    Ledger ledger;
    ledger.add(MarbleSource::head_start, first_deed(ordered, now), kHeadStart, LocalDate{}, 0);
    add_sessions(ledger, ordered);
    add_breaks(ledger, ordered);
    add_tests(ledger, ordered);
    add_returns(ledger, ordered);
    return std::move(ledger).marbles();
}

std::vector<Trophy> trophies(std::span<const Marble> ledger) {
    std::vector<Trophy> full;
    while (ledger.size() >= kJarHolds) {
        const auto marbles = ledger.first(kJarHolds);
        full.push_back(
            {static_cast<int>(full.size()) + 1, marbles.front().date, marbles.back().date, marbles});
        ledger = ledger.subspan(kJarHolds);
    }
    return full;
}

std::span<const Marble> in_the_jar(std::span<const Marble> ledger) {
    return ledger.subspan(ledger.size() / kJarHolds * kJarHolds);
}

}  // namespace ingear::domain
