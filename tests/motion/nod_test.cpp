#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "motion/idle_motion.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;

TEST_CASE("a nod bends the head forward and comes back, slower than any joint may turn") {
    CHECK(nod(-1.0) == 0.0F);
    CHECK(nod(0.0) == 0.0F);
    CHECK(nod(2.0) == 0.0F);
    float most = 0.0F;
    for (double t = 0.0; t < 1.0; t += 0.005) {
        most = std::max(most, nod(t));
        CHECK(std::abs(nod(t + 0.005) - nod(t)) < 400.0F * 0.005F);
    }
    CHECK(most > 5.0F);
    CHECK(most < 15.0F);
}

TEST_CASE("a nod moves neck and head alone") {
    LocalPose nodding;
    add_nod(nodding, 0.25);
    const WorldPose still = solve_forward(LocalPose{});
    const WorldPose moved = solve_forward(nodding);
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        const Bone bone = static_cast<Bone>(i);
        INFO(name(bone));
        if (bone == Bone::head || bone == Bone::neck) continue;
        CHECK(moved.position[i] == still.position[i]);
        CHECK(moved.rotation[i] == still.rotation[i]);
    }
    const glm::vec3 nose{0.0F, 1.55F, 0.1F};
    CHECK(moved.carry(Bone::head, nose).y < still.carry(Bone::head, nose).y - 0.005F);
}
