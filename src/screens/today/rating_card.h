#pragma once

#include "journal/today.h"
#include "screens/services.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Asks how hard the last session was, where its summary was left without telling: the programme holds its
/// steps until it knows. One tap answers.
class RatingCard {
  public:
    explicit RatingCard(Services& services) : services_(services) {}

    /// It was answered just now: the log takes a moment to know.
    [[nodiscard]] bool answered() const { return answered_; }
    /// Draws it at the top of the box. `session`: the id of the one that is asked about. Returns where it
    /// ends.
    float build(ui::Ui& ui, const ui::Rect& column, float y, const journal::UnratedSession& session);

  private:
    void rate(const journal::UnratedSession& session, int effort);

    Services& services_;
    float chips_ = 34.0F;  ///< height of the answers in the last frame, in design units
    bool answered_ = false;
};

}  // namespace ingear::screens
