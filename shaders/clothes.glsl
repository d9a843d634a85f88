// Colours and edges of the clothes; edges are measured in the bind pose, metres.
const vec3 kTop = vec3(0.80, 0.165, 0.125);
const vec3 kLeggings = vec3(0.030, 0.042, 0.085);
const vec3 kBand = vec3(0.060, 0.082, 0.145);

const float kHem = 1.036;        // height of the top's lower edge
const float kWaistband = 1.014;  // height of the waistband's lower edge
const float kCuff = 0.148;       // height of the cuffs' upper edge

vec3 leggings_colour(vec3 p) {
    float band = max(cover(kWaistband - p.y), cover(p.y - kCuff));
    float seam = stroke(p.y - kWaistband, 0.0008) + stroke(p.y - kCuff, 0.0008);
    vec3 c = mix(kLeggings, kBand, band) * (1.0 - 0.35 * seam);
    // In the shade of the top's edge.
    return c * (1.0 - 0.5 * clamp(1.0 - (kHem - p.y) / 0.010, 0.0, 1.0));
}

Surface leggings(vec3 colour) {
    return Surface(colour, 0.16, 0.10, 0.25, 0.45, 0.0);
}
