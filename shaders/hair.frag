#include "lighting.glsl"
#include "hairline.glsl"

const vec3 kHeadCentre = vec3(0.0, 1.600, -0.013);

void main() {
    vec3 r = v_rest.xyz - comb.xyz;
    float along = dot(r, strand_axis.xyz);
    vec3 across = r - strand_axis.xyz * along;
    float radius = length(across);
    float around = atan(across.x, across.z * strand_axis.y - across.y * strand_axis.z);
    float bun = comb.w * smoothstep(-0.024, -0.019, along) * step(radius, 0.060);
    float tie = strand_axis.w * cover(max(abs(along + 0.026) - 0.0068, abs(radius - 0.020) - 0.0075));

    float curl = shoe_colour.a;
    float curls = 2.6 * curl * (sin(250.0 * (v_rest.x + 0.3 * v_rest.y)) + sin(235.0 * v_rest.z - 150.0 * v_rest.y));
    float phase = mix(26.0 * around, 4.0 * around + 220.0 * along, bun) + curls;
    float strands = 0.55 * noise(phase + 90.0) + 0.45 * noise(2.35 * phase + 300.0);
    float fine = noise(7.1 * phase + 700.0);
    vec3 c = hair_colour.rgb * (0.62 + 0.62 * strands + 0.18 * fine);

    // Strands run towards the bun and round it; they shine in a band across.
    vec3 outward = normalize(v_rest.xyz - kHeadCentre);
    vec3 combed = -r - outward * dot(-r, outward);
    vec3 strand = normalize(mix(combed, cross(strand_axis.xyz, across), bun) + vec3(1e-5));
    float t = dot(strand, half_in_head.xyz);
    float band = max(1.0 - t * t, 0.0);
    band *= band;
    band *= band;
    band *= band;
    band *= band;
    float facing = clamp(dot(v_normal, key_direction.xyz) * 0.8 + 0.2, 0.0, 1.0);
    float glossy = band * facing * (0.35 + 0.95 * strands) * (1.0 - 0.6 * curl);

    Surface s = Surface(mix(c, accent_colour.rgb, tie), 0.20, 0.02, 0.0, 0.3, 0.0);
    vec3 shaded = shade_unshadowed(s, normalize(v_normal));
    // The shine has some of the hair's colour, most of it where that is light.
    write(shaded + (vec3(0.10, 0.064, 0.045) + 1.13 * hair_colour.rgb) * glossy * (1.0 - tie));
}
