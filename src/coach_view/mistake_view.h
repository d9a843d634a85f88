#pragma once

#include <optional>

#include "coach_view/exercise_show.h"
#include "coach_view/staged_screen.h"

/// A mistake and how it is mended, over the picture of the coach who shows both in turn.
namespace ingear::coach_view {

/// Where a point of the room is seen in the window, pixels; none behind the camera.
[[nodiscard]] std::optional<ui::Vec2> seen_at(const StageView& view, glm::vec3 point);

/// A ring around the place of the mistake, on the body.
void draw_mistake_mark(ui::Ui& ui, const ExerciseShow& show, const StageView& view, double pulse);

/// What is seen now, in words that are read from two metres: the mistake, or how it is done right. At the
/// bottom of the box.
void draw_mistake_words(ui::Ui& ui, const ExerciseShow& show, const ui::Rect& box);
/// The height that they take in a box of that width, the same for both; 0 without a mistake. Pixels.
[[nodiscard]] float mistake_words_height(const ui::Ui& ui, const ExerciseShow& show, float width);

}  // namespace ingear::coach_view
