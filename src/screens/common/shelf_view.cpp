#include "screens/common/shelf_view.h"

#include <algorithm>
#include <cmath>

#include "base/log.h"
#include "base/random.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr float kCell = 132.0F;     // a jar's place on a board, design units
constexpr float kJarHigh = 150.0F;  // of a jar's picture
constexpr float kBoard = 46.0F;     // a board with its plates
constexpr float kYear = 40.0F;      // a year's heading
constexpr std::string_view kEmpty =
    "This shelf is waiting for your first full jar. Thirty marbles fill one; it comes to stand here with its "
    "dates, "
    "and stays.";

/// Wood: a board seen from the front and a little from above.
void draw_board(ui::Ui& ui, const ui::Rect& box, int seed) {
    const bool dark = ui.colours.text.r > 128;
    const ui::Colour light = dark ? ui::Colour{122, 88, 60, 255} : ui::Colour{214, 172, 122, 255};
    const ui::Colour deep = dark ? ui::Colour{74, 51, 34, 255} : ui::Colour{168, 122, 76, 255};
    const float top = ui.u(12.0F);
    ui.paint.shadow({box.x, box.y + top, box.width, box.height - top}, ui.colours.shadow, ui.u(14.0F));
    ui.paint.gradient({box.x, box.y, box.width, top}, mix(light, deep, 0.55F),
                      mix(light, {255, 255, 255, 255}, 0.12F));
    ui.paint.gradient({box.x, box.y + top, box.width, box.height - top}, light, deep);
    ui.paint.fill({box.x, box.y + top, box.width, std::max(1.0F, ui.u(1.5F))},
                  mix(light, {255, 255, 255, 255}, 0.35F));
    Random random(static_cast<std::uint64_t>(seed) + 11);
    for (int i = 0; i < 7; ++i) {
        const float y =
            box.y + top + ui.u(4.0F) + static_cast<float>(random.unit()) * (box.height - top - ui.u(8.0F));
        const float x = box.x + static_cast<float>(random.unit()) * box.width * 0.6F;
        const float length = box.width * static_cast<float>(random.between(0.15, 0.4));
        ui.paint.line({x, y}, {std::min(x + length, box.right()), y + ui.u(1.0F)}, deep.faded(0.35F),
                      std::max(1.0F, ui.u(1.0F)));
    }
}

/// A streak that ended, as a golden cup.
void draw_cup(ui::Ui& ui, const ui::Rect& box, float lift) {
    const ui::Colour gold{236, 182, 62, 255};
    const ui::Colour bright{255, 236, 170, 255};
    const ui::Colour deep{160, 108, 24, 255};
    const float unit = box.height / 100.0F;
    const float x = box.centre().x;
    const float foot = box.bottom() - lift;
    const auto at = [&](float dx, float up) { return ui::Vec2{x + dx * unit, foot - up * unit}; };
    ui.paint.glow({x, foot}, 40.0F * unit, ui.colours.shadow);
    for (const float side : {-1.0F, 1.0F})
        ui.paint.arc(at(side * 27.0F, 66.0F), 15.0F * unit, 0.0F, 1.0F, deep, 5.0F * unit);
    for (int i = 0; i < 40; ++i) {
        const float up = 84.0F - static_cast<float>(i);
        const float t = static_cast<float>(i) / 39.0F;
        const float half = 27.0F * std::sqrt(std::max(0.0F, 1.0F - t * t)) + 3.0F;
        ui.paint.gradient_sideways({x - half * unit, foot - up * unit, half * unit * 0.7F, 1.6F * unit}, deep,
                                   bright);
        ui.paint.gradient_sideways(
            {x - half * unit * 0.3F, foot - up * unit, half * unit * 1.3F, 1.6F * unit}, bright, deep);
    }
    ui.paint.fill({x - 4.0F * unit, foot - 46.0F * unit, 8.0F * unit, 34.0F * unit}, gold);
    ui.paint.gradient_sideways({x - 20.0F * unit, foot - 13.0F * unit, 40.0F * unit, 13.0F * unit}, bright,
                               deep);
    ui.paint.fill({x - 30.0F * unit, foot - 87.0F * unit, 60.0F * unit, 5.0F * unit}, mix(gold, bright, 0.5F),
                  2.5F * unit);
}

}  // namespace

void ShelfView::set(std::vector<ShelfPiece> pieces) {
    if (pieces == pieces_) return;
    pieces_ = std::move(pieces);
    kept_.clear();
    columns_ = 0;
}

void ShelfView::lay_boards(std::size_t columns) {
    if (columns == columns_) return;
    columns_ = columns;
    boards_.clear();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const bool new_year = i == 0 || pieces_[i].year != pieces_[i - 1].year;
        if (new_year || boards_.back().end - boards_.back().begin == columns)
            boards_.push_back({pieces_[i].year, new_year, i, i});
        boards_.back().end = i + 1;
    }
}

const std::vector<render::MarbleShown>* ShelfView::marbles_of(std::size_t index) {
    if (const auto found = kept_.find(index); found != kept_.end()) return &found->second;
    if (settled_one_) {
        busy_ = true;
        return nullptr;
    }
    settled_one_ = true;
    const JarContents& contents = pieces_[index].contents;
    std::vector<std::uint64_t> keys;
    for (const JarMarble& marble : contents.marbles) keys.push_back(marble.key);
    physics::Jar jar(static_cast<int>(keys.size()));
    jar.fill(keys);
    std::vector<render::MarbleShown> marbles;
    for (std::size_t i = 0; i < jar.marbles().size(); ++i)
        marbles.push_back(marble_shown(jar.marbles()[i], contents.marbles[i], contents));
    return &(kept_[index] = std::move(marbles));
}

float ShelfView::build(ui::Ui& ui, const ui::Rect& page, float y) {
    shown_.clear();
    busy_ = false;
    settled_one_ = false;
    if (pieces_.empty()) return build_empty(ui, page, y);
    lay_boards(static_cast<std::size_t>(std::max(1.0F, std::floor(page.width / ui.u(kCell)))));
    shown_.reserve(pieces_.size());
    for (const Board& board : boards_) {
        if (board.first_of_year) {
            ui.paint.text({page.x, y, page.width, ui.u(kYear)}, ui::Font::title,
                          ui::ShortText<8>("{}", board.year), ui.colours.text);
            y += ui.u(kYear);
        }
        const ui::Rect box{page.x, y, page.width, ui.u(kJarHigh + kBoard)};
        y = box.bottom() + ui.u(20.0F);
        const bool seen = box.bottom() > -ui.u(kJarHigh) && box.y < ui.window().height + ui.u(kJarHigh);
        if (seen)
            build_board(ui, board, box);
        else  // the keyboard goes there all the same
            for (std::size_t i = board.begin; i < board.end; ++i)
                ui.interact(ui::widget_id("shelf", static_cast<int>(i)),
                            {page.x, box.y, ui.u(kCell), box.height});
    }
    if (!shown_.empty() && services_.jar_painter) ui.paint.inset(*this);
    return y;
}

float ShelfView::build_empty(ui::Ui& ui, const ui::Rect& page, float y) {
    const float width = std::min(page.width - ui.u(40.0F), ui.u(460.0F));
    const float words = ui.paint.paragraph_height(ui::Font::body, kEmpty, width);
    const ui::Rect box{page.x, y, page.width, words + ui.u(32.0F + kBoard)};
    ui.paint.paragraph({box.x + (box.width - width) * 0.5F, box.y, width, words}, ui::Font::body, kEmpty,
                       ui.colours.text_muted, ui::Align::centre);
    draw_board(ui, {box.x, box.bottom() - ui.u(kBoard), box.width, ui.u(kBoard)}, 0);
    return box.bottom() + ui.u(20.0F);
}

void ShelfView::build_board(ui::Ui& ui, const Board& board, const ui::Rect& box) {
    const ui::Rect wood{box.x, box.bottom() - ui.u(kBoard), box.width, ui.u(kBoard)};
    draw_board(ui, wood, static_cast<int>(board.begin));
    const float width = box.width / static_cast<float>(columns_);
    for (std::size_t i = board.begin; i < board.end; ++i)
        build_piece(ui, i, {box.x + width * static_cast<float>(i - board.begin), box.y, width, box.height});
}

void ShelfView::build_piece(ui::Ui& ui, std::size_t index, const ui::Rect& cell) {
    const ShelfPiece& piece = pieces_[index];
    const ui::WidgetId id = ui::widget_id("shelf", static_cast<int>(index));
    const ui::Interaction state = ui.interact(id, cell);
    ui.let_drag(id);
    const float up = ui.transitions.ease(id, state.hovered || state.focused ? 1.0F : 0.0F, 0.15F);
    const float high = ui.u(kJarHigh);
    const ui::Rect stand{cell.x, cell.y + ui.u(6.0F), cell.width, high};  // the jar's foot is on the board
    if (piece.kind == ShelfPiece::Kind::golden_streak)
        draw_cup(ui, {stand.x, stand.y + high * 0.35F, stand.width, high * 0.6F}, ui.u(4.0F) * up);
    else
        shown_.push_back({index, stand, marbles_of(index), ui.u(4.0F) * up});
    const ui::Rect plate{cell.x + ui.u(4.0F), cell.bottom() - ui.u(31.0F), cell.width - ui.u(8.0F),
                         ui.u(26.0F)};
    const ui::Colour brass = mix(ui::Colour{226, 196, 132, 255}, ui::Colour{250, 228, 172, 255}, up);
    ui.paint.fill(plate, brass, ui.u(5.0F));
    ui.paint.stroke(plate, ui::Colour{120, 84, 36, 160}, ui.u(5.0F), std::max(1.0F, ui.u(1.0F)));
    ui.paint.text(plate.inset(ui.u(4.0F), 0.0F), ui::Font::caption, up > 0.5F ? piece.name : piece.dates,
                  {70, 46, 18, 255}, ui::Align::centre);
    if (state.focused) focus_ring(ui, plate, ui.u(5.0F));
}

void ShelfView::draw(const ui::Rect& clip, ui::Vec2 window) {
    const physics::JarShape shape;
    for (const Shown& jar : shown_) {
        if (failed_) return;
        const render::JarShown picture{.outline = {shape.corner, shape.shoulder_from, shape.neck_from,
                                                   shape.neck, shape.lid, shape.mouth},
                                       .glass = pieces_[jar.piece].contents.glass,
                                       .marbles = jar.marbles
                                                      ? std::span<const render::MarbleShown>(*jar.marbles)
                                                      : std::span<const render::MarbleShown>(),
                                       .evening = services_.settings.theme == domain::Theme::dark};
        const render::PictureBox box{jar.box.x, jar.box.y - jar.lift, jar.box.width, jar.box.height};
        const auto done = services_.jar_painter->paint(
            picture, box, {clip.x, clip.y, clip.width, clip.height}, {window.x, window.y});
        if (done) continue;
        failed_ = true;
        log::error("The shelf can't be drawn: {}", done.error().text());
    }
}

}  // namespace ingear::screens
