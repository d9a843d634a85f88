#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/settings_card.h"

namespace ingear::screens {

/// Theme, coach, size, mirror, tempo, motion, window, weekly target. Every change is kept at once.
class SettingsScreen final : public ui::Screen {
  public:
    explicit SettingsScreen(Services& services);

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "settings"; }

  private:
    void build_look(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next);
    void build_session(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next);
    void build_days(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next);
    void build_safety(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next);
    void build_window(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next);
    void build_places(ui::Ui& ui, const ui::Rect& page, float& y);
    void show_all_keys();
    void build_data(ui::Ui& ui, const ui::Rect& page, float& y);
    [[nodiscard]] ui::SettingRow coach_row(ui::Ui& ui);
    void build_target(ui::Ui& ui, const ui::Rect& box);
    void follow(const domain::Settings& settings);

    Services& services_;
    ui::ScrollState scroll_;
    float days_height_ = 112.0F;  ///< of what is chosen about days in the last frame, in design units
    domain::Settings sliding_;    ///< as shown while the pointer slides the scale
    std::string scale_words_, tempo_words_, problem_words_, data_words_, config_words_;
};

}  // namespace ingear::screens
