#pragma once

#include <string>
#include <vector>

#include "domain/progress/progress_words.h"
#include "ui/chart.h"

namespace ingear::screens {

/// What a card of the Progress screen shows: a chart or a few, and the same in words.
struct ProgressCard {
    const char* id = "";
    std::string_view title = {};
    const char* icon = nullptr;
    std::string words = {};
    std::vector<ui::ChartSeries> series = {};  ///< of the legend; none where there is but one
    bool lines = false;                        ///< the series are lines, else bars
    struct Sign {
        const char* icon;
        std::string words;
    };
    std::vector<Sign> signs = {};  ///< of marks, for the legend
    std::vector<ui::Chart> charts = {};
    bool choosable = false;  ///< sets or reps
};

enum class Measure { sets, reps };

/// Everything that the Progress screen shows of a range.
class ProgressModel {
  public:
    ProgressModel(const domain::Catalogue& catalogue, const domain::ProgressTrend& progress,
                  const DateRange& range, Measure measure);

    [[nodiscard]] const DateRange& range() const { return range_; }
    [[nodiscard]] const std::vector<ProgressCard>& cards() const { return cards_; }
    /// "9 March to 27 May 2026"
    [[nodiscard]] const std::string& range_words() const { return range_words_; }

  private:
    DateRange range_;
    std::string range_words_;
    std::vector<ProgressCard> cards_;
};

/// "Week of 2 March", "March 2026", "2026".
[[nodiscard]] std::string period_words(const domain::ProgressPeriod& period, domain::Grain grain);

}  // namespace ingear::screens
