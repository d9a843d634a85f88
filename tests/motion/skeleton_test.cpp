#include "motion/skeleton.h"

#include <glm/geometric.hpp>

#include <cmath>

#include "motion/mirror.h"
#include "motion/random_motion.h"
#include "support/catch.h"

using namespace ingear::motion;

namespace {

LocalPose any_pose() {
    LocalPose pose;
    pose.pelvis_position = {random_motion::number(-1, 1), random_motion::number(0, 1),
                            random_motion::number(-1, 1)};
    for (glm::quat& rotation : pose.rotation) rotation = random_motion::rotation();
    return pose;
}

}  // namespace

TEST_CASE("the bind pose is the one that the coach's shape is given in") {
    struct Place {
        Bone bone;
        glm::vec3 at;
    };
    const Place places[] = {
        {Bone::forearm_left, {0.340F, 1.152F, -0.022F}}, {Bone::hand_left, {0.496F, 0.979F, 0.017F}},
        {Bone::finger1_left, {0.552F, 0.917F, 0.033F}},  {Bone::finger2_left, {0.574F, 0.883F, 0.038F}},
        {Bone::thumb_left, {0.505F, 0.963F, 0.046F}},    {Bone::shin_left, {0.140F, 0.493F, 0.0F}},
        {Bone::foot_left, {0.194F, 0.085F, -0.022F}},    {Bone::toe_left, {0.202F, 0.026F, 0.099F}},
        {Bone::head, {0.0F, 1.505F, -0.008F}},           {Bone::pelvis, {0.0F, 0.945F, -0.010F}},
    };
    for (const Place& place : places) {
        INFO(name(place.bone));
        CHECK(glm::distance(bind_world().position[index(place.bone)], place.at) < 0.0012F);
        const glm::vec3 other = bind_world().position[index(mirrored(place.bone))];
        CHECK(glm::distance(other, {-place.at.x, place.at.y, place.at.z}) < 0.0012F);
    }
}

TEST_CASE("bones have names, parents before them and a mirror image that is mutual") {
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        const Bone bone = static_cast<Bone>(i);
        CHECK_FALSE(name(bone).empty());
        CHECK(mirrored(mirrored(bone)) == bone);
        if (parent(bone)) CHECK(index(*parent(bone)) < i);
        const glm::vec3 p = neutral_position(bone);
        CHECK(neutral_position(mirrored(bone)) == glm::vec3(-p.x, p.y, p.z));
    }
}

TEST_CASE("forward kinematics keeps the bones' lengths") {
    CHECK(rc::check("lengths", [] {
        const WorldPose world = solve_forward(any_pose());
        for (std::size_t i = 1; i < kAnimatedBoneCount; ++i) {
            const Bone bone = static_cast<Bone>(i);
            const Bone above = *parent(bone);
            const float length = glm::distance(neutral_position(bone), neutral_position(above));
            RC_ASSERT(std::abs(glm::distance(world.position[i], world.position[index(above)]) - length) <
                      1e-4F);
        }
    }));
}

TEST_CASE("the mirror image of a pose gives the mirror image of the body") {
    CHECK(rc::check("mirror", [] {
        const LocalPose pose = any_pose();
        const WorldPose world = solve_forward(pose);
        const WorldPose other = solve_forward(mirrored(pose));
        for (std::size_t i = 0; i < kBoneCount; ++i) {
            const std::size_t there = index(mirrored(static_cast<Bone>(i)));
            RC_ASSERT(glm::distance(other.position[there], mirrored(world.position[i])) < 1e-4F);
        }
        const LocalPose back = mirrored(mirrored(pose));
        RC_ASSERT(glm::distance(back.pelvis_position, pose.pelvis_position) < 1e-6F);
    }));
}

TEST_CASE("a vertex of the bind pose stays put when nothing moves") {
    const PerBone<SkinTransform> skin = skin_transforms(bind_world());
    for (const SkinTransform& transform : skin) {
        CHECK(glm::length(transform.translation) < 1e-5F);
        CHECK(std::abs(transform.rotation.w) == Approx(1.0F).margin(1e-5));
    }
}

TEST_CASE("sides have names and opposites") {
    CHECK(side_from("left") == Side::left);
    CHECK(side_from(to_string(Side::right)) == Side::right);
    CHECK_FALSE(side_from("top").has_value());
    CHECK(opposite(Side::left) == Side::right);
    CHECK(opposite(Side::both) == Side::both);
}
