#include "motion/body_places.h"

#include <algorithm>
#include <cmath>

namespace ingear::motion {

namespace {

/// A point that is carried along by a bone; of a pair it is the left one.
struct Spotlight {
    std::string_view name;
    Bone bone;
    glm::vec3 neutral;  ///< in the neutral stance, metres
    bool paired;
};

constexpr std::array<Spotlight, 12> kPlaces{{
    {"lower_back", Bone::spine1, {0.0F, 1.05F, -0.07F}, false},
    {"pelvis", Bone::pelvis, {0.0F, 0.93F, -0.01F}, false},
    {"chest", Bone::chest, {0.0F, 1.28F, 0.0F}, false},
    {"neck", Bone::neck, {0.0F, 1.45F, -0.02F}, false},
    {"head", Bone::head, {0.0F, 1.60F, 0.0F}, false},
    {"shoulder", Bone::upper_arm_left, {0.151F, 1.362F, -0.018F}, true},
    {"elbow", Bone::forearm_left, {0.151F, 1.080F, -0.022F}, true},
    {"hand", Bone::hand_left, {0.151F, 0.800F, -0.014F}, true},
    {"hip", Bone::thigh_left, {0.100F, 0.905F, -0.01F}, true},
    {"knee", Bone::shin_left, {0.086F, 0.490F, 0.02F}, true},
    {"heel", Bone::foot_left, {0.086F, 0.025F, -0.045F}, true},
    {"foot", Bone::foot_left, {0.086F, 0.030F, 0.05F}, true},
}};

constexpr std::string_view kLeft = "_left";
constexpr std::string_view kRight = "_right";

/// A name without its side.
struct Sided {
    std::string_view stem;
    Side side = Side::both;
};

Sided split(std::string_view name) {
    if (name.ends_with(kLeft)) return {name.substr(0, name.size() - kLeft.size()), Side::left};
    if (name.ends_with(kRight)) return {name.substr(0, name.size() - kRight.size()), Side::right};
    return {name, Side::both};
}

const Spotlight* find(std::string_view name) {
    const Sided wanted = split(name);
    for (const Spotlight& place : kPlaces)
        if (place.name == wanted.stem && (place.paired || wanted.side == Side::both)) return &place;
    return nullptr;
}

/// Where an angle that is off shows. A thigh that turns or falls inwards is seen at the knee.
std::string_view place_of_angle(std::string_view stem) {
    struct Rule {
        std::string_view begin;
        std::string_view place;
    };
    constexpr std::array<Rule, 18> kRules{{
        {"lumbar", "lower_back"},
        {"pelvis", "pelvis"},
        {"chest", "chest"},
        {"neck", "neck"},
        {"head", "head"},
        {"clavicle", "shoulder"},
        {"shoulder", "shoulder"},
        {"elbow", "elbow"},
        {"forearm", "elbow"},
        {"wrist", "hand"},
        {"finger", "hand"},
        {"hip_flexion", "hip"},
        {"hip", "knee"},
        {"knee", "knee"},
        {"ankle", "foot"},
        {"toe", "foot"},
        {"heel", "foot"},
        {"foot", "foot"},
    }};
    for (const Rule& rule : kRules)
        if (stem.starts_with(rule.begin)) return rule.place;
    return "";
}

}  // namespace

bool is_body_place(std::string_view name) {
    return find(name) != nullptr;
}

std::vector<std::string> body_place_names() {
    std::vector<std::string> names;
    for (const Spotlight& place : kPlaces) {
        names.emplace_back(place.name);
        if (!place.paired) continue;
        names.push_back(std::string(place.name) + std::string(kLeft));
        names.push_back(std::string(place.name) + std::string(kRight));
    }
    return names;
}

PlacePoints find_body_place(std::string_view name, Side side, const WorldPose& pose) {
    PlacePoints points;
    const Spotlight* place = find(name);
    if (place == nullptr) return points;
    Side named = split(name).side;
    if (side == Side::right) named = opposite(named);
    if (!place->paired || named != Side::right)
        points.at[points.count++] = pose.carry(place->bone, place->neutral);
    if (place->paired && named != Side::left)
        points.at[points.count++] =
            pose.carry(mirrored(place->bone), {-place->neutral.x, place->neutral.y, place->neutral.z});
    return points;
}

std::string place_of(const Fault& fault) {
    constexpr float kTakesPart = 8.0F;  // degrees: less is how the trunk gives way to the limbs
    float lower_back = 0.0F;
    float pelvis = 0.0F;
    float most = 0.0F;
    std::string found;
    for (const KeyPose& pose : fault.offsets) {
        for (const auto& [name, offset] : pose.angles) {
            const Sided angle = split(name);
            const std::string_view place = place_of_angle(angle.stem);
            const float size = std::abs(offset);
            if (place == "lower_back") lower_back = std::max(lower_back, size);
            if (place == "pelvis") pelvis = std::max(pelvis, size);
            if (place.empty() || size <= most) continue;
            most = size;
            found = place;
            if (angle.side != Side::both) found += angle.side == Side::left ? kLeft : kRight;
        }
    }
    if (lower_back >= kTakesPart) return "lower_back";
    if (pelvis >= kTakesPart) return "pelvis";
    return found;
}

}  // namespace ingear::motion
