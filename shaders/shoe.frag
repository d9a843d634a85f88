#include "lighting.glsl"
#include "look.glsl"

const vec3 kSole = vec3(0.78, 0.78, 0.79);
const vec3 kOutsole = vec3(0.16, 0.18, 0.23);
const vec3 kLace = vec3(0.30, 0.33, 0.40);

void main() {
    // From below the ankle: x outwards from the foot's middle, y up, z forward; metres.
    vec3 p = vec3(abs(v_rest.x) - 0.086, v_rest.yz);
    float toe_spring = 1.8 * max(p.z - 0.11, 0.0) * max(p.z - 0.11, 0.0);
    float height = p.y - toe_spring;

    vec3 c = shoe_colour.rgb;
    // Toe cap and eyestay are set off by a seam.
    c *= 1.0 - 0.22 * stroke(p.z - 0.108 + 2.4 * p.x * p.x, 0.0009) * step(0.03, p.y);
    float slant = p.z + 0.45 * (p.y - 0.05);
    float side = smoothstep(0.022, 0.027, abs(p.x));
    float stripes = cover(abs(slant - 0.024) - 0.0048) + cover(abs(slant - 0.046) - 0.0048);
    c = mix(c, accent_colour.rgb, side * stripes * cover(0.030 - height) * cover(p.y - 0.074));
    float tab = cover(max(max(p.z + 0.050, 0.034 - p.y), p.y - 0.080));
    c = mix(c, accent_colour.rgb, tab);
    float eyestay = cover(max(abs(p.x) - 0.019, max(0.014 - p.z, p.z - 0.094)));
    c *= 1.0 - 0.06 * eyestay;
    float row = (p.z - 0.020) / 0.0145;
    float lace = stroke((fract(row) - 0.5) * 0.0145, 0.0026) * cover(abs(p.x) - 0.0165) *
                 cover(max(0.020 - p.z, p.z - 0.0925));
    c = mix(c, kLace, 0.85 * lace * step(0.045, p.y));
    // The padded rim is dark like the cuff in it, so that the line where both meet, no finer than their triangles, is not
    // seen.
    float rim = cover((length((p.xz + vec2(0.0, 0.008)) / vec2(0.0360, 0.0400)) - 1.0) * 0.036) * cover(0.074 - p.y);
    c = mix(c, band_colour.rgb, rim);

    float sole = cover(height - 0.027);
    c = mix(c, kSole, sole);
    c *= 1.0 - 0.45 * stroke(height - 0.0272, 0.0011) - 0.10 * stroke(height - 0.0165, 0.0009);
    c = mix(c, kOutsole, cover(height - 0.0055));

    Surface s = Surface(c, 0.16, 0.10, 0.3, 0.15, 0.0);
    write(shade(s, normalize(v_normal)));
}
