#pragma once

#include "coach_view/idle_coach.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// A page of words with the coach beside it, as far as the window has room for her.
class CoachSidePanel {
  public:
    explicit CoachSidePanel(Services& services, bool waves = false)
        : services_(services), idle_coach_(waves) {}

    void wake() { idle_coach_.wake(); }
    void step(Seconds dt) { idle_coach_.step(dt.count()); }
    /// Draws the ground, and her; returns the column for the words.
    ui::Rect begin(ui::Ui& ui, Seconds ahead);
    /// The page's place within a column or a part of it: with margins.
    [[nodiscard]] static ui::Rect page_of(const ui::Ui& ui, const ui::Rect& column, float top);

    [[nodiscard]] const coach_view::StageView* stage() const { return shown_ ? &stage_ : nullptr; }
    [[nodiscard]] ui::RedrawRate redraw_rate() const;

  private:
    Services& services_;
    coach_view::IdleCoach idle_coach_;
    coach_view::StageView stage_;
    bool shown_ = false;
};

/// Words on a page, wrapped. Returns where they end.
float page_words(ui::Ui& ui, const ui::Rect& page, float y, ui::Font font, std::string_view text,
                 ui::Colour colour);

}  // namespace ingear::screens
