#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include "support/catch.h"
#include "support/player.h"

namespace {

Json pose(const std::string& exercise, const std::string& at, const std::string& side = "left") {
    return Player().answer({"pose", "--exercise", exercise, "--at", at, "--side", side, "--json"});
}

double angle(const Json& pose, const std::string& name, const std::string& side) {
    return pose.at("angles").at(name).at(side);
}

glm::dvec3 point(const Json& position) {
    return {position[0].get<double>(), position[1].get<double>(), position[2].get<double>()};
}

glm::dvec3 joint(const Json& pose, const std::string& name) {
    return point(pose.at("joints").at(name));
}

/// Degrees between two directions.
double between(glm::dvec3 a, glm::dvec3 b) {
    return std::acos(std::clamp(glm::dot(glm::normalize(a), glm::normalize(b)), -1.0, 1.0)) * 180.0 / M_PI;
}

/// The largest distance that a contact of the first pose has gone in the second one, metres.
double drift(const Json& first, const Json& second) {
    double furthest = 0.0;
    for (const auto& contact : first.at("contacts")) {
        for (const auto& other : second.at("contacts")) {
            if (other.at("name") != contact.at("name")) continue;
            furthest =
                std::max(furthest, glm::distance(point(contact.at("position")), point(other.at("position"))));
        }
    }
    return furthest;
}

}  // namespace

TEST_CASE("a pose has every angle, joint and contact by name") {
    const Json at_top = pose("glute_bridge", "lift:1");
    for (const auto* name :
         {"hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "ankle_dorsiflexion",
          "shoulder_flexion", "shoulder_abduction", "elbow_flexion"}) {
        INFO(name);
        CHECK(at_top.at("angles").at(name).at("left").is_number());
        CHECK(at_top.at("angles").at(name).at("right").is_number());
    }
    for (const auto* name : {"trunk_pitch", "pelvis_roll", "pelvis_tilt", "lumbar_extension"}) {
        INFO(name);
        CHECK(at_top.at("angles").at(name).is_number());
    }
    for (const auto* name : {"pelvis", "neck", "head", "hip_left", "knee_right", "ankle_left", "heel_right",
                             "toe_left", "shoulder_right", "elbow_left", "wrist_right"}) {
        INFO(name);
        REQUIRE(at_top.at("joints").at(name).size() == 3);
        CHECK(joint(at_top, name).y > -0.01);
    }
    REQUIRE_FALSE(at_top.at("contacts").empty());
    CHECK(at_top.at("contacts")[0].at("name").is_string());
    CHECK(at_top.at("contacts")[0].at("position").size() == 3);
}

TEST_CASE("at the top of the bridge shoulders, hips and knees are in line") {
    const Json top = pose("glute_bridge", "hold");
    // Seen from the side: in the middle between left and right.
    const auto middle = [&](const std::string& name) {
        return (joint(top, name + "_left") + joint(top, name + "_right")) * 0.5;
    };
    CHECK(between(middle("hip") - middle("shoulder"), middle("knee") - middle("hip")) < 3.0);
    for (const auto* side : {"left", "right"}) {
        CHECK(angle(top, "hip_flexion", side) == Approx(0.0).margin(6.0));
        CHECK(angle(top, "knee_flexion", side) == Approx(100.0).margin(5.0));
    }
    const Json start = pose("glute_bridge", "start");
    CHECK(angle(start, "hip_flexion", "left") == Approx(55.0).margin(3.0));
    CHECK(joint(top, "hip_left").y - joint(start, "hip_left").y > 0.12);
    CHECK(drift(start, top) < 0.005);
}

TEST_CASE("the clamshell opens about heels that stay together and a pelvis that stays still") {
    const auto* side = GENERATE("left", "right");
    const Json closed = pose("clamshell", "start", side);
    const Json open = pose("clamshell", "top", side);
    CHECK(angle(open, "hip_rotation", side) - angle(closed, "hip_rotation", side) > 15.0);
    CHECK(angle(open, "knee_flexion", side) == Approx(90.0).margin(3.0));
    CHECK(open.at("angles").at("pelvis_roll").get<double>() == Approx(0.0).margin(1.0));
    CHECK(glm::distance(joint(open, "pelvis"), joint(closed, "pelvis")) < 0.005);
    CHECK(drift(closed, open) < 0.005);  // the heels are among the contacts
    const double rise =
        joint(open, std::string("knee_") + side).y - joint(closed, std::string("knee_") + side).y;
    CHECK(rise > 0.15);
    CHECK(rise < 0.24);
}

TEST_CASE("the donkey kick ends with the thigh in line with the trunk") {
    const auto* side = GENERATE("left", "right");
    const Json top = pose("donkey_kick", "top", side);
    CHECK(angle(top, "hip_flexion", side) < 3.0);
    CHECK(angle(top, "hip_flexion", side) > -11.0);
    CHECK(angle(top, "knee_flexion", side) == Approx(90.0).margin(3.0));
    CHECK(drift(pose("donkey_kick", "start", side), top) < 0.005);
}

TEST_CASE("the right side is the left one in a mirror") {
    const Json left = pose("clamshell", "lift:0.4", "left");
    const Json right = pose("clamshell", "lift:0.4", "right");
    for (const auto* name : {"hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion"}) {
        INFO(name);
        CHECK(angle(left, name, "left") == Approx(angle(right, name, "right")).margin(0.5));
        CHECK(angle(left, name, "right") == Approx(angle(right, name, "left")).margin(0.5));
    }
}

TEST_CASE("a phase's end is the next one's begin, and a key pose is where phases meet") {
    const Json lift_end = pose("clamshell", "lift:1");
    CHECK(lift_end == pose("clamshell", "top"));
    CHECK(drift(lift_end, pose("clamshell", "hold:0")) < 0.002);
    CHECK(pose("clamshell", "lift") == pose("clamshell", "lift:0"));
    CHECK(pose("clamshell", "start") == pose("clamshell", "lift:0"));
}

TEST_CASE("an exercise for both sides at once takes either side") {
    CHECK(pose("glute_bridge", "lift:0.5", "left") == pose("glute_bridge", "lift:0.5", "right"));
}

TEST_CASE("unknown names are misuse and the known ones are told") {
    const Player player;
    const auto [arguments, words] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"--exercise", "squaat", "--at", "lift"}, "glute_bridge"},
        {{"--exercise", "clamshell", "--at", "jump"}, "lift, hold, lower"},
        {{"--exercise", "clamshell", "--at", "lift:1.5"}, "from 0 to 1"},
        {{"--exercise", "clamshell", "--at", "lift:"}, "from 0 to 1"},
        {{"--exercise", "clamshell", "--at", "top:0.5"}, "lift, hold, lower"},
        {{"--exercise", "clamshell", "--at", "lift", "--side", "up"}, "left and right"},
        {{"--exercise", "clamshell", "--at", "lift", "--side", "both"}, "one side at a time"},
        {{"--exercise", "clamshell"}, "--at"},
    }));
    auto command = arguments;
    command.insert(command.begin(), "pose");
    const Ran ran = player.ingear(command);
    INFO(ran.err);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out.empty());
    CHECK(ran.says(words));
}
