#pragma once

#include <string>
#include <vector>

#include "coach_view/coach_side_panel.h"
#include "coach_view/staged_screen.h"
#include "domain/programme/today.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// What keeps from a session, why, until when, and what is possible instead.
class StartGateScreen final : public coach_view::StagedScreen {
  public:
    /// `today` has a gate that isn't open. `routine`: what the player wanted to begin; with nothing in it,
    /// nothing can be begun from here.
    StartGateScreen(Services& services, const domain::TodayPlan& today, domain::Routine routine);
    /// That of red flags, of which there is one at least.
    [[nodiscard]] static std::unique_ptr<StartGateScreen> locked(Services& services,
                                                                 std::vector<std::string> flags);

    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "start_gate"; }

    [[nodiscard]] const std::string& head() const { return head_; }
    /// The player wants exercise to be open again, and is asked once more.
    void ask_to_lift() { lifting_ = true; }

  private:
    [[nodiscard]] float build_flags(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_lift(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_ways(ui::Ui& ui, const ui::Rect& page, float y);
    bool way(ui::Ui& ui, const char* id, const ui::Rect& page, float& y, std::string_view label,
             const char* icon, const ui::KeySet& keys, bool first);
    void take_break();
    void learn();
    void lift();

    Services& services_;
    domain::StartGate gate_;
    domain::Routine routine_;
    std::vector<std::string> flags_;
    std::string head_, words_;
    coach_view::CoachSidePanel side_panel_;
    ui::ScrollState scroll_;
    bool lifting_ = false;
};

}  // namespace ingear::screens
