#pragma once

#include <memory>

#include "domain/self_test.h"
#include "screens/lesson_staging.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/test_voice.h"
#include "screens/tests_model.h"

namespace ingear::screens {

/// A self-test being done: the coach shows it, a large clock runs, and each side is kept as soon as it is
/// over.
class TestRunScreen final : public Screen {
  public:
    /// The catalogue of `services` must be loaded and have the test's exercise.
    TestRunScreen(Services& services, const domain::SelfTest& test);

    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override {
        return stage_shown_ ? &staging_.view() : nullptr;
    }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "test_run"; }

    [[nodiscard]] const domain::SelfTestRun& run() const { return run_; }
    /// What the player does; keeps what came of it.
    void go_on() { keep(run_.go_on()); }
    void stop() { keep(run_.stop()); }
    void tell_reason(std::string_view reason) { keep(run_.tell_reason(reason)); }
    void count(int more) { keep(run_.count(more)); }
    void rate_pain(int level) { keep(run_.rate_pain(level)); }

  private:
    void keep(std::span<const domain::TestEvent> events);
    void follow_stage();
    [[nodiscard]] bool on_the_clock() const;

    void build_room(Ui& ui, const Rect& room, double ahead);
    void build_clock(Ui& ui, const Rect& box);
    void build_sheet(Ui& ui, const Rect& sheet, float margin);
    void build_foot(Ui& ui, const Rect& foot, float margin);
    void read_stop_keys(Ui& ui);
    // The words of the stages; each begins at y and returns where it ends.
    float build_words(Ui& ui, const Rect& page, float y);
    float build_about(Ui& ui, const Rect& page, float y);
    float build_steps(Ui& ui, const Rect& page, float y);
    float build_pain(Ui& ui, const Rect& page, float y, std::string_view question);
    float build_stopped(Ui& ui, const Rect& page, float y);
    float build_reason(Ui& ui, const Rect& page, float y, const domain::StopReason& reason, int index);
    float build_result(Ui& ui, const Rect& page, float y);
    float build_usual(Ui& ui, const Rect& page, float y);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    domain::SelfTestRun run_;
    domain::Lesson shown_;  ///< what the coach does at the stages, as pages
    LessonShow show_;
    LessonStaging staging_;
    ScrollState scroll_;
    TestVoice voice_;
    std::vector<domain::LogEvent> before_;  ///< the self-tests of the log when the run began
    std::vector<domain::LogEvent> kept_;    ///< those of this run
    domain::TestStage built_stage_ = domain::TestStage::about;
    int age_group_ = 0;  ///< 0: not told, 1: 60 to 64, 2: 65 to 69. Asked for the result alone, kept nowhere
    int sex_ = 0;        ///< 0: woman, 1: man
    bool stage_shown_ = false;
};

}  // namespace ingear::screens
