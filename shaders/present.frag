uniform sampler2D picture;
in vec2 v_place;
out vec4 colour_out;

void main() {
    colour_out = vec4(texture(picture, v_place).rgb, 1.0);
}
