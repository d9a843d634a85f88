#include "screens/session/summary_screen.h"

#include <array>
#include <cmath>

#include "screens/command_keys.h"
#include "screens/common/exercise_words.h"
#include "screens/common/pain_picker.h"
#include "screens/navigator.h"
#include "ui/choices.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr double kBeforeJar = 1.5;  // seconds that the session's own joy has before a full jar's
constexpr double kLongest = 6.0;    // seconds that its last marbles may take
constexpr double kAlive = 14.0;     // she gets up and waves, then nothing moves
constexpr const char* kPainAdvice =
    "That is more than training should bring. Rest, and leave out what hurt next time. If it is sharp, "
    "lasts, or is worse "
    "tomorrow, please see a doctor or physiotherapist.";

}  // namespace

SummaryScreen::SummaryScreen(Services& services, std::shared_ptr<SessionModel> session,
                             const SessionCoach& direction, std::shared_ptr<coach_view::CoachView> coach)
    : services_(services),
      session_(std::move(session)),
      direction_(direction),
      coach_(std::move(coach)),
      model_(services.catalogue, session_->session_id(), services.journal, services.clock),
      gains_(services, session_->session_id()) {}

void SummaryScreen::step(Seconds dt) {
    age_ += dt.count();
    joys_.step(dt.count());
    gains_.step(dt);
    if (cheered_) cheered_for_ += dt.count();
    if (age_ > kAlive) return;
    session_->step(dt.count());
    direction_.step(dt);
    coach_->step(dt);
}

ui::RedrawRate SummaryScreen::redraw_rate() const {
    if (gains_.busy() || joys_.any() || (gains_.full_jar() && !jar_told_)) return ui::RedrawRate::full;
    if (services_.settings.reduced_motion) return age_ < 1.0 ? ui::RedrawRate::gentle : ui::RedrawRate::still;
    return age_ < kAlive ? ui::RedrawRate::full : ui::RedrawRate::still;
}

void SummaryScreen::build(ui::Ui& ui, Seconds ahead) {
    model_.follow();
    gains_.follow(model_.snapshot());
    const ui::Rect window = ui.window();
    const ui::Colour ground = ui.colours.background;
    const ui::Vec2 size = ui.design_size();
    const float margin = ui.u(size.x >= 1000.0F ? 48.0F : 24.0F);
    const ui::Rect column{margin, 0.0F, ui.u(std::clamp(size.x * 0.52F, 380.0F, 640.0F)), window.height};

    if (coach_->begin(ui, services_.stage_setup())) {
        const float left = column.right() + ui.u(8.0F);
        const ui::Rect coach{left, window.height * 0.06F, window.width - left - ui.u(8.0F),
                             window.height * 0.9F};
        coach_->show(direction_, age_ > kAlive ? Seconds{0.0} : ahead, window, coach);
        ui.paint.fill({0.0F, 0.0F, column.right() * 0.5F, window.height}, ground.faded(0.82F));
        ui.paint.gradient_sideways({column.right() * 0.5F, 0.0F, column.right() * 0.6F, window.height},
                                   ground.faded(0.82F), ground.faded(0.0F));
    }

    cheer(ui, column);

    const float footer = ui.u(84.0F);
    {
        const float slack = ui.u(24.0F);
        const ui::Rect reach{column.x - slack, 0.0F, column.width + 2.0F * slack, window.height - footer};
        ui::ScrollArea area(ui, reach, scroll_, false);
        const ui::Rect page{column.x, area.page().y, column.width, window.height};
        const float gap = ui.u(16.0F);
        // The head comes after the joys below it, which would dim its words.
        const ui::Rect head{page.x, page.y + ui.u(28.0F), page.width, head_height(ui)};
        float y = gains_.build(ui, page, head.bottom() + gap);
        build_head(ui, head);
        // What is asked comes before what is told: it shapes the next session.
        y = build_effort(ui, page, y) + gap;
        y = build_pain(ui, page, y) + gap;
        if (!model_.rows().empty()) y = build_done(ui, page, y) + gap;
        y = build_week(ui, page, y);
        area.set_end(y + ui.u(8.0F));
    }
    build_footer(ui, {column.x, window.height - footer, column.width, footer});
}

/// Once the session is known, it is celebrated beside what is read; not where it was ended by pain, or
/// nothing was done.
void SummaryScreen::cheer(ui::Ui& ui, const ui::Rect& column) {
    if (!cheered_ && model_.ready()) {
        cheered_ = true;
        if (model_.celebrates()) joys_.begin(CelebrationKind::session, 1);
        if (model_.celebrates() && model_.secures_week()) {
            joys_.begin(CelebrationKind::week, 2);
            services_.play(audio::SoundId::week);
        }
    }
    if (cheered_for_ > kBeforeJar && (gains_.settled() || cheered_for_ > kLongest)) tell_full_jar();
    if (ui.input.key_count > 0 || ui.input.pressed) joys_.skip();
    const float left = column.right();
    joys_.draw(ui, 0, {left + (ui.window().width - left) * 0.5F, ui.window().height * 0.42F},
               services_.settings.reduced_motion);
    if (const Celebration* joy = joys_.newest(CelebrationKind::session)) coach_->smile(light_of(*joy) * 1.4F);
}

void SummaryScreen::tell_full_jar() {
    const auto& full = gains_.full_jar();
    if (!full || jar_told_) return;
    jar_told_ = true;
    services_.navigator.go_to(routes::JarFull{std::make_shared<const ShelfPiece>(*full)});
}

float SummaryScreen::head_height(const ui::Ui& ui) {
    return ui.paint.line_height(ui::Font::display) + ui.u(28.0F);
}

void SummaryScreen::build_head(ui::Ui& ui, const ui::Rect& box) const {
    ui::Cutter rest(box);
    ui.paint.text(rest.top(ui.paint.line_height(ui::Font::display)), ui::Font::display, model_.headline(),
                  ui.colours.text);
    (void)rest.top(ui.u(2.0F));
    ui.paint.text(rest.rest(), ui::Font::title, model_.total(), ui.colours.text_muted);
}

float SummaryScreen::build_done(ui::Ui& ui, const ui::Rect& column, float y) {
    const float row = ui.u(36.0F);
    const ui::Rect box{column.x, y, column.width,
                       ui.u(24.0F) + row * static_cast<float>(model_.rows().size())};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(12.0F)));
    bool first = true;
    for (const SummaryModel::Row& exercise : model_.rows()) {
        ui::Cutter line(rest.top(row));
        if (!first) divider(ui, {line.rest().x, line.rest().y, line.rest().width, 0.0F});
        first = false;
        ui.paint.icon(line.left(ui.u(24.0F)), exercise.whole ? ui::icon::kCheckCircle : ui::icon::kFlag,
                      exercise.whole ? ui.colours.accent : ui.colours.text_muted);
        (void)line.left(ui.u(12.0F));
        const float wide = ui.paint.width(ui::Font::body, exercise.detail) + 1.0F;
        ui.paint.text(line.right(wide), ui::Font::body, exercise.detail, ui.colours.text_muted,
                      ui::Align::right);
        ui.paint.text(line.rest(), ui::Font::strong, exercise.name, ui.colours.text);
    }
    return box.bottom();
}

float SummaryScreen::build_effort(ui::Ui& ui, const ui::Rect& column, float y) {
    const ui::Rect box{column.x, y, column.width, ui.u(120.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(14.0F)));
    ui::Cutter head(rest.top(ui.u(24.0F)));
    const auto chosen = model_.effort();
    const std::string_view words = chosen ? effort_words(*chosen) : std::string_view("optional");
    ui.paint.text(head.right(ui.paint.width(ui::Font::caption, words) + 1.0F), ui::Font::caption, words,
                  chosen ? ui.colours.accent : ui.colours.text_muted, ui::Align::right);
    ui.paint.text(head.rest(), ui::Font::strong, "How hard was it?", ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    const float gap = ui.u(8.0F);
    const float width = (rest.rest().width - 4.0F * gap) / 5.0F;
    for (int i = 0; i < 5; ++i) {
        const ui::Rect cell{rest.rest().x + static_cast<float>(i) * (width + gap), rest.rest().y, width,
                            rest.rest().height};
        const ui::Interaction state = ui.interact(ui::widget_id("summary.effort", i), cell);
        const bool on = chosen == i + 1;
        const float hover =
            ui.transitions.ease(ui::widget_id("summary.effort", i), state.hovered ? 1.0F : 0.0F, 0.12F);
        const float radius = ui.u(14.0F);
        ui.paint.fill(cell, on ? ui.colours.accent : mix(ui.colours.well, ui.colours.accent_soft, hover),
                      radius);
        const ui::Colour ink = on ? ui.colours.on_accent : ui.colours.text;
        const std::string_view label = effort_words(i + 1);
        const bool labelled = ui.paint.width(ui::Font::caption, label) < cell.width;
        ui.paint.icon({cell.x, cell.y + ui.u(3.0F), cell.width, cell.height - ui.u(labelled ? 22.0F : 6.0F)},
                      ui::icon::kEffort[static_cast<std::size_t>(i)], ink, ui::Font::icon_big, ui.u(28.0F));
        if (labelled)
            ui.paint.text({cell.x, cell.bottom() - ui.u(21.0F), cell.width, ui.u(18.0F)}, ui::Font::caption,
                          label, ink, ui::Align::centre);
        if (state.focused) focus_ring(ui, cell, radius);
        if (state.clicked || ui.shortcut(digit_of(Command::summary_effort, static_cast<std::size_t>(i) + 1)))
            model_.rate_effort(i + 1);
    }
    return box.bottom();
}

float SummaryScreen::build_pain(ui::Ui& ui, const ui::Rect& column, float y) {
    const float width = column.width - ui.u(40.0F);
    const ui::Notice advice{ui::icon::kHurts, kPainAdvice, ui.colours.danger_soft, ui.colours.danger};
    const float advice_height =
        model_.advises() ? notice(ui, {0.0F, 0.0F, width, 0.0F}, advice, false) + ui.u(12.0F) : 0.0F;
    const float knee_height = ui.u(2.0F * ui::kChoiceHeight + 8.0F);
    const float knee = model_.asks_knee() ? knee_height + ui.u(12.0F) : 0.0F;
    const ui::Rect box{column.x, y, column.width, ui.u(112.0F) + knee + advice_height};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(16.0F)));
    ui::Cutter head(rest.top(ui.u(24.0F)));
    const auto chosen = model_.pain();
    const std::string_view words = !chosen         ? "optional"
                                   : *chosen == 0  ? "none"
                                   : *chosen == 10 ? "the worst"
                                                   : "";
    ui.paint.text(head.right(ui.paint.width(ui::Font::caption, words) + 1.0F), ui::Font::caption, words,
                  ui.colours.text_muted, ui::Align::right);
    ui.paint.text(head.rest(), ui::Font::strong, "Any pain?", ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    const ui::Rect row = rest.top(ui.u(48.0F));
    if (const auto pressed = pain_scale(ui, "summary.pain", row, chosen)) model_.rate_pain(*pressed);
    if (model_.asks_knee()) {
        (void)rest.top(ui.u(12.0F));
        build_knee(ui, rest.top(knee_height));
    }
    if (model_.advises()) {
        (void)rest.top(ui.u(12.0F));
        notice(ui, rest.rest(), advice);
    }
    return box.bottom();
}

void SummaryScreen::build_knee(ui::Ui& ui, const ui::Rect& box) {
    static const std::array<std::string, 3> kKnees{"Left knee", "Right knee", "Both"};
    static const std::array<std::string, 1> kSharp{"It was sharp"};
    static constexpr std::array kSides{motion::Side::left, motion::Side::right, motion::Side::both};
    const auto knee = model_.knee();
    const int chosen = knee ? static_cast<int>(std::ranges::find(kSides, *knee) - kSides.begin()) : -1;
    float used = 0.0F;
    ui::Cutter rest(box);
    if (const auto pressed =
            choices(ui, "summary.knee", rest.top(ui.u(ui::kChoiceHeight)), kKnees, chosen, used))
        model_.choose_knee(*pressed == chosen ? std::nullopt
                                              : std::optional(kSides[static_cast<std::size_t>(*pressed)]));
    (void)rest.top(ui.u(8.0F));
    const int sharp = model_.sharp() ? 0 : -1;
    if (choices(ui, "summary.sharp", rest.top(ui.u(ui::kChoiceHeight)), kSharp, sharp, used))
        model_.set_sharp(!model_.sharp());
}

float SummaryScreen::build_week(ui::Ui& ui, const ui::Rect& column, float y) {
    const ui::Rect box{column.x, y, column.width, ui.u(84.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(16.0F)));
    const journal::Snapshot* snapshot = model_.snapshot();
    const domain::ThisWeek week = snapshot ? snapshot->streak.this_week : domain::ThisWeek{};
    const float share =
        week.target > 0 ? static_cast<float>(week.done) / static_cast<float>(week.target) : 0.0F;
    const float shown = ui.transitions.ease_from(ui::widget_id("summary.ring"), 0.0F,
                                                 model_.ready() ? std::min(share, 1.0F) : 0.0F, 0.7F);
    const ui::Rect ring = rest.left(ui.u(52.0F));
    progress_ring(ui, ring.centre(), ui.u(26.0F), ui.u(6.0F), shown, ui.colours.teal);
    if (week.secured)
        ui.paint.icon(ring, ui::icon::kCheck, ui.colours.accent);
    else
        ui.paint.text(ring, ui::Font::caption, ui::ShortText<16>("{}/{}", week.done, week.target),
                      ui.colours.text, ui::Align::centre);
    (void)rest.left(ui.u(16.0F));
    ui::Cutter words(rest.rest());
    ui.paint.text(words.top(ui.u(28.0F)), ui::Font::strong, model_.week_words(), ui.colours.text);
    ui.paint.text(words.top(ui.u(22.0F)), ui::Font::body, model_.streak_words(), ui.colours.text_muted);
    return box.bottom();
}

void SummaryScreen::build_footer(ui::Ui& ui, const ui::Rect& box) {
    const ui::Button done{.label = "Done",
                          .icon = ui::icon::kCheck,
                          .keys = keys_of(ui, Command::summary_done),
                          .kind = ui::ButtonKind::primary};
    const ui::Rect place{box.x, box.y + ui.u(12.0F), box.width, ui.u(52.0F)};
    if (ui.input.anything()) age_ = std::min(age_, kAlive);
    if (button(ui, ui::widget_id("summary.done"), place, done)) {
        model_.leave();
        services_.navigator.home();
        tell_full_jar();  // it isn't missed by those who are quick
    }
}

}  // namespace ingear::screens
