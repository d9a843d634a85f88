#pragma once

#include "coach_view/coach_view.h"
#include "coach_view/idle_coach.h"

namespace ingear::coach_view {

/// A page of words with the coach beside it, as far as the window has room for her.
class CoachSidePanel {
  public:
    /// How wide the column of the words is where there is room beside it.
    struct Width {
        float share = 0.56F;   ///< of the window
        float least = 520.0F;  ///< design units
        float most = 760.0F;
    };
    explicit CoachSidePanel(bool waves = false) : CoachSidePanel(waves, Width{}) {}
    CoachSidePanel(bool waves, const Width& width) : idle_(waves), width_(width) {}

    void wake() { idle_.wake(); }
    void step(Seconds dt);
    /// Draws the ground, and her; returns the column for the words.
    ui::Rect begin(ui::Ui& ui, const StageSetup& setup, Seconds ahead);
    /// The page's place within a column or a part of it: with margins.
    [[nodiscard]] static ui::Rect page_of(const ui::Ui& ui, const ui::Rect& column, float top);

    [[nodiscard]] const StageView* stage() const { return view_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const { return idle_.redraw_rate(view_); }

  private:
    IdleCoach idle_;
    CoachView view_;
    Width width_;
};

}  // namespace ingear::coach_view
