#include "lighting.glsl"
#include "clothes.glsl"

#ifdef GLOWING
#include "glow.glsl"
#endif

void main() {
    vec3 n = normalize(v_normal);
    vec3 c = shade(leggings(leggings_colour(v_rest.xyz)), n);
#ifdef GLOWING
    c = with_glow(c, n);
#endif
    write(c);
}
