#include "coach_view/muscle_legend.h"

#include <algorithm>

#include "ui/words.h"

namespace ingear::coach_view {

namespace {

constexpr float kHeading = 28.0F;  // design units, as all here
constexpr float kRow = 28.0F;
constexpr float kChip = 9.0F;
constexpr float kChipOfLittleWork = 6.0F;
constexpr float kChipColumn = 30.0F;
constexpr float kLittleWork = 0.4F;
constexpr std::string_view kTitle = "Muscles at work";

float widest_name(const ui::Ui& ui, std::span<const MuscleLegend::Entry> entries) {
    float widest = 0.0F;
    for (const MuscleLegend::Entry& entry : entries)
        widest = std::max(widest, ui.paint.width(ui::Font::body, entry.plain()));
    return widest;
}

void row(ui::Ui& ui, const ui::Rect& box, const MuscleLegend::Entry& entry) {
    ui::Cutter rest(box);
    const ui::Vec2 centre{box.x + ui.u(kChip), box.centre().y};
    const float radius = ui.u(entry.share < kLittleWork ? kChipOfLittleWork : kChip);
    ui.paint.disc(centre, radius, entry.colour);
    ui.paint.circle(centre, radius, ui.colours.text.faded(0.25F), std::max(1.0F, ui.u(1.0F)));
    (void)rest.left(ui.u(kChipColumn));
    const float name = ui.paint.width(ui::Font::body, entry.plain()) + 1.0F;
    ui.paint.text(rest.left(name), ui::Font::body, entry.plain(), ui.colours.text);
    (void)rest.left(ui.u(6.0F));
    const ui::ShortText<32> anatomical("({})", entry.anatomical());
    if (ui.paint.width(ui::Font::caption, anatomical) + 1.0F <= rest.rest().width)
        ui.paint.text(rest.rest(), ui::Font::caption, anatomical, ui.colours.text_muted);
}

}  // namespace

float muscle_legend_height(const ui::Ui& ui, const MuscleLegend& legend) {
    return legend.entries().empty() ? 0.0F
                                    : ui.u(kHeading + kRow * static_cast<float>(legend.entries().size()));
}

float muscle_legend(ui::Ui& ui, const ui::Rect& box, const MuscleLegend& legend) {
    const auto entries = legend.entries();
    const float for_rows = box.height - ui.u(kHeading);
    const auto room =
        for_rows > 0.0F ? static_cast<std::size_t>(for_rows / ui.u(kRow) + 0.01F) : std::size_t{0};
    const std::size_t shown = std::min(entries.size(), room);
    if (shown < std::min<std::size_t>(2, entries.size()) || shown == 0) return 0.0F;
    if (widest_name(ui, entries) + ui.u(kChipColumn) + 1.0F > box.width) return 0.0F;

    ui::Cutter rest(box);
    ui.paint.text(rest.top(ui.u(kHeading)), ui::Font::strong, kTitle, ui.colours.accent);
    for (const MuscleLegend::Entry& entry : entries.first(shown)) row(ui, rest.top(ui.u(kRow)), entry);
    return box.height - rest.rest().height;
}

}  // namespace ingear::coach_view
