#include <algorithm>
#include <cmath>

#include "domain/catalogue/exercise.h"
#include "screens/session/session_hud.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr std::size_t kCurvePoints = 220;  // at most
constexpr float kCurveStep = 10.0F;        // pixels between points; a chord is then within a quarter pixel
constexpr double kRepsInSight = 2.4;
constexpr float kPlayhead = 0.2F;  // of the way across

std::string_view breath_words(motion::Breathing breath) {
    if (breath == motion::Breathing::in) return "Breathe in";
    if (breath == motion::Breathing::out) return "Breathe out";
    return "Breathe calmly";
}

/// Seconds to pixels on the track.
struct Scale {
    float playhead = 0.0F;
    double now = 0.0;
    double pixels_per_second = 1.0;
    float low = 0.0F;
    float high = 0.0F;

    [[nodiscard]] float x(double seconds) const {
        return playhead + static_cast<float>((seconds - now) * pixels_per_second);
    }
    [[nodiscard]] double seconds(float x) const {
        return now + static_cast<double>(x - playhead) / pixels_per_second;
    }
    [[nodiscard]] float y(float level) const { return low + (high - low) * level; }
};

/// A part of the curve as points, from one x to another.
std::span<const ui::Vec2> sample(const TempoTrack& track, const Scale& scale, float from, float to,
                                 std::array<ui::Vec2, kCurvePoints>& points) {
    if (to <= from) return {};
    const auto wanted = static_cast<std::size_t>((to - from) / kCurveStep) + 2;
    const std::size_t count = std::min(wanted, kCurvePoints);
    for (std::size_t i = 0; i < count; ++i) {
        const float x = from + (to - from) * static_cast<float>(i) / static_cast<float>(count - 1);
        points[i] = {x, scale.y(track.level(scale.seconds(x)))};
    }
    return {points.data(), count};
}

void draw_rep_marks(ui::Ui& ui, const TempoTrack& track, const Scale& scale, const ui::Rect& area,
                    int reps_done) {
    const double rep = track.rep_seconds();
    const int first = std::max(0, static_cast<int>(scale.seconds(area.x) / rep) - 1);
    const float line = ui.paint.line_height(ui::Font::strong);
    for (int i = first; i < track.reps(); ++i) {
        const double begin = i * rep;
        if (scale.x(begin) > area.right()) break;
        const float x = scale.x(begin + track.mark());
        const ui::Rect place{x - ui.u(20.0F), (scale.low + scale.high) * 0.5F - line * 0.3F, ui.u(40.0F),
                             line};
        if (i < reps_done)
            ui.paint.icon(place, ui::icon::kCheck, ui.colours.accent);
        else
            ui.paint.text(place, ui::Font::strong, ui::ShortText<8>("{}", i + 1),
                          i == reps_done ? ui.colours.text : ui.colours.text_muted, ui::Align::centre);
    }
    const float end = scale.x(track.total_seconds());
    if (end < area.right())
        ui.paint.icon({end - ui.u(2.0F), scale.low - ui.u(26.0F), ui.u(24.0F), ui.u(24.0F)}, ui::icon::kFlag,
                      ui.colours.accent);
}

void draw_marble(ui::Ui& ui, ui::Vec2 centre, float radius) {
    ui.paint.glow({centre.x, centre.y + radius * 0.5F}, radius * 1.7F, ui.colours.shadow.faded(2.0F));
    ui.paint.disc(centre, radius, ui.colours.coral);
    ui.paint.glow({centre.x + radius * 0.15F, centre.y + radius * 0.35F}, radius * 0.8F,
                  ui.colours.primary.faded(0.5F));
    ui.paint.glow({centre.x - radius * 0.3F, centre.y - radius * 0.35F}, radius * 0.55F,
                  ui::Colour{255, 255, 255, 210});
}

}  // namespace

void SessionHud::follow_track(const SessionModel& model, double ahead, double dt) {
    const TempoTrack track = model.track();
    const domain::SessionState& state = model.state();
    const double run = state.paused ? 0.0 : std::min(ahead, std::max(0.0, state.duration - state.elapsed));
    const double target = track.position(state) + run;
    const bool other_set = track_set_ != state.set_index;
    const double jump = target - track_target_;
    if (other_set)
        track_offset_ = 0.0;
    else if (jump < -0.05 || jump > dt + 0.25)
        track_offset_ -= jump;
    track_offset_ *= std::exp(-dt * 5.0);
    track_target_ = target;
    track_set_ = state.set_index;
}

void SessionHud::build_track(ui::Ui& ui, const SessionModel& model, const ui::Rect& box) {
    panel(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(10.0F)));
    float word = 0.0F;
    for (const std::string_view name : {"Lower", "Ready"})
        word = std::max(word, ui.paint.width(ui::Font::display, name));
    word = std::max(word, ui.paint.width(ui::Font::strong, "Slowly down, thirteen"));
    build_phase_word(ui, model, rest.left(word + ui.u(4.0F)));
    (void)rest.left(ui.u(12.0F));
    const ui::Rect area{rest.rest().x, box.y, box.right() - rest.rest().x, box.height};
    ui.push_clip(area);
    ui.paint.set_clips(true);
    build_curve(ui, model, area);
    ui.paint.set_clips(false);
    ui.pop_clip();
    const float hair = std::max(1.0F, std::floor(ui.unit()));
    ui.paint.fill({area.x, area.y + ui.u(16.0F), hair, area.height - ui.u(32.0F)}, ui.colours.outline);
}

void SessionHud::build_phase_word(ui::Ui& ui, const SessionModel& model, const ui::Rect& box) {
    const bool counting = model.state().stage == domain::SessionStage::countdown;
    const std::string_view name = counting ? "Ready" : model.phase_word();
    const float line = ui.paint.line_height(ui::Font::display);
    const float small = ui.u(22.0F);
    const bool both = box.height >= line * 0.9F + small;
    const float height = both ? line + small : line;
    ui::Cutter rest({box.x, box.centre().y - height * 0.5F, box.width, height});
    // Where there is room for one line alone, what is being said goes before the phase's name.
    if (both || count_.empty()) ui.paint.text(rest.top(line), ui::Font::display, name, ui.colours.primary);
    if (!count_.empty())
        return ui.paint.text(rest.top(both ? small : line), ui::Font::strong, count_, ui.colours.accent);
    if (!both) return;
    const auto& phases = model.set().exercise->movement.phases;
    const motion::Breathing breath = phases[std::min(model.state().phase, phases.size() - 1)].breath;
    ui.paint.text(rest.top(small), ui::Font::strong, counting ? "Breathe calmly" : breath_words(breath),
                  ui.colours.text_muted);
}

void SessionHud::build_curve(ui::Ui& ui, const SessionModel& model, const ui::Rect& area) {
    const TempoTrack track = model.track();
    const float radius = std::min(ui.u(13.0F), area.height * 0.11F);
    const float labels = ui.paint.line_height(ui::Font::caption) + ui.u(10.0F);
    Scale scale;
    scale.playhead = std::round(area.x + area.width * kPlayhead);
    scale.now = track_target_ + track_offset_;
    scale.pixels_per_second = static_cast<double>(area.width) / (track.rep_seconds() * kRepsInSight);
    scale.low = area.bottom() - labels - radius * 0.6F;
    scale.high = area.y + radius + ui.u(10.0F);

    std::array<ui::Vec2, kCurvePoints> points;
    const float floor = scale.low + radius * 0.4F;
    const auto behind = sample(track, scale, area.x, scale.playhead, points);
    // On the panel's own colour instead of seen through to it: a software renderer need not read what is
    // there.
    const auto tint = [&](ui::Colour colour, float share) { return mix(ui.colours.panel, colour, share); };
    ui.paint.area_below(behind, floor, tint(ui.colours.teal, 0.42F), tint(ui.colours.teal, 0.1F));
    ui.paint.polyline(behind, ui.colours.teal, ui.u(4.0F));
    const auto coming = sample(track, scale, scale.playhead, area.right(), points);
    ui.paint.area_below(coming, floor, tint(ui.colours.text_muted, 0.16F),
                        tint(ui.colours.text_muted, 0.03F));
    ui.paint.polyline(coming, ui.colours.text_muted.faded(0.55F), ui.u(3.0F));

    draw_rep_marks(ui, track, scale, area, model.state().reps_done);
    const double rep = track.rep_seconds();
    const float line = ui.paint.line_height(ui::Font::caption);
    for (int i = std::max(0, static_cast<int>(scale.seconds(area.x) / rep) - 1); i < track.reps(); ++i) {
        if (scale.x(i * rep) > area.right()) break;
        for (std::size_t p = 0; p < track.phase_count(); ++p) {
            const auto phase = track.phase(p);
            const float from = scale.x(i * rep + phase.begin);
            const float to = scale.x(i * rep + phase.end);
            const bool now = scale.playhead >= from && scale.playhead < to;
            ui::ShortText<24> name("{}", phase.name);
            const float width = ui.paint.width(ui::Font::caption, name);
            const float left = (from + to - width) * 0.5F;
            // A name that doesn't fit its phase, or that an edge would cut, is left out.
            if (to - from < width || left < area.x || left + width > area.right()) continue;
            ui.paint.text({from, area.bottom() - line - ui.u(7.0F), to - from, line}, ui::Font::caption, name,
                          now ? ui.colours.primary : ui.colours.text_muted, ui::Align::centre);
        }
    }
    const ui::Vec2 marble{scale.playhead, scale.y(track.level(scale.now)) - ui.u(1.0F)};
    ui.paint.line({scale.playhead, scale.high - radius}, {scale.playhead, floor},
                  ui.colours.coral.faded(0.35F), std::max(1.0F, ui.u(1.5F)));
    draw_marble(ui, marble, radius);
}

}  // namespace ingear::screens
