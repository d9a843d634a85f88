#include "ui/text_field.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace ingear::ui {

namespace {

constexpr Font kFont = Font::body;

/// The place between characters that is nearest to `x` pixels from the text's beginning.
std::size_t place_at(const Ui& ui, const TextLine& line, float x) {
    const std::string_view text = line.text();
    std::size_t at = 0;
    float left = 0.0F;
    while (at < text.size()) {
        const std::size_t next = line.after(at);
        const float width = ui.paint.width(kFont, text.substr(at, next - at));
        if (x < left + width * 0.5F) break;
        left += width;
        at = next;
    }
    return at;
}

TextFieldNews read_keyboard(Ui& ui, WidgetId id, TextLine& line) {
    TextFieldNews news;
    const std::size_t before = line.text().size();
    bool leaves = false;
    for (const KeyPress& press : ui.focus.typed(id)) {
        if (press.key == Key::enter)
            news.entered = news.entered || !press.repeat;
        else if (press.key == Key::escape)
            leaves = true;
        else
            (void)line.press(press.key);
    }
    news.changed = line.text().size() != before || ui.input.typed_size > 0;
    line.insert(ui.input.text());
    ui.input.typed_size = 0;
    if (leaves) ui.focus.set(kNoWidget);
    return news;
}

/// Shows as much of the text as there is room for, the caret always.
void follow_caret(TextField& field, float caret, float whole, float room) {
    field.scrolled = std::clamp(field.scrolled, caret - room, caret);
    field.scrolled = std::clamp(field.scrolled, 0.0F, std::max(0.0F, whole - room));
}

}  // namespace

TextFieldNews text_field(Ui& ui, WidgetId id, const Rect& box, TextField& field, const TextFieldLook& look) {
    const Interaction state = ui.interact_text(id, box);
    const Rect inner = box.inset(ui.u(14.0F), 0.0F);
    const float thick = std::max(1.0F, std::round(ui.u(2.0F)));
    TextLine& line = field.line;
    if (state.held) line.move_to(place_at(ui, line, ui.input.pointer.x - inner.x + field.scrolled));
    const TextFieldNews news = state.focused ? read_keyboard(ui, id, line) : TextFieldNews{};

    const std::string_view text = line.text();
    const float caret = ui.paint.width(kFont, text.substr(0, line.caret()));
    const float whole = ui.paint.width(kFont, text);
    follow_caret(field, caret, whole, inner.width - thick);

    const float radius = std::min(ui.u(12.0F), box.height * 0.5F);
    const float hover = ui.transitions.ease(id, state.hovered || state.focused ? 1.0F : 0.0F, 0.12F);
    const Colour edge = look.wrong      ? ui.colours.danger
                        : state.focused ? ui.colours.accent
                                        : mix(ui.colours.outline, ui.colours.text_muted, 0.5F + 0.5F * hover);
    ui.paint.fill(box, ui.colours.surface_raised, radius);
    ui.paint.stroke(box, edge, radius, state.focused || look.wrong ? thick : std::max(1.0F, ui.u(1.25F)));
    if (state.focused && ui.focus.visible()) focus_ring(ui, box, radius);

    if (text.empty() && !look.hint.empty()) ui.paint.text(inner, kFont, look.hint, ui.colours.text_muted);
    ui.push_clip({inner.x - thick, box.y, inner.width + 2.0F * thick, box.height});
    ui.paint.set_clips(true);
    if (!text.empty())
        ui.paint.text({inner.x - field.scrolled, box.y, whole + 1.0F, box.height}, kFont, text,
                      ui.colours.text);
    ui.paint.set_clips(false);
    if (state.focused) {
        const float height = ui.paint.line_height(kFont) * 1.1F;
        ui.paint.fill({inner.x + caret - field.scrolled, box.centre().y - height * 0.5F, thick, height},
                      ui.colours.accent);
    }
    ui.pop_clip();
    return news;
}

}  // namespace ingear::ui
