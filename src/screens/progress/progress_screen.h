#pragma once

#include <future>
#include <map>

#include "journal/progress.h"
#include "screens/progress/progress_model.h"
#include "screens/progress/range_brush.h"
#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// How it went through time: charts, the same in words, and both to take along.
class ProgressScreen final : public ui::Screen {
  public:
    explicit ProgressScreen(Services& services);
    /// Of a progress that is given, for pictures.
    ProgressScreen(Services& services, std::shared_ptr<const domain::ProgressTrend> progress);

    void shown() override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] ui::RedrawRate redraw_rate() const override {
        return saving_.valid() || stale_ ? ui::RedrawRate::gentle : ui::RedrawRate::still;
    }
    [[nodiscard]] std::string_view id() const override { return "progress"; }

    void choose(domain::RangeName name);
    void choose(const DateRange& range);
    /// As a page to print: without what there is to press.
    void set_sheet() { sheet_ = true; }
    /// Of the whole page, pixels, in the last frame.
    [[nodiscard]] float content_height() const { return scroll_.content; }
    /// Null while the log is being read.
    [[nodiscard]] const ProgressModel* model() const { return model_ ? &*model_ : nullptr; }
    /// What became of the last table or picture.
    [[nodiscard]] const std::string& news() const { return news_; }

  private:
    void follow();
    void make_model();
    void follow_saving();
    void save_table();
    void save_picture();
    void save(std::future<Result<void>> saving, const std::filesystem::path& file, const char* what);
    [[nodiscard]] DateRange range() const;

    void build_head(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_ranges(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_card(ui::Ui& ui, const ui::Rect& page, float& y, const ProgressCard& card);
    [[nodiscard]] float build_legend(ui::Ui& ui, const ui::Rect& row, const ProgressCard& card, bool draw);
    float build_charts(ui::Ui& ui, const ui::Rect& place, const ProgressCard& card, bool draw);
    void build_measure(ui::Ui& ui, const ui::Rect& row);

    Services& services_;
    bool given_ = false;  ///< the progress came with the screen
    std::shared_ptr<const domain::ProgressTrend> progress_;
    journal::Pending<domain::ProgressTrend> pending_;
    std::shared_ptr<const domain::Catalogue> asked_of_;
    std::optional<domain::RangeName> named_ = domain::RangeName::weeks_12;
    DateRange own_;  ///< where none is named
    Measure measure_ = Measure::sets;
    std::optional<ProgressModel> model_;
    bool stale_ = false;  ///< something was chosen: the model is made anew before the next frame
    std::map<ui::WidgetId, ui::ChartCursor> cursors_;
    std::optional<ui::ChartTip> tip_;
    RangeBrush brush_;
    ui::ScrollState scroll_;
    bool sheet_ = false;
    std::future<Result<void>> saving_;
    std::filesystem::path saved_file_;
    const char* saved_what_ = "";
    std::string news_;
    bool good_news_ = true;
};

}  // namespace ingear::screens
