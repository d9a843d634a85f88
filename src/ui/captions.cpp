#include "ui/captions.h"

#include <algorithm>

#include "ui/widgets.h"

namespace ingear::ui {

void build_caption(Ui& ui, const Rect& within, std::string_view words) {
    if (words.empty()) return;
    const float padding = ui.u(12.0F);
    const float side = ui.u(24.0F);
    const float widest = std::min(ui.u(720.0F), within.width - ui.u(48.0F)) - 2.0F * side;
    const float text_width = std::min(widest, ui.paint.width(Font::strong, words) + 1.0F);
    const float text_height = ui.paint.paragraph_height(Font::strong, words, text_width);
    const Rect box{within.centre().x - text_width * 0.5F - side,
                   within.bottom() - ui.u(24.0F) - text_height - 2.0F * padding, text_width + 2.0F * side,
                   text_height + 2.0F * padding};
    ui.paint.set_layer(1);
    panel(ui, box);
    ui.paint.paragraph({box.x + side, box.y + padding, text_width, text_height}, Font::strong, words,
                       ui.colours.text, Align::centre);
    ui.paint.set_layer(0);
}

}  // namespace ingear::ui
