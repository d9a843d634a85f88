#include "coach_view/lesson_show.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "motion/easing.h"

namespace ingear::coach_view {

namespace {

constexpr double kBreather = 1.2;   // seconds in the start pose between two reps
constexpr double kSweep = 9.0;      // seconds from strong to weak and back
constexpr double kLookFirst = 1.5;  // seconds before the slider begins to move

double length_of(const motion::Movement& movement) {
    double seconds = kBreather;
    for (const motion::Phase& phase : movement.phases) seconds += phase.seconds;
    return seconds;
}

}  // namespace

LessonShow::LessonShow(const domain::Catalogue& catalogue, const domain::Lesson& lesson, bool moves)
    : catalogue_(&catalogue), lesson_(&lesson), moves_(moves) {
    open(0);
}

void LessonShow::open(std::size_t page) {
    page_ = page < lesson_->pages.size() ? &lesson_->pages[page] : nullptr;
    moment_ = page_ ? domain::moment_of(*page_, *lesson_, *catalogue_, 1.0F) : domain::LessonMoment{};
    time_ = 0.0;
    strength_ = page_ && page_->slider && !moves_ ? 0.0F : 1.0F;
    taken_over_ = false;
    ++opened_;
}

void LessonShow::step(Seconds dt) {
    life_ += dt.count();
    if (!moves_) return;
    time_ += dt.count();
    if (!page_ || !page_->slider || taken_over_) return;
    const double swept = std::max(0.0, time_ - kLookFirst);
    strength_ = static_cast<float>(0.5 + 0.5 * std::cos(2.0 * std::numbers::pi * swept / kSweep));
}

void LessonShow::set_strength(float strength) {
    strength_ = std::clamp(strength, 0.0F, 1.0F);
    taken_over_ = true;
}

LessonShow::Place LessonShow::place(double ahead) const {
    if (!moment_.movement) return {};
    const auto& phases = moment_.movement->phases;
    if (!page_->at.empty()) {
        const motion::Phase& phase = phases[moment_.phase];
        const bool holds = phase.from == phase.to && moves_;
        const double breath = std::fmod(time_ + ahead, phase.seconds) / phase.seconds;
        return {moment_.phase, holds ? breath : page_->at_share};
    }
    // Without motion she stays where most of it is seen.
    if (!moves_) return {phases.size() > 1 ? std::size_t{1} : std::size_t{0}, 0.0};
    double left = std::fmod(time_ + ahead, length_of(*moment_.movement)) - kBreather;
    if (left < 0.0) return {0, 0.0};
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (left < phases[i].seconds) return {i, left / phases[i].seconds};
        left -= phases[i].seconds;
    }
    return {phases.size() - 1, 1.0};
}

std::optional<std::size_t> LessonShow::told() const {
    if (!moment_.movement || page_->steps.empty()) return std::nullopt;
    std::optional<std::size_t> told;
    for (std::size_t phase = 0; phase <= place(0.0).phase; ++phase) {
        const auto step =
            std::ranges::find(page_->steps, moment_.movement->phases[phase].name, &domain::LessonStep::phase);
        if (step != page_->steps.end()) told = static_cast<std::size_t>(step - page_->steps.begin());
    }
    return told;
}

motion::AnimationState LessonShow::animation(double ahead) const {
    const double run = moves_ ? ahead : 0.0;
    motion::AnimationState animation;
    animation.clock = life_ + run;
    animation.effort_glow = 0.0F;
    animation.reduced_motion = !moves_;
    if (!moment_.movement) return animation;
    const Place now = place(run);
    animation.kind = motion::AnimationState::Kind::phase;
    animation.movement = moment_.movement;
    animation.side = moment_.side;
    animation.phase = now.phase;
    animation.progress = now.progress;
    animation.fault = moment_.fault;
    animation.fault_share = page_->slider ? 1.0F - strength_ : 1.0F;
    return animation;
}

motion::MuscleGlow LessonShow::glow(double ahead) const {
    motion::MuscleGlow glow;
    if (!moment_.movement) return glow;
    const Place now = place(moves_ ? ahead : 0.0);
    const motion::Phase& phase = moment_.movement->phases[now.phase];
    const auto way = static_cast<float>(motion::minimum_jerk(now.progress));
    const float effort =
        std::lerp(phase.effort_from, phase.effort_to, way) * (page_->slider ? strength_ : 1.0F);
    for (const motion::Muscle muscle : page_->muscles) {
        if (moment_.side != motion::Side::right) glow[muscle][0] = effort;
        if (moment_.side != motion::Side::left) glow[muscle][1] = effort;
    }
    return glow;
}

}  // namespace ingear::coach_view
