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

    /// Slim ones leave out what has a key as well, for where there is little room.
    enum class Size { full, slim };
    /// Pixels that they take in height.
    [[nodiscard]] static float height(const Ui& ui, Size size);
    void build(Ui& ui, ExerciseShow& show, ShowStaging& staging, const Rect& box, Size size);

  private:
    void build_line(Ui& ui, ExerciseShow& show, const Rect& box);
    void build_full(Ui& ui, ExerciseShow& show, ShowStaging& staging, Cutter& rest);
    void build_slim(Ui& ui, ExerciseShow& show, ShowStaging& staging, Cutter& row);
    void build_play(Ui& ui, ExerciseShow& show, const Rect& box);
    void build_slow(Ui& ui, ExerciseShow& show, const Rect& box);
    void build_camera(Ui& ui, ShowStaging& staging, const Rect& box);
    void build_steps(Ui& ui, ExerciseShow& show, Cutter& row);
    void build_pace_and_side(Ui& ui, ExerciseShow& show, Cutter& row, bool roomy);
    void build_view(Ui& ui, ShowStaging& staging, Cutter& row);
    void mirror();
    void read_keys(Ui& ui, ExerciseShow& show, ShowStaging& staging);

    Services& services_;
};

}  // namespace ingear::screens
