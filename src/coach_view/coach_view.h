#pragma once

#include <optional>

#include "coach_view/coach_source.h"
#include "coach_view/stage_setup.h"
#include "coach_view/staged_screen.h"
#include "coach_view/viewpoint_control.h"

namespace ingear::coach_view {

/// The coach on a screen. She does what a source tells, and the camera has all of it in the part of the
/// window that is left free for her, however the player turns it. In every `build` a screen calls `begin`,
/// lays itself out, and calls `show`; in every `step`, `step`.
class CoachView {
  public:
    /// Begins a frame, and paints the ground where she isn't seen in it. `wanted`: the screen has room for
    /// her. Returns whether she is seen.
    bool begin(ui::Ui& ui, const StageSetup& setup, bool wanted = true);
    [[nodiscard]] bool seen() const { return seen_; }
    /// Seen, and may breathe and sway.
    [[nodiscard]] bool alive() const { return seen_ && !setup_.reduced_motion; }
    /// What is behind the screen's shapes, as of the last `show`; null where she isn't seen.
    [[nodiscard]] const StageView* stage() const { return seen_ ? &stage_ : nullptr; }

    void step(Seconds dt);
    /// Shows what the source tells, `ahead` after the last step, in `free`, a part of the window. Does
    /// nothing where she isn't seen.
    void show(CoachSource& source, Seconds ahead, const ui::Rect& window, const ui::Rect& free);
    /// What the next `show` tells comes from another source: she and the camera glide on from what is seen.
    void glide_on() { taken_over_ = true; }
    /// She is pleased, 0 … 1; after `show`.
    void smile(float joy);

    /// Where there is room for her now, when that is `free` in the end and was elsewhere before: she glides
    /// there. Once a frame.
    ui::Rect glide_to(ui::Ui& ui, const ui::Rect& free);

    /// Looks from one of the source's presets; out of range wraps around. A mistake that begins to be taught
    /// is looked at from where it is told best.
    void choose_preset(std::size_t index) { preset_ = index; }
    [[nodiscard]] std::size_t preset() const { return preset_; }
    /// Lets the player turn and near the camera: by pointer, within a part of the window that widgets leave
    /// free, after them; by keys.
    void read_pointer(ui::Ui& ui, const ui::Rect& reach);
    void read_keys(ui::Ui& ui, const ViewpointKeys& keys);
    /// Takes back what the player turned.
    void straighten() { rig_.settle(); }
    [[nodiscard]] bool turned() const { return rig_.turned(); }

    /// Over the part of the window where she is, while she arrives and after a cut.
    void paint_veil(ui::Ui& ui, const ui::Rect& place) const;
    /// How much the picture is still veiled, 0 … 1.
    [[nodiscard]] float veil() const;
    /// Something still glides or fades, though the source may have stopped.
    [[nodiscard]] bool moving() const;

  private:
    /// What the camera is set up for.
    struct Subject {
        const motion::Movement* movement = nullptr;
        motion::Side side = motion::Side::both;
        int part = 0;
        std::size_t preset = 0;

        bool operator==(const Subject&) const = default;
    };
    void look_at_mistake(const CoachSource& source, const Shot& shot);
    void follow(const CoachSource& source, const Shot& shot);

    StageSetup setup_;
    bool seen_ = false;
    ViewpointRig rig_;
    ViewpointControl control_;
    motion::FrameSmoother smoother_;
    std::optional<motion::AnimationState> before_;
    std::optional<Subject> subject_;
    bool taken_over_ = false;
    std::size_t preset_ = 0;
    std::size_t preset_before_ = 0;  ///< the mistake was taught
    const motion::Fault* mistake_ = nullptr;
    Seconds settling_{0.0};  ///< until a jump has faded out
    float cut_veil_ = 0.0F;
    Seconds since_shown_{0.0};  ///< the last frame
    Seconds last_ahead_{0.0};
    ui::Rect free_;
    StageView stage_;
};

}  // namespace ingear::coach_view
