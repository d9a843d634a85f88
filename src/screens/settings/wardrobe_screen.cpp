#include "screens/settings/wardrobe_screen.h"

#include <algorithm>
#include <cmath>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr float kSwatch = 48.0F;
constexpr float kTile = 168.0F;  // of a scene's picture, wide
constexpr float kGap = 12.0F;

struct Layout {
    float margin;
    ui::Rect sheet;  ///< the questions
    ui::Rect coach;  ///< where she stands
};

/// In a narrow window she stands in the upper part, which is then too low for all of her: knees and up would
/// be cut by the sheet.
Layout lay_out(const ui::Ui& ui) {
    const ui::Vec2 size = ui.design_size();
    const ui::Rect window = ui.window();
    const float margin = ui.u(size.x >= 900.0F ? 32.0F : 16.0F);
    const float width = ui.u(std::clamp(size.x * 0.50F, 300.0F, 640.0F));
    return {margin,
            {0.0F, 0.0F, width, window.height},
            {width, window.height * 0.06F, window.width - width, window.height * 0.88F}};
}

/// As the renderer shows a linear colour.
ui::Colour as_shown(const glm::vec3& linear) {
    const auto byte = [](float c) {
        return static_cast<std::uint8_t>(std::lround(255.0F * std::sqrt(std::clamp(c, 0.0F, 1.0F))));
    };
    return {byte(linear.r), byte(linear.g), byte(linear.b), 255};
}

}  // namespace

WardrobeScreen::WardrobeScreen(Services& services) : services_(services) {
    services_.wants_scene_pictures = true;
    if (const auto book = rewards_of(services_))
        status_ = services_.journal.ask(journal::RewardStatusQuery{book}, services_.clock.now());
    follow();
}

WardrobeScreen::~WardrobeScreen() {
    services_.wants_scene_pictures = false;
}

void WardrobeScreen::follow() {
    catalogue_ = services_.catalogue;
    shown_settings_ = services_.settings;
    shown_status_ = status_.get();
    if (catalogue_) model_ = make_wardrobe(*catalogue_, shown_settings_, services_.lock);
}

void WardrobeScreen::step(Seconds dt) {
    idle_.step(dt);
    coach_.step(dt);
}

void WardrobeScreen::build(ui::Ui& ui, Seconds ahead) {
    if (ui.input.anything()) idle_.wake();
    if (catalogue_ != services_.catalogue || !(shown_settings_ == services_.settings) ||
        shown_status_ != status_.get())
        follow();
    const Layout layout = lay_out(ui);
    const ui::Rect window = ui.window();
    if (coach_.begin(ui, services_.stage_setup())) {
        coach_.show(idle_, ahead, window, layout.coach);
        coach_.paint_veil(ui, window);
        ui.paint.shadow(layout.sheet, ui.colours.shadow, ui.u(24.0F));
        ui.paint.fill(layout.sheet, ui.colours.background);
    }
    hint_.clear();
    ui::ScrollArea area(ui, layout.sheet, scroll_);
    const ui::Rect page{layout.margin, area.page().y, layout.sheet.width - 2.0F * layout.margin,
                        window.height};
    float y = page.y + ui.u(28.0F);
    ui::Cutter head({page.x, y, page.width, ui.u(ui::kControlHeight)});
    const ui::Button done{
        .label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::coach_done)};
    if (button(ui, ui::widget_id("coach.done"), head.right(button_width(ui, done)), done))
        services_.navigator.back();
    (void)head.right(ui.u(12.0F));
    ui::Font font = ui::Font::headline;
    for (const ui::Font smaller : {ui::Font::title, ui::Font::strong})
        if (ui.paint.width(font, model_.name) > head.rest().width) font = smaller;
    ui.paint.text(head.rest(), font, model_.name, ui.colours.text);
    y += ui.u(ui::kControlHeight + 8.0F);
    if (!model_.summary.empty()) {
        ui.paint.paragraph({page.x, y, page.width, window.height}, ui::Font::body, model_.summary,
                           ui.colours.text_muted);
        y += ui.paint.paragraph_height(ui::Font::body, model_.summary, page.width) + ui.u(16.0F);
    }
    // A choice makes the model anew; what is drawn in this frame is still the old one.
    const WardrobeModel model = model_;
    for (const WardrobeGroup& group : model.groups) y = build_group(ui, page, y, group) + ui.u(20.0F);
    area.set_end(y + ui.u(8.0F));
}

ui::Vec2 WardrobeScreen::item_size(const ui::Ui& ui, const ui::Rect& page, const WardrobeGroup& group,
                                   std::size_t item) const {
    const WardrobeItem& what = group.items[item];
    if (what.colour) return {ui.u(kSwatch), ui.u(kSwatch)};
    if (group.kind == WardrobeKind::scene) {
        const float width = std::min(ui.u(kTile), (page.width - ui.u(kGap)) * 0.5F);
        return {width, width * 0.5625F + ui.u(32.0F)};
    }
    const char* sign = item == group.chosen  ? ui::icon::kCheck
                       : what.locked.empty() ? nullptr
                                             : ui::icon::kLock;
    return {std::min(page.width, button_width(ui, {.label = what.name, .icon = sign})),
            ui.u(ui::kControlHeight)};
}

float WardrobeScreen::build_group(ui::Ui& ui, const ui::Rect& page, float y, const WardrobeGroup& group) {
    const ui::Rect title{page.x, y, page.width, ui.u(24.0F)};
    const bool swatches = group.items.front().colour.has_value();
    ui.paint.text(title, ui::Font::strong, group.title, ui.colours.text);
    if (swatches) {
        const float after = title.x + ui.paint.width(ui::Font::strong, group.title) + ui.u(10.0F);
        const std::string& name = group.items[group.chosen].name;
        if (after + ui.paint.width(ui::Font::body, name) <= page.right())
            ui.paint.text({after, y, page.right() - after, title.height}, ui::Font::body, name,
                          ui.colours.text_muted);
    }
    y = title.bottom() + ui.u(8.0F);
    float x = page.x;
    float row = 0.0F;
    hint_.clear();
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        const ui::Vec2 size = item_size(ui, page, group, i);
        if (x > page.x && x + size.x > page.right() + 0.5F) {
            x = page.x;
            y += row + ui.u(kGap);
            row = 0.0F;
        }
        if (build_item(ui, {x, y, size.x, size.y}, group, i) && catalogue_) {
            const domain::Settings next = with_choice(*catalogue_, services_.settings, group, i);
            if (!(next == services_.settings)) services_.host.change_settings(next);
        }
        x += size.x + ui.u(kGap);
        row = std::max(row, size.y);
    }
    y += row;
    if (hint_.empty()) return y;
    const float height = ui.paint.paragraph_height(ui::Font::caption, hint_, page.width);
    ui.paint.paragraph({page.x, y + ui.u(6.0F), page.width, height}, ui::Font::caption, hint_,
                       ui.colours.text_muted);
    return y + ui.u(6.0F) + height;
}

bool WardrobeScreen::build_item(ui::Ui& ui, const ui::Rect& box, const WardrobeGroup& group,
                                std::size_t item) {
    const WardrobeItem& what = group.items[item];
    const bool chosen = item == group.chosen;
    const bool open = what.locked.empty();
    const ui::WidgetId id =
        ui::widget_id("wardrobe", 100 * static_cast<int>(group.kind) + static_cast<int>(item));
    if (!what.colour && group.kind != WardrobeKind::scene) {
        const ui::Button look{.label = what.name,
                              .icon = chosen ? ui::icon::kCheck
                                      : open ? nullptr
                                             : ui::icon::kLock,
                              .kind = chosen ? ui::ButtonKind::primary : ui::ButtonKind::secondary};
        const bool pressed = button(ui, id, box, look);
        if (!open && (ui.pointer_over(box) || ui.focus.has(id))) hint_ = what.locked;
        return pressed;
    }
    const ui::Interaction state = ui.interact(id, box);
    if (!open && (state.hovered || state.focused)) hint_ = what.locked;
    const float radius = what.colour ? box.height * 0.5F : ui.u(12.0F);
    if (what.colour) {
        ui.paint.fill(box, ui.colours.outline, radius);
        ui.paint.fill(box.inset(ui.u(1.5F)), as_shown(*what.colour), radius);
    } else {
        draw_scene(ui, box, item);
    }
    if (chosen) ui.paint.stroke(box.inset(-ui.u(3.0F)), ui.colours.accent, radius + ui.u(3.0F), ui.u(3.0F));
    const char* sign = chosen ? ui::icon::kCheck : open ? nullptr : ui::icon::kLock;
    if (sign != nullptr) {
        const float dot = ui.u(11.0F);
        const ui::Vec2 centre{box.right() - dot, box.y + dot};
        ui.paint.disc(centre, dot, ui.colours.background);
        ui.paint.icon({centre.x - dot, centre.y - dot, 2.0F * dot, 2.0F * dot}, sign,
                      chosen ? ui.colours.accent : ui.colours.text_muted, ui::Font::icon, ui.u(15.0F));
    }
    if (state.focused) focus_ring(ui, box.inset(-ui.u(3.0F)), radius + ui.u(3.0F));
    return state.clicked;
}

/// A small picture of the place over its name.
void WardrobeScreen::draw_scene(ui::Ui& ui, const ui::Rect& box, std::size_t scene) const {
    const ui::Rect picture{box.x, box.y, box.width, box.height - ui.u(32.0F)};
    const float radius = ui.u(12.0F);
    const unsigned texture = scene < services_.scene_pictures.size() ? services_.scene_pictures[scene] : 0;
    ui.paint.fill(box, ui.colours.well, radius);
    if (texture != 0) ui.paint.picture(picture, texture, radius);
    const std::string& name = catalogue_->scenes[scene].name;
    ui.paint.text({box.x + ui.u(10.0F), picture.bottom(), box.width - ui.u(20.0F), ui.u(32.0F)},
                  ui::Font::body, name, ui.colours.text);
}

}  // namespace ingear::screens
