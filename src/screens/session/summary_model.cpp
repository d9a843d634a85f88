#include "screens/session/summary_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/uuid.h"
#include "domain/catalogue/exercise.h"
#include "screens/common/exercise_words.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

std::string headline_for(const domain::SessionRecord& record) {
    if (record.end_reason == domain::EndReason::pain) return "You listened to your body";
    if (record.reps == 0) return "Another time, then";
    if (record.end_reason == domain::EndReason::finished_early) return "Every rep counts";
    return "Well done!";
}

struct Sides {
    int left = 0;
    int right = 0;
    int both = 0;
    bool whole = true;
};

std::string sides_words(const Sides& sides) {
    if (sides.both > 0) return text::counted(sides.both, "rep", "reps");
    return fmt::format("{} left · {} right", sides.left, sides.right);
}

std::string words_of(const domain::Streak& streak) {
    const std::string row = streak.weeks > 0
                                ? fmt::format("{} in a row", text::counted(streak.weeks, "week", "weeks"))
                                : "Your streak starts with a full week";
    if (streak.repair && !streak.repair->covered)
        return fmt::format("{} more this week mends your streak of {}",
                           text::counted(streak.repair->to_go, "session", "sessions"),
                           text::counted(streak.repair->weeks, "week", "weeks"));
    return streak.this_week.welcome_back && streak.this_week.done == 1 ? fmt::format("Welcome back! {}", row)
                                                                       : row;
}

}  // namespace

SummaryModel::SummaryModel(std::shared_ptr<const domain::Catalogue> catalogue, std::string session_id,
                           journal::Journal& journal, const Clock& clock)
    : catalogue_(std::move(catalogue)), session_id_(std::move(session_id)), journal_(journal), clock_(clock) {
    follow();
}

void SummaryModel::follow() {
    const auto newest = journal_.snapshot();
    if (newest == snapshot_ || !newest) return;
    snapshot_ = newest;
    for (const domain::SessionRecord& record : snapshot_->recent)
        if (record.id == session_id_) tell(record);
    const domain::ThisWeek& week = snapshot_->streak.this_week;
    week_words_ = week.secured ? fmt::format("{} sessions this week: target met", week.done)
                               : fmt::format("{} of {} sessions this week", week.done, week.target);
    if (week.secured && week.done == 1) week_words_ = "1 session this week: target met";
    streak_words_ = words_of(snapshot_->streak);
}

void SummaryModel::tell(const domain::SessionRecord& record) {
    ready_ = true;
    celebrates_ = record.reps > 0 && record.end_reason != domain::EndReason::pain;
    headline_ = headline_for(record);
    total_ = fmt::format("{} in {}", text::counted(record.reps, "rep", "reps"),
                         ui::duration_words(record.seconds));
    rows_.clear();
    std::vector<std::pair<std::string, Sides>> exercises;
    for (const domain::SetRecord& set : record.sets) {
        auto at = std::find_if(exercises.begin(), exercises.end(),
                               [&set](const auto& entry) { return entry.first == set.exercise; });
        if (at == exercises.end()) at = exercises.insert(exercises.end(), {set.exercise, Sides{}});
        Sides& sides = at->second;
        (set.side == motion::Side::left    ? sides.left
         : set.side == motion::Side::right ? sides.right
                                           : sides.both) += set.reps;
        sides.whole = sides.whole && set.complete;
    }
    for (const auto& [id, sides] : exercises) {
        const domain::Exercise* exercise = catalogue_ ? catalogue_->exercise(id) : nullptr;
        rows_.push_back({exercise ? exercise->name : ui::spelled_out(id), sides_words(sides), sides.whole});
    }
}

bool SummaryModel::secures_week() const {
    if (!snapshot_) return false;
    const domain::ThisWeek& week = snapshot_->streak.this_week;
    return week.secured && week.done == week.target;
}

void SummaryModel::rate_effort(int effort) {
    effort_ = effort_ == effort ? std::nullopt : std::optional(effort);
    keep_rating();
}

void SummaryModel::rate_pain(int pain) {
    pain_ = pain_ == pain ? std::nullopt : std::optional(pain);
    keep_rating();
}

/// Only now: what was corrected before is nobody's pain.
void SummaryModel::leave() {
    if (std::exchange(left_, true) || !asks_knee()) return;
    if (!knee_ && !sharp_) return;
    journal_.append({new_uuid(), clock_.now(), session_id_,
                     domain::logged::PainRated{knee_.value_or(motion::Side::both), *pain_,
                                               domain::PainTime::after, sharp_, ""}});
}

void SummaryModel::keep_rating() {
    journal_.append({new_uuid(), clock_.now(), session_id_, domain::logged::SessionRated{effort_, pain_}});
}

}  // namespace ingear::screens
