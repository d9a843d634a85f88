#include "coach_view/mistake_view.h"

#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

#include "domain/catalogue/exercise.h"
#include "motion/body_places.h"
#include "render/gl/view.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::coach_view {

namespace {

constexpr float kMarkRadius = 0.11F;  // metres around the joint
constexpr std::string_view kWrong = "The mistake";
constexpr std::string_view kRight = "The right way";

struct Ring {
    ui::Vec2 centre;
    float radius = 0.0F;  // pixels
};

void draw_ring(ui::Ui& ui, const Ring& ring, ui::Colour colour, float share) {
    const float thick = std::max(3.0F, ui.u(4.0F));
    ui.paint.glow(ring.centre, ring.radius * 1.5F, colour.faded(0.22F + 0.3F * share));
    // A pale rim keeps the ring apart from clothes of its own colour.
    ui.paint.circle(ring.centre, ring.radius + thick * 0.6F, ui.colours.surface.faded(0.85F), thick * 2.2F);
    ui.paint.circle(ring.centre, ring.radius, colour.faded(0.55F + 0.45F * share), thick);
}

struct Fitted {
    float text_width = 0.0F;
    float height = 0.0F;
};

/// Two lines of about the same length read better than a full one and a word.
Fitted fit(const ui::Ui& ui, std::string_view text, float widest) {
    const float natural = ui.paint.width(ui::Font::cue, text);
    const auto lines = static_cast<float>(ui.paint.line_count(ui::Font::cue, text, widest));
    const float width = lines < 1.5F ? natural + 1.0F : std::min(widest, natural / lines * 1.2F);
    return {width, ui.paint.paragraph_height(ui::Font::cue, text, width)};
}

/// One box for the mistake and the right way, so that only the words change.
struct WordsLayout {
    WordsLayout(const ui::Ui& ui, const domain::FaultAdvice& advice, float widest)
        : padding(ui.u(14.0F)),
          side(ui.u(20.0F)),
          gap(ui.u(16.0F)),
          head(ui.paint.line_height(ui::Font::title)),
          disc(std::min(ui.paint.paragraph_pitch(ui::Font::cue) * 1.1F, ui.u(64.0F))) {
        const float around = 2.0F * side + disc + gap;
        wrong = fit(ui, advice.name, widest - around);
        right = fit(ui, advice.correction, widest - around);
        const float heads =
            std::max(ui.paint.width(ui::Font::title, kWrong), ui.paint.width(ui::Font::title, kRight));
        width = std::max({wrong.text_width, right.text_width, heads + 1.0F}) + around;
        height = std::max(wrong.height, right.height) + head + 2.0F * padding;
    }
    float padding, side, gap;
    float head;  ///< height of the line above the words
    float disc;  ///< of the sign before them
    Fitted wrong, right;
    float width = 0.0F;
    float height = 0.0F;
};

}  // namespace

std::optional<ui::Vec2> seen_at(const StageView& view, glm::vec3 point) {
    const int width = view.viewport.width;
    const int height = view.viewport.height;
    const render::View looked = render::make_view(view.camera, width, height, view.mirrored);
    const glm::vec4 clip = looked.world_to_clip * glm::vec4(point, 1.0F);
    if (clip.w <= 0.0F) return std::nullopt;
    return ui::Vec2{(0.5F + 0.5F * clip.x / clip.w) * static_cast<float>(width),
                    (0.5F - 0.5F * clip.y / clip.w) * static_cast<float>(height)};
}

void draw_mistake_mark(ui::Ui& ui, const ExerciseShow& show, const StageView& view, double pulse) {
    const motion::Fault* fault = show.fault();
    if (!fault) return;
    const motion::PlacePoints places = motion::find_body_place(fault->place, show.side(), view.coach.pose);
    const render::View looked =
        render::make_view(view.camera, view.viewport.width, view.viewport.height, view.mirrored);
    std::array<Ring, 2> rings;
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.count; ++i) {
        const auto centre = seen_at(view, places.at[i]);
        if (!centre) continue;
        const float away = glm::distance(looked.eye, places.at[i]);
        rings[count++] = {*centre, std::max(kMarkRadius / (away * looked.pixel), ui.u(18.0F))};
    }
    // Two that would cross become one around both.
    const float between =
        std::hypot(rings[1].centre.x - rings[0].centre.x, rings[1].centre.y - rings[0].centre.y);
    if (count == 2 && between < rings[0].radius + rings[1].radius) {
        rings[0] = {
            {(rings[0].centre.x + rings[1].centre.x) * 0.5F, (rings[0].centre.y + rings[1].centre.y) * 0.5F},
            std::max(rings[0].radius, rings[1].radius) + between * 0.5F};
        count = 1;
    }
    const float share = show.mistake_share();
    const ui::Colour colour = mix(ui.colours.accent, ui.colours.danger, show.wrongness());
    const auto beat = static_cast<float>(0.5 + 0.5 * std::sin(pulse * 5.0));
    for (std::size_t i = 0; i < count; ++i) {
        rings[i].radius *= 1.0F + 0.07F * beat * share;
        draw_ring(ui, rings[i], colour, share);
    }
}

float mistake_words_height(const ui::Ui& ui, const ExerciseShow& show, float width) {
    const domain::FaultAdvice* advice = show.advice();
    return advice ? WordsLayout(ui, *advice, width).height : 0.0F;
}

void draw_mistake_words(ui::Ui& ui, const ExerciseShow& show, const ui::Rect& box) {
    const domain::FaultAdvice* advice = show.advice();
    if (!advice) return;
    const WordsLayout layout(ui, *advice, box.width);
    const bool wrong = show.part().wrong;
    const std::string_view text = wrong ? advice->name : advice->correction;
    const Fitted& fits = wrong ? layout.wrong : layout.right;
    const ui::Colour colour = wrong ? ui.colours.danger : ui.colours.accent;

    const ui::Rect area{box.x + (box.width - layout.width) * 0.5F, box.bottom() - layout.height, layout.width,
                        layout.height};
    panel(ui, area);
    ui::Cutter rest(area.inset(layout.side, layout.padding));
    const ui::Rect mark = rest.left(layout.disc);
    ui.paint.disc(mark.centre(), layout.disc * 0.5F, colour);
    ui.paint.icon(mark, wrong ? ui::icon::kClose : ui::icon::kCheck, ui.colours.surface, ui::Font::icon_big,
                  layout.disc * 0.62F);
    (void)rest.left(layout.gap);
    (void)rest.top((rest.rest().height - layout.head - fits.height) * 0.5F);
    ui.paint.text(rest.top(layout.head), ui::Font::title, wrong ? kWrong : kRight, colour);
    ui.paint.paragraph({rest.rest().x, rest.rest().y, fits.text_width, fits.height}, ui::Font::cue, text,
                       ui.colours.text);
}

}  // namespace ingear::coach_view
