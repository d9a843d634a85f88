#pragma once

#include <optional>

#include "coach_view/coach_source.h"
#include "domain/catalogue/lesson.h"

namespace ingear::coach_view {

/// What the coach shows on the pages of a lesson, over and over. Where there is a slider, the strength of the
/// hips goes to and fro by itself until the player takes it over.
class LessonShow final : public CoachSource {
  public:
    /// Catalogue and lesson outlive the show. `moves` false: nothing moves by itself.
    LessonShow(const domain::Catalogue& catalogue, const domain::Lesson& lesson, bool moves);

    /// Past the last page she just stands.
    void open(std::size_t page);
    void step(Seconds dt) override;

    /// 0 weak … 1 strong; 1 where there is no slider.
    [[nodiscard]] float strength() const { return strength_; }
    void set_strength(float strength);

    /// Null past the last page.
    [[nodiscard]] const domain::LessonPage* page() const { return page_; }
    [[nodiscard]] const motion::Movement* movement() const { return moment_.movement; }
    [[nodiscard]] motion::Side side() const { return moment_.side; }
    /// Which of the page's steps is told; none before the first.
    [[nodiscard]] std::optional<std::size_t> told() const;
    /// It moves by itself.
    [[nodiscard]] bool moving() const { return moves_; }

    [[nodiscard]] motion::AnimationState animation(double ahead) const;
    /// The page's muscles, as strongly as they work now.
    [[nodiscard]] motion::MuscleGlow glow(double ahead) const;

    // --- as what a view of the coach shows
    [[nodiscard]] Shot shot(const ShotRequest& request) override;
    [[nodiscard]] Aim aim(const Shot& shot, std::size_t preset,
                          motion::PoseSolver& pose_solver) const override;

  private:
    /// Where in the movement it is.
    struct Place {
        std::size_t phase = 0;
        double progress = 0.0;
    };
    [[nodiscard]] Place place(double ahead) const;

    const domain::Catalogue* catalogue_;
    const domain::Lesson* lesson_;
    bool moves_;
    const domain::LessonPage* page_ = nullptr;
    domain::LessonMoment moment_;  ///< of the page, where it stays
    double life_ = 0.0;            ///< seconds of her own life
    double time_ = 0.0;            ///< seconds on this page
    float strength_ = 1.0F;
    bool taken_over_ = false;
    int opened_ = 0;  ///< how many pages were
    int shown_ = 0;   ///< which of them was shown last
};

}  // namespace ingear::coach_view
