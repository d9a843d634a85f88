// The cork in the neck, or lifted over it.
#include "jar_outline.glsl"

float hash(vec2 p) {
    return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453);
}
float grain(vec2 p) {
    vec2 cell = floor(p);
    vec2 f = p - cell;
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(cell), hash(cell + vec2(1.0, 0.0)), f.x),
               mix(hash(cell + vec2(0.0, 1.0)), hash(cell + vec2(1.0, 1.0)), f.x), f.y);
}

// Cork: rgb and coverage.
vec4 cork(vec2 p) {
    vec2 q = p - vec2(0.0, rim.x + room_high.a);
    float height = 0.52;
    float half_wide = outline.w - 0.012 + 0.055 * clamp(q.y / height, 0.0, 1.0);
    float bulge = 0.055;
    float rise = sqrt(max(0.0, 1.0 - (q.x * q.x) / (half_wide * half_wide)));
    float bottom = -q.y - bulge * rise * 0.4;
    float top = q.y - height - bulge * rise;
    float side = abs(q.x) - half_wide;
    float cover = covered(max(side, max(bottom, top)));
    if (cover <= 0.0) return vec4(0.0);
    float u = clamp(q.x / half_wide, -1.0, 1.0);
    float on_top = smoothstep(-0.005, 0.005, q.y - height + bulge * rise);
    vec2 wrapped = vec2(asin(u) * 3.0, q.y * 5.0);
    float fine = grain(wrapped * vec2(7.0, 6.0));
    float coarse = grain(wrapped * vec2(2.2, 2.6) + 7.0);
    vec3 c = mix(vec3(0.80, 0.60, 0.38), vec3(0.66, 0.45, 0.26), 0.35 * fine + 0.55 * coarse);
    float pores = smoothstep(0.80, 0.88, grain(wrapped * vec2(4.2, 9.0) + 31.0));
    c = mix(c, vec3(0.36, 0.22, 0.12), 0.65 * pores);
    float light = 0.56 + 0.52 * sqrt(max(0.0, 1.0 - (u + 0.35) * (u + 0.35) * 0.62)) - 0.22 * max(u, 0.0);
    light = mix(light, 1.18 - 0.10 * u, on_top);
    c *= light * (0.35 + 0.65 * room_high.rgb);
    float within = smoothstep(0.04, -0.06, p.y - rim.y);
    c *= 1.0 - 0.28 * within;
    return vec4(c, cover);
}

void main() {
    vec4 c = cork(v_place);
    c.a *= 1.0 - smoothstep(0.7, 1.2, room_high.a);
    if (c.a <= 0.0) discard;
    colour_out = vec4(c.rgb, c.a * glint.a);
}
