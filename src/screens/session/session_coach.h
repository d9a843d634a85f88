#pragma once

#include "coach_view/coach_source.h"
#include "screens/session/session_model.h"

namespace ingear::screens {

/// What the coach does through a session, and her leave at its end.
class SessionCoach final : public coach_view::CoachSource {
  public:
    /// The model outlives it.
    explicit SessionCoach(const SessionModel& model) : model_(&model) {}

    void step(Seconds dt) override { life_ += dt; }

    [[nodiscard]] coach_view::Shot shot(const coach_view::ShotRequest& request) override;
    /// All that she takes up in the exercise, and on her way to it.
    [[nodiscard]] coach_view::Aim aim(const coach_view::Shot& shot, std::size_t preset,
                                      motion::PoseSolver& pose_solver) const override;

  private:
    const SessionModel* model_;
    Seconds life_{0.0};  ///< of her own
};

}  // namespace ingear::screens
