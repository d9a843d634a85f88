#include "screens/greeter.h"

#include "screens/camera_rig.h"

namespace ingear::screens {

namespace {

constexpr double kWaveFrom = 0.4;
constexpr double kWaveTo = 3.6;
constexpr double kAwake = 12.0;    // seconds of full life after the player did something
constexpr double kSettling = 2.0;  // then she slows down to rest

}  // namespace

bool Greeter::waving() const {
    return waves_ && life_ >= kWaveFrom && life_ < kWaveTo;
}

bool Greeter::moving() const {
    return awake_ < kAwake + kSettling;
}

void Greeter::step(double dt) {
    awake_ += dt;
    const double pace = std::clamp((kAwake + kSettling - awake_) / kSettling, 0.0, 1.0);
    life_ += dt * pace;
}

motion::CoachFrame Greeter::frame(motion::Choreographer& choreographer, double ahead, bool reduced_motion) {
    motion::Performance performance;
    performance.kind = waving() ? motion::Performance::Kind::wave : motion::Performance::Kind::stand;
    performance.clock = life_ + (moving() ? ahead : 0.0);
    performance.reduced_motion = reduced_motion;
    performance.effort_glow = 0.0F;
    const bool changed = waving() != waved_last_;
    waved_last_ = waving();
    const double since = std::max(0.0, performance.clock - shown_);
    shown_ = performance.clock;
    return smoother_.smooth(choreographer.frame(performance), changed, Seconds{since});
}

render::Camera Greeter::camera(const Rect& window, const Rect& part, bool mirrored) {
    static const std::vector<glm::vec3> kExtent{
        {-0.55F, 0.0F, 0.2F}, {0.35F, 0.0F, 0.2F}, {-0.55F, 1.78F, 0.0F}, {0.35F, 1.78F, 0.0F}};
    const float aspect = part.width / std::max(part.height, 1.0F);
    return placed_in(render::framing(kExtent, 16.0F, 6.0F, aspect, 0.05F), window, part, mirrored);
}

}  // namespace ingear::screens
