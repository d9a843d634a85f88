#include "lighting.glsl"
#include "clothes.glsl"

#ifdef SHORTS
const float kSock = 0.128;  // height of the socks' upper edge, metres

// Bare below the cloth, with socks.
Surface cloth(vec3 p) {
    float edge = bottom_colour.a - p.y;  // negative on cloth
    float sock = cover(p.y - kSock);
    float ribs = 0.94 + 0.06 * step(0.5, fract(p.y * 160.0));
    vec3 bare = skin_colour.rgb * (1.0 - 0.30 * clamp(1.0 - edge / 0.010, 0.0, 1.0));
    vec3 below = mix(bare, mix(shoe_colour.rgb, vec3(0.75), 0.4) * ribs, sock);
    float above = cover(edge);
    vec3 hem = hemmed(bottom_colour.rgb, -edge);
    Surface s = dressed(below, hem, max(above, sock));
    s.colour = mix(below, hem, above);
    return s;
}
#else
Surface cloth(vec3 p) {
    return leggings(leggings_colour(p));
}
#endif

#ifdef GLOWING
#include "glow.glsl"
#endif

void main() {
    vec3 n = normalize(v_normal);
    vec3 c = shade(cloth(v_rest.xyz), n);
#ifdef GLOWING
    c = with_glow(c, n);
#endif
    write(c);
}
