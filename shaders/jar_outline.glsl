#include "jar_frame.glsl"

uniform sampler2D picture;  // what is behind the jar
uniform vec4 behind;        // place and size of the picture on the framebuffer, 0 ... 1

in vec2 v_place;
in vec2 v_screen;
out vec4 colour_out;

vec3 seen_behind(vec2 screen) {
    return texture(picture, (screen - behind.xy) / behind.zw).rgb;
}

// Half the inner width at a height.
float half_width(float y) {
    float t = clamp((y - outline.y) / (outline.z - outline.y), 0.0, 1.0);
    return mix(1.0, outline.w, t * t * (3.0 - 2.0 * t));
}
// Distance from a wall: that of the inside moved out by `grow`, and by `sole` more at the floor. Negative inside.
float from_wall(vec2 p, float grow, float sole) {
    float r = outline.x + grow;
    float up = outline.x - p.y;
    vec2 q = vec2(abs(p.x) - (1.0 - outline.x), up > 0.0 ? up * r / (r + sole) : 0.0);
    if (q.x > 0.0 && q.y > 0.0) return length(q) - r;
    float t = clamp((p.y - outline.y) / (outline.z - outline.y), 0.0, 1.0);
    float slope = (outline.w - 1.0) * 6.0 * t * (1.0 - t) / (outline.z - outline.y);
    float side = (abs(p.x) - half_width(p.y) - grow) * inversesqrt(1.0 + slope * slope);
    return max(side, up * r / (r + sole) - r);
}
// Thickness of the wall as `from_wall` counts it, from its face: more towards the floor.
float thickness(vec2 p, float wall, float sole) {
    float r = outline.x + wall;
    float down = clamp((outline.x - p.y) / r, 0.0, 1.0);
    float in_corner = clamp((abs(p.x) - (1.0 - outline.x)) / r, 0.0, 1.0);
    float steep = down * down / max(down * down + in_corner * in_corner, 0.0001);
    return mix(wall, (wall + sole) * r / (r + sole), steep);
}
float covered(float distance_out) {
    return clamp(0.5 - distance_out / rim.w, 0.0, 1.0);
}
// 1 between two values, with soft ends.
float between(float x, float from, float to, float soft) {
    return smoothstep(from - soft, from + soft, x) * (1.0 - smoothstep(to - soft, to + soft, x));
}
