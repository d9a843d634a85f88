#pragma once

#include <memory>

#include "coach_view/coach_view.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "screens/session/session_coach.h"
#include "screens/session/session_hud.h"

namespace ingear::screens {

/// A break: a short routine on one's feet, then back to work. Its reps aren't logged; what is logged is the
/// break, once it is done. Space pauses, N skips a move, H stops because it hurts, Esc ends it.
class BreakScreen final : public coach_view::StagedScreen {
  public:
    /// Begins at once. `prompted`: the player was asked. Fails, in words for the player, where nothing suits.
    [[nodiscard]] static Result<std::unique_ptr<ui::Screen>> begin(Services& services, bool prompted);

    BreakScreen(Services& services, domain::SessionPlan plan, bool prompted);
    ~BreakScreen() override;
    BreakScreen(const BreakScreen&) = delete;
    BreakScreen& operator=(const BreakScreen&) = delete;

    void shown() override;
    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "break"; }
    [[nodiscard]] std::vector<std::string_view> scopes() const override {
        return {over() ? "break_end" : "break"};
    }
    [[nodiscard]] bool step_aside() override;

    [[nodiscard]] SessionModel& model() { return model_; }
    [[nodiscard]] bool over() const { return end_ != End::none; }

  private:
    enum class End { none, done, not_counted, early, pain };
    void finish();
    void build_tools(ui::Ui& ui);
    void build_end(ui::Ui& ui);

    Services& services_;
    SessionModel model_;
    SessionCoach direction_{model_};
    coach_view::CoachView coach_;
    SessionHud hud_;
    Moment began_;
    bool prompted_;
    bool resumes_ = false;  ///< when it is seen again
    End end_ = End::none;
    double over_for_ = 0.0;  ///< seconds
};

}  // namespace ingear::screens
