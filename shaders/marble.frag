// A ball of glass: its surface by the sphere's equation, its inside by where a bent ray gets to. PATTERN is a
// MarblePattern of src/render/stage/jar_painter.h.
#include "jar_frame.glsl"

uniform sampler2D picture;
uniform vec4 behind;

in vec2 v_ball;
in vec2 v_screen;
flat in vec3 v_colour;
flat in vec3 v_second;
flat in vec4 v_kind;
flat in mat3 v_turn;
flat in float v_pixel;
flat in vec2 v_radius;
flat in vec2 v_upright;
out vec4 colour_out;

float hash(vec3 p) {
    return fract(sin(dot(p, vec3(12.9898, 78.233, 37.719))) * 43758.5453);
}

void main() {
    float rr = dot(v_ball, v_ball);
    float r = sqrt(rr);
    float cover = clamp(0.5 - (r - 1.0 + v_pixel * 0.5) / v_pixel, 0.0, 1.0);
    if (cover <= 0.0) discard;
    float z = sqrt(max(0.0, 1.0 - min(rr, 1.0)));
    vec3 n = vec3(v_ball, z);
    // Light and window stay where the room is, however the jar leans.
    vec2 right = vec2(v_upright.y, -v_upright.x);
    vec3 m = vec3(dot(v_ball, right), dot(v_ball, v_upright), z);

    float clarity = v_kind.y;
    vec3 base = v_colour * v_colour;  // linear enough
    vec3 other = v_second * v_second;
    vec3 paint = base;
    float solid = 1.0 - clarity;

#if PATTERN == 1
    {
        // A ribbon wound around the ball, just under its surface.
        vec3 q = v_turn * n;
        float wave = q.y * 1.5 + 0.55 * sin(2.4 * q.x + 1.1 * q.z) - 0.2;
        float ribbon = 1.0 - smoothstep(0.20, 0.34, abs(wave));
        float hair = 1.0 - smoothstep(0.03, 0.10, abs(abs(wave) - 0.52));
        paint = mix(paint, other, 0.92 * ribbon + 0.5 * hair * (1.0 - ribbon));
        solid = max(solid, ribbon * 0.9);
    }
#elif PATTERN == 2
    {
        // A twisted blade in the middle, seen enlarged through the glass.
        vec3 q = v_turn * vec3(v_ball * 0.74, z * 0.30);
        float a = q.y * 2.4;
        float c = cos(a);
        float s = sin(a);
        vec2 t = vec2(c * q.x - s * q.z, s * q.x + c * q.z);
        float ends = 1.0 - smoothstep(0.42, 0.70, abs(q.y));
        float blade = (1.0 - smoothstep(0.09, 0.20, abs(t.x))) * (1.0 - smoothstep(0.38, 0.60, abs(t.y))) * ends;
        float cross_blade = (1.0 - smoothstep(0.05, 0.13, abs(t.y))) * (1.0 - smoothstep(0.30, 0.50, abs(t.x))) * ends;
        float lit = 0.80 + 0.35 * smoothstep(-0.5, 0.5, t.y);
        paint = mix(other * 0.96, base * lit * 1.15, max(blade, 0.85 * cross_blade));
        solid = max(solid, max(blade, 0.9 * cross_blade));
        paint = mix(mix(paint, base, 0.32), paint, max(blade, cross_blade));
    }
#elif PATTERN == 3 || PATTERN == 4
    {
        vec3 q = v_turn * n;
        vec3 cell = floor(q * 4.2);
        vec3 f = q * 4.2 - cell - 0.5 - 0.5 * (vec3(hash(cell), hash(cell + 3.1), hash(cell + 7.7)) - 0.5);
        float size = 0.16 + 0.20 * hash(cell + 1.7);
        float dot_ = (1.0 - smoothstep(size - 0.07, size, length(f))) * step(0.42, hash(cell + 5.3));
#if PATTERN == 3
        paint = mix(paint, other, 0.85 * dot_);
#else
        float cloud = 0.5 + 0.5 * sin(3.1 * q.x + 2.0 * sin(2.7 * q.y + 1.3 * q.z));
        paint = mix(base * 0.30, base * 1.9 + vec3(0.02, 0.0, 0.06), cloud * cloud);
        float star = 1.0 - smoothstep(0.02, 0.10 + 0.10 * hash(cell + 2.2), length(f));
        paint += other * star * step(0.35, hash(cell + 5.3)) * 1.2;
#endif
    }
#endif

    // Light: from the upper left, and soft from all around.
    const vec3 kKey = vec3(-0.46, 0.62, 0.63);
    float facing = dot(m, kKey);
    float lambert = clamp(facing * 0.62 + 0.38, 0.0, 1.0);
    vec3 sky = room_high.rgb * room_high.rgb;
    vec3 low = room_low.rgb * room_low.rgb;
    vec3 ambient = mix(low, sky, 0.5 + 0.5 * m.y);
    vec3 body = paint * (sky * 0.92 * lambert * lambert + ambient * 0.42);

    // Through clear glass: the room, upside down and small, coloured by the glass; and the light that the ball gathers
    // on its far side.
#if PATTERN != 0 && PATTERN != 3
    {
        vec2 through = -v_ball * (1.15 + 1.1 * rr);
        vec3 seen = texture(picture, (v_screen - v_ball * v_radius + through * v_radius - behind.xy) / behind.zw).rgb;
        seen = seen * seen * mix(vec3(1.0), mix(base, other, 0.25) * 1.25 + 0.12, 0.72 + 0.2 * z);
        seen *= 1.0 - 0.42 * rr * rr;
        body = mix(seen, body, solid);
    }
#endif
    float gathered = clamp(dot(m, normalize(vec3(0.50, -0.66, 0.36))), 0.0, 1.0);
    float g2 = gathered * gathered;
    body += mix(paint, vec3(1.0), 0.25) * sky * g2 * g2 * g2 * (0.22 + 0.55 * clarity);

    // What is low in the jar, and what turns down, gets less light.
    float buried = clamp(1.0 - v_kind.w / max(inside.a, 0.4), 0.0, 1.0);
    body *= 1.0 - 0.16 * buried - 0.20 * smoothstep(0.1, -1.0, m.y);
    body *= 1.0 - 0.34 * smoothstep(0.86, 1.0, r);
    body += (base * 1.4 + 0.25) * v_kind.z * (0.5 + 0.5 * z) + vec3(1.0, 0.74, 0.36) * 0.16 * room_low.a;

    // The surface mirrors the room: bright at its rim, and the window.
    float edge = 1.0 - z;
    float rim_ = edge * edge * edge;
    body = mix(body, ambient * 0.95, 0.38 * rim_);
    vec2 mirror = 2.0 * m.z * m.xy;  // where the mirrored ray goes
    vec2 w = (mirror - vec2(-0.80, 0.98)) * mat2(0.93, 0.36, -0.36, 0.93);
    float pane = smoothstep(0.31, 0.23, abs(w.x)) * smoothstep(0.38, 0.29, abs(w.y)) * step(0.15, z);
    pane *= 1.0 - 0.7 * smoothstep(0.05, 0.02, abs(w.x)) - 0.5 * smoothstep(0.045, 0.02, abs(w.y));
    float bloom = exp(-5.5 * dot(w, w));
    body += sky * (0.80 * max(pane, 0.0) + 0.20 * bloom);
    vec2 small = mirror - vec2(0.86, -0.70);
    body += sky * 0.16 * exp(-16.0 * dot(small, small));

    colour_out = vec4(sqrt(clamp(body, 0.0, 1.0)), cover * glint.a);
}
