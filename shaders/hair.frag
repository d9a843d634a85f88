#include "lighting.glsl"
#include "hairline.glsl"

const vec3 kBunCentre = vec3(0.0, 1.722, -0.068);
const vec3 kBunAxis = vec3(0.0, 0.9032, -0.4293);
const vec3 kHeadCentre = vec3(0.0, 1.600, -0.013);
const vec3 kTie = vec3(0.80, 0.165, 0.125);

void main() {
    vec3 r = v_rest.xyz - kBunCentre;
    float along = dot(r, kBunAxis);
    vec3 across = r - kBunAxis * along;
    float radius = length(across);
    float around = atan(across.x, across.z * 0.9032 + across.y * 0.4293);
    float bun = smoothstep(-0.024, -0.019, along) * step(radius, 0.060);
    float tie = cover(max(abs(along + 0.026) - 0.0068, abs(radius - 0.020) - 0.0075));

    float phase = mix(26.0 * around, 4.0 * around + 220.0 * along, bun);
    float strands = 0.55 * noise(phase + 90.0) + 0.45 * noise(2.35 * phase + 300.0);
    float fine = noise(7.1 * phase + 700.0);
    vec3 c = kHair * (0.62 + 0.62 * strands + 0.18 * fine);

    // Strands run towards the bun and round it; they shine in a band across.
    vec3 outward = normalize(v_rest.xyz - kHeadCentre);
    vec3 combed = -r - outward * dot(-r, outward);
    vec3 strand = normalize(mix(combed, cross(kBunAxis, across), bun) + vec3(1e-5));
    float t = dot(strand, half_in_head.xyz);
    float band = max(1.0 - t * t, 0.0);
    band *= band;
    band *= band;
    band *= band;
    band *= band;
    float facing = clamp(dot(v_normal, key_direction.xyz) * 0.8 + 0.2, 0.0, 1.0);
    float glossy = band * facing * (0.35 + 0.95 * strands);

    Surface s = Surface(mix(c, kTie, tie), 0.20, 0.02, 0.0, 0.3, 0.0);
    vec3 shaded = shade_unshadowed(s, normalize(v_normal));
    write(shaded + vec3(0.175, 0.098, 0.060) * glossy * (1.0 - tie));
}
