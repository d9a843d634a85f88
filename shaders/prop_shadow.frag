// The coach's shadow on a chair or desk. It lies well behind her, so its edge is softer than on herself: several readings
// of her map around the place.
#include "lighting.glsl"

const float kSoftness = 0.030;  // metres

float share_at(vec2 place) {
    float mean = 2.0 * kShadowReach * texture(shadow_map, place).r - kShadowReach;
    return step(v_shadow.z - 0.02, mean);
}

void main() {
    float to_map = length(vec3(world_to_shadow[0].x, world_to_shadow[1].x, world_to_shadow[2].x));
    float sum = 0.0;
    for (int i = 0; i < 16; ++i) {
        float angle = 2.4 * float(i);
        sum += share_at(v_shadow.xy + kSoftness * to_map * sqrt((float(i) + 0.5) / 16.0) * vec2(cos(angle), sin(angle)));
    }
    float lit = smoothstep(0.0, 0.35, dot(normalize(v_normal), key_direction.xyz));
    colour_out = vec4(0.075, 0.080, 0.095, 0.40 * lit * (1.0 - sum / 16.0) * v_rest.w);
}
