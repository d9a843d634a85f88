#include "frame.glsl"

in vec2 v_place;
in vec3 v_ray;
out vec4 colour_out;

void main() {
#ifdef EVENING
    vec3 low = vec3(0.17, 0.18, 0.21), high = vec3(0.10, 0.12, 0.16);
#else
    vec3 low = vec3(0.950, 0.940, 0.922), high = vec3(0.770, 0.825, 0.835);
#endif
    colour_out = vec4(mix(low, high, v_place.y), 1.0);
}
