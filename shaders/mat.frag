#include "frame.glsl"

uniform float presence;  // 0 ... 1 while it comes or goes

in vec3 v_floor;
out vec4 colour_out;

const vec2 kHalf = vec2(0.98, 0.36);
const float kCorner = 0.03;
const float kHeight = 0.012;

// Distance to the mat's outline, metres, negative inside.
float outline(vec2 p) {
    vec2 q = abs(p) - kHalf + kCorner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - kCorner;
}

#ifdef EVENING
const vec3 kMat = vec3(0.175, 0.330, 0.335);
const vec3 kShade = vec3(0.03, 0.035, 0.05);
#else
const vec3 kMat = vec3(0.380, 0.600, 0.592);
const vec3 kShade = vec3(0.20, 0.24, 0.27);
#endif

float hash(vec2 p) {
    vec3 q = fract(p.xyx * vec3(0.1031, 0.1030, 0.0973));
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}

void main() {
    vec3 ray = v_floor - eye.xyz;
    float depth = length(ray);
    vec2 slide = -ray.xz / ray.y;  // on the floor, for each metre up
    vec2 top_place = v_floor.xz - slide * kHeight;
    float floor_distance = outline(v_floor.xz);
    float top_distance = outline(top_place);
    float body_distance = min(min(top_distance, outline(v_floor.xz - slide * kHeight * 0.5)), floor_distance);

    // A pixel is longer on the floor along the view than across it.
    float pixel = eye.w * depth;
    float reach = max(length(vec2(dFdx(top_distance), dFdy(top_distance))), pixel) * 1.1;
    float top = clamp(0.5 - top_distance / reach, 0.0, 1.0);
    float body = clamp(0.5 - body_distance / reach, 0.0, 1.0);

    vec2 grain_place = top_place * 240.0;
    float grain = hash(floor(grain_place)) - 0.5;
    float grain_seen = clamp(0.0042 / reach - 0.2, 0.0, 1.0);
    vec3 c = kMat * (1.0 + 0.04 * grain * grain_seen);
    c *= 1.0 + 0.05 * (1.0 - clamp(-top_distance / 0.02, 0.0, 1.0));  // the edge catches light
    float line = abs(max(abs(top_place.x) - 0.945, abs(top_place.y) - 0.325));
    float seen = clamp((line + 0.0014) / reach + 0.5, 0.0, 1.0) - clamp((line - 0.0014) / reach + 0.5, 0.0, 1.0);
    c += 0.11 * seen;
    c = mix(kMat * 0.62, c, top);

    float d = max(floor_distance, 0.0);
    float rim = (0.24 * exp(-42.0 * d) + 0.10 * exp(-11.0 * d)) * (1.0 - body);
    float alpha = body + rim;
    colour_out = vec4(mix(kShade, c, body / max(alpha, 1e-4)), presence * alpha);
}
