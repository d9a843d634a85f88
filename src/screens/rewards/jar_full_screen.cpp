#include "screens/rewards/jar_full_screen.h"

#include <algorithm>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr std::size_t kLastToFall = 3;  // marbles that are seen falling in
constexpr float kLargest = 1.12F;
constexpr float kPadding = 10.0F;  // design units, above and below the words

constexpr std::string_view kHead = "Your jar is full";

ui::ShortText<96> where_words(const std::string& name, const std::string& dates) {
    return ui::ShortText<96>("{}, {}: it goes on the shelf", name, dates);
}

}  // namespace

JarFullScreen::JarFullScreen(Services& services, JarContents contents, std::string name, std::string dates)
    : services_(services), jar_(services), name_(std::move(name)), dates_(std::move(dates)) {
    joy_.moment = CelebrationKind::jar;
    joy_.seed = contents.marbles.empty() ? 1 : contents.marbles.back().key;
    const bool still = services.settings.reduced_motion;
    jar_.set(std::move(contents), still ? 0 : kLastToFall);
    services.play(audio::SoundId::trophy);
}

void JarFullScreen::step(Seconds dt) {
    joy_.reduced_motion = services_.settings.reduced_motion;
    joy_.age += dt.count();
    jar_.set_glow(light_of(joy_));
    jar_.step(dt);
    idle_.step(dt);
    coach_.step(dt);
}

ui::RedrawRate JarFullScreen::redraw_rate() const {
    if (!joy_.over() || jar_.moving()) return ui::RedrawRate::full;
    return idle_.redraw_rate(coach_);
}

void JarFullScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect window = ui.window();
    const bool wide = ui.design_size().x >= 900.0F;
    const float jar_width = wide ? window.width * 0.58F : window.width;
    if (coach_.begin(ui, services_.stage_setup(), wide)) {
        const ui::Rect coach{jar_width, window.height * 0.08F, window.width - jar_width,
                             window.height * 0.86F};
        coach_.show(idle_, ahead, window, coach);
        coach_.smile(1.0F);
        const ui::Colour ground = ui.colours.background;
        ui.paint.fill({0.0F, 0.0F, jar_width * 0.6F, window.height}, ground.faded(0.80F));
        ui.paint.gradient_sideways({jar_width * 0.6F, 0.0F, jar_width * 0.5F, window.height},
                                   ground.faded(0.80F), ground.faded(0.0F));
    }

    const float footer = ui.u(84.0F);
    ui::Cutter rest(ui::Rect{0.0F, 0.0F, jar_width, window.height}.inset(ui.u(24.0F), ui.u(20.0F)));
    const ui::Rect bottom = rest.bottom(footer - ui.u(20.0F));
    const ui::Rect words = rest.top(words_height(ui, rest.rest().width));
    const ui::Rect jar = rest.rest();
    draw_celebration(ui, joy_, {jar.centre().x, jar.y + jar.height * 0.55F});
    jar_.build(ui, ui::widget_id("jar_full.jar"), jar, false);
    build_words(ui, words);

    const ui::Button on{.label = "Go on",
                        .icon = ui::icon::kCheck,
                        .keys = keys_of(ui, Command::jar_full_done),
                        .kind = ui::ButtonKind::primary};
    const float width = std::min(bottom.width, ui.u(320.0F));
    const ui::Rect place{bottom.centre().x - width * 0.5F, bottom.y + ui.u(6.0F), width, ui.u(52.0F)};
    const bool by_key = ui.input.key_count > 0;
    if ((button(ui, ui::widget_id("jar_full.on"), place, on) || by_key) && !left_) {
        left_ = true;
        services_.navigator.back();
    }
}

float JarFullScreen::words_height(const ui::Ui& ui, float width) const {
    const float below =
        ui.paint.paragraph_height(ui::Font::title, where_words(name_, dates_), width - ui.u(40.0F));
    return ui.paint.line_height(ui::Font::display) + below + ui.u(2.0F * kPadding);
}

/// On a calm ground of their own: rays and marbles in the light would make them hard to read.
void JarFullScreen::build_words(ui::Ui& ui, const ui::Rect& box) {
    const float grown = joy_.reduced_motion ? 1.0F : std::min(spring(joy_.age), kLargest);
    const auto where = where_words(name_, dates_);
    const float side = ui.u(20.0F);
    const float wanted =
        std::max(ui.paint.width(ui::Font::display, kHead), ui.paint.width(ui::Font::title, where));
    const float width = std::min(box.width, wanted + 2.0F * side + 1.0F);
    const ui::Rect ground = ui::Rect{box.centre().x - width * 0.5F, box.y, width, box.height}.moved(
        0.0F, ui.u(26.0F) * (1.0F - grown));
    ui.paint.set_alpha(std::clamp(grown, 0.0F, 1.0F));
    panel(ui, ground);
    ui::Cutter lines(ground.inset(side, ui.u(kPadding)));
    ui.paint.text(lines.top(ui.paint.line_height(ui::Font::display)), ui::Font::display, kHead,
                  ui.colours.text, ui::Align::centre);
    ui.paint.paragraph(lines.rest(), ui::Font::title, where, ui.colours.text, ui::Align::centre);
    ui.paint.set_alpha(1.0F);
}

}  // namespace ingear::screens
