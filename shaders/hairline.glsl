#include "look.glsl"
#include "noise.glsl"

float ramp(float from, float to, float x) {
    return clamp((x - from) / (to - from), 0.0, 1.0);
}

// Height of the hair's lower edge by the angle about the head's axis (0 = front), metres.
float hairline(float angle) {
    float temple = smoothstep(0.25, 0.70, angle) * (1.0 - smoothstep(0.85, 1.20, angle));
    float receded = temples.x * (0.35 * (1.0 - smoothstep(0.5, 1.0, angle)) + temple);
    return receded + 1.664 - 0.003 * ramp(0.0, 0.45, angle) - 0.015 * ramp(0.45, 0.85, angle) -
           0.030 * ramp(0.85, 1.15, angle) - 0.042 * ramp(1.15, 1.40, angle) + 0.008 * ramp(1.40, 1.62, angle) -
           0.026 * ramp(1.62, 1.86, angle) - 0.026 * ramp(1.86, 2.2, angle) - 0.016 * ramp(2.2, 2.6, angle) -
           0.006 * ramp(2.6, 3.15, angle);
}

// Roots of the hair, painted on the skin so that the hair does not end like a helmet.
float hair_on_skin(vec3 p) {
    float angle = atan(abs(p.x), p.z + 0.012);
    float ragged = 0.6 * noise(angle * 70.0) + 0.4 * noise(angle * 170.0);
    float above = p.y - hairline(angle) + 0.0055;
    return hair_colour.a * smoothstep(0.0, 0.0060, above - 0.0055 * ragged);
}
