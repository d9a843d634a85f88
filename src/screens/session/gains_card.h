#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "journal/reward_status.h"
#include "screens/common/badge_album.h"
#include "screens/common/celebration_art.h"
#include "screens/common/jar_view.h"
#include "screens/common/reward_words.h"
#include "screens/common/shelf_view.h"
#include "screens/services.h"

namespace ingear::screens {

/// What a session brought: its marbles, which fall into the jar one by one, then badges, a level and things
/// to wear, each with its joy. A card on its summary. Nothing waits for it: whoever leaves, leaves; and with
/// reduced motion all is there at once.
class GainsCard {
  public:
    GainsCard(Services& services, std::string session)
        : services_(services), session_(std::move(session)), album_(services.pictures), jar_(services) {}

    /// Takes over news; `snapshot` has the session once it is saved.
    void follow(const journal::Snapshot* snapshot);
    void step(Seconds dt);
    /// Draws it where there is something to tell; returns where it ends, `y` where there is nothing.
    [[nodiscard]] float build(ui::Ui& ui, const ui::Rect& column, float y);
    /// Something of it moves, or a picture is still being drawn.
    [[nodiscard]] bool busy() const;
    [[nodiscard]] const std::vector<GainLine>& lines() const { return lines_; }
    /// The jar that one of its marbles filled. It is the one that they fall into, until `next_jar`.
    [[nodiscard]] const std::optional<ShelfPiece>& full_jar() const { return full_jar_; }
    /// All that fall into the jar lie in it.
    [[nodiscard]] bool settled() const { return landed_ >= jar_.contents().marbles.size(); }
    /// The full jar is told of: what is left falls into the next one.
    void next_jar();
    [[nodiscard]] const JarView& jar() const { return jar_; }
    [[nodiscard]] const Celebrations& joys() const { return joys_; }

  private:
    static constexpr int kAtLines = 1000;  ///< a joy's place: below, a marble; from here on, a line

    /// Marbles of the ledger from `first` on, those that the session brought yet to fall.
    void fill_jar(std::span<const domain::Marble> marbles, std::size_t first);
    void celebrate_marbles();
    void celebrate_lines(double dt);
    void celebrate_line(std::size_t line);
    [[nodiscard]] std::size_t next_line() const;
    void build_jar(ui::Ui& ui, const ui::Rect& place);
    void build_line(ui::Ui& ui, std::size_t index, const ui::Rect& box);
    [[nodiscard]] float line_height(const ui::Ui& ui, std::size_t index, float width) const;

    Services& services_;
    std::string session_;
    std::shared_ptr<const domain::RewardBook> book_;
    journal::Pending<domain::RewardStatus> pending_;  ///< until the session is in it
    std::shared_ptr<const domain::RewardStatus> status_;
    domain::Gains gains_;
    std::vector<GainLine> lines_;
    std::optional<ShelfPiece> full_jar_;
    BadgeAlbum album_;
    JarView jar_;
    bool has_jar_ = false;
    Celebrations joys_;
    double until_first_ = 0.0;  ///< seconds until the first marble falls
    double until_line_ = 0.0;   ///< likewise, the next line's joy
    std::size_t landed_ = 0;    ///< marbles of the jar whose joy is told
    std::size_t told_ = 0;      ///< lines whose joy is told
};

}  // namespace ingear::screens
