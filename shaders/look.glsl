// How the coach looks; the order is that of LookUniforms in src/render/coach/look_uniforms.h. Colours are linear.
layout(std140) uniform Look {
    vec4 skin_colour;    // a: beard
    vec4 hair_colour;    // a: how strongly hair is painted on the skin
    vec4 top_colour;     // a: height at which sleeves end on the neutral arm, metres
    vec4 bottom_colour;  // a: height at which the legs' cloth ends, metres
    vec4 band_colour;    // a: 1 where the top has no sleeves
    vec4 accent_colour;  // a: depth of the neckline
    vec4 shoe_colour;    // a: curl of the hair
    vec4 face_paint;     // brows, lashes, lips, eyes
    vec4 comb;           // xyz: where strands start; w: bun
    vec4 strand_axis;    // xyz: about which they run; w: tie
    vec4 temples;        // x: how far the hairline recedes, metres
};
