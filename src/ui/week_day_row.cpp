#include "ui/week_day_row.h"

#include "base/text.h"
#include "ui/widgets.h"

namespace ingear::ui {

std::uint8_t day_row(Ui& ui, const char* id, const Rect& row, std::uint8_t days) {
    const float gap = ui.u(6.0F);
    const float width = (row.width - 6.0F * gap) / 7.0F;
    for (std::size_t day = 0; day < text::kDaysOfWeek; ++day) {
        const Rect place{row.x + static_cast<float>(day) * (width + gap), row.y, width, row.height};
        const bool on = (days >> day & 1) != 0;
        const Button look{.label = text::short_day_name(day),
                          .kind = on ? ButtonKind::primary : ButtonKind::secondary};
        if (button(ui, widget_id(id, static_cast<int>(day)), place, look))
            days = static_cast<std::uint8_t>(days ^ (1U << day));
    }
    return days;
}

}  // namespace ingear::ui
