#pragma once

#include "screens/progress/streak_model.h"
#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Everything about the streak: what it is at, what holds it, a pause, what habit strength means, the shelf
/// of streaks in gold.
class StreakScreen final : public ui::Screen {
  public:
    explicit StreakScreen(Services& services) : services_(services) {}

    void shown() override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "streak"; }

  private:
    void follow();
    void build_head(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_streak(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_pause(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_habit(ui::Ui& ui, const ui::Rect& page, float& y);
    void build_shelf(ui::Ui& ui, const ui::Rect& page, float& y);

    Services& services_;
    std::shared_ptr<const journal::Snapshot> shown_;
    StreakModel model_;
    ui::ScrollState scroll_;
    float pause_height_ = 0.0F;  ///< of the card in the last frame, pixels
};

}  // namespace ingear::screens
