#include <algorithm>
#include <cmath>

#include "screens/icons.h"
#include "screens/jar_contents.h"
#include "screens/rewards_screen.h"
#include "screens/widgets.h"
#include "screens/words.h"

/// The wardrobe, the jar and the jars before it.
namespace ingear::screens {

namespace {

/// The first style's colours: those of the marbles unless the player chose others.
Colour marble_colour(const domain::RewardBook& book, domain::MarbleSource source) {
    if (book.marble_styles.empty()) return {200, 200, 200};
    const domain::Shade& shade = book.marble_styles.front().colours[static_cast<std::size_t>(source)];
    const auto byte = [](float channel) { return static_cast<std::uint8_t>(channel * 255.0F + 0.5F); };
    return {byte(shade.r), byte(shade.g), byte(shade.b)};
}

void marble(Ui& ui, Vec2 centre, float radius, Colour colour) {
    ui.paint.disc({centre.x, centre.y + radius * 0.18F}, radius, ui.colours.shadow);
    ui.paint.disc(centre, radius, mix(colour, {0, 0, 0}, 0.22F));
    ui.paint.disc({centre.x - radius * 0.06F, centre.y - radius * 0.08F}, radius * 0.88F, colour);
    ui.paint.glow({centre.x - radius * 0.3F, centre.y - radius * 0.38F}, radius * 0.6F,
                  Colour{255, 255, 255, 210});
}

}  // namespace

float RewardsScreen::build_wardrobe(Ui& ui, const Rect& page, float y) {
    ui.paint.text({page.x, y, page.width, ui.u(20.0F)}, Font::caption,
                  ShortText<64>("{} of {} unlocked", model_.unlocks_earned, model_.unlocks.size()),
                  ui.colours.text_muted);
    y += ui.u(28.0F);
    const float padding = ui.u(16.0F);
    const float sign = ui.u(44.0F);
    const float width = page.width - sign - 3.0F * padding;
    for (std::size_t i = 0; i < model_.unlocks.size(); ++i) {
        const RewardsModel::Unlock& unlock = model_.unlocks[i];
        const bool has = unlock.progress.earned.has_value();
        const std::string& words = has ? unlock.date : unlock.words;
        const float name = ui.paint.paragraph_height(Font::strong, unlock.name, width);
        const float lines = ui.paint.paragraph_height(Font::caption, words, width);
        const Rect box{page.x, y, page.width, std::max(sign, ui.u(20.0F) + name + lines) + 2.0F * padding};
        const Interaction state = ui.interact(widget_id("rewards.unlock", static_cast<int>(i)), box);
        ui.paint.fill(box, ui.colours.surface, ui.u(16.0F));
        const Vec2 centre{box.x + padding + sign * 0.5F, box.centre().y};
        progress_ring(ui, centre, sign * 0.5F, ui.u(5.0F), unlock.progress.share(),
                      has ? ui.colours.accent : ui.colours.teal);
        const Rect inside{centre.x - sign * 0.5F, centre.y - sign * 0.5F, sign, sign};
        if (has)
            ui.paint.icon(inside, icon::kCheck, ui.colours.accent);
        else
            ui.paint.text(inside, Font::caption,
                          ShortText<16>("{}/{}", unlock.progress.have, unlock.progress.need), ui.colours.text,
                          Align::centre);
        Cutter rest({box.x + sign + 2.0F * padding, box.y + padding, width, box.height - 2.0F * padding});
        ui.paint.text(rest.top(ui.u(20.0F)), Font::caption, unlock.kind, ui.colours.text_muted);
        ui.paint.paragraph(rest.top(name), Font::strong, unlock.name, ui.colours.text);
        ui.paint.paragraph(rest.top(lines), Font::caption, words,
                           has ? ui.colours.accent : ui.colours.text_muted);
        if (state.focused) focus_ring(ui, box, ui.u(16.0F));
        y = box.bottom() + ui.u(8.0F);
    }
    return y - ui.u(8.0F);
}

/// The jar and the shelf with what was earned.
void RewardsScreen::fill_jar() {
    if (!shown_standing_ || book_->marble_styles.empty() || book_->glasses.empty()) return;
    jar_.set(contents_of(*book_, domain::in_the_jar(shown_standing_->marbles)));
    std::vector<ShelfPiece> pieces;
    for (const domain::Trophy& trophy : domain::trophies(shown_standing_->marbles))
        pieces.push_back(piece_of(*book_, trophy));
    std::reverse(pieces.begin(), pieces.end());
    shelf_.set(std::move(pieces));
}

/// The jar to play with, what is in it, and the full ones before it.
float RewardsScreen::build_jar(Ui& ui, const Rect& page, float y) {
    const float padding = ui.u(kMargin);
    // The whole jar is in sight below the head, where the window is high enough for that.
    const float high = std::clamp(ui.window().height - ui.u(400.0F), ui.u(240.0F), ui.u(440.0F));
    const auto source_rows = static_cast<float>(model_.sources.size());
    const Rect box{page.x, y, page.width,
                   2.0F * padding + ui.u(36.0F) + high + ui.u(16.0F) + source_rows * ui.u(28.0F)};
    card(ui, box);
    Cutter rest(box.inset(padding));
    ui.paint.text(rest.top(ui.u(36.0F)), Font::title, model_.jar_words, ui.colours.text);
    jar_.build(ui, widget_id("rewards.jar"), rest.top(high), false);
    (void)rest.top(ui.u(16.0F));
    for (const RewardsModel::Source& source : model_.sources) {
        Cutter line(rest.top(ui.u(28.0F)));
        const Rect place = line.left(ui.u(20.0F));
        marble(ui, place.centre(), ui.u(8.0F), marble_colour(*book_, source.source));
        (void)line.left(ui.u(10.0F));
        ui.paint.text(line.rest(), Font::body, source.words, ui.colours.text_muted);
    }
    y = box.bottom() + ui.u(24.0F);
    ui.paint.text({page.x, y, page.width, ui.u(28.0F)}, Font::strong, "On the shelf", ui.colours.text);
    return shelf_.build(ui, page, y + ui.u(40.0F));
}

}  // namespace ingear::screens
