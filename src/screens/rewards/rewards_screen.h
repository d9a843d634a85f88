#pragma once

#include <memory>

#include "journal/reward_status.h"
#include "screens/common/badge_album.h"
#include "screens/common/jar_view.h"
#include "screens/common/shelf_view.h"
#include "screens/rewards/rewards_model.h"
#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// What was earned and what is near: the jar and the full ones before it, badges, things to wear and to look
/// at.
class RewardsScreen final : public ui::Screen {
  public:
    enum class Tab : std::uint8_t { jar, badges, wardrobe };

    explicit RewardsScreen(Services& services, Tab tab = Tab::badges);

    void shown() override;
    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "rewards"; }

    void open(Tab tab);

  private:
    void request_reward_status();
    void follow_data();
    [[nodiscard]] float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_level(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_tabs(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_loading(ui::Ui& ui, const ui::Rect& page, float y);
    // rewards_badges.cpp
    [[nodiscard]] float build_grid(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_list(ui::Ui& ui, const ui::Rect& page, float y);
    void build_detail(ui::Ui& ui, const ui::Rect& panel);
    // rewards_lists.cpp
    [[nodiscard]] float build_wardrobe(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_jar(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_styles(ui::Ui& ui, const ui::Rect& page, float y);
    void fill_jar();

    Services& services_;
    BadgeAlbum album_;
    JarView jar_;
    ShelfView shelf_;
    std::shared_ptr<const domain::RewardBook> book_;
    std::shared_ptr<const domain::RewardStatus> shown_status_;
    std::shared_ptr<const domain::RewardStatus> jar_for_;  ///< whose marbles lie in the jar
    journal::Pending<domain::RewardStatus> status_;
    RewardsModel model_;
    Tab tab_;
    std::size_t chosen_ = 0;  ///< into the model's badges
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
