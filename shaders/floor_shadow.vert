#include "frame.glsl"

uniform vec3 grid;  // lower corner and width of the grid of darkness, metres

layout(location = 0) in vec2 place;  // x, z

out vec2 v_grid;

const float kMatTop = 0.012;

void main() {
    v_grid = (place - grid.xy) / grid.z;
    gl_Position = world_to_clip * vec4(place.x, kMatTop, place.y, 1.0);
}
