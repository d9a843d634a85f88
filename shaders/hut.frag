// A hut in the forest: walls of logs, a wide window to the trees, a stove; in the evening its fire and a lamp.
#include "scenery.glsl"

#ifdef EVENING
const vec3 kLog = vec3(0.285, 0.225, 0.190);
const vec3 kFloor = vec3(0.240, 0.200, 0.180);
const vec3 kFrame = vec3(0.215, 0.165, 0.140);
const vec3 kTrees = vec3(0.080, 0.115, 0.140);
const vec3 kClearing = vec3(0.165, 0.205, 0.250);
const vec3 kIron = vec3(0.105, 0.100, 0.105);
const vec3 kLeaf = vec3(0.130, 0.175, 0.150);
const vec3 kPot = vec3(0.260, 0.205, 0.185);
const vec3 kSunlight = vec3(0.030, 0.045, 0.070);  // the moon's
#else
const vec3 kLog = vec3(0.800, 0.690, 0.570);
const vec3 kFloor = vec3(0.800, 0.705, 0.605);
const vec3 kFrame = vec3(0.655, 0.535, 0.425);
const vec3 kTrees = vec3(0.375, 0.510, 0.385);
const vec3 kClearing = vec3(0.860, 0.925, 0.760);
const vec3 kIron = vec3(0.330, 0.320, 0.325);
const vec3 kLeaf = vec3(0.480, 0.605, 0.480);
const vec3 kPot = vec3(0.870, 0.780, 0.700);
const vec3 kSunlight = vec3(0.115, 0.095, 0.045);
#endif

// Trees behind the glass; `p` from the window's middle.
vec3 forest(vec2 p) {
    float light = 0.5 + 0.25 * sin(3.1 * p.x + 1.2 + 1.3 * sin(2.0 * p.y)) + 0.25 * sin(4.3 * p.y + 2.2 * sin(1.7 * p.x + 0.6));
    vec3 c = mix(mix(kTrees, kClearing, 0.30), kClearing, smoothstep(0.15, 0.95, light) * smoothstep(-0.75, 0.35, p.y));
    float lean = p.x + 0.03 * sin(2.0 * p.y);
    float thin = abs(fract(lean / 0.37 + 0.15) - 0.5) * 0.37;
    c = mix(c, mix(kTrees, kClearing, 0.22), 0.75 * smoothstep(0.045, 0.012, thin));
    float thick = abs(fract(lean / 0.83 + 0.62) - 0.5) * 0.83;
    c = mix(c, kTrees * vec3(0.86, 0.78, 0.74), smoothstep(0.085, 0.050, thick));
    return mix(c, kTrees, 0.75 * smoothstep(-0.28, -0.62, p.y));  // undergrowth
}

// A window of four panes in its frame; `p` from its middle.
vec3 with_window(vec3 c, vec2 p) {
    const vec2 kHalf = vec2(0.98, 0.62);
    c *= 1.0 - 0.10 * exp(-max(box(p - vec2(0.0, -0.03), kHalf + 0.09, 0.0), 0.0) / 0.05);
    c = mix(c, kFrame * (1.0 + 0.10 * p.y), inside(box(p, kHalf + 0.075, 0.01), 0.014));
    c = mix(c, forest(p), inside(box(p, kHalf, 0.0), 0.014));
    float bars = min(abs(p.x) - 0.024, abs(p.y - 0.08) - 0.020);
    c = mix(c, kFrame * 1.05, inside(max(bars, box(p, kHalf, 0.0)), 0.014));
    c = mix(c, kFrame * 1.10, inside(box(p - vec2(0.0, -0.72), vec2(1.14, 0.028), 0.01), 0.014));  // sill
    vec2 herb = plant(vec2((p.x - 0.55) * 3.3, (p.y + 0.69) * 3.3));
    c = mix(c, kPot, herb.y);
    return mix(c, kLeaf, herb.x);
}

// An iron stove with its pipe; `p` from its foot.
vec3 with_stove(vec3 c, vec2 p) {
    c = mix(c, kIron * 1.06, inside(box(p - vec2(0.0, 2.2), vec2(0.065, 1.35), 0.0), 0.014));
    c = mix(c, kIron * (1.0 - 0.25 * smoothstep(0.1, 0.30, abs(p.x))), inside(box(p - vec2(0.0, 0.48), vec2(0.30, 0.36), 0.04), 0.014));
    c = mix(c, kIron * 1.25, inside(box(p - vec2(0.0, 0.86), vec2(0.34, 0.024), 0.01), 0.014));
    float legs = min(abs(p.x - 0.24), abs(p.x + 0.24)) - 0.025;
    c = mix(c, kIron * 0.85, inside(max(legs, p.y - 0.14), 0.012));
    vec3 fire = mix(vec3(1.0, 0.62, 0.25), vec3(0.92, 0.38, 0.14), smoothstep(0.40, 0.62, p.y + 0.03 * sin(30.0 * p.x)));
    return mix(c, fire, inside(box(p - vec2(0.0, 0.50), vec2(0.17, 0.13), 0.03), 0.014));
}

// Split wood, stacked; `p` from the middle of the stack's foot.
vec3 with_firewood(vec3 c, vec2 p) {
    float row = floor(p.y / 0.115);
    vec2 log_ = vec2(fract(p.x / 0.125 + 0.5 * row) - 0.5, fract(p.y / 0.115) - 0.5) * vec2(0.125, 0.115);
    float tint = fract(sin(row * 12.9 + floor(p.x / 0.125 + 0.5 * row) * 78.2) * 437.5);
    float stack = box(p - vec2(0.0, 0.29), vec2(0.44, 0.29), 0.02);
    c = mix(c, kLog * 0.62, inside(stack, 0.014));
    return mix(c, kLog * (0.94 + 0.16 * tint), inside(max(length(log_) - 0.050, stack), 0.016));
}

vec3 fire_light(vec2 p) {
#ifdef EVENING
    return vec3(0.340, 0.170, 0.060) * exp(-dot(p, p) / 0.9) + vec3(0.110, 0.060, 0.024) * exp(-length(p) / 1.7);
#else
    return vec3(0.030, 0.016, 0.004) * exp(-dot(p, p) / 0.8);
#endif
}

vec3 wall(vec2 p, float side, float half_width) {
    // A log is round: lit from above, dark where it lies on the next one.
    float log_ = p.y / 0.235;
    float around = 2.0 * fract(log_) - 1.0;
    float tint = fract(sin(floor(log_) * 91.7 + side * 17.3) * 437.58) - 0.5;
    vec3 c = kLog * (1.0 + 0.030 * tint) * (0.915 + 0.085 * around - 0.105 * smoothstep(0.72, 1.0, abs(around)));
    c *= 1.0 - 0.012 * sin(p.x * 2.1 + 14.0 * floor(log_)) * cos(around * 7.0);
    c *= 1.0 - 0.10 * exp(-(half_width - abs(p.x)) / 0.35);
    float shift = side * 0.55;
    c += fire_light(p - vec2(-2.15 - shift, 0.55));
    c = with_window(c, p - vec2(1.05 - shift, 1.52));
    c = with_firewood(c, p - vec2(-3.05 - shift, 0.0));
    c = with_stove(c, p - vec2(-2.15 - shift, 0.0));
    vec2 green = plant(vec2(p.x - 2.85 + shift, p.y) * 1.15);
    c = mix(c, kPot, green.y);
    return mix(c, kLeaf * (0.92 + 0.14 * smoothstep(0.4, 1.4, p.y)), green.x);
}

vec3 floor_colour(vec2 p, float half_width) {
    vec2 board = boards(p, 0.21, 2.3);
    vec3 c = kFloor * (1.0 + 0.050 * board.x - 0.070 * board.y);
    c *= 1.0 - 0.010 * sin(p.x * 3.0 + 40.0 * board.x) * sin(p.y * 55.0 + 9.0 * sin(p.x * 1.3)) * clamp(1.2 - 0.16 * length(p - eye.xz), 0.0, 1.0);  // grain
    c *= 1.0 - 0.07 * smoothstep(0.15, 1.1, length(p) / half_width);
    c *= 1.0 - 0.13 * exp(-(half_width - max(abs(p.x), abs(p.y))) / 0.16);
    vec2 q = p - vec2(1.55, -1.25);
    c += kSunlight * 0.75 * window_light(vec2(q.x * 0.8, q.y * 1.1));
    c += 0.75 * fire_light((p - vec2(-2.15, 0.25 - half_width)) * 0.75);
#ifdef EVENING
    c += vec3(0.052, 0.045, 0.036) * exp(-dot(p, p) / 1.6);  // her own light
#else
    c += vec3(0.032, 0.028, 0.020) * exp(-dot(p, p) / 1.8);
#endif
    return c;
}

void main() {
    Place place = find_place(room.x);
    show(place, floor_colour(place.on_floor, room.x), wall(place.on_wall, place.side, room.x));
}
