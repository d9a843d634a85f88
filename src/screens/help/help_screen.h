#pragma once

#include <string_view>
#include <vector>

#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// What the keys and the gamepad do where one comes from, as the player has them.
class HelpScreen final : public ui::Screen {
  public:
    static constexpr std::string_view kId = "help";

    /// `scopes`: where commands hold that it tells of, see controller::scopes; those of everywhere come last.
    HelpScreen(Services& services, const std::vector<std::string_view>& scopes);

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return kId; }

  private:
    float build_section(ui::Ui& ui, const ui::Rect& column, float y, std::string_view scope);
    float build_moving(ui::Ui& ui, const ui::Rect& column, float y);

    Services& services_;
    std::vector<std::string_view> scopes_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
