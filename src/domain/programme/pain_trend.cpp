#include "domain/programme/pain_trend.h"

#include <algorithm>
#include <map>

namespace ingear::domain {

namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr int kWeeksOfRise = 3;
constexpr int kRiseWorthTelling = 4;  // below that it is in the zone that is safe to train in
constexpr days kHoldsFor{7};
constexpr weeks kImprovesWithin{6};
constexpr int kPainWorthTelling = 2;

bool lasted_twice(const std::vector<const PastSession*>& sessions, LocalDate today) {
    if (sessions.size() < 2) return false;
    const PastSession& last = *sessions.back();
    return last.pain.lasting && sessions[sessions.size() - 2]->pain.lasting &&
           today - last.started.local_date() <= kHoldsFor;
}

/// The worst pain of each week in which there was a session, by the week's Monday.
std::map<LocalDate, int> worst_by_week(const std::vector<const PastSession*>& sessions) {
    std::map<LocalDate, int> worst;
    for (const PastSession* session : sessions) {
        int& week = worst[week_start(session->started.local_date())];
        week = std::max(week, session->pain.worst);
    }
    return worst;
}

bool rises_week_on_week(const std::map<LocalDate, int>& worst, LocalDate today) {
    if (worst.size() < kWeeksOfRise) return false;
    auto week = worst.rbegin();
    if (week->second < kRiseWorthTelling || today - week->first > kHoldsFor + days{6}) return false;
    for (int i = 1; i < kWeeksOfRise; ++i) {
        const auto later = week++;
        if (later->first - week->first != weeks{1} || week->second >= later->second) return false;
    }
    return true;
}

/// Six weeks of sessions, and the last two hurt no less than the first two.
bool not_improving(const std::map<LocalDate, int>& worst, LocalDate today) {
    const LocalDate since = week_start(today) - kImprovesWithin;
    const auto first = worst.lower_bound(since);
    if (first == worst.end() || first->first > since + weeks{1}) return false;
    const auto mean = [&](LocalDate from, LocalDate to) -> double {
        double sum = 0.0;
        int count = 0;
        for (auto at = worst.lower_bound(from); at != worst.end() && at->first < to; ++at) {
            sum += at->second;
            ++count;
        }
        return count > 0 ? sum / count : -1.0;
    };
    const double early = mean(since, since + weeks{2});
    const double late = mean(week_start(today) - weeks{1}, week_start(today) + weeks{1});
    return early >= kPainWorthTelling && late >= early;
}

}  // namespace

PainAdvice pain_advice(const std::vector<const PastSession*>& sessions, LocalDate today) {
    if (sessions.empty()) return PainAdvice::none;
    const auto worst = worst_by_week(sessions);
    if (lasted_twice(sessions, today) || rises_week_on_week(worst, today)) return PainAdvice::see_clinician;
    if (not_improving(worst, today)) return PainAdvice::not_improving;
    if (sessions.back()->pain.lasting) return PainAdvice::ease_off;
    return PainAdvice::none;
}

}  // namespace ingear::domain
