#include "render/coach/imported_body.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <limits>
#include <optional>
#include <string_view>

#include "render/coach/skin_reach.h"

namespace ingear::render {

using motion::Bone;
using motion::index;
using motion::mirrored;
using motion::PerBone;

namespace {

constexpr glm::vec3 kDown{0.0F, -1.0F, 0.0F};
constexpr glm::quat kNoTurn{1.0F, 0.0F, 0.0F, 0.0F};

// --- which node is which bone ---

struct BoneName {
    std::string_view vrm;  ///< of a limb without its side
    Bone bone;             ///< on the left
};
constexpr BoneName kLimbNames[] = {
    {"Shoulder", Bone::clavicle_left},
    {"UpperArm", Bone::upper_arm_left},
    {"LowerArm", Bone::forearm_left},
    {"Hand", Bone::hand_left},
    {"UpperLeg", Bone::thigh_left},
    {"LowerLeg", Bone::shin_left},
    {"Foot", Bone::foot_left},
    {"Toes", Bone::toe_left},
    {"ThumbMetacarpal", Bone::thumb_left},
    {"ThumbProximal", Bone::thumb_left},
    {"ThumbIntermediate", Bone::thumb_left},
    {"ThumbDistal", Bone::thumb_left},
    {"IndexProximal", Bone::finger1_left},
    {"MiddleProximal", Bone::finger1_left},
    {"RingProximal", Bone::finger1_left},
    {"LittleProximal", Bone::finger1_left},
    {"IndexIntermediate", Bone::finger2_left},
    {"MiddleIntermediate", Bone::finger2_left},
    {"RingIntermediate", Bone::finger2_left},
    {"LittleIntermediate", Bone::finger2_left},
    {"IndexDistal", Bone::finger2_left},
    {"MiddleDistal", Bone::finger2_left},
    {"RingDistal", Bone::finger2_left},
    {"LittleDistal", Bone::finger2_left},
};

/// The trunk has up to three bones, ours exactly three: the highest is the chest.
Bone trunk_bone(const std::string& name, const HumanoidFile& file) {
    const bool has_chest = file.bones.contains("chest");
    const bool has_upper = file.bones.contains("upperChest");
    if (name == "upperChest") return Bone::chest;
    if (name == "chest") return has_upper ? Bone::spine2 : Bone::chest;
    return has_chest || has_upper ? Bone::spine1 : Bone::chest;
}

std::optional<Bone> bone_named(const std::string& name, const HumanoidFile& file) {
    if (name == "hips") return Bone::pelvis;
    if (name == "spine" || name == "chest" || name == "upperChest") return trunk_bone(name, file);
    if (name == "neck") return Bone::neck;
    if (name == "head") return Bone::head;
    for (const bool left : {true, false}) {
        const std::string_view side = left ? "left" : "right";
        if (!name.starts_with(side)) continue;
        for (const BoneName& limb : kLimbNames) {
            if (name.substr(side.size()) == limb.vrm) return left ? limb.bone : mirrored(limb.bone);
        }
    }
    return std::nullopt;
}

void name_nodes(const HumanoidFile& file, FittedHumanoid& fitted) {
    std::vector<std::optional<Bone>> bones(file.nodes.size());
    for (const auto& [name, node] : file.bones) {
        if (const auto bone = bone_named(name, file)) bones[static_cast<std::size_t>(node)] = bone;
    }
    fitted.bone_of_node.assign(file.nodes.size(), Bone::pelvis);
    fitted.is_bone.assign(file.nodes.size(), false);
    for (std::size_t i = 0; i < bones.size(); ++i) {
        fitted.is_bone[i] = bones[i].has_value();
        for (int at = static_cast<int>(i); at >= 0; at = file.nodes[static_cast<std::size_t>(at)].parent) {
            const auto& bone = bones[static_cast<std::size_t>(at)];
            if (!bone) continue;
            fitted.bone_of_node[i] = *bone;
            break;
        }
    }
}

// --- size and direction ---

void turn_and_scale(HumanoidFile& file, const glm::quat& turn, float scale, glm::vec3 shift) {
    for (HumanoidNode& node : file.nodes) node.place = scale * (turn * node.place) + shift;
    for (HumanoidPart& part : file.parts) {
        for (glm::vec3& place : part.positions) place = scale * (turn * place) + shift;
        for (glm::vec3& normal : part.normals) normal = turn * normal;
    }
}

glm::vec3 place_of(const HumanoidFile& file, const char* bone) {
    return file.nodes[static_cast<std::size_t>(file.bones.at(bone))].place;
}

struct BodyExtent {
    float low = std::numeric_limits<float>::max();
    float high = std::numeric_limits<float>::lowest();
};
BodyExtent extent_of(const HumanoidFile& file) {
    BodyExtent extent;
    for (const HumanoidPart& part : file.parts) {
        for (const glm::vec3& place : part.positions) {
            extent.low = std::min(extent.low, place.y);
            extent.high = std::max(extent.high, place.y);
        }
    }
    return extent;
}

float our_leg() {
    using motion::neutral_position;
    return glm::distance(neutral_position(Bone::thigh_left), neutral_position(Bone::shin_left)) +
           glm::distance(neutral_position(Bone::shin_left), neutral_position(Bone::foot_left));
}

Result<void> face_forward(HumanoidFile& file) {
    const glm::vec3 left = place_of(file, "leftUpperLeg") - place_of(file, "rightUpperLeg");
    const glm::vec3 up = place_of(file, "head") - place_of(file, "hips");
    const float width = std::sqrt(left.x * left.x + left.z * left.z);
    if (!(up.y > 0.7F * glm::length(up))) return fail("it doesn't stand upright: expected y to point up");
    if (!(width > 0.01F * up.y)) return fail("its left and right legs are in one place");
    const glm::quat turn = glm::angleAxis(std::atan2(left.z, left.x), glm::vec3(0.0F, 1.0F, 0.0F));
    turn_and_scale(file, turn, 1.0F, glm::vec3(0.0F));
    return {};
}

Result<void> bring_to_size(HumanoidFile& file, float height) {
    constexpr float kSmallest = 1.40F;  // metres
    constexpr float kTallest = 1.90F;
    const BodyExtent extent = extent_of(file);
    const float own_height = extent.high - extent.low;
    const float leg = glm::distance(place_of(file, "leftUpperLeg"), place_of(file, "leftLowerLeg")) +
                      glm::distance(place_of(file, "leftLowerLeg"), place_of(file, "leftFoot"));
    if (!(own_height > 1e-4F) || !(leg > 0.05F * own_height)) return fail("its legs have no length");
    const float fitting = our_leg() / leg;
    const float scale = height > 0.0F ? height / own_height
                                      : std::clamp(fitting, kSmallest / own_height, kTallest / own_height);
    const glm::vec3 hips = place_of(file, "hips");
    turn_and_scale(file, kNoTurn, scale, {-scale * hips.x, -scale * extent.low, -scale * hips.z});
    return {};
}

// --- joints ---

/// The shortest turn from one direction to another.
glm::quat turn_between(glm::vec3 from, glm::vec3 to) {
    const glm::vec3 a = glm::normalize(from);
    const glm::vec3 b = glm::normalize(to);
    const float cosine = glm::dot(a, b);
    if (cosine < -0.9999F) return glm::angleAxis(3.14159265F, glm::vec3(0.0F, 0.0F, 1.0F));
    return glm::normalize(glm::quat(1.0F + cosine, glm::cross(a, b)));
}

/// The middle finger's joint, or the nearest finger's that there is.
std::optional<glm::vec3> finger_joint(const HumanoidFile& file, const std::string& side, const char* joint) {
    for (const char* finger : {"Middle", "Ring", "Index", "Little"}) {
        const auto found = file.bones.find(side + finger + joint);
        if (found != file.bones.end()) return file.nodes[static_cast<std::size_t>(found->second)].place;
    }
    return std::nullopt;
}

/// How far a part of the skin reaches forward from a joint, metres.
float reach_forward(const HumanoidFile& file, const FittedHumanoid& fitted, Bone bone, glm::vec3 from) {
    float reach = 0.0F;
    for (const HumanoidPart& part : file.parts) {
        for (std::size_t i = 0; i < part.positions.size(); ++i) {
            if (fitted.bone_of_node[part.joints[i][0]] == bone)
                reach = std::max(reach, part.positions[i].z - from.z);
        }
    }
    return reach;
}

/// Where the joints are in the file's pose; those that the file lacks are put where a human has them.
PerBone<glm::vec3> find_joints(const HumanoidFile& file, const FittedHumanoid& fitted) {
    PerBone<glm::vec3> joints{};
    const auto at = [&](const std::string& name) -> std::optional<glm::vec3> {
        const auto found = file.bones.find(name);
        if (found == file.bones.end()) return std::nullopt;
        return file.nodes[static_cast<std::size_t>(found->second)].place;
    };
    const glm::vec3 hips = *at("hips");
    const glm::vec3 head = *at("head");
    const auto upper = at("upperChest");
    const auto middle = at("chest");
    const glm::vec3 chest = upper ? *upper : middle ? *middle : *at("spine");
    const bool lowest_is_chest = !upper && !middle;
    joints[index(Bone::pelvis)] = hips;
    joints[index(Bone::chest)] = chest;
    joints[index(Bone::spine1)] = lowest_is_chest ? glm::mix(hips, chest, 0.4F) : *at("spine");
    joints[index(Bone::spine2)] =
        upper && middle ? *middle : glm::mix(joints[index(Bone::spine1)], chest, 0.5F);
    joints[index(Bone::head)] = head;
    joints[index(Bone::neck)] = at("neck").value_or(glm::mix(chest, head, 0.7F));
    for (const bool left : {true, false}) {
        const std::string side = left ? "left" : "right";
        const auto put = [&](Bone bone, glm::vec3 place) {
            joints[index(left ? bone : mirrored(bone))] = place;
        };
        const glm::vec3 shoulder = *at(side + "UpperArm");
        const glm::vec3 elbow = *at(side + "LowerArm");
        const glm::vec3 hand = *at(side + "Hand");
        const glm::vec3 foot = *at(side + "Foot");
        put(Bone::clavicle_left,
            at(side + "Shoulder").value_or(glm::mix(joints[index(Bone::neck)], shoulder, 0.2F)));
        put(Bone::upper_arm_left, shoulder);
        put(Bone::forearm_left, elbow);
        put(Bone::hand_left, hand);
        const glm::vec3 along = (hand - elbow) * 0.36F;  // a hand's palm to its forearm
        const glm::vec3 knuckles = finger_joint(file, side, "Proximal").value_or(hand + along);
        put(Bone::finger1_left, knuckles);
        put(Bone::finger2_left, finger_joint(file, side, "Intermediate").value_or(knuckles + 0.5F * along));
        auto thumb = at(side + "ThumbMetacarpal");
        if (!thumb) thumb = at(side + "ThumbProximal");
        put(Bone::thumb_left, thumb.value_or(glm::mix(hand, knuckles, 0.4F)));
        put(Bone::thigh_left, *at(side + "UpperLeg"));
        put(Bone::shin_left, *at(side + "LowerLeg"));
        put(Bone::foot_left, foot);
        const float reach = reach_forward(file, fitted, left ? Bone::foot_left : Bone::foot_right, foot);
        put(Bone::toe_left, at(side + "Toes").value_or(foot + glm::vec3(0.0F, -0.7F * foot.y, 0.6F * reach)));
    }
    return joints;
}

Result<void> check_lengths(const PerBone<glm::vec3>& joints) {
    constexpr std::pair<Bone, Bone> kLimbs[] = {
        {Bone::upper_arm_left, Bone::forearm_left},
        {Bone::forearm_left, Bone::hand_left},
        {Bone::thigh_left, Bone::shin_left},
        {Bone::shin_left, Bone::foot_left},
        {Bone::upper_arm_right, Bone::forearm_right},
        {Bone::forearm_right, Bone::hand_right},
        {Bone::thigh_right, Bone::shin_right},
        {Bone::shin_right, Bone::foot_right},
        {Bone::pelvis, Bone::chest},
        {Bone::chest, Bone::head},
    };
    for (const auto& [from, to] : kLimbs) {
        const float length = glm::distance(joints[index(from)], joints[index(to)]);
        if (!(length > 0.02F && length < 2.0F))
            return fail("from " + std::string(motion::name(from)) + " to " + std::string(motion::name(to)) +
                        " it has no sane length");
    }
    return {};
}

/// How the file's pose is turned from the neutral stance. Limbs hang straight down there; trunk and head are
/// as the file has them.
PerBone<glm::quat> find_turns(const PerBone<glm::vec3>& joints) {
    PerBone<glm::quat> turns;
    turns.fill(kNoTurn);
    const auto limb = [&](Bone upper, Bone lower, Bone end) {
        const auto way = [&](Bone from, Bone to) { return joints[index(to)] - joints[index(from)]; };
        glm::quat& first = turns[index(upper)];
        first = turn_between(kDown, way(upper, lower));
        turns[index(lower)] = glm::normalize(turn_between(first * kDown, way(lower, end)) * first);
    };
    for (const bool left : {true, false}) {
        const auto on = [&](Bone bone) { return left ? bone : mirrored(bone); };
        limb(on(Bone::upper_arm_left), on(Bone::forearm_left), on(Bone::hand_left));
        limb(on(Bone::thigh_left), on(Bone::shin_left), on(Bone::foot_left));
        const glm::vec3 palm = joints[index(on(Bone::finger1_left))] - joints[index(on(Bone::hand_left))];
        const glm::quat fore = turns[index(on(Bone::forearm_left))];
        const glm::quat hand =
            glm::length(palm) > 0.01F ? glm::normalize(turn_between(fore * kDown, palm) * fore) : fore;
        for (const Bone bone : {Bone::hand_left, Bone::finger1_left, Bone::finger2_left, Bone::thumb_left})
            turns[index(on(bone))] = hand;
        constexpr float kMostToesOut = 0.7F;  // radians
        const glm::vec3 foot = joints[index(on(Bone::toe_left))] - joints[index(on(Bone::foot_left))];
        const float out = foot.z > 0.01F ? std::atan2(foot.x, foot.z) : 0.0F;
        const glm::quat toes_out =
            glm::angleAxis(std::clamp(out, -kMostToesOut, kMostToesOut), glm::vec3(0.0F, 1.0F, 0.0F));
        turns[index(on(Bone::foot_left))] = toes_out;
        turns[index(on(Bone::toe_left))] = toes_out;
    }
    return turns;
}

PerBone<glm::vec3> stand_neutral(const PerBone<glm::vec3>& joints, const PerBone<glm::quat>& turns) {
    PerBone<glm::vec3> neutral{};
    neutral[0] = joints[0];
    for (std::size_t i = 1; i < motion::kBoneCount; ++i) {
        const std::size_t above = index(*motion::parent(static_cast<Bone>(i)));
        neutral[i] = i < motion::kAnimatedBoneCount
                         ? neutral[above] + glm::conjugate(turns[above]) * (joints[i] - joints[above])
                         : neutral[above];
    }
    return neutral;
}

PerBone<std::vector<glm::vec3>> find_skin(const HumanoidFile& file, const FittedHumanoid& fitted) {
    SkinReach reach;
    const motion::ImportedBody& body = fitted.body;
    constexpr float kMainly = 0.5F;
    for (const HumanoidPart& part : file.parts) {
        for (std::size_t i = 0; i < part.positions.size(); ++i) {
            for (std::size_t k = 0; k < 4; ++k) {
                const std::size_t node = part.joints[i][k];
                if (part.weights[i][k] < kMainly || !fitted.is_bone[node]) continue;
                const Bone bone = fitted.bone_of_node[node];
                const glm::vec3 from_joint = part.positions[i] - body.bind.position[index(bone)];
                reach.add(bone, body.neutral[index(bone)] +
                                    glm::conjugate(body.bind.rotation[index(bone)]) * from_joint);
            }
        }
    }
    return reach.points();
}

/// Puts the neutral stance's soles on the floor.
void put_on_floor(motion::ImportedBody& body) {
    float low = std::numeric_limits<float>::max();
    for (const Bone bone : {Bone::foot_left, Bone::toe_left, Bone::foot_right, Bone::toe_right}) {
        low = std::min(low, body.neutral[index(bone)].y);
        for (const glm::vec3& point : body.skin[index(bone)]) low = std::min(low, point.y);
    }
    for (std::size_t bone = 0; bone < motion::kBoneCount; ++bone) {
        body.neutral[bone].y -= low;
        for (glm::vec3& point : body.skin[bone]) point.y -= low;
    }
}

}  // namespace

Result<FittedHumanoid> fit_humanoid(HumanoidFile& file, float height) {
    FittedHumanoid fitted;
    name_nodes(file, fitted);
    INGEAR_TRY_DO(face_forward(file));
    INGEAR_TRY_DO(bring_to_size(file, height));
    motion::ImportedBody& body = fitted.body;
    body.bind.position = find_joints(file, fitted);
    INGEAR_TRY_DO(check_lengths(body.bind.position));
    body.bind.rotation = find_turns(body.bind.position);
    body.neutral = stand_neutral(body.bind.position, body.bind.rotation);
    body.skin = find_skin(file, fitted);
    put_on_floor(body);
    return fitted;
}

}  // namespace ingear::render
