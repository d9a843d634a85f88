#include "body/muscles.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "body/field.h"

namespace ingear::body {

namespace {

/// Metres of surface for a radian around the hips, and the part of the body that the texture covers.
constexpr float kMetresPerRadian = 0.125F;
constexpr float kWidth = 0.40F;
constexpr float kBottom = 0.78F;
constexpr float kTop = 1.04F;
/// The axis around which azimuths are measured.
constexpr float kAxisZ = -0.015F;

/// Degrees from the middle of the back, and height in metres.
struct Corner {
    float degrees, y;
};
const std::vector<Corner> kMaximus = {{20, 0.985F}, {40, 0.972F}, {66, 0.925F}, {84, 0.878F},
                                      {72, 0.848F}, {42, 0.838F}, {22, 0.846F}, {18, 0.900F}};
const std::vector<Corner> kMedius = {{52, 1.000F}, {72, 1.014F}, {104, 1.002F}, {108, 0.978F},
                                     {95, 0.915F}, {86, 0.905F}, {74, 0.940F}};
const std::vector<Corner> kMinimus = {{84, 0.972F}, {102, 0.965F}, {99, 0.942F}, {92, 0.905F}, {87, 0.915F}};
constexpr float kMaximusGrowth = 0.021F;
constexpr float kMediusGrowth = 0.016F;
constexpr float kMinimusGrowth = 0.013F;

using Outline = std::vector<glm::vec2>;

float metres_at(float degrees) {
    return degrees * 0.017453293F * kMetresPerRadian;
}

/// Cuts the corners off four times (Chaikin), which leaves a smooth curve.
Outline curved(const std::vector<Corner>& corners) {
    Outline outline;
    for (const Corner& corner : corners) outline.emplace_back(metres_at(corner.degrees), corner.y);
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

float sine_wave(float phase) {
    return 0.5F + 0.5F * static_cast<float>(std::sin(static_cast<double>(phase)));
}

/// Fibres run down and outwards over the maximus, and fan out from the hip over the medius.
float fibres(glm::vec2 p, float maximus, float medius) {
    if (maximus < medius) {
        const float bend = p.x - 0.1F;
        return sine_wave(560.0F * (0.82F * p.y + 0.62F * p.x + 2.5F * bend * bend));
    }
    return sine_wave(58.0F * angle_of(p.y - 0.872F, p.x - metres_at(93.0F)));
}

std::uint8_t byte_of(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
}
std::uint8_t channel_of(float distance) {
    return byte_of(0.5F - distance / 0.10F);
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
    constexpr int kReach = 4;
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
    const float azimuth = angle_of(std::abs(p.x), -(p.z - kAxisZ));
    return {azimuth * kMetresPerRadian / kWidth, (p.y - kBottom) / (kTop - kBottom)};
}

MuscleTexture paint_muscles() {
    MuscleTexture texture;
    std::vector<glm::vec2> places;
    for (int row = 0; row < texture.height; ++row) {
        for (int column = 0; column < texture.width; ++column) {
            const float u = (static_cast<float>(column) + 0.5F) / static_cast<float>(texture.width);
            const float v = (static_cast<float>(row) + 0.5F) / static_cast<float>(texture.height);
            places.emplace_back(kWidth * u, mix(kBottom, kTop, v));
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
    for (std::size_t i = 0; i < places.size(); ++i) {
        const float beside_maximus = smooth_subtract(medius[i], maximus[i] - 0.005F, 0.010F);
        texture.rgba.push_back(channel_of(faded_below(maximus[i], places[i].y)));
        texture.rgba.push_back(channel_of(beside_maximus));
        texture.rgba.push_back(channel_of(minimus[i]));
        texture.rgba.push_back(byte_of(fibres(places[i], maximus[i], beside_maximus)));
    }
    return texture;
}

}  // namespace ingear::body
