uniform sampler2D picture;
in vec2 v_place;
out vec4 colour_out;

// Breaks up the steps of 8-bit colours.
float noise(vec2 p) {
    return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

void main() {
    colour_out = vec4(texture(picture, v_place).rgb + (noise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
