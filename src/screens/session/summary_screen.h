#pragma once

#include <memory>

#include "coach_view/coach_view.h"
#include "coach_view/staged_screen.h"
#include "screens/common/celebration_art.h"
#include "screens/services.h"
#include "screens/session/gains_card.h"
#include "screens/session/session_coach.h"
#include "screens/session/summary_model.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// What was done and what it brought; how hard it was and whether anything hurts, both skippable; the week so
/// far. The coach gets up behind it and waves.
class SummaryScreen final : public coach_view::StagedScreen {
  public:
    /// `direction` and `coach`: what she does, and the view of her, as the session leaves them.
    SummaryScreen(Services& services, std::shared_ptr<SessionModel> session, const SessionCoach& direction,
                  std::shared_ptr<coach_view::CoachView> coach);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_->stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "summary"; }

    [[nodiscard]] SummaryModel& model() { return model_; }
    [[nodiscard]] const Celebrations& joys() const { return joys_; }
    [[nodiscard]] const GainsCard& gains() const { return gains_; }

  private:
    void cheer(ui::Ui& ui, const ui::Rect& column);
    void tell_full_jar();
    [[nodiscard]] static float head_height(const ui::Ui& ui);
    void build_head(ui::Ui& ui, const ui::Rect& box) const;
    [[nodiscard]] float build_done(ui::Ui& ui, const ui::Rect& column, float y);
    [[nodiscard]] float build_effort(ui::Ui& ui, const ui::Rect& column, float y);
    [[nodiscard]] float build_pain(ui::Ui& ui, const ui::Rect& column, float y);
    void build_knee(ui::Ui& ui, const ui::Rect& box);
    [[nodiscard]] float build_week(ui::Ui& ui, const ui::Rect& column, float y);
    void build_footer(ui::Ui& ui, const ui::Rect& box);

    Services& services_;
    std::shared_ptr<SessionModel> session_;
    SessionCoach direction_;
    std::shared_ptr<coach_view::CoachView> coach_;
    SummaryModel model_;
    GainsCard gains_;
    ui::ScrollState scroll_;
    Celebrations joys_;
    bool cheered_ = false;
    double cheered_for_ = 0.0;  ///< seconds
    bool jar_told_ = false;     ///< that it is full
    double age_ = 0.0;          ///< seconds since the player last did anything
};

}  // namespace ingear::screens
