// Scattered values, 0 ... 1. Multiplications alone: a software renderer pays dearly for a sine.
float hash(float n) {
    float f = fract(n * 0.1031);
    f *= f + 33.33;
    return fract(2.0 * f * f);
}
float noise(float x) {
    float i = floor(x);
    float f = x - i;
    return mix(hash(i), hash(i + 1.0), f * f * (3.0 - 2.0 * f));
}
