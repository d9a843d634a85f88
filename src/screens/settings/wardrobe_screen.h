#pragma once

#include "coach_view/coach_view.h"
#include "coach_view/idle_coach.h"
#include "coach_view/staged_screen.h"
#include "journal/reward_status.h"
#include "screens/services.h"
#include "screens/settings/wardrobe_model.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// Who coaches, how they look and where: every choice is kept at once and seen at once, on the coach herself.
class WardrobeScreen final : public coach_view::StagedScreen {
  public:
    explicit WardrobeScreen(Services& services);
    ~WardrobeScreen() override;

    void shown() override { idle_.wake(); }
    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return idle_.redraw_rate(coach_); }
    [[nodiscard]] std::string_view id() const override { return "coach"; }

  private:
    void follow();
    float build_group(ui::Ui& ui, const ui::Rect& page, float y, const WardrobeGroup& group);
    /// One answer; whether it was pressed.
    bool build_item(ui::Ui& ui, const ui::Rect& box, const WardrobeGroup& group, std::size_t item);
    [[nodiscard]] ui::Vec2 item_size(const ui::Ui& ui, const ui::Rect& page, const WardrobeGroup& group,
                                     std::size_t item) const;
    void draw_scene(ui::Ui& ui, const ui::Rect& box, std::size_t scene) const;

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    domain::Settings shown_settings_;
    journal::Pending<domain::RewardStatus> status_;  ///< by which things are locked
    std::shared_ptr<const domain::RewardStatus> shown_status_;
    WardrobeModel model_;
    std::string hint_;  ///< why what the pointer or the keyboard is on can't be chosen yet
    coach_view::IdleCoach idle_{true};
    coach_view::CoachView coach_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
