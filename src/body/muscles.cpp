#include "body/muscles.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "body/field.h"
#include "motion/skeleton.h"

namespace ingear::body {

namespace {

/// Azimuths that the texture covers, degrees from the middle of the back (of the hips, of each thigh)
/// outwards, and heights, metres.
constexpr float kInnermost = -110.0F;
constexpr float kOutermost = 150.0F;
constexpr float kBottom = 0.44F;
constexpr float kTop = 1.04F;

/// Azimuths are measured around the trunk at the hips and around each thigh further down.
constexpr float kTrunkAxisZ = -0.015F;
constexpr float kThighBegins = 0.76F;
constexpr float kTrunkEnds = 0.85F;
/// Metres of surface for a radian.
constexpr float kTrunkRadius = 0.125F;
constexpr float kThighRadius = 0.075F;

/// Around the inner front of the thigh, where azimuths jump from one end to the other, everything is put
/// below the texture, where nothing is painted: degrees at which that begins and is complete.
constexpr float kSeam = 210.0F;
constexpr float kSeamFromFront[2] = {170.0F, 190.0F};
constexpr float kSeamFromBack[2] = {-115.0F, -132.0F};

/// Degrees from the middle of the back, and height in metres.
struct Corner {
    float degrees, y;
};
const std::vector<Corner> kMaximus = {{20, 0.985F}, {40, 0.972F}, {66, 0.925F}, {84, 0.878F},
                                      {72, 0.848F}, {42, 0.838F}, {22, 0.846F}, {18, 0.900F}};
const std::vector<Corner> kMedius = {{52, 1.000F}, {72, 1.014F}, {104, 1.002F}, {108, 0.978F},
                                     {95, 0.915F}, {86, 0.905F}, {74, 0.940F}};
const std::vector<Corner> kMinimus = {{80, 0.976F}, {98, 0.968F}, {96, 0.944F}, {91, 0.914F}, {86, 0.918F}};
/// From the point of the hip bone down and a little back, into the band along the outer thigh.
const std::vector<Corner> kTensor = {{121, 0.985F}, {133, 0.978F}, {132, 0.930F}, {126, 0.870F},
                                     {121, 0.815F}, {115, 0.818F}, {114, 0.870F}, {116, 0.940F}};
/// The hamstrings of the outer and of the inner side part above the hollow of the knee.
const std::vector<Corner> kOuterHamstring = {{30, 0.818F}, {54, 0.800F}, {62, 0.720F}, {63, 0.620F},
                                             {59, 0.530F}, {54, 0.486F}, {44, 0.490F}, {38, 0.540F},
                                             {14, 0.620F}, {5, 0.720F},  {14, 0.800F}};
const std::vector<Corner> kInnerHamstring = {{6, 0.812F},   {-24, 0.796F}, {-58, 0.720F}, {-68, 0.620F},
                                             {-66, 0.530F}, {-60, 0.484F}, {-48, 0.488F}, {-42, 0.540F},
                                             {-14, 0.615F}, {-3, 0.720F}};
constexpr float kMaximusGrowth = 0.021F;
constexpr float kMediusGrowth = 0.016F;
constexpr float kMinimusGrowth = 0.012F;
constexpr float kTensorGrowth = 0.012F;
constexpr float kHamstringGrowth = 0.008F;
/// What is left free between neighbours.
constexpr float kGap = 0.005F;

using Outline = std::vector<glm::vec2>;

constexpr float kRadian = 57.29578F;  // degrees

/// 0 at the hips, 1 on the thighs.
float thigh_share(float y) {
    return 1.0F - smoothstep(kThighBegins, kTrunkEnds, y);
}

/// A place on the skin, metres: along it from the middle of the back, and its height.
glm::vec2 flat(float degrees, float y) {
    return {degrees / kRadian * mix(kTrunkRadius, kThighRadius, thigh_share(y)), y};
}

/// Cuts the corners off four times (Chaikin), which leaves a smooth curve.
Outline curved(const std::vector<Corner>& corners) {
    Outline outline;
    for (const Corner& corner : corners) outline.push_back(flat(corner.degrees, corner.y));
    for (int round = 0; round < 4; ++round) {
        Outline finer;
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const glm::vec2 a = outline[i];
            const glm::vec2 b = outline[(i + 1) % outline.size()];
            finer.push_back(0.75F * a + 0.25F * b);
            finer.push_back(0.25F * a + 0.75F * b);
        }
        outline = std::move(finer);
    }
    return outline;
}

/// Signed distance to a closed outline, negative inside.
float distance_to(const Outline& outline, glm::vec2 p) {
    float nearest = std::numeric_limits<float>::max();
    bool inside = false;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const glm::vec2 a = outline[i];
        const glm::vec2 b = outline[(i + 1) % outline.size()];
        const glm::vec2 edge = b - a;
        const glm::vec2 from_a = p - a;
        const float share = std::clamp(glm::dot(from_a, edge) / glm::dot(edge, edge), 0.0F, 1.0F);
        const glm::vec2 off = from_a - share * edge;
        nearest = std::min(nearest, glm::dot(off, off));
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + edge.x * (p.y - a.y) / edge.y) inside = !inside;
    }
    return inside ? -std::sqrt(nearest) : std::sqrt(nearest);
}

/// How brightly a muscle may shine: nothing 3 cm outside of it, all of it `thickness` metres inside, and no
/// edge on the way.
std::uint8_t channel_of(float distance, float thickness) {
    const float core = smoothstep(-0.030F, thickness, -distance);
    return static_cast<std::uint8_t>(std::lround(core * core * 255.0F));
}

/// The lower edge of the maximus runs out into the thigh instead of ending sharply: there, distances count
/// for less.
float faded_below(float distance, float y) {
    return distance < 0.0F ? distance * mix(0.22F, 1.0F, smoothstep(0.840F, 0.915F, y)) : distance;
}

/// Distances over the whole texture, texel by texel.
using DistanceMap = std::vector<float>;

/// Averages each texel with its neighbours along one axis, three times over, which comes near a Gaussian.
DistanceMap softened(DistanceMap map, int width, int height) {
    constexpr int kReach = 3;
    const auto pass = [&](int step_x, int step_y) {
        DistanceMap result(map.size());
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                float sum = 0.0F;
                for (int i = -kReach; i <= kReach; ++i) {
                    const int near_x = std::clamp(x + i * step_x, 0, width - 1);
                    const int near_y = std::clamp(y + i * step_y, 0, height - 1);
                    sum += map[static_cast<std::size_t>(near_y * width + near_x)];
                }
                result[static_cast<std::size_t>(y * width + x)] = sum / (2 * kReach + 1);
            }
        }
        map = std::move(result);
    };
    for (int round = 0; round < 3; ++round) {
        pass(1, 0);
        pass(0, 1);
    }
    return map;
}

}  // namespace

glm::vec2 muscle_place(glm::vec3 p) {
    const motion::WorldPose& bind = motion::bind_world();
    const glm::vec3 hip = bind.position[motion::index(motion::Bone::thigh_left)];
    const glm::vec3 knee = bind.position[motion::index(motion::Bone::shin_left)];
    const glm::vec3 thigh = hip + (knee - hip) * ((hip.y - p.y) / (hip.y - knee.y));
    const float share = thigh_share(p.y);
    const float x = std::abs(p.x) - thigh.x * share;
    const float z = p.z - mix(kTrunkAxisZ, thigh.z, share);
    float degrees = angle_of(x, -z) * kRadian;
    if (degrees < kSeam - 360.0F) degrees += 360.0F;
    const float beside = std::max(smoothstep(kSeamFromFront[0], kSeamFromFront[1], degrees),
                                  smoothstep(-kSeamFromBack[0], -kSeamFromBack[1], -degrees));
    // The trunk has no seam: there the azimuth ends in the middle of the belly.
    const float v = mix((p.y - kBottom) / (kTop - kBottom), -1.0F, beside * smoothstep(0.0F, 0.3F, share));
    return {(degrees - kInnermost) / (kOutermost - kInnermost), v};
}

MuscleTexture paint_muscles() {
    MuscleTexture texture;
    std::vector<glm::vec2> places;
    for (int row = 0; row < texture.height; ++row) {
        for (int column = 0; column < texture.width; ++column) {
            const float u = (static_cast<float>(column) + 0.5F) / static_cast<float>(texture.width);
            const float v = (static_cast<float>(row) + 0.5F) / static_cast<float>(texture.height);
            places.push_back(flat(mix(kInnermost, kOutermost, u), mix(kBottom, kTop, v)));
        }
    }
    // A muscle is soft: without the softening, light that follows the distance would show ridges and corners.
    const auto map_of = [&](const std::vector<Corner>& corners, float growth) {
        const Outline outline = curved(corners);
        DistanceMap map;
        for (const glm::vec2 p : places) map.push_back(distance_to(outline, p) - growth);
        return softened(std::move(map), texture.width, texture.height);
    };
    const DistanceMap maximus = map_of(kMaximus, kMaximusGrowth);
    const DistanceMap medius = map_of(kMedius, kMediusGrowth);
    const DistanceMap minimus = map_of(kMinimus, kMinimusGrowth);
    const DistanceMap tensor = map_of(kTensor, kTensorGrowth);
    const DistanceMap outer = map_of(kOuterHamstring, kHamstringGrowth);
    const DistanceMap inner = map_of(kInnerHamstring, kHamstringGrowth);
    const auto beside = [](float own, float other) { return smooth_subtract(own, other - kGap, 0.010F); };
    for (std::size_t i = 0; i < places.size(); ++i) {
        const float trimmed_medius = beside(medius[i], maximus[i]);
        const float hamstrings = beside(std::min(outer[i], inner[i]), maximus[i]);
        texture.rgba.push_back(channel_of(faded_below(maximus[i], places[i].y), 0.040F));
        texture.rgba.push_back(channel_of(trimmed_medius, 0.040F));
        texture.rgba.push_back(channel_of(minimus[i], 0.018F));
        texture.rgba.push_back(channel_of(std::min(hamstrings, beside(tensor[i], medius[i])), 0.032F));
    }
    return texture;
}

}  // namespace ingear::body
