#include "domain/speech/speech_scheduler.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "domain/breaks/break_routine.h"
#include "domain/catalogue/exercise.h"

/// What is said on which occasion. How it is fitted in is in speech_fitting.cpp.
namespace ingear::domain {

namespace {

using motion::Side;

constexpr double kForever = std::numeric_limits<double>::infinity();
constexpr double kMargin = 0.10;  // seconds of silence before a count
constexpr double kAfterChime = 0.7;
constexpr double kVoiceBreather = 2.5;  // after a set, before she explains
constexpr double kQuickPhase = 1.25;    // seconds; quicker ones are counted by their numbers alone
constexpr double kLongHold = 12.0;      // seconds; longer ones are counted down
constexpr double kFirstWords = 0.6;

std::string reps_words(const SpeechBook& book, const PlannedSet& set) {
    return set.side == Side::both ? book.count_of_reps(set.reps) : book.count_on_each_side(set.reps);
}

std::string side_word(const SpeechBook& book, Side side) {
    return side == Side::right ? book.right : book.left;
}

}  // namespace

void SpeechScheduler::take(const SessionEvent& event, const Session& session) {
    std::visit([&](const auto& body) { on(body, event.t, session); }, event.body);
}

void SpeechScheduler::want_announcement(std::string_view when, const PlannedSet& set, double pause) {
    const SpeechWord words[]{{"exercise", book_->name_within(set.exercise->name)},
                             {"reps", reps_words(*book_, set)}};
    want(when, &set, words, pause);
}

void SpeechScheduler::want_setup(const PlannedSet& set, double pause) {
    if (introduced_ == set.exercise || options_.mode != SpeechMode::full) return;
    introduced_ = set.exercise;
    for (const std::string& step : set.exercise->setup)
        waiting_.push_back({"setup", {book_->in_this_language(step)}, pause});
}

void SpeechScheduler::on(const event::SessionStarted&, double, const Session& session) {
    if (session.state().total_reps > 0) return want("session_resumed", nullptr);
    const SpeechWord words[]{{"minutes", book_->count_of_minutes(session.seconds_left())}};
    want(session.plan().routine == kBreakRoutine ? "break_start" : "session_start", nullptr, words);
}

void SpeechScheduler::on(const event::PostureChange& e, double t, const Session& session) {
    const PlannedSet& set = session.current_set();
    const SpeechWord words[]{{"side", side_word(*book_, set.side)},
                             {"lower_side", side_word(*book_, motion::opposite(set.side))}};
    if (first_place_ || introduced_ != set.exercise)
        want_announcement(first_place_ ? "first_exercise" : "next_exercise", set, kPause);
    want("get_into_place", &set, words);
    want_setup(set, kPause);
    place_waiting(t + (first_place_ ? kFirstWords : kPause), t + e.seconds - kMargin);
    first_place_ = false;
}

void SpeechScheduler::on(const event::ExerciseStarted&, double, const Session&) {
    count_choice_ = static_cast<std::size_t>(random_.next() >> 8U);
    cue_.reset();
    waiting_.clear();
}

void SpeechScheduler::on(const event::Countdown& e, double t, const Session&) {
    place_countdown(t + e.seconds, e.seconds);
}

void SpeechScheduler::place_countdown(double end, double left) {
    for (int n = static_cast<int>(std::floor(left + 1.0e-6)); n > 0; --n) place_number(end - n, n);
}

void SpeechScheduler::on(const event::PhaseStarted& e, double t, const Session& session) {
    const PlannedSet& set = session.current_set();
    const auto& phases = set.exercise->movement.phases;
    const std::size_t phase = session.state().phase;
    gap_end_ = extended_end_ = t + e.seconds;
    if (phase + 1 < phases.size() && phases[phase + 1].name == "hold")
        extended_end_ += phases[phase + 1].seconds * session.tempo_factor();
    count(session, e.rep, t, e.seconds);
    place_hold_marks(set, t, e.seconds);
    if (phase + 1 == phases.size() && e.rep == set.reps - 2 && set.reps > 4) want("last_two", &set, {}, 0.25);
    if (phase + 1 == phases.size() && e.rep == set.reps - 1 && set.reps > 2) want("last_one", &set, {}, 0.25);
    place_waiting(t, gap_end_ - kMargin, phase + 1 < phases.size());
    if (cue_ && t > cue_until_) cue_.reset();
    if (cue_) place_cue(t);
}

void SpeechScheduler::count(const Session& session, int rep, double t, double seconds) {
    const PlannedSet& set = session.current_set();
    const auto& phases = set.exercise->movement.phases;
    const std::size_t phase = session.state().phase;
    const bool last = phase + 1 == phases.size();
    if (std::exchange(drops_hold_, false) && phases[phase].name == "hold") return;
    const bool quick = std::ranges::any_of(phases, [&](const motion::Phase& each) {
        return each.seconds * session.tempo_factor() < kQuickPhase && each.name != "hold";
    });
    if (quick && !last) return;
    const SpeechWord words[]{{"n", book_->number(rep)}};
    const std::string_view when = quick ? "number" : last ? "count_last" : "count";
    const auto said = phrase(when, &set, phases[phase].name, words);
    if (said && place_fixed(*said, t, seconds - 0.05)) return;
    if (last && !quick) place_number(t, rep);
}

void SpeechScheduler::place_number(double t, int n) {
    const SpeechWord words[]{{"n", book_->number(n)}};
    if (const auto said = phrase("number", nullptr, "", words)) place_fixed(*said, t, 0.9);
}

void SpeechScheduler::place_hold_marks(const PlannedSet& set, double t, double seconds) {
    if (seconds < kLongHold) return;
    double first = gap_end_;
    for (const int left : {5, 10, 20, 30, 60}) {
        if (left > seconds - 4.0) break;
        const SpeechWord words[]{{"n", book_->number(left)}};
        const auto said = phrase("hold_left", &set, "", words);
        if (said && place_fixed(*said, t + seconds - left, 3.0)) first = t + seconds - left;
    }
    extended_end_ = gap_end_ = first;
    if (const auto said = phrase("holding", &set, "", {}))
        (void)place(*said, t + seconds * 0.2, gap_end_ - kMargin);
}

void SpeechScheduler::on(const event::RepDone&, double, const Session&) {}

void SpeechScheduler::on(const event::SetDone& e, double, const Session& session) {
    cue_.reset();
    drops_hold_ = false;
    waiting_.clear();
    const PlannedSet& set = session.plan().sets[static_cast<std::size_t>(e.set_index)];
    const SpeechWord words[]{{"reps", book_->count_of_reps(e.reps)}};
    want("set_done", &set, words);
}

double SpeechScheduler::place_ten_seconds(double t, double end) {
    constexpr double kWorthTelling = 16.0;
    if (end - t < kWorthTelling) return end - kMargin;
    const auto said = phrase("ten_seconds", nullptr, "", {});
    if (!said || !place_fixed(*said, end - 10.0, 3.0)) return end - kMargin;
    return end - 10.0 - kMargin;
}

void SpeechScheduler::on(const event::Rest& e, double t, const Session& session) {
    const PlannedSet& set = session.current_set();
    const double until = place_ten_seconds(t, t + e.seconds);
    const SpeechWord words[]{{"seconds", book_->duration(e.seconds)}};
    want("rest", nullptr, words);
    want_announcement(introduced_ == set.exercise ? "next_set" : "next_exercise", set, kVoiceBreather);
    want_setup(set, 1.1);
    place_waiting(t + kAfterChime, until);
}

void SpeechScheduler::on(const event::SideSwitch& e, double t, const Session& session) {
    const PlannedSet& set = session.current_set();
    const double until = place_ten_seconds(t, t + e.seconds);
    const SpeechWord words[]{{"side", side_word(*book_, e.side)},
                             {"lower_side", side_word(*book_, motion::opposite(e.side))}};
    want("side_switch", &set, words, 0.6);
    place_waiting(t + kAfterChime, until);
}

void SpeechScheduler::on(const event::CueGiven& e, double t, const Session& session) {
    if (options_.mode != SpeechMode::full) return;
    cue_ = Phrase{"cue", {book_->in_this_language(e.text)}, 0.12};
    cue_until_ = t + session.current_set().exercise->rep_seconds() * session.tempo_factor();
    place_cue(t);
}

void SpeechScheduler::place_cue(double from) {
    const bool fits = place(*cue_, from, gap_end_ - kMargin);
    if (!fits && extended_end_ > gap_end_) drops_hold_ = place(*cue_, from, extended_end_ - kMargin);
    if (fits || drops_hold_) cue_.reset();
}

void SpeechScheduler::on(const event::Paused&, double t, const Session&) {
    interrupt(t);
    waiting_.clear();
    cue_.reset();
    want("paused", nullptr, {}, 0.1);
    place_waiting(t, kForever);
}

void SpeechScheduler::on(const event::Resumed&, double t, const Session& session) {
    interrupt(t);
    waiting_.clear();
    const SessionState& state = session.state();
    const double left = state.duration - state.elapsed;
    const double end = t + left;
    double until = end - kMargin;
    if (state.stage == SessionStage::countdown) return place_countdown(end, left);
    if (state.stage == SessionStage::rest || state.stage == SessionStage::side_switch)
        until = place_ten_seconds(t, end);
    if (state.stage == SessionStage::set) gap_end_ = extended_end_ = end;
    want("resumed", nullptr, {}, 0.1);
    place_waiting(t, until);
}

void SpeechScheduler::on(const event::Skipped& e, double t, const Session& session) {
    interrupt(t);
    waiting_.clear();
    cue_.reset();
    drops_hold_ = false;
    if (!e.stage) want("back", &session.current_set());
}

void SpeechScheduler::on(const event::RepUndone&, double t, const Session& session) {
    interrupt(t);
    cue_.reset();
    drops_hold_ = false;
    if (waiting_.empty()) want("undone", &session.current_set());
}

void SpeechScheduler::on(const event::Stopped& e, double t, const Session&) {
    interrupt(t);
    waiting_.clear();
    const SpeechWord words[]{{"reps", book_->count_of_reps(e.reps)}};
    want(e.reason == EndReason::pain ? "pain" : "finished_early", nullptr, words);
    place_waiting(t + kPause, kForever);
}

void SpeechScheduler::on(const event::SessionDone& e, double t, const Session&) {
    const SpeechWord words[]{{"reps", book_->count_of_reps(e.reps)},
                             {"minutes", book_->count_of_minutes(e.seconds)}};
    want("session_done", nullptr, words, 0.6);
    place_waiting(t + kAfterChime, kForever);
}

}  // namespace ingear::domain
