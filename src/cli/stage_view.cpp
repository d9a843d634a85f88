#include "cli/stage_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/names.h"
#include "cli/numbers.h"
#include "domain/catalogue/exercise.h"

namespace ingear::cli {

namespace {

struct NamedView {
    const char* name;
    ViewPoint view;
};
constexpr NamedView kViews[] = {
    {"three_quarter", {38.0F, 18.0F}}, {"front", {0.0F, 9.0F}},  {"left", {90.0F, 9.0F}},
    {"right", {-90.0F, 9.0F}},         {"back", {180.0F, 9.0F}}, {"above", {0.0F, 75.0F}},
};

std::vector<std::string> view_names(const domain::Exercise* exercise) {
    std::vector<std::string> names;
    if (exercise != nullptr) {
        for (const auto& camera : exercise->cameras) names.push_back(camera.id);
    }
    for (const auto& view : kViews) {
        if (std::find(names.begin(), names.end(), view.name) == names.end()) names.emplace_back(view.name);
    }
    return names;
}

OrFailure<ViewPoint> from_numbers(const std::vector<double>& numbers) {
    if (numbers.size() < 2 || numbers.size() > 3)
        return misuse("--view: expected YAW,PITCH or YAW,PITCH,DISTANCE");
    if (numbers[1] < -89.0 || numbers[1] > 89.0)
        return misuse("--view: the pitch goes from -89 to 89 degrees");
    const double distance = numbers.size() == 3 ? numbers[2] : 0.0;
    if (numbers.size() == 3 && (distance < 0.3 || distance > 15.0)) {
        return misuse("--view: the distance goes from 0.3 to 15 metres");
    }
    return ViewPoint{static_cast<float>(numbers[0]), static_cast<float>(numbers[1]),
                     static_cast<float>(distance)};
}

ViewPoint from_camera(const domain::ViewpointPreset& camera, motion::Side side) {
    return {side == motion::Side::right ? -camera.yaw : camera.yaw, camera.pitch};
}

}  // namespace

OrFailure<ViewPoint> parse_view(std::string_view text, const domain::Exercise* exercise, motion::Side side) {
    if (text.empty()) {
        if (exercise != nullptr && !exercise->cameras.empty())
            return from_camera(exercise->cameras.front(), side);
        return ViewPoint{20.0F, 9.0F};
    }
    if (const auto numbers = numbers_from(text, ',')) return from_numbers(*numbers);
    if (exercise != nullptr) {
        for (const auto& camera : exercise->cameras) {
            if (camera.id == text) return from_camera(camera, side);
        }
    }
    for (const auto& view : kViews) {
        if (view.name == text) return view.view;
    }
    return misuse("--view: " + unknown_name("view", text, view_names(exercise)));
}

void add_outline(std::vector<glm::vec3>& points, const motion::CoachFrame& frame) {
    using motion::Bone;
    for (const auto& joint : motion::joint_points(frame.pose)) points.push_back(joint.position);
    // The parts that reach beyond the joints, in the neutral stance (see motion/skeleton.h): bun, toes,
    // finger tips.
    points.push_back(frame.pose.carry(Bone::head, {0.0F, 1.77F, -0.06F}));
    for (const float side : {1.0F, -1.0F}) {
        const bool left = side > 0.0F;
        const Bone hand = left ? Bone::hand_left : Bone::hand_right;
        points.push_back(
            frame.pose.carry(hand, motion::neutral_position(hand) + glm::vec3(0.0F, -0.19F, 0.0F)));
        const Bone toe = left ? Bone::toe_left : Bone::toe_right;
        points.push_back(
            frame.pose.carry(toe, motion::neutral_position(toe) + glm::vec3(0.0F, -0.02F, 0.08F)));
    }
}

std::vector<glm::vec3> swept_outline(motion::PoseSolver& pose_solver, const motion::Movement& movement,
                                     motion::Side side) {
    constexpr int kSteps = 8;  // a phase; the ways are smooth, so nothing sticks out between them
    std::vector<glm::vec3> points;
    for (std::size_t phase = 0; phase < movement.phases.size(); ++phase) {
        for (int step = 0; step <= kSteps; ++step) {
            add_outline(points, pose_solver.frame({.kind = motion::AnimationState::Kind::phase,
                                                   .movement = &movement,
                                                   .side = side,
                                                   .progress = static_cast<double>(step) / kSteps,
                                                   .phase = phase}));
        }
    }
    for (const motion::Prop& prop : movement.props)
        motion::add_outline(points, side == motion::Side::right ? mirrored(prop) : prop);
    return points;
}

render::Viewpoint camera_for(const ViewPoint& view, const std::vector<glm::vec3>& outline, float aspect) {
    render::Viewpoint camera = render::framing(outline, view.yaw, view.pitch, aspect);
    if (view.distance > 0.0F) camera.distance = view.distance;
    return camera;
}

}  // namespace ingear::cli
