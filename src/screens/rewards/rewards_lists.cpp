#include <algorithm>
#include <array>
#include <cmath>

#include "screens/command_keys.h"
#include "screens/common/jar_contents.h"
#include "screens/navigator.h"
#include "screens/rewards/rewards_screen.h"
#include "ui/choices.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The wardrobe, the jar and the jars before it.
namespace ingear::screens {

namespace {

/// The style that the player chose; the first where it is none of those there are.
template <class Style>
const Style* style_of(const std::vector<Style>& styles, const std::string& id) {
    const auto found = std::ranges::find(styles, id, &Style::id);
    return found != styles.end() ? &*found : styles.empty() ? nullptr : &styles.front();
}

ui::Colour marble_colour(const domain::MarbleStyle* style, domain::MarbleSource source) {
    if (style == nullptr) return {200, 200, 200};
    const domain::Shade& shade = style->colours[static_cast<std::size_t>(source)];
    const auto byte = [](float channel) { return static_cast<std::uint8_t>(channel * 255.0F + 0.5F); };
    return {byte(shade.r), byte(shade.g), byte(shade.b)};
}

void marble(ui::Ui& ui, ui::Vec2 centre, float radius, ui::Colour colour) {
    ui.paint.disc({centre.x, centre.y + radius * 0.18F}, radius, ui.colours.shadow);
    ui.paint.disc(centre, radius, mix(colour, {0, 0, 0}, 0.22F));
    ui.paint.disc({centre.x - radius * 0.06F, centre.y - radius * 0.08F}, radius * 0.88F, colour);
    ui.paint.glow({centre.x - radius * 0.3F, centre.y - radius * 0.38F}, radius * 0.6F,
                  ui::Colour{255, 255, 255, 210});
}

}  // namespace

float RewardsScreen::build_wardrobe(ui::Ui& ui, const ui::Rect& page, float y) {
    const ui::Button wear{.label = "Choose what to wear",
                          .icon = ui::icon::kPalette,
                          .keys = keys_of(ui, Command::rewards_wear)};
    const ui::Rect place{page.x, y, std::min(page.width, button_width(ui, wear)), ui.u(ui::kControlHeight)};
    if (button(ui, ui::widget_id("rewards.wear"), place, wear)) services_.navigator.go_to(routes::Wardrobe{});
    y = place.bottom() + ui.u(16.0F);
    ui.paint.text({page.x, y, page.width, ui.u(20.0F)}, ui::Font::caption,
                  ui::ShortText<64>("{} of {} unlocked", model_.unlocks_earned, model_.unlocks.size()),
                  ui.colours.text_muted);
    y += ui.u(28.0F);
    const float padding = ui.u(16.0F);
    const float sign = ui.u(44.0F);
    const float width = page.width - sign - 3.0F * padding;
    for (std::size_t i = 0; i < model_.unlocks.size(); ++i) {
        const RewardsModel::Unlock& unlock = model_.unlocks[i];
        const bool has = unlock.progress.earned.has_value();
        const std::string& words = has ? unlock.date : unlock.words;
        const float name = ui.paint.paragraph_height(ui::Font::strong, unlock.name, width);
        const float lines = ui.paint.paragraph_height(ui::Font::caption, words, width);
        const ui::Rect box{page.x, y, page.width,
                           std::max(sign, ui.u(20.0F) + name + lines) + 2.0F * padding};
        const ui::Interaction state = ui.interact(ui::widget_id("rewards.unlock", static_cast<int>(i)), box);
        ui.paint.fill(box, ui.colours.surface, ui.u(16.0F));
        const ui::Vec2 centre{box.x + padding + sign * 0.5F, box.centre().y};
        progress_ring(ui, centre, sign * 0.5F, ui.u(5.0F), unlock.progress.share(),
                      has ? ui.colours.accent : ui.colours.teal);
        const ui::Rect inside{centre.x - sign * 0.5F, centre.y - sign * 0.5F, sign, sign};
        if (has)
            ui.paint.icon(inside, ui::icon::kCheck, ui.colours.accent);
        else
            ui.paint.text(inside, ui::Font::caption,
                          ui::ShortText<8>("{:.0f}%", std::floor(100.0F * unlock.progress.share())),
                          ui.colours.text, ui::Align::centre);
        ui::Cutter rest({box.x + sign + 2.0F * padding, box.y + padding, width, box.height - 2.0F * padding});
        ui.paint.text(rest.top(ui.u(20.0F)), ui::Font::caption, unlock.kind, ui.colours.text_muted);
        ui.paint.paragraph(rest.top(name), ui::Font::strong, unlock.name, ui.colours.text);
        ui.paint.paragraph(rest.top(lines), ui::Font::caption, words,
                           has ? ui.colours.accent : ui.colours.text_muted);
        if (state.focused) focus_ring(ui, box, ui.u(16.0F));
        y = box.bottom() + ui.u(8.0F);
    }
    return y - ui.u(8.0F);
}

/// The jar and the shelf with what was earned.
void RewardsScreen::fill_jar() {
    jar_for_ = shown_status_;
    if (!shown_status_ || book_->marble_styles.empty() || book_->glasses.empty()) return;
    const domain::Settings& settings = services_.settings;
    jar_.set(contents_of(*book_, settings, domain::in_the_jar(shown_status_->marbles)));
    const auto snapshot = services_.journal.snapshot();
    const std::vector<domain::EndedStreak> none;
    shelf_.set(shelf_of(*book_, settings, shown_status_->marbles, snapshot ? snapshot->streak.ended : none));
}

/// The jar, to be played with, beside or above what is in it.
float RewardsScreen::build_jar(ui::Ui& ui, const ui::Rect& page, float y) {
    if (jar_for_ != shown_status_) fill_jar();
    const float padding = ui.u(ui::kMargin);
    const domain::MarbleStyle* style = style_of(book_->marble_styles, services_.settings.marbles);
    const float list = ui.u(36.0F) + static_cast<float>(model_.sources.size()) * ui.u(28.0F);
    const bool beside = page.width >= ui.u(640.0F);
    const float side = std::min(beside ? ui.u(320.0F) : page.width - 2.0F * padding,
                                std::max(ui.u(180.0F), ui.window().height * 0.6F));
    const ui::Rect box{page.x, y, page.width,
                       2.0F * padding + (beside ? std::max(side, list) : side + ui.u(12.0F) + list)};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    ui::Rect place = beside ? rest.left(side) : rest.top(side);
    if (!beside) place = {place.centre().x - side * 0.5F, place.y, side, side};
    const ui::WidgetId id = ui::widget_id("rewards.jar");
    jar_.build(ui, id, place, false);
    if (ui.focus.has(id)) focus_ring(ui, place, ui.u(16.0F));
    if (beside)
        (void)rest.left(ui.u(24.0F));
    else
        (void)rest.top(ui.u(12.0F));
    ui.paint.text(rest.top(ui.u(36.0F)), ui::Font::title, model_.jar_words, ui.colours.text);
    for (const RewardsModel::Source& source : model_.sources) {
        ui::Cutter line(rest.top(ui.u(28.0F)));
        const ui::Rect sign = line.left(ui.u(20.0F));
        marble(ui, sign.centre(), ui.u(8.0F), marble_colour(style, source.source));
        (void)line.left(ui.u(10.0F));
        ui.paint.text(line.rest(), ui::Font::body, source.words, ui.colours.text_muted);
    }
    y = build_styles(ui, page, box.bottom() + ui.u(16.0F));
    ui.paint.text({page.x, y + ui.u(16.0F), page.width, ui.u(28.0F)}, ui::Font::strong, "On the shelf",
                  ui.colours.text);
    return shelf_.build(ui, page, y + ui.u(56.0F));
}

/// Glass and marbles to choose among, as far as they are unlocked.
float RewardsScreen::build_styles(ui::Ui& ui, const ui::Rect& page, float y) {
    const auto choose = [&](const char* id, std::string_view title, domain::UnlockKind kind,
                            const auto& styles, std::string domain::Settings::*setting) {
        std::vector<std::string> names;
        std::vector<std::string> ids;
        int chosen = 0;
        for (const auto& style : styles) {
            if (!domain::is_free(*book_, *shown_status_, kind, style.id)) continue;
            if (style.id == services_.settings.*setting) chosen = static_cast<int>(ids.size());
            names.push_back(style.name);
            ids.push_back(style.id);
        }
        if (ids.size() < 2) return;
        ui.paint.text({page.x, y, page.width, ui.u(24.0F)}, ui::Font::strong, title, ui.colours.text);
        y += ui.u(32.0F);
        float used = 0.0F;
        if (const auto pressed = choices(ui, id, {page.x, y, page.width, 0.0F}, names, chosen, used)) {
            domain::Settings settings = services_.settings;
            settings.*setting = ids[static_cast<std::size_t>(*pressed)];
            services_.host.change_settings(settings);
            fill_jar();
        }
        y += used + ui.u(12.0F);
    };
    choose("rewards.glass", "Glass", domain::UnlockKind::glass, book_->glasses, &domain::Settings::glass);
    choose("rewards.marbles", "Marbles", domain::UnlockKind::marbles, book_->marble_styles,
           &domain::Settings::marbles);
    return y;
}

}  // namespace ingear::screens
