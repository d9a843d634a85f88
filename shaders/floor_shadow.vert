#include "frame.glsl"

uniform vec4 extent;  // lower and upper corner on the floor, metres
uniform vec3 grid;    // lower corner and width of the grid of darkness, metres

out vec2 v_grid;

const float kMatTop = 0.012;

void main() {
    vec2 place = vec2((gl_VertexID & 1) == 0 ? extent.x : extent.z, (gl_VertexID & 2) == 0 ? extent.y : extent.w);
    v_grid = (place - grid.xy) / grid.z;
    gl_Position = world_to_clip * vec4(place.x, kMatTop, place.y, 1.0);
}
