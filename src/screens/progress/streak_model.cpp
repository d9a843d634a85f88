#include "screens/progress/streak_model.h"

#include <fmt/format.h>

#include <cmath>

#include "base/uuid.h"
#include "domain/streak/streak_words.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

LocalDate last_day(int length, LocalDate today) {
    return today + kPauseLengths.at(static_cast<std::size_t>(length)).days - std::chrono::days{1};
}

}  // namespace

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

void StreakModel::begin_pause(journal::Journal& journal, const Moment& now) const {
    journal.append({new_uuid(), now, "",
                    domain::logged::PauseStarted{static_cast<domain::PauseReason>(reason),
                                                 last_day(length, now.local_date())}});
    journal.refresh(now);
}

}  // namespace ingear::screens
