#include <algorithm>
#include <compare>
#include <map>

#include "motion/easing.h"
#include "motion/life.h"
#include "motion/mirror.h"
#include "motion/performance.h"
#include "motion/posture_graph.h"
#include "motion/prepared_movement.h"

namespace ingear::motion {

namespace {

/// Where the player is: in front of the mat, a little to her left, a little lower than her eyes when she
/// stands.
constexpr glm::vec3 kPlayer{0.45F, 1.35F, 3.4F};

float effort_at(const Phase& phase, double progress) {
    return phase.effort_from +
           (phase.effort_to - phase.effort_from) * static_cast<float>(minimum_jerk(progress));
}

MuscleGlow glow_of(const Movement& movement, Side side, float effort) {
    MuscleGlow glow;
    for (const Activation& activation : movement.activations) {
        float* lit = activation.muscle == "gluteus_maximus"  ? glow.gluteus_maximus
                     : activation.muscle == "gluteus_medius" ? glow.gluteus_medius
                                                             : nullptr;
        if (lit == nullptr) continue;
        lit[0] = effort * (side == Side::right ? activation.other : activation.working);
        lit[1] = effort * (side == Side::left ? activation.other : activation.working);
    }
    return glow;
}

/// From one resting place to another; null = standing.
struct JourneyEnds {
    const Movement* from;
    Side from_side;
    const Movement* to;
    Side to_side;
    auto operator<=>(const JourneyEnds&) const = default;
};

}  // namespace

struct Choreographer::Impl {
    PostureLibrary postures;
    std::map<const Movement*, PreparedMovement> movements;

    std::map<JourneyEnds, Journey> journeys;

    const Journey& journey(const JourneyEnds& ends);
    JourneyStop resting_stop(const Movement* movement, Side side);
    const PreparedMovement& prepared(const Movement& movement) {
        const auto found = movements.find(&movement);
        if (found != movements.end()) return found->second;
        return movements.emplace(&movement, PreparedMovement(movement, postures)).first->second;
    }

    /// Adds eyes and head, then solves the frame; `pose` is for the left side.
    static CoachFrame finish(LocalPose pose, Face face, bool mirror, float attention, float look_around) {
        look_at(pose, solve_forward(pose), face, kPlayer, attention, look_around);
        CoachFrame frame;
        frame.pose = solve_forward(mirror ? mirrored(pose) : pose);
        frame.face = mirror ? mirrored(face) : face;
        return frame;
    }
    CoachFrame stand(const Performance& performance, bool waving);
    CoachFrame ready(const Performance& performance);
    CoachFrame phase(const Performance& performance);
    CoachFrame transition(const Performance& performance);
};

JourneyStop Choreographer::Impl::resting_stop(const Movement* movement, Side side) {
    if (movement == nullptr) {
        const Posture* standing = postures.find("standing");
        return stop_at(standing == nullptr ? BodyPose{} : standing->pose);
    }
    const JourneyStop stop = prepared(*movement).resting_stop(*movement);
    return side == Side::right ? mirrored(stop) : stop;
}

const Journey& Choreographer::Impl::journey(const JourneyEnds& ends) {
    const auto found = journeys.find(ends);
    if (found != journeys.end()) return found->second;
    constexpr double kWithoutRoute =
        2.0;  // seconds: between two movements of one posture, or postures without a way
    const auto from = place_of(postures, ends.from, ends.from_side);
    const auto to = place_of(postures, ends.to, ends.to_side);
    Route route;
    if (from && to) route = find_route(postures, *from, *to).value_or(Route{});
    std::vector<JourneyStop> stops{resting_stop(ends.from, ends.from_side)};
    stops.insert(stops.end(), route.stops.begin(), route.stops.end());
    stops.push_back(resting_stop(ends.to, ends.to_side));
    stops.back().seconds = route.last_seconds > 0.0 ? route.last_seconds : kWithoutRoute;
    return journeys.emplace(ends, Journey(std::move(stops))).first->second;
}

/// How much she attends to the player at the ends of a way is what she did or will do there.
CoachFrame Choreographer::Impl::transition(const Performance& performance) {
    const JourneyEnds ends{performance.from_movement, performance.from_side, performance.movement,
                           performance.side};
    const Journey& way = journey(ends);
    const double time = performance.progress * way.seconds();
    const auto attention_at = [&](const Movement* movement) {
        return movement == nullptr ? attention_standing(performance.clock)
                                   : attention_waiting(performance.clock);
    };
    constexpr double kTurnAway = 0.8;  // seconds
    const auto leaving = static_cast<float>(1.0 - minimum_jerk(time / kTurnAway));
    const auto arriving = static_cast<float>(minimum_jerk((time - way.seconds()) / kTurnAway + 1.0));
    const float attention = std::max(leaving * attention_at(ends.from), arriving * attention_at(ends.to));
    Face face;
    face.blink = blink(performance.clock);
    face.smile = 0.45F;
    const Breath breath{breath_at_rest(performance.clock), 1.0F};
    return finish(way.at(time, breath), face, false, attention, 20.0F);
}

CoachFrame Choreographer::Impl::stand(const Performance& performance, bool waving) {
    const Posture* standing = postures.find("standing");
    const BodyPose fallback;
    const BodyPose& body = standing == nullptr            ? fallback
                           : waving && standing->greeting ? *standing->greeting
                                                          : standing->pose;
    PoseValues values;
    overlay(values, body.angles);
    const Setting setting = settle(body.head, body.face, body.anchor, body.contacts, values);
    const LocalPose pose = pose_body(values, setting, {breath_at_rest(performance.clock), 1.0F}).local;
    Face face;
    face.blink = blink(performance.clock);
    face.smile = waving ? 0.85F : 0.55F;
    return finish(pose, face, false, attention_standing(performance.clock),
                  standing ? standing->look_around : 40.0F);
}

CoachFrame Choreographer::Impl::ready(const Performance& performance) {
    const PreparedMovement& movement = prepared(*performance.movement);
    const Breath breath{breath_at_rest(performance.clock), movement.leans_on_arms() ? 0.0F : 1.0F};
    Face face;
    face.blink = blink(performance.clock);
    face.smile = 0.45F;
    return finish(movement.start(performance.fault, breath).local, face, performance.side == Side::right,
                  attention_waiting(performance.clock), movement.look_around());
}

CoachFrame Choreographer::Impl::phase(const Performance& performance) {
    const PreparedMovement& movement = prepared(*performance.movement);
    const Phase& phase = performance.movement->phases.at(performance.phase);
    const Breath breath{breath_in_phase(*performance.movement, performance.phase, performance.progress),
                        movement.leans_on_arms() ? 0.0F : 1.0F};
    const auto share = static_cast<float>(minimum_jerk(performance.progress));
    const float effort = effort_at(phase, performance.progress);
    Face face;
    face.blink = blink(performance.clock);
    face.smile = 0.4F;
    face.mouth_open = phase.breath == "out" ? 0.25F * static_cast<float>(hump(performance.progress)) : 0.0F;
    CoachFrame frame = finish(movement.at(performance.phase, share, performance.fault, breath).local, face,
                              performance.side == Side::right, 0.0F, movement.look_around());
    frame.glow = glow_of(*performance.movement, performance.side, effort * performance.effort_glow);
    return frame;
}

Choreographer::Choreographer(PostureLibrary postures) : impl_(std::make_unique<Impl>()) {
    impl_->postures = std::move(postures);
}
Choreographer::~Choreographer() = default;
Choreographer::Choreographer(Choreographer&&) noexcept = default;
Choreographer& Choreographer::operator=(Choreographer&&) noexcept = default;

void Choreographer::prepare(const Movement& movement) {
    static_cast<void>(impl_->prepared(movement));
}

CoachFrame Choreographer::frame(const Performance& performance) {
    const bool has_phase =
        performance.movement != nullptr && performance.phase < performance.movement->phases.size();
    switch (performance.kind) {
        case Performance::Kind::transition:
            return impl_->transition(performance);
        case Performance::Kind::wave:
            return impl_->stand(performance, true);
        case Performance::Kind::phase:
            if (has_phase) return impl_->phase(performance);
            [[fallthrough]];
        case Performance::Kind::ready:
            if (performance.movement != nullptr) return impl_->ready(performance);
            [[fallthrough]];
        case Performance::Kind::stand:
            break;
    }
    return impl_->stand(performance, false);
}

Seconds Choreographer::transition_time(const Movement* from, Side from_side, const Movement* to,
                                       Side to_side) {
    if (from == to && from_side == to_side) return Seconds{0.0};
    return Seconds{impl_->journey({from, from_side, to, to_side}).seconds()};
}

}  // namespace ingear::motion
