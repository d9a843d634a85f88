// Colours and edges of the clothes; edges are measured in the bind pose, metres.
#include "look.glsl"

const float kHem = 1.036;        // height of the top's lower edge
const float kWaistband = 1.014;  // height of the waistband's lower edge
const float kCuff = 0.148;       // height of the cuffs' upper edge

// Cloth near its edge, `inside` metres from it: a trim with a stitch. The edge's fold catches a little light, the groove
// beside it none.
vec3 hemmed(vec3 colour, float inside) {
    float trim = clamp(0.5 + (0.0085 - inside) / max(pixel_size(), 0.0008), 0.0, 1.0);
    float stitch = stroke(inside - 0.0105, 0.0006);
    float fold = stroke(inside - 0.0014, 0.0012) - stroke(inside - 0.0088, 0.0006);
    return colour * (1.0 - 0.15 * trim - 0.18 * stitch + 0.14 * fold);
}

// Skin of which `cloth` is covered.
Surface dressed(vec3 bare, vec3 colour, float cloth) {
    return Surface(mix(bare, colour, cloth), mix(0.44, 0.16, cloth), mix(0.20, 0.06, cloth), 1.0 - cloth, 0.45 * cloth,
                   1.0 - cloth);
}

vec3 leggings_colour(vec3 p) {
    float band = max(cover(kWaistband - p.y), cover(p.y - kCuff));
    float seam = stroke(p.y - kWaistband, 0.0008) + stroke(p.y - kCuff, 0.0008);
    vec3 c = mix(bottom_colour.rgb, band_colour.rgb, band) * (1.0 - 0.35 * seam);
    // In the shade of the top's edge.
    return c * (1.0 - 0.5 * clamp(1.0 - (kHem - p.y) / 0.010, 0.0, 1.0));
}

Surface leggings(vec3 colour) {
    return Surface(colour, 0.16, 0.10, 0.25, 0.45, 0.0);
}
