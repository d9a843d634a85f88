#include "lighting.glsl"

void main() {
    Surface s = Surface(vec3(0.80, 0.80, 0.815), 0.16, 0.12, 0.25, 0.2, 0.0);
    write(shade(s, normalize(v_normal)));
}
