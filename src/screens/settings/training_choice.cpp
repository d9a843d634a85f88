#include "screens/settings/training_choice.h"

#include <array>
#include <string>
#include <string_view>

#include "ui/choices.h"
#include "ui/week_day_row.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kNone = "Without days, any day is fine.";
constexpr std::string_view kCrowded = "A day in between lets your muscles grow: next to each other is a lot.";
constexpr std::string_view kGood = "Good: a plan with a day in it is kept more often.";

const std::array<std::string, domain::kDayMoments.size()>& moment_labels() {
    static const std::array<std::string, domain::kDayMoments.size()> kLabels{
        "Any time", "In the morning", "After lunch", "After work", "In the evening"};
    return kLabels;
}

}  // namespace

float training_choice(ui::Ui& ui, const char* id, const ui::Rect& page, float y,
                      domain::TrainingDays& training) {
    const ui::Rect days{page.x, y, page.width, ui.u(44.0F)};
    training.days = day_row(ui, id, days, training.days);
    y = days.bottom() + ui.u(10.0F);
    const std::string moments = std::string(id) + ".moment";
    float used = 0.0F;
    const auto pressed = choices(ui, moments.c_str(), {page.x, y, page.width, 0.0F}, moment_labels(),
                                 static_cast<int>(training.moment), used);
    if (pressed) training.moment = static_cast<domain::DayMoment>(*pressed);
    y += used + ui.u(8.0F);
    const bool crowded = domain::days_are_crowded(training);
    const std::string_view words = training.days == 0 ? kNone : crowded ? kCrowded : kGood;
    return ui::page_words(ui, page, y, ui::Font::caption, words,
                          crowded ? ui.colours.notice : ui.colours.text_muted);
}

}  // namespace ingear::screens
