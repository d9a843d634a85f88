#pragma once

#include "screens/progress/progress_model.h"

/// The cards of the Progress screen, one by one.
namespace ingear::screens {

/// What they are all made from.
struct ProgressView {
    const domain::Catalogue& catalogue;
    const domain::ProgressTrend& progress;
    DateRange range;
    domain::Grain grain;
    std::vector<domain::ProgressPeriod> periods;

    /// Days from the range's first morning.
    [[nodiscard]] float day(LocalDate date) const { return static_cast<float>((date - range.from).count()); }
    [[nodiscard]] float begin(const domain::ProgressPeriod& period) const { return day(period.days.from); }
    [[nodiscard]] float end(const domain::ProgressPeriod& period) const { return day(period.days.to) + 1.0F; }
    [[nodiscard]] float middle(const domain::ProgressPeriod& period) const {
        return 0.5F * (begin(period) + end(period));
    }
};

[[nodiscard]] ProgressCard sessions_card(const ProgressView& view);
[[nodiscard]] ProgressCard training_card(const ProgressView& view, Measure measure);
[[nodiscard]] ProgressCard steps_card(const ProgressView& view);
[[nodiscard]] ProgressCard pain_card(const ProgressView& view);
[[nodiscard]] ProgressCard tests_card(const ProgressView& view);
[[nodiscard]] ProgressCard desk_card(const ProgressView& view);

}  // namespace ingear::screens
