#include "lighting.glsl"
#include "skin.glsl"
#include "clothes.glsl"

void main() {
#ifdef SLEEVED
    float edge = top_colour.a - v_rest.y;  // negative on the sleeve
    float cloth = cover(edge);
    vec3 bare = skin_colour.rgb * (1.0 - 0.30 * clamp(1.0 - edge / 0.010, 0.0, 1.0));
    Surface s = dressed(bare, hemmed(top_colour.rgb, -edge), cloth);
#else
    Surface s = skin(skin_colour.rgb);
#endif
    write(shade(s, normalize(v_normal)));
}
