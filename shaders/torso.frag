#include "lighting.glsl"
#include "skin.glsl"

const vec3 kTop = vec3(0.80, 0.165, 0.125);

float smooth_max(float a, float b, float k) {
    float h = max(k - abs(a - b), 0.0) / k;
    return max(a, b) + h * h * k * 0.25;
}

void main() {
    vec3 p = v_rest.xyz;
    float front = smoothstep(-0.05, 0.02, p.z);
    vec2 neck = vec2(p.x / mix(0.080, 0.084, front), (p.y - 1.412) / mix(0.050, 0.096, front));
    float neckline = max((1.0 - length(neck)) * mix(0.050, 0.082, front), p.y - 1.405);
    vec3 q = vec3(abs(p.x), p.yz);
    float cap = 0.094 - length((q - vec3(0.207, 1.342, -0.018)) * vec3(1.0, 0.8, 0.8));
    const vec3 kArmDown = vec3(0.669, -0.743, 0.0);
    vec3 along = q - vec3(0.151, 1.362, -0.018);
    float sleeve = 0.058 - length(along - kArmDown * dot(along, kArmDown));
    float d = smooth_max(smooth_max(cap, sleeve, 0.02), neckline, 0.006);

    float cloth = cover(d);
    float trim = cover_soft(abs(d + 0.00425) - 0.00425, 0.0008);
    float stitch = cover_soft(abs(d + 0.0105) - 0.0008, 0.0012);
    float hem = cover_soft(p.y - 1.045, 0.0012);
    vec3 top = kTop * (1.0 - 0.16 * max(trim, hem) - 0.10 * stitch);
    vec3 bare = kSkin * (1.0 - 0.28 * clamp(1.0 - d / 0.011, 0.0, 1.0));
    Surface s = Surface(mix(bare, top, cloth), mix(0.38, 0.16, cloth), mix(0.20, 0.06, cloth), 1.0 - cloth,
                        0.45 * cloth, 1.0 - cloth);
    write(shade(s, normalize(v_normal)));
}
