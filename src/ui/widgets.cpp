#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"

namespace ingear::ui {

namespace {

struct ButtonColours {
    Colour ground, ink, edge;
};

ButtonColours colours_of(const Ui& ui, ButtonKind kind, float hover) {
    const Palette& p = ui.colours;
    switch (kind) {
        case ButtonKind::primary:
            return {mix(p.primary, p.primary_hover, hover), p.on_primary, p.primary.faded(0.0F)};
        case ButtonKind::secondary:
            return {mix(p.surface_raised, p.well, hover), p.text, p.outline};
        case ButtonKind::ghost:
            return {p.well.faded(hover), p.text, p.outline.faded(0.0F)};
        case ButtonKind::danger:
            return {mix(p.danger_soft, mix(p.danger_soft, p.danger, 0.12F), hover), p.danger,
                    p.danger.faded(0.0F)};
    }
    return {};
}

Font label_font(const Button& look) {
    return look.kind == ButtonKind::ghost ? Font::body : Font::strong;
}

constexpr float kIconGap = 8.0F;
constexpr float kHintGap = 12.0F;

/// Icon, label and key hint, without the padding around them.
float content_width(const Ui& ui, const Button& look) {
    float width = ui.paint.width(label_font(look), look.label);
    if (look.icon) width += ui.paint.em(Font::icon) + ui.u(kIconGap);
    if (!look.keys.empty() && look.key_shown) width += ui.u(kHintGap) + key_cap_width(ui, look.keys.first());
    return width;
}

}  // namespace

void card(Ui& ui, const Rect& box) {
    ui.paint.shadow(box, ui.colours.shadow, ui.u(20.0F));
    ui.paint.fill(box, ui.colours.surface, ui.u(kCardRadius));
}

void panel(Ui& ui, const Rect& box, float radius) {
    ui.paint.shadow(box, ui.colours.shadow, ui.u(16.0F));
    ui.paint.fill(box, ui.colours.panel, ui.u(radius));
}

void divider(Ui& ui, const Rect& row) {
    const float thickness = std::max(1.0F, std::floor(ui.unit()));
    ui.paint.fill({row.x, row.y, row.width, thickness}, ui.colours.outline.faded(0.8F));
}

void focus_ring(Ui& ui, const Rect& box, float radius) {
    const float gap = ui.u(3.0F);
    const float thickness = std::max(2.0F, ui.u(2.5F));
    ui.paint.stroke(box.inset(-gap - thickness), ui.colours.focus, radius + gap + thickness, thickness);
}

float button_width(const Ui& ui, const Button& look) {
    return content_width(ui, look) + ui.u(40.0F);
}

bool button(Ui& ui, WidgetId id, const Rect& box, const Button& look) {
    const Interaction state = ui.interact(id, box, look.enabled);
    const bool by_key = look.enabled && !look.keys.empty() && ui.shortcut(look.keys);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    const float radius = std::min(ui.u(14.0F), box.height * 0.5F);
    const ButtonColours c = colours_of(ui, look.kind, hover);
    const Rect face = state.held && state.hovered ? box.moved(0.0F, ui.u(1.0F)) : box;

    if (look.kind == ButtonKind::primary && look.enabled)
        ui.paint.shadow(face, ui.colours.primary.faded(0.34F), ui.u(12.0F));
    ui.paint.fill(face, look.enabled ? c.ground : ui.colours.well, radius);
    if (c.edge.a > 0 && look.enabled) ui.paint.stroke(face, c.edge, radius, std::max(1.0F, ui.u(1.25F)));

    const Colour ink = look.enabled ? c.ink : ui.colours.text_muted;
    Cutter rest(face.inset(look.align == Align::left ? ui.u(16.0F) : ui.u(12.0F), 0.0F));
    if (look.align == Align::centre) {
        const float spare = rest.rest().width - content_width(ui, look);
        if (spare > 0.0F) (void)rest.left(std::floor(spare * 0.5F));
    }
    if (look.icon) {
        ui.paint.icon(rest.left(ui.paint.em(Font::icon)), look.icon, ink);
        (void)rest.left(ui.u(kIconGap));
    }
    if (!look.keys.empty() && look.key_shown) {
        const float width = key_cap_width(ui, look.keys.first());
        Rect cap = rest.rest();
        if (look.align == Align::centre) {
            cap.x +=
                std::min(ui.paint.width(label_font(look), look.label) + ui.u(kHintGap), cap.width - width);
            cap.width = width;
            (void)rest.right(std::max(0.0F, rest.rest().right() - cap.x));
        } else {
            cap = rest.right(width);
        }
        key_cap(ui, cap, look.keys.first(), ink);
    }
    ui.paint.text(rest.rest(), label_font(look), look.label, ink);
    if (state.focused) focus_ring(ui, box, radius);
    return state.clicked || by_key;
}

bool icon_button(Ui& ui, WidgetId id, const Rect& box, const Button& look, bool on) {
    const Interaction state = ui.interact(id, box, look.enabled);
    const bool by_key = look.enabled && !look.keys.empty() && ui.shortcut(look.keys);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    const float radius = box.height * 0.5F;
    const Colour ground = on ? ui.colours.accent_soft : mix(ui.colours.panel, ui.colours.well, hover);
    ui.paint.shadow(box, ui.colours.shadow, ui.u(10.0F));
    ui.paint.fill(box, ground, radius);
    ui.paint.icon(box, look.icon, on ? ui.colours.accent : ui.colours.text, Font::icon,
                  ui.paint.em(Font::icon) * 1.1F);
    if (state.focused) focus_ring(ui, box, radius);

    if (state.hovered || state.focused) {
        const float cap = look.keys.empty() ? 0.0F : ui.u(8.0F) + key_cap_width(ui, look.keys.first());
        const float width = ui.paint.width(Font::caption, look.label) + cap + ui.u(24.0F);
        const float height = ui.u(32.0F);
        const float x = std::clamp(box.centre().x - width * 0.5F, ui.u(8.0F),
                                   std::max(ui.u(8.0F), ui.window().width - width - ui.u(8.0F)));
        const bool below = box.bottom() + height + ui.u(16.0F) < ui.window().height;
        const Rect tip{x, below ? box.bottom() + ui.u(8.0F) : box.y - ui.u(8.0F) - height, width, height};
        ui.paint.shadow(tip, ui.colours.shadow, ui.u(8.0F));
        ui.paint.fill(tip, ui.colours.text, ui.u(8.0F));
        Cutter rest(tip.inset(ui.u(12.0F), 0.0F));
        if (cap > 0.0F)
            key_cap(ui, rest.right(key_cap_width(ui, look.keys.first())), look.keys.first(),
                    ui.colours.background);
        ui.paint.text(rest.rest(), Font::caption, look.label, ui.colours.background);
    }
    return state.clicked || by_key;
}

int segmented(Ui& ui, WidgetId id, const Rect& box, std::span<const std::string_view> labels, int chosen) {
    const float radius = std::min(ui.u(12.0F), box.height * 0.5F);
    const auto count = static_cast<float>(labels.size());
    const Interaction whole = ui.interact(id, box, true, true);
    int next = chosen + ui.focus.sideways(id);
    if (ui.focus.pressed(id)) next = (chosen + 1) % static_cast<int>(labels.size());

    ui.paint.fill(box, ui.colours.well, radius);
    const Rect inner = box.inset(ui.u(4.0F));
    const float width = inner.width / count;
    const float slide = ui.transitions.ease(id, static_cast<float>(chosen), 0.16F);
    const Rect knob{inner.x + slide * width, inner.y, width, inner.height};
    ui.paint.shadow(knob, ui.colours.shadow, ui.u(6.0F));
    ui.paint.fill(knob, ui.colours.accent_soft, radius - ui.u(3.0F));
    ui.paint.stroke(knob, ui.colours.accent.faded(0.6F), radius - ui.u(3.0F), std::max(1.0F, ui.u(1.25F)));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Rect segment{inner.x + static_cast<float>(i) * width, inner.y, width, inner.height};
        const bool is_chosen = static_cast<int>(i) == chosen;
        ui.paint.text(segment.inset(ui.u(4.0F), 0.0F), Font::strong, labels[i],
                      is_chosen ? ui.colours.text : ui.colours.text_muted, Align::centre);
        if (whole.clicked && !ui.focus.pressed(id) && segment.contains(ui.input.pointer))
            next = static_cast<int>(i);
    }
    if (whole.focused) focus_ring(ui, box, radius);
    return std::clamp(next, 0, static_cast<int>(labels.size()) - 1);
}

bool toggle(Ui& ui, WidgetId id, const Rect& box, bool on) {
    const float width = ui.u(52.0F);
    const float height = ui.u(30.0F);
    const Rect track{box.right() - width, box.centre().y - height * 0.5F, width, height};
    const Interaction state = ui.interact(id, box, true, true);
    const int sideways = ui.focus.sideways(id);
    const bool next = state.clicked ? !on : sideways > 0 ? true : sideways < 0 ? false : on;

    const float place = ui.transitions.ease(id, on ? 1.0F : 0.0F, 0.14F);
    const float radius = height * 0.5F;
    ui.paint.fill(track, mix(mix(ui.colours.outline, ui.colours.text_muted, 0.45F), ui.colours.accent, place),
                  radius);
    const float knob = radius - ui.u(4.0F);
    const Vec2 centre{track.x + radius + place * (width - height), track.centre().y};
    ui.paint.disc(centre, knob, mix(ui.colours.surface_raised, ui.colours.on_accent, place));
    if (state.focused) focus_ring(ui, track, radius);
    return next;
}

double slider(Ui& ui, WidgetId id, const Rect& box, double value, const Slide& slide) {
    const Interaction state = ui.interact(id, box, true, true);
    const float knob = ui.u(12.0F);
    const float left = box.x + knob;
    const float length = box.width - 2.0F * knob;
    double next = value + ui.focus.sideways(id) * slide.step;
    if (state.held) {
        const auto share = static_cast<double>(std::clamp((ui.input.pointer.x - left) / length, 0.0F, 1.0F));
        next = slide.low + share * (slide.high - slide.low);
    }
    next = std::clamp(slide.low + std::round((next - slide.low) / slide.step) * slide.step, slide.low,
                      slide.high);

    const auto share = static_cast<float>((value - slide.low) / (slide.high - slide.low));
    const float y = box.centre().y;
    const float thick = ui.u(6.0F);
    ui.paint.fill({left, y - thick * 0.5F, length, thick}, ui.colours.well, thick * 0.5F);
    ui.paint.fill({left, y - thick * 0.5F, length * share, thick}, ui.colours.teal, thick * 0.5F);
    const Vec2 centre{left + length * share, y};
    const Rect around{centre.x - knob, y - knob, 2.0F * knob, 2.0F * knob};
    ui.paint.shadow(around, ui.colours.shadow, ui.u(6.0F));
    ui.paint.disc(centre, knob, ui.colours.surface_raised);
    const float core = ui.transitions.ease(id, state.hovered || state.held ? 0.5F : 0.36F, 0.12F);
    ui.paint.disc(centre, knob * core, ui.colours.accent);
    if (state.focused) focus_ring(ui, around, knob);
    return next;
}

float key_cap_width(const Ui& ui, Key key) {
    return std::max(ui.u(22.0F), ui.paint.width(Font::caption, key_label(key)) + ui.u(14.0F));
}

float key_cap(Ui& ui, const Rect& box, Key key, Colour colour, Align align) {
    const float width = key_cap_width(ui, key);
    const float height = ui.u(22.0F);
    const float x = align == Align::right ? box.right() - width : box.x;
    const Rect cap{x, box.centre().y - height * 0.5F, width, height};
    ui.paint.stroke(cap, colour.faded(0.45F), ui.u(6.0F), std::max(1.0F, ui.u(1.0F)));
    ui.paint.text(cap, Font::caption, key_label(key), colour, Align::centre);
    return width;
}

float chip_width(const Ui& ui, const Chip& look) {
    const float icon = look.icon ? ui.u(20.0F) : 0.0F;
    return ui.paint.width(Font::caption, look.label) + icon + ui.u(24.0F);
}

float chip(Ui& ui, Vec2 upper_left, const Chip& look) {
    const float height = ui.u(kChipHeight);
    const Rect box{upper_left.x, upper_left.y, chip_width(ui, look), height};
    ui.paint.fill(box, look.ground, height * 0.5F);
    Cutter rest(box.inset(ui.u(12.0F), 0.0F));
    if (look.icon) {
        ui.paint.icon(rest.left(ui.u(14.0F)), look.icon, look.ink, Font::icon, ui.u(16.0F));
        (void)rest.left(ui.u(6.0F));
    }
    ui.paint.text(rest.rest(), Font::caption, look.label, look.ink);
    return box.width;
}

void progress_ring(Ui& ui, Vec2 centre, float radius, float thickness, float share, Colour colour) {
    ui.paint.circle(centre, radius, ui.colours.well, thickness);
    ui.paint.arc(centre, radius, 0.0F, std::clamp(share, 0.0F, 1.0F), colour, thickness);
}

float notice(Ui& ui, const Rect& box, const Notice& look, bool draw) {
    const float padding = ui.u(16.0F);
    const float icon = ui.u(24.0F) + ui.u(12.0F);
    const float text_width = box.width - 2.0F * padding - icon;
    const float text_height = ui.paint.paragraph_height(Font::body, look.text, text_width);
    const float height = text_height + 2.0F * ui.u(12.0F);
    if (!draw) return height;
    const Rect area{box.x, box.y, box.width, height};
    ui.paint.fill(area, look.ground, ui.u(14.0F));
    const float line = ui.paint.paragraph_pitch(Font::body);
    ui.paint.icon({area.x + padding, area.y + ui.u(12.0F), ui.u(24.0F), line}, look.icon, look.ink);
    ui.paint.paragraph({area.x + padding + icon, area.y + ui.u(12.0F), text_width, text_height}, Font::body,
                       look.text, look.ink);
    return height;
}

float page_words(Ui& ui, const Rect& page, float y, Font font, std::string_view text, Colour colour) {
    const float height = ui.paint.paragraph_height(font, text, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, font, text, colour);
    return y + height;
}

}  // namespace ingear::ui
