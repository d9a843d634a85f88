#include "screens/command_keys.h"
#include "screens/exercises/catalogue_screen.h"
#include "ui/choices.h"
#include "ui/icons.h"
#include "ui/widgets.h"

/// What the catalogue is narrowed down by.
namespace ingear::screens {

namespace {

constexpr const char* kFilterId = "catalogue.filter";

}  // namespace

float CatalogueScreen::build_filters(ui::Ui& ui, const ui::Rect& page, float y) {
    if (ui.shortcut(keys_of(ui, Command::catalogue_filter))) {
        const std::size_t next = open_filter_ ? *open_filter_ + 1 : 0;
        open_filter_ = next < CatalogueModel::kFilterCount ? std::optional(next) : std::nullopt;
        if (open_filter_) ui.focus.set(ui::widget_id(kFilterId, static_cast<int>(next)));
        if (open_filter_) ui.focus.show();
    }
    const std::size_t columns = page.width >= ui.u(800.0F) ? 4 : 2;
    const float gap = ui.u(8.0F);
    const float height = ui.u(tall(ui) ? 56.0F : 48.0F);
    const float width = (page.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < CatalogueModel::kFilterCount; ++i) {
        const ui::Rect box{page.x + static_cast<float>(i % columns) * (width + gap),
                           y + static_cast<float>(i / columns) * (height + gap), width, height};
        if (build_filter(ui, box, i)) open_filter_ = open_filter_ == i ? std::nullopt : std::optional(i);
    }
    const auto rows = static_cast<float>((CatalogueModel::kFilterCount + columns - 1) / columns);
    y += rows * height + (rows - 1.0F) * gap;
    if (!open_filter_) return y;

    const std::size_t open = *open_filter_;
    const CatalogueModel::Filter& filter = model_.filters()[open];
    float used = 0.0F;
    const ui::Rect box{page.x, y + ui.u(10.0F), page.width, 0.0F};
    const std::optional<int> chosen =
        choices(ui, "catalogue.answer", box, filter.answers, filter.chosen, used);
    if (chosen) {
        model_.choose(open, *chosen);
        open_filter_.reset();
        ui.focus.set(ui::widget_id(kFilterId, static_cast<int>(open)));
    }
    return box.y + used;
}

/// One question with the answer that was chosen; whether it was pressed.
bool CatalogueScreen::build_filter(ui::Ui& ui, const ui::Rect& box, std::size_t index) {
    const CatalogueModel::Filter& filter = model_.filters()[index];
    const ui::WidgetId id = ui::widget_id(kFilterId, static_cast<int>(index));
    const ui::Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    const bool open = open_filter_ == index;
    const bool on = filter.chosen != 0;
    const float radius = ui.u(14.0F);
    const ui::Colour rest = mix(ui.colours.surface_raised, ui.colours.well, hover);
    ui.paint.fill(box, on ? ui.colours.accent_soft : rest, radius);
    ui.paint.stroke(box, open || on ? ui.colours.accent : ui.colours.outline, radius,
                    std::max(1.0F, ui.u(open ? 2.0F : 1.25F)));
    ui::Cutter inner(box.inset(ui.u(12.0F), 0.0F));
    ui.paint.icon(inner.right(ui.u(18.0F)), open ? ui::icon::kFold : ui::icon::kUnfold,
                  on ? ui.colours.accent : ui.colours.text_muted);
    (void)inner.right(ui.u(4.0F));
    const float lines = ui.u(18.0F + 22.0F);
    ui::Cutter words({inner.rest().x, box.centre().y - lines * 0.5F, inner.rest().width, lines});
    ui.paint.text(words.top(ui.u(18.0F)), ui::Font::caption, filter.name, ui.colours.text_muted);
    const std::string& answer = filter.answers[static_cast<std::size_t>(filter.chosen)];
    ui::Font font = ui::Font::strong;
    if (ui.paint.width(font, answer) > inner.rest().width) font = ui::Font::body;
    if (ui.paint.width(font, answer) > inner.rest().width) font = ui::Font::caption;
    ui.paint.text(words.top(ui.u(22.0F)), font, answer, on ? ui.colours.accent : ui.colours.text);
    if (state.focused) focus_ring(ui, box, radius);
    return state.clicked;
}

}  // namespace ingear::screens
