uniform sampler2D floor_shadow;
uniform vec3 darkness;  // colour of full shadow, as shown

uniform float strength;

in vec2 v_grid;
out vec4 colour_out;

void main() {
    vec2 dark = texture(floor_shadow, v_grid).rg;
    float alpha = 1.0 - (1.0 - 0.36 * dark.r) * (1.0 - 0.50 * dark.g);
    colour_out = vec4(darkness, strength * alpha);
}
