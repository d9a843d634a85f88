// All coaches have one skeleton, so that what the tests of the movements say holds for each. What their own
// shape changes of a pose keeps to the same bounds.

#include <optional>

#include "app/coach_skin.h"
#include "content/body_overlap.h"
#include "content/every_rep.h"
#include "domain/catalogue/exercise.h"
#include "motion/mirror.h"

using namespace ingear;
using namespace ingear::motion;
using namespace every_rep_of_all;

namespace {

constexpr int kCoarse = 10;       // steps through a phase
constexpr float kStill = 0.005F;  // metres
constexpr float kStillWithFault = 0.0065F;
constexpr float kDeepest = 0.010F;  // metres: one part of the body inside another
constexpr double kFastest = 400.0;  // degrees a second
constexpr double kJoint = 0.05;     // degrees
constexpr float kMoved = 0.080F;    // metres: an elbow, where the wrist has to be higher above the desk

std::vector<Retargeting> bodies() {
    std::vector<Retargeting> all;
    for (const char* coach : coach_skin::kCoaches)
        all.push_back(*render::dressed(coach_skin::wardrobe(coach)).measured);
    return all;
}

/// A rep as a coach shows it.
struct Shown {
    float farthest_from_ours = 0.0F;
    Bone farthest = Bone::pelvis;
    body_overlap::Overlap overlap = {};
    double fastest = 0.0;
    double gap = 0.0;
    std::map<std::string, float> drift;
};

Shown show(PoseSolver& pose_solver, const Retargeting& body, const Rep& rep) {
    Shown shown;
    const auto& phases = rep.exercise->movement.phases;
    const auto pose_at = [&](std::size_t phase, double progress) {
        const CoachFrame frame = pose_solver.frame(rep.at(phase, progress));
        return std::pair(frame.pose, body.apply(frame.pose, frame.props));
    };
    WorldPose last = pose_at(phases.size() - 1, 1.0).second;
    for (std::size_t phase = 0; phase < phases.size(); ++phase) {
        const auto contacts = contacts_through(rep.exercise->movement, phase);
        std::vector<NamedPoint> first;
        for (int step = 0; step <= kCoarse; ++step) {
            const auto [ours, pose] = pose_at(phase, static_cast<double>(step) / kCoarse);
            movement_data::check_ranges(pose, 2.0F);
            const auto now = contact_points(rep.exercise->movement, rep.side, phase, pose);
            if (step == 0) first = now;
            for (std::size_t i = 0; i < now.size(); ++i) {
                if (!rep.holds(contacts[i].point)) continue;
                float& drift = shown.drift[contacts[i].point];
                glm::vec3 way = now[i].position - first[i].position;
                // The back rolls a little; that it stays on the mat is tested with its skin.
                if (!limb_of(*find_contact(contacts[i].point))) way.y = 0.0F;
                drift = std::max(drift, glm::length(way));
            }
            for (std::size_t bone = 0; bone < kAnimatedBoneCount; ++bone) {
                const double turn = degrees_between(turn_in_joint(last, bone), turn_in_joint(pose, bone));
                if (step == 0)
                    shown.gap = std::max(shown.gap, turn);
                else
                    shown.fastest = std::max(shown.fastest, turn * kCoarse / phases[phase].seconds);
                const float moved = glm::distance(ours.position[bone], pose.position[bone]);
                if (moved > shown.farthest_from_ours) {
                    shown.farthest_from_ours = moved;
                    shown.farthest = static_cast<Bone>(bone);
                }
            }
            const body_overlap::Overlap overlap = body_overlap::deepest_overlap(pose);
            if (overlap.depth > shown.overlap.depth) shown.overlap = overlap;
            last = pose;
        }
    }
    return shown;
}

}  // namespace

TEST_CASE("all coaches have the skeleton that the movements are made for") {
    for (const Retargeting& body : bodies()) {
        CHECK(body.scale() == 1.0F);
        for (std::size_t bone = 0; bone < kBoneCount; ++bone) {
            CHECK(body.body().neutral[bone] == neutral_position(static_cast<Bone>(bone)));
            CHECK(body.bind().position[bone] == bind_world().position[bone]);
        }
    }
}

TEST_CASE("on a shape of one's own a movement stays near, still, within its range, and no faster") {
    for (const std::string coach : coach_skin::kCoaches) {
        CAPTURE(coach);
        const Retargeting body = *render::dressed(coach_skin::wardrobe(coach)).measured;
        every_rep([&](PoseSolver& pose_solver, const Rep& rep) {
            const Shown shown = show(pose_solver, body, rep);
            CAPTURE(rep.name(), name(shown.farthest));
            CHECK(shown.farthest_from_ours < kMoved);
            CAPTURE(name(shown.overlap.inner), name(shown.overlap.outer));
            CHECK(shown.overlap.depth < kDeepest);
            CHECK(shown.fastest < kFastest);
            CHECK(shown.gap < kJoint);
            for (const auto& [contact, drift] : shown.drift) {
                CAPTURE(contact);
                CHECK(drift < std::max(rep.fault == nullptr ? kStill : kStillWithFault, rep.drift(contact)));
            }
        });
    }
}

TEST_CASE("on a shape of one's own the right side is the mirror image of the left") {
    for (const Retargeting& body : bodies()) {
        PoseSolver pose_solver(catalogue().posture_library);
        for (const domain::Exercise& exercise : catalogue().exercises) {
            if (!exercise.sided || pose_solver.place_side(&exercise.movement, Side::right) == Side::both)
                continue;
            CAPTURE(exercise.id);
            const auto pose_on = [&](Side side) {
                const CoachFrame frame = pose_solver.frame(at_phase(exercise.movement, side, 0, 0.7));
                return body.apply(frame.pose, frame.props);
            };
            const WorldPose left = pose_on(Side::left);
            const WorldPose right = pose_on(Side::right);
            for (std::size_t i = 0; i < kBoneCount; ++i) {
                const std::size_t there = index(mirrored(static_cast<Bone>(i)));
                CHECK(glm::distance(right.position[there], mirrored(left.position[i])) < 1e-3F);
            }
        }
    }
}

TEST_CASE("on a shape of one's own the ways from posture to posture are as smooth") {
    constexpr double kFrame = 1.0 / 30.0;
    std::map<std::string, const Movement*> one_of;  // by posture
    for (const domain::Exercise& exercise : catalogue().exercises)
        one_of.try_emplace(exercise.movement.posture, &exercise.movement);
    for (const Retargeting& body : bodies()) {
        PoseSolver pose_solver(catalogue().posture_library);
        for (const auto& [posture, movement] : one_of) {
            CAPTURE(posture);
            AnimationState way;
            way.kind = AnimationState::Kind::transition;
            way.movement = movement;
            way.side = Side::left;
            const double seconds =
                pose_solver.transition_time(nullptr, Side::both, movement, Side::left).count();
            double fastest = 0.0;
            std::optional<WorldPose> last;
            for (double time = 0.0; time <= seconds; time += kFrame) {
                way.progress = time / seconds;
                const CoachFrame frame = pose_solver.frame(way);
                const WorldPose pose = body.apply(frame.pose, frame.props);
                movement_data::check_ranges(pose, 12.0F);
                for (std::size_t bone = 1; last && bone < kAnimatedBoneCount; ++bone)
                    fastest = std::max(
                        fastest,
                        degrees_between(turn_in_joint(*last, bone), turn_in_joint(pose, bone)) / kFrame);
                last = pose;
            }
            CHECK(fastest < kFastest);
        }
    }
}
