#include "coach_view/exercise_show.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "motion/easing.h"

namespace ingear::coach_view {

namespace {

constexpr double kSettle = 1.8;        // seconds from one rep's start pose to the other's
constexpr double kShortestHold = 2.5;  // seconds to look at a mistake, and at how it is mended
constexpr double kTenth = 0.1;

/// Whether a fault has angles of its own in a pose.
bool is_in(const motion::Fault& fault, const std::string& pose) {
    return std::ranges::any_of(fault.offsets, [&](const auto& offsets) { return offsets.name == pose; });
}

}  // namespace

ExerciseShow::ExerciseShow(const domain::Exercise& exercise, bool playing)
    : exercise_(&exercise),
      side_(exercise.sided ? motion::Side::left : motion::Side::both),
      playing_(playing) {
    for (const motion::Phase& phase : exercise.movement.phases)
        names_.push_back(text::capitalised(phase.name));
    cut_film();
}

void ExerciseShow::cut_film() {
    parts_.clear();
    double time = 0.0;
    const auto add = [&](bool settles, std::size_t phase, bool wrong, double seconds) {
        parts_.push_back({settles, phase, wrong, time, time + seconds});
        time += seconds;
    };
    const auto& phases = exercise_->movement.phases;
    const auto add_rep = [&](bool wrong) {
        for (std::size_t i = 0; i < phases.size(); ++i) {
            const bool holds = mistake_ && phases[i].from == phases[i].to;
            add(false, i, wrong, holds ? std::max(phases[i].seconds, kShortestHold) : phases[i].seconds);
        }
    };
    if (mistake_) {
        add_rep(true);
        add(true, 0, false, kSettle);
        add_rep(false);
        add(true, 0, true, kSettle);
    } else {
        add_rep(false);
    }
    position_ = 0.0;
    jumped_ = true;
}

void ExerciseShow::step(Seconds dt) {
    if (!playing_) return;
    life_ += dt.count() * rate();
    position_ = std::fmod(position_ + dt.count() * rate(), length());
}

void ExerciseShow::seek(double seconds) {
    playing_ = false;
    const double within = std::fmod(seconds, length());
    position_ = within < 0.0 ? within + length() : within;
    jumped_ = true;
}

void ExerciseShow::next_part() {
    seek(part().end);
}

void ExerciseShow::previous_part() {
    constexpr double kJustBegun = 0.15;  // seconds: then the one before is meant
    const std::size_t now = part_index();
    if (position_ - parts_[now].begin > kJustBegun) return seek(parts_[now].begin);
    seek(parts_[(now + parts_.size() - 1) % parts_.size()].begin);
}

void ExerciseShow::nudge(int tenths) {
    const bool jumped = jumped_;
    seek(position_ + tenths * kTenth);
    jumped_ = jumped;  // this is too little to be smoothed
}

void ExerciseShow::choose_side(motion::Side side) {
    if (!exercise_->sided || side == motion::Side::both || side == side_) return;
    side_ = side;
    jumped_ = true;
}

void ExerciseShow::show_mistake(std::size_t index) {
    if (index >= mistake_count()) return;
    mistake_ = index;
    cut_film();
}

void ExerciseShow::show_right() {
    if (!mistake_) return;
    mistake_.reset();
    cut_film();
}

std::size_t ExerciseShow::mistake_count() const {
    return exercise_->movement.faults.size();
}

const domain::FaultAdvice* ExerciseShow::advice() const {
    const motion::Fault* shown = fault();
    if (!shown) return nullptr;
    const auto found = std::ranges::find(exercise_->faults, shown->id, &domain::FaultAdvice::id);
    return found == exercise_->faults.end() ? nullptr : &*found;
}

const motion::Fault* ExerciseShow::fault() const {
    return mistake_ ? &exercise_->movement.faults[*mistake_] : nullptr;
}

std::size_t ExerciseShow::part_at(double seconds) const {
    const auto after =
        std::ranges::find_if(parts_, [seconds](const Part& part) { return seconds < part.end; });
    return after == parts_.end() ? parts_.size() - 1 : static_cast<std::size_t>(after - parts_.begin());
}

double ExerciseShow::share_at(double seconds) const {
    const Part& part = parts_[part_at(seconds)];
    return std::clamp((seconds - part.begin) / (part.end - part.begin), 0.0, 1.0);
}

std::string_view ExerciseShow::part_name(const Part& part) const {
    return part.settles ? std::string_view("Ready") : std::string_view(names_[part.phase]);
}

float ExerciseShow::mistake_share() const {
    if (!mistake_) return 0.0F;
    const motion::Fault& shown = *fault();
    const auto& phases = exercise_->movement.phases;
    const Part& now = part();
    if (now.settles) return is_in(shown, phases.front().from) ? 1.0F : 0.0F;
    const motion::Phase& phase = phases[now.phase];
    const float from = is_in(shown, phase.from) ? 1.0F : 0.0F;
    const float to = is_in(shown, phase.to) ? 1.0F : 0.0F;
    return from + (to - from) * static_cast<float>(motion::minimum_jerk(share_at(position_)));
}

float ExerciseShow::wrongness() const {
    if (!mistake_) return 0.0F;
    const Part& now = part();
    const auto share = static_cast<float>(share_at(position_));
    if (!now.settles) return now.wrong ? 1.0F : 0.0F;
    return now.wrong ? share : 1.0F - share;
}

motion::AnimationState ExerciseShow::animation(double ahead) const {
    const double run = playing_ ? ahead * rate() : 0.0;
    const double now = std::fmod(position_ + run, length());
    const Part& shown = parts_[part_at(now)];
    motion::AnimationState animation;
    animation.movement = &exercise_->movement;
    animation.side = side_;
    animation.clock = life_ + run;
    animation.progress = share_at(now);
    animation.fault = shown.wrong ? fault() : nullptr;
    if (shown.settles) {
        animation.kind = motion::AnimationState::Kind::transition;
        animation.from_movement = animation.movement;
        animation.from_side = side_;
        animation.from_fault = shown.wrong ? nullptr : fault();
    } else {
        animation.kind = motion::AnimationState::Kind::phase;
        animation.phase = shown.phase;
    }
    return animation;
}

bool ExerciseShow::take_jump() {
    const bool jumped = jumped_;
    jumped_ = false;
    return jumped;
}

}  // namespace ingear::coach_view
