// Everything about the light that is smooth enough is computed here, for the corners of triangles only.
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec4 rest;  // w: openness
layout(location = 3) in vec2 muscle;
layout(location = 4) in float coverage;

out vec3 v_normal;
out vec4 v_rest;  // w: coverage
out vec3 v_ambient;
out vec3 v_shadow;
out vec2 v_muscle;
#ifdef WOOD
out float v_wander;  // of the years' rings, metres
#endif

const vec3 kDarkest = vec3(0.40);
// Light that has wandered through skin is warm and reaches into hollows.
const vec3 kDarkestSkin = vec3(0.50, 0.42, 0.385);

#ifdef SLEEVED
#include "look.glsl"
#endif

vec3 darkest() {
#ifdef SLEEVED
    return top_colour.a < rest.y ? kDarkest : kDarkestSkin;
#elif defined(SKIN)
    return kDarkestSkin;
#else
    return kDarkest;
#endif
}

void main() {
    vec3 n = normalize(normal);
    gl_Position = world_to_clip * vec4(position, 1.0);
    v_normal = n;
    v_rest = vec4(rest.xyz, coverage);
    v_muscle = muscle;
#ifdef WOOD
    v_wander = 0.0085 * sin(7.0 * rest.y + 9.0 * rest.x) + 0.0030 * sin(23.0 * rest.y - 31.0 * rest.x + 17.0 * rest.z);
#endif

    v_shadow = (world_to_shadow * vec4(position + n * 0.004, 1.0)).xyz;

    vec3 openness = mix(darkest(), vec3(1.0), rest.w);
    float near_floor = 1.0 - 0.55 * clamp(1.0 - position.y / 0.31, 0.0, 1.0) * clamp(-n.y * 1.3 + 0.15, 0.0, 1.0);
    vec3 ambient = mix(ambient_low.rgb, ambient_high.rgb, n.y * 0.5 + 0.5) * near_floor;
    float fill = clamp(0.55 * dot(n, fill_direction.xyz) + 0.35, 0.0, 1.0);
    v_ambient = (ambient + fill_colour.rgb * fill * fill) * openness;
}
