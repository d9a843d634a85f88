#include "lighting.glsl"

uniform sampler2D picture;
uniform vec4 own_colour;  // rgb, linear; a: what is more transparent isn't drawn

void main() {
    vec4 texel = texture(picture, v_muscle);
    if (texel.a < own_colour.a) discard;
    vec3 n = normalize(v_normal);
    n = dot(n, view_back.xyz) < -0.2 ? -n : n;  // the back of a sheet
    write(shade(Surface(own_colour.rgb * texel.rgb * texel.rgb, 0.36, 0.10, 0.5, 0.2, 0.2), n));
}
