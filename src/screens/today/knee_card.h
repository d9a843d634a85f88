#pragma once

#include <optional>

#include "journal/today.h"
#include "screens/common/pain_answer.h"
#include "screens/services.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Asks how the knees are, once and quietly: on the day of a session that hurt, whether it has settled; and
/// on the morning after one. Can be put away.
class KneeCard {
  public:
    explicit KneeCard(Services& services) : services_(services) {}

    /// It was answered or put away just now: the log takes a moment to know.
    [[nodiscard]] bool answered(journal::KneeQuestion question) const { return answered_ == question; }
    /// Draws it at the top of the box. Returns where it ends.
    float build(ui::Ui& ui, const ui::Rect& column, float y, journal::KneeQuestion question);

  private:
    void keep(journal::KneeQuestion question);
    void put_away(journal::KneeQuestion question);

    Services& services_;
    PainAnswer answer_;
    float inside_ = 0.0F;  ///< height of the picker in the last frame, in design units
    std::optional<journal::KneeQuestion> answered_;
};

}  // namespace ingear::screens
