#include <rapidcheck.h>

#include <cmath>

#include "domain/self_test/self_test.h"
#include "support/catch.h"

using namespace ingear::domain;
using ingear::motion::Side;
using Kind = SelfTestEvent::Kind;

namespace {

/// A run, and all that came of it.
class Trial {
  public:
    explicit Trial(const char* test) : run_(*find_self_test(test)) {}

    SelfTestRun& run() { return run_; }
    void pass(double seconds) { keep(run_.advance(seconds)); }
    void on() { keep(run_.go_on()); }
    void stop() { keep(run_.stop()); }
    void because(SelfTestEnd reason) { keep(run_.tell_reason(reason)); }
    void pain(int level) { keep(run_.rate_pain(level)); }
    void count(int more) { keep(run_.count(more)); }
    /// To where the clock of the first side runs.
    void begin() {
        on();
        pain(1);
        on();  // practised
        on();  // in place
        pass(3.0);
        REQUIRE(run_.stage() == SelfTestStage::running);
    }
    [[nodiscard]] std::vector<SelfTestEvent> of(Kind kind) const {
        std::vector<SelfTestEvent> found;
        for (const SelfTestEvent& event : events_)
            if (event.kind == kind) found.push_back(event);
        return found;
    }

  private:
    void keep(std::span<const SelfTestEvent> events) {
        events_.insert(events_.end(), events.begin(), events.end());
    }

    SelfTestRun run_;
    std::vector<SelfTestEvent> events_;
};

}  // namespace

TEST_CASE("a one-leg bridge is done on the left, then after a minute on the right") {
    Trial trial("single_leg_bridge");
    trial.begin();
    trial.pass(41.57);
    trial.stop();
    CHECK(trial.run().stage() == SelfTestStage::stopped);
    // It is kept at once, before anybody says why.
    REQUIRE(trial.of(Kind::side_done).size() == 1);
    CHECK(trial.of(Kind::side_done)[0].result.side == Side::left);
    CHECK(trial.of(Kind::side_done)[0].result.value == Approx(41.5));
    CHECK(trial.of(Kind::side_done)[0].result.reason == SelfTestEnd::untold);
    trial.on();  // not without a reason
    CHECK(trial.run().stage() == SelfTestStage::stopped);
    trial.because(SelfTestEnd::hips_sagged);
    trial.on();
    CHECK(trial.run().stage() == SelfTestStage::rest);
    CHECK(trial.run().left() == Approx(60.0));
    trial.pass(60.0);
    CHECK(trial.run().stage() == SelfTestStage::place);
    CHECK(trial.run().side() == Side::right);
    trial.on();
    trial.pass(3.0 + 60.5);
    CHECK(trial.run().stage() == SelfTestStage::stopped);  // the minute is up
    CHECK(trial.run().results().back().value == 60.0);
    CHECK(trial.run().results().back().reason == SelfTestEnd::time_up);
    trial.on();
    trial.pain(2);
    CHECK(trial.run().stage() == SelfTestStage::result);
    REQUIRE(trial.run().results().size() == 2);
    CHECK(trial.run().results()[0].reason == SelfTestEnd::hips_sagged);
    CHECK(trial.run().pain_after() == 2);
    CHECK(trial.of(Kind::finished).size() == 1);
}

TEST_CASE("with too much pain a test is left for another day") {
    for (int level = 0; level <= 10; ++level) {
        Trial trial("trendelenburg");
        trial.on();
        trial.pain(level);
        CHECK(trial.run().over() == (level >= 4));
        CHECK((trial.run().stage() == SelfTestStage::skipped) == (level >= 4));
        CHECK(trial.of(Kind::side_done).empty());
    }
}

TEST_CASE("3-2-1, then the clock, and words at their times") {
    Trial trial("single_leg_bridge");
    trial.begin();
    const auto counts = trial.of(Kind::countdown);
    REQUIRE(counts.size() == 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(counts[static_cast<std::size_t>(i)].number == 3 - i);
        CHECK(counts[static_cast<std::size_t>(i)].t == Approx(i));
    }
    CHECK(trial.of(Kind::go).front().t == Approx(3.0));
    trial.pass(60.0);
    const auto cues = trial.of(Kind::cue);
    REQUIRE(cues.size() == 4);
    CHECK(cues[2].t == Approx(3.0 + 30.0));
    CHECK(cues[3].occasion == "test_left");
    CHECK(cues[3].t == Approx(3.0 + 50.0));
}

TEST_CASE("stopping before the clock runs goes back into place") {
    Trial trial("trendelenburg");
    trial.on();
    trial.pain(0);
    trial.on();
    trial.on();
    trial.pass(1.5);
    trial.stop();
    CHECK(trial.run().stage() == SelfTestStage::place);
    CHECK(trial.run().results().empty());
}

TEST_CASE("pain ends a test without the other side") {
    Trial trial("single_leg_bridge");
    trial.begin();
    trial.pass(5.0);
    trial.stop();
    trial.because(SelfTestEnd::pain);
    trial.on();
    CHECK(trial.run().stage() == SelfTestStage::pain_after);
    trial.pain(5);
    CHECK(trial.run().stage() == SelfTestStage::result);
    CHECK(trial.run().results().size() == 1);
}

TEST_CASE("a chair stand is counted as it goes or afterwards, and hands make it 0") {
    Trial trial("chair_stand");
    trial.begin();
    for (int i = 0; i < 12; ++i) trial.count(1);
    trial.count(-1);
    trial.pass(30.0);
    CHECK(trial.run().stage() == SelfTestStage::stopped);
    CHECK(trial.run().results().back().value == 11.0);
    trial.count(2);
    CHECK(trial.run().results().back().value == 13.0);
    CHECK(trial.run().results().size() == 1);
    trial.because(SelfTestEnd::pushed_with_arms);
    CHECK(trial.run().results().back().value == 0.0);
    trial.because(SelfTestEnd::time_up);
    CHECK(trial.run().results().back().value == 13.0);
    trial.on();
    CHECK(trial.run().stage() == SelfTestStage::pain_after);  // no other side
    trial.count(1);
    CHECK(trial.run().counted() == 13);
}

TEST_CASE("a reason that the test doesn't know is no reason") {
    Trial trial("trendelenburg");
    trial.begin();
    trial.pass(3.0);
    trial.stop();
    trial.because(SelfTestEnd::hips_sagged);
    CHECK(trial.run().results().back().reason == SelfTestEnd::untold);
}

TEST_CASE("however time is cut into frames, the same comes at the same times") {
    CHECK(rc::check([] {
        Trial whole("single_leg_bridge");
        Trial cut("single_leg_bridge");
        whole.begin();
        cut.begin();
        whole.pass(70.0);
        const auto cuts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 3000));
        double left = 70.0;
        for (const int milliseconds : cuts) {
            const double dt = std::min(left, milliseconds * 0.001);
            cut.pass(dt);
            left -= dt;
        }
        cut.pass(left);
        for (const Kind kind : {Kind::cue, Kind::side_done, Kind::stage, Kind::countdown, Kind::go}) {
            const auto a = whole.of(kind);
            const auto b = cut.of(kind);
            RC_ASSERT(a.size() == b.size());
            for (std::size_t i = 0; i < a.size(); ++i) {
                RC_ASSERT(std::abs(a[i].t - b[i].t) < 1e-6);
                RC_ASSERT(a[i].occasion == b[i].occasion);
                RC_ASSERT(a[i].result.value == b[i].result.value);
            }
        }
    }));
}

TEST_CASE("whatever is pressed, the results stay within what the test can give") {
    CHECK(rc::check([] {
        const auto& test = self_tests()[static_cast<std::size_t>(*rc::gen::inRange(0, 3))];
        SelfTestRun run(test);
        const auto presses = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9));
        for (const int press : presses) {
            switch (press) {
                case 0:
                case 1:
                    (void)run.go_on();
                    break;
                case 2:
                    (void)run.stop();
                    break;
                case 3:
                    (void)run.tell_reason(test.reasons.front().end);
                    break;
                case 4:
                    (void)run.rate_pain(*rc::gen::inRange(-2, 14));
                    break;
                case 5:
                    (void)run.count(*rc::gen::inRange(-3, 4));
                    break;
                default:
                    (void)run.advance(*rc::gen::inRange(0, 50));
                    break;
            }
            RC_ASSERT(run.results().size() <= (test.sided ? 2U : 1U));
            for (const SideResult& result : run.results()) {
                RC_ASSERT(result.value >= 0.0);
                if (!test.counts) RC_ASSERT(result.value <= test.seconds);
            }
            if (run.pain_before() >= 4) RC_ASSERT(run.results().empty());
        }
    }));
}
