const vec3 kSkin = vec3(0.715, 0.425, 0.295);

Surface skin(vec3 colour) {
    return Surface(colour, 0.38, 0.20, 1.0, 0.0, 1.0);
}
