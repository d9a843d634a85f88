// A part of the floor around the mat.
#include "frame.glsl"

out vec3 v_floor;

const vec2 kHalf = vec2(1.30, 0.68);

void main() {
    vec2 place = kHalf * vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
    v_floor = vec3(place.x, 0.0, place.y);
    gl_Position = world_to_clip * vec4(v_floor, 1.0);
}
