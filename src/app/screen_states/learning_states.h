#pragma once

#include <span>

#include "app/app.h"
#include "app/headless_game.h"
#include "app/screen_states/screen_state.h"

/// Stages the screens of lessons for their pictures.
namespace ingear::app {

[[nodiscard]] std::span<const ScreenState> learning_scenes();

[[nodiscard]] Result<void> stage_lesson(HeadlessGame& headless, const LessonScene& scene, double at_seconds);
[[nodiscard]] Result<void> stage_learn(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_lesson_page(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_lesson_question(HeadlessGame& headless, double at_seconds);

[[nodiscard]] Result<void> stage_tips_settings(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_tests(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_tests_done(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_test_about(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_test_clock(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_test_stopped(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_test_result(HeadlessGame& headless, double at_seconds);

}  // namespace ingear::app
