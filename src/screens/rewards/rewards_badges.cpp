#include <algorithm>
#include <cmath>

#include "screens/rewards/rewards_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The badges: as a grid with one of them shown large, or as a list where there is no room for that.
namespace ingear::screens {

namespace {

constexpr float kBadgeCell = 124.0F;  // design units, at least
constexpr float kPicture = 88.0F;
constexpr float kNameLines = 2.0F;

ui::ShortText<64> count_words(const RewardsModel& model) {
    return ui::ShortText<64>("{} of {} badges", model.badges_earned, model.badges.size());
}

}  // namespace

float RewardsScreen::build_grid(ui::Ui& ui, const ui::Rect& page, float y) {
    ui.paint.text({page.x, y, page.width, ui.u(20.0F)}, ui::Font::caption, count_words(model_),
                  ui.colours.text_muted);
    y += ui.u(28.0F);
    const float gap = ui.u(8.0F);
    const auto columns = std::max(2L, std::lround(std::floor((page.width + gap) / (ui.u(kBadgeCell) + gap))));
    const float width = (page.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float name = ui.paint.paragraph_pitch(ui::Font::caption) * kNameLines;
    const float height = ui.u(12.0F) + ui.u(kPicture) + ui.u(8.0F) + name + ui.u(8.0F);
    for (std::size_t i = 0; i < model_.badges.size(); ++i) {
        const RewardsModel::Badge& badge = model_.badges[i];
        const auto number = static_cast<long>(i);
        const ui::Rect box{page.x + static_cast<float>(number % columns) * (width + gap),
                           y + static_cast<float>(number / columns) * (height + gap), width, height};
        const ui::WidgetId id = ui::widget_id("rewards.badge", static_cast<int>(i));
        const ui::Interaction state = ui.interact(id, box);
        if (state.clicked || (state.focused && ui.focus.moved())) chosen_ = i;
        const bool on = chosen_ == i;
        const float glow = ui.transitions.ease(id, on ? 1.0F : state.hovered ? 0.5F : 0.0F, 0.12F);
        if (glow > 0.01F) ui.paint.fill(box, ui.colours.surface.faded(glow), ui.u(16.0F));
        if (on) ui.paint.stroke(box, ui.colours.accent, ui.u(16.0F), std::max(2.0F, ui.u(2.0F)));
        const ui::Rect picture{box.x, box.y + ui.u(12.0F), box.width, ui.u(kPicture)};
        if (picture.bottom() > 0.0F && picture.y < ui.window().height)
            album_.show(ui, picture, *book_, badge.index, badge.progress);
        ui.paint.paragraph({box.x + ui.u(4.0F), picture.bottom() + ui.u(8.0F), box.width - ui.u(8.0F), name},
                           ui::Font::caption, badge.name,
                           badge.progress.earned ? ui.colours.text : ui.colours.text_muted,
                           ui::Align::centre);
        if (state.focused) focus_ring(ui, box, ui.u(16.0F));
    }
    const auto rows = (static_cast<long>(model_.badges.size()) + columns - 1) / columns;
    return y + static_cast<float>(rows) * (height + gap) - gap;
}

float RewardsScreen::build_list(ui::Ui& ui, const ui::Rect& page, float y) {
    ui.paint.text({page.x, y, page.width, ui.u(20.0F)}, ui::Font::caption, count_words(model_),
                  ui.colours.text_muted);
    y += ui.u(28.0F);
    const float picture = ui.u(64.0F);
    const float padding = ui.u(12.0F);
    const float width = page.width - picture - 3.0F * padding;
    for (std::size_t i = 0; i < model_.badges.size(); ++i) {
        const RewardsModel::Badge& badge = model_.badges[i];
        const float words = ui.paint.paragraph_height(ui::Font::caption, badge.words, width);
        const float name = ui.paint.paragraph_height(ui::Font::strong, badge.name, width);
        const ui::Rect box{page.x, y, page.width,
                           std::max(picture, name + words + ui.u(22.0F)) + 2.0F * padding};
        const ui::Interaction state = ui.interact(ui::widget_id("rewards.badge", static_cast<int>(i)), box);
        ui.paint.fill(box, ui.colours.surface, ui.u(16.0F));
        if (box.bottom() > 0.0F && box.y < ui.window().height)
            album_.show(ui, {box.x + padding, box.y + padding, picture, picture}, *book_, badge.index,
                        badge.progress);
        ui::Cutter rest(
            {box.x + picture + 2.0F * padding, box.y + padding, width, box.height - 2.0F * padding});
        ui.paint.paragraph(rest.top(name), ui::Font::strong, badge.name, ui.colours.text);
        ui.paint.paragraph(rest.top(words), ui::Font::caption, badge.words, ui.colours.text_muted);
        if (!badge.date.empty())
            ui.paint.text(rest.top(ui.u(22.0F)), ui::Font::caption, badge.date, ui.colours.accent);
        if (state.focused) focus_ring(ui, box, ui.u(16.0F));
        y = box.bottom() + ui.u(8.0F);
    }
    return y - ui.u(8.0F);
}

void RewardsScreen::build_detail(ui::Ui& ui, const ui::Rect& panel) {
    if (model_.badges.empty()) return;
    const RewardsModel::Badge& badge = model_.badges[chosen_];
    card(ui, panel);
    const float padding = ui.u(ui::kMargin);
    const ui::Rect inside = panel.inset(padding);
    const float width = inside.width;
    const float name = ui.paint.paragraph_height(ui::Font::headline, badge.name, width);
    const float words = ui.paint.paragraph_height(ui::Font::body, badge.words, width);
    const bool tells_how = !badge.progress.earned && badge.words != badge.how;
    const float how =
        tells_how ? ui.paint.paragraph_height(ui::Font::body, badge.how, width) + ui.u(12.0F) : 0.0F;
    const float foot = ui.u(36.0F);
    const float text = name + ui.u(8.0F) + how + words + ui.u(16.0F) + foot;
    const float side = std::clamp(inside.height - text - ui.u(24.0F), ui.u(96.0F), ui.u(256.0F));
    float y = inside.y + std::max(0.0F, (inside.height - text - side - ui.u(24.0F)) * 0.35F);
    album_.show(ui, {inside.x + (width - side) * 0.5F, y, side, side}, *book_, badge.index, badge.progress);
    y += side + ui.u(24.0F);
    ui.paint.paragraph({inside.x, y, width, name}, ui::Font::headline, badge.name, ui.colours.text,
                       ui::Align::centre);
    y += name + ui.u(8.0F);
    if (tells_how) {
        ui.paint.paragraph({inside.x, y, width, how}, ui::Font::body, badge.how, ui.colours.text_muted,
                           ui::Align::centre);
        y += how;
    }
    ui.paint.paragraph({inside.x, y, width, words}, ui::Font::body, badge.words,
                       tells_how ? ui.colours.text : ui.colours.text_muted, ui::Align::centre);
    y += words + ui.u(16.0F);
    if (badge.progress.earned) {
        const ui::Chip chip_look{badge.date, ui::icon::kCheckCircle, ui.colours.accent_soft,
                                 ui.colours.accent};
        chip(ui, {inside.x + (width - chip_width(ui, chip_look)) * 0.5F, y}, chip_look);
    } else if (badge.progress.need > 1) {
        const ui::Rect bar{inside.x, y + ui.u(8.0F), width, ui.u(10.0F)};
        ui.paint.fill(bar, ui.colours.well, bar.height * 0.5F);
        const float filled = std::max(bar.height, bar.width * badge.progress.share());
        if (badge.progress.have > 0)
            ui.paint.fill({bar.x, bar.y, filled, bar.height}, ui.colours.accent, bar.height * 0.5F);
    }
}

}  // namespace ingear::screens
