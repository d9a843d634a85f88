#include "body/wooden_pieces.h"

#include <array>
#include <utility>

#include "body/limb_table.h"

namespace ingear::body {

namespace {

using motion::Bone;
using motion::neutral_position;

/// A turned limb: place along the bone and radius, millimetres.
struct TurnedSection {
    float t, radius;
};

template <std::size_t count>
Field turned(Bone from, Bone to, const std::array<TurnedSection, count>& profile) {
    std::vector<LimbSection> sections;
    for (const TurnedSection& s : profile) sections.push_back({s.t, s.radius, s.radius, s.radius, s.radius});
    return Loft(neutral_position(from), neutral_position(to), limb_knots(sections, 1.0F));
}

Field ball(glm::vec3 centre, float radius) {
    return Ellipsoid{centre, glm::vec3(radius)};
}

/// Rounded union of several, all within `k` of each other.
template <class... Solid>
Field joined(float k, Solid... solids) {
    return [=](glm::vec3 p) {
        float d = 1.0F;
        ((d = smooth_min(d, solids(p), k)), ...);
        return d;
    };
}

// Each as wide as the wood is there; corners within 2 mm of the box that the grid covers.

Field head() {
    return joined(0.060F, Ellipsoid{{0.0F, 1.618F, -0.013F}, {0.083F, 0.098F, 0.106F}},
                  Ellipsoid{{0.0F, 1.560F, 0.022F}, {0.052F, 0.076F, 0.060F}});
}

/// A drum of the waist, rounded at its rims.
Field drum(glm::vec3 centre, glm::vec3 radii, float half_height) {
    return [=](glm::vec3 p) {
        return smooth_max(Ellipsoid{centre, radii}(p), std::abs(p.y - centre.y) - half_height, 0.022F);
    };
}

float chest(glm::vec3 p) {
    constexpr Ellipsoid kRibs{{0.0F, 1.302F, -0.010F}, {0.126F, 0.088F, 0.092F}};
    constexpr Ellipsoid kLowerRibs{{0.0F, 1.235F, 0.0F}, {0.112F, 0.062F, 0.084F}};
    constexpr Ellipsoid kShoulders{{0.0F, 1.355F, -0.045F}, {0.115F, 0.050F, 0.050F}};
    constexpr Ellipsoid kBlade{{0.075F, 1.290F, -0.066F}, {0.056F, 0.080F, 0.045F}};
    const glm::vec3 q = fold(p);
    const float d = smooth_min(kRibs(q), kLowerRibs(q), 0.040F);
    return smooth_min(smooth_min(d, kShoulders(q), 0.030F), kBlade(q), 0.030F);
}

Field pelvis() {
    return joined(0.040F, Ellipsoid{{0.0F, 0.952F, -0.003F}, {0.136F, 0.066F, 0.084F}},
                  Ellipsoid{{0.0F, 0.880F, 0.004F}, {0.046F, 0.060F, 0.050F}});
}

/// Seat and hip as one great ball, flat towards the other.
Field hip() {
    const Field whole = joined(0.020F, Ellipsoid{{0.072F, 0.888F, -0.066F}, {0.074F, 0.083F, 0.062F}},
                               Ellipsoid{{0.103F, 0.926F, -0.020F}, {0.048F, 0.068F, 0.060F}},
                               Ellipsoid{{0.088F, 0.880F, 0.0F}, {0.087F, 0.068F, 0.084F}});
    constexpr float kOffMidline = 0.004F;
    return [=](glm::vec3 p) { return smooth_max(whole(p), kOffMidline - p.x, 0.010F); };
}

/// Between the sole and a top that slants down to the toes.
float carved(float d, glm::vec3 p, float top) {
    return smooth_max(smooth_max(d, p.y - top, 0.012F), -p.y, 0.006F);
}

float foot(glm::vec3 p) {
    constexpr RoundedCone kBlock{{0.086F, 0.028F, -0.034F}, {0.087F, 0.028F, 0.083F}, 0.036F, 0.046F};
    constexpr RoundedCone kInstep{{0.086F, 0.058F, -0.010F}, {0.086F, 0.034F, 0.080F}, 0.034F, 0.026F};
    const float top = 0.077F - 0.30F * p.z;
    const float d = carved(smooth_min(kBlock(p), kInstep(p), 0.020F), p, top);
    // Hollowed out a little where the toes' block turns.
    return smooth_subtract(d, RoundedCone{{0.0F, 0.022F, 0.150F}, {0.2F, 0.022F, 0.150F}, 0.037F, 0.037F}(p),
                           0.006F);
}

float toes(glm::vec3 p) {
    constexpr RoundedCone kBlock{{0.087F, 0.022F, 0.140F}, {0.088F, 0.020F, 0.152F}, 0.045F, 0.038F};
    const float top = 0.044F - 0.22F * (p.z - 0.115F);
    const float d = carved(kBlock(p), p, top);
    return smooth_max(d, 0.112F - p.z, 0.014F);
}

/// A block that widens from the wrist to the knuckles; the palm is its flat inner side.
float palm(glm::vec3 p) {
    constexpr float kCorner = 0.011F;
    const glm::vec3 from_middle = p - glm::vec3(0.1495F, 0.794F, -0.0155F);
    const float half_width = mix(0.0375F, 0.0260F, smoothstep(-0.036F, 0.040F, from_middle.y));
    const glm::vec3 q = glm::abs(from_middle) - glm::vec3(0.0190F, 0.0385F, half_width) + glm::vec3(kCorner);
    const glm::vec3 out = glm::max(q, glm::vec3(0.0F));
    return std::sqrt(glm::dot(out, out)) + std::min(std::max({q.x, q.y, q.z}), 0.0F) - kCorner;
}

struct Finger {
    float z, spread, length, thickness;
};
constexpr std::array<Finger, 4> kFingers = {{
    {0.0110F, 0.09F, 0.076F, 0.97F},
    {-0.0070F, 0.03F, 0.083F, 1.00F},
    {-0.0250F, -0.03F, 0.077F, 0.97F},
    {-0.0425F, -0.11F, 0.062F, 0.88F},
}};

/// The fingers between two heights below the knuckles, metres, the second a share of each finger's length.
Field fingers(float from, float to, float radius_from, float radius_to, float lean_from, float lean_to) {
    constexpr glm::vec3 kKnuckles{0.1500F, 0.758F, 0.0F};
    return [=](glm::vec3 p) {
        float d = 1.0F;
        for (const Finger& finger : kFingers) {
            const auto at = [&](float down, float lean) {
                return kKnuckles + glm::vec3(-lean, -down, finger.z + finger.spread * down);
            };
            const RoundedCone bone{at(from, lean_from), at(to * finger.length, lean_to),
                                   finger.thickness * radius_from, finger.thickness * radius_to};
            d = smooth_min(d, bone(p), 0.003F);
        }
        return d;
    };
}

Field thumb() {
    return joined(0.004F, RoundedCone{{0.1475F, 0.816F, 0.008F}, {0.1410F, 0.786F, 0.029F}, 0.0130F, 0.0112F},
                  RoundedCone{{0.1410F, 0.786F, 0.029F}, {0.1390F, 0.758F, 0.040F}, 0.0112F, 0.0085F});
}

void add_trunk(std::vector<WoodenPiece>& pieces) {
    const auto add = [&](Material material, Bone bone, Field field, glm::vec3 low, glm::vec3 high, float cell,
                         std::size_t triangles) {
        pieces.push_back({material, bone, std::move(field), {low, high, cell}, triangles});
    };
    add(Material::head, Bone::head, head(), {0.0F, 1.47F, -0.14F}, {0.11F, 1.74F, 0.12F}, 0.0060F, 900);
    add(Material::torso, Bone::neck,
        RoundedCone{{0.0F, 1.405F, -0.032F}, {0.0F, 1.508F, -0.010F}, 0.043F, 0.037F}, {0.0F, 1.34F, -0.10F},
        {0.07F, 1.56F, 0.05F}, 0.0060F, 220);
    add(Material::torso, Bone::chest, chest, {0.0F, 1.15F, -0.14F}, {0.16F, 1.43F, 0.12F}, 0.0080F, 780);
    add(Material::torso, Bone::spine2, drum({0.0F, 1.144F, 0.002F}, {0.101F, 0.092F, 0.076F}, 0.050F),
        {0.0F, 1.07F, -0.10F}, {0.13F, 1.22F, 0.10F}, 0.0080F, 300);
    add(Material::torso, Bone::spine1, drum({0.0F, 1.049F, 0.003F}, {0.113F, 0.092F, 0.080F}, 0.050F),
        {0.0F, 0.98F, -0.10F}, {0.14F, 1.13F, 0.10F}, 0.0080F, 300);
    add(Material::pelvis, Bone::pelvis, pelvis(), {0.0F, 0.79F, -0.12F}, {0.16F, 1.04F, 0.11F}, 0.0080F, 520);
    add(Material::pelvis, Bone::hip_helper_left, hip(), {-0.03F, 0.78F, -0.15F}, {0.20F, 1.03F, 0.11F},
        0.0080F, 780);
}

void add_arm(std::vector<WoodenPiece>& pieces) {
    constexpr std::array<TurnedSection, 7> kUpperArm = {
        {{0.13F, 30}, {0.22F, 39}, {0.34F, 42}, {0.50F, 39.5F}, {0.68F, 34}, {0.81F, 29.5F}, {0.87F, 25}}};
    constexpr std::array<TurnedSection, 7> kForearm = {
        {{0.14F, 24}, {0.22F, 30}, {0.32F, 33}, {0.48F, 30}, {0.68F, 24}, {0.84F, 20}, {0.90F, 17.5F}}};
    const auto add = [&](Material material, Bone bone, Field field, glm::vec3 low, glm::vec3 high, float cell,
                         std::size_t triangles) {
        pieces.push_back({material, bone, std::move(field), {low, high, cell}, triangles});
    };
    add(Material::torso, Bone::clavicle_left, Ellipsoid{{0.112F, 1.364F, -0.022F}, {0.046F, 0.032F, 0.041F}},
        {0.05F, 1.32F, -0.08F}, {0.17F, 1.41F, 0.03F}, 0.0060F, 180);
    add(Material::arm, Bone::upper_arm_left, ball({0.153F, 1.361F, -0.018F}, 0.047F), {0.09F, 1.30F, -0.08F},
        {0.21F, 1.42F, 0.04F}, 0.0065F, 260);
    add(Material::arm, Bone::upper_arm_left, turned(Bone::upper_arm_left, Bone::forearm_left, kUpperArm),
        {0.09F, 1.08F, -0.08F}, {0.21F, 1.38F, 0.04F}, 0.0065F, 480);
    add(Material::arm, Bone::elbow_helper_left, ball({0.151F, 1.079F, -0.023F}, 0.031F),
        {0.11F, 1.04F, -0.06F}, {0.19F, 1.12F, 0.02F}, 0.0050F, 220);
    add(Material::arm, Bone::forearm_left, turned(Bone::forearm_left, Bone::hand_left, kForearm),
        {0.10F, 0.84F, -0.07F}, {0.20F, 1.08F, 0.03F}, 0.0055F, 440);
    add(Material::hand, Bone::hand_left, ball({0.151F, 0.842F, -0.016F}, 0.0205F), {0.12F, 0.81F, -0.05F},
        {0.18F, 0.87F, 0.02F}, 0.0038F, 160);
    add(Material::hand, Bone::hand_left, palm, {0.12F, 0.74F, -0.07F}, {0.18F, 0.85F, 0.04F}, 0.0040F, 340);
    add(Material::hand, Bone::thumb_left, thumb(), {0.12F, 0.73F, -0.02F}, {0.18F, 0.84F, 0.07F}, 0.0032F,
        240);
    add(Material::hand, Bone::finger1_left, fingers(-0.004F, 0.50F, 0.0104F, 0.0092F, 0.0F, 0.001F),
        {0.12F, 0.69F, -0.08F}, {0.18F, 0.79F, 0.05F}, 0.0032F, 420);
    add(Material::hand, Bone::finger2_left, fingers(0.038F, 0.90F, 0.0088F, 0.0070F, 0.001F, 0.003F),
        {0.12F, 0.65F, -0.08F}, {0.18F, 0.74F, 0.05F}, 0.0030F, 440);
}

void add_leg(std::vector<WoodenPiece>& pieces) {
    constexpr std::array<TurnedSection, 8> kThigh = {{{0.13F, 62},
                                                      {0.20F, 77},
                                                      {0.29F, 84},
                                                      {0.42F, 79},
                                                      {0.58F, 69},
                                                      {0.73F, 58},
                                                      {0.83F, 50},
                                                      {0.88F, 42}}};
    constexpr std::array<TurnedSection, 8> kShin = {{{0.12F, 38},
                                                     {0.18F, 46},
                                                     {0.28F, 51},
                                                     {0.42F, 48},
                                                     {0.60F, 39},
                                                     {0.76F, 31},
                                                     {0.86F, 27},
                                                     {0.90F, 23}}};
    const auto add = [&](Material material, Bone bone, Field field, glm::vec3 low, glm::vec3 high, float cell,
                         std::size_t triangles, bool forward = false) {
        pieces.push_back({material, bone, std::move(field), {low, high, cell}, triangles, forward});
    };
    add(Material::leg, Bone::thigh_left, turned(Bone::thigh_left, Bone::shin_left, kThigh),
        {-0.03F, 0.48F, -0.10F}, {0.19F, 0.93F, 0.11F}, 0.0085F, 700);
    add(Material::leg, Bone::knee_helper_left, ball({0.086F, 0.491F, 0.003F}, 0.0495F),
        {0.03F, 0.43F, -0.06F}, {0.15F, 0.55F, 0.06F}, 0.0065F, 260);
    add(Material::leg, Bone::shin_left, turned(Bone::shin_left, Bone::foot_left, kShin),
        {0.02F, 0.08F, -0.08F}, {0.15F, 0.49F, 0.06F}, 0.0075F, 560);
    add(Material::shoe, Bone::foot_left, ball({0.086F, 0.084F, -0.008F}, 0.034F), {0.04F, 0.04F, -0.05F},
        {0.13F, 0.13F, 0.04F}, 0.0055F, 180);
    add(Material::shoe, Bone::foot_left, foot, {0.03F, -0.01F, -0.08F}, {0.15F, 0.11F, 0.14F}, 0.0050F, 560,
        true);
    add(Material::shoe, Bone::toe_left, toes, {0.03F, -0.01F, 0.09F}, {0.15F, 0.06F, 0.20F}, 0.0045F, 360,
        true);
}

}  // namespace

std::vector<WoodenPiece> wooden_pieces() {
    std::vector<WoodenPiece> pieces;
    add_trunk(pieces);
    add_arm(pieces);
    add_leg(pieces);
    return pieces;
}

}  // namespace ingear::body
