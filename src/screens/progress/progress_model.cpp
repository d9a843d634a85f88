#include "screens/progress/progress_model.h"

#include <fmt/format.h>

#include "base/text.h"
#include "screens/progress/progress_cards.h"

namespace ingear::screens {

namespace {

int year_of(LocalDate date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

}  // namespace

ProgressModel::ProgressModel(const domain::Catalogue& catalogue, const domain::ProgressTrend& progress,
                             const DateRange& range, Measure measure)
    : range_(range), range_words_(text::dates(range.from, range.to)) {
    const domain::Grain grain = domain::grain_of(range);
    const ProgressView view{catalogue, progress, range, grain, domain::periods_of(progress, range, grain)};
    const domain::ProgressWords words = domain::words_of(catalogue, progress, range);
    const auto add = [&](ProgressCard card, const std::string& text) {
        card.words = text;
        cards_.push_back(std::move(card));
    };
    add(sessions_card(view), words.sessions);
    add(training_card(view, measure), words.training);
    add(steps_card(view), words.steps);
    add(pain_card(view), words.pain);
    add(tests_card(view), words.tests);
    add(desk_card(view), words.desk);
}

std::string period_words(const domain::ProgressPeriod& period, domain::Grain grain) {
    switch (grain) {
        case domain::Grain::week:
            return fmt::format("Week of {}", text::day_and_month(week_start(period.days.from)));
        case domain::Grain::month:
            return fmt::format("{} {}",
                               text::month_name(std::chrono::year_month_day(period.days.from).month()),
                               year_of(period.days.from));
        case domain::Grain::year:
            break;
    }
    return std::to_string(year_of(period.days.from));
}

}  // namespace ingear::screens
