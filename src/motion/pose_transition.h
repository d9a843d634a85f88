#pragma once

#include <array>
#include <vector>

#include "motion/clearance.h"
#include "motion/posing.h"

/// A way through several whole-body poses, smooth in place and speed, with hands, feet and knees still while
/// they carry.
namespace ingear::motion {

/// A pose that a transition passes through.
struct TransitionStop {
    LocalPose pose;
    std::array<bool, kLimbCount> held{};  ///< by Limb: it touches the floor here and carries
    std::array<bool, 2> kneels{};         ///< left, right: the knee is on the floor
    bool lies = false;                    ///< seat, side or back are on the floor
    bool rests = false;                   ///< comes to rest here; the first and the last always do
    double seconds = 0.0;                 ///< from the stop before
};

/// What touches in a settled pose.
[[nodiscard]] TransitionStop transition_stop(const LocalPose& pose, const std::vector<Contact>& contacts,
                                             const ContactPoint* anchor);
[[nodiscard]] TransitionStop mirrored(const TransitionStop& stop);

class PoseTransition {
  public:
    /// At least two stops.
    explicit PoseTransition(std::vector<TransitionStop> stops);

    [[nodiscard]] double seconds() const { return keys_.back().time; }
    /// The pose at a time from 0 to seconds(). Allocates nothing.
    [[nodiscard]] LocalPose at(double time, Breath breath) const;

  private:
    static constexpr std::size_t kRootChannels = 3;
    static constexpr std::size_t kTurnChannels = 4 * kAnimatedBoneCount;
    static constexpr std::size_t kEndChannels =
        10;  ///< place, rotation and hinge of a limb's end in the world
    static constexpr std::size_t kFirstTurn = kRootChannels;
    static constexpr std::size_t kFirstEnd = kFirstTurn + kTurnChannels;
    static constexpr std::size_t kChannels = kFirstEnd + kLimbCount * kEndChannels;
    using Channels = std::array<float, kChannels>;

    struct Key {
        double time = 0.0;
        Channels value{};
        Channels slope{};  ///< a second
        TransitionStop stop;
        std::array<glm::vec3, 2> knee{};  ///< left, right, in the world
    };
    /// Between which keys a time lies.
    struct Span {
        const Key* from;
        const Key* to;
        double seconds;
        double share;  ///< 0 … 1
    };
    void set_slopes();
    [[nodiscard]] static Key make_key(const TransitionStop& stop, double time, const Key* before);
    [[nodiscard]] Span span_at(double time) const;
    [[nodiscard]] static Channels blend(const Span& span);
    [[nodiscard]] static LimbTarget limb_end(const Channels& channels, const Span& span, Limb limb,
                                             const LocalPose& pose, const WorldPose& world);
    static void stay_on_knees(LocalPose& pose, WorldPose& world, const Channels& channels, const Span& span);
    static void stay_on_floor(LocalPose& pose, WorldPose& world, const Span& span);

    [[nodiscard]] float straightest_elbow(const Span& span, Limb limb) const;
    [[nodiscard]] static const float* end_of(const Key& key, Limb limb);
    [[nodiscard]] static double step_share(const Span& span, Limb limb);
    [[nodiscard]] static float held_share(const Span& span, Limb limb);

    std::vector<Key> keys_;
};

}  // namespace ingear::motion
