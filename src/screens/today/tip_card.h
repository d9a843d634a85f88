#pragma once

#include "screens/services.h"
#include "ui/ui.h"

namespace ingear::screens {

/// The tip of the moment as a small card, to be put away for the day or switched off for good.
class TipCard {
  public:
    explicit TipCard(Services& services) : services_(services) {}

    /// Looks for the tip that fits now; `rest_day`: no session is on. Cheap unless a minute has passed or
    /// something has changed.
    void follow(bool rest_day);
    /// Null where none fits.
    [[nodiscard]] const domain::Tip* tip() const { return tip_; }
    /// Draws it at the top of the box. Returns where it ends; y where there is none.
    float build(ui::Ui& ui, const ui::Rect& column, float y);

  private:
    void put_away();
    void switch_off();

    Services& services_;
    const domain::Tip* tip_ = nullptr;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    std::shared_ptr<const journal::Snapshot> snapshot_;
    std::vector<std::string> switched_;
    std::chrono::minutes minute_{-1};
    bool rest_day_ = false;
};

}  // namespace ingear::screens
