#include "ui/choices.h"

#include <cmath>

#include "ui/widgets.h"

namespace ingear::ui {

namespace {

bool choice(Ui& ui, WidgetId id, const Rect& box, std::string_view label, bool chosen) {
    const Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    const float radius = box.height * 0.5F;
    const Colour rest = mix(ui.colours.well, ui.colours.outline, hover * 0.7F);
    ui.paint.fill(box, chosen ? ui.colours.accent : rest, radius);
    ui.paint.text(box.inset(ui.u(8.0F), 0.0F), Font::body, label,
                  chosen ? ui.colours.on_accent : ui.colours.text, Align::centre);
    if (state.focused) focus_ring(ui, box, radius);
    return state.clicked;
}

}  // namespace

std::optional<int> choices(Ui& ui, const char* id, const Rect& box, std::span<const std::string> labels,
                           int chosen, float& used) {
    const float height = ui.u(kChoiceHeight);
    const float gap = ui.u(6.0F);
    float x = box.x;
    float y = box.y;
    std::optional<int> pressed;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float wanted = std::ceil(ui.paint.width(Font::body, labels[i])) + ui.u(28.0F);
        const float width = std::min(wanted, box.width);
        if (x > box.x && x + width > box.right() + 0.5F) {
            x = box.x;
            y += height + gap;
        }
        const auto number = static_cast<int>(i);
        if (choice(ui, widget_id(id, number), {x, y, width, height}, labels[i], number == chosen))
            pressed = number;
        x += width + gap;
    }
    used = y + height - box.y;
    return pressed;
}

}  // namespace ingear::ui
