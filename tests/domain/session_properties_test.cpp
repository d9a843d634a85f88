#include "domain/catalogue/exercise.h"
#include "domain/random_session.h"
#include "domain/referee.h"
#include "domain/session/session.h"
#include "domain/session/session_log.h"
#include "support/catch.h"

using namespace ingear::domain;
using samples::Action;
using samples::collect;

namespace {

/// No session here lasts nearly as long.
constexpr double kForever = 1e6;

std::vector<SessionEvent> play(Session& session, const std::vector<Action>& actions) {
    std::vector<SessionEvent> events;
    for (const Action& action : actions) {
        if (const auto* seconds = std::get_if<double>(&action))
            collect(events, session.advance(*seconds));
        else
            collect(events, session.command(std::get<Command>(action)));
    }
    return events;
}

void play_out(Session& session, std::vector<SessionEvent>& events) {
    collect(events, session.command(Command::resume));
    collect(events, session.advance(kForever));
}

/// The same actions with their seconds cut into small pieces of any size.
std::vector<Action> cut_up(const std::vector<Action>& actions) {
    std::vector<Action> pieces;
    for (const Action& action : actions) {
        const auto* seconds = std::get_if<double>(&action);
        if (seconds == nullptr) {
            pieces.push_back(action);
            continue;
        }
        double left = *seconds;
        do {
            const double piece = std::min(left, samples::any_seconds(1, 1000) / 3.0);
            pieces.emplace_back(piece);
            left -= piece;
        } while (left > 0.0);
    }
    return pieces;
}

/// The same but for rounding: what is summed from the player's frames can't be the same to the last bit.
bool same_but_for_rounding(SessionEvent a, SessionEvent b) {
    const auto near = [](double x, double y) { return std::abs(x - y) < 1e-6; };
    if (!near(a.t, b.t)) return false;
    a.t = b.t;
    const auto level = [&]<class Body>(Body* left, Body* right) {
        if (left != nullptr && right != nullptr && near(left->seconds, right->seconds))
            left->seconds = right->seconds;
    };
    level(std::get_if<event::SessionDone>(&a.body), std::get_if<event::SessionDone>(&b.body));
    level(std::get_if<event::Stopped>(&a.body), std::get_if<event::Stopped>(&b.body));
    return a == b;
}

}  // namespace

TEST_CASE("any routine left to itself is done to its end, exactly as planned") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto plan = samples::plan(*content);
        const double tempo = samples::any_tempo();
        Session session(plan, *content, {.tempo_factor = tempo});
        samples::Referee referee(plan, tempo);
        const double planned = session.seconds_left();
        const auto events = session.advance(kForever);
        for (const SessionEvent& event : events) referee.see(event);
        RC_ASSERT(session.done());
        RC_ASSERT(referee.ended());
        RC_ASSERT(std::abs(events.back().t - planned) < 1e-6);
        for (std::size_t i = 0; i < plan.sets.size(); ++i)
            RC_ASSERT(referee.counted()[i] == plan.sets[i].reps);
    }));
}

TEST_CASE("whatever is done, reps are counted once and in order, and phases last what they should") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto plan = samples::plan(*content);
        const double tempo = samples::any_tempo();
        Session session(plan, *content, {.tempo_factor = tempo});
        samples::Referee referee(plan, tempo);
        auto events = play(session, samples::any_actions());
        play_out(session, events);
        for (const SessionEvent& event : events) referee.see(event);
        RC_ASSERT(session.done());
        RC_ASSERT(referee.ended());
        RC_ASSERT(referee.total() == session.state().total_reps);
    }));
}

TEST_CASE("however the time is cut into frames, the same events come") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto plan = samples::plan(*content);
        const auto actions = samples::any_actions();
        Session one(plan, *content);
        Session other(plan, *content);
        const auto expected = play(one, actions);
        const auto events = play(other, cut_up(actions));
        RC_ASSERT(events.size() == expected.size());
        for (std::size_t i = 0; i < events.size(); ++i)
            RC_ASSERT(same_but_for_rounding(events[i], expected[i]));
    }));
}

TEST_CASE("the same inputs give the same events") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto actions = samples::any_actions();
        Session one(samples::plan(*content), *content);
        Session other(samples::plan(*content), *content);
        RC_ASSERT(play(one, actions) == play(other, actions));
    }));
}

TEST_CASE("the state keeps its promises at every frame") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto plan = samples::plan(*content);
        Session session(plan, *content);
        double left = session.seconds_left();
        for (const Action& action : samples::any_actions()) {
            play(session, {action});
            const SessionState& state = session.state();
            RC_ASSERT(state.set_index < plan.sets.size());
            RC_ASSERT(state.phase < session.current_set().exercise->movement.phases.size());
            RC_ASSERT(state.reps_done >= 0 && state.reps_done <= session.current_set().reps);
            RC_ASSERT(state.elapsed >= 0.0);
            RC_ASSERT(session.done() || state.elapsed <= state.duration);
            RC_ASSERT(session.seconds_left() >= -1e-6);
            const bool time_passed = std::holds_alternative<double>(action);
            RC_ASSERT(!time_passed || session.seconds_left() <= left + 1e-6);
            left = session.seconds_left();
        }
    }));
}

TEST_CASE("the seconds left come true") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        Session session(samples::plan(*content), *content, {.tempo_factor = samples::any_tempo()});
        play(session, samples::any_actions());
        session.command(Command::resume);
        RC_PRE(!session.done());
        const double end = session.state().total_elapsed + session.seconds_left();
        session.advance(kForever);
        RC_ASSERT(std::abs(session.state().total_elapsed - end) < 1e-6);
    }));
}

TEST_CASE("the log tells the same reps as the session") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto plan = samples::plan(*content);
        Session session(plan, *content);
        samples::Referee referee(plan, 1.0);
        auto events = play(session, samples::any_actions());
        for (const SessionEvent& event : events) referee.see(event);

        int ids = 0;
        const SessionLogContext context{
            .session = "s", .start = {}, .new_id = [&] { return std::to_string(++ids); }};
        std::vector<LogEvent> log;
        for (const SessionEvent& event : events) {
            if (auto kept = to_log_event(context, event)) log.push_back(std::move(*kept));
        }
        RC_PRE(!log.empty());
        const auto record = fold_session(log);
        RC_ASSERT(record.reps == session.state().total_reps);
        RC_ASSERT(record.end_reason.has_value() == session.done());
        std::vector<int> reps(plan.sets.size(), 0);
        for (const SetRecord& set : record.sets) reps[static_cast<std::size_t>(set.set_index)] = set.reps;
        RC_ASSERT(reps == referee.counted());
    }));
}

TEST_CASE("a session that broke off goes on with every rep it had, and with no more") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const auto plan = samples::plan(*content);
        int ids = 0;
        SessionLogContext context{
            .session = "s", .start = {}, .new_id = [&] { return std::to_string(++ids); }};
        std::vector<LogEvent> log;
        const auto keep = [&](const std::vector<SessionEvent>& events) {
            for (const SessionEvent& event : events) {
                if (auto kept = to_log_event(context, event)) log.push_back(std::move(*kept));
            }
        };
        Session first(plan, *content);
        keep(play(first, samples::any_actions()));
        RC_PRE(!first.done() && !log.empty());
        const int before = first.state().total_reps;

        Session second(plan, *content, {.resume = resume_point(fold_session(log))});
        RC_ASSERT(second.state().total_reps == before);
        context.resumed = true;
        context.start.at += std::chrono::hours{2};
        auto events = play(second, samples::any_actions());
        play_out(second, events);
        keep(events);
        RC_ASSERT(second.done());
        const auto record = fold_session(log);
        RC_ASSERT(record.reps == second.state().total_reps);
        RC_ASSERT(std::abs(record.seconds - second.state().total_elapsed) < 1e-6);
        for (const SetRecord& set : record.sets) {
            RC_ASSERT(set.reps <= plan.sets[static_cast<std::size_t>(set.set_index)].reps);
        }
    }));
}
