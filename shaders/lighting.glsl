#include "frame.glsl"

uniform sampler2D shadow_map;  // mean and standard deviation of the lit surface's distance
const float kShadowReach = 4.0;  // metres to which 0 and 1 of the mean stand; of the deviation 1 is a metre

in vec3 v_normal;
in vec4 v_rest;  // w: coverage
in vec3 v_ambient;
in vec3 v_shadow;
in vec2 v_muscle;

out vec4 colour_out;

// How much of the surface a pixel shows, metres: more where it is seen at a slant.
float pixel_size() {
    return 1.25 * view_back.w / clamp(dot(v_normal, view_back.xyz), 0.35, 1.0);
}
// How much of a pixel lies on the inner side of an edge; `d` is the distance to it, metres, negative inside.
float cover(float d) {
    return clamp(0.5 - d / pixel_size(), 0.0, 1.0);
}
// The same, never sharper than `softness` metres.
float cover_soft(float d, float softness) {
    return clamp(0.5 - d / max(pixel_size(), softness), 0.0, 1.0);
}

// How much of a pixel a line of a half-width hides; `d` is the distance to its middle, metres.
float stroke(float d, float half_width) {
    float pixel = pixel_size();
    return clamp(0.5 + (d + half_width) / pixel, 0.0, 1.0) - clamp(0.5 + (d - half_width) / pixel, 0.0, 1.0);
}
// A soft spot: 1 in the middle, fading over `size` metres.
float spot(vec2 d, vec2 size) {
    vec2 q = d / size;
    return exp(-dot(q, q));
}

// Share of the key light that gets past the body: 0 ... 1, soft. The share of places at least as far from the light as
// this one can't be larger than this, whatever their distribution (Cantelli's inequality). What little it leaves in
// full shadow is cut off, or light would leak in behind two layers.
float key_light_share() {
    const float kSmallestVariance = 0.000012;  // (3.5 mm)^2
    const float kLeak = 0.22;
    vec2 map = texture(shadow_map, v_shadow.xy).rg;
    float variance = max(map.y * map.y, kSmallestVariance);
    float behind = max(v_shadow.z + kShadowReach - 2.0 * kShadowReach * map.x, 0.0);
    float bound = variance / (variance + behind * behind);
    return clamp((bound - kLeak) / (1.0 - kLeak), 0.0, 1.0);
}

struct Surface {
    vec3 colour;
    float wrap;       // how far the light creeps round to the dark side
    float shine;      // strength of the highlight
    float polish;     // 0 broad highlight, 1 small
    float sheen;      // light that cloth catches at its edges
    float flesh;      // 1 where light travels under the surface
};

vec3 tone(vec3 c) {
    float brightest = max(max(c.r, c.g), c.b);
    return sqrt(c / (1.0 + 0.5 * max(brightest - 0.5, 0.0)));
}

// Light that reaches a surface which faces its source so much, on a scale from 0 to 1.
float wrapped(float facing) {
    return facing * (0.40 + 0.60 * facing);
}

// `share` of the key light arrives.
vec3 shade_lit(Surface s, vec3 n, float to_light, float share) {
    float to_view = clamp(dot(n, view_back.xyz), 0.0, 1.0);
    float unwrap = 1.0 / (1.0 + s.wrap);
    float diffuse = clamp((to_light + s.wrap) * unwrap, 0.0, 1.0);
    float full = wrapped(diffuse);
    // In shadow there is as much light as at the edge of the lit side: with less, that edge would be drawn as a dark
    // groove wherever the shadow map is unsure, and what faces away would be brighter than what is shaded.
    // Flesh that the light only grazes is lit from within: a brow or a cheekbone leaves no dirty patch beside it.
    share = mix(share, 1.0, s.flesh * clamp(1.25 - 2.5 * to_light, 0.0, 1.0));
    float shaded = max(key_colour.a * full, wrapped(min(diffuse, s.wrap * unwrap)));
    vec3 key = key_colour.rgb * mix(shaded, full, share);

    float grazing = 1.0 - to_view;
    float grazing2 = grazing * grazing;
    float rim = grazing2 * grazing * (0.35 + 0.65 * clamp(n.y + 0.35, 0.0, 1.0)) * ambient_low.a;
    vec3 light = key + v_ambient * (1.0 + s.sheen * grazing2);

    float mirror = clamp(dot(n, half_vector.xyz), 0.0, 1.0);
    float m2 = mirror * mirror;
    float m8 = m2 * m2 * m2 * m2;
    float highlight = mix(m8, m8 * m8 * m8 * m8, s.polish) * s.shine * share;

    vec3 c = s.colour * light;
    // Facing away, the shadow map knows nothing.
    float arriving = mix(1.0, share, clamp(4.5 * to_light, 0.0, 1.0));
    c += s.colour * vec3(0.150, 0.062, 0.040) * s.flesh * max(0.0, 1.0 - 3.2 * abs(diffuse - 0.24)) * (0.4 + 0.6 * arriving);
    c += key_colour.rgb * highlight;
    c += v_ambient * 2.0 * rim * mix(0.13, 0.17, s.flesh);
    return c;
}

vec3 shade(Surface s, vec3 n) {
    return shade_lit(s, n, dot(n, key_direction.xyz), key_light_share());
}

// For surfaces that nothing shades.
vec3 shade_unshadowed(Surface s, vec3 n) {
    return shade_lit(s, n, dot(n, key_direction.xyz), 1.0);
}

void write(vec3 c) {
    colour_out = vec4(tone(c), v_rest.w);
}
