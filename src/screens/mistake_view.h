#pragma once

#include <optional>

#include "screens/exercise_show.h"
#include "screens/screen.h"

/// A mistake and how it is mended, over the picture of the coach who shows both in turn.
namespace ingear::screens {

/// Where a point of the room is seen in the window, pixels; none behind the camera.
[[nodiscard]] std::optional<Vec2> seen_at(const StageView& view, glm::vec3 point);

/// A ring around the place of the mistake, on the body.
void draw_mistake_mark(Ui& ui, const ExerciseShow& show, const StageView& view, double pulse);

/// What is seen now, in words that are read from two metres: the mistake, or how it is done right. At the
/// bottom of the box.
void draw_mistake_words(Ui& ui, const ExerciseShow& show, const Rect& box);
/// The height that they take in a box of that width, the same for both; 0 without a mistake. Pixels.
[[nodiscard]] float mistake_words_height(const Ui& ui, const ExerciseShow& show, float width);

}  // namespace ingear::screens
