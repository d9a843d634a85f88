// One triangle that covers the whole picture.
#include "frame.glsl"

out vec2 v_place;  // 0 ... 1
out vec3 v_ray;    // from the eye into the world, 1 deep

void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    gl_Position = vec4(corner, 0.0, 1.0);
    v_place = corner * 0.5 + 0.5;
    v_ray = view_right.xyz * corner.x + view_up.xyz * corner.y - view_back.xyz;
}
