#pragma once

#include "screens/session/session_model.h"
#include "ui/ui.h"

namespace ingear::screens {

/// What lies over the room in a session: who, what, how often, how fast, how long.
class SessionHud {
  public:
    struct Outcome {
        ui::Rect free;       ///< the part of the window that nothing covers: the coach's
        ui::Rect counter;    ///< where the reps are counted; empty where they aren't
        bool go_on = false;  ///< the player is ready before the time is up
        bool jar = false;    ///< the jar is to be taken out or put away
    };
    /// Whether there is a jar to play with in this rest, and whether it is out.
    enum class Jar { none, offered, out };
    /// What is being said.
    struct Caption {
        std::string_view words;
        std::string_view count;  ///< of a phase or a second
        bool covered;            ///< a sheet lies over the middle: no cue looks out from under it
    };
    Outcome build(ui::Ui& ui, const SessionModel& model, double ahead, const Caption& caption = {},
                  Jar jar = Jar::none);

  private:
    /// Boxes of the parts for this window.
    struct Layout {
        float margin = 0.0F;
        float gap = 0.0F;
        ui::Rect tools;  ///< kept free for the screen's buttons
        ui::Rect track;
        float side_width = 0.0F;  ///< of the panel at the left between sets
    };
    [[nodiscard]] static Layout lay_out(const ui::Ui& ui);

    void build_progress(ui::Ui& ui, const SessionModel& model);
    ui::Rect build_head(ui::Ui& ui, const SessionModel& model, const Layout& layout);
    ui::Rect build_counter(ui::Ui& ui, const SessionModel& model, const Layout& layout, float top);
    /// What to think of now, in large words at the bottom of the box. Returns the top of what it takes.
    float build_cue(ui::Ui& ui, std::string_view words, const ui::Rect& between);
    void build_track(ui::Ui& ui, const SessionModel& model, const ui::Rect& box);
    void build_phase_word(ui::Ui& ui, const SessionModel& model, const ui::Rect& box);
    void build_curve(ui::Ui& ui, const SessionModel& model, const ui::Rect& area);
    void build_between_sets(ui::Ui& ui, const SessionModel& model, const ui::Rect& box, Jar jar,
                            Outcome& outcome);
    void build_ring_head(ui::Ui& ui, const SessionModel& model, const ui::Rect& box);
    void build_posture(ui::Ui& ui, const SessionModel& model, const ui::Rect& box);
    void build_rest(ui::Ui& ui, const SessionModel& model, const ui::Rect& box);
    float build_steps(ui::Ui& ui, const SessionModel& model, const ui::Rect& box);
    void build_countdown(ui::Ui& ui, const SessionModel& model, ui::Cutter& rest, float digits_height);
    void follow_track(const SessionModel& model, double ahead, double dt);

    std::string_view count_;     ///< being said in this frame
    double track_target_ = 0.0;  ///< seconds on the track
    double track_offset_ = 0.0;  ///< what is left of a jump, so that it glides
    std::size_t track_set_ = 0;
    int last_reps_ = 0;
    bool lists_steps_ = true;  ///< the steps into place are listed, not shown one by one
    double pulse_ = 0.0;       ///< seconds since a rep was done
};

}  // namespace ingear::screens
