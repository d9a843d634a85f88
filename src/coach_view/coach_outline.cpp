#include "coach_view/coach_outline.h"
#include "domain/catalogue/exercise.h"

#include <utility>

namespace ingear::coach_view {

void add_outline(std::vector<glm::vec3>& points, const motion::WorldPose& pose) {
    constexpr float kFlesh = 0.07F;
    constexpr glm::vec3 kCrown{0.0F, 1.74F, 0.0F};
    for (std::size_t i = 0; i < motion::kAnimatedBoneCount; ++i) {
        points.push_back(pose.position[i] + glm::vec3(0.0F, kFlesh, 0.0F));
        points.push_back(pose.position[i] - glm::vec3(0.0F, kFlesh, 0.0F));
    }
    points.push_back(pose.carry(motion::Bone::head, kCrown));
}

std::vector<glm::vec3> outline_of(const motion::Movement& movement, motion::Side side,
                                  motion::PoseSolver& pose_solver) {
    std::vector<glm::vec3> points;
    motion::AnimationState pose;
    pose.kind = motion::AnimationState::Kind::phase;
    pose.movement = &movement;
    pose.side = side;
    const auto sample = [&](const motion::Fault* fault) {
        pose.fault = fault;
        for (pose.phase = 0; pose.phase < movement.phases.size(); ++pose.phase)
            for (const double progress : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                pose.progress = progress;
                add_outline(points, pose_solver.frame(pose).pose);
            }
    };
    sample(nullptr);
    for (const motion::Fault& fault : movement.faults) sample(&fault);
    return points;
}

float preset_yaw(const domain::ViewpointPreset& preset, const motion::Movement& movement, motion::Side side,
                 const motion::PoseSolver& pose_solver) {
    return pose_solver.place_side(&movement, side) == motion::Side::right ? -preset.yaw : preset.yaw;
}

Aim preset_aim(const domain::Exercise& exercise, motion::Side side, std::size_t preset,
               std::vector<glm::vec3> points, const motion::PoseSolver& pose_solver) {
    Aim aim{.points = std::move(points)};
    if (exercise.cameras.empty()) return aim;
    const domain::ViewpointPreset& from = exercise.cameras[preset % exercise.cameras.size()];
    aim.yaw = preset_yaw(from, exercise.movement, side, pose_solver);
    aim.pitch = from.pitch;
    return aim;
}

}  // namespace ingear::coach_view
