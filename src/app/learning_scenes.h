#pragma once

#include <span>

#include "app/app.h"
#include "app/rehearsal.h"
#include "app/scene.h"

/// Stages the screens of lessons for their pictures.
namespace ingear::app {

[[nodiscard]] std::span<const Scene> learning_scenes();

[[nodiscard]] Result<void> stage_lesson(Rehearsal& rehearsal, const LessonScene& scene, double at_seconds);
[[nodiscard]] Result<void> stage_learn(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_lesson_page(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_lesson_question(Rehearsal& rehearsal, double at_seconds);

[[nodiscard]] Result<void> stage_tips_settings(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_tests(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_tests_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_test_about(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_test_clock(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_test_stopped(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_test_result(Rehearsal& rehearsal, double at_seconds);

}  // namespace ingear::app
