#include "screens/progress/year_marks.h"

#include "ui/icons.h"

namespace ingear::screens {

void day_mark(ui::Ui& ui, const ui::Rect& cell, const YearDay& day) {
    const float radius = cell.width * 0.22F;
    const bool done = day.sessions > 0;
    const ui::Colour ground = day.outside ? ui.colours.well.faded(0.0F)
                              : day.ahead ? ui.colours.well.faded(0.45F)
                              : done      ? ui.colours.accent
                                          : ui.colours.well;
    ui.paint.fill(cell, ground, radius);
    if (day.outside) return;
    if (day.paused) {
        const ui::Colour stripe =
            done ? ui.colours.on_accent.faded(0.5F) : ui.colours.text_muted.faded(0.75F);
        const ui::Rect in = cell.inset(cell.width * 0.16F);
        const float thick = std::max(1.0F, cell.width * 0.07F);
        ui.paint.line({in.x, in.centre().y}, {in.centre().x, in.y}, stripe, thick);
        ui.paint.line({in.x, in.bottom()}, {in.right(), in.y}, stripe, thick);
        ui.paint.line({in.centre().x, in.bottom()}, {in.right(), in.centre().y}, stripe, thick);
    }
    if (done) {
        // A disc on the filled square; a ring around it where there was more than one session.
        ui.paint.disc(cell.centre(), cell.width * 0.17F, ui.colours.on_accent);
        if (day.sessions > 1)
            ui.paint.circle(cell.centre(), cell.width * 0.28F, ui.colours.on_accent, cell.width * 0.07F);
    }
    const float corner = cell.width * 0.24F;
    if (day.breaks > 0)
        ui.paint.disc({cell.right() - corner * 0.8F, cell.bottom() - corner * 0.8F}, corner * 0.55F,
                      done ? ui.colours.on_accent : ui.colours.teal);
    if (day.tests > 0)
        ui.paint.fill({cell.x + corner * 0.3F, cell.y + corner * 0.3F, corner, corner},
                      done ? ui.colours.on_accent : ui.colours.coral);
}

void week_mark(ui::Ui& ui, const ui::Rect& cell, domain::WeekKind kind) {
    const auto icon = [&](const char* sign, ui::Colour colour) {
        ui.paint.icon(cell, sign, colour, ui::Font::icon, cell.width * 0.95F);
    };
    switch (kind) {
        case domain::WeekKind::met:
            icon(ui::icon::kGold, ui.colours.notice);
            return;
        case domain::WeekKind::repaired:
            icon(ui::icon::kMended, ui.colours.text);
            return;
        case domain::WeekKind::covered:
            icon(ui::icon::kReserve, ui.colours.accent);
            return;
        case domain::WeekKind::paused:
            icon(ui::icon::kPause, ui.colours.text_muted);
            return;
        case domain::WeekKind::missed:
        case domain::WeekKind::open:
            return;
    }
}

}  // namespace ingear::screens
