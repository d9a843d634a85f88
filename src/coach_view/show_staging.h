#pragma once

#include <optional>

#include "coach_view/exercise_show.h"
#include "coach_view/staged_screen.h"
#include "coach_view/viewpoint_control.h"

namespace ingear::coach_view {

/// From which of the exercise's camera presets a fault is told best: where wrong and right are furthest apart
/// in the picture. `now` stays unless another one tells much more.
[[nodiscard]] std::size_t telling_preset(const domain::Exercise& exercise, motion::Side side,
                                         const motion::Fault& fault, motion::PoseSolver& pose_solver,
                                         std::size_t now);

/// The room behind a show: the coach, and the camera that looks at her.
class ShowStaging {
  public:
    /// Begins where another view left off, so that she and the camera glide on from there.
    void come_from(const motion::CoachFrame& coach, const ViewpointRig& rig);

    void step(double dt, bool reduced_motion);
    /// What is seen, `ahead` seconds after the last step. `free`: the part of the window where she is to be.
    void direct(ExerciseShow& show, motion::PoseSolver& pose_solver, double ahead, const ui::Rect& window,
                const ui::Rect& free, bool mirrored, bool reduced_motion);
    [[nodiscard]] const StageView& view() const { return view_; }

    /// Looks from one of the exercise's presets; out of range wraps around. A mistake that begins to be shown
    /// is looked at from where it is told best.
    void choose_preset(std::size_t index) { preset_ = index; }
    [[nodiscard]] std::size_t preset() const { return preset_; }
    [[nodiscard]] ViewpointRig& rig() { return rig_; }
    [[nodiscard]] ViewpointControl& control() { return control_; }

    /// After a cut to another exercise or side: how much the picture is still veiled, 0 … 1.
    [[nodiscard]] float veil() const { return veil_; }
    /// Something still glides, though the show may be stopped.
    [[nodiscard]] bool moving() const {
        return settling_ > 0.0 || veil_ > 0.0F || rig_.moving() || control_.moving();
    }

  private:
    /// What the camera is set up for.
    struct Scene {
        const motion::Movement* movement = nullptr;
        motion::Side side = motion::Side::both;
        std::size_t preset = 0;

        bool operator==(const Scene&) const = default;
    };
    void look_at_mistake(const ExerciseShow& show, motion::PoseSolver& pose_solver);
    void follow(const ExerciseShow& show, motion::PoseSolver& pose_solver);

    ViewpointRig rig_;
    ViewpointControl control_;
    motion::FrameSmoother smoother_;
    std::optional<Scene> scene_;
    std::optional<motion::AnimationState::Kind> last_kind_;
    bool came_ = false;  ///< from another view, and has not been seen yet
    std::size_t preset_ = 0;
    std::size_t preset_before_ = 0;  ///< the mistake was shown
    const motion::Fault* last_fault_ = nullptr;
    double settling_ = 0.0;  ///< seconds until a jump has faded out
    float veil_ = 0.0F;
    double since_shown_ = 0.0;  ///< seconds since the last frame
    double last_ahead_ = 0.0;
    StageView view_;
};

}  // namespace ingear::coach_view
