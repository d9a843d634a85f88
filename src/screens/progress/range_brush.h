#pragma once

#include <optional>

#include "domain/progress/progress.h"
#include "ui/chart.h"

namespace ingear::screens {

/// The whole history in small, and a window over it that is dragged, or moved by keys, at either end or as a
/// whole. Lives with its screen.
class RangeBrush {
  public:
    /// The new range, where it was moved. `tip`: what to say about the end that is in focus.
    [[nodiscard]] std::optional<DateRange> build(ui::Ui& ui, const ui::Rect& box,
                                                 const domain::ProgressTrend& progress,
                                                 const DateRange& whole, const DateRange& range,
                                                 std::optional<ui::ChartTip>& tip);

  private:
    struct Grip {
        LocalDate at{};  ///< the day under the pointer when it went down
        DateRange range;
    };
    std::optional<Grip> grip_;
    std::string words_;  ///< of the tip
};

}  // namespace ingear::screens
