#include "screens/session/session_coach.h"

#include <algorithm>

#include "coach_view/coach_outline.h"
#include "domain/catalogue/exercise.h"
#include "domain/session/coach_sequencer.h"

namespace ingear::screens {

namespace {

using Kind = motion::AnimationState::Kind;

/// The parts of a session that the camera looks at in different ways.
enum Part : int { in_place, on_the_way, leaving };

/// Keeps an animation state's progress going between two steps.
void run_ahead(motion::AnimationState& animation, const domain::SessionState& state, double ahead) {
    animation.clock += ahead;
    if (state.paused || ahead <= 0.0) return;
    if (animation.kind == Kind::phase && state.stage == domain::SessionStage::set && state.duration > 0.0)
        animation.progress = std::min(1.0, animation.progress + ahead / state.duration);
    if (animation.since_rep >= 0.0) animation.since_rep += ahead;
}

std::vector<glm::vec3> extent(const coach_view::Shot& shot, motion::PoseSolver& pose_solver) {
    const motion::AnimationState& shown = shot.animation;
    std::vector<glm::vec3> points;
    motion::AnimationState pose;
    pose.side = shown.side;
    pose.movement = shown.movement;
    const auto sample = [&](Kind kind, std::size_t phase, double progress) {
        pose.kind = kind;
        pose.phase = phase;
        pose.progress = progress;
        coach_view::add_outline(points, pose_solver.frame(pose).pose);
    };
    if (shot.part == leaving || !shown.movement) {
        sample(Kind::stand, 0, 0.0);
        return points;
    }
    sample(Kind::ready, 0, 0.0);
    for (const motion::Prop& prop : shown.movement->props)
        motion::add_outline(points, shown.side == motion::Side::right ? mirrored(prop) : prop);
    for (std::size_t phase = 0; phase < shown.movement->phases.size(); ++phase)
        for (const double progress : {0.25, 0.5, 0.75, 1.0}) sample(Kind::phase, phase, progress);
    if (shot.part == on_the_way) {
        pose.from_movement = shown.from_movement;
        pose.from_side = shown.from_side;
        for (int i = 0; i <= 8; ++i) sample(Kind::transition, 0, i / 8.0);
    }
    return points;
}

}  // namespace

coach_view::Shot SessionCoach::shot(const coach_view::ShotRequest& request) {
    coach_view::Shot shot;
    shot.animation = domain::animation_state(model_->session(), request.pose_solver, life_.count());
    shot.animation.reduced_motion = request.reduced_motion;
    run_ahead(shot.animation, model_->state(), request.ahead);
    // A rest begins where the last set ended: the camera goes along when she does.
    shot.part = shot.animation.kind == Kind::transition ? on_the_way
                : model_->session().done()              ? leaving
                                                        : in_place;
    const bool jumped = request.before && (request.taken_over ||
                                           !domain::follows(*request.before, shot.animation, request.since));
    if (jumped) shot.follows = coach_view::Follows::fades;
    return shot;
}

coach_view::Aim SessionCoach::aim(const coach_view::Shot& shot, std::size_t preset,
                                  motion::PoseSolver& pose_solver) const {
    std::vector<glm::vec3> points = extent(shot, pose_solver);
    for (const domain::PlannedSet& set : model_->session().plan().sets)
        if (&set.exercise->movement == shot.animation.movement)
            return coach_view::preset_aim(*set.exercise, shot.animation.side, preset, std::move(points),
                                          pose_solver);
    return {.points = std::move(points)};
}

}  // namespace ingear::screens
