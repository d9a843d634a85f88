// What the parts of a jar share; JarPainter sets it. Jar units: see src/render/stage/jar_painter.h.
layout(std140) uniform Jar {
    vec4 to_clip;    // xy: clip units of a jar unit; zw: clip place of the jar's origin, where it stands
    vec4 turn;       // cosine and sine of the tilt; zw: offset
    vec4 outline;    // corner, shoulder_from, neck_from, neck
    vec4 rim;        // lid, mouth, wall, pixel: size of a pixel
    vec4 tint;       // rgb; a: ribs
    vec4 glint;      // rgb; a: presence
    vec4 room_high;  // rgb: light of the room from above; a: cork, how far it is lifted
    vec4 room_low;   // rgb: from below; a: glow
    vec4 inside;     // rgb: mean colour of the marbles; a: how high they lie
};
const vec2 kPivot = vec2(0.0, 1.3);  // the jar is tilted about its middle

// From the jar's frame into the table's.
vec2 stand(vec2 p) {
    vec2 q = p - kPivot;
    return vec2(turn.x * q.x + turn.y * q.y, -turn.y * q.x + turn.x * q.y) + kPivot + turn.zw;
}
vec4 clip_of(vec2 standing) {
    return vec4(standing * to_clip.xy + to_clip.zw, 0.0, 1.0);
}
