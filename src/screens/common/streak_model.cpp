#include "screens/common/streak_model.h"

#include <fmt/format.h>

#include <cmath>

#include "base/uuid.h"
#include "domain/streak/streak_words.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

namespace logged = domain::logged;

void put(journal::Records& records, const Moment& now, domain::LogBody body) {
    records.append({new_uuid(), now, "", std::move(body)});
}

LocalDate last_day(int length, LocalDate today) {
    return today + kPauseLengths.at(static_cast<std::size_t>(length)).days - std::chrono::days{1};
}

}  // namespace

StreakNote note_for(const domain::Streak& streak) {
    using Kind = StreakNote::Kind;
    if (streak.paused) return {Kind::paused, domain::pause_line(streak)};
    if (!streak.reserve_news.empty()) return {Kind::reserve_spent, domain::reserve_news(streak)};
    if (streak.declined) {
        std::string words = "You kept your reserve.";
        if (streak.repair) words.append(" ").append(domain::repair_line(streak));
        return {Kind::reserve_kept, std::move(words)};
    }
    if (streak.this_week.welcome_back)
        return {Kind::welcome, "Welcome back! It's good to see you so soon again."};
    if (streak.repair) return {Kind::mend, domain::repair_line(streak)};
    return {};
}

void accept_reserves(journal::Records& records, const domain::Streak& streak, const Moment& now) {
    for (const LocalDate week : streak.reserve_news) put(records, now, logged::ReserveAccepted{week});
    records.refresh(now);
}

void keep_reserves(journal::Records& records, const domain::Streak& streak, const Moment& now) {
    for (const LocalDate week : streak.reserve_news) put(records, now, logged::ReserveDeclined{week});
    records.refresh(now);
}

void spend_after_all(journal::Records& records, const domain::Streak& streak, const Moment& now) {
    if (streak.declined) put(records, now, logged::ReserveAccepted{*streak.declined});
    records.refresh(now);
}

void end_pause(journal::Records& records, const Moment& now) {
    put(records, now, logged::PauseEnded{});
    records.refresh(now);
}

void StreakModel::follow(const journal::Snapshot& snapshot, const Moment& now) {
    streak_ = snapshot.streak;
    note_ = note_for(streak_);
    headline_ = domain::streak_line(streak_);
    strength_ = fmt::format("{} %", std::lround(streak_.strength * 100.0));
    lines_.clear();
    for (std::string line : {domain::week_line(streak_.this_week), domain::reserve_line(streak_),
                             domain::break_line(streak_.breaks)})
        if (!line.empty()) lines_.push_back(std::move(line));
    shelf_.clear();
    for (const domain::EndedStreak& ended : streak_.ended) shelf_.push_back(domain::ended_line(ended));
    ready_ = true;
    choose_length(length, now.local_date());
}

void StreakModel::choose_length(int index, LocalDate today) {
    length = index;
    until_words_ = fmt::format("Until {}", ui::date_words(last_day(length, today)));
}

void StreakModel::begin_pause(journal::Records& records, const Moment& now) const {
    put(records, now,
        logged::PauseStarted{static_cast<domain::PauseReason>(reason), last_day(length, now.local_date())});
    records.refresh(now);
}

}  // namespace ingear::screens
