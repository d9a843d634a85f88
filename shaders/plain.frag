in vec4 v_colour;

out vec4 colour_out;

void main() {
    colour_out = v_colour;
}
