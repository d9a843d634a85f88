#pragma once

#include <string>
#include <vector>

#include "coach_view/coach_side_panel.h"
#include "coach_view/staged_screen.h"
#include "domain/programme/training_days.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// The first start, in a few short pages: a greeting, the questions about red flags (with advice where one
/// applies), then how often, how long and when. All but the questions can be passed by.
class WelcomeScreen final : public coach_view::StagedScreen {
  public:
    enum class Page { greeting, flags, advice, plan };
    explicit WelcomeScreen(Services& services, Page first = Page::greeting);

    /// Whether it is to be shown: nothing was answered and nothing done yet.
    [[nodiscard]] static bool due(const journal::Snapshot& snapshot);

    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "welcome"; }

    [[nodiscard]] Page page() const { return page_; }
    /// As if the player had ticked it.
    void tick(const std::string& flag) { ticked_.push_back(flag); }
    void go_on();

  private:
    void go(Page page);
    void back();
    void finish(bool keep);
    [[nodiscard]] float build_greeting(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_flags(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_advice(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_plan(ui::Ui& ui, const ui::Rect& page, float y);
    void build_foot(ui::Ui& ui, const ui::Rect& foot);

    Services& services_;
    coach_view::CoachSidePanel side_panel_;
    ui::ScrollState scroll_;
    Page page_;
    std::vector<std::string> ticked_;
    int target_ = 2;
    int minutes_ = 10;
    domain::TrainingDays training_;
};

}  // namespace ingear::screens
