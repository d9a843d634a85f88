#pragma once

#include <optional>

#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/year_model.h"

namespace ingear::screens {

/// A year at a glance: a calendar of weeks and days to hover, click, or go through with the arrow keys.
class YearScreen final : public Screen {
  public:
    explicit YearScreen(Services& services);

    void shown() override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "year"; }

    /// Null while the year is being read.
    [[nodiscard]] YearModel* model() { return model_ ? &*model_ : nullptr; }

  private:
    /// How the calendar is broken into lines of weeks that fit the width.
    struct Grid {
        Rect box;
        float cell = 0.0F;  ///< from one day to the next
        std::size_t columns = 1;
        std::size_t lines = 1;
        float line_height = 0.0F;
    };

    void show_year(int year);
    void follow();
    void build_head(Ui& ui, const Rect& page, float& y);
    void build_calendar(Ui& ui, const Rect& page, float& y);
    void build_readout(Ui& ui, const Rect& page, float& y);
    void build_legend(Ui& ui, const Rect& page, float& y);
    [[nodiscard]] Grid lay_out(const Ui& ui, const Rect& inside) const;
    [[nodiscard]] static Rect place_of(const Ui& ui, const Grid& grid, std::size_t week, int weekday);
    void choose_by_input(Ui& ui, const Grid& grid);

    Services& services_;
    std::shared_ptr<const YearReadings> shown_;
    std::shared_ptr<const Snapshot> asked_at_;  ///< the newest one when the year was asked for
    LocalDate shown_date_{};
    int wanted_;
    std::optional<YearModel> model_;
    ScrollState scroll_;
};

}  // namespace ingear::screens
