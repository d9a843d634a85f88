#pragma once

#include <algorithm>
#include <optional>

#include "coach_view/staged_screen.h"
#include "coach_view/viewpoint_rig.h"
#include "screens/session/session_model.h"

namespace ingear::screens {

/// The coach through a session and her leave at its end, and the camera that follows her.
class SessionStaging {
  public:
    void step(const SessionModel& model, double dt, bool reduced_motion);
    /// What is seen, `ahead` seconds after the last step. `free`: the part of the window where she is to be.
    void direct(const SessionModel& model, motion::PoseSolver& pose_solver, double ahead,
                const ui::Rect& window, const ui::Rect& free, bool mirrored, bool reduced_motion);
    /// She is pleased, 0 … 1; after `direct`.
    void smile(float joy) { view_.coach.face.smile = std::max(view_.coach.face.smile, joy); }
    [[nodiscard]] const coach_view::StageView& view() const { return view_; }
    /// Whether anything was seen yet, and where in the window she was then.
    [[nodiscard]] bool seen() const { return last_.has_value(); }
    [[nodiscard]] const ui::Rect& free() const { return free_; }
    /// Goes on from where another view of her left off.
    void come_back(const motion::CoachFrame& coach, const coach_view::ViewpointRig& rig);

    /// Looks from one of the exercise's presets; out of range wraps around.
    void choose_preset(std::size_t index);
    [[nodiscard]] std::size_t preset() const { return preset_; }
    [[nodiscard]] coach_view::ViewpointRig& rig() { return rig_; }

  private:
    /// What the camera is set up for.
    struct Scene {
        const motion::Movement* movement = nullptr;
        motion::Side side = motion::Side::both;
        bool on_the_way = false;  ///< she is getting there
        bool standing = false;    ///< she has taken leave
        std::size_t preset = 0;

        bool operator==(const Scene&) const = default;
    };
    void follow(const SessionModel& model, motion::PoseSolver& pose_solver);
    [[nodiscard]] std::vector<glm::vec3> extent(const motion::AnimationState& shown, const Scene& scene,
                                                motion::PoseSolver& pose_solver) const;

    coach_view::ViewpointRig rig_;
    motion::FrameSmoother smoother_;
    std::optional<motion::AnimationState> last_;
    std::optional<Scene> scene_;
    std::size_t preset_ = 0;
    double life_ = 0.0;
    double since_shown_ = 0.0;  ///< seconds since the last frame
    double last_ahead_ = 0.0;
    bool came_back_ = false;  ///< and has not been seen since
    ui::Rect free_;
    coach_view::StageView view_;
};

}  // namespace ingear::screens
