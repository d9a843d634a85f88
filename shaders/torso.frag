#include "lighting.glsl"
#include "skin.glsl"
#include "clothes.glsl"

float smooth_max(float a, float b, float k) {
    float h = max(k - abs(a - b), 0.0) / k;
    return max(a, b) + h * h * k * 0.25;
}

// Distance to the edge of the top at neck and arms, metres, negative on cloth.
float top_edge(vec3 p) {
    float front = smoothstep(-0.05, 0.02, p.z);
    float depth = accent_colour.a;
    float down = p.y < 1.412 ? (p.y - 1.412) / (depth * mix(0.050, 0.096, front)) : 4.0 * (p.y - 1.412);
    vec2 neck = vec2(p.x / (mix(0.80, 1.0, depth) * mix(0.080, 0.084, front)), down);
    float neckline = max((1.0 - length(neck)) * mix(0.050, 0.082, front), p.y - 1.46);
    vec3 from_shoulder = vec3(abs(p.x), p.yz) - vec3(0.151, 1.362, -0.018);
    float cap = 0.090 - length((from_shoulder - vec3(0.052, -0.034, 0.0)) * vec3(1.0, 0.80, 0.92));
    cap = mix(-1.0, cap, band_colour.a);
    return smooth_max(cap, neckline, 0.006);
}

void main() {
    vec3 p = v_rest.xyz;
    float edge = top_edge(p);
    float above = p.y - kHem;
    float cloth = cover(edge);
    float below = cover(above);

    float inside = min(-edge, above);  // distance to the nearest edge of the top
    vec3 top = hemmed(top_colour.rgb, inside);
    vec3 bare = skin_colour.rgb * (1.0 - 0.32 * clamp(1.0 - edge / 0.010, 0.0, 1.0));
    vec3 upper = mix(bare, top, cloth);
    vec3 c = mix(upper, leggings_colour(p), below);
    Surface s = dressed(bare, c, cloth);
    s.colour = c;
    write(shade(s, normalize(v_normal)));
}
