// A calm room around the coach: a floor of pale boards, plain walls with a skirting, light from a window, a few things
// against the walls.
#include "scenery.glsl"

#ifdef EVENING
const vec3 kWall = vec3(0.205, 0.232, 0.275);
const vec3 kFloor = vec3(0.232, 0.220, 0.222);
const vec3 kSkirting = vec3(0.250, 0.272, 0.310);
const vec3 kLeaf = vec3(0.130, 0.175, 0.180);
const vec3 kPot = vec3(0.250, 0.215, 0.205);
const vec3 kWood = vec3(0.255, 0.215, 0.190);
const vec3 kSunlight = vec3(0.040, 0.055, 0.085);  // the moon's
#else
const vec3 kWall = vec3(0.800, 0.842, 0.842);
const vec3 kFloor = vec3(0.902, 0.872, 0.828);
const vec3 kSkirting = vec3(0.915, 0.925, 0.918);
const vec3 kLeaf = vec3(0.560, 0.665, 0.605);
const vec3 kPot = vec3(0.875, 0.805, 0.750);
const vec3 kWood = vec3(0.775, 0.680, 0.580);
const vec3 kSunlight = vec3(0.110, 0.090, 0.050);
#endif

// A low bench with a rolled mat and a ball; `p` from its middle on the floor.
vec3 with_bench(vec3 c, vec2 p) {
    c = mix(c, kWood, inside(box(p - vec2(0.0, 0.42), vec2(0.75, 0.025), 0.012), 0.016));
    c = mix(c, kWood * 0.92, inside(min(box(p - vec2(-0.66, 0.20), vec2(0.022, 0.20), 0.0), box(p - vec2(0.66, 0.20), vec2(0.022, 0.20), 0.0)), 0.014));
    c = mix(c, mix(kLeaf, kWall, 0.25), inside(length(p - vec2(-0.34, 0.565)) - 0.12, 0.016));
    return mix(c, mix(kPot, vec3(0.86, 0.55, 0.48) * dot(kWall, vec3(0.4)), 0.6), inside(length(p - vec2(0.40, 0.53)) - 0.085, 0.016));
}

#ifdef EVENING
// A floor lamp's glow on wall and floor.
vec3 lamp_light(vec2 p) {
    float d = length((p - vec2(0.0, 1.62)) * vec2(1.0, 0.85));
    return vec3(0.330, 0.215, 0.110) * exp(-d * d / 0.9) + vec3(0.085, 0.055, 0.028) * exp(-d / 1.6);
}
vec3 with_lamp(vec3 c, vec2 p) {
    c = mix(c, kWood * 0.7, inside(max(abs(p.x) - 0.012, p.y - 1.5), 0.014));
    vec3 shade_colour = mix(vec3(0.98, 0.78, 0.52), vec3(0.90, 0.62, 0.38), clamp((p.y - 1.45) / 0.35, 0.0, 1.0));
    return mix(c, shade_colour, inside(box(p - vec2(0.0, 1.62), vec2(0.20 - 0.22 * (p.y - 1.62), 0.17), 0.02), 0.020));
}
#endif

vec3 wall(vec2 p, float side, float half_width) {
    float corner = half_width - abs(p.x);
    vec3 c = kWall * (1.0 + 0.030 * smoothstep(2.6, 0.4, p.y) - 0.030 * smoothstep(0.9, 0.0, p.y));
    c *= 1.0 - 0.045 * exp(-corner / 0.5);
    // Every wall has the same things at another place, so that no view is bare and none is crowded.
    float shift = side * 0.55;
    float sun = window_light(p - vec2(1.55 - shift, 1.50));
    vec2 shadow = plant(vec2(p.x - 1.95 + shift, p.y - 0.62) * 1.05);
    c += kSunlight * sun * (1.0 - 0.75 * shadow.x);
#ifdef EVENING
    c += lamp_light(p - vec2(-1.75 - shift, 0.0));
#endif
    float skirting = inside(p.y - 0.105, 0.015);
    c *= 1.0 - 0.05 * inside(abs(p.y - 0.118) - 0.004, 0.016);
    c = mix(c, kSkirting + (c - kWall) * 0.7, skirting);
    c = with_bench(c, vec2(p.x - 2.55 + shift, p.y));
    vec2 green = plant(vec2(p.x + 2.35 + shift, p.y));
    c = mix(c, kPot, green.y);
    c = mix(c, kLeaf * (0.94 + 0.10 * smoothstep(0.4, 1.5, p.y)), green.x);
#ifdef EVENING
    c = with_lamp(c, p - vec2(-1.75 - shift, 0.0));
#endif
    return c;
}

vec3 floor_colour(vec2 p, float half_width) {
    vec2 board = boards(p, 0.16, 1.9);  // a hand wide; their differences are faint
    float far = length(p) / half_width;
    vec3 c = kFloor * (1.0 + 0.016 * board.x - 0.016 * board.y);
    c *= 1.0 - 0.055 * smoothstep(0.15, 1.1, far);
    float wall_distance = half_width - max(abs(p.x), abs(p.y));
    c *= 1.0 - 0.10 * exp(-wall_distance / 0.16);
    vec2 q = p - vec2(1.75, -1.15);
    c += kSunlight * 0.75 * window_light(vec2(q.x * 0.9, q.y * 1.1));
#ifdef EVENING
    float d = length(p - vec2(-1.75, -half_width + 0.2));
    c += vec3(0.165, 0.105, 0.055) * exp(-d * d / 2.2);
    c += vec3(0.050, 0.045, 0.040) * exp(-dot(p, p) / 1.6);  // her own light
#else
    c += vec3(0.030) * exp(-dot(p, p) / 1.8);
#endif
    return c;
}

void main() {
    Place place = find_place(room.x);
    show(place, floor_colour(place.on_floor, room.x), wall(place.on_wall, place.side, room.x));
}
