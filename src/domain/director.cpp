#include "domain/director.h"

#include <algorithm>
#include <cmath>

#include "motion/easing.h"

namespace ingear::domain {

namespace {

using motion::Movement;
using motion::Performance;
using motion::Side;
using Kind = Performance::Kind;

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

Performance rest_at(const Place& place) {
    Performance performance;
    performance.kind = place.movement == nullptr ? Kind::stand : Kind::ready;
    performance.movement = place.movement;
    performance.side = place.side;
    return performance;
}

Performance go(const Place& from, const Place& to, double progress) {
    Performance performance = rest_at(to);
    performance.kind = Kind::transition;
    performance.from_movement = from.movement;
    performance.from_side = from.side;
    performance.progress = progress;
    return performance;
}

/// How long she takes: her own easy pace, or quicker where there is less time.
double way_seconds(const Session& session, motion::Choreographer& choreographer, const Place& from,
                   const Place& to) {
    const double easy = choreographer.transition_time(from.movement, from.side, to.movement, to.side).count();
    return std::min(easy, session.state().way.seconds);
}

Performance show_phase(const Place& place, std::size_t phase, double progress) {
    Performance performance = rest_at(place);
    performance.kind = Kind::phase;
    performance.phase = phase;
    performance.progress = std::clamp(progress, 0.0, 1.0);
    return performance;
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
Performance show_half(const Place& place, std::size_t phase, double progress) {
    const auto& phases = place.movement->phases;
    if (!goes_and_comes_back(phases)) return show_phase(place, phase, progress);
    const motion::Phase& shown = phases[phase];
    const double way = 0.5 * motion::minimum_jerk(progress);
    if (shown.from == shown.to) return show_phase(place, 0, when_gone(0.5));
    return shown.from == phases.front().from ? show_phase(place, phase, when_gone(way))
                                             : show_phase(place, phase, when_gone(0.5 + way));
}

/// A few slow reps of what comes next, as many as fit, `since` seconds after she arrived.
Performance preview(const Session& session, double since) {
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

Performance get_into_place(const Session& session, motion::Choreographer& choreographer) {
    const SessionState& state = session.state();
    const Place from = origin(session);
    const Place to = place_of(session.current_set());
    if (state.way.elapsed < 0.0) return rest_at(from);
    const double seconds = way_seconds(session, choreographer, from, to);
    if (state.way.elapsed < seconds) return go(from, to, state.way.elapsed / seconds);

    const bool new_exercise = from.movement != to.movement;
    if (state.stage != Stage::rest || !new_exercise) return rest_at(to);
    return preview(session, state.way.elapsed - seconds);
}

Performance take_leave(const Session& session, motion::Choreographer& choreographer) {
    const SessionState& state = session.state();
    const Place from = origin(session);
    const double seconds = way_seconds(session, choreographer, from, Place{});
    if (state.way.elapsed < seconds) return go(from, Place{}, state.way.elapsed / seconds);

    Performance performance = rest_at(Place{});
    const double waving = state.way.elapsed - seconds - kWaveDelay;
    const bool waves = session.stop_reason() != "pain" && waving >= 0.0 && waving < kWaveSeconds;
    if (waves) performance.kind = Kind::wave;
    return performance;
}

Performance perform(const Session& session, motion::Choreographer& choreographer) {
    const SessionState& state = session.state();
    switch (state.stage) {
        case Stage::set: {
            const auto show = session.half_range() ? show_half : show_phase;
            return show(place_of(session.current_set()), state.phase, state.elapsed / state.duration);
        }
        case Stage::posture:
        case Stage::countdown:
        case Stage::rest:
        case Stage::side_switch:
            return get_into_place(session, choreographer);
        case Stage::done:
            return take_leave(session, choreographer);
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
void add_feelings(Performance& performance, const Session& session) {
    const SessionState& state = session.state();
    switch (state.stage) {
        case Stage::set:
            if (state.phase == 0 && state.reps_done > 0) performance.since_rep = state.elapsed;
            break;
        case Stage::rest:
        case Stage::side_switch:
            performance.since_rep = state.elapsed;
            performance.joy = joy_after_set(state.elapsed);
            break;
        case Stage::done:
            // She stays glad, unless it hurt.
            if (session.stop_reason() == "pain") break;
            performance.joy = static_cast<float>(motion::minimum_jerk(state.elapsed / 0.5));
            if (session.stop_reason().empty()) performance.since_rep = state.elapsed;
            break;
        case Stage::posture:
        case Stage::countdown:
            break;
    }
}

/// What a performance looks like at its ends: the key pose of a movement at a side, or standing (no
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

Look begin_of(const Performance& p) {
    if (p.kind == Kind::transition) return start_look(p.from_movement, p.from_side);
    if (p.kind == Kind::phase) return {p.movement, p.side, p.movement->phases[p.phase].from};
    return start_look(p.movement, p.side);
}

Look end_of(const Performance& p) {
    if (p.kind == Kind::phase) return {p.movement, p.side, p.movement->phases[p.phase].to};
    return start_look(p.movement, p.side);
}

bool moves(const Performance& p) {
    return p.kind == Kind::transition || p.kind == Kind::phase;
}

bool same_stretch(const Performance& a, const Performance& b) {
    return a.kind == b.kind && a.movement == b.movement && a.side == b.side &&
           a.from_movement == b.from_movement && a.from_side == b.from_side &&
           (a.kind != Kind::phase || a.phase == b.phase);
}

}  // namespace

Performance direct(const Session& session, motion::Choreographer& choreographer, double clock) {
    Performance performance = perform(session, choreographer);
    performance.clock = clock;
    add_feelings(performance, session);
    return performance;
}

bool follows(const Performance& last, const Performance& next, double dt) {
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
