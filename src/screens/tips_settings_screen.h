#pragma once

#include "screens/scroll.h"
#include "screens/services.h"

namespace ingear::screens {

/// Each tip with its switch.
class TipsSettingsScreen final : public Screen {
  public:
    /// The catalogue of `services` must be loaded.
    explicit TipsSettingsScreen(Services& services) : services_(services), catalogue_(services.catalogue) {}

    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "tips_settings"; }

  private:
    float build_row(Ui& ui, const Rect& page, float y, const domain::Tip& tip, int index);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    ScrollState scroll_;
};

/// The card in the settings that leads there. Returns where it ends; y where there are no tips.
float build_tips_entry(Ui& ui, Services& services, const Rect& page, float y);

}  // namespace ingear::screens
