#pragma once

#include "screens/greeter.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/wardrobe_model.h"

namespace ingear::screens {

/// Who coaches, how they look and where: every choice is kept at once and seen at once, on the coach herself.
class WardrobeScreen final : public Screen {
  public:
    explicit WardrobeScreen(Services& services);
    ~WardrobeScreen() override;

    void shown() override { greeter_.wake(); }
    void step(Seconds dt) override { greeter_.step(dt.count()); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return stage_shown_ ? &stage_ : nullptr; }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "coach"; }

  private:
    void follow();
    void show_coach(const Ui& ui, const Rect& place, Seconds ahead);
    float build_group(Ui& ui, const Rect& page, float y, const WardrobeGroup& group);
    /// One answer; whether it was pressed.
    bool build_item(Ui& ui, const Rect& box, const WardrobeGroup& group, std::size_t item);
    [[nodiscard]] Vec2 item_size(const Ui& ui, const Rect& page, const WardrobeGroup& group,
                                 std::size_t item) const;
    void draw_scene(Ui& ui, const Rect& box, std::size_t scene) const;

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    domain::Settings shown_settings_;
    std::shared_ptr<const domain::Standing> shown_standing_;  ///< by which things are locked
    WardrobeModel model_;
    std::string hint_;  ///< why what the pointer or the keyboard is on can't be chosen yet
    Greeter greeter_{true};
    StageView stage_;
    bool stage_shown_ = false;
    ScrollState scroll_;
};

}  // namespace ingear::screens
