#pragma once

#include <optional>
#include <string>

#include "coach_view/coach_side_panel.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "screens/today/session_editor.h"
#include "ui/scroll.h"
#include "ui/text_field.h"

namespace ingear::screens {

/// Today's session to be changed: exercises swapped, dropped, added and put in another order, and the whole
/// kept as a session of the player's own. Those that were kept are here to take.
class ChangeSessionScreen final : public coach_view::StagedScreen {
  public:
    ChangeSessionScreen(Services& services, domain::Routine routine);

    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "change_session"; }

    [[nodiscard]] SessionEditor& editor() { return editor_; }
    /// As if the player had asked what to swap the exercise for.
    void choose_for(std::size_t index) { choosing_ = index; }

  private:
    [[nodiscard]] float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_item(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index);
    [[nodiscard]] float build_keep(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_own(ui::Ui& ui, const ui::Rect& page, float y);
    [[nodiscard]] float build_choice(ui::Ui& ui, const ui::Rect& page, float y);
    void build_foot(ui::Ui& ui, const ui::Rect& foot);
    void keep();
    void put_aside(std::size_t index);

    Services& services_;
    SessionEditor editor_;
    coach_view::CoachSidePanel side_panel_;
    ui::ScrollState scroll_, choice_scroll_;
    ui::TextField name_;
    std::string free_name_;                ///< what it is called where no name is typed
    std::optional<std::size_t> choosing_;  ///< for which item an exercise is chosen; past the last: to add
};

}  // namespace ingear::screens
