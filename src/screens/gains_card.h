#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "screens/badge_album.h"
#include "screens/rewards_model.h"
#include "screens/services.h"
#include "screens/shelf_view.h"

namespace ingear::screens {

/// What a session brought: marbles, badges, a level, things to wear. A card on its summary.
class GainsCard {
  public:
    GainsCard(Services& services, std::string session)
        : services_(services), session_(std::move(session)), album_(services.pictures) {}

    /// Takes over news; `snapshot` has the session once it is saved.
    void follow(const Snapshot* snapshot);
    /// Draws it where there is something to tell; returns where it ends, `y` where there is nothing.
    [[nodiscard]] float build(Ui& ui, const Rect& column, float y);
    /// A picture is still being drawn.
    [[nodiscard]] bool busy() const { return album_.busy(); }
    [[nodiscard]] const std::vector<GainLine>& lines() const { return lines_; }
    /// The jar that one of its marbles filled.
    [[nodiscard]] const std::optional<ShelfPiece>& full_jar() const { return full_jar_; }

  private:
    Services& services_;
    std::string session_;
    std::shared_ptr<const domain::RewardBook> book_;
    std::shared_ptr<const domain::Standing> before_, standing_;
    bool wanted_ = false;
    std::vector<GainLine> lines_;
    std::optional<ShelfPiece> full_jar_;
    BadgeAlbum album_;
};

}  // namespace ingear::screens
