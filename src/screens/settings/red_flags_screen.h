#pragma once

#include <string>
#include <vector>

#include "coach_view/coach_side_panel.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// Keeps the answers: an empty list says that none applies.
void keep_red_flags(Services& services, const std::vector<std::string>& flags);

/// The questions about red flags on their own, to be answered again at any time.
class RedFlagsScreen final : public coach_view::StagedScreen {
  public:
    explicit RedFlagsScreen(Services& services);

    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "red_flags"; }

  private:
    void answer();

    Services& services_;
    coach_view::CoachSidePanel side_panel_;
    ui::ScrollState scroll_;
    std::vector<std::string> ticked_;
};

}  // namespace ingear::screens
