#pragma once

#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// Each tip with its switch.
class TipsSettingsScreen final : public ui::Screen {
  public:
    /// The catalogue of `services` must be loaded.
    explicit TipsSettingsScreen(Services& services) : services_(services), catalogue_(services.catalogue) {}

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "tips_settings"; }

  private:
    float build_row(ui::Ui& ui, const ui::Rect& page, float y, const domain::Tip& tip, int index);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    ui::ScrollState scroll_;
};

/// The card in the settings that leads there. Returns where it ends; y where there are no tips.
float build_tips_entry(ui::Ui& ui, Services& services, const ui::Rect& page, float y);

}  // namespace ingear::screens
