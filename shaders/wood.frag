// Oiled wood. Every piece is cut from one block: patterns are measured in the neutral stance, grain along y.
#include "lighting.glsl"
#include "look.glsl"
#include "noise.glsl"

in float v_wander;

// Years' rings about a heart outside of the wood, 0 in spring ... 1 in autumn.
float rings(vec3 p) {
    vec2 from_heart = p.xz - vec2(0.31, -0.24);
    float year = (length(from_heart) + v_wander + 0.10 * p.y * p.x) / 0.0088;
    float season = fract(year + 0.22 * noise(1.7 * year));
    return smoothstep(0.15, 0.90, season) * smoothstep(1.0, 0.93, season);
}

// Fibres, finer than the rings; too fine to be seen from far away.
float fibres(vec3 p) {
    float near = clamp(1.6 - pixel_size() / 0.0016, 0.0, 1.0);
    return near * (noise(640.0 * p.x + 410.0 * p.z + 14.0 * p.y) - 0.5);
}

#ifdef HEAD
// An inlaid line down the front tells where he faces.
vec3 inlaid(vec3 c, vec3 p) {
    float line = stroke(p.x, 0.0011) * step(0.0, p.z) * cover_soft(p.y - 1.682, 0.004);
    return mix(c, 0.30 * skin_colour.rgb, 0.75 * line);
}
#endif

#ifdef GLOWING
#include "glow.glsl"
#endif

void main() {
    vec3 p = v_rest.xyz;
    vec3 n = normalize(v_normal);
    vec3 late = skin_colour.rgb * vec3(0.66, 0.55, 0.46);
    vec3 c = mix(skin_colour.rgb, late, 0.44 * rings(p)) * (1.0 + 0.22 * fibres(p));
#ifdef HEAD
    c = inlaid(c, p);
#endif
    c = shade(Surface(c, 0.30, 0.13, 0.75, 0.0, 0.25), n);
#ifdef GLOWING
    c = with_glow(c, n);
#endif
    write(c);
}
