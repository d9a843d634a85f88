#include "lighting.glsl"

void main() {
    Surface s = Surface(v_rest.rgb, 0.25, 0.05, 0.2, 0.10, 0.0);
    write(shade_unshadowed(s, normalize(v_normal)));
}
