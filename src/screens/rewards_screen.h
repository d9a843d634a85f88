#pragma once

#include <memory>

#include "screens/badge_album.h"
#include "screens/jar_view.h"
#include "screens/rewards_model.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/shelf_view.h"

namespace ingear::screens {

/// What was earned and what is near: the jar and the full ones before it, badges, things to wear and to look
/// at.
class RewardsScreen final : public Screen {
  public:
    enum class Tab : std::uint8_t { jar, badges, wardrobe };

    explicit RewardsScreen(Services& services, Tab tab = Tab::badges);

    void shown() override;
    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "rewards"; }

    void open(Tab tab);

  private:
    void want_standing();
    void follow_data();
    [[nodiscard]] float build_head(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_level(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_tabs(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_loading(Ui& ui, const Rect& page, float y);
    // rewards_badges.cpp
    [[nodiscard]] float build_grid(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_list(Ui& ui, const Rect& page, float y);
    void build_detail(Ui& ui, const Rect& panel);
    // rewards_lists.cpp
    [[nodiscard]] float build_wardrobe(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_jar(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_styles(Ui& ui, const Rect& page, float y);
    void fill_jar();

    Services& services_;
    BadgeAlbum album_;
    JarView jar_;
    ShelfView shelf_;
    std::shared_ptr<const domain::RewardBook> book_;
    std::shared_ptr<const domain::Standing> shown_standing_;
    std::shared_ptr<const domain::Standing> jar_for_;  ///< whose marbles lie in the jar
    bool wanted_ = false;                              ///< the standing as of when it was shown
    RewardsModel model_;
    Tab tab_;
    std::size_t chosen_ = 0;  ///< into the model's badges
    ScrollState scroll_;
};

}  // namespace ingear::screens
