#include "screens/common/celebration.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"

namespace ingear::screens {

namespace {

constexpr float kTau = 6.28318531F;
constexpr double kFadeIn = 0.12;  // seconds of the light
constexpr double kRingEvery = 0.22;
constexpr double kRingTakes = 0.75;
constexpr float kDrag = 2.6F;     // 1/s: sparks are soon slowed by the air
constexpr float kFlies = 3.2F;    // seconds that a piece is in the air at most
constexpr float kFlutter = 0.9F;  // reaches a second: the speed at which confetti falls in the end

constexpr std::array<CelebrationSize, kCelebrationKinds> kSizes{{
    {.seconds = 0.7, .reach = 84.0F, .light = 0.45F, .sparks = 7},
    {.seconds = 1.6, .reach = 190.0F, .light = 0.6F, .rings = 2, .sparks = 26},
    {.seconds = 2.2, .reach = 260.0F, .light = 0.7F, .rings = 2, .sparks = 30, .stars = 10, .confetti = 36},
    {.seconds = 3.4, .reach = 420.0F, .light = 0.8F, .rings = 3, .sparks = 36, .stars = 16, .confetti = 120},
    {.seconds = 1.0, .reach = 90.0F, .light = 0.6F, .rings = 1, .sparks = 12},
    {.seconds = 2.6, .reach = 220.0F, .light = 0.8F, .rings = 2, .sparks = 24, .stars = 14, .rays = 12},
    {.seconds = 3.0, .reach = 320.0F, .light = 0.9F, .rings = 3, .sparks = 40, .stars = 24, .confetti = 70},
    {.seconds = 7.0,
     .reach = 560.0F,
     .light = 1.0F,
     .rings = 4,
     .sparks = 70,
     .stars = 40,
     .confetti = 200,
     .rays = 18},
}};

float share_of(double age, double seconds) {
    return static_cast<float>(std::clamp(age / seconds, 0.0, 1.0));
}
/// Slow at both ends.
float smooth(float t) {
    return t * t * (3.0F - 2.0F * t);
}

}  // namespace

const CelebrationSize& size_of(CelebrationKind moment) {
    return kSizes[static_cast<std::size_t>(moment)];
}

bool Celebration::over() const {
    return age >= size_of(moment).seconds;
}

int particle_count(const Celebration& celebration) {
    const CelebrationSize& size = size_of(celebration.moment);
    return celebration.reduced_motion ? 0 : size.sparks + size.stars + size.confetti;
}

Particle particle_at(const Celebration& celebration, int index) {
    const CelebrationSize& size = size_of(celebration.moment);
    Random random(celebration.seed * 0x9e3779b97f4a7c15ULL +
                  static_cast<std::uint64_t>(index) * 0x632be59bd9b4e019ULL);
    const auto any = [&random](float low, float high) {
        return static_cast<float>(random.between(low, high));
    };
    Particle particle;
    particle.colour = static_cast<int>(random.next() % 5);
    particle.shape = index < size.sparks                ? Particle::Shape::spark
                     : index < size.sparks + size.stars ? Particle::Shape::star
                                                        : Particle::Shape::confetti;
    const bool confetti = particle.shape == Particle::Shape::confetti;
    const float direction = any(0.0F, kTau);
    const auto seconds = static_cast<float>(size.seconds);
    // A long joy goes on throwing; no piece flies longer than it takes to fall out of sight.
    const float born = any(0.0F, std::max(confetti ? 0.35F : 0.10F, seconds - kFlies));
    const float lives = std::min(seconds - born, kFlies) * (confetti ? 1.0F : any(0.55F, 0.95F));
    const float t = static_cast<float>(celebration.age) - born;
    if (t <= 0.0F || t >= lives) return particle;

    // A burst that the air slows down; confetti is thrown up and flutters down.
    const float speed = confetti ? any(1.0F, 3.0F) : any(1.3F, 2.6F);
    const float flown = (1.0F - std::exp(-kDrag * t)) / kDrag * speed;
    particle.place = {std::cos(direction) * flown, std::sin(direction) * flown};
    if (confetti) {
        const float rise = (1.0F - std::exp(-kDrag * t)) / kDrag * any(0.6F, 2.2F);
        const float fall = kFlutter * any(0.5F, 1.0F) * (t - (1.0F - std::exp(-kDrag * t)) / kDrag);
        particle.place.y = particle.place.y * 0.55F - rise + fall;
        const float sway = any(1.6F, 3.4F);
        particle.place.x += 0.05F * std::sin(sway * t + direction);
        particle.turn = direction + any(-4.0F, 4.0F) * t;
        particle.breadth = std::abs(std::cos(direction + any(3.0F, 8.0F) * t));
        particle.size = any(0.018F, 0.030F);
    } else {
        particle.place.y += 0.22F * t * t;
        particle.turn = any(-2.0F, 2.0F) * t;
        particle.size = particle.shape == Particle::Shape::star ? any(0.045F, 0.085F) : any(0.018F, 0.045F);
    }
    const float left = 1.0F - t / lives;
    const float twinkle = confetti ? 1.0F : 0.75F + 0.25F * std::sin(18.0F * t + direction);
    particle.alpha = std::min(1.0F, t * 14.0F) * std::min(1.0F, left * (confetti ? 3.0F : 1.6F)) * twinkle;
    return particle;
}

float light_of(const Celebration& celebration) {
    const CelebrationSize& size = size_of(celebration.moment);
    const float in = smooth(share_of(celebration.age, kFadeIn));
    const float out = 1.0F - smooth(share_of(celebration.age - kFadeIn, size.seconds - kFadeIn));
    return size.light * in * out;
}

LightRing ring_of(const Celebration& celebration, int index) {
    const double begun = kRingEvery * index;
    const float t = share_of(celebration.age - begun, kRingTakes);
    if (celebration.reduced_motion || celebration.age <= begun || t >= 1.0F) return {};
    const float out = 1.0F - (1.0F - t) * (1.0F - t) * (1.0F - t);
    return {0.12F + 0.88F * out, 0.06F * (1.0F - t) + 0.008F, 0.8F * (1.0F - t) * (1.0F - t)};
}

Rays rays_of(const Celebration& celebration) {
    if (celebration.reduced_motion || size_of(celebration.moment).rays == 0) return {};
    return {light_of(celebration), static_cast<float>(celebration.age) * 0.16F};
}

float spring(double age) {
    const auto t = static_cast<float>(std::max(age, 0.0));
    return 1.0F - std::exp(-7.0F * t) * std::cos(11.0F * t);
}

}  // namespace ingear::screens
