// The face is painted: all places are metres in the bind pose, q = (|x|, y).
#include "lighting.glsl"
#include "skin.glsl"
#include "hairline.glsl"

const vec3 kLash = vec3(0.022, 0.012, 0.010);
// Against the skin.
const vec3 kBlush = vec3(1.096, 0.616, 0.688);
const vec3 kNoseTip = vec3(1.096, 0.698, 0.755);
const vec3 kUpperLip = vec3(0.740, 0.384, 0.470);
const vec3 kMouthLine = vec3(0.274, 0.116, 0.141);
const vec3 kLowerLip = vec3(0.932, 0.523, 0.621);

// Eye, lids and lashes. x: outwards from the eye's middle; y: above it, the eye's slant taken off.
struct Eye {
    vec2 at;
    float across;  // -1 inner corner ... 1 outer corner
    float upper;   // height of the upper lid's edge as it is now
    float open;    // the same with the eye open
    float lower;
};

Eye eye_at(vec2 q) {
    Eye e;
    e.at = vec2(q.x - 0.0312, q.y - 1.5810 - 0.14 * (q.x - 0.0312));
    e.across = e.at.x / 0.0178;
    float arch = 1.0 - e.across * e.across;
    e.open = arch * (0.0116 * face_paint.w * (1.0 - 0.10 * e.across) + 0.45 * gaze.y);
    e.lower = -arch * (0.0080 - 0.0016 * face.y) * (1.0 + 0.15 * e.across);
    e.upper = max(mix(e.open, -0.0052 * arch, face.x), e.lower);
    return e;
}

vec3 eyeball(vec3 p, vec2 q, Eye e) {
    vec2 centre = vec2(0.0306 + sign(p.x) * gaze.x, 1.5820 + gaze.y);
    float r = length(q - centre);
    float shaded = 1.0 - 0.42 * smoothstep(0.0075, 0.0, e.open - e.at.y) - 0.16 * e.across * e.across;
    vec3 white = vec3(0.84, 0.82, 0.80) * shaded;
    vec3 iris = mix(vec3(0.36, 0.185, 0.075), vec3(0.070, 0.033, 0.016), smoothstep(-0.007, 0.007, q.y - centre.y));
    iris *= 1.0 - 0.60 * smoothstep(0.0070, 0.0098, r);
    vec3 c = mix(white, iris, cover_soft(r - 0.0102, 0.0012));
    c = mix(c, vec3(0.012, 0.009, 0.008), cover_soft(r - 0.0050, 0.0010));
    // The lights are on the same side in both eyes.
    vec2 glint = vec2(p.x - sign(p.x) * 0.0306 - gaze.x, q.y - centre.y);
    c += 1.9 * cover_soft(length(glint - vec2(-0.0034, 0.0040)) - 0.0022, 0.0010);
    return c + 0.7 * cover_soft(length(glint - vec2(0.0034, -0.0042)) - 0.0011, 0.0010);
}

vec3 with_eyes(vec3 c, vec3 p, vec2 q) {
    Eye e = eye_at(q);
    float between = step(abs(e.across), 1.0);
    // A little colour on the lids, more where they fold.
    c *= 1.0 - vec3(0.16, 0.24, 0.24) * spot(vec2(e.at.x - 0.002, e.at.y - 0.0115), vec2(0.019, 0.0065));
    float lid = between * cover(max(e.at.y - e.open, e.upper - e.at.y)) * smoothstep(0.0, 0.15, face.x);
    c = mix(c, skin_colour.rgb * vec3(0.86, 0.78, 0.76), lid);
    c = mix(c, eyeball(p, q, e), between * cover(max(e.at.y - e.upper, e.lower - e.at.y)));
    // Past the outer corner the lashes run out into a wing that rises a little.
    float wing = clamp((e.across - 1.0) / 0.16, 0.0, 1.0);
    float thick = 0.0015 * mix(0.45, 1.0, face_paint.y) * (1.0 + 0.55 * e.across) * (1.0 - wing) * step(-1.0, e.across);
    c = mix(c, kLash, 0.95 * step(wing, 0.99 * face_paint.y + 0.001) * stroke(e.at.y - (wing > 0.0 ? 0.0016 * wing : e.upper), thick));
    c = mix(c, kLash, 0.30 * between * stroke(e.at.y - e.lower, 0.0005));
    float crease = (1.0 - 0.7 * face.x) * smoothstep(1.05, 0.75, abs(e.across));
    return mix(c, skin_colour.rgb * 0.42, 0.55 * crease * stroke(e.at.y - e.open - 0.0046, 0.0006));
}

vec3 with_brow(vec3 c, vec2 q) {
    float along = (q.x - 0.013) / 0.037;
    float middle = 1.6066 + 0.0012 * face.y + 0.0078 * sin(2.5 * along) - 0.0040 * along;
    float half_width = 0.0027 * face_paint.x * (1.0 - 0.62 * along) * smoothstep(-0.05, 0.20, along);
    float ends = cover_soft(max(-along, along - 1.0) * 0.037, 0.003);
    return mix(c, 1.1 * hair_colour.rgb, 0.84 * ends * clamp(1.6 * stroke(q.y - middle, half_width), 0.0, 1.0));
}

vec3 with_mouth(vec3 c, vec2 q) {
    float half_width = 0.0232 + 0.0030 * face.y - 0.0030 * face.z;
    float t = q.x / half_width;
    float arch = 1.0 - t * t;
    float middle = 1.5142 + (0.0022 + 0.0074 * face.y) * t * t;
    float gap = arch * (0.0120 * face.z + 0.0026 * smoothstep(0.6, 1.0, face.y));
    float upper_edge = middle + 0.20 * gap;
    float lower_edge = middle - 0.80 * gap;
    float bow = 1.0 - 0.30 * exp(-q.x * q.x / 0.000020);
    float upper = max(q.y - upper_edge - 0.0050 * arch * bow, upper_edge - q.y);
    float lower = max(lower_edge - 0.0072 * arch - q.y, q.y - lower_edge);

    c *= 1.0 - 0.13 * spot(vec2(q.x, q.y - 1.5036), vec2(0.014, 0.0035));                  // under the lip
    c *= 1.0 - 0.30 * spot(vec2(q.x - half_width - 0.0008, q.y - middle), vec2(0.0026));  // corner
    float made_up = mix(0.35, 0.82, face_paint.z);
    c = mix(c, skin_colour.rgb * kUpperLip, made_up * cover_soft(upper, 0.0016));
    vec3 lower_lip = skin_colour.rgb * kLowerLip * (1.0 + 0.28 * spot(vec2(q.x, q.y - lower_edge + 0.0030), vec2(0.009, 0.0016)));
    c = mix(c, lower_lip, made_up * cover_soft(lower, 0.0018));

    float teeth_end = upper_edge - 0.0052 * smoothstep(0.0, 0.006, gap) - 0.0008;
    vec3 inner = mix(vec3(0.16, 0.035, 0.030), vec3(0.42, 0.13, 0.115), smoothstep(0.5, 1.0, (upper_edge - q.y) / max(gap, 1e-4)));
    inner = mix(inner, vec3(0.82, 0.79, 0.75) * (1.0 - 0.35 * t * t), cover_soft(teeth_end - q.y, 0.0008));
    c = mix(c, inner, cover(max(q.y - upper_edge, lower_edge - q.y)) * step(0.0003, gap));
    float line = 0.80 * (1.0 - 0.6 * smoothstep(0.0, 0.004, gap)) * smoothstep(1.08, 0.95, abs(t));
    return mix(c, skin_colour.rgb * kMouthLine, line * stroke(q.y - middle - 0.2 * gap, 0.0008));
}

#ifdef BEARD
// A short beard from the ears along the jaw to the chin, and over the upper lip.
vec3 with_beard(vec3 c, vec3 p) {
    vec2 q = vec2(abs(p.x), p.y);
    float ragged = 0.0035 * noise(900.0 * (p.x + 0.4 * p.y)) + 0.0025 * noise(2100.0 * (p.y - 0.5 * p.x) + 90.0);
    // Its upper edge falls from the ear to the corner of the mouth.
    float out_of_middle = max(q.x - 0.022, 0.0);
    float cheek = 1.5180 + 0.30 * out_of_middle + 15.0 * out_of_middle * out_of_middle;
    float on_jaw = smoothstep(-0.003, 0.005, cheek - q.y - ragged);
    // The lips' surround stays bare, but for a moustache.
    float below_nose = max(abs(q.y - 1.5275 + 1.6 * q.x * q.x / 0.03) - 0.0058, q.x - 0.0275);
    float moustache = smoothstep(0.003, -0.003, below_nose + ragged);
    float bare_lip = 1.0 - smoothstep(0.0085, 0.0120, length(vec2(0.55 * q.x, q.y - 1.5120)));
    float underneath = smoothstep(1.474, 1.486, q.y + 0.10 * p.z);
    float in_front = smoothstep(-0.012, 0.004, p.z);
    float beard = skin_colour.a * in_front * underneath * max(on_jaw * (1.0 - bare_lip), moustache);
    // Short hairs that point down, each row beside the one above.
    float row = floor(430.0 * p.y + 1.5 * noise(260.0 * p.x));
    float hairs = 0.66 + 0.34 * noise(1250.0 * (p.x - 0.55 * p.z) + 37.0 * row);
    return mix(c, mix(c * 0.45, 1.25 * hair_colour.rgb, 0.72), beard * hairs);
}
#else
vec3 with_beard(vec3 c, vec3 p) {
    return c;
}
#endif

vec3 face_colour(vec3 p) {
    vec2 q = vec2(abs(p.x), p.y);
    vec3 c = skin_colour.rgb;
    vec2 cheek = vec2(0.041, 1.5500 + 0.0030 * face.y);
    c = mix(c, skin_colour.rgb * kBlush, (0.26 + 0.12 * face.y) * spot(q - cheek, vec2(0.022, 0.017)));
    c = mix(c, skin_colour.rgb * kNoseTip, 0.26 * spot(q - vec2(0.0, 1.5535), vec2(0.0095, 0.0080)));
    c *= 1.0 - 0.50 * spot(q - vec2(0.0056, 1.5462), vec2(0.0024, 0.0013));
    c *= 1.0 - 0.10 * spot(q - vec2(0.0, 1.5390), vec2(0.0045, 0.006));  // between nose and lip
    c = with_beard(c, p);
    c = with_mouth(c, q);
    c = with_brow(c, q);
    return with_eyes(c, p, q);
}

// The ear's hollow under its rim, and the small one above the lobe.
vec3 with_ear(vec3 c, vec3 p) {
    vec2 e = vec2(p.z + 0.0135, p.y - 1.5745);
    float ear = smoothstep(0.0735, 0.0775, abs(p.x));
    float rim = length((e - vec2(0.0008, 0.0020)) / vec2(0.0100, 0.0165)) - 1.0;
    float hollow = cover_soft(0.0100 * rim, 0.0045);
    float fold = stroke(0.0100 * (length((e + vec2(0.0012, 0.0010)) / vec2(0.0062, 0.0110)) - 1.0), 0.0011);
    float canal = spot(e - vec2(0.0062, -0.0030), vec2(0.0036, 0.0052));
    vec3 shade = vec3(0.80, 0.66, 0.62);
    c = mix(c, c * shade, ear * hollow * (1.0 - 0.75 * fold));
    return mix(c, c * vec3(0.50, 0.38, 0.34), ear * canal);
}

void main() {
    vec3 p = v_rest.xyz;
    float front = smoothstep(0.012, 0.030, p.z);
    vec3 c = with_ear(mix(with_beard(skin_colour.rgb, p), face_colour(p), front), p);
    float hair = hair_on_skin(p);
    Surface s = skin(mix(c, hair_colour.rgb, hair));
    s.shine *= 1.0 - 0.8 * hair;
    s.flesh = 1.0 - hair;
    // A face is lit from below as well, by what she wears and the floor.
    s.wrap = mix(s.wrap, 0.62, smoothstep(1.475, 1.520, p.y));
    // Under the nose and the lower lip the surface turns away sharply, which would look like smudges.
    vec2 q = vec2(abs(p.x), p.y);
    float smoothed = front * (0.9 * spot(q - vec2(0.0, 1.5475), vec2(0.015, 0.0055)) +
                              0.6 * spot(q - vec2(0.0, 1.5000), vec2(0.012, 0.0060)));
    write(shade(s, normalize(v_normal + smoothed * view_back.xyz)));
}
