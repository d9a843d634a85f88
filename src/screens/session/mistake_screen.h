#pragma once

#include <memory>

#include "coach_view/show_staging.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "screens/session/session_staging.h"

namespace ingear::screens {

/// "Show me the mistake" in a session that waits meanwhile: one rep wrong, one rep right, over and over, with
/// the correction in words and its place marked on the body.
class MistakeScreen final : public coach_view::StagedScreen {
  public:
    /// `exercise` is one of the catalogue of `services` and has a fault. She and the camera glide on from
    /// where the session has them, and back there at the end.
    MistakeScreen(Services& services, const domain::Exercise& exercise, motion::Side side,
                  std::shared_ptr<SessionStaging> session);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override {
        return stage_shown_ ? &staging_.view() : nullptr;
    }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "mistake"; }

    [[nodiscard]] coach_view::ExerciseShow& show() { return show_; }

  private:
    void build_tools(ui::Ui& ui, float margin);
    void show_another(std::size_t on);
    void leave();

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;  ///< keeps the exercise
    std::shared_ptr<SessionStaging> session_;
    coach_view::ExerciseShow show_;
    coach_view::ShowStaging staging_;
    ui::Rect free_;  ///< where she is, gliding
    bool stage_shown_ = false;
    double pulse_ = 0.0;
};

}  // namespace ingear::screens
