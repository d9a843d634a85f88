#include "motion/posture_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "motion/pose_values.h"

namespace ingear::motion {

namespace {

/// A way taken in one direction, on one side.
struct Leg {
    Place from, to;
    const Way* way = nullptr;
    bool backwards = false;
    bool mirrored = false;

    [[nodiscard]] double seconds() const {
        double sum = way->seconds;
        for (const WayPoint& point : way->points) sum += point.seconds;
        return sum;
    }
    /// Before reaching point `i` of the way it is walked, counted in walking order; the last is `to` itself.
    [[nodiscard]] double seconds_to(std::size_t i) const {
        const std::size_t count = way->points.size();
        if (!backwards) return i < count ? way->points[i].seconds : way->seconds;
        return i == 0 ? way->seconds : way->points[count - i].seconds;
    }
    [[nodiscard]] const WayPoint& point(std::size_t i) const {
        return way->points[backwards ? way->points.size() - 1 - i : i];
    }
};

/// Whether the mirror image of a posture is the posture itself: it faces along the middle plane.
bool is_own_mirror(const Posture& posture) {
    constexpr float kStraight = 0.01F;
    return std::abs(posture.pose.head.x) < kStraight && std::abs(posture.pose.face.x) < kStraight;
}

Place on_side(const Posture& posture, bool mirrored) {
    return {&posture, posture.sided && mirrored};
}

/// Every way in both directions; and mirrored, where both ends have a mirror image.
std::vector<Leg> all_legs(const PostureLibrary& postures) {
    std::vector<Leg> legs;
    for (const Posture& posture : postures.postures) {
        for (const Way& way : posture.ways) {
            const Posture* to = postures.find(way.to);
            if (to == nullptr) continue;
            for (const bool mirrored : {false, true}) {
                const bool possible = !mirrored || ((posture.sided || is_own_mirror(posture)) &&
                                                    (to->sided || is_own_mirror(*to)));
                if (!possible) continue;
                const Place a = on_side(posture, mirrored);
                const Place b = on_side(*to, mirrored);
                legs.push_back({a, b, &way, false, mirrored});
                legs.push_back({b, a, &way, true, mirrored});
            }
        }
    }
    return legs;
}

/// The quickest legs from one place to another (Dijkstra; there are only a handful of places).
std::optional<std::vector<Leg>> quickest(const std::vector<Leg>& legs, const Place& from, const Place& to) {
    struct Reached {
        Place place;
        double seconds = 0.0;
        std::vector<Leg> by;
        bool settled = false;
    };
    std::vector<Reached> reached{{from, 0.0, {}, false}};
    while (true) {
        Reached* next = nullptr;
        for (Reached& each : reached) {
            if (!each.settled && (next == nullptr || each.seconds < next->seconds)) next = &each;
        }
        if (next == nullptr) return std::nullopt;
        next->settled = true;
        if (next->place == to) return next->by;
        const Reached here = *next;
        for (const Leg& leg : legs) {
            if (!(leg.from == here.place)) continue;
            const double seconds = here.seconds + leg.seconds();
            std::vector<Leg> by = here.by;
            by.push_back(leg);
            const auto known = std::find_if(reached.begin(), reached.end(),
                                            [&](const Reached& each) { return each.place == leg.to; });
            if (known == reached.end()) {
                reached.push_back({leg.to, seconds, std::move(by), false});
            } else if (seconds < known->seconds) {
                known->seconds = seconds;
                known->by = std::move(by);
            }
        }
    }
}

}  // namespace

std::optional<Place> place_of(const PostureLibrary& postures, const Movement* movement, Side side) {
    const Posture* posture = postures.find(movement == nullptr ? "standing" : movement->posture);
    if (posture == nullptr) return std::nullopt;
    return on_side(*posture, side == Side::right);
}

TransitionStop stop_at(const BodyPose& pose) {
    PoseValues values;
    overlay(values, pose.angles);
    const Setting setting = solve_contacts(pose.head, pose.face, pose.anchor, pose.contacts, values);
    return transition_stop(pose_body(values, setting).local, pose.contacts, setting.anchor.point);
}

std::optional<Route> find_route(const PostureLibrary& postures, const Place& from, const Place& to) {
    const auto legs = quickest(all_legs(postures), from, to);
    if (!legs) return std::nullopt;
    Route route;
    for (std::size_t l = 0; l < legs->size(); ++l) {
        const Leg& leg = (*legs)[l];
        for (std::size_t i = 0; i < leg.way->points.size(); ++i) {
            TransitionStop stop = stop_at(leg.point(i).pose);
            if (leg.mirrored) stop = mirrored(stop);
            stop.rests = leg.point(i).stops;
            stop.seconds = leg.seconds_to(i);
            route.stops.push_back(stop);
        }
        const double to_the_place = leg.seconds_to(leg.way->points.size());
        if (l + 1 == legs->size()) {
            route.last_seconds = to_the_place;
            continue;
        }
        TransitionStop place = stop_at(leg.to.posture->pose);
        if (leg.to.mirrored) place = mirrored(place);
        place.seconds = to_the_place;
        route.stops.push_back(place);
    }
    return route;
}

}  // namespace ingear::motion
