// Plain-coloured shapes of the screens, in pixels from the upper left. POSITION and COLOUR are the places of the inputs.
uniform vec2 size;  // of the window, pixels

layout(location = POSITION) in vec2 position;
layout(location = COLOUR) in vec4 colour;

out vec4 v_colour;

void main() {
    vec2 share = position / size;
    gl_Position = vec4(2.0 * share.x - 1.0, 1.0 - 2.0 * share.y, 0.0, 1.0);
    v_colour = colour;
}
