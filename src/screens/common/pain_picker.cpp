#include "screens/common/pain_picker.h"

#include <array>
#include <cmath>

#include "screens/command_keys.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using Where = PainAnswer::Where;

struct Place {
    Where where;
    std::string_view label;
    Command command;
};
constexpr std::array kPlaces{
    Place{Where::none, "Neither", Command::knee_neither}, Place{Where::left, "Left knee", Command::knee_left},
    Place{Where::right, "Right knee", Command::knee_right}, Place{Where::both, "Both", Command::knee_both},
    Place{Where::elsewhere, "Elsewhere", Command::knee_elsewhere}};

bool field(ui::Ui& ui, ui::WidgetId id, const ui::Rect& box, std::string_view label, const ui::KeySet& keys,
           bool chosen) {
    const ui::Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    const float radius = ui.u(16.0F);
    ui.paint.fill(box, chosen ? ui.colours.accent : mix(ui.colours.well, ui.colours.accent_soft, hover),
                  radius);
    ui.paint.text(box.inset(ui.u(6.0F), 0.0F), ui::Font::strong, label,
                  chosen ? ui.colours.on_accent : ui.colours.text, ui::Align::centre);
    if (state.focused) focus_ring(ui, box, radius);
    return state.clicked || ui.shortcut(keys);
}

float pick_place(ui::Ui& ui, const PainQuestion& question, const ui::Rect& column, float y,
                 PainAnswer& answer) {
    const float height = ui.u(56.0F);
    const float gap = ui.u(8.0F);
    const int count = 3 + (question.none ? 1 : 0) + (question.elsewhere ? 1 : 0);
    const bool one_row = column.width >= ui.u(116.0F) * static_cast<float>(count);
    const int in_row = one_row ? count : 2;
    const float width = (column.width - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
    int shown = 0;
    for (const Place& place : kPlaces) {
        if (place.where == Where::none && !question.none) continue;
        if (place.where == Where::elsewhere && !question.elsewhere) continue;
        const int number = shown++;
        const bool last_alone = number == count - 1 && number % in_row == 0;
        const ui::Rect box{column.x + static_cast<float>(number % in_row) * (width + gap),
                           y + static_cast<float>(number / in_row) * (height + gap),
                           last_alone && !one_row ? column.width : width, height};
        const ui::WidgetId id = ui::widget_id(question.id, number);
        if (!field(ui, id, box, place.label, question.keys ? keys_of(ui, place.command) : ui::KeySet(),
                   answer.where == place.where))
            continue;
        answer.where = answer.where == place.where ? Where::untold : place.where;
    }
    const int rows = (count + in_row - 1) / in_row;
    return y + static_cast<float>(rows) * (height + gap) - gap;
}

float rate(ui::Ui& ui, const PainQuestion& question, const char* part, const ui::Rect& column, float y,
           std::string_view name, std::optional<int>& level, bool takes_digits) {
    const ui::ShortText<48> id("{}.{}", question.id, part);
    const std::string text(id.view());
    ui::Cutter head({column.x, y, column.width, ui.u(28.0F)});
    if (level) {
        const std::string_view words = pain_words(*level);
        ui.paint.text(head.right(ui.paint.width(ui::Font::body, words) + 1.0F), ui::Font::body, words,
                      *level > domain::kSafePain ? ui.colours.danger : ui.colours.accent, ui::Align::right);
    }
    ui.paint.text(head.rest(), ui::Font::body, name, ui.colours.text_muted);
    const ui::Rect row{column.x, y + ui.u(32.0F), column.width, ui.u(52.0F)};
    if (const auto pressed = pain_scale(ui, text.c_str(), row, level)) level = pressed;
    for (std::size_t i = 0; takes_digits && i < digits_of(Command::knee_level); ++i)
        if (ui.shortcut(digit_of(Command::knee_level, i))) level = static_cast<int>(i);
    return row.bottom();
}

}  // namespace

std::optional<int> pain_scale(ui::Ui& ui, const char* id, const ui::Rect& row, std::optional<int> chosen) {
    constexpr int kFields = domain::kWorstPain + 1;
    const float gap = ui.u(4.0F);
    const float width = (row.width - gap * static_cast<float>(kFields - 1)) / static_cast<float>(kFields);
    std::optional<int> pressed;
    for (int level = 0; level < kFields; ++level) {
        const ui::Rect cell{row.x + static_cast<float>(level) * (width + gap), row.y, width, row.height};
        const ui::WidgetId widget = ui::widget_id(id, level);
        const ui::Interaction state = ui.interact(widget, cell);
        const bool on = chosen == level;
        const bool high = level > domain::kSafePain;
        const float hover = ui.transitions.ease(widget, state.hovered ? 1.0F : 0.0F, 0.12F);
        const ui::Colour soft = high ? ui.colours.danger_soft : ui.colours.accent_soft;
        const ui::Colour strong = high ? ui.colours.danger : ui.colours.accent;
        const float radius = ui.u(12.0F);
        ui.paint.fill(cell, on ? strong : mix(ui.colours.well, soft, hover), radius);
        ui.paint.text(cell, ui::Font::strong, ui::ShortText<8>("{}", level),
                      on ? (high ? ui.colours.surface : ui.colours.on_accent) : ui.colours.text,
                      ui::Align::centre);
        if (state.focused) focus_ring(ui, cell, radius);
        if (state.clicked) pressed = level;
    }
    return pressed;
}

float pain_picker(ui::Ui& ui, const PainQuestion& question, const ui::Rect& column, float y,
                  PainAnswer& answer) {
    y = pick_place(ui, question, column, y, answer);
    const bool left = answer.where == Where::left || answer.where == Where::both;
    const bool right = answer.where == Where::right || answer.where == Where::both;
    const float gap = ui.u(14.0F);
    if (left)
        y = rate(ui, question, "left", column, y + gap, "Left knee: how much?", answer.left,
                 question.keys && !(right && answer.left));
    if (right)
        y = rate(ui, question, "right", column, y + gap, "Right knee: how much?", answer.right,
                 question.keys && (!left || answer.left));
    if (answer.where == Where::elsewhere)
        y = rate(ui, question, "elsewhere", column, y + gap, "How much?", answer.left, question.keys);
    if (!question.sharp || !(left || right || answer.where == Where::elsewhere)) return y;
    y += gap;
    ui::Cutter line({column.x, y, column.width, ui.u(40.0F)});
    const ui::Rect place = line.right(ui.u(64.0F));
    answer.sharp = toggle(ui, ui::widget_id(question.id, 100), place, answer.sharp);
    ui.paint.text(line.rest(), ui::Font::strong, "It is sharp", ui.colours.text);
    return y + ui.u(40.0F);
}

}  // namespace ingear::screens
