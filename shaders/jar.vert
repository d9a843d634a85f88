// A box of the jar's frame, in which a part of the jar is drawn.
#include "jar_frame.glsl"

uniform vec4 reach;  // x0, y0, x1, y1
uniform float stands;  // 1: it is on the table and doesn't move with the jar

out vec2 v_place;   // in the jar's frame
out vec2 v_screen;  // 0 ... 1 on the framebuffer

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    v_place = mix(reach.xy, reach.zw, corner);
    gl_Position = clip_of(stands > 0.5 ? v_place : stand(v_place));
    v_screen = gl_Position.xy * 0.5 + 0.5;
}
