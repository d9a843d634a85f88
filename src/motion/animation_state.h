#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "motion/movement.h"
#include "motion/muscle.h"
#include "motion/props.h"
#include "motion/skeleton.h"

/// What the coach is asked to show, and the frame that comes of it. Everything here is a pure function of its
/// arguments: the same animation state gives the same frame.
namespace ingear::motion {

/// The face's moving parts.
struct Face {
    float blink = 0.0F;       ///< 0 open … 1 closed
    float smile = 0.5F;       ///< 0 neutral … 1 broad
    float mouth_open = 0.0F;  ///< 0 … 1
    float gaze_left = 0.0F;   ///< degrees, + to her left
    float gaze_up = 0.0F;     ///< degrees
};

/// Everything that the renderer needs to draw the coach at one instant.
struct CoachFrame {
    WorldPose pose;
    Face face;
    MuscleGlow glow;
    PropsShown props;
};

/// What she is doing at one instant.
struct AnimationState {
    enum class Kind {
        stand,       ///< standing at ease, breathing, looking at the player
        wave,        ///< standing, one hand greeting
        transition,  ///< on the way from one resting place to another
        ready,       ///< in the start pose of a movement, breathing
        phase,       ///< within a phase of a rep
    };
    Kind kind = Kind::stand;

    const Movement* movement = nullptr;  ///< ready, phase, and where a transition ends (null: standing)
    Side side = Side::both;              ///< the working side

    const Movement* from_movement = nullptr;  ///< where a transition begins (null: standing)
    Side from_side = Side::both;
    /// Of a transition within a movement, from its start pose with one fault to that with another, or
    /// without: the one it begins with, or null.
    const Fault* from_fault = nullptr;
    double progress = 0.0;  ///< 0 … 1 through the transition or the phase
    std::size_t phase = 0;  ///< index into movement->phases

    double clock = 0.0;            ///< seconds of her own life: breathing, blinking, sway
    const Fault* fault = nullptr;  ///< shown on top of `movement`, or null
    float fault_share = 1.0F;      ///< of a phase: how much of the fault is there, 0 … 1
    float effort_glow = 1.0F;      ///< 0 hides the muscles' light
    bool reduced_motion = false;   ///< no sway, no nods, gentler extras
    float joy = 0.0F;              ///< 0 her usual smile … 1 a broad one
    double since_rep = -1.0;       ///< seconds since a rep was done, which she nods at; negative: none
};

/// Poses the coach. Knows the postures and the ways between them; solves and keeps what is fixed for a
/// movement (contact targets, start pose) at the first use of it, so that sampling allocates nothing
/// afterwards. Knows movements by their address: they have to stay where they are as long as it is used.
class PoseSolver {
  public:
    explicit PoseSolver(PostureLibrary postures);
    ~PoseSolver();
    PoseSolver(PoseSolver&&) noexcept;
    PoseSolver& operator=(PoseSolver&&) noexcept;

    /// Solves a movement for both sides ahead of time (otherwise done at its first frame).
    void prepare(const Movement& movement);

    [[nodiscard]] CoachFrame frame(const AnimationState& animation);

    /// The side by which places, and so the cameras, are mirrored: the working side, but `both` where the
    /// right side is done in the place of the left (see Posture::lies_lengthwise) and where she stands
    /// (null).
    [[nodiscard]] Side place_side(const Movement* movement, Side side) const;

    /// How long she takes from one resting place to another at an easy pace; null = standing. 0 when already
    /// there. Solves the way at the first call, so that its frames allocate nothing.
    [[nodiscard]] Seconds transition_time(const Movement* from, Side from_side, const Movement* to,
                                          Side to_side);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Takes the jump out of a sudden change (a skip, an undo): when the shown animation state changes
/// discontinuously, the difference to the last shown frame fades out over `fade`.
class FrameSmoother {
  public:
    explicit FrameSmoother(Seconds fade = Seconds{0.6}) : fade_(fade) {}
    /// Before a jump.
    void set_fade(Seconds fade) { fade_ = fade; }
    /// `jumped`: the animation state does not follow from the last one. `dt` since the last call.
    [[nodiscard]] CoachFrame smooth(const CoachFrame& target, bool jumped, Seconds dt);

  private:
    Seconds fade_;
    Seconds left_{0.0};
    std::optional<CoachFrame> shown_;
    CoachFrame from_;  ///< what was shown when it jumped
    LocalPose from_pose_;
};

/// Left and right, degrees.
struct Bilateral {
    float left = 0.0F;
    float right = 0.0F;
};

/// Clinical joint angles of a solved pose, degrees, measured from the bones (not the ones asked for). All are
/// 0 in the neutral stance.
///
/// - **Hip** and **shoulder**: of the thigh to the pelvis and of the upper arm to the chest, collar bone
/// included, so they
///   don't change when the trunk bends elsewhere. Flexion turns the limb forward, then abduction outwards,
///   then rotation about its own length, + outwards: Rx(-flexion) · Rz(± abduction) · Ry(± rotation), the
///   order of `joint::hip`.
/// - **Knee, elbow, ankle**: the hinge's turn. Dorsiflexion +, plantarflexion -.
/// - **Trunk pitch**: angle from the vertical of the line from the middle of the hips to the middle of the
/// shoulders as
///   the chest carries them, so that a shrug or a reach of the arms doesn't count. 0 upright, 90 level, more
///   when the hips are higher than the shoulders.
/// - **Pelvis roll**: turn about its long axis away from lying face up, face down or exactly on a side, -45 …
/// 45; 0 when
///   upright. **Pelvis tilt**: of its long axis to the trunk's line, + forwards (anterior).
/// - **Lumbar extension**: of the chest to the pelvis, - where the back is rounded.
struct ClinicalAngles {
    Bilateral hip_flexion, hip_abduction, hip_rotation, knee_flexion, ankle_dorsiflexion;
    Bilateral shoulder_flexion, shoulder_abduction, elbow_flexion;
    float trunk_pitch = 0.0F;
    float pelvis_roll = 0.0F, pelvis_tilt = 0.0F, lumbar_extension = 0.0F;
};
[[nodiscard]] ClinicalAngles measure_angles(const WorldPose& pose);

/// A named point of the body in the world, metres.
struct NamedPoint {
    std::string name;
    glm::vec3 position;
};
/// pelvis neck head hip_left knee_left ankle_left heel_left toe_left shoulder_left elbow_left wrist_left …
/// (and right).
[[nodiscard]] std::vector<NamedPoint> joint_points(const WorldPose& pose);
/// Where the contacts that a movement holds in one place through a phase are now (see movement.h), e.g.
/// "sole_left".
[[nodiscard]] std::vector<NamedPoint> contact_points(const Movement& movement, Side side, std::size_t phase,
                                                     const WorldPose& pose);

}  // namespace ingear::motion
