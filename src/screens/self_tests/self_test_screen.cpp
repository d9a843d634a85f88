#include "screens/self_tests/self_test_screen.h"

#include <algorithm>
#include <cmath>

#include "base/uuid.h"
#include "screens/command_keys.h"
#include "screens/common/exercise_words.h"
#include "screens/navigator.h"
#include "ui/captions.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::SelfTestEvent;
using domain::SelfTestStage;
namespace logged = domain::logged;

/// What the coach does: page 0 the whole thing, then for left and right at its start and in its middle.
enum ShownPage : std::size_t { whole, start_left, middle_left, start_right, middle_right };

domain::Lesson pages_for(const domain::SelfTest& test) {
    domain::Lesson lesson;
    const auto add = [&](motion::Side side, const char* at, float share) {
        domain::LessonPage& page = lesson.pages.emplace_back();
        page.exercise = test.exercise;
        page.side = side;
        page.at = at;
        page.at_share = share;
    };
    const char* middle = test.counts ? "" : "hold";
    add(motion::Side::left, "", 0.0F);
    for (const motion::Side side : {motion::Side::left, motion::Side::right}) {
        add(side, "lift", 0.0F);
        add(side, middle, 0.5F);
    }
    return lesson;
}

ShownPage page_at(SelfTestStage stage, motion::Side side) {
    const bool right = side == motion::Side::right;
    switch (stage) {
        case SelfTestStage::running:
            return right ? middle_right : middle_left;
        case SelfTestStage::place:
        case SelfTestStage::countdown:
        case SelfTestStage::stopped:
        case SelfTestStage::rest:
            return right ? start_right : start_left;
        default:
            return whole;
    }
}

/// Any key, but those that hold everywhere; help can wait.
bool stops_clock(const ui::Ui& ui, const ui::KeyPress& press) {
    return std::ranges::none_of(controller::commands_of(controller::kEverywhere), [&](const auto& each) {
        return each.command != Command::help && keys_of(ui, each.command).matches(press.key, press.pad);
    });
}

}  // namespace

SelfTestScreen::SelfTestScreen(Services& services, const domain::SelfTest& test)
    : services_(services),
      catalogue_(services.catalogue),
      run_(test),
      shown_(pages_for(test)),
      show_(*catalogue_, shown_, !services.settings.reduced_motion),
      voice_(services, test) {
    voice_.begin_stage(run_);
    if (const auto snapshot = services.journal.snapshot()) before_ = snapshot->self_tests;
}

void SelfTestScreen::keep(std::span<const SelfTestEvent> events) {
    const Moment now = services_.clock.now();
    const domain::SelfTest& test = run_.test();
    bool news = false;
    for (const SelfTestEvent& event : events) {
        switch (event.kind) {
            case SelfTestEvent::Kind::side_done: {
                services_.play(audio::SoundId::set_done);
                domain::LogEvent done{
                    new_uuid(), now, "",
                    logged::SelfTestDone{std::string(test.id), event.result.side, event.result.value,
                                         test.unit(), event.result.reason}};
                kept_.push_back(done);
                services_.journal.append(std::move(done));
                news = true;
                break;
            }
            case SelfTestEvent::Kind::pain: {
                const bool before = event.stage == SelfTestStage::pain_before;
                services_.journal.append(
                    {new_uuid(), now, "",
                     logged::PainRated{motion::Side::both, event.number,
                                       before ? domain::PainTime::before : domain::PainTime::after, false,
                                       ""}});
                news = true;
                break;
            }
            case SelfTestEvent::Kind::cue:
                voice_.give_cue(event);
                break;
            case SelfTestEvent::Kind::countdown:
                services_.play(audio::SoundId::tick);
                voice_.count_down(event.number);
                break;
            case SelfTestEvent::Kind::go:
                services_.play(audio::SoundId::begin);
                break;
            case SelfTestEvent::Kind::stage:
                follow_stage();
                break;
            default:
                break;
        }
    }
    if (news) services_.journal.refresh(now);
}

void SelfTestScreen::follow_stage() {
    show_.open(page_at(run_.stage(), run_.side()));
    scroll_ = {};
    voice_.begin_stage(run_);
}

bool SelfTestScreen::on_the_clock() const {
    return run_.stage() == SelfTestStage::countdown || run_.stage() == SelfTestStage::running;
}

void SelfTestScreen::step(Seconds dt) {
    keep(run_.advance(dt.count()));
    show_.step(dt);
    coach_.step(dt);
}

ui::RedrawRate SelfTestScreen::redraw_rate() const {
    const bool timed = on_the_clock() || run_.stage() == SelfTestStage::rest;
    if (timed) return ui::RedrawRate::full;
    return coach_.seen() && (show_.moving() || coach_.moving()) ? ui::RedrawRate::full
                                                                : ui::RedrawRate::still;
}

/// While the clock runs any key stops it; where one counts, Space and Enter count instead.
void SelfTestScreen::read_stop_keys(ui::Ui& ui) {
    int struck = 0;
    while (ui.shortcut(keys_of(ui, Command::test_next))) ++struck;
    if (run_.test().counts && run_.stage() == SelfTestStage::running) {
        const int more = struck + ui.presses(keys_of(ui, Command::test_more)) -
                         ui.presses(keys_of(ui, Command::test_fewer));
        if (more != 0) count(more);
    } else if (struck > 0) {
        return stop();
    }
    for (std::size_t i = 0; i < ui.input.key_count; ++i) {
        if (!ui.input.keys[i].repeat && stops_clock(ui, ui.input.keys[i])) return stop();
    }
}

void SelfTestScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Vec2 size = ui.design_size();
    const ui::Rect window = ui.window();
    coach_.begin(ui, services_.stage_setup());
    if (on_the_clock()) read_stop_keys(ui);
    // A key of one stage is none for the next that it led to.
    if (built_stage_ != run_.stage()) ui.input.key_count = 0;
    built_stage_ = run_.stage();
    if (ui.shortcut(keys_of(ui, Command::test_leave))) services_.navigator.back();

    const float margin = ui.u(size.x >= 900.0F ? 32.0F : 16.0F);
    const float width = ui.u(std::clamp(size.x * 0.42F, 280.0F, 600.0F));
    const ui::Rect room{width, 0.0F, window.width - width, window.height};
    const ui::Rect column{0.0F, 0.0F, width, window.height};
    ui.paint.shadow(column, ui.colours.shadow, ui.u(24.0F));
    ui.paint.fill(column, ui.colours.background);
    const float foot = ui.u(size.y >= 500.0F ? 92.0F : 68.0F);
    if (on_the_clock())
        build_clock(ui, {0.0F, 0.0F, width, window.height - foot});
    else
        build_sheet(ui, {0.0F, 0.0F, width, window.height - foot}, margin);
    build_foot(ui, {0.0F, window.height - foot, width, foot}, margin);
    build_room(ui, room, ahead);
    // While the clock runs, her words stand below it.
    if (services_.sound && !on_the_clock()) build_caption(ui, room, services_.sound->caption().text);
}

void SelfTestScreen::build_room(ui::Ui& ui, const ui::Rect& room, Seconds ahead) {
    if (!coach_.seen()) return;
    coach_.show(show_, ahead, ui.window(), room.inset(ui.u(16.0F)));
    coach_.paint_veil(ui, room);
    coach_.read_pointer(ui, room);
}

/// Numbers that one can read from the floor, two metres away.
void SelfTestScreen::build_clock(ui::Ui& ui, const ui::Rect& box) {
    const domain::SelfTest& test = run_.test();
    const bool running = run_.stage() == SelfTestStage::running;
    const bool counting = running && test.counts;
    ui::Cutter rest(box.inset(ui.u(16.0F), ui.u(16.0F)));
    const float line = ui.paint.line_height(ui::Font::title);
    const std::string_view side = side_words(run_.side());
    ui.paint.text(rest.top(line), ui::Font::title, side.empty() ? test.name : side, ui.colours.text_muted,
                  ui::Align::centre);
    // Room for a line below the clock, and for what the coach says.
    const ui::Rect cue = rest.bottom(ui.u(8.0F) + 2.0F * ui.paint.paragraph_pitch(ui::Font::title));
    const ui::Rect under = rest.bottom(line);
    const ui::Rect clock = rest.rest().inset(0.0F, ui.u(8.0F));

    const double shown =
        running && !test.counts ? std::floor(run_.elapsed() + 1e-6) : std::ceil(run_.left() - 1e-6);
    const ui::ShortText<8> number("{}", counting ? run_.counted() : static_cast<int>(shown));
    const float radius = std::max(0.0F, std::min(clock.width, clock.height) * 0.5F);
    const float thick = std::max(4.0F, radius * 0.08F);
    const bool large = ui.paint.em(ui::Font::count) <= 1.5F * (radius - thick);
    if (running)
        progress_ring(ui, clock.centre(), radius - thick * 0.5F, thick,
                      static_cast<float>(run_.elapsed() / test.seconds), ui.colours.teal);
    ui.paint.text(clock, large ? ui::Font::count : ui::Font::display, number,
                  running ? ui.colours.text : ui.colours.primary, ui::Align::centre);

    const ui::ShortText<48> words = counting ? ui::ShortText<48>("times · {} s left", static_cast<int>(shown))
                                    : running ? ui::ShortText<48>("of {:.0f} seconds", test.seconds)
                                              : ui::ShortText<48>("Get set");
    ui.paint.text(under, ui::Font::title, words, ui.colours.text_muted, ui::Align::centre);
    if (!voice_.cue().empty())
        ui.paint.paragraph({cue.x, cue.y + ui.u(8.0F), cue.width, cue.height}, ui::Font::title, voice_.cue(),
                           ui.colours.accent, ui::Align::centre);
}

void SelfTestScreen::build_foot(ui::Ui& ui, const ui::Rect& foot, float margin) {
    const float size = ui.u(ui.design_size().x >= 900.0F ? 52.0F : ui::kControlHeight);
    ui::Cutter row({foot.x + margin, foot.centre().y - size * 0.5F, foot.width - 2.0F * margin, size});
    if (on_the_clock()) {
        const bool counts = run_.test().counts && run_.stage() == SelfTestStage::running;
        if (counts) {
            const ui::Button more{
                .label = "Stood up", .icon = ui::icon::kCheck, .kind = ui::ButtonKind::primary};
            const float half = row.rest().width * 0.5F;
            if (button(ui, ui::widget_id("test.count"), row.left(half - ui.u(4.0F)), more)) count(1);
            (void)row.left(ui.u(8.0F));
        }
        const ui::Button stop_look{.label = counts ? "Stop" : "Stop: any key", .icon = ui::icon::kFlag};
        if (button(ui, ui::widget_id("test.stop"), row.rest(), stop_look)) stop();
        return;
    }
    std::string_view label;
    bool enabled = true;
    switch (run_.stage()) {
        case SelfTestStage::about:
            label = "Next";
            break;
        case SelfTestStage::practice:
            label = "I've tried it";
            break;
        case SelfTestStage::place:
            label = "Start";
            break;
        case SelfTestStage::rest:
            label = "Go on now";
            break;
        case SelfTestStage::stopped:
            label = "Next";
            enabled = run_.results().back().reason != domain::SelfTestEnd::untold;
            break;
        case SelfTestStage::skipped:
        case SelfTestStage::result:
            label = "Done";
            break;
        default:
            break;
    }
    if (label.empty()) return;
    const ui::Button next{.label = label,
                          .icon = run_.over() ? ui::icon::kCheck : ui::icon::kForward,
                          .keys = keys_of(ui, Command::test_next),
                          .kind = ui::ButtonKind::primary,
                          .enabled = enabled,
                          .key_shown = ui.design_size().x >= 900.0F};
    const float width = std::min(row.rest().width, button_width(ui, next));
    if (!button(ui, ui::widget_id("test.next"), row.right(width), next)) return;
    if (run_.over())
        services_.navigator.back();
    else
        go_on();
}

}  // namespace ingear::screens
