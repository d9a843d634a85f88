#pragma once

#include "coach_view/coach_view.h"
#include "coach_view/lesson_show.h"
#include "coach_view/staged_screen.h"
#include "screens/lessons/lesson_model.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// A lesson: the coach shows what a page says beside her; a question and the sources at the end.
class LessonScreen final : public coach_view::StagedScreen {
  public:
    /// The lesson is one of the catalogue of `services`, which must be loaded.
    LessonScreen(Services& services, const domain::Lesson& lesson);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "lesson"; }

    [[nodiscard]] LessonModel& model() { return model_; }
    [[nodiscard]] coach_view::LessonShow& show() { return show_; }
    /// To a page, the question or the end.
    void go_to(std::size_t stop);

  private:
    /// Boxes of the parts for this window.
    struct Layout {
        float margin = 0.0F;
        ui::Rect sheet;  ///< the words
        ui::Rect foot;   ///< below them: back and next
        ui::Rect room;   ///< the coach's part of the window
    };
    [[nodiscard]] static Layout lay_out(const ui::Ui& ui);

    void next();
    void back();
    void answer(std::size_t index);

    void build_room(ui::Ui& ui, const Layout& layout, Seconds ahead);
    void build_slider(ui::Ui& ui, const ui::Rect& box);
    void build_sheet(ui::Ui& ui, const Layout& layout);
    void build_foot(ui::Ui& ui, const Layout& layout);
    // The words, part by part; each begins at y and returns where it ends.
    float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    float build_page(ui::Ui& ui, const ui::Rect& page, float y);
    float build_steps(ui::Ui& ui, const ui::Rect& page, float y);
    float build_question(ui::Ui& ui, const ui::Rect& page, float y);
    float build_answer(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index);
    float build_end(ui::Ui& ui, const ui::Rect& page, float y);

    Services& services_;
    LessonModel model_;
    coach_view::LessonShow show_;
    coach_view::CoachView coach_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
