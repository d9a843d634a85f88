#include "domain/self_test/self_test.h"

#include <algorithm>
#include <cmath>

namespace ingear::domain {

namespace {

using motion::Side;

constexpr double kCountdown = 3.0;

/// Something said, so many seconds after the stage began.
struct Mark {
    double at = 0.0;
    std::string_view occasion;
    int number = 0;
};

std::vector<Mark> marks_of(const SelfTest& test, SelfTestStage stage) {
    constexpr double kWorthTelling = 16.0;
    if (stage == SelfTestStage::rest && test.rest >= kWorthTelling)
        return {{test.rest - 10.0, "ten_seconds"}};
    if (stage != SelfTestStage::running) return {};
    if (test.seconds > 40.0)
        return {{15.0, "test_breathe"},
                {test.seconds * 0.5, "test_half"},
                {test.seconds - 10.0, "test_left", 10}};
    return {{test.seconds * 0.5, "test_half"}, {test.seconds - 5.0, "test_left", 5}};
}

}  // namespace

const std::vector<SelfTest>& self_tests() {
    static const std::vector<SelfTest> kTests{
        {.id = "single_leg_bridge",
         .name = "One-leg bridge",
         .exercise = "single_leg_bridge_hold",
         .sided = true,
         .counts = false,
         .seconds = 60.0,
         .rest = 60.0,
         .what = "You lift your hips on one leg and hold them, up to a minute a side.",
         .why = "It shows how long the back of your hip holds you, and whether both sides are alike.",
         .needs = {"A mat on the floor", "About four minutes"},
         .steps = {"Lie on your back, arms crossed, your heels near your seat.",
                   "Lift your hips on both feet.",
                   "Stretch one leg out, thighs side by side. That is where the clock starts."},
         .reasons = {{SelfTestEnd::hips_sagged, "My hips sank or tilted"},
                     {SelfTestEnd::pushed_with_arms, "I pushed with my arms"},
                     {SelfTestEnd::foot_moved, "My foot moved"},
                     {SelfTestEnd::tired, "I had enough"},
                     {SelfTestEnd::pain, "It hurt"}}},
        {.id = "trendelenburg",
         .name = "One-leg control check",
         .exercise = "trendelenburg_stance",
         .sided = true,
         .counts = false,
         .seconds = 30.0,
         .rest = 15.0,
         .what = "You stand on one leg and keep the free side of your pelvis high, for half a minute a side.",
         .why = "It shows how well your hip keeps the pelvis level. It says little about strength.",
         .needs = {"A mirror that shows your hips, and a belt on your hip bones",
                   "Something firm to hold, on the side of the standing leg"},
         .steps = {"Stand in front of the mirror. The belt shows how your pelvis lies.",
                   "Lift one foot behind you, the knee bent.",
                   "Pull the free side of the belt up high, and watch it in the mirror.",
                   "As soon as it sinks, or you lean over, press any key."},
         .reasons = {{SelfTestEnd::pelvis_dropped, "The free side sank"},
                     {SelfTestEnd::trunk_leaned, "I leaned over"},
                     {SelfTestEnd::foot_moved, "I lost my balance"},
                     {SelfTestEnd::pain, "It hurt"}}},
        {.id = "chair_stand",
         .name = "Up from a chair",
         .exercise = "chair_stand_30s",
         .sided = false,
         .counts = true,
         .seconds = 30.0,
         .rest = 0.0,
         .what = "You stand up from a chair as often as you can in half a minute.",
         .why = "It shows how your legs and hips work together in what you do all day.",
         .needs = {"A firm chair without arms, 43 cm high, its back to a wall"},
         .steps = {"Sit in the middle of the seat, feet flat, arms crossed.",
                   "Stand up all the way, and sit down all the way.",
                   "Press Space each time you stand, or tell the number afterwards."},
         .reasons = {{SelfTestEnd::pushed_with_arms, "I pushed with my arms"},
                     {SelfTestEnd::tired, "I had enough"},
                     {SelfTestEnd::pain, "It hurt"}}},
    };
    return kTests;
}

const SelfTest* find_self_test(std::string_view id) {
    const auto found = std::ranges::find(self_tests(), id, &SelfTest::id);
    return found == self_tests().end() ? nullptr : &*found;
}

SelfTestRun::SelfTestRun(const SelfTest& test) : test_(&test), side_(test.sided ? Side::left : Side::both) {}

double SelfTestRun::duration() const {
    switch (stage_) {
        case SelfTestStage::countdown:
            return kCountdown;
        case SelfTestStage::running:
            return test_->seconds;
        case SelfTestStage::rest:
            return test_->rest;
        default:
            return 0.0;
    }
}

double SelfTestRun::left() const {
    return std::max(0.0, duration() - elapsed());
}

void SelfTestRun::emit(SelfTestEvent event) {
    event.t = now_;
    event.stage = stage_;
    event.side = side_;
    events_.push_back(std::move(event));
}

void SelfTestRun::enter(SelfTestStage stage) {
    stage_ = stage;
    began_ = now_;
    marks_ = 0;
    emit({.kind = SelfTestEvent::Kind::stage});
    if (stage == SelfTestStage::countdown) emit({.kind = SelfTestEvent::Kind::countdown, .number = 3});
    if (stage == SelfTestStage::running) {
        counted_ = 0;
        emit({.kind = SelfTestEvent::Kind::go});
        emit({.kind = SelfTestEvent::Kind::cue, .occasion = "test_opening"});
    }
    if (over()) emit({.kind = SelfTestEvent::Kind::finished});
}

std::optional<double> SelfTestRun::next_mark() const {
    const double length = duration();
    if (length <= 0.0) return std::nullopt;
    if (stage_ == SelfTestStage::countdown)
        return began_ + std::min(length, 1.0 + static_cast<double>(marks_));
    const std::vector<Mark> marks = marks_of(*test_, stage_);
    if (marks_ < marks.size()) return began_ + marks[marks_].at;
    return began_ + length;
}

/// `now_` is at the mark.
void SelfTestRun::reach_mark() {
    if (stage_ == SelfTestStage::countdown && marks_ < 2) {
        ++marks_;
        return emit({.kind = SelfTestEvent::Kind::countdown, .number = 3 - static_cast<int>(marks_)});
    }
    const std::vector<Mark> marks = marks_of(*test_, stage_);
    if (marks_ >= marks.size()) return end_stage();
    const Mark& mark = marks[marks_++];
    emit({.kind = SelfTestEvent::Kind::cue, .number = mark.number, .occasion = mark.occasion});
}

void SelfTestRun::end_stage() {
    switch (stage_) {
        case SelfTestStage::countdown:
            return enter(SelfTestStage::running);
        case SelfTestStage::running: {
            const double value = test_->counts ? counted_ : test_->seconds;
            keep_side(value, SelfTestEnd::time_up);
            return enter(SelfTestStage::stopped);
        }
        case SelfTestStage::rest:
            return enter(SelfTestStage::place);
        default:
            return;
    }
}

std::span<const SelfTestEvent> SelfTestRun::advance(double dt) {
    events_.clear();
    const double until = now_ + std::max(0.0, dt);
    for (auto mark = next_mark(); mark && *mark <= until; mark = next_mark()) {
        now_ = std::max(now_, *mark);
        reach_mark();
    }
    now_ = until;
    return events_;
}

void SelfTestRun::keep_side(double value, SelfTestEnd reason) {
    // Hands used: by the rules of the chair stand the test counts as 0.
    if (test_->counts && reason == SelfTestEnd::pushed_with_arms) value = 0.0;
    const auto same = std::ranges::find(results_, side_, &SideResult::side);
    SideResult& result = same == results_.end() ? results_.emplace_back() : *same;
    result = {side_, value, reason};
    emit({.kind = SelfTestEvent::Kind::side_done, .result = result});
}

void SelfTestRun::leave_side() {
    const bool other = test_->sided && side_ == Side::left && results_.back().reason != SelfTestEnd::pain;
    if (!other) return enter(SelfTestStage::pain_after);
    side_ = Side::right;
    counted_ = 0;
    enter(SelfTestStage::rest);
}

std::span<const SelfTestEvent> SelfTestRun::go_on() {
    events_.clear();
    switch (stage_) {
        case SelfTestStage::about:
            enter(SelfTestStage::pain_before);
            break;
        case SelfTestStage::practice:
        case SelfTestStage::rest:
            enter(SelfTestStage::place);
            break;
        case SelfTestStage::place:
            enter(SelfTestStage::countdown);
            break;
        case SelfTestStage::stopped:
            if (results_.back().reason != SelfTestEnd::untold) leave_side();
            break;
        default:
            break;
    }
    return events_;
}

std::span<const SelfTestEvent> SelfTestRun::stop() {
    events_.clear();
    if (stage_ == SelfTestStage::countdown) {
        enter(SelfTestStage::place);  // nothing was done yet
    } else if (stage_ == SelfTestStage::running) {
        // To a tenth: nobody stops more precisely than that.
        keep_side(test_->counts ? counted_ : std::floor(elapsed() * 10.0) / 10.0, SelfTestEnd::untold);
        enter(SelfTestStage::stopped);
    }
    return events_;
}

std::span<const SelfTestEvent> SelfTestRun::tell_reason(SelfTestEnd reason) {
    events_.clear();
    if (stage_ != SelfTestStage::stopped) return events_;
    const bool known = reason == SelfTestEnd::time_up ||
                       std::ranges::find(test_->reasons, reason, &StopReason::end) != test_->reasons.end();
    if (known) keep_side(test_->counts ? counted_ : results_.back().value, reason);
    return events_;
}

std::span<const SelfTestEvent> SelfTestRun::count(int more) {
    constexpr int kMost = 99;
    events_.clear();
    if (!test_->counts || (stage_ != SelfTestStage::running && stage_ != SelfTestStage::stopped))
        return events_;
    const int before = counted_;
    counted_ = std::clamp(counted_ + more, 0, kMost);
    if (counted_ == before) return events_;
    emit({.kind = SelfTestEvent::Kind::count, .number = counted_});
    if (stage_ == SelfTestStage::stopped) keep_side(counted_, results_.back().reason);
    return events_;
}

std::span<const SelfTestEvent> SelfTestRun::rate_pain(int level) {
    constexpr int kWorst = 10;
    events_.clear();
    level = std::clamp(level, 0, kWorst);
    if (stage_ == SelfTestStage::pain_before) {
        pain_before_ = level;
        emit({.kind = SelfTestEvent::Kind::pain, .number = level});
        enter(level >= kTooMuchPainForTest ? SelfTestStage::skipped : SelfTestStage::practice);
    } else if (stage_ == SelfTestStage::pain_after) {
        pain_after_ = level;
        emit({.kind = SelfTestEvent::Kind::pain, .number = level});
        enter(SelfTestStage::result);
    }
    return events_;
}

}  // namespace ingear::domain
