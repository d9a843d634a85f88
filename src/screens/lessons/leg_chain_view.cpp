#include "screens/lessons/leg_chain_view.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "coach_view/mistake_view.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr float kClearValgus = 15.0F;  // degrees: the exaggerated end of what is taught

ui::Vec2 between(ui::Vec2 a, ui::Vec2 b, float share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// A line that is seen on skin, clothes and room alike: with a pale rim.
void line_on_body(ui::Ui& ui, ui::Vec2 from, ui::Vec2 to, ui::Colour colour, float thick) {
    ui.paint.line(from, to, ui.colours.surface.faded(0.85F), thick * 2.0F);
    ui.paint.line(from, to, colour, thick);
}

void dashes(ui::Ui& ui, ui::Vec2 from, ui::Vec2 to, ui::Colour colour, float thick) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const int count = std::max(1, static_cast<int>(length / ui.u(12.0F)));
    for (int i = 0; i < count; ++i) {
        const auto share = [&](float at) { return (static_cast<float>(i) + at) / static_cast<float>(count); };
        line_on_body(ui, between(from, to, share(0.0F)), between(from, to, share(0.55F)), colour, thick);
    }
}

void joint_mark(ui::Ui& ui, ui::Vec2 at, ui::Colour colour) {
    ui.paint.disc(at, ui.u(8.0F), ui.colours.surface);
    ui.paint.disc(at, ui.u(5.5F), colour);
}

/// A number on a small card; `left`: it lies to the left of the point, else to the right.
void number_at(ui::Ui& ui, ui::Vec2 at, bool left, std::string_view words, ui::Colour colour) {
    const float height = ui.u(32.0F);
    const float width = ui.paint.width(ui::Font::strong, words) + ui.u(20.0F);
    const float x = left ? at.x - width - ui.u(16.0F) : at.x + ui.u(16.0F);
    const ui::Rect box{x, at.y - height * 0.5F, width, height};
    panel(ui, box, height * 0.5F);
    ui.paint.text(box, ui::Font::strong, words, colour, ui::Align::centre);
}

ui::Colour state_colour(const ui::Ui& ui, float weak) {
    return mix(ui.colours.accent, ui.colours.danger, weak);
}

}  // namespace

float given_way(const motion::LegChain& chain) {
    return std::clamp((chain.knee_valgus - 3.0F) / (kClearValgus - 3.0F), 0.0F, 1.0F);
}

void draw_chain(ui::Ui& ui, const coach_view::StageView& view, motion::Side standing) {
    const motion::LegChainPoints points = motion::leg_chain_points(view.coach.pose, standing);
    const motion::LegChain chain = motion::measure_leg_chain(view.coach.pose, standing);
    std::array<ui::Vec2, 7> seen;
    const std::array<glm::vec3, 7> wanted{
        points.hip,           points.knee,    points.ankle, points.hip_bone_standing,
        points.hip_bone_free, points.kneecap, points.groove};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto at = coach_view::seen_at(view, wanted[i]);
        if (!at) return;
        seen[i] = *at;
    }
    const auto& [hip, knee, ankle, bone_standing, bone_free, cap, groove] = seen;
    const ui::Colour colour = state_colour(ui, given_way(chain));
    const ui::Colour quiet = ui.colours.text_muted;
    const float thick = std::max(2.0F, ui.u(3.0F));

    // The pelvis, a little beyond its bones, against the level of the standing side.
    const ui::Vec2 out_standing = between(bone_standing, bone_free, -0.35F);
    const ui::Vec2 out_free = between(bone_standing, bone_free, 1.35F);
    dashes(ui, {out_standing.x, bone_standing.y}, {out_free.x, bone_standing.y}, quiet, thick * 0.6F);
    line_on_body(ui, out_standing, out_free, colour, thick);
    joint_mark(ui, bone_standing, colour);
    joint_mark(ui, bone_free, colour);

    dashes(ui, hip, ankle, quiet, thick * 0.6F);
    line_on_body(ui, hip, knee, colour, thick);
    line_on_body(ui, knee, ankle, colour, thick);
    joint_mark(ui, hip, colour);
    joint_mark(ui, ankle, colour);

    // The groove is a ring, the cap a disc that slides out of it.
    ui.paint.circle(groove, ui.u(15.0F), ui.colours.surface.faded(0.9F), ui.u(5.0F));
    ui.paint.circle(groove, ui.u(15.0F), quiet, ui.u(2.0F));
    ui.paint.disc(cap, ui.u(10.0F), ui.colours.surface);
    ui.paint.disc(cap, ui.u(8.0F), colour);

    const bool free_is_left = bone_free.x < bone_standing.x;
    if (std::abs(chain.pelvis_drop) >= 1.0F)
        number_at(ui, out_free, free_is_left, ui::ShortText<16>("{:.0f}\u00b0", chain.pelvis_drop), colour);
    number_at(ui, knee, !free_is_left, ui::ShortText<16>("{:.0f}\u00b0", std::max(0.0F, chain.knee_valgus)),
              colour);
}

float build_chain_rows(ui::Ui& ui, const ui::Rect& page, float y, const motion::LegChain& chain) {
    const ui::Colour colour = state_colour(ui, given_way(chain));
    const float height = ui.u(30.0F);
    const auto row = [&](std::string_view name, std::string_view value) {
        const ui::Rect line{page.x, y, page.width, height};
        const float wide = ui.paint.width(ui::Font::strong, value) + 1.0F;
        ui::Cutter rest(line);
        ui.paint.text(rest.right(wide), ui::Font::strong, value, colour, ui::Align::right);
        (void)rest.right(ui.u(8.0F));
        ui.paint.text(rest.rest(), ui::Font::body, name, ui.colours.text);
        y += height;
    };
    // Measures of nothing are nothing, not minus nothing.
    const auto whole = [](float value) { return std::max(0L, std::lround(value)); };
    row("Pelvis drops", ui::ShortText<32>("{}\u00b0, {:.1f} cm", whole(chain.pelvis_drop),
                                          std::max(0.0F, chain.hip_bone_drop * 100.0F)));
    row("Thigh turns in", ui::ShortText<16>("{}\u00b0", whole(chain.thigh_turn_in)));
    row("Knee inwards", ui::ShortText<32>("{}\u00b0, {:.1f} cm", whole(chain.knee_valgus),
                                          std::max(0.0F, chain.knee_inward * 100.0F)));
    row("Kneecap off", ui::ShortText<16>("{} mm", whole(chain.kneecap_outward * 1000.0F)));
    return y;
}

}  // namespace ingear::screens
