#include "lighting.glsl"

const vec3 kHair = vec3(0.066, 0.031, 0.019);

void main() {
    Surface s = Surface(kHair, 0.2, 0.05, 0.2, 0.2, 0.0);
    write(shade(s, normalize(v_normal)));
}
