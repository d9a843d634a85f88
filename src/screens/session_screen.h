#pragma once

#include <memory>

#include "screens/camera_control.h"
#include "screens/pain_answer.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/session_celebrations.h"
#include "screens/session_hud.h"
#include "screens/session_jar.h"
#include "screens/session_staging.h"

namespace ingear::screens {

/// A session: the coach large, what to do over it. Space pauses, Right skips, Left goes back, U undoes a rep,
/// F finishes the set, H is for "it hurts", Esc opens the menu, 1 to 4 choose a camera, V mirrors, X
/// shows a typical mistake while she gets ready or waits, J takes out the jar in a rest.
class SessionScreen final : public Screen {
  public:
    /// Begins a routine, or an exercise by itself, anew. Fails, in words for the player, when there is no
    /// such routine.
    [[nodiscard]] static Result<std::unique_ptr<Screen>> begin(Services& services,
                                                               const std::string& routine);
    /// The same for a routine that was composed. Fails when it has an exercise that isn't there. `pain`: what
    /// was told before it, to be kept with it.
    [[nodiscard]] static Result<std::unique_ptr<Screen>> begin(
        Services& services, const domain::Routine& routine,
        const std::vector<domain::logged::PainRated>& pain = {});
    /// Goes on with a session that was left in the middle.
    [[nodiscard]] static Result<std::unique_ptr<Screen>> go_on(Services& services,
                                                               const domain::SessionRecord& session);

    SessionScreen(Services& services, std::unique_ptr<SessionModel> model);
    ~SessionScreen() override;
    SessionScreen(const SessionScreen&) = delete;
    SessionScreen& operator=(const SessionScreen&) = delete;

    void shown() override;
    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override {
        return stage_shown_ ? &staging_->view() : nullptr;
    }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "session"; }

    [[nodiscard]] SessionModel& model() { return *model_; }
    /// "It hurts": the session waits, and the player is asked. As if by the button.
    void ask_about_pain();
    /// As if the player had answered.
    void tell_pain(const PainAnswer& answer);
    [[nodiscard]] SessionJar& jar() { return jar_; }
    [[nodiscard]] const SessionCelebrations& joys() const { return joys_; }
    /// A typical mistake of the exercise; the session waits until the player is back from it.
    void show_mistake();

  private:
    void read_keys(Ui& ui);
    void read_pointer(Ui& ui);
    void give(domain::Command command);
    [[nodiscard]] SessionHud::Jar jar_in_hand() const;
    void pause(bool paused);
    void mirror();
    [[nodiscard]] bool has_mistake() const;
    [[nodiscard]] SessionHud::Caption caption() const;
    void leave();
    void to_summary();

    void build_tools(Ui& ui);
    void build_trouble(Ui& ui);
    void build_menu(Ui& ui);
    void choose(int menu_entry);
    void build_pain(Ui& ui);

    /// What is asked and offered when it hurts.
    enum class PainPage { none, asks, settles, swaps };
    void leave_pain();
    void stop_for_pain();
    void swap_exercise(const std::string& exercise);
    template <class Body>
    Rect build_sheet(Ui& ui, float foot_height, Body body);
    void build_pain_sheet(Ui& ui);
    void build_pain_question(Ui& ui);
    void build_settling(Ui& ui);
    void build_swaps(Ui& ui);

    Services& services_;
    std::shared_ptr<SessionModel> model_;
    std::shared_ptr<SessionStaging> staging_;
    SessionHud hud_;
    SessionCelebrations joys_;
    SessionJar jar_;
    Rect free_;  ///< where the coach is, gliding
    CameraControl control_;
    bool resumes_ = false;  ///< as soon as it is on top again
    bool stage_shown_ = false;
    bool left_ = false;  ///< on its way to another screen
    ScrollState menu_scroll_;
    PainPage pain_page_ = PainPage::none;
    PainAnswer pain_answer_;
    double paused_for_ = 0.0;
    double trouble_checked_ = 0.0;
    std::string trouble_;
};

}  // namespace ingear::screens
