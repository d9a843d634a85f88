#include "domain/streak/streak.h"

namespace ingear::domain {

namespace {

struct Adder {
    StreakHistory& history;
    const Moment& moment;

    void operator()(const logged::TargetChanged& e) const {
        history.targets.push_back({moment.local_date(), e.sessions_a_week, moment.at});
    }
    void operator()(const logged::PauseStarted& e) const {
        history.pauses.push_back({moment, e.reason, e.until});
    }
    void operator()(const logged::PauseEnded&) const { history.pause_ends.push_back(moment); }
    void operator()(const logged::ReserveDeclined& e) const {
        history.reserve_choices.push_back({e.week, true, moment.at});
    }
    void operator()(const logged::ReserveAccepted& e) const {
        history.reserve_choices.push_back({e.week, false, moment.at});
    }
    template <class Other>
    void operator()(const Other&) const {}
};

}  // namespace

void add_to(StreakHistory& history, const Moment& moment, const LogBody& body) {
    std::visit(Adder{history, moment}, body);
}

}  // namespace ingear::domain
