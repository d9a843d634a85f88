#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "screens/common/transfer_words.h"
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
    enum class Transfer { export_to, import_from, sync_with };
    struct Part {
        const char* name;
        const char* icon;
        std::string_view title;
        std::string_view words;
        std::string_view nothing;  ///< where there is no place to choose
        Transfer kind;
    };
    void build_part(ui::Ui& ui, const ui::Rect& page, float& y, const Part& part,
                    const std::vector<DataPlaces::Place>& choices);
    /// A folder that isn't among those: its path is typed or pasted.
    void build_other_folder(ui::Ui& ui, const ui::Rect& page, float& y);
    void share_typed();
    /// Begins to move it; gives back what tells how that ends.
    [[nodiscard]] std::function<std::optional<TransferNews>()> order(Transfer kind,
                                                                     const std::filesystem::path& path);
    void go(Transfer kind, const DataPlaces::Place& place);

    Services& services_;
    std::filesystem::path home_;
    DataPlaces places_;
    std::function<std::optional<TransferNews>()> outcome_;  ///< of what was moved last; none until then
    std::optional<TransferNews> news_;                      ///< what it came to
    ui::TextField folder_;
    std::string folder_trouble_;  ///< why what is typed can't be shared
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
