#pragma once

#include <future>

#include "app/app.h"
#include "domain/progress/progress.h"

namespace ingear::app {

/// The charts of the Progress screen as one long picture.
struct ProgressPicture {
    AppOptions app;
    DateRange range;
    std::optional<domain::Theme> theme = std::nullopt;  ///< none: as in the settings
    std::filesystem::path out;                          ///< the PNG, for the player's eyes only (0600)
};
/// Draws it with no display. Fails in words when it can't be drawn or written.
[[nodiscard]] Result<void> draw_progress(const ProgressPicture& picture);

/// The same in a process of its own, beside a window: OpenGL and Dear ImGui are one to a process here. The
/// words of its error come back.
[[nodiscard]] std::future<Result<void>> draw_progress_aside(const ProgressPicture& picture);

}  // namespace ingear::app
