#include "screens/session/tempo_track.h"
#include "domain/catalogue/exercise.h"

#include <algorithm>
#include <cmath>

namespace ingear::screens {

namespace {

/// Minimum jerk, as the coach moves.
double eased(double share) {
    return share * share * share * (share * (share * 6.0 - 15.0) + 10.0);
}

}  // namespace

TempoTrack::TempoTrack(const domain::PlannedSet& set, double tempo_factor)
    : set_(&set), tempo_(tempo_factor), rep_seconds_(set.exercise->rep_seconds() * tempo_factor) {
    for (const motion::Phase& phase : set.exercise->movement.phases)
        deepest_ = std::max(deepest_, depth(phase.to));
}

/// How many phases that move lie between the start and a pose, on the shorter way round the rep.
int TempoTrack::depth(const std::string& pose) const {
    const auto& phases = set_->exercise->movement.phases;
    if (pose == phases.front().from) return 0;
    int there = 0;
    for (const motion::Phase& phase : phases) {
        if (phase.from != phase.to) ++there;
        if (phase.to == pose) break;
    }
    int back = 0;
    for (auto phase = phases.rbegin(); phase != phases.rend(); ++phase) {
        if (phase->from != phase->to) ++back;
        if (phase->from == pose) break;
    }
    return std::min(there, back);
}

float TempoTrack::pose_level(const std::string& pose) const {
    return static_cast<float>(depth(pose)) / static_cast<float>(deepest_);
}

double TempoTrack::mark() const {
    for (std::size_t i = 0; i < phase_count(); ++i) {
        const PhaseSpan span = phase(i);
        if (span.name == "hold") return (span.begin + span.end) * 0.5;
    }
    return phase(0).end;
}

std::size_t TempoTrack::phase_count() const {
    return set_->exercise->movement.phases.size();
}

TempoTrack::PhaseSpan TempoTrack::phase(std::size_t index) const {
    const auto& phases = set_->exercise->movement.phases;
    double begin = 0.0;
    for (std::size_t i = 0; i < index; ++i) begin += phases[i].seconds * tempo_;
    return {phases[index].name, begin, begin + phases[index].seconds * tempo_};
}

float TempoTrack::level(double seconds) const {
    if (seconds <= 0.0 || seconds >= total_seconds()) return 0.0F;
    double within = std::fmod(seconds, rep_seconds_);
    for (const motion::Phase& phase : set_->exercise->movement.phases) {
        const double length = phase.seconds * tempo_;
        if (within < length) {
            const float from = pose_level(phase.from);
            const float to = pose_level(phase.to);
            return from + (to - from) * static_cast<float>(eased(within / length));
        }
        within -= length;
    }
    return 0.0F;
}

double TempoTrack::position(const domain::SessionState& state) const {
    if (state.stage == domain::SessionStage::countdown) return state.elapsed - state.duration;
    if (state.stage != domain::SessionStage::set) return -1.0;
    return state.reps_done * rep_seconds_ + phase(state.phase).begin + state.elapsed;
}

}  // namespace ingear::screens
