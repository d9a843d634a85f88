#include "render/stage/prop_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/trigonometric.hpp>

namespace ingear::render {
namespace {

constexpr float kFloor = 0.012F;  // metres: where the coach stands, the top of the mat

constexpr glm::vec3 kWood{0.560F, 0.400F, 0.265F};
constexpr glm::vec3 kCloth{0.300F, 0.440F, 0.430F};
constexpr glm::vec3 kCushion{0.700F, 0.560F, 0.470F};
constexpr glm::vec3 kTop{0.640F, 0.500F, 0.365F};
constexpr glm::vec3 kFrame{0.640F, 0.650F, 0.640F};

/// A box with round edges and corners, in a prop's own frame: its front faces +z.
struct RoundedBox {
    glm::vec3 middle;
    glm::vec3 half;
    float radius;
    glm::vec3 colour;
    float lean = 0.0F;   ///< degrees about x, + the top goes backwards
    float splay = 0.0F;  ///< degrees about z, + the top goes to -x
    float openness = 1.0F;
};

/// A leg from the floor up to `top`, its foot at (x, z), its head `inwards` metres nearer to the middle.
RoundedBox leg(float x, float z, float top, float half_width, float inwards, glm::vec3 colour) {
    const float slant = glm::degrees(std::atan2(inwards, top));
    const auto towards = [&](float at) { return at > 0.0F ? 1.0F : -1.0F; };
    const float middle = 0.5F * inwards;
    return {{x - towards(x) * middle, 0.5F * top, z - towards(z) * middle},
            {half_width, 0.5F * top, half_width},
            0.9F * half_width,
            colour,
            towards(z) * slant,
            towards(x) * slant,
            0.8F};
}

std::vector<RoundedBox> chair(int cushions) {
    constexpr float kSeat = motion::kSeatHeight;
    std::vector<RoundedBox> boxes;
    for (const float x : {-0.19F, 0.19F}) {
        boxes.push_back(leg(x, 0.185F, kSeat - 0.05F, 0.017F, 0.025F, kWood));
        boxes.push_back(leg(x, -0.205F, kSeat - 0.05F, 0.017F, 0.025F, kWood));
        boxes.push_back({{0.88F * x, 0.61F, -0.225F}, {0.014F, 0.215F, 0.012F}, 0.011F, kWood, 9.0F});
    }
    boxes.push_back(
        {{0.0F, kSeat - 0.052F, 0.0F}, {0.205F, 0.016F, 0.205F}, 0.014F, kWood, 0.0F, 0.0F, 0.8F});
    boxes.push_back({{0.0F, kSeat - 0.020F, 0.0F}, {0.212F, 0.024F, 0.212F}, 0.023F, kCloth});
    boxes.push_back({{0.0F, 0.745F, -0.243F}, {0.205F, 0.095F, 0.019F}, 0.018F, kCloth, 9.0F});
    for (int i = 0; i < cushions; ++i) {
        const float bottom = kSeat + motion::kCushionHeight * static_cast<float>(i);
        boxes.push_back({{0.0F, bottom + 0.5F * motion::kCushionHeight, 0.012F},
                         {0.195F, 0.5F * motion::kCushionHeight, 0.190F},
                         0.044F,
                         i % 2 == 0 ? kCushion : 0.8F * kCushion + glm::vec3(0.14F)});
    }
    return boxes;
}

std::vector<RoundedBox> desk() {
    constexpr float kHeight = motion::kDeskHeight;
    std::vector<RoundedBox> boxes;
    for (const float x : {-0.53F, 0.53F}) {
        boxes.push_back(leg(x, 0.24F, kHeight - 0.03F, 0.020F, 0.03F, kFrame));
        boxes.push_back(leg(x, -0.24F, kHeight - 0.03F, 0.020F, 0.03F, kFrame));
    }
    boxes.push_back(
        {{0.0F, kHeight - 0.055F, -0.20F}, {0.50F, 0.028F, 0.010F}, 0.008F, kFrame, 0.0F, 0.0F, 0.6F});
    boxes.push_back({{0.0F, kHeight - 0.0145F, 0.0F}, {0.60F, 0.0145F, 0.30F}, 0.012F, kTop});
    return boxes;
}

std::vector<RoundedBox> boxes_of(const motion::Prop& prop) {
    switch (prop.kind) {
        case motion::PropKind::chair:
            return chair(prop.cushions);
        case motion::PropKind::desk:
            return desk();
        case motion::PropKind::mat:
            break;
    }
    return {};
}

/// From a prop's frame into the world.
struct Placing {
    glm::quat turn;
    glm::vec3 place;

    explicit Placing(const motion::Prop& prop)
        : turn(glm::angleAxis(glm::radians(prop.heading), glm::vec3(0.0F, 1.0F, 0.0F))),
          place(prop.x, kFloor, prop.z) {}
};

glm::quat turn_of(const RoundedBox& box) {
    return glm::angleAxis(glm::radians(-box.lean), glm::vec3(1.0F, 0.0F, 0.0F)) *
           glm::angleAxis(glm::radians(box.splay), glm::vec3(0.0F, 0.0F, 1.0F));
}

/// Where the lines of a face's grid lie from -1 to 1: close together in the round edge.
std::vector<float> grid_lines(float half, float radius) {
    std::vector<float> lines;
    constexpr int kRound = 4;
    const float flat = half - radius;
    for (int i = 0; i <= kRound; ++i) {
        const float angle = glm::radians(45.0F) * static_cast<float>(kRound - i) / kRound;
        lines.push_back(-flat - radius * std::tan(angle));
    }
    for (int i = kRound; i >= 0; --i) lines.push_back(-lines[static_cast<std::size_t>(i)]);
    return lines;
}

/// The six faces of a cube pushed out onto the rounded surface: the nearest point of the inner box plus the
/// radius.
void add_box(PropShape& shape, const RoundedBox& box, const Placing& placing, float presence) {
    const glm::quat turn = turn_of(box);
    const glm::vec3 inner = box.half - box.radius;
    for (int axis = 0; axis < 3; ++axis) {
        const int u = (axis + 1) % 3;
        const int v = (axis + 2) % 3;
        const std::vector<float> us = grid_lines(box.half[u], box.radius);
        const std::vector<float> vs = grid_lines(box.half[v], box.radius);
        for (const float side : {-1.0F, 1.0F}) {
            const auto first = static_cast<std::uint32_t>(shape.vertices.size());
            for (const float b : vs) {
                for (const float a : us) {
                    glm::vec3 on_cube{};
                    on_cube[axis] = side * box.half[axis];
                    on_cube[u] = a;
                    on_cube[v] = b;
                    const glm::vec3 core = glm::clamp(on_cube, -inner, inner);
                    const glm::vec3 out = glm::normalize(on_cube - core);
                    const glm::vec3 local = box.middle + turn * (core + box.radius * out);
                    const glm::vec3 normal = placing.turn * turn * out;
                    const float low = std::clamp(local.y / 0.25F, 0.0F, 1.0F);
                    const float openness =
                        box.openness * (0.65F + 0.35F * low) * (normal.y < -0.3F ? 0.6F : 1.0F);
                    shape.vertices.push_back({placing.place + placing.turn * local, normal,
                                              glm::vec4(box.colour, openness), presence});
                }
            }
            const auto width = static_cast<std::uint32_t>(us.size());
            for (std::uint32_t row = 0; row + 1 < vs.size(); ++row) {
                for (std::uint32_t column = 0; column + 1 < width; ++column) {
                    const std::uint32_t a = first + row * width + column;
                    const std::array quad{a, a + 1, a + width + 1, a + width};
                    const std::array corners =
                        side > 0.0F ? std::array{0, 1, 2, 0, 2, 3} : std::array{0, 2, 1, 0, 3, 2};
                    for (const int corner : corners) {
                        shape.indices.push_back(quad[static_cast<std::size_t>(corner)]);
                    }
                }
            }
        }
    }
}

}  // namespace

void PropShape::clear() {
    vertices.clear();
    indices.clear();
}

void PropShape::add(const motion::ShownProp& shown) {
    const Placing placing(shown.prop);
    for (const RoundedBox& box : boxes_of(shown.prop)) add_box(*this, box, placing, shown.presence);
}

std::vector<glm::vec3> shadow_places(const motion::Prop& prop) {
    constexpr float kSpacing = 0.015F;  // metres: a square of the grid of darkness is a little larger
    const Placing placing(prop);
    std::vector<glm::vec3> places;
    for (const RoundedBox& box : boxes_of(prop)) {
        const glm::quat turn = turn_of(box);
        const glm::ivec3 steps = glm::ivec3(2.0F * box.half / kSpacing) + 1;
        for (int x = 0; x <= steps.x; ++x) {
            for (int y = 0; y <= steps.y; ++y) {
                for (int z = 0; z <= steps.z; ++z) {
                    const glm::vec3 share = glm::vec3(x, y, z) / glm::vec3(steps);
                    const glm::vec3 local = box.middle + turn * (box.half * (2.0F * share - 1.0F));
                    places.push_back(placing.place + placing.turn * local - glm::vec3(0.0F, kFloor, 0.0F));
                }
            }
        }
    }
    return places;
}

}  // namespace ingear::render
