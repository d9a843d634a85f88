#include <utility>

#include "coach_view/coach_outline.h"
#include "coach_view/lesson_show.h"
#include "domain/catalogue/exercise.h"

/// How a page follows from what was seen before, and where it is looked at from.
namespace ingear::coach_view {

namespace {

using motion::Bone;

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

}  // namespace

Shot LessonShow::shot(const ShotRequest& request) {
    Shot shot;
    shot.animation = animation(request.ahead);
    shot.glow = glow(request.ahead);
    shot.part = opened_;
    const bool turned = std::exchange(shown_, opened_) != opened_;
    if (!request.before || !turned) return shot;
    // To another movement there is no way that would not take long.
    if (request.before->movement != shot.animation.movement)
        shot.follows = Follows::cuts;
    else if (!request.reduced_motion)
        shot.follows = Follows::fades;
    return shot;
}

/// All that she takes up on the page.
Aim LessonShow::aim(const Shot& shot, std::size_t preset, motion::PoseSolver& pose_solver) const {
    (void)shot, (void)preset;
    motion::AnimationState pose = animation(0.0);
    Aim aim{.points = {}, .yaw = 14.0F, .pitch = 7.0F};
    if (pose.movement == nullptr) {
        add_outline(aim.points, pose_solver.frame(pose).pose);
        return aim;
    }
    aim.yaw = moment_.yaw;
    aim.pitch = moment_.pitch;
    for (const float share : {0.0F, 1.0F}) {
        pose.fault_share = share;
        for (pose.phase = 0; pose.phase < pose.movement->phases.size(); ++pose.phase)
            for (const double progress : {0.0, 0.5, 1.0}) {
                pose.progress = progress;
                add_part(aim.points, pose_solver.frame(pose).pose, page_->frame);
            }
    }
    return aim;
}

}  // namespace ingear::coach_view
