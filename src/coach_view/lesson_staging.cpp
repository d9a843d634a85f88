#include "coach_view/lesson_staging.h"

#include <algorithm>

#include "coach_view/coach_outline.h"

namespace ingear::coach_view {

namespace {

using motion::Bone;

constexpr Seconds kFade{0.6};
constexpr float kUnveiling = 0.45F;  // seconds

/// The joints that have to be in the picture, with flesh around them. Metres.
void add_part(std::vector<glm::vec3>& points, const motion::WorldPose& pose, domain::LessonFrame frame) {
    if (frame == domain::LessonFrame::body) return add_outline(points, pose);
    constexpr float kFlesh = 0.16F;
    const auto add = [&](Bone bone) {
        const glm::vec3 joint = pose.position[motion::index(bone)];
        for (const float side : {-kFlesh, kFlesh}) {
            points.push_back(joint + glm::vec3(side, 0.0F, 0.0F));
            points.push_back(joint + glm::vec3(0.0F, side, 0.0F));
        }
    };
    add(Bone::pelvis);
    add(Bone::thigh_left);
    add(Bone::thigh_right);
    add(Bone::shin_left);
    add(Bone::shin_right);
    if (frame == domain::LessonFrame::hips) return add(Bone::spine2);
    for (const Bone bone : {Bone::foot_left, Bone::foot_right, Bone::toe_left, Bone::toe_right}) {
        const glm::vec3 joint = pose.position[motion::index(bone)];
        points.push_back({joint.x, 0.0F, joint.z});
    }
}

/// All that she takes up on a page.
std::vector<glm::vec3> outline_on(const LessonShow& show, motion::PoseSolver& pose_solver) {
    std::vector<glm::vec3> points;
    motion::AnimationState pose = show.animation(0.0);
    if (pose.movement == nullptr) {
        add_outline(points, pose_solver.frame(pose).pose);
        return points;
    }
    for (const float share : {0.0F, 1.0F}) {
        pose.fault_share = share;
        for (pose.phase = 0; pose.phase < pose.movement->phases.size(); ++pose.phase)
            for (const double progress : {0.0, 0.5, 1.0}) {
                pose.progress = progress;
                add_part(points, pose_solver.frame(pose).pose, show.page()->frame);
            }
    }
    return points;
}

/// Where the page is looked at from, degrees.
struct Aim {
    float yaw = 14.0F;
    float pitch = 7.0F;
};

}  // namespace

void LessonStaging::step(double dt, bool reduced_motion) {
    since_shown_ += dt;
    settling_ = std::max(0.0, settling_ - dt);
    veil_ = reduced_motion ? 0.0F : std::max(0.0F, veil_ - static_cast<float>(dt) / kUnveiling);
    rig_.step(dt, reduced_motion);
    control_.step(dt, rig_, reduced_motion);
}

void LessonStaging::direct(LessonShow& show, motion::PoseSolver& pose_solver, double ahead,
                           const ui::Rect& window, const ui::Rect& free, bool mirrored, bool reduced_motion) {
    const double dt = std::max(0.0, since_shown_ + ahead - last_ahead_);
    since_shown_ = 0.0;
    last_ahead_ = ahead;

    const bool turned = show.take_jump() || !seen_;
    // To another movement there is no way that would not take long: the picture is cut and unveiled.
    const bool cut = turned && seen_ && last_movement_ != show.movement();
    if (cut) {
        smoother_ = motion::FrameSmoother(kFade);
        if (!reduced_motion) veil_ = 1.0F;
    }
    const bool fades = turned && seen_ && !cut && !reduced_motion;
    if (fades) settling_ = kFade.count();
    motion::CoachFrame frame = pose_solver.frame(show.animation(ahead));
    frame.glow = show.glow(ahead);
    view_.coach = smoother_.smooth(frame, fades, Seconds{dt});
    if (turned) {
        Aim aim;
        if (show.page() && show.movement()) aim = {show.yaw(), show.pitch()};
        rig_.look(outline_on(show, pose_solver), aim.yaw, aim.pitch, cut || !seen_);
    }
    last_movement_ = show.movement();
    seen_ = true;
    view_.mirrored = mirrored;
    view_.camera = rig_.camera(window, free, mirrored);
    view_.viewport = {0, 0, static_cast<int>(window.width), static_cast<int>(window.height)};
}

}  // namespace ingear::coach_view
