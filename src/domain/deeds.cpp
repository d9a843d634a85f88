#include "domain/deeds.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace ingear::domain {

namespace {

constexpr std::chrono::days kWeek{7};

template <class Deed>
void put_in_order(std::vector<Deed>& deeds) {
    std::ranges::sort(deeds, [](const Deed& a, const Deed& b) {
        return std::tie(a.at.at, a.id) < std::tie(b.at.at, b.id);
    });
    std::set<std::string_view> seen;
    std::vector<Deed> once;
    once.reserve(deeds.size());
    for (Deed& deed : deeds) {
        if (!deed.id.empty() && !seen.insert(deed.id).second) continue;
        once.push_back(deed);
    }
    deeds = std::move(once);
}

}  // namespace

SessionDeed deed_of(const SessionRecord& session) {
    SessionDeed deed{session.id, session.started_at, {}, session.effort.has_value()};
    std::ranges::copy_if(session.sets, std::back_inserter(deed.sets), &SetRecord::complete);
    return deed;
}

Deeds in_order(Deeds deeds) {
    put_in_order(deeds.sessions);
    put_in_order(deeds.breaks);
    put_in_order(deeds.tests);
    std::ranges::sort(deeds.pauses, [](const PauseDeed& a, const PauseDeed& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    std::ranges::stable_sort(deeds.targets, {}, &Target::since);
    return deeds;
}

std::vector<LocalDate> weeks_of_return(const Deeds& deeds) {
    std::set<LocalDate> weeks;
    for (const SessionDeed& session : deeds.sessions) weeks.insert(week_start(session.at.local_date()));
    std::vector<LocalDate> returns;
    for (auto week = weeks.begin(); week != weeks.end(); ++week)
        if (week != weeks.begin() && *week - *std::prev(week) > kWeek) returns.push_back(*week);
    return returns;
}

}  // namespace ingear::domain
