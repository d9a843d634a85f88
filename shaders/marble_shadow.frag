// The soft dark around a marble, on what is behind it.
#include "jar_frame.glsl"

in vec2 v_ball;
out vec4 colour_out;

void main() {
    vec2 d = v_ball - vec2(0.10, -0.14);
    float a = 0.42 * (1.0 - smoothstep(0.70, 1.26, length(d)));
    colour_out = vec4(0.03, 0.03, 0.05, a * glint.a);
}
