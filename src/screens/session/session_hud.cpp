#include "screens/session/session_hud.h"

#include <cmath>

#include "domain/catalogue/exercise.h"
#include "screens/common/exercise_words.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::SessionStage;

/// "Left side · Set 1 of 2".
ui::ShortText<64> set_words(const domain::PlannedSet& set) {
    const auto side = side_words(set.side);
    const std::string_view dot = side.empty() || set.sets == 1 ? "" : " · ";
    if (set.sets == 1) return ui::ShortText<64>("{}", side.empty() ? "One set" : side);
    return ui::ShortText<64>("{}{}Set {} of {}", side, dot, set.set, set.sets);
}

}  // namespace

SessionHud::Layout SessionHud::lay_out(const ui::Ui& ui) {
    const ui::Rect window = ui.window();
    Layout layout;
    layout.margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    layout.gap = std::round(layout.margin * 0.66F);
    const float track = std::round(std::clamp(ui.u(132.0F), window.height * 0.16F, window.height * 0.2F));
    layout.track = {layout.margin, window.height - layout.margin - track, window.width - 2.0F * layout.margin,
                    track};
    const float tools = ui.u(ui::kControlHeight);
    layout.tools = {window.width * 0.5F, layout.margin, window.width * 0.5F - layout.margin, tools};
    layout.side_width = std::round(std::min(ui.u(400.0F), window.width * 0.5F));
    return layout;
}

SessionHud::Outcome SessionHud::build(ui::Ui& ui, const SessionModel& model, double ahead,
                                      const Caption& caption, Jar jar) {
    count_ = caption.count;
    const Layout layout = lay_out(ui);
    const ui::Rect window = ui.window();
    const SessionStage stage = model.state().stage;
    build_progress(ui, model);
    Outcome outcome;

    if (stage == SessionStage::set || stage == SessionStage::countdown) {
        follow_track(model, ahead, ui.dt());
        const ui::Rect head = build_head(ui, model, layout);
        const ui::Rect counter = build_counter(ui, model, layout, head.bottom() + layout.gap);
        outcome.counter = counter;
        build_track(ui, model, layout.track);
        const ui::Rect between{counter.right() + layout.gap, head.bottom(),
                               window.right() - layout.margin - counter.right() - layout.gap,
                               layout.track.y - layout.gap - head.bottom()};
        const float cue_top = build_cue(ui,
                                        caption.covered         ? ""
                                        : caption.words.empty() ? model.cue()
                                                                : caption.words,
                                        between);
        const float top = layout.tools.bottom() + layout.gap;
        outcome.free = {between.x, top, between.width, cue_top - layout.gap - top};
        return outcome;
    }
    if (stage == SessionStage::done) {
        outcome.free = window.inset(layout.margin, layout.margin * 2.0F);
        return outcome;
    }
    const ui::Rect side{layout.margin, layout.margin, layout.side_width,
                        window.height - 2.0F * layout.margin};
    build_between_sets(ui, model, side, jar, outcome);
    const ui::Rect between{side.right() + layout.gap, layout.margin,
                           window.right() - layout.margin - side.right() - layout.gap, side.height};
    // In a small window the panel has the step alone, large enough; there it need not be said twice.
    const bool posture = stage == SessionStage::posture;
    const std::string_view hint = !posture ? model.key_cue() : lists_steps_ ? model.step_now() : "";
    const std::string_view words = caption.words.empty() ? hint : caption.words;
    const float cue_top =
        words.empty() ? window.height - layout.margin + layout.gap : build_cue(ui, words, between);
    const float top = layout.tools.bottom() + layout.gap;
    outcome.free = {between.x, top, between.width, cue_top - layout.gap - top};
    return outcome;
}

void SessionHud::build_progress(ui::Ui& ui, const SessionModel& model) {
    const ui::Rect window = ui.window();
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

ui::Rect SessionHud::build_head(ui::Ui& ui, const SessionModel& model, const Layout& layout) {
    const domain::PlannedSet& set = model.set();
    const auto where = set_words(set);
    const ui::ShortText<24> left("{} left", ui::clock_words(model.session().seconds_left()).view());
    const float gap = ui.u(16.0F);
    const float icon = ui.u(22.0F);
    const float second =
        ui.paint.width(ui::Font::strong, where) + gap + icon + ui.paint.width(ui::Font::strong, "88:88 left");
    const float wanted =
        std::max(ui.paint.width(ui::Font::headline, set.exercise->name), second) + ui.u(40.0F);
    const float most = layout.tools.x - layout.margin - layout.gap;
    const ui::Font name = wanted <= most ? ui::Font::headline : ui::Font::title;
    const ui::Rect box{layout.margin, layout.margin, std::min(wanted, most), ui.u(84.0F)};
    panel(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(12.0F)));
    ui.paint.text(rest.top(ui.u(36.0F)), name, set.exercise->name, ui.colours.text);
    ui::Cutter line(rest.rest());
    ui.paint.text(line.left(ui.paint.width(ui::Font::strong, where) + 1.0F), ui::Font::strong, where,
                  ui.colours.accent);
    (void)line.left(gap);
    ui.paint.icon(line.left(icon), ui::icon::kTime, ui.colours.text_muted, ui::Font::icon, ui.u(17.0F));
    ui.paint.figures(line.rest(), ui::Font::strong, left, ui.colours.text_muted);
    return box;
}

ui::Rect SessionHud::build_counter(ui::Ui& ui, const SessionModel& model, const Layout& layout, float top) {
    const domain::SessionState& state = model.state();
    const float digits = ui.paint.em(ui::Font::count);
    const float digits_height = digits * 0.86F;
    const float two_digits = ui.paint.width(ui::Font::count, "00");
    const ui::ShortText<24> total("of {} reps", model.set().reps);
    const float label = ui.paint.line_height(ui::Font::headline);
    const float padding = ui.u(20.0F);
    const float width = std::max(two_digits, ui.paint.width(ui::Font::headline, total)) + 2.0F * padding;
    const ui::Rect box{layout.margin, top, width, digits_height + label + 2.0F * ui.u(14.0F)};
    panel(ui, box);

    pulse_ += ui.dt();
    if (state.reps_done > last_reps_) pulse_ = 0.0;
    last_reps_ = state.reps_done;
    const auto flash = static_cast<float>(std::exp(-pulse_ * 3.0));
    if (flash > 0.01F && state.reps_done > 0)
        ui.paint.glow({box.centre().x, box.y + ui.u(14.0F) + digits_height * 0.5F}, width * 0.5F,
                      ui.colours.teal.faded(0.5F * flash));

    ui::Cutter rest(box.inset(padding, ui.u(14.0F)));
    if (state.stage == domain::SessionStage::countdown) {
        build_countdown(ui, model, rest, digits_height);
        return box;
    }
    const ui::Colour ink = mix(ui.colours.text, ui.colours.accent, flash);
    ui.paint.text(rest.top(digits_height), ui::Font::count, ui::ShortText<8>("{}", state.reps_done), ink,
                  ui::Align::centre);
    ui.paint.text(rest.top(label), ui::Font::headline, total, ui.colours.text_muted, ui::Align::centre);
    return box;
}

/// In the reps' place, so that it hides nothing of the pose to copy.
void SessionHud::build_countdown(ui::Ui& ui, const SessionModel& model, ui::Cutter& rest,
                                 float digits_height) {
    const double left = model.seconds_to_go();
    const int number = std::max(1, static_cast<int>(std::ceil(left)));
    ui.paint.text(rest.top(digits_height), ui::Font::count, ui::ShortText<8>("{}", number),
                  ui.colours.primary, ui::Align::centre);
    const ui::Rect words = rest.rest();
    ui.paint.text(words, ui::Font::headline, "Get set", ui.colours.text_muted, ui::Align::centre);
    // What is left of this second.
    const auto share = static_cast<float>(left - std::floor(left));
    const float height = ui.u(6.0F);
    const ui::Rect line{words.x, words.bottom() + ui.u(3.0F), words.width, height};
    ui.paint.fill({line.x, line.y, line.width * share, height}, ui.colours.coral, height * 0.5F);
}

float SessionHud::build_cue(ui::Ui& ui, std::string_view words, const ui::Rect& between) {
    const float pitch = ui.paint.paragraph_pitch(ui::Font::cue);
    const float padding = ui.u(12.0F);
    const float bottom = between.bottom();
    const float reserved = pitch + 2.0F * padding;
    const float shown = ui.transitions.ease(ui::widget_id("hud.cue"), words.empty() ? 0.0F : 1.0F, 0.25F);
    if (words.empty() || shown < 0.01F) return bottom - reserved;

    const float side = ui.u(28.0F);
    const float widest = between.width - 2.0F * side;
    const float natural = ui.paint.width(ui::Font::cue, words);
    // Two lines of about the same length read better than a full one and a word.
    const auto lines = static_cast<float>(ui.paint.line_count(ui::Font::cue, words, widest));
    const float text_width = lines < 1.5F ? natural + 1.0F : std::min(widest, natural / lines * 1.15F);
    const float text_height = ui.paint.paragraph_height(ui::Font::cue, words, text_width);
    const float width = text_width + 2.0F * side;
    const float height = text_height + 2.0F * padding;
    const ui::Rect box{between.x + (between.width - width) * 0.5F, bottom - height, width, height};
    ui.paint.set_alpha(shown);
    panel(ui, box, height > reserved + 1.0F ? ui::kCardRadius : 999.0F);
    ui.paint.paragraph({box.x + side, box.y + padding, text_width, text_height}, ui::Font::cue, words,
                       ui.colours.text, ui::Align::centre);
    ui.paint.set_alpha(1.0F);
    return bottom - std::max(reserved, height);
}

}  // namespace ingear::screens
