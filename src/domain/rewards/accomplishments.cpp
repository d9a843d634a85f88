#include "domain/rewards/accomplishments.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <variant>

namespace ingear::domain {

namespace {

constexpr std::chrono::days kOneWeek{7};

template <class Deed>
void put_in_order(std::vector<Deed>& accomplishments) {
    std::ranges::sort(accomplishments, [](const Deed& a, const Deed& b) {
        return std::tie(a.at.at, a.id) < std::tie(b.at.at, b.id);
    });
    std::set<std::string_view> seen;
    std::vector<Deed> once;
    once.reserve(accomplishments.size());
    for (Deed& accomplishment : accomplishments) {
        if (!accomplishment.id.empty() && !seen.insert(accomplishment.id).second) continue;
        once.push_back(accomplishment);
    }
    accomplishments = std::move(once);
}

/// Adds an event to the accomplishments it belongs to.
struct OtherAccomplishments {
    Accomplishments& accomplishments;
    const LogEvent& event;
    std::vector<Moment>& pause_ends;
    std::vector<std::pair<Moment, LocalDate>>& pause_starts;  ///< each with its last day

    void operator()(const logged::BreakDone&) const {
        accomplishments.breaks.push_back({event.id, event.moment});
    }
    void operator()(const logged::SelfTestDone& test) const {
        accomplishments.tests.push_back(
            {event.id, event.moment, test.test, test.side, test.value, test.unit == SelfTestUnit::seconds});
    }
    void operator()(const logged::TargetChanged& target) const {
        accomplishments.targets.push_back(
            {event.moment.local_date(), target.sessions_a_week, event.moment.at});
    }
    void operator()(const logged::PauseStarted& pause) const {
        pause_starts.emplace_back(event.moment, pause.until);
    }
    void operator()(const logged::ReserveDeclined& declined) const {
        accomplishments.reserve_choices.push_back({declined.week, true, event.moment.at});
    }
    void operator()(const logged::ReserveAccepted& accepted) const {
        accomplishments.reserve_choices.push_back({accepted.week, false, event.moment.at});
    }
    void operator()(const logged::CameBack& back) const {
        accomplishments.returns_noted.push_back(back.week);
    }
    void operator()(const logged::PauseEnded&) const { pause_ends.push_back(event.moment); }
    template <class Other>
    void operator()(const Other&) const {}
};

}  // namespace

void add_other_deeds(Accomplishments& accomplishments, const std::vector<LogEvent>& events) {
    std::vector<Moment> ends;
    std::vector<std::pair<Moment, LocalDate>> starts;
    for (const LogEvent& event : events)
        std::visit(OtherAccomplishments{accomplishments, event, ends, starts}, event.body);
    for (const auto& [start, until] : starts) {
        PauseAccomplishment pause{start.local_date(), until};
        for (const Moment& end : ends)
            if (end.at > start.at) pause.to = std::min(pause.to, end.local_date() - std::chrono::days{1});
        if (pause.from <= pause.to) accomplishments.pauses.push_back(pause);
    }
}

Accomplishments accomplishments_of(const std::vector<LogEvent>& events, Instant now) {
    std::map<std::string, std::vector<LogEvent>> by_session;
    for (const LogEvent& event : events)
        if (!event.session.empty()) by_session[event.session].push_back(event);
    Accomplishments accomplishments;
    for (const auto& [id, of_session] : by_session) {
        const SessionRecord record = fold_session(of_session);
        if (record.counts(now)) accomplishments.sessions.push_back(deed_of(record));
    }
    add_other_deeds(accomplishments, events);
    return accomplishments;
}

SessionAccomplishment deed_of(const SessionRecord& session) {
    SessionAccomplishment accomplishment{session.id, session.started_at, {}, session.effort.has_value()};
    std::ranges::copy_if(session.sets, std::back_inserter(accomplishment.sets), &SetRecord::complete);
    return accomplishment;
}

Accomplishments in_order(Accomplishments accomplishments) {
    put_in_order(accomplishments.sessions);
    put_in_order(accomplishments.breaks);
    put_in_order(accomplishments.tests);
    std::ranges::sort(accomplishments.pauses, [](const PauseAccomplishment& a, const PauseAccomplishment& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    return accomplishments;
}

std::vector<LocalDate> weeks_of_return(const std::vector<LocalDate>& dates) {
    std::set<LocalDate> weeks;
    for (const LocalDate date : dates) weeks.insert(week_start(date));
    std::vector<LocalDate> returns;
    for (auto week = weeks.begin(); week != weeks.end(); ++week)
        if (week != weeks.begin() && *week - *std::prev(week) > kOneWeek) returns.push_back(*week);
    return returns;
}

std::vector<LocalDate> weeks_of_return(const Accomplishments& accomplishments) {
    std::vector<LocalDate> dates;
    std::set<LocalDate> weeks;
    for (const SessionAccomplishment& session : accomplishments.sessions) {
        dates.push_back(session.at.local_date());
        weeks.insert(week_start(dates.back()));
    }
    std::set<LocalDate> returns;
    for (const LocalDate week : weeks_of_return(dates)) returns.insert(week);
    for (const LocalDate week : accomplishments.returns_noted)
        if (weeks.contains(week) && week != *weeks.begin()) returns.insert(week);
    return {returns.begin(), returns.end()};
}

std::vector<LocalDate> weeks_welcomed_back(const Accomplishments& accomplishments) {
    constexpr std::chrono::days kWithin{2};
    std::set<LocalDate> days;
    for (const SessionAccomplishment& session : accomplishments.sessions)
        days.insert(session.at.local_date());
    std::map<LocalDate, int> in_week;
    for (const LocalDate day : days) ++in_week[week_start(day)];
    std::vector<LocalDate> welcomed;
    for (const auto& [monday, done] : in_week) {
        if (monday == in_week.begin()->first || *days.lower_bound(monday) >= monday + kWithin) continue;
        const LocalDate before = monday - kOneWeek;
        const auto found = in_week.find(before);
        const int done_before = found == in_week.end() ? 0 : found->second;
        if (done_before < target_of_week(accomplishments.targets, before)) welcomed.push_back(monday);
    }
    return welcomed;
}

}  // namespace ingear::domain
