#include "screens/progress/range_brush.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "ui/chart_axis.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

using std::chrono::days;

constexpr float kDates = 22.0F;

struct BrushPlace {
    ui::Rect track;
    DateRange whole;

    [[nodiscard]] float x(LocalDate date) const {
        return track.x + track.width * static_cast<float>((date - whole.from).count()) /
                             static_cast<float>(whole.days());
    }
    [[nodiscard]] LocalDate date(float at) const {
        const float share = std::clamp((at - track.x) / track.width, 0.0F, 1.0F);
        return std::min(whole.to,
                        whole.from + days{static_cast<int>(share * static_cast<float>(whole.days()))});
    }
};

void draw_history(ui::Ui& ui, const BrushPlace& place, const domain::ProgressTrend& progress,
                  const DateRange& range) {
    const auto periods = domain::periods_of(progress, place.whole, domain::grain_of(place.whole));
    int most = 1;
    for (const auto& period : periods) most = std::max(most, period.sum.sessions);
    for (const auto& period : periods) {
        const float left = place.x(period.days.from);
        const float broad = place.x(period.days.to + days{1}) - left;
        const float tall =
            std::max(ui.u(3.0F), (place.track.height - ui.u(12.0F)) *
                                     static_cast<float>(period.sum.sessions) / static_cast<float>(most));
        const bool within = period.days.to >= range.from && period.days.from <= range.to;
        const float gap = std::min(ui.u(3.0F), broad * 0.25F);
        ui.paint.fill({left + gap * 0.5F, place.track.bottom() - tall - ui.u(4.0F),
                       std::max(1.0F, std::min(broad - gap, ui.u(24.0F))), tall},
                      within ? ui.colours.accent : ui.colours.text_muted.faded(0.35F), ui.u(2.0F));
    }
}

void draw_grip(ui::Ui& ui, const ui::Rect& track, float x, bool strong) {
    const float width = ui.u(strong ? 8.0F : 6.0F);
    const ui::Rect grip{x - width * 0.5F, track.centre().y - ui.u(14.0F), width, ui.u(28.0F)};
    ui.paint.shadow(grip, ui.colours.shadow, ui.u(5.0F));
    ui.paint.fill(grip, ui.colours.accent, width * 0.5F);
}

/// A week for left and right, a day for up and down.
int days_moved(const ui::Ui& ui, ui::WidgetId id) {
    return 7 * ui.focus.sideways(id) - ui.focus.updown(id);
}

}  // namespace

std::optional<DateRange> RangeBrush::build(ui::Ui& ui, const ui::Rect& box,
                                           const domain::ProgressTrend& progress, const DateRange& whole,
                                           const DateRange& range, std::optional<ui::ChartTip>& tip) {
    const BrushPlace place{{box.x, box.y, box.width, box.height - ui.u(kDates)}, whole};
    const DateRange inside{std::max(range.from, whole.from), std::min(range.to, whole.to)};
    const float left = place.x(inside.from);
    const float right = place.x(inside.to + days{1});
    ui.paint.fill(place.track, ui.colours.well, ui.u(10.0F));
    const ui::Rect window{left, place.track.y, std::max(ui.u(4.0F), right - left), place.track.height};
    ui.paint.fill(window, ui.colours.surface, ui.u(8.0F));
    draw_history(ui, place, progress, inside);
    ui.paint.stroke(window, ui.colours.accent, ui.u(8.0F), std::max(1.5F, ui.u(2.0F)));
    draw_dates(ui, {place.track, static_cast<float>(whole.days()), 0.0, 1.0}, whole, 0.0F, ui.u(kDates));

    const float reach = ui.u(12.0F);
    const ui::WidgetId from_id = ui::widget_id("progress.from");
    const ui::WidgetId window_id = ui::widget_id("progress.window");
    const ui::WidgetId to_id = ui::widget_id("progress.to");
    const auto around = [&](float x) {
        return ui::Rect{x - reach, place.track.y, 2.0F * reach, place.track.height};
    };
    const ui::Interaction from = ui.interact(from_id, around(left), true, true, true);
    const bool narrow = window.width < 4.0F * reach;
    const ui::Interaction middle = ui.interact(
        window_id, narrow ? ui::Rect{window.centre().x, window.y, 1.0F, 1.0F} : window.inset(reach, 0.0F),
        true, true, true);
    const ui::Interaction to = ui.interact(to_id, around(right), true, true, true);
    draw_grip(ui, place.track, left, from.hovered || from.held || from.focused);
    draw_grip(ui, place.track, right, to.hovered || to.held || to.focused);
    if (from.focused) focus_ring(ui, around(left).inset(reach * 0.5F, ui.u(2.0F)), ui.u(6.0F));
    if (middle.focused) focus_ring(ui, window, ui.u(8.0F));
    if (to.focused) focus_ring(ui, around(right).inset(reach * 0.5F, ui.u(2.0F)), ui.u(6.0F));

    DateRange next = inside;
    const LocalDate under = place.date(ui.input.pointer.x);
    if (from.held)
        next.from = under;
    else if (to.held)
        next.to = under;
    if (middle.held) {
        if (!grip_) grip_ = Grip{under, inside};
        const days moved =
            std::clamp(under - grip_->at, whole.from - grip_->range.from, whole.to - grip_->range.to);
        next = {grip_->range.from + moved, grip_->range.to + moved};
    } else {
        grip_.reset();
    }
    next.from += days{days_moved(ui, from_id)};
    next.to += days{days_moved(ui, to_id)};
    const days whole_move =
        std::clamp(days{days_moved(ui, window_id)}, whole.from - inside.from, whole.to - inside.to);
    next = {next.from + whole_move, next.to + whole_move};
    next.from = std::clamp(next.from, whole.from, std::min(inside.to + whole_move, whole.to));
    next.to = std::clamp(next.to, next.from, whole.to);

    const bool reads_from = from.focused || from.held;
    const bool reads_to = to.focused || to.held;
    if (reads_from || reads_to || middle.focused || middle.held) {
        words_ = reads_from ? "From " + text::full_date(next.from)
                 : reads_to ? "To " + text::full_date(next.to)
                            : text::full_date(next.from) + " to " + text::full_date(next.to);
        if (from.focused || to.focused || middle.focused)
            words_ += "\nLeft and right: a week. Up and down: a day.";
        tip = ui::ChartTip{place.track, reads_from ? left : reads_to ? right : window.centre().x, words_};
    }
    if (next == inside) return std::nullopt;
    return next;
}

}  // namespace ingear::screens
