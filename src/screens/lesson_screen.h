#pragma once

#include "screens/lesson_model.h"
#include "screens/lesson_staging.h"
#include "screens/scroll.h"
#include "screens/services.h"

namespace ingear::screens {

/// A lesson: the coach shows what a page says beside her; a question and the sources at the end.
class LessonScreen final : public Screen {
  public:
    /// The lesson is one of the catalogue of `services`, which must be loaded.
    LessonScreen(Services& services, const domain::Lesson& lesson);

    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override {
        return stage_shown_ ? &staging_.view() : nullptr;
    }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "lesson"; }

    [[nodiscard]] LessonModel& model() { return model_; }
    [[nodiscard]] LessonShow& show() { return show_; }
    /// To a page, the question or the end.
    void go_to(std::size_t stop);

  private:
    /// Boxes of the parts for this window.
    struct Layout {
        float margin = 0.0F;
        Rect sheet;  ///< the words
        Rect foot;   ///< below them: back and next
        Rect room;   ///< the coach's part of the window
    };
    [[nodiscard]] static Layout lay_out(const Ui& ui);

    void next();
    void back();
    void answer(std::size_t index);

    void build_room(Ui& ui, const Layout& layout, double ahead);
    void build_slider(Ui& ui, const Rect& box);
    void build_sheet(Ui& ui, const Layout& layout);
    void build_foot(Ui& ui, const Layout& layout);
    // The words, part by part; each begins at y and returns where it ends.
    float build_head(Ui& ui, const Rect& page, float y);
    float build_page(Ui& ui, const Rect& page, float y);
    float build_steps(Ui& ui, const Rect& page, float y);
    float build_question(Ui& ui, const Rect& page, float y);
    float build_answer(Ui& ui, const Rect& page, float y, std::size_t index);
    float build_end(Ui& ui, const Rect& page, float y);

    Services& services_;
    LessonModel model_;
    LessonShow show_;
    LessonStaging staging_;
    ScrollState scroll_;
    bool stage_shown_ = false;
};

}  // namespace ingear::screens
