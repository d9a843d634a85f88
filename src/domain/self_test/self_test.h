#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/log/log_terms.h"
#include "motion/skeleton.h"

/// Self-tests: what they are, and one of them being done, as a deterministic state machine. Time and commands
/// go in, events come out, at the same times however the time is cut into frames.
namespace ingear::domain {

struct StopReason {
    SelfTestEnd end = SelfTestEnd::untold;
    std::string_view words;  ///< "My hips sank or tilted"
};

/// What a test is. All of it is fixed.
struct SelfTest {
    std::string_view id;        ///< "single_leg_bridge", "trendelenburg", "chair_stand"
    std::string_view name;      ///< as players see it
    std::string_view exercise;  ///< the coach shows it with
    bool sided = true;
    bool counts = false;   ///< a number of times within the time; else the seconds that one holds
    double seconds = 0.0;  ///< the longest that a side takes
    double rest = 0.0;     ///< seconds between the sides
    std::string_view what;
    std::string_view why;
    std::vector<std::string_view> needs;
    std::vector<std::string_view> steps;  ///< how to get into place and do it
    std::vector<StopReason> reasons;      ///< besides that the time was up; pain is the last

    [[nodiscard]] SelfTestUnit unit() const { return counts ? SelfTestUnit::count : SelfTestUnit::seconds; }
};
[[nodiscard]] const std::vector<SelfTest>& self_tests();
[[nodiscard]] const SelfTest* find_self_test(std::string_view id);

/// With so much pain, 0 … 10, a test is left for another day.
inline constexpr int kTooMuchPainForTest = 4;
/// Days from one test to the next.
inline constexpr int kDaysBetweenTests = 28;

enum class SelfTestStage {
    about,        ///< what it is and why, what one needs
    pain_before,  ///< how much do your knees hurt?
    skipped,      ///< too much: another day. An end
    practice,     ///< once, without the clock
    place,        ///< get into place
    countdown,    ///< 3-2-1
    running,      ///< the clock runs
    stopped,      ///< why, and how often where it counts
    rest,         ///< before the other side
    pain_after,
    result,  ///< an end
};

/// A side as it was done.
struct SideResult {
    motion::Side side = motion::Side::both;
    double value = 0.0;  ///< seconds or times
    SelfTestEnd reason = SelfTestEnd::untold;
};

struct SelfTestEvent {
    enum class Kind {
        stage,      ///< another stage began
        countdown,  ///< `seconds` left: 3, 2, 1
        go,         ///< the clock runs
        cue,        ///< what speech books have for `occasion`, with `number`, is to be shown and said
        count,      ///< `number` times so far
        side_done,  ///< `result` is to be kept, at once; it may come again for a side, the later one holds
        pain,       ///< `number` 0 … 10, before or after as the stage tells
        finished,
    };
    Kind kind = Kind::stage;
    double t = 0.0;  ///< seconds since the run began
    SelfTestStage stage = SelfTestStage::about;
    motion::Side side = motion::Side::both;
    int number = 0;
    std::string_view occasion = {};  ///< of kSpeechOccasions
    SideResult result = {};
};

class SelfTestRun {
  public:
    /// The test is one of `self_tests()`.
    explicit SelfTestRun(const SelfTest& test);

    /// Lets `dt` ≥ 0 seconds pass. The events that fell into them, in order; valid until the next call of
    /// anything that gives events.
    std::span<const SelfTestEvent> advance(double dt);

    /// On to the next stage where the player decides about it: from `about`, `practice`, `place`, `rest`, and
    /// from `stopped` once there is a reason. Elsewhere it does nothing.
    std::span<const SelfTestEvent> go_on();
    /// While the clock runs (or before it does): the side is over. What was done is kept at once.
    std::span<const SelfTestEvent> stop();
    /// In `stopped`: why. One that the test knows, or that the time was up.
    std::span<const SelfTestEvent> tell_reason(SelfTestEnd reason);
    /// While it runs and afterwards, in tests that count: one more or one less.
    std::span<const SelfTestEvent> count(int more);
    /// In `pain_before` and `pain_after`: 0 … 10.
    std::span<const SelfTestEvent> rate_pain(int level);

    [[nodiscard]] const SelfTest& test() const { return *test_; }
    [[nodiscard]] SelfTestStage stage() const { return stage_; }
    [[nodiscard]] motion::Side side() const { return side_; }
    [[nodiscard]] double elapsed() const { return now_ - began_; }  ///< seconds within the stage
    [[nodiscard]] double left() const;  ///< seconds to the stage's end; 0 where it has none
    [[nodiscard]] int counted() const { return counted_; }
    [[nodiscard]] const std::vector<SideResult>& results() const { return results_; }
    [[nodiscard]] std::optional<int> pain_before() const { return pain_before_; }
    [[nodiscard]] std::optional<int> pain_after() const { return pain_after_; }
    [[nodiscard]] bool over() const {
        return stage_ == SelfTestStage::result || stage_ == SelfTestStage::skipped;
    }

  private:
    void enter(SelfTestStage stage);
    void end_stage();
    void keep_side(double value, SelfTestEnd reason);
    void emit(SelfTestEvent event);
    [[nodiscard]] double duration() const;
    /// When the next thing comes by itself, seconds of the run; none where nothing does.
    [[nodiscard]] std::optional<double> next_mark() const;
    void reach_mark();
    void leave_side();

    const SelfTest* test_;
    SelfTestStage stage_ = SelfTestStage::about;
    motion::Side side_;
    double now_ = 0.0;
    double began_ = 0.0;
    std::size_t marks_ = 0;  ///< of this stage that have been passed
    int counted_ = 0;
    std::vector<SideResult> results_;
    std::optional<int> pain_before_, pain_after_;
    std::vector<SelfTestEvent> events_;
};

}  // namespace ingear::domain
