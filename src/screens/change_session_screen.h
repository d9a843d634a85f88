#pragma once

#include <optional>
#include <string>

#include "screens/companion.h"
#include "screens/session_editor.h"
#include "screens/text_field.h"

namespace ingear::screens {

/// Today's session to be changed: exercises swapped, dropped, added and put in another order, and the whole
/// kept as a session of the player's own. Those that were kept are here to take.
class ChangeSessionScreen final : public Screen {
  public:
    ChangeSessionScreen(Services& services, domain::Routine routine);

    void step(Seconds dt) override { companion_.step(dt); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return companion_.stage(); }
    [[nodiscard]] Pace pace() const override { return companion_.pace(); }
    [[nodiscard]] std::string_view id() const override { return "change_session"; }

    [[nodiscard]] SessionEditor& editor() { return editor_; }
    /// As if the player had asked what to swap the exercise for.
    void choose_for(std::size_t index) { choosing_ = index; }

  private:
    [[nodiscard]] float build_head(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_item(Ui& ui, const Rect& page, float y, std::size_t index);
    [[nodiscard]] float build_keep(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_own(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_choice(Ui& ui, const Rect& page, float y);
    void build_foot(Ui& ui, const Rect& foot);
    void keep();
    void put_aside(std::size_t index);

    Services& services_;
    SessionEditor editor_;
    Companion companion_;
    ScrollState scroll_, choice_scroll_;
    TextField name_;
    std::string free_name_;                ///< what it is called where no name is typed
    std::optional<std::size_t> choosing_;  ///< for which item an exercise is chosen; past the last: to add
};

}  // namespace ingear::screens
