// What all sceneries share: they are far behind the coach and out of focus, so every edge is soft. Colours are as shown
// (gamma 2).
#include "frame.glsl"

in vec2 v_place;
in vec3 v_ray;
out vec4 colour_out;

float inside(float d, float softness) {
    return smoothstep(softness, -softness, d);
}
float box(vec2 p, vec2 half_size, float corner) {
    vec2 q = abs(p) - half_size + corner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

// A leaf from its foot, `length_` long, bent to a side.
float leaf(vec2 p, vec2 foot, float angle, float length_) {
    vec2 d = p - foot;
    vec2 along = vec2(sin(angle), cos(angle));
    float y = dot(d, along);
    float x = dot(d, vec2(along.y, -along.x)) - 0.35 * sign(angle) * y * y / length_;
    float width = 0.17 * length_ * (1.0 - pow(abs(2.0 * y / length_ - 1.15), 2.0));
    return max(abs(x) - width, abs(y - 0.5 * length_) - 0.5 * length_);
}

// How much of a plant on the floor at `p` (x from its stem, y up) hides the wall; x: leaves, y: pot.
vec2 plant(vec2 p) {
    float d = leaf(p, vec2(0.0, 0.40), 0.05, 1.05);
    d = min(d, leaf(p, vec2(-0.03, 0.38), -0.42, 0.92));
    d = min(d, leaf(p, vec2(0.03, 0.38), 0.50, 0.86));
    d = min(d, leaf(p, vec2(-0.04, 0.36), -0.95, 0.66));
    d = min(d, leaf(p, vec2(0.04, 0.36), 1.05, 0.60));
    float pot = box(p - vec2(0.0, 0.20), vec2(0.165 + 0.10 * (p.y - 0.20), 0.20), 0.03);
    return vec2(inside(d, 0.045), inside(pot, 0.030));
}

// Light through a window of two by three panes, leaning with the sun; `p` from its middle.
float window_light(vec2 p) {
    p.x += 0.30 * p.y;
    vec2 pane = vec2(abs(abs(p.x) - 0.36), abs(p.y) < 0.30 ? abs(p.y) : abs(abs(p.y) - 0.60));
    vec2 edge = smoothstep(vec2(0.34, 0.29), vec2(0.27, 0.22), pane);
    return edge.x * edge.y * step(abs(p.x), 0.75) * step(abs(p.y), 0.95);
}

// How a board's tint differs, -0.5 ... 0.5, and how much of a gap between boards lies here, 0 ... 1; they run along x.
vec2 boards(vec2 p, float width, float length_) {
    float row = p.y / width;
    float tint = fract(sin(floor(row) * 78.233 + 3.0 * floor((p.x + 0.7 * floor(row)) / length_)) * 437.58);
    float gap = smoothstep(0.465, 0.5, abs(fract(row) - 0.5));
    // Far away a gap is thinner than a pixel and would flicker.
    vec2 away = p - eye.xz;
    float pixel = 2.0 * eye.w * dot(away, away) / max(eye.y, 0.3);  // its length on the floor, metres
    return vec2(tint - 0.5, gap * clamp(1.4 - pixel / (0.12 * width), 0.0, 1.0));
}

// Where a ray meets the walls of a square of floor around the coach, or what stands in their place.
struct Place {
    vec2 on_floor;  // x, z, metres
    vec2 on_wall;   // along the wall from its middle, and up
    float side;     // which wall: -1, 0, 1, 2
    float blur;     // metres on the wall
};
Place find_place(float half_width) {
    vec2 to_wall = (sign(v_ray.xz) * half_width - eye.xz) / v_ray.xz;
    float wall_t = min(to_wall.x, to_wall.y);
    float to_floor = v_ray.y < -1e-4 ? min(-eye.y / v_ray.y, 1.1 * wall_t) : 1.1 * wall_t;
    vec3 p = eye.xyz + v_ray * wall_t;
    bool across = to_wall.x < to_wall.y;
    float along = across ? p.z * sign(v_ray.x) : -p.x * sign(v_ray.z);
    float side = across ? sign(v_ray.x) : (v_ray.z < 0.0 ? 0.0 : 2.0);
    return Place(eye.xz + v_ray.xz * to_floor, vec2(along, p.y), side, 1.6 * eye.w * wall_t);
}

// Floor and wall together, a little darker towards the picture's corners.
void show(Place place, vec3 on_floor, vec3 on_wall) {
    vec3 c = mix(on_floor, on_wall, smoothstep(-place.blur, place.blur, place.on_wall.y));
    vec2 from_middle = (v_place - 0.5) * vec2(1.25, 1.05);
    colour_out = vec4(c * (1.015 - 0.14 * dot(from_middle, from_middle)), 1.0);
}
