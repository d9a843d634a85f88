// A marble as a square that a ball is drawn in.
#include "jar_frame.glsl"

uniform float grow;  // size of the square, in radii

layout(location = 0) in vec4 place;   // centre, radius, angle
layout(location = 1) in vec4 colour;  // rgb; pattern
layout(location = 2) in vec4 second;  // rgb; clarity
layout(location = 3) in vec4 turned;  // about x, y, z; glow

out vec2 v_ball;  // -1 ... 1 on the ball
out vec2 v_screen;
flat out vec3 v_colour;
flat out vec3 v_second;
flat out vec4 v_kind;  // pattern, clarity, glow, height in the jar
flat out mat3 v_turn;  // from the jar's frame into the marble's
flat out float v_pixel;  // size of a pixel, in radii
flat out vec2 v_radius;  // on the framebuffer, 0 ... 1
flat out vec2 v_upright;  // the table's up, in the jar's frame

mat3 about_x(float a) {
    return mat3(1.0, 0.0, 0.0, 0.0, cos(a), sin(a), 0.0, -sin(a), cos(a));
}
mat3 about_z(float a) {
    return mat3(cos(a), sin(a), 0.0, -sin(a), cos(a), 0.0, 0.0, 0.0, 1.0);
}

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    v_ball = corner * grow;
    vec2 at = place.xy + v_ball * place.z;
    gl_Position = clip_of(stand(at));
    v_screen = gl_Position.xy * 0.5 + 0.5;
    v_colour = colour.rgb;
    v_second = second.rgb;
    v_kind = vec4(colour.a, second.a, turned.a, place.y);
    v_turn = transpose(about_z(place.w) * about_x(turned.x) * about_z(turned.y));
    v_pixel = rim.w / place.z;
    v_radius = place.z * to_clip.xy * 0.5;
    v_upright = vec2(-turn.y, turn.x);
}
