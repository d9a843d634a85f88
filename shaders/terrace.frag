// A wooden terrace above a valley: hills in layers of haze, the sun coming up behind them; in the evening stars and a few
// lanterns on the railing.
#include "scenery.glsl"

#ifdef EVENING
const vec3 kZenith = vec3(0.105, 0.125, 0.205);
const vec3 kHorizon = vec3(0.330, 0.265, 0.330);
const vec3 kSun = vec3(0.060, 0.075, 0.110);  // the moon's
const vec3 kHillFar = vec3(0.225, 0.215, 0.290);
const vec3 kHillMiddle = vec3(0.160, 0.170, 0.230);
const vec3 kHillNear = vec3(0.105, 0.125, 0.165);
const vec3 kMist = vec3(0.205, 0.200, 0.265);
const vec3 kDeck = vec3(0.235, 0.205, 0.200);
const vec3 kRail = vec3(0.200, 0.170, 0.165);
const vec3 kLeaf = vec3(0.115, 0.155, 0.150);
const vec3 kPot = vec3(0.250, 0.205, 0.190);
#else
const vec3 kZenith = vec3(0.690, 0.790, 0.885);
const vec3 kHorizon = vec3(0.985, 0.880, 0.775);
const vec3 kSun = vec3(0.130, 0.075, 0.010);
const vec3 kHillFar = vec3(0.770, 0.765, 0.800);
const vec3 kHillMiddle = vec3(0.620, 0.680, 0.705);
const vec3 kHillNear = vec3(0.470, 0.565, 0.555);
const vec3 kMist = vec3(0.915, 0.880, 0.850);
const vec3 kDeck = vec3(0.850, 0.770, 0.680);
const vec3 kRail = vec3(0.690, 0.575, 0.475);
const vec3 kLeaf = vec3(0.475, 0.580, 0.500);
const vec3 kPot = vec3(0.800, 0.640, 0.550);
#endif

const float kSunAzimuth = 0.27;  // radians to the right, looking from the front
const float kSunHeight = 0.030;  // slope above the horizon: the camera looks down a little and sees no more sky

float hash(vec2 p) {
    return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453);
}

float ridge(float azimuth, vec3 heights, vec3 phases) {
    return dot(heights, sin(vec3(2.0, 5.0, 9.0) * azimuth + phases));
}

// The far view; `elevation` is the slope of the ray.
vec3 far_view(float azimuth, float elevation) {
    vec3 c = mix(kHorizon, kZenith, smoothstep(-0.02, 0.20, elevation));
    vec2 from_sun = vec2(azimuth - kSunAzimuth, elevation - kSunHeight);
    vec2 spread = from_sun * vec2(2.4, 7.0);
    c += kSun * (0.9 * exp(-dot(spread, spread)) + 1.6 * exp(-160.0 * dot(from_sun, from_sun)));
#ifdef EVENING
    vec2 cell = vec2(azimuth, elevation) * 44.0;
    float star = hash(floor(cell));
    vec2 at = fract(cell) - 0.5 - 0.6 * (vec2(hash(floor(cell) + 7.0), hash(floor(cell) + 13.0)) - 0.5);
    c += vec3(0.50, 0.48, 0.42) * step(0.80, star) * smoothstep(0.10, 0.02, length(at)) * (star - 0.55) * smoothstep(0.02, 0.06, elevation);
    c = mix(c, vec3(0.90, 0.88, 0.80), smoothstep(0.0175, 0.0150, length(from_sun - vec2(0.04, 0.045))));
#else
    c = mix(c, vec3(1.0, 0.965, 0.890), smoothstep(0.031, 0.026, length(from_sun)));
    // A few thin clouds, lit from below.
    float cloud = sin(3.0 * azimuth + 30.0 * elevation) * sin(5.0 * azimuth - 80.0 * elevation + 1.0);
    c = mix(c, vec3(1.0, 0.935, 0.880), 0.45 * smoothstep(0.35, 0.95, cloud) * smoothstep(0.025, 0.07, elevation));
#endif
    float far = 0.004 + ridge(azimuth, vec3(0.014, 0.009, 0.004), vec3(0.4, 2.1, 0.7));
    float middle = -0.028 + ridge(azimuth, vec3(0.015, 0.010, 0.005), vec3(2.4, 0.3, 4.0));
    float near = -0.085 + ridge(azimuth, vec3(0.018, 0.012, 0.006), vec3(4.4, 1.3, 2.6));
    // Each layer fades into the mist at its foot.
    c = mix(c, mix(kHillFar, kMist, smoothstep(0.0, -0.045, elevation - far)), inside(elevation - far, 0.0025));
    c = mix(c, mix(kHillMiddle, kMist, smoothstep(0.0, -0.075, elevation - middle)), inside(elevation - middle, 0.0025));
    c = mix(c, mix(kHillNear, kMist, smoothstep(-0.02, -0.16, elevation - near)), inside(elevation - near, 0.003));
    return c;
}

// Posts, a hand rail and four cables; `p` along the railing and up. w: how much of the view it hides.
vec4 railing(vec2 p, float blur) {
    float soft = max(blur, 0.008);
    float post = abs(fract(p.x / 1.55 + 0.5) - 0.5) * 1.55 - 0.040;
    post = max(post, p.y - 1.0);
    float rail = box(p - vec2(0.0, 0.99), vec2(100.0, 0.032), 0.01);
    float foot = box(p - vec2(0.0, 0.10), vec2(100.0, 0.022), 0.0);
    float cable = abs(fract((p.y - 0.10) / 0.215) - 0.5) * 0.215 - 0.1035;
    float hidden = max(max(inside(post, soft), inside(rail, soft)), inside(foot, soft));
    float cables = 0.55 * smoothstep(-soft, soft, cable) * step(0.2, p.y) * step(p.y, 0.95);
    vec3 c = kRail * (1.0 + 0.16 * inside(abs(p.y - 1.005) - 0.012, soft) - 0.10 * inside(post, soft));
    return vec4(mix(kRail * 0.85, c, hidden), max(hidden, cables));
}

vec3 beyond(vec2 p, float side, float blur) {
    float azimuth = atan(v_ray.x, -v_ray.z);
    vec3 c = far_view(azimuth, v_ray.y / length(v_ray.xz));
    vec4 rail = railing(p, 0.7 * blur);
    c = mix(c, rail.rgb, rail.a);
    float shift = side * 0.55;
    vec2 green = plant(vec2(p.x + 2.35 + shift, p.y) * 1.05);
    c = mix(c, kPot, green.y);
    c = mix(c, kLeaf * (0.92 + 0.14 * smoothstep(0.4, 1.5, p.y)), green.x);
    vec2 other = plant(vec2(3.0 - p.x - shift, p.y) * 1.45);
    c = mix(c, kPot * 0.96, other.y);
    c = mix(c, kLeaf * (0.88 + 0.16 * smoothstep(0.3, 1.1, p.y)), other.x);
#ifdef EVENING
    // Lanterns on every second post.
    vec2 q = vec2((fract(p.x / 3.1 + 0.25) - 0.5) * 3.1, p.y - 1.13);
    c += vec3(0.42, 0.26, 0.10) * exp(-9.0 * dot(q, q)) + vec3(0.10, 0.06, 0.02) * exp(-1.2 * dot(q, q));
    c = mix(c, vec3(1.0, 0.84, 0.56), inside(box(q, vec2(0.055, 0.085), 0.03), 0.016));
#endif
    return c;
}

vec3 deck(vec2 p, float half_width) {
    vec2 board = boards(p, 0.145, 2.6);
    vec3 c = kDeck * (1.0 + 0.045 * board.x - 0.075 * board.y);
    float far = length(p) / half_width;
    c *= 1.0 - 0.06 * smoothstep(0.2, 1.1, far);
    // The low sun lays the shadows of the posts across the boards.
    float across = p.x + 0.58 * p.y;
    float shadow = smoothstep(0.16, 0.02, abs(fract(across / 1.55 + 0.5) - 0.5) * 1.55 - 0.02);
    float reach = smoothstep(-0.2, -half_width, p.y);
    c += kSun * 0.30 * smoothstep(1.2, -half_width, p.y);
    c -= 0.050 * shadow * reach;
#ifdef EVENING
    float to_edge = half_width - max(abs(p.x), abs(p.y));
    c += vec3(0.120, 0.072, 0.028) * exp(-to_edge / 0.8);
    c += vec3(0.050, 0.045, 0.040) * exp(-dot(p, p) / 1.6);  // her own light
#else
    c += vec3(0.030, 0.024, 0.014) * exp(-dot(p, p) / 1.8);
#endif
    return c;
}

void main() {
    Place place = find_place(room.x);
    show(place, deck(place.on_floor, room.x), beyond(place.on_wall, place.side, place.blur));
}
