// What every shader of a frame shares; the order is that of FrameUniforms in src/render/stage/frame_uniforms.h.
layout(std140) uniform Frame {
    mat4 world_to_clip;
    mat4 world_to_shadow;  // x, y: 0 ... 1 on the shadow map; z: metres away from the light
    vec4 eye;              // xyz; w: size of a pixel at distance 1, metres
    vec4 view_right;       // xyz, times half the picture's width at distance 1
    vec4 view_up;          // xyz, times half the picture's height at distance 1
    vec4 view_back;        // xyz, from the coach to the camera; w: size of a pixel where the coach is, metres
    vec4 key_direction;    // xyz, towards the light
    vec4 half_vector;      // xyz, between key light and camera
    vec4 half_in_head;     // xyz, the same turned into the bind pose of the head
    vec4 fill_direction;   // xyz
    vec4 key_colour;       // rgb; a: share of the key light that is left in full shadow
    vec4 ambient_low;      // rgb; a: strength of the rim light
    vec4 ambient_high;     // rgb
    vec4 fill_colour;      // rgb
    vec4 face;             // blink, smile, mouth open
    vec4 gaze;             // shift of the irises, metres
    vec4 room;             // x: half the room's width, metres
    vec4 glow[2];          // light of the left and right gluteus maximus, medius, minimus, tensor fasciae latae
    vec4 glow_hamstrings;  // left, right; z: how much of single fibres is seen, 0 ... 1
    vec4 muscle_colour[5]; // rgb of each muscle's light: as in glow, then the hamstrings
};
