#include "body/torso.h"

#include <array>

#include "body/field.h"

namespace ingear::body {

namespace {

/// Cross-sections of the trunk, millimetres: height, half-width, front and back.
struct TrunkSection {
    float y, half_width, front, back;
};
constexpr std::array<TrunkSection, 16> kTrunk = {{
    {838, 22, 12, -34},
    {852, 62, 36, -56},
    {872, 108, 62, -74},
    {900, 143, 80, -86},
    {950, 148, 86, -92},
    {1000, 139.5F, 87, -84},
    {1050, 128, 86, -75},
    {1100, 118, 85, -71},
    {1140, 117.5F, 86, -75},
    {1190, 124, 93, -87},
    {1240, 132, 99, -99},
    {1290, 138, 98, -106},
    {1330, 136, 86, -106},
    {1362, 120, 68, -99},
    {1390, 94, 51, -88},
    {1418, 64, 34, -76},
}};

/// The fine trunk runs out into thighs and neck more slowly: the plain one's ends show as rings around hips
/// and neck.
constexpr std::array<TrunkSection, 19> kFineTrunk = {{
    {826, 26, 30, -32},    {845, 50, 38, -46},      {868, 84, 54, -63},      {893, 116, 72, -79},
    {920, 138, 82, -88},   {950, 148, 86, -92},     {1000, 139.5F, 87, -84}, {1050, 128, 86, -75},
    {1100, 118, 85, -71},  {1140, 117.5F, 86, -75}, {1190, 124, 93, -87},    {1240, 132, 99, -99},
    {1290, 138, 98, -106}, {1330, 136, 86, -106},   {1362, 120, 68, -99},    {1390, 90, 49, -88},
    {1420, 55, 27, -77},   {1445, 36, 11, -68},     {1470, 25, 4, -62},
}};

/// The widest point of a section lies this far in front of the middle.
constexpr float kMiddleForward = 0.012F;

/// How much wider the trunk of a build is at a height, metres.
float wider_at(const TrunkBuild& build, float y) {
    struct Place {
        float y, wider;
    };
    const std::array<Place, 8> places = {{{0.82F, 0.0F},
                                          {0.87F, build.hips},
                                          {0.95F, build.hips},
                                          {1.09F, build.waist},
                                          {1.15F, build.waist},
                                          {1.28F, build.ribs},
                                          {1.35F, build.shoulders},
                                          {1.44F, 0.0F}}};
    if (y <= places.front().y) return 0.0F;
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (y > places[i].y) continue;
        return mix(places[i - 1].wider, places[i].wider, smoothstep(places[i - 1].y, places[i].y, y));
    }
    return 0.0F;
}

template <class Table>
std::vector<LoftKnot> trunk_knots(const Table& table, const TrunkBuild& build) {
    std::vector<LoftKnot> knots;
    for (const TrunkSection& s : table) {
        const float width = s.half_width / 1000.0F + wider_at(build, s.y / 1000.0F);
        const float front = s.front / 1000.0F;
        const float back = s.back / 1000.0F;
        const float centre = 0.5F * (front + back) + kMiddleForward;
        knots.push_back({s.y / 1000.0F, 0.0F, centre, width, width, front - centre, centre - back});
    }
    return knots;
}

constexpr Ellipsoid kBreast{{0.060F, 1.262F, 0.062F}, {0.062F, 0.058F, 0.050F}};
constexpr Ellipsoid kManChest{{0.066F, 1.282F, 0.056F}, {0.068F, 0.046F, 0.043F}};
constexpr Ellipsoid kShoulderCap{{0.124F, 1.357F, -0.020F}, {0.048F, 0.036F, 0.042F}};
constexpr Ellipsoid kFineShoulderCap{{0.120F, 1.352F, -0.020F}, {0.046F, 0.031F, 0.039F}};
/// Cloth drawn taut between the thighs in front.
constexpr Ellipsoid kSeat{{0.0F, 0.862F, 0.040F}, {0.040F, 0.045F, 0.030F}};
constexpr Ellipsoid kLat{{0.078F, 1.290F, -0.072F}, {0.056F, 0.080F, 0.034F}};
constexpr Ellipsoid kUpperChest{{0.075F, 1.325F, 0.045F}, {0.060F, 0.045F, 0.034F}};
constexpr Ellipsoid kBelly{{0.0F, 0.985F, 0.046F}, {0.080F, 0.085F, 0.042F}};
constexpr RoundedCone kTrapezius{{0.012F, 1.452F, -0.050F}, {0.128F, 1.370F, -0.030F}, 0.016F, 0.024F};
constexpr RoundedCone kClavicle{{0.018F, 1.392F, 0.038F}, {0.112F, 1.386F, 0.006F}, 0.0065F, 0.0060F};
constexpr RoundedCone kSpineGroove{{0.0F, 1.02F, -0.108F}, {0.0F, 1.33F, -0.132F}, 0.010F, 0.012F};

constexpr RoundedCone kNeck{{0.0F, 1.39F, -0.036F}, {0.0F, 1.545F, -0.018F}, 0.0465F, 0.0430F};
constexpr RoundedCone kSternomastoid{{0.010F, 1.405F, 0.010F}, {0.038F, 1.535F, -0.022F}, 0.0055F, 0.0065F};

constexpr Ellipsoid kGluteusMaximus{{0.072F, 0.888F, -0.068F}, {0.077F, 0.086F, 0.064F}};
constexpr Ellipsoid kGluteusMedius{{0.103F, 0.930F, -0.028F}, {0.050F, 0.080F, 0.054F}};

}  // namespace

Torso::Torso(Detail detail, const Build& build)
    : detail_(detail),
      build_(build.trunk),
      trunk_({0, 0, 0}, {0, 1, 0},
             detail == Detail::fine ? trunk_knots(kFineTrunk, build.trunk) : trunk_knots(kTrunk, build.trunk),
             Loft::Section::squarish),
      breast_(kBreast),
      shoulder_cap_(detail == Detail::fine ? kFineShoulderCap : kShoulderCap),
      lat_(kLat),
      upper_chest_(kUpperChest),
      belly_(kBelly),
      trapezius_(kTrapezius) {
    const float muscle = build_.muscle;
    // Without breasts a flat chest muscle that reaches out to the armpit.
    breast_.centre = glm::mix(kManChest.centre, kBreast.centre, build_.breasts);
    breast_.radii = glm::mix(kManChest.radii, kBreast.radii, build_.breasts);
    belly_.radii *= build_.belly;
    shoulder_cap_.centre.x += 0.6F * build_.shoulders;
    shoulder_cap_.radii *= 1.0F + 0.06F * muscle;
    lat_.centre.x += 0.010F * muscle;
    upper_chest_.centre.x += 0.006F * muscle;
    upper_chest_.radii += 0.004F * muscle;
    trapezius_.radius_a += 0.005F * muscle;
    trapezius_.radius_b += 0.003F * muscle;
    trapezius_.a.y += 0.006F * muscle;
}

float Torso::operator()(glm::vec3 p) const {
    float d = trunk_(p);
    d = smooth_min(d, smooth_min(breast_(p), breast_(mirror(p)), 0.035F), 0.035F);
    d = smooth_min(d, trapezius_(p), 0.042F);
    d = smooth_min(d, shoulder_cap_(p), 0.035F);
    d = smooth_min(d, lat_(p), 0.045F);
    d = smooth_min(d, upper_chest_(p), 0.040F);
    d = smooth_min(d, kClavicle(p), 0.026F);
    d = smooth_subtract(d, kSpineGroove(p), 0.045F);
    d = smooth_min(d, belly_(p), 0.060F);
    return detail_ == Detail::fine ? smooth_min(d, kSeat(p), 0.050F) : d;
}

Neck::Neck(const Build& build) : neck_(kNeck), sternomastoid_(kSternomastoid) {
    neck_.radius_a *= build.limbs.neck;
    neck_.radius_b *= build.limbs.neck;
    const float out = 0.045F * (build.limbs.neck - 1.0F);
    sternomastoid_.a.z += out;
    sternomastoid_.b.x += out;
}

float Neck::operator()(glm::vec3 p) const {
    return smooth_min(neck_(p), sternomastoid_(p), 0.035F);
}

float glutes(glm::vec3 p) {
    return smooth_min(kGluteusMaximus(p), kGluteusMedius(p), 0.060F);
}

}  // namespace ingear::body
