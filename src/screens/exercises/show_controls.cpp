#include "screens/exercises/show_controls.h"

#include <array>

#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr float kLine = 36.0F;
constexpr float kLineGap = 10.0F;
constexpr float kControlPadding = 14.0F;
constexpr float kControlGap = 6.0F;
/// What a pointer does to the view, the longest that fits.
constexpr std::array<std::string_view, 2> kHints{"Drag or W A S D to turn, wheel or + – to come nearer",
                                                 "Drag to look around"};

motion::Side other(motion::Side side) {
    return motion::opposite(side);
}

}  // namespace

float ShowControls::height(const ui::Ui& ui, Size size) {
    const float row = ui.u(2.0F * kControlPadding + ui::kControlHeight);
    return size == Size::slim ? row : row + ui.u(kLine + kLineGap);
}

void ShowControls::build(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach,
                         const ui::Rect& box, Size size) {
    panel(ui, box);
    read_keys(ui, show, coach);
    ui::Cutter rest(box.inset(ui.u(18.0F), ui.u(kControlPadding)));
    if (size == Size::slim)
        build_slim(ui, show, coach, rest);
    else
        build_full(ui, show, coach, rest);
}

void ShowControls::build_slim(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach,
                              ui::Cutter& row) {
    const float size = ui.u(ui::kControlHeight);
    build_play(ui, show, row.left(size));
    (void)row.left(ui.u(kControlGap));
    build_slow(ui, show, row.left(size));
    (void)row.left(ui.u(kControlGap));
    build_camera(ui, coach, row.right(size));
    const ui::Rect rest = row.rest();
    const float height = ui.u(kLine);
    build_line(ui, show,
               {rest.x + ui.u(6.0F), rest.centre().y - height * 0.5F, rest.width - ui.u(20.0F), height});
}

void ShowControls::build_full(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach,
                              ui::Cutter& rest) {
    build_line(ui, show, rest.top(ui.u(kLine)));
    (void)rest.top(ui.u(kLineGap));
    ui::Cutter row(rest.top(ui.u(ui::kControlHeight)));
    const bool roomy = row.rest().width >= ui.u(show.exercise().sided ? 690.0F : 560.0F);
    build_steps(ui, show, row);
    (void)row.left(ui.u(10.0F));
    build_pace_and_side(ui, show, row, roomy);
    build_view(ui, coach, row);
    const ui::Rect free = row.rest().inset(ui.u(14.0F), 0.0F);
    for (const std::string_view hint : kHints) {
        if (ui.paint.width(ui::Font::caption, hint) > free.width) continue;
        ui.paint.text(free, ui::Font::caption, hint, ui.colours.text_muted, ui::Align::right);
        break;
    }
}

void ShowControls::build_line(ui::Ui& ui, coach_view::ExerciseShow& show, const ui::Rect& box) {
    const ui::WidgetId id = ui::widget_id("show.line");
    const ui::Interaction state = ui.interact(id, box, true, true);
    if (state.held && box.width > 0.0F) {
        const float share = std::clamp((ui.input.pointer.x - box.x) / box.width, 0.0F, 0.9999F);
        show.seek(static_cast<double>(share) * show.length());
    }
    if (const int sideways = ui.focus.sideways(id); sideways != 0) show.nudge(sideways);

    const float gap = ui.u(3.0F);
    const float radius = ui.u(8.0F);
    const auto x_of = [&](double seconds) {
        return box.x + box.width * static_cast<float>(seconds / show.length());
    };
    const float now = x_of(show.position());
    for (const coach_view::ExerciseShow::Part& part : show.parts()) {
        const ui::Rect whole{x_of(part.begin), box.y, x_of(part.end) - x_of(part.begin) - gap, box.height};
        const bool told_apart = show.mistake() && !part.settles;
        const ui::Colour kind = part.wrong ? ui.colours.danger_soft : ui.colours.accent_soft;
        ui.paint.fill(whole, told_apart ? mix(ui.colours.well, kind, 0.6F) : ui.colours.well, radius);
        const ui::Colour done = part.settles ? ui.colours.outline
                                : part.wrong ? mix(ui.colours.danger_soft, ui.colours.danger, 0.22F)
                                             : mix(ui.colours.accent_soft, ui.colours.teal, 0.25F);
        const ui::Rect passed{whole.x, whole.y, std::min(now - whole.x, whole.width), whole.height};
        ui.paint.fill(passed, done, std::min(radius, std::max(0.0F, passed.width * 0.5F)));
        const std::string_view name = show.part_name(part);
        const float sign = told_apart ? ui.u(18.0F) : 0.0F;
        const float wide = ui.paint.width(ui::Font::caption, name);
        if (part.settles || wide + sign > whole.width - ui.u(6.0F)) continue;
        ui::Cutter words(
            {whole.centre().x - (wide + sign) * 0.5F, whole.y, wide + sign + 1.0F, whole.height});
        if (told_apart)
            ui.paint.icon(words.left(sign), part.wrong ? ui::icon::kClose : ui::icon::kCheck,
                          part.wrong ? ui.colours.danger : ui.colours.accent, ui::Font::icon, ui.u(15.0F));
        ui.paint.text(words.rest(), ui::Font::caption, name, ui.colours.text);
    }
    const ui::Colour head = show.part().wrong && !show.part().settles ? ui.colours.danger : ui.colours.accent;
    const float thick = std::max(3.0F, ui.u(4.0F));
    ui.paint.fill({now - thick * 0.5F, box.y - ui.u(3.0F), thick, box.height + ui.u(6.0F)}, head,
                  thick * 0.5F);
    if (state.focused) focus_ring(ui, box, radius);
}

void ShowControls::build_play(ui::Ui& ui, coach_view::ExerciseShow& show, const ui::Rect& box) {
    const ui::Button play{.label = show.playing() ? "Stop" : "Play",
                          .icon = show.playing() ? ui::icon::kPause : ui::icon::kPlay,
                          .keys = keys_of(ui, Command::exercise_play)};
    if (icon_button(ui, ui::widget_id("show.play"), box, play, true)) show.play(!show.playing());
}

void ShowControls::build_slow(ui::Ui& ui, coach_view::ExerciseShow& show, const ui::Rect& box) {
    const ui::Button slow{
        .label = "Half the pace", .icon = ui::icon::kTempo, .keys = keys_of(ui, Command::exercise_slow)};
    if (icon_button(ui, ui::widget_id("show.slow"), box, slow, show.slow())) show.set_slow(!show.slow());
}

void ShowControls::build_camera(ui::Ui& ui, coach_view::CoachView& coach, const ui::Rect& box) {
    const ui::Button camera{
        .label = "Another view", .icon = ui::icon::kCamera, .keys = keys_of(ui, Command::exercise_camera)};
    if (icon_button(ui, ui::widget_id("show.camera"), box, camera)) coach.choose_preset(coach.preset() + 1);
}

void ShowControls::build_steps(ui::Ui& ui, coach_view::ExerciseShow& show, ui::Cutter& row) {
    const float size = ui.u(ui::kControlHeight);
    const auto place = [&] {
        const ui::Rect box = row.left(size);
        (void)row.left(ui.u(kControlGap));
        return box;
    };
    const ui::Button back{
        .label = "A phase back", .icon = ui::icon::kPrevious, .keys = keys_of(ui, Command::exercise_before)};
    const ui::Button fine_back{.label = "A little back",
                               .icon = ui::icon::kFinerBack,
                               .keys = keys_of(ui, Command::exercise_fine_back)};
    const ui::Button fine_on{
        .label = "A little on", .icon = ui::icon::kFinerOn, .keys = keys_of(ui, Command::exercise_fine_on)};
    const ui::Button on{
        .label = "A phase on", .icon = ui::icon::kNext, .keys = keys_of(ui, Command::exercise_on)};
    if (icon_button(ui, ui::widget_id("show.back"), place(), back)) show.previous_part();
    if (icon_button(ui, ui::widget_id("show.fine_back"), place(), fine_back)) show.nudge(-1);
    build_play(ui, show, place());
    if (icon_button(ui, ui::widget_id("show.fine_on"), place(), fine_on)) show.nudge(1);
    if (icon_button(ui, ui::widget_id("show.on"), place(), on)) show.next_part();
}

void ShowControls::build_pace_and_side(ui::Ui& ui, coach_view::ExerciseShow& show, ui::Cutter& row,
                                       bool roomy) {
    const float size = ui.u(ui::kControlHeight);
    if (roomy) {
        static constexpr std::array<std::string_view, 2> kPaces{"Normal", "Slow"};
        const int pace = show.slow() ? 1 : 0;
        const int next = segmented(ui, ui::widget_id("show.pace"), row.left(ui.u(150.0F)), kPaces, pace);
        if (next != pace) show.set_slow(next == 1);
        (void)row.left(ui.u(10.0F));
    } else {
        build_slow(ui, show, row.left(size));
        (void)row.left(ui.u(kControlGap));
    }
    if (!show.exercise().sided) return;
    if (roomy) {
        static constexpr std::array<std::string_view, 2> kSides{"Left", "Right"};
        const int side = show.side() == motion::Side::right ? 1 : 0;
        const int next = segmented(ui, ui::widget_id("show.side"), row.left(ui.u(124.0F)), kSides, side);
        if (next != side) show.choose_side(next == 1 ? motion::Side::right : motion::Side::left);
    } else {
        const ui::Button swap{
            .label = "The other side", .icon = ui::icon::kSwap, .keys = keys_of(ui, Command::exercise_side)};
        if (icon_button(ui, ui::widget_id("show.swap"), row.left(size), swap,
                        show.side() == motion::Side::right))
            show.choose_side(other(show.side()));
    }
}

void ShowControls::build_view(ui::Ui& ui, coach_view::CoachView& coach, ui::Cutter& row) {
    const float size = ui.u(ui::kControlHeight);
    const ui::Button look{
        .label = "Mirror", .icon = ui::icon::kMirror, .keys = keys_of(ui, Command::exercise_mirror)};
    if (icon_button(ui, ui::widget_id("show.mirror"), row.right(size), look, services_.settings.mirror))
        mirror();
    (void)row.right(ui.u(kControlGap));
    build_camera(ui, coach, row.right(size));
    (void)row.right(ui.u(kControlGap));
    const ui::Button centre{.label = "Straighten the view",
                            .icon = ui::icon::kCentre,
                            .keys = keys_of(ui, Command::exercise_straighten),
                            .enabled = coach.turned()};
    if (!centre.enabled) return;
    if (icon_button(ui, ui::widget_id("show.centre"), row.right(size), centre)) coach.straighten();
}

void ShowControls::mirror() {
    domain::Settings settings = services_.settings;
    settings.mirror = !settings.mirror;
    services_.host.change_settings(settings);
}

void ShowControls::read_keys(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach) {
    if (ui.presses(keys_of(ui, Command::exercise_on)) > 0) show.next_part();
    if (ui.presses(keys_of(ui, Command::exercise_before)) > 0) show.previous_part();
    const int on = ui.presses(keys_of(ui, Command::exercise_fine_on));
    const int back = ui.presses(keys_of(ui, Command::exercise_fine_back));
    if (on != back) show.nudge(on - back);
    if (ui.shortcut(keys_of(ui, Command::exercise_play))) show.play(!show.playing());
    if (ui.shortcut(keys_of(ui, Command::exercise_camera))) coach.choose_preset(coach.preset() + 1);
    if (ui.shortcut(keys_of(ui, Command::exercise_straighten))) coach.straighten();
    if (ui.shortcut(keys_of(ui, Command::exercise_mirror))) mirror();
    if (ui.shortcut(keys_of(ui, Command::exercise_slow))) show.set_slow(!show.slow());
    if (ui.shortcut(keys_of(ui, Command::exercise_side))) show.choose_side(other(show.side()));
    for (std::size_t i = 0; i < digits_of(Command::exercise_view); ++i)
        if (ui.shortcut(digit_of(Command::exercise_view, i + 1))) coach.choose_preset(i);
    coach.read_keys(ui, viewpoint_keys(ui));
}

}  // namespace ingear::screens
