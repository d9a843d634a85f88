#include "domain/deeds.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <variant>

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

/// Adds an event to the deeds it belongs to.
struct OtherDeeds {
    Deeds& deeds;
    const LogEvent& event;
    std::vector<Moment>& pause_ends;
    std::vector<std::pair<Moment, LocalDate>>& pause_starts;  ///< each with its last day

    void operator()(const logged::BreakDone&) const { deeds.breaks.push_back({event.id, event.moment}); }
    void operator()(const logged::SelfTestDone& test) const {
        deeds.tests.push_back(
            {event.id, event.moment, test.test, test.side, test.value, test.unit == "seconds"});
    }
    void operator()(const logged::TargetChanged& target) const {
        deeds.targets.push_back({event.moment.local_date(), target.sessions_a_week, event.moment.at});
    }
    void operator()(const logged::PauseStarted& pause) const {
        pause_starts.emplace_back(event.moment, pause.until);
    }
    void operator()(const logged::ReserveDeclined& declined) const {
        deeds.reserve_choices.push_back({declined.week, true, event.moment.at});
    }
    void operator()(const logged::ReserveAccepted& accepted) const {
        deeds.reserve_choices.push_back({accepted.week, false, event.moment.at});
    }
    void operator()(const logged::CameBack& back) const { deeds.returns_noted.push_back(back.week); }
    void operator()(const logged::PauseEnded&) const { pause_ends.push_back(event.moment); }
    template <class Other>
    void operator()(const Other&) const {}
};

}  // namespace

void add_other_deeds(Deeds& deeds, const std::vector<LogEvent>& events) {
    std::vector<Moment> ends;
    std::vector<std::pair<Moment, LocalDate>> starts;
    for (const LogEvent& event : events) std::visit(OtherDeeds{deeds, event, ends, starts}, event.body);
    for (const auto& [start, until] : starts) {
        PauseDeed pause{start.local_date(), until};
        for (const Moment& end : ends)
            if (end.at > start.at) pause.to = std::min(pause.to, end.local_date() - std::chrono::days{1});
        if (pause.from <= pause.to) deeds.pauses.push_back(pause);
    }
}

Deeds deeds_of(const std::vector<LogEvent>& events, Instant now) {
    std::map<std::string, std::vector<LogEvent>> by_session;
    for (const LogEvent& event : events)
        if (!event.session.empty()) by_session[event.session].push_back(event);
    Deeds deeds;
    for (const auto& [id, of_session] : by_session) {
        const SessionRecord record = fold_session(of_session);
        if (record.counts(now)) deeds.sessions.push_back(deed_of(record));
    }
    add_other_deeds(deeds, events);
    return deeds;
}

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
    return deeds;
}

std::vector<LocalDate> weeks_of_return(const std::vector<LocalDate>& dates) {
    std::set<LocalDate> weeks;
    for (const LocalDate date : dates) weeks.insert(week_start(date));
    std::vector<LocalDate> returns;
    for (auto week = weeks.begin(); week != weeks.end(); ++week)
        if (week != weeks.begin() && *week - *std::prev(week) > kWeek) returns.push_back(*week);
    return returns;
}

std::vector<LocalDate> weeks_of_return(const Deeds& deeds) {
    std::vector<LocalDate> dates;
    std::set<LocalDate> weeks;
    for (const SessionDeed& session : deeds.sessions) {
        dates.push_back(session.at.local_date());
        weeks.insert(week_start(dates.back()));
    }
    std::set<LocalDate> returns;
    for (const LocalDate week : weeks_of_return(dates)) returns.insert(week);
    for (const LocalDate week : deeds.returns_noted)
        if (weeks.contains(week) && week != *weeks.begin()) returns.insert(week);
    return {returns.begin(), returns.end()};
}

std::vector<LocalDate> weeks_welcomed_back(const Deeds& deeds) {
    constexpr std::chrono::days kWithin{2};
    std::set<LocalDate> days;
    for (const SessionDeed& session : deeds.sessions) days.insert(session.at.local_date());
    std::map<LocalDate, int> in_week;
    for (const LocalDate day : days) ++in_week[week_start(day)];
    std::vector<LocalDate> welcomed;
    for (const auto& [monday, done] : in_week) {
        if (monday == in_week.begin()->first || *days.lower_bound(monday) >= monday + kWithin) continue;
        const LocalDate before = monday - kWeek;
        const auto found = in_week.find(before);
        const int done_before = found == in_week.end() ? 0 : found->second;
        if (done_before < target_of_week(deeds.targets, before)) welcomed.push_back(monday);
    }
    return welcomed;
}

}  // namespace ingear::domain
