#pragma once

#include <fmt/format.h>

#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/gtc/type_ptr.hpp>
#include <glm/mat4x4.hpp>
#include <glm/matrix.hpp>
#include <string>
#include <vector>

#include "motion/skeleton.h"
#include "render/coach/coach_model.h"

/// Makes humanoid models such as other programs write, out of our own coach: with VRM's names, another pose,
/// other bones' axes, other proportions.
namespace humanoid_maker {

using ingear::motion::Bone;
using ingear::motion::index;

struct Wish {
    float height = 1.85F;                          ///< metres
    bool arms_out = true;                          ///< the T-pose; else arms 42° from the body
    bool faces_back = false;                       ///< looks to -z, as VRM 0.x has it
    float arms = 1.0F, legs = 1.0F, trunk = 1.0F;  ///< longer by so much
    enum class Names { nodes, vrm0, vrm1 } names = Names::vrm1;
    bool odd_axes = true;        ///< every bone's rest rotation is another
    std::string leave_out = {};  ///< a bone that it lacks
    bool with_skin = true;
    bool in_a_circle = false;     ///< the head is its own ancestor
    std::string other_file = {};  ///< keeps its bytes there
};

struct Joint {
    const char* name;
    Bone bone;
    int parent;
};
inline constexpr Joint kJoints[] = {
    {"hips", Bone::pelvis, -1},
    {"spine", Bone::spine1, 0},
    {"chest", Bone::spine2, 1},
    {"upperChest", Bone::chest, 2},
    {"neck", Bone::neck, 3},
    {"head", Bone::head, 4},
    {"leftShoulder", Bone::clavicle_left, 3},
    {"leftUpperArm", Bone::upper_arm_left, 6},
    {"leftLowerArm", Bone::forearm_left, 7},
    {"leftHand", Bone::hand_left, 8},
    {"leftMiddleProximal", Bone::finger1_left, 9},
    {"leftMiddleIntermediate", Bone::finger2_left, 10},
    {"leftThumbProximal", Bone::thumb_left, 9},
    {"rightShoulder", Bone::clavicle_right, 3},
    {"rightUpperArm", Bone::upper_arm_right, 13},
    {"rightLowerArm", Bone::forearm_right, 14},
    {"rightHand", Bone::hand_right, 15},
    {"rightMiddleProximal", Bone::finger1_right, 16},
    {"rightMiddleIntermediate", Bone::finger2_right, 17},
    {"rightThumbProximal", Bone::thumb_right, 16},
    {"leftUpperLeg", Bone::thigh_left, 0},
    {"leftLowerLeg", Bone::shin_left, 20},
    {"leftFoot", Bone::foot_left, 21},
    {"leftToes", Bone::toe_left, 22},
    {"rightUpperLeg", Bone::thigh_right, 0},
    {"rightLowerLeg", Bone::shin_right, 24},
    {"rightFoot", Bone::foot_right, 25},
    {"rightToes", Bone::toe_right, 26},
};

inline std::size_t joint_of(Bone bone) {
    for (std::size_t i = 0; i < std::size(kJoints); ++i) {
        if (kJoints[i].bone == bone) return i;
    }
    return joint_of(*ingear::motion::parent(bone));  // a helper: what it sits on
}

/// A pose of our skeleton with limbs of other lengths.
inline ingear::motion::WorldPose stretched(const ingear::motion::LocalPose& pose, const Wish& wish) {
    using namespace ingear::motion;
    WorldPose world = solve_forward(pose);
    const WorldPose plain = world;
    for (std::size_t i = 1; i < kBoneCount; ++i) {
        const auto bone = static_cast<Bone>(i);
        const Bone above = *parent(bone);
        const std::string what(name(above));
        float longer = 1.0F;
        if (what.starts_with("upper_arm") || what.starts_with("forearm")) longer = wish.arms;
        if (what.starts_with("thigh") || what.starts_with("shin")) longer = wish.legs;
        if (what.starts_with("spine") || (what == "pelvis" && bone == Bone::spine1)) longer = wish.trunk;
        world.position[i] =
            world.position[index(above)] + longer * (plain.position[i] - plain.position[index(above)]);
    }
    return world;
}

struct Bytes {
    std::string data;
    template <class T>
    std::size_t add(const std::vector<T>& values) {
        const std::size_t at = data.size();
        data.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
        data.resize((data.size() + 3) / 4 * 4, '\0');
        return at;
    }
};

inline std::string glb(const std::string& json_text, const std::string& binary) {
    std::string json = json_text;
    json.resize((json.size() + 3) / 4 * 4, ' ');
    const auto word = [](std::size_t value) {
        const auto number = static_cast<std::uint32_t>(value);
        return std::string(reinterpret_cast<const char*>(&number), 4);
    };
    return "glTF" + word(2) + word(12 + 8 + json.size() + 8 + binary.size()) + word(json.size()) + "JSON" +
           json + word(binary.size()) + std::string("BIN\0", 4) + binary;
}

inline std::string make(const ingear::render::CoachModel& coach, const Wish& wish) {
    using namespace ingear::motion;
    LocalPose rest = bind_pose();
    if (wish.arms_out) {
        for (const Side side : {Side::left, Side::right}) {
            const auto on = [&](Bone left) { return index(side == Side::left ? left : mirrored(left)); };
            rest.rotation[on(Bone::upper_arm_left)] = joint::shoulder(side, 0.0F, 90.0F, 0.0F);
            rest.rotation[on(Bone::forearm_left)] = joint::elbow(0.0F);
            rest.rotation[on(Bone::thigh_left)] = joint::hip(side, 0.0F, 0.0F, 0.0F);
        }
    }
    const WorldPose posed = stretched(rest, wish);
    const auto skin = skin_transforms(posed);
    const glm::quat facing =
        glm::angleAxis(wish.faces_back ? glm::pi<float>() : 0.0F, glm::vec3(0.0F, 1.0F, 0.0F));
    const float scale = wish.height / 1.72F;

    std::vector<glm::vec3> places;
    std::vector<glm::vec3> normals;
    std::vector<std::array<std::uint8_t, 4>> joints;
    std::vector<std::array<float, 4>> weights;
    const auto& surface = coach.surface;
    for (std::size_t v = 0; v < surface.positions.size(); ++v) {
        glm::vec3 place(0.0F);
        glm::vec3 normal(0.0F);
        std::array<std::uint8_t, 4> of{};
        const auto& influence = surface.influences[v];
        for (std::size_t k = 0; k < 4; ++k) {
            const SkinTransform& moved = skin[influence.bones[k]];
            place += influence.weights[k] * (moved.rotation * surface.positions[v] + moved.translation);
            normal += influence.weights[k] * (moved.rotation * surface.normals[v]);
            of[k] = static_cast<std::uint8_t>(joint_of(static_cast<Bone>(influence.bones[k])));
        }
        places.push_back(facing * (scale * place));
        normals.push_back(facing * glm::normalize(normal));
        joints.push_back(of);
        weights.push_back(influence.weights);
    }

    // Nodes with any rotations, and what takes the mesh into them.
    std::vector<glm::mat4> world;
    std::vector<glm::mat4> inverse;
    std::string nodes;
    std::string children[std::size(kJoints)];
    std::string bones;
    for (std::size_t i = 0; i < std::size(kJoints); ++i) {
        const auto odd = static_cast<float>(i);
        const glm::quat turn =
            wish.odd_axes
                ? glm::normalize(glm::quat(1.0F, std::sin(odd), std::cos(2.0F * odd), std::sin(3.0F * odd)))
                : glm::quat(1.0F, 0.0F, 0.0F, 0.0F);
        glm::mat4 matrix = glm::mat4_cast(turn);
        matrix[3] = glm::vec4(facing * (scale * posed.position[index(kJoints[i].bone)]), 1.0F);
        world.push_back(matrix);
        inverse.push_back(glm::inverse(matrix));
        if (kJoints[i].parent >= 0) {
            std::string& list = children[static_cast<std::size_t>(kJoints[i].parent)];
            list += fmt::format("{}{}", list.empty() ? "" : ",", i);
        }
    }
    if (wish.in_a_circle) children[5] = "4";
    for (std::size_t i = 0; i < std::size(kJoints); ++i) {
        const glm::mat4 local =
            kJoints[i].parent < 0
                ? world[i]
                : glm::inverse(world[static_cast<std::size_t>(kJoints[i].parent)]) * world[i];
        std::vector<float> numbers(glm::value_ptr(local), glm::value_ptr(local) + 16);
        const bool left_out = wish.leave_out == kJoints[i].name;
        const bool named = wish.names == Wish::Names::nodes && !left_out;
        nodes += fmt::format(R"({}{{"name":"{}{}","matrix":[{}]{}}})", i == 0 ? "" : ",", named ? "" : "J_",
                             named ? kJoints[i].name : fmt::format("{}", i), fmt::join(numbers, ","),
                             children[i].empty() ? "" : fmt::format(R"(,"children":[{}])", children[i]));
        if (left_out) continue;
        bones += bones.empty() ? "" : ",";
        bones += wish.names == Wish::Names::vrm0
                     ? fmt::format(R"({{"bone":"{}","node":{}}})", kJoints[i].name, i)
                     : fmt::format(R"("{}":{{"node":{}}})", kJoints[i].name, i);
    }
    const std::size_t mesh_node = std::size(kJoints);
    nodes += fmt::format(R"(,{{"name":"body","mesh":0{}}})", wish.with_skin ? R"(,"skin":0)" : "");

    Bytes bytes;
    const std::size_t count = places.size();
    std::string views;
    std::string accessors;
    std::size_t number = 0;
    const auto add = [&](const auto& values, int component, const char* type, std::size_t elements) {
        const std::size_t at = bytes.add(values);
        const char* comma = number == 0 ? "" : ",";
        views += fmt::format(R"({}{{"buffer":0,"byteOffset":{},"byteLength":{}}})", comma, at,
                             bytes.data.size() - at);
        accessors += fmt::format(R"({}{{"bufferView":{},"componentType":{},"count":{},"type":"{}"}})", comma,
                                 number, component, elements, type);
        return number++;
    };
    const std::size_t position = add(places, 5126, "VEC3", count);
    const std::size_t normal = add(normals, 5126, "VEC3", count);
    const std::size_t joint = add(joints, 5121, "VEC4", count);
    const std::size_t weight = add(weights, 5126, "VEC4", count);
    const std::size_t bound = add(inverse, 5126, "MAT4", inverse.size());
    std::string primitives;
    std::string materials;
    for (std::size_t r = 0; r < coach.fine.ranges.size(); ++r) {
        const auto& range = coach.fine.ranges[r];
        const auto first = coach.fine.indices.begin() + static_cast<std::ptrdiff_t>(range.first_index);
        const std::vector<std::uint32_t> indices(first,
                                                 first + static_cast<std::ptrdiff_t>(range.index_count));
        const std::size_t list = add(indices, 5125, "SCALAR", indices.size());
        const char* comma = r == 0 ? "" : ",";
        primitives += fmt::format(
            R"({}{{"attributes":{{"POSITION":{},"NORMAL":{},"JOINTS_0":{},"WEIGHTS_0":{}}},"indices":{},"material":{}}})",
            comma, position, normal, joint, weight, list, r);
        const float hue = static_cast<float>(r) / 8.0F;
        materials +=
            fmt::format(R"({}{{"name":"m{}","pbrMetallicRoughness":{{"baseColorFactor":[{},{},{},1]}}}})",
                        comma, r, 0.2F + 0.6F * hue, 0.5F - 0.3F * hue, 0.7F - 0.6F * hue);
    }
    std::string extensions;
    if (wish.names == Wish::Names::vrm0)
        extensions = fmt::format(
            R"(,"extensionsUsed":["VRM"],"extensions":{{"VRM":{{"humanoid":{{"humanBones":[{}]}}}}}})",
            bones);
    if (wish.names == Wish::Names::vrm1)
        extensions = fmt::format(
            R"(,"extensionsUsed":["VRMC_vrm"],"extensions":{{"VRMC_vrm":{{"specVersion":"1.0","humanoid":{{"humanBones":{{{}}}}}}}}})",
            bones);
    std::string list;
    for (std::size_t i = 0; i < std::size(kJoints); ++i) list += fmt::format("{}{}", i == 0 ? "" : ",", i);
    const std::string json = fmt::format(
        R"({{"asset":{{"version":"2.0"}},"scene":0,"scenes":[{{"nodes":[0,{}]}}],"nodes":[{}],)"
        R"("meshes":[{{"name":"body","primitives":[{}]}}],"materials":[{}],)"
        R"("skins":[{{"inverseBindMatrices":{},"joints":[{}]}}],)"
        R"("bufferViews":[{}],"accessors":[{}],"buffers":[{{"byteLength":{}{}}}]{}}})",
        mesh_node, nodes, primitives, materials, bound, list, views, accessors, bytes.data.size(),
        wish.other_file.empty() ? "" : fmt::format(R"(,"uri":"{}")", wish.other_file), extensions);
    return glb(json, bytes.data);
}

}  // namespace humanoid_maker
