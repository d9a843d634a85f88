#include "motion/body_places.h"

#include "support/catch.h"

using namespace ingear::motion;

namespace {

Fault fault_with(AngleSet angles) {
    return {"wrong", {{"top", std::move(angles)}}};
}

}  // namespace

TEST_CASE("every place has a name, and one that comes in pairs has three") {
    for (const std::string& name : body_place_names()) CHECK(is_body_place(name));
    CHECK(is_body_place("lower_back"));
    CHECK(is_body_place("knee"));
    CHECK(is_body_place("knee_left"));
    CHECK_FALSE(is_body_place("lower_back_left"));
    CHECK_FALSE(is_body_place("tail"));
    CHECK_FALSE(is_body_place(""));
}

TEST_CASE("a place is where the body is, mirrored with the working side") {
    const WorldPose standing = solve_forward({});
    CHECK(find_body_place("lower_back", Side::both, standing).count == 1);
    CHECK(find_body_place("knee", Side::both, standing).count == 2);
    const PlacePoints left = find_body_place("knee_left", Side::left, standing);
    REQUIRE(left.count == 1);
    CHECK(left.at[0].x > 0.05F);
    CHECK(left.at[0].y == Approx(0.49F).margin(0.02));
    const PlacePoints right = find_body_place("knee_left", Side::right, standing);
    REQUIRE(right.count == 1);
    CHECK(right.at[0].x == Approx(-left.at[0].x));
    CHECK(find_body_place("tail", Side::both, standing).count == 0);
}

TEST_CASE("a fault is seen where its angles tell") {
    CHECK(place_of(fault_with({{"lumbar_extension", 17}, {"pelvis_tilt", 30}})) == "lower_back");
    CHECK(place_of(fault_with({{"pelvis_tilt", 14}, {"hip_flexion", 24}})) == "pelvis");
    CHECK(place_of(fault_with({{"pelvis_tilt", 3}, {"hip_abduction", -14}, {"hip_rotation", -14}})) ==
          "knee");
    CHECK(place_of(fault_with({{"hip_rotation_right", -14}})) == "knee_right");
    CHECK(place_of(fault_with({{"hip_flexion", 20}})) == "hip");
    CHECK(place_of(fault_with({{"ankle_dorsiflexion", -15}, {"knee_flexion", 9}})) == "foot");
    CHECK(place_of(fault_with({})).empty());
}
