#include "lighting.glsl"
#include "skin.glsl"

void main() {
    write(shade(skin(kSkin), normalize(v_normal)));
}
