#pragma once

#include "screens/greeter.h"
#include "screens/morning_card.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/tip_card.h"
#include "screens/today_model.h"
#include "screens/widgets.h"

namespace ingear::screens {

/// What is on today, in one key; the week so far; what was left in the middle; what was done.
class TodayScreen final : public Screen {
  public:
    explicit TodayScreen(Services& services, bool waves = true);

    void shown() override;
    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return stage_shown_ ? &stage_ : nullptr; }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "today"; }

  private:
    void follow_data();
    void follow_rewards(Seconds dt);
    void direct_coach(Ui& ui, const Rect& place, Seconds ahead);
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

    void build_top_bar(Ui& ui);
    [[nodiscard]] Button main_button() const;
    void build_main_button(Ui& ui, const Rect& box);
    void build_pinned_start(Ui& ui, const Rect& column);
    [[nodiscard]] float build_header(Ui& ui, const Rect& column, float y);
    [[nodiscard]] float build_go_on(Ui& ui, const Rect& column, float y);
    [[nodiscard]] float build_start_anew(Ui& ui, const Rect& column, float y);
    [[nodiscard]] float build_routine(Ui& ui, const Rect& column, float y);
    [[nodiscard]] float build_week(Ui& ui, const Rect& column, float y, float least_height);
    [[nodiscard]] float build_history(Ui& ui, const Rect& column, float y, float least_height);
    [[nodiscard]] float build_footer(Ui& ui, const Rect& column, float y);
    void build_day(Ui& ui, const Rect& place, const domain::DayMark& day, int index);

    Services& services_;
    TodayModel model_;
    std::shared_ptr<const Snapshot> shown_snapshot_;
    std::shared_ptr<const domain::Catalogue> shown_catalogue_;
    LocalDate shown_date_{};
    domain::Settings shown_settings_;
    std::shared_ptr<const Snapshot> standing_for_;  ///< the one after which the standing was wanted
    std::shared_ptr<const domain::Standing> shown_standing_;
    std::string nearest_;   ///< what can be earned next
    double settled_ = 0.0;  ///< seconds since the newest snapshot came
    TipCard tip_;
    MorningCard morning_;
    Greeter greeter_;
    ScrollState scroll_;
    StageView stage_;
    bool stage_shown_ = false;
    bool pins_start_ = false;  ///< the one button stays at the bottom of the window
};

/// A small window has no room for all of Today's doors beside the greeting: they stand in two rows.
[[nodiscard]] bool stacks_doors(const Ui& ui);

}  // namespace ingear::screens
