#include "screens/common/badge_album.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ingear::screens {

namespace {

constexpr int kPixelsAFrame = 14000;  // some 6 ms
constexpr double kArriving = 0.2;     // seconds
constexpr std::size_t kMostPages = 200;

ui::Colour colour_of(const domain::Shade& shade) {
    const auto byte = [](float channel) { return static_cast<std::uint8_t>(channel * 255.0F + 0.5F); };
    return {byte(shade.r), byte(shade.g), byte(shade.b)};
}

}  // namespace

BadgeAlbum::~BadgeAlbum() {
    for (const Page& page : pages_)
        if (page.picture != 0) pictures_->drop(page.picture);
}

BadgeAlbum::Page& BadgeAlbum::page(const domain::RewardBook& book, std::size_t badge, int size,
                                   BadgeFinish finish, ui::Colour ink) {
    for (Page& page : pages_)
        if (page.badge == badge && page.size == size && page.finish == finish &&
            (finish == BadgeFinish::enamel || page.ink == ink))
            return page;
    if (pages_.size() >= kMostPages) {  // the window was resized time and again
        if (pages_.front().picture != 0) pictures_->drop(pages_.front().picture);
        pages_.erase(pages_.begin());
    }
    const domain::BadgePicture& picture = book.badges[badge].picture;
    Page page{badge, size, finish, ink, std::nullopt, 0, 0.0F};
    page.baker.emplace(picture, book.symbol(picture.symbol), size, finish, ink);
    return pages_.emplace_back(std::move(page));
}

void BadgeAlbum::work() {
    int pixels = kPixelsAFrame;
    busy_ = std::exchange(arriving_, false);
    for (Page& page : pages_) {
        if (page.baker) {
            busy_ = true;
            const int rows = std::max(1, pixels / page.size);
            if (pixels > 0) page.baker->bake(rows);
            pixels -= rows * page.size;
            if (page.baker->done()) {
                page.picture = pictures_->keep(page.size, page.baker->rgba());
                page.baker.reset();
            }
        }
    }
}

void BadgeAlbum::show(ui::Ui& ui, const ui::Rect& box, const domain::RewardBook& book, std::size_t badge,
                      const domain::Progress& progress) {
    const ui::Vec2 centre = box.centre();
    const float side = std::floor(std::min(box.width, box.height));
    const bool earned = progress.earned.has_value();
    if (!earned) {
        const float thickness = std::max(2.0F, side * 0.03F);
        const float radius = side * 0.5F;
        ui.paint.circle(centre, radius, ui.colours.well, thickness);
        if (progress.have > 0)
            ui.paint.arc(centre, radius, 0.0F, progress.share(), ui.colours.accent, thickness);
    }
    // Within the ring, while it is there; a badge that is earned has all the room.
    const int size = std::max(8, static_cast<int>(earned ? side : side * 0.9F));
    if (!pictures_) {
        const domain::Shade& ground = book.badges[badge].picture.ground;
        ui.paint.disc(centre, static_cast<float>(size) * 0.5F * kBadgeRadius,
                      earned ? colour_of(ground) : ui.colours.well);
        return;
    }
    Page& wanted =
        page(book, badge, size, earned ? BadgeFinish::enamel : BadgeFinish::outline, ui.colours.text_muted);
    if (wanted.picture == 0) return;
    arriving_ = arriving_ || wanted.presence < 1.0F;
    wanted.presence = std::min(1.0F, wanted.presence + static_cast<float>(ui.dt() / kArriving));
    const auto extent = static_cast<float>(size);
    ui.paint.picture(
        {std::round(centre.x - extent * 0.5F), std::round(centre.y - extent * 0.5F), extent, extent},
        wanted.picture, wanted.presence);
}

}  // namespace ingear::screens
