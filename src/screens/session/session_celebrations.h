#pragma once

#include "screens/common/celebration_art.h"
#include "screens/session/session_model.h"

namespace ingear::screens {

/// The joys of a session: a glint on the counter for a rep, a ring of light and a rolling marble for a set,
/// more for the last set of an exercise. They lie over what goes on and never hold it up; any key ends them.
class SessionCelebrations {
  public:
    /// Looks at what was done since the last call; what had been done before the first isn't news.
    void follow(const SessionModel& model);
    void step(double dt);
    /// `counter`: where the reps are counted, empty where they aren't. `free`: where the coach is.
    void draw(ui::Ui& ui, const ui::Rect& counter, const ui::Rect& free, bool reduced_motion);
    /// How much the coach is pleased, 0 … 1.
    [[nodiscard]] float joy() const;
    [[nodiscard]] bool any() const { return shown_.any(); }
    [[nodiscard]] const Celebrations& shown() const { return shown_; }

  private:
    enum Place { at_counter, at_coach };

    Celebrations shown_;
    bool known_ = false;  ///< what follows is from an earlier call
    bool in_set_ = false;
    std::size_t set_ = 0;
    int reps_ = 0;
    std::uint64_t count_ = 0;  ///< of joys so far: their seeds
};

}  // namespace ingear::screens
