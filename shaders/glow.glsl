// Working muscles shine through the cloth.
uniform sampler2D muscles;  // red gluteus maximus, green medius: .5 at the edge, 1 = 5 cm inside; alpha fibres

// Light of one muscle: brightest in its middle, without an edge. `depth` is metres inside.
float muscle_light(float depth, float activation) {
    float core = smoothstep(-0.022, 0.034, depth);
    return core * core * smoothstep(0.18, 0.75, activation) * (0.45 + 0.55 * activation);
}

vec3 with_glow(vec3 c, vec3 n) {
    vec4 m = texture(muscles, v_muscle);
    vec2 depth = (m.rg - 0.5) * 0.1;
    vec2 activation = v_rest.x > 0.0 ? glow.xz : glow.yw;
    vec2 light = vec2(muscle_light(depth.x, activation.x), muscle_light(depth.y, activation.y));
    float total = 1.0 - (1.0 - light.x) * (1.0 - light.y);
    // Cloth seen edge-on hides more of what is under it; fibres show only faintly.
    float through = 0.55 + 0.45 * clamp(dot(n, view_back.xyz), 0.0, 1.0);
    float fibres = 1.0 + 0.16 * (m.a - 0.5) * smoothstep(0.2, 0.7, total);
    float shine = total * through * fibres;
    vec3 colour = mix(vec3(0.62, 0.075, 0.020), vec3(1.15, 0.36, 0.070), shine);
    return mix(c, c * 0.35, 0.7 * shine) + colour * shine;
}
