#pragma once

#include <memory>

#include "coach_view/coach_view.h"
#include "coach_view/exercise_show.h"
#include "coach_view/staged_screen.h"
#include "screens/exercises/exercise_page_model.h"
#include "screens/exercises/show_controls.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// The page of an exercise: the coach shows it over and over, and beside her is all there is to know about
/// it. In a small window one of the two is seen at a time.
class ExercisePageScreen final : public coach_view::StagedScreen {
  public:
    /// The exercise is one of the catalogue of `services`, which must be loaded.
    ExercisePageScreen(Services& services, const domain::Exercise& exercise);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "exercise"; }

    [[nodiscard]] coach_view::ExerciseShow& show() { return show_; }
    [[nodiscard]] coach_view::CoachView& coach() { return coach_; }
    /// In a small window: the words instead of the coach.
    void read(bool reading) { reading_ = reading; }

  private:
    /// Boxes of the parts for this window.
    struct Layout {
        bool together = true;  ///< words and coach are seen at once
        float margin = 0.0F;
        ui::Rect sheet;  ///< the words
        ui::Rect room;   ///< the coach's part of the window
    };
    [[nodiscard]] static Layout lay_out(const ui::Ui& ui);

    void build_room(ui::Ui& ui, const Layout& layout, Seconds ahead);
    void build_sheet(ui::Ui& ui, const Layout& layout);
    void build_bar(ui::Ui& ui, const Layout& layout);
    void build_mistake_buttons(ui::Ui& ui, ui::Cutter& row, bool with_words);
    void leave();
    void show_next_mistake();
    void open(const std::string& exercise);
    /// A session of this exercise alone.
    void do_it_now();

    // The words, part by part; each begins at y and returns where it ends.
    float build_head(ui::Ui& ui, const ui::Rect& page, float y, bool with_name);
    float build_steps(ui::Ui& ui, const ui::Rect& page, float y);
    float build_cues(ui::Ui& ui, const ui::Rect& page, float y);
    float build_mistakes(ui::Ui& ui, const ui::Rect& page, float y);
    float build_muscles(ui::Ui& ui, const ui::Rect& page, float y);
    float build_variants(ui::Ui& ui, const ui::Rect& page, float y, bool easier);
    float build_cautions(ui::Ui& ui, const ui::Rect& page, float y);
    float build_notes(ui::Ui& ui, const ui::Rect& page, float y);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    ExercisePageModel model_;
    coach_view::ExerciseShow show_;
    coach_view::CoachView coach_;
    ShowControls controls_;
    ui::ScrollState scroll_;
    bool reading_ = false;
    double pulse_ = 0.0;
};

}  // namespace ingear::screens
