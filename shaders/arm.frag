#include "lighting.glsl"
#include "skin.glsl"
#include "clothes.glsl"

void main() {
    float edge = top_colour.a - v_rest.y;  // negative on the sleeve
    float cloth = cover(edge);
    vec3 bare = skin_colour.rgb * (1.0 - 0.30 * clamp(1.0 - edge / 0.010, 0.0, 1.0));
    write(shade(dressed(bare, hemmed(top_colour.rgb, -edge), cloth), normalize(v_normal)));
}
