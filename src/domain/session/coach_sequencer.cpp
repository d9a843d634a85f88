#include "domain/session/coach_sequencer.h"

#include <algorithm>
#include <cmath>

#include "domain/catalogue/exercise.h"
#include "motion/easing.h"

namespace ingear::domain {

namespace {

using motion::AnimationState;
using motion::Movement;
using motion::Side;
using Kind = AnimationState::Kind;

/// "Watch me": how often, how much slower than the player's own tempo, and the stillness before and at the
/// end.
constexpr int kPreviewReps = 2;
constexpr double kPreviewSlower = 1.25;
constexpr double kSettle = 1.0;
constexpr double kReadyAtEnd = 3.0;

constexpr double kWaveDelay = 0.5;
constexpr double kWaveSeconds = 3.5;

/// Where she can rest: the start pose of a movement, or standing.
struct Place {
    const Movement* movement = nullptr;
    Side side = Side::both;
};

Place place_of(const PlannedSet& set) {
    return {&set.exercise->movement, set.side};
}

Place origin(const Session& session) {
    const auto& from = session.state().way.from;
    return from ? place_of(session.plan().sets[*from]) : Place{};
}

AnimationState rest_at(const Place& place) {
    AnimationState animation;
    animation.kind = place.movement == nullptr ? Kind::stand : Kind::ready;
    animation.movement = place.movement;
    animation.side = place.side;
    return animation;
}

AnimationState go(const Place& from, const Place& to, double progress) {
    AnimationState animation = rest_at(to);
    animation.kind = Kind::transition;
    animation.from_movement = from.movement;
    animation.from_side = from.side;
    animation.progress = progress;
    return animation;
}

/// How long she takes: her own easy pace, or quicker where there is less time.
double way_seconds(const Session& session, motion::PoseSolver& pose_solver, const Place& from,
                   const Place& to) {
    const double easy = pose_solver.transition_time(from.movement, from.side, to.movement, to.side).count();
    return std::min(easy, session.state().way.seconds);
}

AnimationState show_phase(const Place& place, std::size_t phase, double progress) {
    AnimationState animation = rest_at(place);
    animation.kind = Kind::phase;
    animation.phase = phase;
    animation.progress = std::clamp(progress, 0.0, 1.0);
    return animation;
}

/// When a curve from rest to rest has gone so much of its way; `way` 0 … 1.
double when_gone(double way) {
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < 24; ++i) {
        const double middle = 0.5 * (low + high);
        (motion::minimum_jerk(middle) < way ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// There, a hold, and back: what can go half its way.
bool goes_and_comes_back(const std::vector<motion::Phase>& phases) {
    const std::string& start = phases.front().from;
    const std::string& end = phases.front().to;
    return end != start && std::ranges::all_of(phases, [&](const motion::Phase& phase) {
               const bool there = phase.from == start && phase.to == end;
               const bool held = phase.from == end && phase.to == end;
               const bool back = phase.from == end && phase.to == start;
               return phase.via.empty() && (there || held || back);
           });
}

/// A phase of a rep that turns back in the middle of its way.
AnimationState show_half(const Place& place, std::size_t phase, double progress) {
    const auto& phases = place.movement->phases;
    if (!goes_and_comes_back(phases)) return show_phase(place, phase, progress);
    const motion::Phase& shown = phases[phase];
    const double way = 0.5 * motion::minimum_jerk(progress);
    if (shown.from == shown.to) return show_phase(place, 0, when_gone(0.5));
    return shown.from == phases.front().from ? show_phase(place, phase, when_gone(way))
                                             : show_phase(place, phase, when_gone(0.5 + way));
}

/// A few slow reps of what comes next, as many as fit, `since` seconds after she arrived.
AnimationState preview(const Session& session, double since) {
    const double until_end = session.state().duration - session.state().elapsed + since;
    const PlannedSet& set = session.current_set();
    const Place place = place_of(set);
    const double slower = session.tempo_factor() * kPreviewSlower;
    const double rep = set.exercise->rep_seconds() * slower;
    const double reps_that_fit = std::floor((until_end - kSettle - kReadyAtEnd) / rep);
    const double reps = std::clamp(reps_that_fit, 0.0, static_cast<double>(kPreviewReps));
    double into_rep = since - kSettle;
    if (into_rep < 0.0 || into_rep >= reps * rep) return rest_at(place);

    into_rep = std::fmod(into_rep, rep);
    const auto& phases = place.movement->phases;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const double seconds = phases[i].seconds * slower;
        if (into_rep < seconds) return show_phase(place, i, into_rep / seconds);
        into_rep -= seconds;
    }
    return rest_at(place);
}

AnimationState get_into_place(const Session& session, motion::PoseSolver& pose_solver) {
    const SessionState& state = session.state();
    const Place from = origin(session);
    const Place to = place_of(session.current_set());
    if (state.way.elapsed < 0.0) return rest_at(from);
    const double seconds = way_seconds(session, pose_solver, from, to);
    if (state.way.elapsed < seconds) return go(from, to, state.way.elapsed / seconds);

    const bool new_exercise = from.movement != to.movement;
    if (state.stage != SessionStage::rest || !new_exercise) return rest_at(to);
    return preview(session, state.way.elapsed - seconds);
}

AnimationState take_leave(const Session& session, motion::PoseSolver& pose_solver) {
    const SessionState& state = session.state();
    const Place from = origin(session);
    const double seconds = way_seconds(session, pose_solver, from, Place{});
    if (state.way.elapsed < seconds) return go(from, Place{}, state.way.elapsed / seconds);

    AnimationState animation = rest_at(Place{});
    const double waving = state.way.elapsed - seconds - kWaveDelay;
    const bool waves = session.stop_reason() != EndReason::pain && waving >= 0.0 && waving < kWaveSeconds;
    if (waves) animation.kind = Kind::wave;
    return animation;
}

AnimationState perform(const Session& session, motion::PoseSolver& pose_solver) {
    const SessionState& state = session.state();
    switch (state.stage) {
        case SessionStage::set: {
            const auto show = session.half_range() ? show_half : show_phase;
            return show(place_of(session.current_set()), state.phase, state.elapsed / state.duration);
        }
        case SessionStage::posture:
        case SessionStage::countdown:
        case SessionStage::rest:
        case SessionStage::side_switch:
            return get_into_place(session, pose_solver);
        case SessionStage::done:
            return take_leave(session, pose_solver);
    }
    return {};
}

/// How much she smiles over what is usual, `seconds` after the end of a set: up quickly, held, and down
/// again.
float joy_after_set(double seconds) {
    constexpr double kUp = 0.5;
    constexpr double kHeld = 3.0;
    constexpr double kDown = 1.5;
    return static_cast<float>(motion::minimum_jerk(seconds / kUp) *
                              (1.0 - motion::minimum_jerk((seconds - kHeld) / kDown)));
}

/// The nod at a rep and the smile at an end.
void add_feelings(AnimationState& animation, const Session& session) {
    const SessionState& state = session.state();
    switch (state.stage) {
        case SessionStage::set:
            if (state.phase == 0 && state.reps_done > 0) animation.since_rep = state.elapsed;
            break;
        case SessionStage::rest:
        case SessionStage::side_switch:
            animation.since_rep = state.elapsed;
            animation.joy = joy_after_set(state.elapsed);
            break;
        case SessionStage::done:
            // She stays glad, unless it hurt.
            if (session.stop_reason() == EndReason::pain) break;
            animation.joy = static_cast<float>(motion::minimum_jerk(state.elapsed / 0.5));
            if (!session.stop_reason()) animation.since_rep = state.elapsed;
            break;
        case SessionStage::posture:
        case SessionStage::countdown:
            break;
    }
}

/// What an animation state looks like at its ends: the key pose of a movement at a side, or standing (no
/// movement).
struct Look {
    const Movement* movement = nullptr;
    Side side = Side::both;
    std::string_view pose;

    bool operator==(const Look&) const = default;
};

Look start_look(const Movement* movement, Side side) {
    if (movement == nullptr || movement->phases.empty()) return {movement, side, ""};
    return {movement, side, movement->phases.front().from};
}

Look begin_of(const AnimationState& p) {
    if (p.kind == Kind::transition) return start_look(p.from_movement, p.from_side);
    if (p.kind == Kind::phase) return {p.movement, p.side, p.movement->phases[p.phase].from};
    return start_look(p.movement, p.side);
}

Look end_of(const AnimationState& p) {
    if (p.kind == Kind::phase) return {p.movement, p.side, p.movement->phases[p.phase].to};
    return start_look(p.movement, p.side);
}

bool moves(const AnimationState& p) {
    return p.kind == Kind::transition || p.kind == Kind::phase;
}

bool same_stretch(const AnimationState& a, const AnimationState& b) {
    return a.kind == b.kind && a.movement == b.movement && a.side == b.side &&
           a.from_movement == b.from_movement && a.from_side == b.from_side &&
           (a.kind != Kind::phase || a.phase == b.phase);
}

}  // namespace

AnimationState animation_state(const Session& session, motion::PoseSolver& pose_solver, double clock) {
    AnimationState animation = perform(session, pose_solver);
    animation.clock = clock;
    add_feelings(animation, session);
    return animation;
}

bool follows(const AnimationState& last, const AnimationState& next, double dt) {
    // The shortest phases take about a second; a frame can't carry her much further than this.
    const double reach = 0.1 + dt;
    const double ahead = next.progress - last.progress;
    if (same_stretch(last, next) && (!moves(last) || (ahead >= 0.0 && ahead <= reach))) return true;
    if (last.kind == Kind::wave || next.kind == Kind::wave) return false;
    const bool last_ended = !moves(last) || last.progress >= 1.0 - reach;
    const bool next_begins = !moves(next) || next.progress <= reach;
    return last_ended && next_begins && end_of(last) == begin_of(next);
}

}  // namespace ingear::domain
