#pragma once

#include <memory>

#include "coach_view/coach_side_panel.h"
#include "coach_view/staged_screen.h"
#include "screens/self_tests/self_tests_model.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// The self-tests: what they are, how they went, when the next ones are due.
class SelfTestsScreen final : public coach_view::StagedScreen {
  public:
    explicit SelfTestsScreen(Services& services);

    void shown() override { side_panel_.wake(); }
    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "tests"; }

  private:
    void follow_data();
    float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    float build_card(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index);
    void build_chart(ui::Ui& ui, const ui::Rect& box, const domain::SelfTestHistory& history);
    void begin(const domain::SelfTest& test);

    Services& services_;
    SelfTestsModel model_;
    std::shared_ptr<const journal::Snapshot> shown_snapshot_;
    LocalDate shown_date_{};
    coach_view::CoachSidePanel side_panel_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
