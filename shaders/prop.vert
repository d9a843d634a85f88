// Chairs and desks; see PropVertex in src/render/stage/prop_shape.h.
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec4 paint;  // w: openness
layout(location = 3) in float presence;

out vec3 v_normal;
out vec4 v_rest;  // w: presence
out vec3 v_ambient;
out vec3 v_shadow;

invariant gl_Position;

void main() {
    vec3 n = normalize(normal);
    gl_Position = world_to_clip * vec4(position, 1.0);
    v_normal = n;
    v_rest = vec4(paint.rgb, presence);
    v_shadow = (world_to_shadow * vec4(position + n * 0.004, 1.0)).xyz;

    vec3 ambient = mix(ambient_low.rgb, ambient_high.rgb, n.y * 0.5 + 0.5);
    float fill = clamp(0.55 * dot(n, fill_direction.xyz) + 0.35, 0.0, 1.0);
    v_ambient = (ambient + fill_colour.rgb * fill * fill) * mix(0.40, 1.0, paint.w);
}
