#pragma once

#include "coach_view/coach_view.h"
#include "coach_view/idle_coach.h"
#include "coach_view/staged_screen.h"
#include "journal/reward_status.h"
#include "screens/services.h"
#include "screens/today/knee_card.h"
#include "screens/today/rating_card.h"
#include "screens/today/tip_card.h"
#include "screens/today/today_model.h"
#include "ui/scroll.h"
#include "ui/widgets.h"

namespace ingear::screens {

/// What is on today, in one key; the week so far; what was left in the middle; what was done.
class TodayScreen final : public coach_view::StagedScreen {
  public:
    explicit TodayScreen(Services& services, bool waves = true);

    void shown() override;
    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "today"; }

  private:
    void follow_data();
    void follow_rewards(Seconds dt);
    void start(const domain::Routine& routine);
    void change_session();
    void go_on();
    void browse();
    void see_rewards();
    void learn();
    void set();
    void see_breaks();
    void see_tests();
    void see_year();
    void see_streak();
    void see_progress();
    void choose_target(int sessions_a_week);

    void build_top_bar(ui::Ui& ui);
    [[nodiscard]] ui::Button main_button(const ui::Ui& ui) const;
    void build_main_button(ui::Ui& ui, const ui::Rect& box);
    void build_pinned_start(ui::Ui& ui, const ui::Rect& column);
    [[nodiscard]] float build_header(ui::Ui& ui, const ui::Rect& column, float y);
    [[nodiscard]] float build_go_on(ui::Ui& ui, const ui::Rect& column, float y);
    [[nodiscard]] float build_start_anew(ui::Ui& ui, const ui::Rect& column, float y);
    [[nodiscard]] float build_routine(ui::Ui& ui, const ui::Rect& column, float y);
    [[nodiscard]] float build_week(ui::Ui& ui, const ui::Rect& column, float y, float least_height);
    [[nodiscard]] float build_history(ui::Ui& ui, const ui::Rect& column, float y, float least_height);
    [[nodiscard]] float build_footer(ui::Ui& ui, const ui::Rect& column, float y);
    void build_day(ui::Ui& ui, const ui::Rect& place, const domain::DayMark& day, int index);

    Services& services_;
    TodayModel model_;
    std::shared_ptr<const journal::Snapshot> shown_snapshot_;
    std::shared_ptr<const domain::Catalogue> shown_catalogue_;
    LocalDate shown_date_{};
    domain::Settings shown_settings_;
    journal::Pending<domain::RewardStatus> status_;
    std::shared_ptr<const domain::RewardStatus> shown_status_;
    std::string nearest_;   ///< what can be earned next
    double settled_ = 0.0;  ///< seconds since the newest snapshot came
    TipCard tip_;
    KneeCard knees_;
    RatingCard rating_;
    coach_view::IdleCoach idle_;
    coach_view::CoachView coach_;
    ui::ScrollState scroll_;
    bool pins_start_ = false;  ///< the one button stays at the bottom of the window
};

/// A small window has no room for all of Today's doors beside the greeting: they stand in two rows.
[[nodiscard]] bool stacks_doors(const ui::Ui& ui);

}  // namespace ingear::screens
