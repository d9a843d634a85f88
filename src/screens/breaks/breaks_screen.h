#pragma once

#include <memory>
#include <optional>

#include "journal/desk.h"
#include "screens/breaks/breaks_model.h"
#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// Breaks: today as a timeline of sitting, breaks and calls; the weeks; what the best hours are.
class BreaksScreen final : public ui::Screen {
  public:
    /// Reads the log beside the frames.
    explicit BreaksScreen(Services& services);
    /// With the events at hand, for trials.
    BreaksScreen(Services& services, const std::vector<domain::LogEvent>& events);

    void shown() override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] ui::RedrawRate redraw_rate() const override {
        return model_ ? ui::RedrawRate::still : ui::RedrawRate::gentle;
    }
    [[nodiscard]] std::string_view id() const override { return "breaks"; }

  private:
    void read();
    void follow();
    float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    float build_empty(ui::Ui& ui, const ui::Rect& page, float y);
    float build_today(ui::Ui& ui, const ui::Rect& page, float y);
    float build_days(ui::Ui& ui, const ui::Rect& page, float y);
    float build_weeks(ui::Ui& ui, const ui::Rect& page, float y);
    void take_break();

    Services& services_;
    ui::ScrollState scroll_;
    bool reads_ = true;
    journal::Pending<std::vector<domain::LogEvent>> desk_;
    std::shared_ptr<const std::vector<domain::LogEvent>> shown_;
    std::optional<BreaksModel> model_;
    bool failed_ = false;
};

}  // namespace ingear::screens
