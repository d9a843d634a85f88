#include "frame.glsl"

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

void main() {
    vec3 ray = v_floor - eye.xyz;
    vec2 slide = -ray.xz / ray.y;  // on the floor, for each metre up
    float pixel = eye.w * length(ray) * 1.25;
    float steep = abs(ray.y) / length(ray);
    vec2 top_place = v_floor.xz + slide * kHeight;
    float top = outline(top_place);
    float floor_distance = outline(v_floor.xz);
    float body = min(min(top, outline(v_floor.xz + slide * kHeight * 0.5)), floor_distance);
    float top_cover = clamp(0.5 - top * 1.0 / pixel * steep, 0.0, 1.0);
    float cover = clamp(0.5 - body / pixel * steep, 0.0, 1.0);
#ifdef EVENING
    vec3 mat = vec3(0.10, 0.22, 0.23);
#else
    vec3 mat = vec3(0.38, 0.60, 0.592);
#endif
    vec3 c = mix(mat * 0.6, mat, top_cover);
    float line = abs(max(abs(top_place.x) - 0.945, abs(top_place.y) - 0.325));
    c += 0.05 * top_cover * clamp(0.5 - (line - 0.0014) / pixel, 0.0, 1.0);
    float d = max(floor_distance, 0.0);
    float rim = 0.34 * exp(-38.0 * d) + 0.10 * exp(-11.0 * d);
    rim *= 1.0 - cover;
    float alpha = cover + rim * (1.0 - cover);
    colour_out = vec4(mix(vec3(0.20, 0.24, 0.27), c, cover / max(alpha, 1e-4)), alpha);
}
