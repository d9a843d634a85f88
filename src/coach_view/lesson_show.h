#pragma once

#include <optional>

#include "domain/catalogue/catalogue.h"
#include "motion/animation_state.h"

namespace ingear::coach_view {

/// What the coach shows on the pages of a lesson, over and over. Where there is a slider, the strength of the
/// hips goes to and fro by itself until the player takes it over.
class LessonShow {
  public:
    /// Catalogue and lesson outlive the show. `moves` false: nothing moves by itself.
    LessonShow(const domain::Catalogue& catalogue, const domain::Lesson& lesson, bool moves);

    /// Past the last page she just stands.
    void open(std::size_t page);
    /// Time passes, in seconds.
    void step(double dt);

    /// 0 weak … 1 strong; 1 where there is no slider.
    [[nodiscard]] float strength() const { return strength_; }
    void set_strength(float strength);

    /// Null past the last page.
    [[nodiscard]] const domain::LessonPage* page() const { return page_; }
    [[nodiscard]] const motion::Movement* movement() const { return moment_.movement; }
    [[nodiscard]] motion::Side side() const { return moment_.side; }
    /// Where the page is looked at from, degrees as in render::Viewpoint.
    [[nodiscard]] float yaw() const { return moment_.yaw; }
    [[nodiscard]] float pitch() const { return moment_.pitch; }
    /// Which of the page's steps is told; none before the first.
    [[nodiscard]] std::optional<std::size_t> told() const;
    /// It moves by itself.
    [[nodiscard]] bool moving() const { return moves_; }

    [[nodiscard]] motion::AnimationState animation(double ahead) const;
    /// The page's muscles, as strongly as they work now.
    [[nodiscard]] motion::MuscleGlow glow(double ahead) const;
    /// Another page has been opened since the last call.
    [[nodiscard]] bool take_jump();

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
    bool jumped_ = false;
};

}  // namespace ingear::coach_view
