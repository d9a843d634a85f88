// Working muscles shine through the cloth.
uniform sampler2D muscles;  // red gluteus maximus, green medius: .5 at the edge, 1 = 5 cm inside; alpha fibres

// Light of one muscle: brightest in its middle, without an edge. `depth` is metres inside.
float muscle_light(float depth, float activation) {
    float core = smoothstep(-0.030, 0.040, depth);
    return core * core * smoothstep(0.18, 0.75, activation) * (0.40 + 0.60 * activation);
}

vec3 with_glow(vec3 c, vec3 n) {
    vec4 m = texture(muscles, v_muscle);
    vec2 depth = (m.rg - 0.5) * 0.1;
    vec2 activation = v_rest.x > 0.0 ? glow.xz : glow.yw;
    vec2 light = vec2(muscle_light(depth.x, activation.x), muscle_light(depth.y, activation.y));
    float total = 1.0 - (1.0 - light.x) * (1.0 - light.y);
    // Cloth seen edge-on hides more of what is under it; fibres show only faintly.
    float through = 0.50 + 0.50 * clamp(dot(n, view_back.xyz), 0.0, 1.0);
    float fibres = 1.0 + 0.09 * (m.a - 0.5) * smoothstep(0.3, 0.8, total);
    float shine = total * through * fibres;
    vec3 colour = mix(vec3(0.70, 0.080, 0.030), vec3(1.20, 0.40, 0.090), shine * shine);
    return mix(c, c * 0.4, 0.6 * shine) + colour * shine;
}
