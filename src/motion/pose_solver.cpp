#include <algorithm>
#include <compare>
#include <map>

#include "motion/animation_state.h"
#include "motion/easing.h"
#include "motion/idle_motion.h"
#include "motion/mirror.h"
#include "motion/posture_graph.h"
#include "motion/prepared_movement.h"
#include "motion/standing.h"

namespace ingear::motion {

namespace {

/// Where the player is: in front of the mat, a little to her left, a little lower than her eyes when she
/// stands. Lying and kneeling on the right side she looks to the mirror image of that place, as all else is
/// mirrored.
constexpr glm::vec3 kPlayer{0.45F, 1.35F, 3.4F};

glm::vec3 player_seen_from(Side side) {
    return side == Side::right ? mirrored(kPlayer) : kPlayer;
}

/// How she looks at the player.
struct Gaze {
    glm::vec3 at = kPlayer;
    float attention = 0.0F;   ///< 0 … 1
    float head_limit = 0.0F;  ///< degrees
};

float effort_at(const Phase& phase, double progress) {
    return phase.effort_from +
           (phase.effort_to - phase.effort_from) * static_cast<float>(minimum_jerk(progress));
}

MuscleGlow glow_of(const Movement& movement, Side side, float effort) {
    MuscleGlow glow;
    for (const Activation& activation : movement.activations) {
        glow[activation.muscle] = {effort * (side == Side::right ? activation.other : activation.working),
                                   effort * (side == Side::left ? activation.other : activation.working)};
    }
    return glow;
}

/// Lips part a little while she breathes out on the effort.
float mouth_in(const Phase& phase, double progress) {
    constexpr float kParted = 0.25F;
    return phase.breath == Breathing::out ? kParted * static_cast<float>(hump(progress)) : 0.0F;
}

/// `since_rep` as in AnimationState; negative also where she can't nod.
CoachFrame finish(LocalPose pose, Face face, const Gaze& gaze, double since_rep) {
    look_at(pose, solve_forward(pose), face, gaze.at, gaze.attention, gaze.head_limit);
    add_nod(pose, since_rep);
    CoachFrame frame;
    frame.pose = solve_forward(pose);
    frame.face = face;
    return frame;
}

/// The mat that she stands on when she does nothing.
constexpr Prop kOwnMat{PropKind::mat, 0.0F, 0.0F, 0.0F};

void add_props(PropsShown& shown, const Movement* movement, Side side, const auto& presence_of) {
    if (movement == nullptr) return shown.add(kOwnMat, presence_of(kOwnMat));
    for (const Prop& prop : movement->props) {
        shown.add(side == Side::right ? mirrored(prop) : prop, presence_of(prop));
    }
}

/// On the way, what the next movement needs comes early and what the last one needed goes late: she may still
/// be sitting on it. But where she lies down to it, or gets up from there, a chair for the feet would be in
/// their way.
PropsShown props_on_the_way(const AnimationState& animation, bool lies_down, bool gets_up) {
    constexpr double kComes[2] = {0.05, 0.30};
    constexpr double kComesLate[2] = {0.80, 0.90};
    constexpr double kGoes[2] = {0.70, 0.95};
    constexpr double kGoesEarly[2] = {0.10, 0.20};
    const auto passed = [&](const double(&span)[2]) {
        return static_cast<float>(smooth_step(span[0], span[1], animation.progress));
    };
    PropsShown shown;
    add_props(shown, animation.from_movement, animation.from_side, [&](const Prop& prop) {
        return 1.0F - passed(gets_up && prop.kind == PropKind::chair ? kGoesEarly : kGoes);
    });
    add_props(shown, animation.movement, animation.side, [&](const Prop& prop) {
        return passed(lies_down && prop.kind == PropKind::chair ? kComesLate : kComes);
    });
    return shown;
}

/// From one resting place to another; null = standing.
struct TransitionEnds {
    const Movement* from;
    Side from_side;
    const Movement* to;
    Side to_side;
    const Fault* from_fault = nullptr;
    const Fault* to_fault = nullptr;
    auto operator<=>(const TransitionEnds&) const = default;
};

}  // namespace

struct PoseSolver::Impl {
    PostureLibrary postures;
    StandingCoach standing;
    std::map<const Movement*, PreparedMovement> movements;
    std::map<TransitionEnds, PoseTransition> transitions;

    explicit Impl(PostureLibrary library) : postures(std::move(library)), standing(postures) {}

    const PreparedMovement& prepared(const Movement& movement);
    const PoseTransition& transition(const TransitionEnds& ends);
    TransitionStop resting_stop(const Movement* movement, Side side, const Fault* fault);
    /// A pose of the movement, written for the left side, for a side.
    LocalPose on_side(const LocalPose& pose, const Movement& movement, Side side) const;
    /// The side by which places are mirrored; null = standing.
    Side place_side(const Movement* movement, Side side) const;
    float look_around(const Movement* movement);
    /// Its place is on the floor, the trunk level.
    [[nodiscard]] bool lies(const Movement* movement) const;
    /// Seconds since a rep that she nods at; negative: she doesn't, or the head lies on the mat.
    double nod_time(const AnimationState& animation);

    CoachFrame pose(const AnimationState& animation);
    CoachFrame stand(const AnimationState& animation, bool waving);
    CoachFrame ready(const AnimationState& animation);
    CoachFrame phase(const AnimationState& animation);
    CoachFrame transition(const AnimationState& animation);
};

const PreparedMovement& PoseSolver::Impl::prepared(const Movement& movement) {
    const auto found = movements.find(&movement);
    if (found != movements.end()) return found->second;
    return movements.emplace(&movement, PreparedMovement(movement, postures)).first->second;
}

float PoseSolver::Impl::look_around(const Movement* movement) {
    return movement == nullptr ? standing.look_around() : prepared(*movement).look_around();
}

bool PoseSolver::Impl::lies(const Movement* movement) const {
    const Posture* posture = movement == nullptr ? nullptr : postures.find(movement->posture);
    return posture != nullptr && posture->pose.head.y < 0.5F;
}

double PoseSolver::Impl::nod_time(const AnimationState& animation) {
    constexpr double kNone = -1.0;
    if (animation.reduced_motion || animation.since_rep < 0.0) return kNone;
    for (const Movement* movement : {animation.movement, animation.from_movement}) {
        if (movement != nullptr && prepared(*movement).rests_head()) return kNone;
    }
    return animation.since_rep;
}

TransitionStop PoseSolver::Impl::resting_stop(const Movement* movement, Side side, const Fault* fault) {
    if (movement == nullptr) return standing.resting_stop();
    TransitionStop stop = prepared(*movement).resting_stop(*movement, fault);
    if (side != Side::right) return stop;
    TransitionStop other = mirrored(stop);
    other.pose = on_side(stop.pose, *movement, side);
    return other;
}

Side PoseSolver::Impl::place_side(const Movement* movement, Side side) const {
    if (movement == nullptr) return Side::both;
    const Posture* posture = postures.find(movement->posture);
    return posture != nullptr && posture->lies_lengthwise() ? Side::both : side;
}

LocalPose PoseSolver::Impl::on_side(const LocalPose& pose, const Movement& movement, Side side) const {
    if (side != Side::right) return pose;
    return place_side(&movement, side) == Side::right ? mirrored(pose) : mirrored_lengthwise(pose);
}

const PoseTransition& PoseSolver::Impl::transition(const TransitionEnds& ends) {
    const auto found = transitions.find(ends);
    if (found != transitions.end()) return found->second;
    constexpr double kWithoutRoute = 2.4;  // seconds: two movements of one posture, or postures without a way
    const auto from = place_of(postures, ends.from, ends.from_side);
    const auto to = place_of(postures, ends.to, ends.to_side);
    Route route;
    if (from && to) route = find_route(postures, *from, *to).value_or(Route{});
    std::vector<TransitionStop> stops{resting_stop(ends.from, ends.from_side, ends.from_fault)};
    stops.insert(stops.end(), route.stops.begin(), route.stops.end());
    stops.push_back(resting_stop(ends.to, ends.to_side, ends.to_fault));
    stops.back().seconds = route.last_seconds > 0.0 ? route.last_seconds : kWithoutRoute;
    return transitions.emplace(ends, PoseTransition(std::move(stops))).first->second;
}

CoachFrame PoseSolver::Impl::stand(const AnimationState& animation, bool waving) {
    Face face;
    face.blink = blink(animation.clock);
    face.smile = waving ? 0.85F : 0.55F;
    const float attention = waving ? 1.0F : attention_standing(animation.clock);
    return finish(standing.at(animation.clock, waving, animation.reduced_motion), face,
                  {kPlayer, attention, standing.look_around()}, nod_time(animation));
}

CoachFrame PoseSolver::Impl::ready(const AnimationState& animation) {
    const PreparedMovement& movement = prepared(*animation.movement);
    const Breath breath{breath_at_rest(animation.clock), movement.chest_share()};
    const LocalPose pose =
        on_side(movement.start(animation.fault, breath).local, *animation.movement, animation.side);
    Face face;
    face.blink = blink(animation.clock);
    face.smile = 0.45F;
    const Gaze gaze{player_seen_from(place_side(animation.movement, animation.side)),
                    attention_waiting(animation.clock), movement.look_around()};
    return finish(pose, face, gaze, nod_time(animation));
}

CoachFrame PoseSolver::Impl::phase(const AnimationState& animation) {
    const PreparedMovement& movement = prepared(*animation.movement);
    const Phase& phase = animation.movement->phases[animation.phase];
    const Breath breath{breath_in_phase(*animation.movement, animation.phase, animation.progress),
                        movement.chest_share()};
    const LocalPose pose = on_side(
        movement.at(animation.phase, animation.progress, animation.fault, breath, animation.fault_share)
            .local,
        *animation.movement, animation.side);
    Face face;
    face.blink = blink(animation.clock);
    face.smile = 0.4F;
    face.mouth_open = mouth_in(phase, animation.progress);
    CoachFrame frame = finish(pose, face, {}, nod_time(animation));
    const float effort = effort_at(phase, animation.progress) * animation.effort_glow;
    frame.glow = glow_of(*animation.movement, animation.side, effort);
    return frame;
}

/// She looks at the player at the ends of the way as much as she did before or will do there, and at her way
/// between.
CoachFrame PoseSolver::Impl::transition(const AnimationState& animation) {
    TransitionEnds ends{animation.from_movement, animation.from_side, animation.movement, animation.side};
    if (ends.from == ends.to) {
        ends.from_fault = animation.from_fault;
        ends.to_fault = animation.fault;
    }
    const PoseTransition& way = transition(ends);
    const double time = std::clamp(animation.progress, 0.0, 1.0) * way.seconds();
    constexpr double kTurnAway = 0.8;  // seconds
    const bool leaving = time < 0.5 * way.seconds();
    const double from_end = leaving ? time : way.seconds() - time;
    const Movement* near = leaving ? ends.from : ends.to;
    const float attention_there =
        near == nullptr ? attention_standing(animation.clock) : attention_waiting(animation.clock);

    Face face;
    face.blink = blink(animation.clock);
    face.smile = 0.45F;
    const Gaze gaze{player_seen_from(near == nullptr ? Side::both
                                     : leaving       ? place_side(near, ends.from_side)
                                                     : place_side(near, ends.to_side)),
                    attention_there * static_cast<float>(1.0 - minimum_jerk(from_end / kTurnAway)),
                    look_around(near)};
    return finish(way.at(time, {breath_at_rest(animation.clock), 1.0F}), face, gaze, nod_time(animation));
}

PoseSolver::PoseSolver(PostureLibrary postures) : impl_(std::make_unique<Impl>(std::move(postures))) {}
PoseSolver::~PoseSolver() = default;
PoseSolver::PoseSolver(PoseSolver&&) noexcept = default;
PoseSolver& PoseSolver::operator=(PoseSolver&&) noexcept = default;

void PoseSolver::prepare(const Movement& movement) {
    static_cast<void>(impl_->prepared(movement));
}

CoachFrame PoseSolver::frame(const AnimationState& animation) {
    CoachFrame frame = impl_->pose(animation);
    frame.face.smile += std::clamp(animation.joy, 0.0F, 1.0F) * (1.0F - frame.face.smile);
    if (animation.kind == AnimationState::Kind::transition) {
        const bool lay = impl_->lies(animation.from_movement);
        const bool will_lie = impl_->lies(animation.movement);
        frame.props = props_on_the_way(animation, !lay && will_lie, lay && !will_lie);
    } else {
        const bool stands =
            animation.kind == AnimationState::Kind::stand || animation.kind == AnimationState::Kind::wave;
        add_props(frame.props, stands ? nullptr : animation.movement, animation.side,
                  [](const Prop&) { return 1.0F; });
    }
    return frame;
}

CoachFrame PoseSolver::Impl::pose(const AnimationState& animation) {
    using Kind = AnimationState::Kind;
    const Movement* movement = animation.movement;
    Kind kind = animation.kind;
    if (kind == Kind::phase && movement != nullptr && animation.phase >= movement->phases.size())
        kind = Kind::ready;
    if ((kind == Kind::phase || kind == Kind::ready) && movement == nullptr) kind = Kind::stand;
    switch (kind) {
        case Kind::stand:
            return stand(animation, false);
        case Kind::wave:
            return stand(animation, true);
        case Kind::transition:
            return transition(animation);
        case Kind::ready:
            return ready(animation);
        case Kind::phase:
            return phase(animation);
    }
    return stand(animation, false);
}

Side PoseSolver::place_side(const Movement* movement, Side side) const {
    return impl_->place_side(movement, side);
}

Seconds PoseSolver::transition_time(const Movement* from, Side from_side, const Movement* to, Side to_side) {
    if (from == to && (from == nullptr || from_side == to_side)) return Seconds{0.0};
    return Seconds{impl_->transition({from, from_side, to, to_side}).seconds()};
}

}  // namespace ingear::motion
