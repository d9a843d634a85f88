#pragma once

#include <optional>

#include "screens/progress/year_model.h"
#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// A year at a glance: a calendar of weeks and days to hover, click, or go through with the arrow keys.
class YearScreen final : public ui::Screen {
  public:
    explicit YearScreen(Services& services);

    void shown() override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "year"; }

    /// Null while the year is being read.
    [[nodiscard]] YearModel* model() { return model_ ? &*model_ : nullptr; }

  private:
    /// How the calendar is broken into lines of weeks that fit the width.
    struct Grid {
        ui::Rect box;
        float cell = 0.0F;  ///< from one day to the next
        std::size_t columns = 1;
        std::size_t lines = 1;
        float line_height = 0.0F;
    };

    void show_year(int year);
    void follow();
    void build_head(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_calendar(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_readout(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_legend(ui::Ui& ui, const ui::Rect& page, float& y);
    [[nodiscard]] Grid lay_out(const ui::Ui& ui, const ui::Rect& inside) const;
    [[nodiscard]] static ui::Rect place_of(const ui::Ui& ui, const Grid& grid, std::size_t week, int weekday);
    void choose_by_input(ui::Ui& ui, const Grid& grid);

    Services& services_;
    journal::Pending<journal::Year> year_;
    std::shared_ptr<const journal::Year> shown_;
    LocalDate shown_date_{};
    int wanted_;
    std::optional<YearModel> model_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
