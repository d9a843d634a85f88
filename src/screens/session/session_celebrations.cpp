#include "screens/session/session_celebrations.h"

#include <algorithm>
#include <cmath>

namespace ingear::screens {

namespace {

constexpr double kRolls = 1.5;  // seconds that the marble of a set takes

/// A marble that rolls along the floor of the box, from its left to its right.
void draw_rolling_marble(ui::Ui& ui, const ui::Rect& box, double age) {
    const auto t = static_cast<float>(std::clamp(age / kRolls, 0.0, 1.0));
    const float way = 1.0F - (1.0F - t) * (1.0F - t);
    const float radius = ui.u(13.0F);
    const float length = box.width * 0.6F;
    const ui::Vec2 at{box.x + box.width * 0.2F + length * way, box.bottom() - radius - ui.u(4.0F)};
    const float turn = length * way / radius;
    const float alpha = std::min(1.0F, t * 8.0F) * std::min(1.0F, (1.0F - t) * 5.0F);
    const ui::Colour colour = ui.colours.coral.faded(alpha);
    ui.paint.glow({at.x, at.y + radius}, radius * 1.3F, ui.colours.shadow.faded(alpha));
    ui.paint.disc(at, radius, mix(colour, ui::Colour{40, 10, 10, colour.a}, 0.35F));
    ui.paint.disc({at.x - radius * 0.06F, at.y - radius * 0.08F}, radius * 0.9F, colour);
    // Its band shows that it rolls.
    for (const float side : {-0.35F, 0.0F, 0.35F}) {
        const float angle = turn + side;
        const float depth = std::cos(angle);
        const ui::Vec2 spot{at.x + std::sin(angle) * radius * 0.62F, at.y - depth * radius * 0.62F};
        ui.paint.disc(spot, radius * 0.2F, ui::Colour{255, 246, 232, 255}.faded(alpha * 0.9F));
    }
    ui.paint.glow({at.x - radius * 0.34F, at.y - radius * 0.4F}, radius * 0.55F,
                  ui::Colour{255, 255, 255, 230}.faded(alpha));
}

}  // namespace

void SessionCelebrations::follow(const SessionModel& model) {
    const domain::SessionState& state = model.state();
    const bool in_set = state.stage == domain::SessionStage::set;
    if (known_) {
        if (in_set && in_set_ && state.set_index == set_ && state.reps_done > reps_)
            shown_.begin(CelebrationKind::rep, ++count_, at_counter);
        const auto& sets = model.session().plan().sets;
        if (in_set_ && (!in_set || state.set_index != set_) && set_ < sets.size() &&
            model.set_progress(set_) > 0.999 && !model.stopped_for_pain()) {
            const bool last = set_ + 1 >= sets.size() || sets[set_ + 1].exercise != sets[set_].exercise;
            shown_.begin(last ? CelebrationKind::exercise : CelebrationKind::set, ++count_, at_coach);
        }
    }
    known_ = true;
    in_set_ = in_set;
    set_ = state.set_index;
    reps_ = state.reps_done;
}

void SessionCelebrations::step(double dt) {
    shown_.step(dt);
}

float SessionCelebrations::joy() const {
    float most = 0.0F;
    for (const CelebrationKind moment : {CelebrationKind::set, CelebrationKind::exercise})
        if (const Celebration* joy = shown_.newest(moment)) most = std::max(most, light_of(*joy));
    return std::min(1.0F, most * 1.6F);
}

void SessionCelebrations::draw(ui::Ui& ui, const ui::Rect& counter, const ui::Rect& free,
                               bool reduced_motion) {
    if (ui.input.key_count > 0 || ui.input.pressed) shown_.skip();
    if (!shown_.any()) return;
    if (!counter.empty())
        shown_.draw(ui, at_counter, {counter.centre().x, counter.y + counter.height * 0.4F}, reduced_motion);
    shown_.draw(ui, at_coach, {free.centre().x, free.y + free.height * 0.5F}, reduced_motion);
    const Celebration* set = shown_.newest(CelebrationKind::set);
    if (!set) set = shown_.newest(CelebrationKind::exercise);
    if (set && set->age < kRolls && !reduced_motion) draw_rolling_marble(ui, free, set->age);
}

}  // namespace ingear::screens
