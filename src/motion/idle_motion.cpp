#include "motion/idle_motion.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/trigonometric.hpp>

#include "motion/easing.h"

namespace ingear::motion {

namespace {

constexpr double kBreathSeconds = 4.2;  ///< a calm breath: about 14 a minute
constexpr double kInShare = 0.4;        ///< of a breath: in for two fifths, out for the rest
constexpr double kLongHold = 3.0;       ///< seconds: longer than anybody should hold the breath

/// 0 … 1, scattered but always the same for the same number (SplitMix64).
double scatter(std::int64_t number) {
    auto x = static_cast<std::uint64_t>(number) + 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<double>((x ^ (x >> 31)) >> 11) * 0x1.0p-53;
}

/// An event that comes about every `period` seconds, at a scattered moment of it, and lasts `length`: how far
/// through it is, 0 … 1, or -1 when it is not on. `length` at most half of `period`.
double occasional(double clock, double period, double length) {
    const double slot = std::floor(clock / period);
    const double start = slot * period + scatter(static_cast<std::int64_t>(slot)) * (period - length);
    const double through = (clock - start) / length;
    return through >= 0.0 && through <= 1.0 ? through : -1.0;
}

float wave(double clock, double period, double phase) {
    return static_cast<float>(std::sin(glm::two_pi<double>() * (clock / period + phase)));
}

double share_of_blink(double through) {
    return through < 0.4 ? minimum_jerk(through / 0.4) : 1.0 - minimum_jerk((through - 0.4) / 0.6);
}

/// Rises over the first fifth and falls over the last.
double plateau(double through) {
    return minimum_jerk(through / 0.2) * (1.0 - minimum_jerk((through - 0.8) / 0.2));
}

glm::quat turned(float degrees, glm::vec3 axis) {
    return glm::angleAxis(glm::radians(degrees), axis);
}

constexpr glm::vec3 kAcross{1.0F, 0.0F, 0.0F};
constexpr glm::vec3 kAlong{0.0F, 1.0F, 0.0F};

/// Full or empty lungs at the begin of a phase: what the last phase with a breath before it left.
float lungs_before(const Movement& movement, std::size_t phase) {
    const std::size_t count = movement.phases.size();
    for (std::size_t back = 1; back <= count; ++back) {
        const Breathing breath = movement.phases[(phase + count - back) % count].breath;
        if (breath == Breathing::in) return 1.0F;
        if (breath == Breathing::out) return 0.0F;
    }
    return 0.5F;
}

/// Whole breaths through a long hold, beginning and ending with the lungs as they were before.
float calm_breaths(float before, double seconds, double progress) {
    const double breaths = std::max(1.0, std::round(seconds / kBreathSeconds));
    // Full, empty or, where nothing is said of breathing, half full on the way in.
    const double begin = before > 0.5F ? kInShare : before < 0.5F ? 0.0 : 0.5 * kInShare;
    return breath_at_rest((begin + breaths * progress) * kBreathSeconds);
}

}  // namespace

float breath_at_rest(double clock) {
    const double through = clock / kBreathSeconds - std::floor(clock / kBreathSeconds);
    const double lungs = through < kInShare ? minimum_jerk(through / kInShare)
                                            : 1.0 - minimum_jerk((through - kInShare) / (1.0 - kInShare));
    return static_cast<float>(lungs);
}

float breath_in_phase(const Movement& movement, std::size_t phase, double progress) {
    const float before = lungs_before(movement, phase);
    const Breathing breath = movement.phases[phase].breath;
    if (breath == Breathing::as_it_comes)
        return movement.phases[phase].seconds < kLongHold
                   ? before
                   : calm_breaths(before, movement.phases[phase].seconds, progress);
    const float after = breath == Breathing::in ? 1.0F : 0.0F;
    return before + (after - before) * static_cast<float>(minimum_jerk(progress));
}

float blink(double clock) {
    constexpr double kPeriod = 3.7;
    constexpr double kLength = 0.19;
    const double through = occasional(clock, kPeriod, kLength);
    return through < 0.0 ? 0.0F : static_cast<float>(share_of_blink(through));
}

float attention_standing(double clock) {
    constexpr double kPeriod = 11.0;
    constexpr double kLength = 2.6;
    const double away = occasional(clock, kPeriod, kLength);
    return away < 0.0 ? 1.0F : 1.0F - 0.7F * static_cast<float>(plateau(away));
}

float attention_waiting(double clock) {
    constexpr double kPeriod = 6.5;
    constexpr double kLength = 3.2;
    const double towards = occasional(clock, kPeriod, kLength);
    return towards < 0.0 ? 0.0F : static_cast<float>(plateau(towards));
}

float nod(double since) {
    constexpr double kDown = 0.24;  // seconds
    constexpr double kUp = 0.46;
    constexpr float kDegrees = 9.0F;
    if (since <= 0.0 || since >= kDown + kUp) return 0.0F;
    const double share =
        since < kDown ? minimum_jerk(since / kDown) : 1.0 - minimum_jerk((since - kDown) / kUp);
    return kDegrees * static_cast<float>(share);
}

void add_nod(LocalPose& pose, double since) {
    constexpr float kNeckShare = 0.35F;
    const float degrees = nod(since);
    if (degrees == 0.0F) return;
    const auto bend = [&](Bone bone, float share) {
        glm::quat& rotation = pose.rotation[index(bone)];
        rotation = glm::normalize(rotation * turned(share * degrees, kAcross));
    };
    bend(Bone::neck, kNeckShare);
    bend(Bone::head, 1.0F - kNeckShare);
}

Wander wander(double clock) {
    return {0.7F * wave(clock, 7.3, 0.1) + 0.3F * wave(clock, 3.1, 0.6),
            0.7F * wave(clock, 8.9, 0.4) + 0.3F * wave(clock, 4.3, 0.0)};
}

void look_at(LocalPose& pose, const WorldPose& world, Face& face, glm::vec3 point, float attention,
             float head_limit) {
    if (attention <= 0.0F) return;
    constexpr float kHeadShare = 0.75F;  // the eyes do the rest
    constexpr float kEyesLeft = 24.0F;
    constexpr float kEyesUp = 14.0F;
    const glm::vec3 eyes = world.carry(Bone::head, {0.0F, 1.58F, 0.08F});
    const glm::vec3 seen = glm::conjugate(world.rotation[index(Bone::head)]) * (point - eyes);
    const float left = glm::degrees(std::atan2(seen.x, seen.z));
    const float up = glm::degrees(std::atan2(seen.y, std::hypot(seen.x, seen.z)));
    const float head_left = attention * std::clamp(kHeadShare * left, -head_limit, head_limit);
    const float head_up = attention * std::clamp(kHeadShare * up, -0.4F * head_limit, 0.4F * head_limit);
    for (const Bone bone : {Bone::neck, Bone::head}) {
        glm::quat& rotation = pose.rotation[index(bone)];
        rotation =
            glm::normalize(rotation * turned(0.5F * head_left, kAlong) * turned(-0.5F * head_up, kAcross));
    }
    face.gaze_left = std::clamp(attention * left - head_left, -kEyesLeft, kEyesLeft);
    face.gaze_up = std::clamp(attention * up - head_up, -kEyesUp, kEyesUp);
}

}  // namespace ingear::motion
