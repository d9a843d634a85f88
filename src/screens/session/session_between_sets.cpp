#include <cmath>

#include "coach_view/muscle_legend.h"
#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/session/session_hud.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The panel between sets: getting into place, resting, changing sides.
namespace ingear::screens {

namespace {

using domain::SessionStage;

/// "10 reps", "10 reps · left side".
ui::ShortText<64> dose_words(const domain::PlannedSet& set) {
    switch (set.side) {
        case motion::Side::left:
            return ui::ShortText<64>("{} reps on the left side", set.reps);
        case motion::Side::right:
            return ui::ShortText<64>("{} reps on the right side", set.reps);
        case motion::Side::both:
            break;
    }
    return ui::ShortText<64>("{} reps", set.reps);
}

std::string_view stage_words(SessionStage stage) {
    switch (stage) {
        case SessionStage::posture:
            return "Get into place";
        case SessionStage::side_switch:
            return "Change sides";
        case SessionStage::rest:
            return "Rest";
        default:
            return "";
    }
}

}  // namespace

float SessionHud::build_steps(ui::Ui& ui, const SessionModel& model, const ui::Rect& box) {
    const auto& steps = model.set().exercise->setup;
    if (steps.empty()) return box.y;
    const float number = ui.u(28.0F);
    const float gap = ui.u(12.0F);
    const float width = box.width - number - gap;
    float wanted = 0.0F;
    for (const std::string& step : steps)
        wanted += ui.paint.paragraph_height(ui::Font::body, step, width) + gap;
    const std::size_t now = model.step_index();
    const bool all = wanted <= box.height;
    lists_steps_ = all;

    float y = box.y;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!all && i != now) continue;
        const bool current = i == now;
        const float height = ui.paint.paragraph_height(ui::Font::body, steps[i], width);
        const float line = ui.paint.paragraph_pitch(ui::Font::body);
        const ui::Vec2 centre{box.x + number * 0.5F - ui.u(2.0F), y + line * 0.5F};
        ui.paint.disc(centre, ui.u(12.0F), current ? ui.colours.accent : ui.colours.well);
        ui.paint.text({centre.x - number * 0.5F, y, number, line}, ui::Font::caption,
                      ui::ShortText<8>("{}", i + 1), current ? ui.colours.on_accent : ui.colours.text_muted,
                      ui::Align::centre);
        ui.paint.paragraph({box.x + number + gap, y, width, std::max(height, box.bottom() - y)},
                           ui::Font::body, steps[i], current ? ui.colours.text : ui.colours.text_muted);
        y += height + gap;
    }
    return y;
}

void SessionHud::build_between_sets(ui::Ui& ui, const SessionModel& model, const ui::Rect& box, Jar jar,
                                    Outcome& outcome) {
    const bool posture = model.state().stage == SessionStage::posture;
    panel(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    const ui::Button look{.label = posture ? "I'm ready" : "Go on now",
                          .icon = ui::icon::kForward,
                          .keys = keys_of(ui, Command::session_go_on),
                          .kind = ui::ButtonKind::primary};
    outcome.go_on = button(ui, ui::widget_id("session.go_on"), rest.bottom(ui.u(52.0F)), look);
    if (jar != Jar::none) {
        (void)rest.bottom(ui.u(8.0F));
        const ui::Button play{.label = jar == Jar::out ? "Put the jar away" : "Play with your jar",
                              .icon = ui::icon::kMarble,
                              .keys = keys_of(ui, Command::session_jar)};
        outcome.jar =
            button(ui, ui::widget_id("session.jar_button"), rest.bottom(ui.u(ui::kControlHeight)), play);
    }
    (void)rest.bottom(ui.u(16.0F));
    if (posture)
        build_posture(ui, model, rest.rest());
    else
        build_rest(ui, model, rest.rest());
}

void SessionHud::build_ring_head(ui::Ui& ui, const SessionModel& model, const ui::Rect& box) {
    const domain::SessionState& state = model.state();
    const double left = model.seconds_to_go();
    const float share = state.duration > 0.0 ? static_cast<float>(left / state.duration) : 0.0F;
    ui::Cutter head(box);
    const ui::Rect ring = head.right(box.height);
    progress_ring(ui, ring.centre(), box.height * 0.5F, ui.u(5.0F), share, ui.colours.coral);
    ui.paint.figures(ring, ui::Font::title, ui::ShortText<8>("{}", static_cast<int>(std::ceil(left))),
                     ui.colours.text, ui::Align::centre);
    (void)head.right(ui.u(12.0F));
    ui::Cutter words(head.rest());
    ui.paint.text(words.top(ui.u(24.0F)), ui::Font::strong, stage_words(state.stage), ui.colours.accent);
    ui.paint.text(words.top(ui.u(40.0F)), ui::Font::headline, model.set().exercise->name, ui.colours.text);
}

void SessionHud::build_posture(ui::Ui& ui, const SessionModel& model, const ui::Rect& box) {
    const domain::PlannedSet& set = model.set();
    ui::Cutter rest(box);
    build_ring_head(ui, model, rest.top(ui.u(64.0F)));
    (void)rest.top(ui.u(4.0F));
    ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::body, dose_words(set), ui.colours.text_muted);
    ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::body, model.posture_name(), ui.colours.text_muted);
    (void)rest.top(ui.u(16.0F));
    const ui::Rect steps = rest.rest();
    const float y = build_steps(ui, model, steps) + ui.u(8.0F);
    muscle_legend(ui, {steps.x, y, steps.width, steps.bottom() - y},
                  coach_view::MuscleLegend(set.exercise->movement));
}

void SessionHud::build_rest(ui::Ui& ui, const SessionModel& model, const ui::Rect& box) {
    const domain::SessionState& state = model.state();
    const domain::PlannedSet& set = model.set();
    const double left = model.seconds_to_go();
    const float share = state.duration > 0.0 ? static_cast<float>(left / state.duration) : 0.0F;
    const bool big_name = ui.paint.width(ui::Font::display, set.exercise->name) <= box.width;
    const ui::Font name = big_name ? ui::Font::display : ui::Font::headline;
    const float next_height = ui.u(20.0F) + ui.paint.line_height(name) + ui.u(24.0F);
    const float digits = ui.paint.em(ui::Font::count) * 0.95F;
    const float wanted = ui.u(24.0F) + digits + ui.u(12.0F) + next_height;
    ui::Cutter rest(box);
    if (box.height < wanted) {
        build_ring_head(ui, model, rest.top(ui.u(64.0F)));
        (void)rest.top(ui.u(4.0F));
        ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::body, dose_words(set), ui.colours.text_muted);
        return;
    }
    const coach_view::MuscleLegend legend(set.exercise->movement);
    const float gap = ui.u(16.0F);
    const float legend_height =
        std::min(coach_view::muscle_legend_height(ui, legend), box.height - wanted - 2.0F * gap);
    const ui::Rect below{box.x, box.bottom() - legend_height, box.width, legend_height};
    if (muscle_legend(ui, below, legend) > 0.0F) (void)rest.bottom(legend_height + gap);
    ui::Cutter next(rest.bottom(next_height));
    ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::strong, stage_words(state.stage), ui.colours.accent);
    ui.paint.figures(rest.top(digits), ui::Font::count,
                     ui::ShortText<8>("{}", static_cast<int>(std::ceil(left))), ui.colours.text);
    const ui::Rect bar = rest.top(ui.u(6.0F));
    ui.paint.fill(bar, ui.colours.well, bar.height * 0.5F);
    ui.paint.fill({bar.x, bar.y, bar.width * share, bar.height}, ui.colours.coral, bar.height * 0.5F);
    ui.paint.text(
        next.top(ui.u(20.0F)), ui::Font::caption,
        state.stage == SessionStage::side_switch ? "Now the other side" : "Next: your coach shows how",
        ui.colours.text_muted);
    ui.paint.text(next.top(ui.paint.line_height(name)), name, set.exercise->name, ui.colours.text);
    ui.paint.text(next.top(ui.u(24.0F)), ui::Font::body, dose_words(set), ui.colours.text_muted);
}

}  // namespace ingear::screens
