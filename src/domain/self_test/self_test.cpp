#include "domain/self_test/self_test.h"

#include <algorithm>
#include <array>
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
    namespace why = stop_reason;
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
         .reasons = {{why::kHipsSagged, "My hips sank or tilted"},
                     {why::kPushedWithArms, "I pushed with my arms"},
                     {why::kFootMoved, "My foot moved"},
                     {why::kTired, "I had enough"},
                     {why::kPain, "It hurt"}}},
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
         .reasons = {{why::kPelvisDropped, "The free side sank"},
                     {why::kTrunkLeaned, "I leaned over"},
                     {why::kFootMoved, "I lost my balance"},
                     {why::kPain, "It hurt"}}},
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
         .reasons = {{why::kPushedWithArms, "I pushed with my arms"},
                     {why::kTired, "I had enough"},
                     {why::kPain, "It hurt"}}},
    };
    return kTests;
}

const SelfTest* find_self_test(std::string_view id) {
    const auto found = std::ranges::find(self_tests(), id, &SelfTest::id);
    return found == self_tests().end() ? nullptr : &*found;
}

std::string_view to_string(SelfTestStage stage) {
    constexpr std::array<std::string_view, 11> kNames{"about", "pain_before", "skipped", "practice",
                                                      "place", "countdown",   "running", "stopped",
                                                      "rest",  "pain_after",  "result"};
    return kNames[static_cast<std::size_t>(stage)];
}

std::string_view to_string(SelfTestEvent::Kind kind) {
    constexpr std::array<std::string_view, 8> kNames{"stage", "countdown", "go",   "cue",
                                                     "count", "side_done", "pain", "finished"};
    return kNames[static_cast<std::size_t>(kind)];
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
            keep_side(value, stop_reason::kDone);
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

void SelfTestRun::keep_side(double value, std::string_view reason) {
    // Hands used: by the rules of the chair stand the test counts as 0.
    if (test_->counts && reason == stop_reason::kPushedWithArms) value = 0.0;
    const auto same = std::ranges::find(results_, side_, &SideResult::side);
    SideResult& result = same == results_.end() ? results_.emplace_back() : *same;
    result = {side_, value, std::string(reason)};
    emit({.kind = SelfTestEvent::Kind::side_done, .result = result});
}

void SelfTestRun::leave_side() {
    const bool other = test_->sided && side_ == Side::left && results_.back().reason != stop_reason::kPain;
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
            if (!results_.back().reason.empty()) leave_side();
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
        keep_side(test_->counts ? counted_ : std::floor(elapsed() * 10.0) / 10.0, "");
        enter(SelfTestStage::stopped);
    }
    return events_;
}

std::span<const SelfTestEvent> SelfTestRun::tell_reason(std::string_view reason) {
    events_.clear();
    if (stage_ != SelfTestStage::stopped) return events_;
    const bool known = reason == stop_reason::kDone ||
                       std::ranges::find(test_->reasons, reason, &StopReason::id) != test_->reasons.end();
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
    if (stage_ == SelfTestStage::stopped) keep_side(counted_, std::string(results_.back().reason));
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
