// The jar seen through to its back wall: what is behind it, bent, and the dark and light of an empty vessel.
#include "jar_outline.glsl"

void main() {
    vec2 p = v_place;
    float wall = rim.z;
    float sole = 0.07;
    float outer = from_wall(p, wall, sole);
    float up = covered(p.y - rim.y);
    float cover = covered(outer) * up;
    if (cover <= 0.0) discard;
    float inner = from_wall(p, 0.0, 0.0);
    float u = clamp(p.x / (half_width(p.y) + wall), -1.0, 1.0);

    // A hollow vessel bends light hardly in its middle and strongly where its wall is seen at a slant.
    float u2 = u * u;
    float bend = u * (0.05 + 1.15 * u2 * u2 * u2);
    float floor_bend = smoothstep(0.30, -0.05, p.y);
    vec2 shift = vec2(-bend * (0.34 + 0.25 * floor_bend), 0.34 * floor_bend * (1.0 - u2));
    if (inner > 0.0) shift *= 1.7;
    vec3 c = seen_behind(v_screen + shift * to_clip.xy * 0.5);

    float depth = 0.5 + 0.9 * u2 * u2 + (inner > 0.0 ? 1.1 : 0.0) + 0.8 * floor_bend;
    c *= pow(tint.rgb, vec3(depth));
    // The inside is a little darker towards the edges and the floor: less of the room gets there.
    float shade = 0.10 * u2 + 0.20 * u2 * u2 * u2 * u2 + 0.12 * floor_bend;
    c *= 1.0 - shade;
    vec3 sky = room_high.rgb;
    // The back wall mirrors the window once more, faintly and upside down.
    float echo = between(u, 0.30, 0.52, 0.10) * between(p.y, 0.5, 2.1, 0.35);
    c += sky * glint.rgb * 0.06 * echo;
    // Light gathers in the thick floor and in what the marbles throw back.
    float pool = smoothstep(0.55, -0.05, p.y) * (1.0 - u2 * 0.6);
    c = mix(c, inside.rgb * sky, 0.22 * pool * min(1.0, inside.a * 1.5));
    c += vec3(1.0, 0.82, 0.5) * room_low.a * (0.30 * exp(-1.1 * dot(p - vec2(0.0, 1.2), p - vec2(0.0, 1.2))) + 0.10);

    // The far side of the rim.
    float far = abs(length(vec2(p.x / (outline.w + 0.5 * wall), (p.y - rim.y + 0.07) / 0.07)) - 1.0);
    if (p.y > rim.y - 0.075) c = mix(c, sky * glint.rgb, 0.5 * (1.0 - smoothstep(0.05, 0.25, far)));
    colour_out = vec4(c, cover * glint.a);
}
