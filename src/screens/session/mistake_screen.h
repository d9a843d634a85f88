#pragma once

#include <memory>

#include "coach_view/coach_view.h"
#include "coach_view/exercise_show.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"

namespace ingear::screens {

/// "Show me the mistake" in a session that waits meanwhile: one rep wrong, one rep right, over and over, with
/// the correction in words and its place marked on the body.
class MistakeScreen final : public coach_view::StagedScreen {
  public:
    /// `exercise` is one of the catalogue of `services` and has a fault. `coach`: the session's view of her,
    /// so that she and the camera glide on from where they are, and back there at the end.
    MistakeScreen(Services& services, const domain::Exercise& exercise, motion::Side side,
                  std::shared_ptr<coach_view::CoachView> coach);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_->stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "mistake"; }

    [[nodiscard]] coach_view::ExerciseShow& show() { return show_; }

  private:
    void build_tools(ui::Ui& ui, float margin);
    void show_another(std::size_t on);
    void leave();

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;  ///< keeps the exercise
    std::shared_ptr<coach_view::CoachView> coach_;
    coach_view::ExerciseShow show_;
    double pulse_ = 0.0;
};

}  // namespace ingear::screens
