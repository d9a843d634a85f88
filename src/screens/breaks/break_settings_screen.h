#pragma once

#include <string>

#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// When and how often breaks are offered, whether the reminder comes up with the desktop, and what it sees
/// right now. Every change is kept at once.
class BreakSettingsScreen final : public ui::Screen {
  public:
    explicit BreakSettingsScreen(Services& services);

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "break_settings"; }

  private:
    float build_presets(ui::Ui& ui, const ui::Rect& page, float y, domain::BreakSettings& next);
    float build_rhythm(ui::Ui& ui, const ui::Rect& page, float y, domain::BreakSettings& next);
    float build_hours(ui::Ui& ui, const ui::Rect& page, float y, domain::BreakSettings& next);
    float build_circumstances(ui::Ui& ui, const ui::Rect& page, float y, domain::BreakSettings& next);
    float build_reminder(ui::Ui& ui, const ui::Rect& page, float y, domain::BreakSettings& next);
    float build_sources(ui::Ui& ui, const ui::Rect& page, float y);
    void put_into_words();

    Services& services_;
    ui::ScrollState scroll_;
    domain::BreakSettings sliding_;  ///< as shown while the pointer slides
    AgentNews news_;
    std::string every_words_, length_words_, from_words_, until_words_;
};

}  // namespace ingear::screens
