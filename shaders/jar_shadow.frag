// The jar's shadow on the table, and in it the light that it gathers.
#include "jar_outline.glsl"

void main() {
    vec2 p = v_place;
    vec2 soft = (p - vec2(turn.z * 0.9 + 0.10, -0.17)) / vec2(1.42, 0.20);
    float shadow = exp(-2.2 * dot(soft, soft));
    vec2 near = (p - vec2(turn.z, -0.13)) / vec2(1.12, 0.075);
    float contact = exp(-2.0 * dot(near, near)) * exp(-4.0 * max(0.0, turn.w));
    vec2 light = (p - vec2(turn.z * 0.9 + 0.42, -0.20)) / vec2(0.58, 0.075);
    float caustic = exp(-3.0 * dot(light, light));
    vec3 warm = mix(tint.rgb, inside.rgb, clamp(inside.a * 0.5, 0.0, 0.75)) * (0.75 + 0.5 * room_low.a);
    float dark = clamp(0.34 * shadow + 0.42 * contact, 0.0, 0.7);
    float bright = caustic * (0.42 + 0.4 * room_low.a) * room_high.r;
    float alpha = dark + bright * (1.0 - dark);
    vec3 c = mix(vec3(0.05, 0.055, 0.08), warm, bright / max(alpha, 0.001));
    vec2 halo = (p - vec2(turn.z, 0.1)) / vec2(1.9, 0.55);
    float glow = room_low.a * 0.5 * exp(-2.0 * dot(halo, halo));
    colour_out = vec4(mix(c, vec3(1.0, 0.86, 0.55), glow), max(alpha, glow) * glint.a);
}
