#pragma once

#include "screens/common/pain_answer.h"
#include "screens/services.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Asks how the knees are, the morning after a session. Can be put away for good.
class MorningCard {
  public:
    explicit MorningCard(Services& services) : services_(services) {}

    /// It was answered or put away just now: the log takes a moment to know.
    [[nodiscard]] bool answered() const { return answered_; }
    /// Draws it at the top of the box. Returns where it ends.
    float build(ui::Ui& ui, const ui::Rect& column, float y);

  private:
    void keep();
    void put_away();

    Services& services_;
    PainAnswer answer_;
    float inside_ = 0.0F;  ///< height of the picker in the last frame, in design units
    bool answered_ = false;
};

}  // namespace ingear::screens
