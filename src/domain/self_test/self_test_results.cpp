#include "domain/self_test/self_test_results.h"

#include <algorithm>
#include <cmath>

namespace ingear::domain {

namespace {

using motion::Side;

constexpr double kTellingDifference = 10.0;  // seconds

void add(SelfTestHistory& history, LocalDate date, SideResult result) {
    auto day = std::ranges::find(history.days, date, &SelfTestDay::date);
    if (day == history.days.end()) {
        history.days.push_back({date, {}});
        day = std::prev(history.days.end());
    }
    const auto same = std::ranges::find(day->sides, result.side, &SideResult::side);
    if (same != day->sides.end())
        *same = std::move(result);
    else
        day->sides.push_back(std::move(result));
    std::ranges::sort(day->sides, {}, &SideResult::side);
}

}  // namespace

std::optional<double> SelfTestDay::value(Side side) const {
    const auto found = std::ranges::find(sides, side, &SideResult::side);
    if (found == sides.end()) return std::nullopt;
    return found->value;
}

std::optional<double> SelfTestDay::difference() const {
    const auto left = value(Side::left);
    const auto right = value(Side::right);
    if (!left || !right) return std::nullopt;
    return *left - *right;
}

std::optional<double> SelfTestHistory::best(Side side, std::optional<LocalDate> before) const {
    std::optional<double> best;
    for (const SelfTestDay& day : days) {
        if (before && day.date >= *before) continue;
        if (const auto value = day.value(side); value && value > best) best = value;
    }
    return best;
}

const SelfTestDay* SelfTestHistory::newest() const {
    return days.empty() ? nullptr : &days.back();
}

const SelfTestDay* SelfTestHistory::previous() const {
    return days.size() < 2 ? nullptr : &days[days.size() - 2];
}

std::vector<SelfTestHistory> self_test_histories(const std::vector<LogEvent>& events, LocalDate today) {
    std::vector<const LogEvent*> ordered;
    for (const LogEvent& event : events)
        if (std::holds_alternative<logged::SelfTestDone>(event.body)) ordered.push_back(&event);
    std::ranges::stable_sort(ordered, {}, [](const LogEvent* event) { return event->moment.at; });

    std::vector<SelfTestHistory> histories;
    for (const SelfTest& test : self_tests()) {
        SelfTestHistory& history = histories.emplace_back();
        history.test = &test;
        for (const LogEvent* event : ordered) {
            const auto& done = std::get<logged::SelfTestDone>(event->body);
            if (done.test == test.id)
                add(history, event->moment.local_date(), {done.side, done.value, done.reason});
        }
        std::ranges::stable_sort(history.days, {}, &SelfTestDay::date);
        history.due =
            history.days.empty() ? today : history.days.back().date + std::chrono::days(kDaysBetweenTests);
        history.due_now = history.due <= today;
    }
    return histories;
}

bool worth_telling(const SelfTest& test, const SelfTestDay& day) {
    const auto difference = day.difference();
    return test.id == "single_leg_bridge" && difference && std::abs(*difference) > kTellingDifference;
}

std::optional<CountRange> usual_chair_stands(int age, Sex sex) {
    if (age < 60 || age > 69) return std::nullopt;
    if (age < 65) return sex == Sex::man ? CountRange{14, 19} : CountRange{12, 17};
    return sex == Sex::man ? CountRange{12, 18} : CountRange{11, 16};
}

}  // namespace ingear::domain
