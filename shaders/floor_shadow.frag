uniform sampler2D floor_shadow;  // alpha: how much light it takes away
uniform vec3 darkness;           // colour of full shadow, as shown
uniform float strength;

in vec2 v_grid;
out vec4 colour_out;

void main() {
    colour_out = vec4(darkness, strength * texture(floor_shadow, v_grid).a);
}
