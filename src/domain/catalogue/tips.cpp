#include "domain/catalogue/tips.h"

#include <algorithm>
#include <chrono>

namespace ingear::domain {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr hours kAfterSession{2};

/// Both in hours of the local day; `to` isn't in it any more.
struct Hours {
    double from;
    double to;
};
constexpr Hours kMorning{5.0, 11.0};
constexpr Hours kThroughDay{8.0, 21.0};
constexpr Hours kMealtimes[] = {{11.0, 14.0}, {17.0, 20.0}};

bool within(const Moment& now, Hours span) {
    const double hour = std::chrono::duration<double, std::ratio<3600>>(now.local_time_of_day()).count();
    return hour >= span.from && hour < span.to;
}

bool just_done(const TipContext& context) {
    if (!context.last_session) return false;
    const auto length =
        std::chrono::milliseconds(static_cast<long long>(context.last_session_seconds * 1000.0));
    const auto since = context.now.at - (*context.last_session + length);
    return since >= minutes(0) && since < kAfterSession;
}

bool fits(TipMoment moment, const TipContext& context) {
    const Moment& now = context.now;
    switch (moment) {
        case TipMoment::morning:
            return within(now, kMorning);
        case TipMoment::through_day:
            return within(now, kThroughDay);
        case TipMoment::before_session:
            return !context.rest_day && !just_done(context) && within(now, kThroughDay);
        case TipMoment::after_session:
            return just_done(context);
        case TipMoment::rest_day:
            return context.rest_day && !just_done(context) && within(now, kThroughDay);
        case TipMoment::meals:
            return std::ranges::any_of(kMealtimes, [&](Hours meal) { return within(now, meal); });
        case TipMoment::weekly:
            return std::chrono::weekday(std::chrono::sys_days(now.local_date().time_since_epoch())) ==
                       std::chrono::Monday &&
                   within(now, kThroughDay);
    }
    return false;
}

bool put_away(const Tip& tip, const TipContext& context) {
    return std::ranges::any_of(context.put_away, [&](const TipPutAway& away) {
        if (away.tip != tip.id) return false;
        return tip.again_after == 0 || context.now.at - away.at < minutes(tip.again_after);
    });
}

}  // namespace

bool is_on(const Tip& tip, std::span<const std::string> switched) {
    return (std::ranges::find(switched, tip.id) != switched.end()) == tip.opt_in;
}

const Tip* tip_for(std::span<const Tip> tips, const TipContext& context) {
    const Tip* best = nullptr;
    for (const Tip& tip : tips) {
        if (!is_on(tip, context.switched) || !fits(tip.moment, context) || put_away(tip, context)) continue;
        if (!best || tip.order < best->order) best = &tip;
    }
    return best;
}

}  // namespace ingear::domain
