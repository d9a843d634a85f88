#pragma once

#include <memory>

#include "coach_view/coach_view.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "screens/session/pain_advice.h"
#include "screens/session/pain_sheet.h"
#include "screens/session/session_celebrations.h"
#include "screens/session/session_coach.h"
#include "screens/session/session_hud.h"
#include "screens/session/session_jar.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// A session: the coach large, what to do over it. Space pauses, Right skips, Left goes back, U undoes a rep,
/// F finishes the set, H is for "it hurts", Esc opens the menu, 1 to 4 choose a camera, V mirrors, X
/// shows a typical mistake while she gets ready or waits, J takes out the jar in a rest.
class SessionScreen final : public coach_view::StagedScreen {
  public:
    /// Begins a routine, or an exercise by itself, anew. Fails, in words for the player, when there is no
    /// such routine.
    [[nodiscard]] static Result<std::unique_ptr<ui::Screen>> begin(Services& services,
                                                                   const std::string& routine);
    /// The same for a routine that was composed. Fails when it has an exercise that isn't there. `pain`: what
    /// was told before it, to be kept with it.
    [[nodiscard]] static Result<std::unique_ptr<ui::Screen>> begin(
        Services& services, const domain::Routine& routine,
        const std::vector<domain::logged::PainRated>& pain = {});
    /// Goes on with a session that was left in the middle.
    [[nodiscard]] static Result<std::unique_ptr<ui::Screen>> go_on(Services& services,
                                                                   const domain::SessionRecord& session);

    SessionScreen(Services& services, std::unique_ptr<SessionModel> model);
    ~SessionScreen() override;
    SessionScreen(const SessionScreen&) = delete;
    SessionScreen& operator=(const SessionScreen&) = delete;

    void shown() override;
    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_->stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "session"; }
    [[nodiscard]] std::vector<std::string_view> scopes() const override;
    [[nodiscard]] bool step_aside() override;

    [[nodiscard]] SessionModel& model() { return *model_; }
    /// "It hurts".
    [[nodiscard]] PainSheet& pain_sheet() { return pain_sheet_; }
    [[nodiscard]] SessionJar& jar() { return jar_; }
    [[nodiscard]] const SessionCelebrations& joys() const { return joys_; }
    /// A typical mistake of the exercise; the session waits until the player is back from it.
    void show_mistake();

  private:
    void read_keys(ui::Ui& ui);
    void give(domain::Command command);
    [[nodiscard]] SessionHud::Jar jar_in_hand() const;
    void pause(bool paused);
    void mirror();
    [[nodiscard]] bool has_mistake() const;
    [[nodiscard]] bool offers_mistake() const;
    [[nodiscard]] SessionHud::Caption caption() const;
    void leave();
    void to_summary();

    void read_tool_keys(ui::Ui& ui);
    void build_tools(ui::Ui& ui);
    void build_trouble(ui::Ui& ui);
    void build_menu(ui::Ui& ui);
    void choose(int menu_entry);

    Services& services_;
    std::shared_ptr<SessionModel> model_;
    SessionCoach direction_;
    std::shared_ptr<coach_view::CoachView> coach_;
    SessionHud hud_;
    SessionCelebrations joys_;
    SessionJar jar_;
    bool resumes_ = false;  ///< as soon as it is on top again
    bool left_ = false;     ///< on its way to another screen
    ui::ScrollState menu_scroll_;
    PainSheet pain_sheet_;
    PainAdvice pain_advice_;
    double paused_for_ = 0.0;
    double trouble_checked_ = 0.0;
    std::string trouble_;
};

}  // namespace ingear::screens
