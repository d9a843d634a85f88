#pragma once

#include "screens/services.h"
#include "screens/show_staging.h"

namespace ingear::screens {

/// What a show is played with: a line of its parts, buttons and keys for play, pace, steps, side and view.
/// Space plays and stops, N and B (or → and ←) step through the parts, comma and period do so finely, T
/// halves the pace, O changes the side, C or 1 to 4 the view, M mirrors, R straightens the view.
class ShowControls {
  public:
    explicit ShowControls(Services& services) : services_(services) {}

    /// Pixels that they take in height.
    [[nodiscard]] static float height(const Ui& ui);
    void build(Ui& ui, ExerciseShow& show, ShowStaging& staging, const Rect& box);

  private:
    void build_line(Ui& ui, ExerciseShow& show, const Rect& box);
    void build_steps(Ui& ui, ExerciseShow& show, Cutter& row);
    void build_pace_and_side(Ui& ui, ExerciseShow& show, Cutter& row, bool roomy);
    void build_view(Ui& ui, ShowStaging& staging, Cutter& row);
    void read_keys(Ui& ui, ExerciseShow& show, ShowStaging& staging);

    Services& services_;
};

}  // namespace ingear::screens
