#pragma once

#include <optional>
#include <vector>

#include "domain/rewards/rewards.h"
#include "screens/common/badge_art.h"
#include "ui/texture_store.h"
#include "ui/ui.h"

namespace ingear::screens {

/// The pictures of a book's badges, drawn when they are first wanted, a little in every frame.
class BadgeAlbum {
  public:
    /// `pictures` null: badges are discs of their colour.
    explicit BadgeAlbum(ui::TextureStore* pictures) : pictures_(pictures) {}
    ~BadgeAlbum();
    BadgeAlbum(const BadgeAlbum&) = delete;
    BadgeAlbum& operator=(const BadgeAlbum&) = delete;

    /// Shows a badge of the book in the middle of a box, as large as fits; one that isn't earned with a ring
    /// around it that tells how near it is.
    void show(ui::Ui& ui, const ui::Rect& box, const domain::RewardBook& book, std::size_t badge,
              const domain::Progress& progress);
    /// Goes on with those that were wanted; once a frame.
    void work();
    /// Some are still being drawn.
    [[nodiscard]] bool busy() const { return busy_; }

  private:
    struct Page {
        std::size_t badge = 0;
        int size = 0;
        BadgeFinish finish = BadgeFinish::enamel;
        ui::Colour ink;
        std::optional<BadgeBaker> baker;
        ui::TextureId picture = 0;
        float presence = 0.0F;  ///< 0 just there … 1 fully shown
    };
    Page& page(const domain::RewardBook& book, std::size_t badge, int size, BadgeFinish finish,
               ui::Colour ink);

    ui::TextureStore* pictures_;
    std::vector<Page> pages_;
    bool busy_ = false;
    bool arriving_ = false;  ///< one that was shown in this frame isn't fully there yet
};

}  // namespace ingear::screens
