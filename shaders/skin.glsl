const vec3 kSkin = vec3(0.730, 0.430, 0.298);

Surface skin(vec3 colour) {
    return Surface(colour, 0.44, 0.20, 1.0, 0.0, 1.0);
}
