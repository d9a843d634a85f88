#include "lighting.glsl"
#include "skin.glsl"

// In the neutral hand, from the wrist: palm towards -x, fingers along -y, thumb towards z.
const vec3 kWrist = vec3(0.151, 0.843, -0.016);
// Against the skin.
const vec3 kNail = vec3(1.096, 1.163, 1.342);
const vec3 kFlushed = vec3(1.041, 0.814, 0.839);

// How much of a pixel is nail: on the finger's back (towards `back`), about the place `middle` of its bone, which points
// `along` to the tip. `size` metres: half the nail's width.
float nail(vec3 p, vec3 middle, vec3 along, vec3 back, float size) {
    vec3 q = p - middle;
    float lengthwise = dot(q, along);
    float sideways = dot(q, cross(along, back));
    // Straight at the sides, round at both ends.
    float outline = length(vec2(sideways, max(abs(lengthwise) - 0.45 * size, 0.0))) - size;
    return cover_soft(max(outline, 0.45 * size - dot(q, back)), 0.0006);
}

void main() {
    vec3 p = vec3(abs(v_rest.x), v_rest.yz) - kWrist;
    // Blood shines through where the skin is thin.
    vec3 c = skin_colour.rgb * mix(vec3(1.0), kFlushed, 0.30 * smoothstep(-0.095, -0.165, p.y));
    const vec3 kBack = vec3(0.98, -0.18, 0.0);
    float nails = nail(p, vec3(-0.0058, -0.1535, 0.0340), vec3(-0.184, -0.977, 0.103), kBack, 0.0047);
    nails = max(nails, nail(p, vec3(-0.0066, -0.1635, 0.0110), vec3(-0.187, -0.982, 0.029), kBack, 0.0050));
    nails = max(nails, nail(p, vec3(-0.0061, -0.1555, -0.0124), vec3(-0.187, -0.982, -0.044), kBack, 0.0047));
    nails = max(nails, nail(p, vec3(-0.0046, -0.1340, -0.0334), vec3(-0.186, -0.973, -0.136), kBack, 0.0040));
    nails = max(nails, nail(p, vec3(-0.0112, -0.0960, 0.0592), vec3(0.027, -0.962, 0.275), vec3(0.86, 0.16, 0.48), 0.0052));
    Surface s = skin(mix(c, skin_colour.rgb * kNail, nails));
    s.shine *= 1.0 + 1.2 * nails;
    write(shade(s, normalize(v_normal)));
}
