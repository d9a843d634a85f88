#include "screens/exercises/catalogue_screen.h"

#include <cmath>

#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kFilterHint = "Filter";
constexpr double kAwake = 60.0;  // seconds without the player until she rests
constexpr const char* kNothing = "No exercise fits all of that";
constexpr const char* kNothingMore =
    "Take one of your wishes back, or look at all of them again. More exercises come with time.";

/// Chips side by side, those without words left out, in as many lines as they need. Returns their height;
/// with `draw` false only that.
float lay_chips(ui::Ui& ui, std::span<const ui::Chip> chips, ui::Vec2 at, float width, bool draw) {
    const float gap = ui.u(8.0F);
    ui::Vec2 pen = at;
    for (const ui::Chip& look : chips) {
        if (look.label.empty()) continue;
        const float wide = chip_width(ui, look);
        if (pen.x > at.x && pen.x + wide > at.x + width) pen = {at.x, pen.y + ui.u(ui::kChipHeight + 6.0F)};
        if (draw) chip(ui, pen, look);
        pen.x += wide + gap;
    }
    return pen.y + ui.u(ui::kChipHeight) - at.y;
}

}  // namespace

CatalogueScreen::CatalogueScreen(Services& services) : services_(services), model_(services.catalogue) {}

void CatalogueScreen::step(Seconds dt) {
    idle_ += dt.count();
    idle_coach_.step(dt);
    if (show_ && idle_ < kAwake) show_->step(dt);
    coach_.step(dt);
}

ui::RedrawRate CatalogueScreen::redraw_rate() const {
    if (!coach_.seen()) return ui::RedrawRate::still;
    if (!model_.looked_at()) return idle_coach_.redraw_rate(coach_);
    if (coach_.moving()) return ui::RedrawRate::full;
    return show_ && show_->playing() && idle_ < kAwake ? ui::RedrawRate::full : ui::RedrawRate::still;
}

bool CatalogueScreen::tall(const ui::Ui& ui) {
    return ui.design_size().y >= 600.0F;
}

CatalogueScreen::Layout CatalogueScreen::lay_out(const ui::Ui& ui) {
    const ui::Vec2 size = ui.design_size();
    const ui::Rect window = ui.window();
    Layout layout;
    layout.margin = ui.u(size.x >= 1200.0F ? 32.0F : size.x >= 900.0F ? 24.0F : 16.0F);
    if (size.x < 900.0F) {
        layout.column = window;
        return layout;
    }
    const float width = ui.u(std::clamp(size.x * 0.49F, 500.0F, 660.0F));
    layout.column = {0.0F, 0.0F, width, window.height};
    layout.room = {width, 0.0F, window.width - width, window.height};
    return layout;
}

void CatalogueScreen::open(const domain::Exercise& exercise) {
    model_.look_at(exercise);
    services_.navigator.go_to(routes::ExercisePage{exercise.id});
}

void CatalogueScreen::build(ui::Ui& ui, Seconds ahead) {
    if (ui.input.anything()) {
        idle_ = 0.0;
        idle_coach_.wake();
    }
    const Layout layout = lay_out(ui);
    if (coach_.begin(ui, services_.stage_setup(), !layout.room.empty())) show_coach(ui, layout, ahead);
    if (!layout.room.empty()) ui.paint.shadow(layout.column, ui.colours.shadow, ui.u(24.0F));
    ui.paint.fill(layout.column, ui.colours.background);

    ui::ScrollArea area(ui, layout.column, scroll_);
    const float widest = std::min(layout.column.width - 2.0F * layout.margin, ui.u(760.0F));
    const ui::Rect page{layout.column.x + (layout.column.width - widest) * 0.5F, area.page().y, widest, 0.0F};
    float y = build_head(ui, page, page.y + ui.u(tall(ui) ? 24.0F : 12.0F)) + ui.u(12.0F);
    y = build_filters(ui, page, y) + ui.u(tall(ui) ? 20.0F : 14.0F);
    y = model_.rows().empty() ? build_nothing(ui, page, y) : build_rows(ui, page, y);
    area.set_end(y + ui.u(24.0F));
}

void CatalogueScreen::show_coach(ui::Ui& ui, const Layout& layout, Seconds ahead) {
    if (model_.looked_at()) {
        show_exercise(ui, layout.room, ahead);
    } else {
        // Nothing to show: she stands by.
        show_.reset();
        coach_.show(idle_coach_, ahead, ui.window(), layout.room.inset(0.0F, ui.u(24.0F)));
        coach_.paint_veil(ui, layout.room);
    }
}

void CatalogueScreen::show_exercise(ui::Ui& ui, const ui::Rect& room, Seconds ahead) {
    const domain::Exercise& looked_at = *model_.looked_at();
    const bool still = services_.settings.reduced_motion;
    if (!show_ || &show_->exercise() != &looked_at) {
        show_.emplace(looked_at, !still);
        if (still) show_->next_part();  // where she is up: more of it is seen there
    }
    const float margin = ui.u(24.0F);
    const float line = ui.paint.line_height(ui::Font::headline);
    const ui::Rect caption{room.x + margin, room.bottom() - margin - line, room.width - 2.0F * margin, line};
    const ui::Rect free{room.x + margin, margin, room.width - 2.0F * margin, caption.y - 2.0F * margin};
    coach_.show(*show_, idle_ < kAwake ? ahead : Seconds{0.0}, ui.window(), free);
    coach_.paint_veil(ui, room);
    const float width = ui.paint.width(ui::Font::headline, looked_at.name) + ui.u(48.0F);
    const ui::Rect pill{caption.centre().x - width * 0.5F, caption.y - ui.u(8.0F), width, line + ui.u(16.0F)};
    panel(ui, pill, 999.0F);
    ui.paint.text(pill, ui::Font::headline, looked_at.name, ui.colours.text, ui::Align::centre);
}

float CatalogueScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    if (open_filter_ && ui.shortcut(keys_of(ui, Command::catalogue_back))) open_filter_.reset();
    const ui::Button back{.label = "Today",
                          .icon = ui::icon::kBack,
                          .keys = keys_of(ui, Command::catalogue_back),
                          .kind = ui::ButtonKind::ghost,
                          .align = ui::Align::left};
    const float control = ui.u(ui::kControlHeight);
    const ui::WidgetId back_id = ui::widget_id("catalogue.back");
    ui::Cutter row({page.x, y, page.width, control});
    if (tall(ui)) {
        const ui::Rect place{page.x - ui.u(16.0F), y, button_width(ui, back), control};
        if (button(ui, back_id, place, back)) services_.navigator.back();
        row = ui::Cutter({page.x, place.bottom() + ui.u(4.0F), page.width, ui.u(52.0F)});
    } else {
        if (icon_button(ui, back_id, row.left(control), back)) services_.navigator.back();
        (void)row.left(ui.u(12.0F));
    }
    const float end = row.rest().bottom();
    const ui::Button all{
        .label = "Show all", .icon = ui::icon::kRetry, .keys = keys_of(ui, Command::catalogue_all)};
    if (model_.filtered() && !model_.rows().empty()) {
        const ui::Rect place = row.right(button_width(ui, all));
        if (button(ui, ui::widget_id("catalogue.all"), {place.x, place.y, place.width, control}, all))
            model_.choose_all();
        (void)row.right(ui.u(12.0F));
    }
    const ui::Button lessons{
        .label = "Learn", .icon = ui::icon::kLearn, .keys = keys_of(ui, Command::catalogue_lessons)};
    if (!model_.filtered()) {
        const ui::Rect place = row.right(control);
        if (icon_button(ui, ui::widget_id("catalogue.learn"), {place.x, place.y, control, control}, lessons))
            services_.navigator.go_to(routes::Learn{});
        (void)row.right(ui.u(16.0F));
        const ui::Key filter = keys_of(ui, Command::catalogue_filter).first();
        const ui::Rect cap = row.right(key_cap_width(ui, filter));
        key_cap(ui, {cap.x, cap.centre().y - ui.u(11.0F), cap.width, ui.u(22.0F)}, filter,
                ui.colours.text_muted);
        (void)row.right(ui.u(8.0F));
        ui.paint.text(row.right(ui.paint.width(ui::Font::caption, kFilterHint) + 1.0F), ui::Font::caption,
                      kFilterHint, ui.colours.text_muted);
    }
    row = ui::Cutter({row.rest().x, row.rest().centre().y - ui.u(25.0F), row.rest().width, ui.u(50.0F)});
    ui.paint.text(row.top(ui.u(32.0F)), ui::Font::headline, "Exercises", ui.colours.text);
    ui.paint.text(row.top(ui.u(18.0F)), ui::Font::caption, model_.count_words(), ui.colours.text_muted);
    return end;
}

float CatalogueScreen::build_rows(ui::Ui& ui, const ui::Rect& page, float y) {
    int number = 0;
    const domain::Exercise* chosen = nullptr;
    for (const CatalogueModel::Row& row : model_.rows()) {
        const float end = build_row(ui, page, y, row, number);
        const ui::WidgetId id = ui::widget_id("catalogue.row", number++);
        const ui::Rect box{page.x, y, page.width, end - y};
        // The keyboard begins where she is: the first arrow shows it, Enter opens her exercise.
        if (ui.focus.focused() == ui::kNoWidget && row.exercise == model_.looked_at()) ui.focus.set(id);
        const ui::Interaction state = ui.interact(id, box);
        const bool pointed = state.hovered && ui.input.pointer_moved;
        if (pointed || (state.focused && ui.focus.moved())) model_.look_at(*row.exercise);
        if (state.focused) focus_ring(ui, box, ui.u(16.0F));
        if (state.clicked) chosen = row.exercise;
        y = end + ui.u(10.0F);
    }
    if (!ui.focus.visible() && ui.shortcut(keys_of(ui, Command::catalogue_open))) chosen = model_.looked_at();
    if (chosen) open(*chosen);
    return y - ui.u(10.0F);
}

float CatalogueScreen::build_row(ui::Ui& ui, const ui::Rect& page, float y, const CatalogueModel::Row& row,
                                 int number) {
    const domain::Exercise& exercise = *row.exercise;
    const float padding = ui.u(16.0F);
    const float arrow = ui.u(28.0F);
    const float width = page.width - 2.0F * padding - arrow;
    const float name = ui.u(28.0F);
    const float summary = ui.paint.paragraph_height(ui::Font::body, exercise.summary, width);
    const std::array<ui::Chip, 3> tags{{{row.knees, row.gentle ? ui::icon::kHeart : ui::icon::kInfo,
                                         row.gentle ? ui.colours.accent_soft : ui.colours.notice_soft,
                                         row.gentle ? ui.colours.accent : ui.colours.notice},
                                        {row.posture, nullptr, ui.colours.well, ui.colours.text},
                                        {row.sides, nullptr, ui.colours.well, ui.colours.text}}};
    const float chips = lay_chips(ui, tags, {page.x + padding, y}, width, false);
    const ui::Rect box{page.x, y, page.width, 2.0F * padding + name + summary + ui.u(10.0F) + chips};

    const bool on = model_.looked_at() == row.exercise;
    const float glow = ui.transitions.ease(ui::widget_id("catalogue.on", number), on ? 1.0F : 0.0F, 0.12F);
    ui.paint.shadow(box, ui.colours.shadow.faded(0.6F), ui.u(10.0F));
    ui.paint.fill(box, ui.colours.surface, ui.u(16.0F));
    if (glow > 0.01F)
        ui.paint.stroke(box, ui.colours.accent.faded(glow), ui.u(16.0F), std::max(2.0F, ui.u(2.0F)));
    ui.paint.icon({box.right() - padding - ui.u(20.0F), box.y, ui.u(20.0F), box.height}, ui::icon::kForward,
                  mix(ui.colours.text_muted, ui.colours.accent, glow));
    ui::Cutter rest(box.inset(padding));
    ui.paint.text({rest.rest().x, rest.top(name).y, width, name}, ui::Font::title, exercise.name,
                  ui.colours.text);
    ui.paint.paragraph({rest.rest().x, rest.rest().y, width, summary}, ui::Font::body, exercise.summary,
                       ui.colours.text_muted);
    (void)rest.top(summary + ui.u(10.0F));
    (void)lay_chips(ui, tags, {rest.rest().x, rest.rest().y}, width, true);
    return box.bottom();
}

float CatalogueScreen::build_nothing(ui::Ui& ui, const ui::Rect& page, float y) {
    const float disc = ui.u(72.0F);
    const ui::Vec2 centre{page.x + page.width * 0.5F, y + ui.u(24.0F) + disc * 0.5F};
    if (tall(ui)) {
        ui.paint.disc(centre, disc * 0.5F, ui.colours.accent_soft);
        ui.paint.icon({centre.x - disc * 0.5F, centre.y - disc * 0.5F, disc, disc}, ui::icon::kFilter,
                      ui.colours.accent, ui::Font::icon_big);
        y = centre.y + disc * 0.5F + ui.u(16.0F);
    }
    const float head = ui.paint.paragraph_height(ui::Font::title, kNothing, page.width);
    ui.paint.paragraph({page.x, y, page.width, head}, ui::Font::title, kNothing, ui.colours.text,
                       ui::Align::centre);
    y += head + ui.u(6.0F);
    const float width = std::min(page.width, ui.u(420.0F));
    const float more = ui.paint.paragraph_height(ui::Font::body, kNothingMore, width);
    ui.paint.paragraph({centre.x - width * 0.5F, y, width, more}, ui::Font::body, kNothingMore,
                       ui.colours.text_muted, ui::Align::centre);
    y += more + ui.u(20.0F);
    const ui::Button all{.label = "Show all exercises",
                         .icon = ui::icon::kRetry,
                         .keys = keys_of(ui, Command::catalogue_all),
                         .kind = ui::ButtonKind::primary};
    const float wide = std::min(button_width(ui, all), page.width);
    if (button(ui, ui::widget_id("catalogue.all"), {centre.x - wide * 0.5F, y, wide, ui.u(52.0F)}, all))
        model_.choose_all();
    return y + ui.u(52.0F);
}

}  // namespace ingear::screens
