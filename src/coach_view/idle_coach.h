#pragma once

#include "base/time.h"
#include "coach_view/coach_source.h"
#include "coach_view/coach_view.h"

namespace ingear::coach_view {

/// The coach between sessions: she waves, then stands at ease. Some seconds after the player last did
/// anything she comes to rest, so that an open window costs nothing.
class IdleCoach final : public CoachSource {
  public:
    /// `waves`: she greets first.
    explicit IdleCoach(bool waves) : waves_(waves) {}

    /// The player did something: she goes on living for a while.
    void wake() { awake_ = 0.0; }
    void step(Seconds dt) override;
    [[nodiscard]] bool moving() const;
    [[nodiscard]] bool waving() const;
    /// How often a screen on which nothing else moves wants to be drawn.
    [[nodiscard]] ui::RedrawRate redraw_rate(const CoachView& view) const;

    [[nodiscard]] Shot shot(const ShotRequest& request) override;
    /// All of her, standing and waving.
    [[nodiscard]] Aim aim(const Shot& shot, std::size_t preset,
                          motion::PoseSolver& pose_solver) const override;

  private:
    bool waves_;
    double life_ = 0.0;   ///< seconds of her own life
    double awake_ = 0.0;  ///< seconds since the player last did anything
    bool waved_last_ = false;
};

}  // namespace ingear::coach_view
