#pragma once

#include <map>
#include <string>
#include <vector>

#include "screens/common/jar_view.h"

namespace ingear::screens {

/// What stands on the shelf: a full jar, or a streak that ended and turned to gold.
struct ShelfPiece {
    enum class Kind : std::uint8_t { jar, golden_streak };
    Kind kind = Kind::jar;
    int year = 0;          ///< under which it stands
    std::string name;      ///< "Jar 3", "9 weeks in a row"
    std::string dates;     ///< "3 Mar – 12 Apr"
    JarContents contents;  ///< of a jar

    bool operator==(const ShelfPiece&) const = default;
};

/// The wooden shelf of all full jars, a part of a page that scrolls. Only what is in sight is drawn, and a
/// jar's marbles are settled when it first comes in sight, one jar a frame.
class ShelfView final : public ui::Inset {
  public:
    explicit ShelfView(const Services& services) : services_(services) {}

    /// The newest first.
    void set(std::vector<ShelfPiece> pieces);
    /// Builds it from `y` down, as wide as the page; returns where it ends.
    float build(ui::Ui& ui, const ui::Rect& page, float y);
    /// Jars in sight that aren't settled yet.
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] std::size_t settled() const { return kept_.size(); }

    void draw(const ui::Rect& clip, ui::Vec2 window) override;

  private:
    struct Board {
        int year = 0;
        bool first_of_year = false;
        std::size_t begin = 0;  ///< into the pieces
        std::size_t end = 0;
    };
    void lay_boards(std::size_t columns);
    float build_empty(ui::Ui& ui, const ui::Rect& page, float y);
    void build_board(ui::Ui& ui, const Board& board, const ui::Rect& box);
    void build_piece(ui::Ui& ui, std::size_t index, const ui::Rect& cell);
    const std::vector<render::MarbleShown>* marbles_of(std::size_t index);

    const Services& services_;
    std::vector<ShelfPiece> pieces_;
    std::vector<Board> boards_;
    std::size_t columns_ = 0;
    std::map<std::size_t, std::vector<render::MarbleShown>> kept_;  ///< by piece
    struct Shown {
        std::size_t piece;
        ui::Rect box;
        const std::vector<render::MarbleShown>* marbles;
        float lift;
    };
    std::vector<Shown> shown_;  ///< jars in sight in this frame
    bool busy_ = false;
    bool settled_one_ = false;  ///< in this frame
    bool failed_ = false;
};

}  // namespace ingear::screens
