// The front of the jar: the wall's edges, and the room's window mirrored in the glass. Nothing in it moves, so it is
// kept as a picture (premultiplied).
#include "jar_outline.glsl"

void main() {
    vec2 p = v_place;
    float wall = rim.z;
    float sole = 0.07;
    vec3 sky = room_high.rgb * glint.rgb;

    // The layers, back to front.
    vec4 sum = vec4(0.0);
    float outer = from_wall(p, wall, sole);
    float inner = from_wall(p, 0.0, 0.0);
    float body = covered(outer) * covered(p.y - rim.y);
    // The lip: a rounded bead of glass around the mouth.
    float lip_half = outline.w + wall * 1.35;
    vec2 lip_q = vec2(abs(p.x) - lip_half + 0.055, p.y - rim.y + 0.055);
    float lip = length(max(lip_q, 0.0)) + min(max(lip_q.x, lip_q.y), 0.0);
    lip = max(lip, abs(lip_q.y)) - 0.055;
    float on_lip = covered(lip);

    if (body > 0.0) {
        float w = half_width(p.y) + wall;
        float u = clamp(p.x / w, -1.0, 1.0);
        float u2 = u * u;
        float facing = sqrt(max(0.0, 1.0 - u2));
        // Ribs turn the wall to and fro.
        float rib = 0.0;
        if (tint.a > 0.5) {
            float around = asin(u) * tint.a * 0.5;
            rib = sin(around * 2.0) * between(p.y, 0.35, outline.y, 0.15);
        }
        float v = u + rib * 0.10 * facing;

        float slant = pow(1.0 - facing, 3.0);
        float edge_dark = 0.0;
        float edge_light = 0.0;
        // The wall's two faces: a dark line where it is seen along, light ones beside it.
        float a = -outer / thickness(p, wall, sole);
        edge_dark = 0.34 * between(a, 0.02, 0.34, 0.10) + 0.16 * between(a, 0.86, 1.06, 0.05);
        edge_light = 0.60 * between(a, 0.40, 0.66, 0.10) + 0.35 * between(a, 1.06, 1.24, 0.06);
        float left = 0.55 + 0.45 * smoothstep(0.4, -0.6, u);
        edge_light *= left;

        // The window, at the left, follows the jar's shape; its bar crosses it.
        float tall = between(p.y, 0.42, 2.46, 0.08);
        float window = between(v, -0.74, -0.50, 0.035) * tall;
        window *= 1.0 - 0.75 * between(v, -0.625, -0.612, 0.012);
        window *= 1.0 - 0.55 * between(p.y, 1.50, 1.54, 0.02);
        float fade = 0.35 + 0.65 * smoothstep(0.2, 2.4, p.y);
        float neck_glint = between(v, -0.70, -0.44, 0.05) * between(p.y, outline.z + 0.02, rim.y - 0.10, 0.03);
        float shoulder = between(v, -0.76, -0.42, 0.06) * between(p.y, outline.y + 0.06, outline.z - 0.10, 0.06);
        float right = between(v, 0.80, 0.87, 0.03) * between(p.y, 0.35, 2.3, 0.25);
        float bright = 0.46 * window * fade + 0.55 * neck_glint + 0.50 * shoulder + 0.30 * right + 0.30 * slant +
                       0.10 * max(rib, 0.0) * facing;
        // The thick floor: an arc of light over one of shade.
        float arc = p.y + 0.045 * (1.0 - u2);
        float sole_light = between(arc, -0.052, -0.018, 0.014) * smoothstep(1.0, 0.72, abs(u));
        float sole_shade = between(arc, -0.15, -0.085, 0.03) * smoothstep(1.0, 0.7, abs(u));
        float floor_line = between(arc, 0.026, 0.050, 0.012) * smoothstep(0.95, 0.6, abs(u));
        bright += 0.55 * sole_light + 0.18 * floor_line;
        edge_dark += 0.26 * sole_shade;
        edge_light += 0.30 * between(a, 0.2, 0.8, 0.2) * smoothstep(0.3, -0.1, p.y);

        vec3 ink = pow(tint.rgb, vec3(5.0)) * vec3(0.10, 0.13, 0.15);
        float dark_a = clamp(edge_dark, 0.0, 0.6) * body;
        sum = vec4(mix(sum.rgb, ink, dark_a), sum.a + dark_a * (1.0 - sum.a));
        float light_a = clamp(bright + edge_light, 0.0, 0.92) * body;
        sum = vec4(mix(sum.rgb, sky, light_a), sum.a + light_a * (1.0 - sum.a));
    }
    if (on_lip > 0.0) {
        float t = (p.y - rim.y + 0.055) / 0.055;  // -1 ... 1 over the bead
        float u = clamp(p.x / lip_half, -1.0, 1.0);
        float gleam = 0.75 * between(t, 0.10, 0.62, 0.16) * (0.55 + 0.45 * smoothstep(0.5, -0.6, u)) +
                      0.22 * between(t, -0.62, -0.34, 0.12) + 0.25 * pow(abs(u), 8.0);
        float dark = 0.40 * between(t, -1.2, -0.70, 0.14) + 0.18 * between(t, -0.2, 0.02, 0.12) +
                     0.22 * between(t, 0.84, 1.2, 0.1);
        vec3 ink = pow(tint.rgb, vec3(5.0)) * vec3(0.12, 0.15, 0.17);
        float base = 0.20 * on_lip;
        sum = vec4(mix(sum.rgb, tint.rgb * sky * 0.8, base), sum.a + base * (1.0 - sum.a));
        float dark_a = dark * on_lip;
        sum = vec4(mix(sum.rgb, ink, dark_a), sum.a + dark_a * (1.0 - sum.a));
        float light_a = clamp(gleam, 0.0, 0.95) * on_lip;
        sum = vec4(mix(sum.rgb, sky, light_a), sum.a + light_a * (1.0 - sum.a));
    }
    colour_out = sum;
}
