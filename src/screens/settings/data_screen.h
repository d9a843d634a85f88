#pragma once

#include <string>
#include <vector>

#include "screens/services.h"
#include "screens/settings/data_model.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/text_field.h"
#include "ui/ui.h"

namespace ingear::screens {

/// The player's data: out to a file, in from one, shared between devices through a folder.
class DataScreen final : public ui::Screen {
  public:
    explicit DataScreen(Services& services);
    DataScreen(Services& services, DataPlaces places, std::filesystem::path home = "/")
        : services_(services), home_(std::move(home)), places_(std::move(places)) {}

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "data"; }

  private:
    struct Part {
        const char* name;
        const char* icon;
        std::string_view title;
        std::string_view words;
        std::string_view nothing;  ///< where there is no place to choose
        journal::Transfer kind;
    };
    void build_part(ui::Ui& ui, const ui::Rect& page, float& y, const Part& part,
                    const std::vector<DataPlaces::Place>& choices);
    /// A folder that isn't among those: its path is typed or pasted.
    void build_other_folder(ui::Ui& ui, const ui::Rect& page, float& y);
    void share_typed();
    void go(journal::Transfer kind, const DataPlaces::Place& place);

    Services& services_;
    std::filesystem::path home_;
    DataPlaces places_;
    bool asked_ = false;  ///< something was moved while this screen is open
    ui::TextField folder_;
    std::string folder_trouble_;  ///< why what is typed can't be shared
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
