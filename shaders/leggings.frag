#include "lighting.glsl"

#ifdef GLOWING
uniform sampler2D muscles;
#endif

const vec3 kLeggings = vec3(0.030, 0.042, 0.085);
const vec3 kBand = vec3(0.060, 0.082, 0.145);

void main() {
    vec3 p = v_rest.xyz;
    float band = max(cover(1.020 - p.y), cover(p.y - 0.148));
    vec3 c = mix(kLeggings, kBand, band);
    c *= 1.0 - 0.45 * clamp(1.0 - (1.036 - p.y) / 0.009, 0.0, 1.0);
    Surface s = Surface(c, 0.16, 0.10, 0.25, 0.45, 0.0);
    vec3 n = normalize(v_normal);
    vec3 shaded = shade(s, n);
#ifdef GLOWING
    vec4 m = texture(muscles, v_muscle);
    vec2 strength = p.x > 0.0 ? glow.xz : glow.yw;
    vec2 inside = smoothstep(0.36, 0.66, m.rg) * smoothstep(0.15, 0.45, strength) * strength;
    float lit = max(inside.x, inside.y);
    shaded += vec3(0.9, 0.28, 0.06) * lit * (0.85 + 0.3 * (m.a - 0.5));
#endif
    write(shaded);
}
