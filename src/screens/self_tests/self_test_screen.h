#pragma once

#include <memory>

#include "coach_view/coach_view.h"
#include "coach_view/lesson_show.h"
#include "coach_view/staged_screen.h"
#include "domain/self_test/self_test.h"
#include "screens/self_tests/self_test_voice.h"
#include "screens/self_tests/self_tests_model.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// A self-test being done: the coach shows it, a large clock runs, and each side is kept as soon as it is
/// over.
class SelfTestScreen final : public coach_view::StagedScreen {
  public:
    /// The catalogue of `services` must be loaded and have the test's exercise.
    SelfTestScreen(Services& services, const domain::SelfTest& test);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "test_run"; }
    [[nodiscard]] std::vector<std::string_view> scopes() const override { return {"test_run", "test_pain"}; }
    /// Not while the clock runs: any key stops it.
    [[nodiscard]] bool step_aside() override { return !on_the_clock(); }

    [[nodiscard]] const domain::SelfTestRun& run() const { return run_; }
    /// What the player does; keeps what came of it.
    void go_on() { keep(run_.go_on()); }
    void stop() { keep(run_.stop()); }
    void tell_reason(domain::SelfTestEnd reason) { keep(run_.tell_reason(reason)); }
    void count(int more) { keep(run_.count(more)); }
    void rate_pain(int level) { keep(run_.rate_pain(level)); }

  private:
    void keep(std::span<const domain::SelfTestEvent> events);
    void follow_stage();
    [[nodiscard]] bool on_the_clock() const;

    void build_room(ui::Ui& ui, const ui::Rect& room, Seconds ahead);
    void build_clock(ui::Ui& ui, const ui::Rect& box);
    void build_sheet(ui::Ui& ui, const ui::Rect& sheet, float margin);
    void build_foot(ui::Ui& ui, const ui::Rect& foot, float margin);
    void read_stop_keys(ui::Ui& ui);
    // The words of the stages; each begins at y and returns where it ends.
    float build_words(ui::Ui& ui, const ui::Rect& page, float y);
    float build_about(ui::Ui& ui, const ui::Rect& page, float y);
    float build_steps(ui::Ui& ui, const ui::Rect& page, float y);
    float build_pain(ui::Ui& ui, const ui::Rect& page, float y, std::string_view question);
    float build_stopped(ui::Ui& ui, const ui::Rect& page, float y);
    float build_reason(ui::Ui& ui, const ui::Rect& page, float y, const domain::StopReason& reason,
                       int index);
    float build_result(ui::Ui& ui, const ui::Rect& page, float y);
    float build_usual(ui::Ui& ui, const ui::Rect& page, float y);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    domain::SelfTestRun run_;
    domain::Lesson shown_;  ///< what the coach does at the stages, as pages
    coach_view::LessonShow show_;
    coach_view::CoachView coach_;
    ui::ScrollState scroll_;
    SelfTestVoice voice_;
    std::vector<domain::LogEvent> before_;  ///< the self-tests of the log when the run began
    std::vector<domain::LogEvent> kept_;    ///< those of this run
    domain::SelfTestStage built_stage_ = domain::SelfTestStage::about;
    int age_group_ = 0;  ///< 0: not told, 1: 60 to 64, 2: 65 to 69. Asked for the result alone, kept nowhere
    int sex_ = 0;        ///< 0: woman, 1: man
};

}  // namespace ingear::screens
