#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <vector>

#include "motion/props.h"

namespace ingear::render {

/// A corner of a prop's surface in the world, as shaders/prop.vert takes it.
struct PropVertex {
    glm::vec3 position;
    glm::vec3 normal;
    glm::vec4 paint;        ///< linear colour; a: openness to the sky, 0 … 1
    float presence = 1.0F;  ///< 0 … 1 while it comes or goes
};

/// Chairs and desks, put together of rounded boxes. A mat is no solid: the backdrop paints it.
struct PropShape {
    std::vector<PropVertex> vertices;
    std::vector<std::uint32_t> indices;  ///< triangles, wound counter-clockwise seen from outside

    void clear();
    void add(const motion::ShownProp& shown);
};

/// Places spread over the surface closely enough to splat their shadow on the floor.
[[nodiscard]] std::vector<glm::vec3> shadow_places(const motion::Prop& prop);

}  // namespace ingear::render
