#include "render/imported_coach/humanoid_bones.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "render/imported_coach/gltf_values.h"

namespace ingear::render {

namespace {

constexpr std::string_view kMiddle[] = {"hips", "spine", "chest", "upperChest", "neck", "head"};
constexpr std::string_view kEachSide[] = {"Shoulder",
                                          "UpperArm",
                                          "LowerArm",
                                          "Hand",
                                          "UpperLeg",
                                          "LowerLeg",
                                          "Foot",
                                          "Toes",
                                          "ThumbMetacarpal",
                                          "ThumbProximal",
                                          "ThumbIntermediate",
                                          "ThumbDistal",
                                          "IndexProximal",
                                          "IndexIntermediate",
                                          "IndexDistal",
                                          "MiddleProximal",
                                          "MiddleIntermediate",
                                          "MiddleDistal",
                                          "RingProximal",
                                          "RingIntermediate",
                                          "RingDistal",
                                          "LittleProximal",
                                          "LittleIntermediate",
                                          "LittleDistal"};
constexpr std::string_view kRequired[] = {"hips",          "spine",         "head",          "leftUpperArm",
                                          "leftLowerArm",  "leftHand",      "leftUpperLeg",  "leftLowerLeg",
                                          "leftFoot",      "rightUpperArm", "rightLowerArm", "rightHand",
                                          "rightUpperLeg", "rightLowerLeg", "rightFoot"};

std::vector<std::string> all_names() {
    std::vector<std::string> names(std::begin(kMiddle), std::end(kMiddle));
    for (const char* side : {"left", "right"}) {
        for (const std::string_view bone : kEachSide) names.push_back(side + std::string(bone));
    }
    return names;
}

/// Letters and digits alone, small.
std::string bare(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return letters;
}

int node_in(const tinygltf::Value& bone) {
    if (!bone.IsObject() || !bone.Has("node") || !bone.Get("node").IsNumber()) return -1;
    return bone.Get("node").GetNumberAsInt();
}

/// { "humanBones": { "hips": { "node": 3 }, … } }
std::map<std::string, int> from_vrm_1(const tinygltf::Value& humanoid) {
    std::map<std::string, int> bones;
    if (!humanoid.IsObject() || !humanoid.Has("humanBones")) return bones;
    const tinygltf::Value& list = humanoid.Get("humanBones");
    if (!list.IsObject()) return bones;
    for (const std::string& name : list.Keys()) bones[name] = node_in(list.Get(name));
    return bones;
}

/// { "humanBones": [ { "bone": "hips", "node": 3 }, … ] }
std::map<std::string, int> from_vrm_0(const tinygltf::Value& humanoid) {
    std::map<std::string, int> bones;
    if (!humanoid.IsObject() || !humanoid.Has("humanBones")) return bones;
    const tinygltf::Value& list = humanoid.Get("humanBones");
    if (!list.IsArray()) return bones;
    for (std::size_t i = 0; i < list.ArrayLen(); ++i) {
        const tinygltf::Value& bone = list.Get(static_cast<int>(i));
        if (!bone.IsObject() || !bone.Has("bone") || !bone.Get("bone").IsString()) continue;
        bones[bone.Get("bone").Get<std::string>()] = node_in(bone);
    }
    return bones;
}

std::map<std::string, int> from_node_names(const tinygltf::Model& model) {
    std::map<std::string, int> bones;
    for (const std::string& name : all_names()) {
        const std::string wanted = bare(name);
        for (std::size_t node = 0; node < model.nodes.size(); ++node) {
            if (bare(model.nodes[node].name) != wanted) continue;
            bones[name] = static_cast<int>(node);
            break;
        }
    }
    return bones;
}

std::map<std::string, int> told_by(const tinygltf::Model& model) {
    for (const auto& [extension, read] :
         {std::pair{"VRMC_vrm", &from_vrm_1}, std::pair{"VRM", &from_vrm_0}}) {
        const auto found = model.extensions.find(extension);
        if (found == model.extensions.end() || !found->second.IsObject() || !found->second.Has("humanoid"))
            continue;
        auto bones = read(found->second.Get("humanoid"));
        if (!bones.empty()) return bones;
    }
    return from_node_names(model);
}

}  // namespace

Result<std::map<std::string, int>> find_humanoid_bones(const tinygltf::Model& model) {
    std::map<std::string, int> bones = told_by(model);
    for (const auto& [name, node] : bones) {
        if (!has_index(model.nodes, node)) return fail("the bone \"" + name + "\" is no node of the file");
    }
    std::string missing;
    for (const std::string_view name : kRequired) {
        if (bones.find(std::string(name)) == bones.end())
            missing += (missing.empty() ? "" : ", ") + std::string(name);
    }
    if (!missing.empty()) return fail("bones are missing: " + missing);
    return bones;
}

}  // namespace ingear::render
