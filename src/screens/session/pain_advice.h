#pragma once

#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// What is told once a session was stopped for pain: rest, and what wants a doctor's eye the same day.
class PainAdvice {
  public:
    explicit PainAdvice(Services& services) : services_(services) {}

    /// Draws it over the session. Whether the player goes on to the summary.
    [[nodiscard]] bool build(ui::Ui& ui);

  private:
    Services& services_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
