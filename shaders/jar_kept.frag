// A part of the jar that is kept as a picture, premultiplied, over its whole reach.
#include "jar_frame.glsl"

uniform sampler2D picture;
uniform vec4 reach;

in vec2 v_place;
out vec4 colour_out;

void main() {
    colour_out = texture(picture, (v_place - reach.xy) / (reach.zw - reach.xy)) * glint.a;
}
