#include "screens/session_hud.h"

#include <cmath>

#include "screens/icons.h"
#include "screens/widgets.h"
#include "screens/words.h"

namespace ingear::screens {

namespace {

using domain::Stage;

/// "Left side · Set 1 of 2".
ShortText<64> set_words(const domain::PlannedSet& set) {
    const auto side = side_words(set.side);
    const std::string_view dot = side.empty() || set.sets == 1 ? "" : " · ";
    if (set.sets == 1) return ShortText<64>("{}", side.empty() ? "One set" : side);
    return ShortText<64>("{}{}Set {} of {}", side, dot, set.set, set.sets);
}

/// "10 reps", "10 reps · left side".
ShortText<64> dose_words(const domain::PlannedSet& set) {
    switch (set.side) {
        case motion::Side::left:
            return ShortText<64>("{} reps on the left side", set.reps);
        case motion::Side::right:
            return ShortText<64>("{} reps on the right side", set.reps);
        case motion::Side::both:
            break;
    }
    return ShortText<64>("{} reps", set.reps);
}

std::string_view stage_words(Stage stage) {
    switch (stage) {
        case Stage::posture:
            return "Get into place";
        case Stage::side_switch:
            return "Change sides";
        case Stage::rest:
            return "Rest";
        default:
            return "";
    }
}

double seconds_to_go(const domain::SessionState& state) {
    return std::max(0.0, state.duration - state.elapsed);
}

}  // namespace

SessionHud::Layout SessionHud::lay_out(const Ui& ui) {
    const Rect window = ui.window();
    Layout layout;
    layout.margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    layout.gap = std::round(layout.margin * 0.66F);
    const float track = std::round(std::clamp(ui.u(132.0F), window.height * 0.16F, window.height * 0.2F));
    layout.track = {layout.margin, window.height - layout.margin - track, window.width - 2.0F * layout.margin,
                    track};
    const float tools = ui.u(kControlHeight);
    layout.tools = {window.width * 0.5F, layout.margin, window.width * 0.5F - layout.margin, tools};
    layout.side_width = std::round(std::min(ui.u(400.0F), window.width * 0.5F));
    return layout;
}

SessionHud::Outcome SessionHud::build(Ui& ui, const SessionModel& model, double ahead) {
    const Layout layout = lay_out(ui);
    const Rect window = ui.window();
    const Stage stage = model.state().stage;
    build_progress(ui, model);
    Outcome outcome;

    if (stage == Stage::set || stage == Stage::countdown) {
        follow_track(model, ahead, ui.dt());
        const Rect head = build_head(ui, model, layout);
        const Rect counter = build_counter(ui, model, layout, head.bottom() + layout.gap);
        build_track(ui, model, layout.track, ahead);
        const Rect between{counter.right() + layout.gap, head.bottom(),
                           window.right() - layout.margin - counter.right() - layout.gap,
                           layout.track.y - layout.gap - head.bottom()};
        const float cue_top = build_cue(ui, model, layout, between);
        const float top = layout.tools.bottom() + layout.gap;
        outcome.free = {between.x, top, between.width, cue_top - layout.gap - top};
        if (stage == Stage::countdown) build_countdown(ui, model, outcome.free);
        return outcome;
    }
    if (stage == Stage::done) {
        outcome.free = window.inset(layout.margin, layout.margin * 2.0F);
        return outcome;
    }
    const Rect side{layout.margin, layout.margin, layout.side_width, window.height - 2.0F * layout.margin};
    outcome.go_on = build_between_sets(ui, model, side);
    const float top = layout.tools.bottom() + layout.gap;
    outcome.free = {side.right() + layout.gap, top,
                    window.right() - layout.margin - side.right() - layout.gap,
                    window.height - layout.margin - top};
    return outcome;
}

void SessionHud::build_progress(Ui& ui, const SessionModel& model) {
    const Rect window = ui.window();
    const float height = std::max(4.0F, ui.u(6.0F));
    const float gap = ui.u(3.0F);
    const std::size_t count = model.session().plan().sets.size();
    const float width = window.width - gap * static_cast<float>(count - 1);
    float x = 0.0F;
    for (std::size_t i = 0; i < count; ++i) {
        const float part = width * static_cast<float>(model.set_weight(i));
        ui.paint.fill({x, 0.0F, part, height}, ui.colours.text.faded(0.14F));
        ui.paint.fill({x, 0.0F, part * static_cast<float>(model.set_progress(i)), height}, ui.colours.accent);
        x += part + gap;
    }
}

Rect SessionHud::build_head(Ui& ui, const SessionModel& model, const Layout& layout) {
    const domain::PlannedSet& set = model.set();
    const auto where = set_words(set);
    const ShortText<24> left("{} left", clock_words(model.session().seconds_left()).view());
    const float gap = ui.u(16.0F);
    const float icon = ui.u(22.0F);
    const float second =
        ui.paint.width(Font::strong, where) + gap + icon + ui.paint.width(Font::strong, "88:88 left");
    const float wanted = std::max(ui.paint.width(Font::headline, set.exercise->name), second) + ui.u(40.0F);
    const float most = ui.window().width - 2.0F * layout.margin - ui.u(120.0F);
    const Rect box{layout.margin, layout.margin, std::min(wanted, most), ui.u(84.0F)};
    panel(ui, box);
    Cutter rest(box.inset(ui.u(20.0F), ui.u(12.0F)));
    ui.paint.text(rest.top(ui.u(36.0F)), Font::headline, set.exercise->name, ui.colours.text);
    Cutter line(rest.rest());
    ui.paint.text(line.left(ui.paint.width(Font::strong, where) + 1.0F), Font::strong, where,
                  ui.colours.accent);
    (void)line.left(gap);
    ui.paint.icon(line.left(icon), icon::kTime, ui.colours.text_muted, Font::icon, ui.u(17.0F));
    ui.paint.figures(line.rest(), Font::strong, left, ui.colours.text_muted);
    return box;
}

Rect SessionHud::build_counter(Ui& ui, const SessionModel& model, const Layout& layout, float top) {
    const domain::SessionState& state = model.state();
    const float digits = ui.paint.em(Font::count);
    const float digits_height = digits * 0.86F;
    const float two_digits = ui.paint.width(Font::count, "00");
    const ShortText<24> total("of {} reps", model.set().reps);
    const float label = ui.paint.line_height(Font::headline);
    const float padding = ui.u(20.0F);
    const float width = std::max(two_digits, ui.paint.width(Font::headline, total)) + 2.0F * padding;
    const Rect box{layout.margin, top, width, digits_height + label + 2.0F * ui.u(14.0F)};
    panel(ui, box);

    pulse_ += ui.dt();
    if (state.reps_done > last_reps_) pulse_ = 0.0;
    last_reps_ = state.reps_done;
    const auto flash = static_cast<float>(std::exp(-pulse_ * 3.0));
    if (flash > 0.01F && state.reps_done > 0)
        ui.paint.glow({box.centre().x, box.y + ui.u(14.0F) + digits_height * 0.5F}, width * 0.5F,
                      ui.colours.teal.faded(0.5F * flash));

    Cutter rest(box.inset(padding, ui.u(14.0F)));
    const Colour ink = mix(ui.colours.text, ui.colours.accent, flash);
    ui.paint.text(rest.top(digits_height), Font::count, ShortText<8>("{}", state.reps_done), ink,
                  Align::centre);
    ui.paint.text(rest.top(label), Font::headline, total, ui.colours.text_muted, Align::centre);

    const float bar = std::max(4.0F, ui.u(6.0F));
    const Rect ground{box.x + ui.u(20.0F), box.bottom() - bar - ui.u(10.0F), box.width - ui.u(40.0F), bar};
    (void)ground;
    return box;
}

float SessionHud::build_cue(Ui& ui, const SessionModel& model, const Layout& layout, const Rect& between) {
    (void)layout;
    const float pitch = ui.paint.paragraph_pitch(Font::cue);
    const float padding = ui.u(12.0F);
    const float bottom = between.bottom();
    const float reserved = pitch + 2.0F * padding;
    const std::string_view cue = model.cue();
    const float shown = ui.transitions.ease(widget_id("hud.cue"), cue.empty() ? 0.0F : 1.0F, 0.25F);
    if (cue.empty() || shown < 0.01F) return bottom - reserved;

    const float side = ui.u(28.0F);
    const float widest = between.width - 2.0F * side;
    const float natural = ui.paint.width(Font::cue, cue);
    const float text_width = std::min(natural + 1.0F, widest);
    const float text_height = ui.paint.paragraph_height(Font::cue, cue, text_width);
    const float width = text_width + 2.0F * side;
    const float height = text_height + 2.0F * padding;
    const Rect box{between.x + (between.width - width) * 0.5F, bottom - height, width, height};
    ui.paint.set_alpha(shown);
    panel(ui, box, height > reserved + 1.0F ? kCardRadius : 999.0F);
    ui.paint.paragraph({box.x + side, box.y + padding, text_width, text_height}, Font::cue, cue,
                       ui.colours.text, Align::centre);
    ui.paint.set_alpha(1.0F);
    return bottom - std::max(reserved, height);
}

void SessionHud::build_countdown(Ui& ui, const SessionModel& model, const Rect& free) {
    const double left = seconds_to_go(model.state());
    const double into = std::ceil(left) - left;  // of this second
    const float em = ui.paint.em(Font::count);
    const float radius = em * 0.62F;
    const Vec2 centre = free.centre();
    const Rect box{centre.x - radius, centre.y - radius, 2.0F * radius, 2.0F * radius};
    panel(ui, box, 9999.0F);
    ui.paint.arc(centre, radius - ui.u(6.0F), 0.0F, static_cast<float>(1.0 - into), ui.colours.coral,
                 ui.u(8.0F));
    const int number = std::max(1, static_cast<int>(std::ceil(left)));
    ui.paint.text(box, Font::count, ShortText<8>("{}", number), ui.colours.text, Align::centre);
}

float SessionHud::build_steps(Ui& ui, const SessionModel& model, const Rect& box) {
    const auto& steps = model.set().exercise->setup;
    if (steps.empty()) return box.y;
    const float number = ui.u(28.0F);
    const float gap = ui.u(12.0F);
    const float width = box.width - number - gap;
    float wanted = 0.0F;
    for (const std::string& step : steps) wanted += ui.paint.paragraph_height(Font::body, step, width) + gap;
    const double share = model.state().duration > 0.0 ? model.state().elapsed / model.state().duration : 0.0;
    const auto now =
        std::min(steps.size() - 1, static_cast<std::size_t>(share * static_cast<double>(steps.size())));
    const bool all = wanted <= box.height;

    float y = box.y;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!all && i != now) continue;
        const bool current = i == now;
        const float height = ui.paint.paragraph_height(Font::body, steps[i], width);
        const float line = ui.paint.paragraph_pitch(Font::body);
        const Vec2 centre{box.x + number * 0.5F - ui.u(2.0F), y + line * 0.5F};
        ui.paint.disc(centre, ui.u(12.0F), current ? ui.colours.accent : ui.colours.well);
        ui.paint.text({centre.x - number * 0.5F, y, number, line}, Font::caption, ShortText<8>("{}", i + 1),
                      current ? ui.colours.on_accent : ui.colours.text_muted, Align::centre);
        ui.paint.paragraph({box.x + number + gap, y, width, std::max(height, box.bottom() - y)}, Font::body,
                           steps[i], current ? ui.colours.text : ui.colours.text_muted);
        y += height + gap;
    }
    return y;
}

bool SessionHud::build_between_sets(Ui& ui, const SessionModel& model, const Rect& box) {
    const domain::SessionState& state = model.state();
    const domain::PlannedSet& set = model.set();
    const bool posture = state.stage == Stage::posture;
    panel(ui, box);
    Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));

    const Button look{.label = posture ? "I'm ready" : "Go on now",
                      .icon = icon::kForward,
                      .key = Key::enter,
                      .kind = ButtonKind::primary};
    const bool go_on = button(ui, widget_id("session.go_on"), rest.bottom(ui.u(52.0F)), look);
    (void)rest.bottom(ui.u(16.0F));

    // Time left: a ring in the corner beside the head, or, in a rest, as large as the rep counter.
    const double left = seconds_to_go(state);
    const float share = state.duration > 0.0 ? static_cast<float>(left / state.duration) : 0.0F;
    const ShortText<8> seconds("{}", static_cast<int>(std::ceil(left)));
    const bool roomy = rest.rest().height > ui.paint.em(Font::count) * 0.9F + ui.u(230.0F);
    const bool large = !posture && roomy;
    if (!large) {
        Cutter head(rest.top(ui.u(64.0F)));
        const Rect ring = head.right(ui.u(64.0F));
        progress_ring(ui, ring.centre(), ui.u(32.0F), ui.u(5.0F), share, ui.colours.coral);
        ui.paint.figures(ring, Font::title, seconds, ui.colours.text, Align::centre);
        (void)head.right(ui.u(12.0F));
        Cutter words(head.rest());
        ui.paint.text(words.top(ui.u(22.0F)), Font::strong, stage_words(state.stage), ui.colours.accent);
        ui.paint.text(words.top(ui.u(38.0F)), Font::headline, set.exercise->name, ui.colours.text);
    } else {
        ui.paint.text(rest.top(ui.u(24.0F)), Font::strong, stage_words(state.stage), ui.colours.accent);
        ui.paint.figures(rest.top(ui.paint.em(Font::count) * 0.95F), Font::count, seconds, ui.colours.text);
        const Rect bar = rest.top(ui.u(6.0F));
        ui.paint.fill(bar, ui.colours.well, bar.height * 0.5F);
        ui.paint.fill({bar.x, bar.y, bar.width * share, bar.height}, ui.colours.coral, bar.height * 0.5F);
        (void)rest.top(ui.u(24.0F));
        ui.paint.text(rest.top(ui.u(20.0F)), Font::caption,
                      state.stage == Stage::side_switch ? "Now the other side" : "Next",
                      ui.colours.text_muted);
        ui.paint.text(rest.top(ui.u(38.0F)), Font::headline, set.exercise->name, ui.colours.text);
    }
    ui.paint.text(rest.top(ui.u(24.0F)), Font::body, dose_words(set), ui.colours.text_muted);
    if (posture) {
        ui.paint.text(rest.top(ui.u(24.0F)), Font::body, model.posture_name(), ui.colours.text_muted);
        (void)rest.top(ui.u(16.0F));
        build_steps(ui, model, rest.rest());
        return go_on;
    }
    (void)rest.top(ui.u(16.0F));
    const std::string_view cue = model.key_cue();
    if (!cue.empty() && rest.rest().height > ui.u(48.0F))
        notice(ui, rest.rest(), {icon::kHeart, cue, ui.colours.accent_soft, ui.colours.accent});
    return go_on;
}

}  // namespace ingear::screens
