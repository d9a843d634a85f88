#include "motion/mirror.h"

#include <glm/geometric.hpp>

#include "motion/posing.h"
#include "support/catch.h"

using namespace ingear::motion;

namespace {

/// Lying on the back with the head to the left of the picture, one knee up.
LocalPose lying() {
    LocalPose pose = bind_pose();
    pose.pelvis_position = {-0.2F, 0.1F, 0.05F};
    pose.rotation[0] = facing({-1.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F});
    pose.rotation[index(Bone::thigh_left)] = joint::hip(Side::left, 60.0F, 10.0F, 5.0F);
    pose.rotation[index(Bone::foot_left)] = joint::ankle(Side::left, 10.0F, 5.0F, 15.0F);
    return pose;
}

}  // namespace

TEST_CASE("mirrored lengthwise left and right change places and the head stays where it is") {
    const WorldPose before = solve_forward(lying());
    const WorldPose after = solve_forward(mirrored_lengthwise(lying()));
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        const auto bone = static_cast<Bone>(i);
        const glm::vec3 there = before.position[i];
        INFO(name(bone));
        CHECK(glm::distance(after.position[index(mirrored(bone))], {there.x, there.y, -there.z}) < 1e-5F);
    }
}

TEST_CASE("mirrored lengthwise twice is as before") {
    const WorldPose before = solve_forward(lying());
    const WorldPose after = solve_forward(mirrored_lengthwise(mirrored_lengthwise(lying())));
    for (std::size_t i = 0; i < kBoneCount; ++i)
        CHECK(glm::distance(after.position[i], before.position[i]) < 1e-5F);
}

TEST_CASE("a posture is done in the same place on both sides where it lies along the mat and has no sides") {
    Posture supine;
    supine.sided = false;
    supine.pose.head = {-1.0F, 0.0F, 0.0F};
    CHECK(supine.lies_lengthwise());
    Posture standing;
    standing.sided = false;
    CHECK_FALSE(standing.lies_lengthwise());
    Posture side_lying = supine;
    side_lying.sided = true;
    CHECK_FALSE(side_lying.lies_lengthwise());
}

TEST_CASE("the toes of a turned foot point outwards on either side") {
    const glm::vec3 ahead{0.0F, 0.0F, 1.0F};
    CHECK((joint::ankle(Side::left, 0.0F, 0.0F, 20.0F) * ahead).x > 0.3F);
    CHECK((joint::ankle(Side::right, 0.0F, 0.0F, 20.0F) * ahead).x < -0.3F);
}
