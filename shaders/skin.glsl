#include "look.glsl"

Surface skin(vec3 colour) {
    return Surface(colour, 0.44, 0.20, 1.0, 0.0, 1.0);
}
