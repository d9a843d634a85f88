#pragma once

#include "coach_view/coach_view.h"
#include "coach_view/exercise_show.h"
#include "screens/services.h"

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
    [[nodiscard]] static float height(const ui::Ui& ui, Size size);
    void build(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach, const ui::Rect& box,
               Size size);

  private:
    void build_line(ui::Ui& ui, coach_view::ExerciseShow& show, const ui::Rect& box);
    void build_full(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach,
                    ui::Cutter& rest);
    void build_slim(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach,
                    ui::Cutter& row);
    void build_play(ui::Ui& ui, coach_view::ExerciseShow& show, const ui::Rect& box);
    void build_slow(ui::Ui& ui, coach_view::ExerciseShow& show, const ui::Rect& box);
    void build_camera(ui::Ui& ui, coach_view::CoachView& coach, const ui::Rect& box);
    void build_steps(ui::Ui& ui, coach_view::ExerciseShow& show, ui::Cutter& row);
    void build_pace_and_side(ui::Ui& ui, coach_view::ExerciseShow& show, ui::Cutter& row, bool roomy);
    void build_view(ui::Ui& ui, coach_view::CoachView& coach, ui::Cutter& row);
    void mirror();
    void read_keys(ui::Ui& ui, coach_view::ExerciseShow& show, coach_view::CoachView& coach);

    Services& services_;
};

}  // namespace ingear::screens
