#pragma once

#include "coach_view/coach_side_panel.h"
#include "coach_view/staged_screen.h"
#include "domain/catalogue/routine.h"
#include "screens/common/pain_answer.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// On the way into a session: how are the knees? One key passes it by. What is told changes the session, and
/// is kept with it.
class PainBeforeScreen final : public coach_view::StagedScreen {
  public:
    PainBeforeScreen(Services& services, domain::Routine routine);

    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "pain_before"; }

    /// As if the player had told it.
    void tell(const PainAnswer& answer) { answer_ = answer; }
    /// What the answer does to the session.
    [[nodiscard]] domain::BeforeAction action() const;

  private:
    void build_foot(ui::Ui& ui, const ui::Rect& foot);
    [[nodiscard]] domain::Routine routine_for_answer() const;
    void begin();

    Services& services_;
    domain::Routine routine_;
    coach_view::CoachSidePanel side_panel_;
    ui::ScrollState scroll_;
    PainAnswer answer_;
};

}  // namespace ingear::screens
