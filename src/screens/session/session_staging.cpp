#include "screens/session/session_staging.h"

#include <algorithm>

#include "coach_view/coach_outline.h"
#include "domain/session/coach_sequencer.h"

namespace ingear::screens {

namespace {

using Kind = motion::AnimationState::Kind;

/// Keeps an animation state's progress going between two steps.
void run_ahead(motion::AnimationState& animation, const domain::SessionState& state, double ahead) {
    animation.clock += ahead;
    if (state.paused || ahead <= 0.0) return;
    if (animation.kind == Kind::phase && state.stage == domain::SessionStage::set && state.duration > 0.0)
        animation.progress = std::min(1.0, animation.progress + ahead / state.duration);
    if (animation.since_rep >= 0.0) animation.since_rep += ahead;
}

}  // namespace

void SessionStaging::step(const SessionModel& model, double dt, bool reduced_motion) {
    (void)model;
    life_ += dt;
    since_shown_ += dt;
    rig_.step(dt, reduced_motion);
}

void SessionStaging::choose_preset(std::size_t index) {
    preset_ = index;
}

void SessionStaging::come_back(const motion::CoachFrame& coach, const coach_view::ViewpointRig& rig) {
    smoother_ = motion::FrameSmoother();
    (void)smoother_.smooth(coach, false, Seconds{0.0});
    rig_ = rig;
    came_back_ = true;
}

std::vector<glm::vec3> SessionStaging::extent(const motion::AnimationState& shown, const Scene& scene,
                                              motion::PoseSolver& pose_solver) const {
    std::vector<glm::vec3> points;
    motion::AnimationState pose;
    pose.side = scene.side;
    pose.movement = scene.movement;
    const auto sample = [&](Kind kind, std::size_t phase, double progress) {
        pose.kind = kind;
        pose.phase = phase;
        pose.progress = progress;
        coach_view::add_outline(points, pose_solver.frame(pose).pose);
    };
    if (scene.standing || !scene.movement) {
        sample(Kind::stand, 0, 0.0);
        return points;
    }
    sample(Kind::ready, 0, 0.0);
    for (const motion::Prop& prop : scene.movement->props)
        motion::add_outline(points, scene.side == motion::Side::right ? mirrored(prop) : prop);
    for (std::size_t phase = 0; phase < scene.movement->phases.size(); ++phase)
        for (const double progress : {0.25, 0.5, 0.75, 1.0}) sample(Kind::phase, phase, progress);
    if (scene.on_the_way && shown.kind == Kind::transition) {
        pose.from_movement = shown.from_movement;
        pose.from_side = shown.from_side;
        for (int i = 0; i <= 8; ++i) sample(Kind::transition, 0, i / 8.0);
    }
    return points;
}

void SessionStaging::follow(const SessionModel& model, motion::PoseSolver& pose_solver) {
    const motion::AnimationState& shown = *last_;
    Scene scene;
    scene.on_the_way = shown.kind == Kind::transition;
    scene.standing = model.session().done() && !scene.on_the_way;
    // A rest begins where the last set ended: the camera goes along when she does.
    scene.movement = shown.movement;
    scene.side = shown.side;
    scene.preset = preset_;
    if (scene_ == scene && !came_back_) return;

    const bool first = !scene_.has_value();
    scene_ = scene;
    float yaw = 20.0F;
    float pitch = 9.0F;
    const domain::Exercise* exercise = nullptr;
    for (const domain::PlannedSet& set : model.session().plan().sets)
        if (&set.exercise->movement == scene.movement) exercise = set.exercise;
    if (exercise && !exercise->cameras.empty()) {
        const domain::ViewpointPreset& preset = exercise->cameras[preset_ % exercise->cameras.size()];
        yaw = coach_view::preset_yaw(preset, exercise->movement, scene.side, pose_solver);
        pitch = preset.pitch;
    }
    rig_.look(extent(shown, scene, pose_solver), yaw, pitch, first);
}

void SessionStaging::direct(const SessionModel& model, motion::PoseSolver& pose_solver, double ahead,
                            const ui::Rect& window, const ui::Rect& free, bool mirrored,
                            bool reduced_motion) {
    motion::AnimationState animation = domain::animation_state(model.session(), pose_solver, life_);
    animation.reduced_motion = reduced_motion;
    run_ahead(animation, model.state(), ahead);
    const double dt = std::max(0.0, since_shown_ + ahead - last_ahead_);
    const bool jumped = last_ && (came_back_ || !domain::follows(*last_, animation, dt));
    last_ = animation;
    since_shown_ = 0.0;
    last_ahead_ = ahead;

    view_.coach = smoother_.smooth(pose_solver.frame(animation), jumped, Seconds{dt});
    follow(model, pose_solver);
    came_back_ = false;
    free_ = free;
    view_.mirrored = mirrored;
    view_.camera = rig_.camera(window, free, mirrored);
    view_.viewport = {0, 0, static_cast<int>(window.width), static_cast<int>(window.height)};
}

}  // namespace ingear::screens
