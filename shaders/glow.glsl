// Working muscles shine through the cloth.

// How much is seen of each muscle: red gluteus maximus, green medius, blue minimus, alpha hamstrings, and tensor fasciae
// latae where u is above kTensorFrom. What u and v are: src/body/FORMAT.md.
uniform sampler2D muscles;
const float kTensorFrom = 0.785;

// Parallel lines 11 mm apart, 0 ... 1; `p` in their number.
float lines(float p) {
    float f = fract(p);
    return 4.0 * f * (1.0 - f);
}

// Towards the hip, where the azimuth turns from that around the thigh into that around the trunk: 0 ... 1.
float towards_hip(float y) {
    return clamp((y - 0.76) / 0.09, 0.0, 1.0);
}
// Along the thigh, whose back has a larger azimuth there.
float along_thigh(float u, float up) {
    return 56.0 * u - 6.6 * up * up * (3.0 - 2.0 * up);
}
// Lines would waver there: they fade.
float steadied(float lines, float up) {
    return mix(lines, 0.65, 3.0 * up * (1.0 - up));
}

// How much of what covers a muscle gives way to its light.
#ifdef WOOD
const float kGivesWay = 0.85;  // wood is nearly as bright as the light, and of its colour
const float kStrength = 1.5;
#else
const float kGivesWay = 0.36;
const float kStrength = 1.0;
#endif

// `total` of the light in a hue comes through the cloth `c`.
vec3 shining(vec3 c, vec3 n, vec3 hue, float total, float fibres) {
    // Cloth seen edge-on hides more of what is under it. Little light shows as single fibres: spread evenly it would
    // be mud.
    float through = 0.50 + 0.50 * clamp(dot(n, view_back.xyz), 0.0, 1.0);
    float contrast = (0.22 + 0.6 * (1.0 - total) * (1.0 - total)) * glow_hamstrings.z;
    float shine = min(kStrength * total, 1.0) * through * (1.0 + contrast * (1.7 * fibres - 1.1));
    vec3 colour = hue * mix(vec3(0.72, 0.30, 0.28), vec3(1.0), shine * shine);
    return c * (1.0 - kGivesWay * shine) + colour * shine;
}

#ifdef LEG
// Of these muscles a leg has the hamstrings alone.
vec3 with_glow(vec3 c, vec3 n) {
    float light = texture(muscles, v_muscle).a * (v_rest.x > 0.0 ? glow_hamstrings.x : glow_hamstrings.y);
    float up = towards_hip(v_muscle.y * 0.60 + 0.44);
    float fibres = steadied(lines(along_thigh((v_muscle.x - 0.423) * 0.567, up)), up);
    return shining(c, n, muscle_colour[4].rgb, light, fibres);
}
#else
// Fibres run down and outwards over the maximus, fan out from the hip over the medius, and lengthwise elsewhere.
float fibres(vec4 light, bool is_front) {
    float u = (v_muscle.x - 0.423) * 0.567;  // metres around the hip
    float y = v_muscle.y * 0.60 + 0.44;
    float up = towards_hip(y);
    float bend = u - 0.1;
    float down = 89.0 * (0.82 * y + 0.62 * u + 2.5 * bend * bend);
    float fan = 9.2 * (u - 0.203) / max(y - 0.872, 0.03);
    float along = is_front ? 56.0 * u - 13.0 * y : along_thigh(u, up);
    float p = light.g > light.r ? fan : down;
    return steadied(lines(light.a > max(light.r, light.g) ? along : p), up);
}

vec3 with_glow(vec3 c, vec3 n) {
    bool is_left = v_rest.x > 0.0;
    bool is_front = v_muscle.x > kTensorFrom;
    vec4 strength = is_left ? glow[0] : glow[1];
    float hamstrings = is_left ? glow_hamstrings.x : glow_hamstrings.y;
    strength.a = is_front ? strength.a : hamstrings;

    vec4 light = texture(muscles, v_muscle) * strength;
    // The minimus is seen through the medius, which gives way to it.
    float deep = light.b;
    light.g *= 1.0 - 0.62 * deep;
    float sum = light.r + light.g + deep + light.a;
    float total = 1.0 - (1.0 - light.r) * (1.0 - light.g) * (1.0 - light.a) * (1.0 - 0.8 * deep);
    vec3 hue = light.r * muscle_colour[0].rgb + light.g * muscle_colour[1].rgb + deep * muscle_colour[2].rgb +
               light.a * (is_front ? muscle_colour[3].rgb : muscle_colour[4].rgb);
    return shining(c, n, hue / (sum + 0.0001), total, fibres(light, is_front));
}
#endif
