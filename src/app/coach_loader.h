#pragma once

#include <filesystem>

#include "base/result.h"
#include "domain/catalogue/coach.h"
#include "render/stage/coach_renderer.h"

namespace ingear::app {

/// A choice as the renderer takes it.
[[nodiscard]] render::CoachLook look_of(const domain::ChosenCoach& chosen);

/// Who stands on a stage now.
class CoachLoader {
  public:
    explicit CoachLoader(std::filesystem::path share_dir) : share_dir_(std::move(share_dir)) {}

    /// Brings a coach on the stage, or dresses the one who is there. On an error, which names the file,
    /// everything stays as it was.
    [[nodiscard]] Result<void> load(render::CoachRenderer& stage, const domain::ChosenCoach& chosen);
    /// There is a new stage.
    void forget() { model_.clear(); }

  private:
    std::filesystem::path share_dir_;
    std::string model_;  ///< of the coach on the stage; "" not known
};

}  // namespace ingear::app
