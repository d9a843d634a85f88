#include "domain/log/log_event.h"

#include <chrono>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;
using motion::Side;

namespace {

const Instant kStart{std::chrono::sys_days{std::chrono::year{2026} / 3 / 28} + 18h};

/// A log of one session, written down event by event.
class Log {
  public:
    Log& at(std::chrono::milliseconds since_start, LogBody body) {
        const Moment moment{kStart + since_start, 1h};
        events_.push_back({std::to_string(events_.size()), moment, "session", std::move(body)});
        return *this;
    }
    Log& reps(std::chrono::milliseconds first, int set_index, int from, int to) {
        for (int rep = from; rep <= to; ++rep) {
            at(first + (rep - from) * 7s, logged::Rep{"bridge", Side::both, 1, rep, set_index});
        }
        return *this;
    }
    [[nodiscard]] const std::vector<LogEvent>& events() const { return events_; }
    [[nodiscard]] SessionRecord fold() const { return fold_session(events_); }

  private:
    std::vector<LogEvent> events_;
};

logged::SetDone set_done(int set_index, int reps) {
    return {"bridge", Side::both, 1, reps, set_index};
}

Log finished() {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"});
    log.reps(22s, 0, 1, 10).at(85s, set_done(0, 10));
    log.reps(180s, 1, 1, 4).at(205s, logged::SetSkipped{"bridge", Side::both, 1, 4, 1});
    log.at(210s, logged::SessionEnded{EndReason::finished_early, 207.5});
    return log;
}

}  // namespace

TEST_CASE(
    "what hurt in a session is told by exercise: the one that was told, else the one whose set was running") {
    const auto hurts = [](int level, bool sharp, PainTime when = PainTime::during,
                          std::string exercise = "") {
        return logged::PainRated{Side::left, level, when, sharp, "", std::move(exercise)};
    };
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"});
    log.at(10s, hurts(3, false));  // before any rep: of none
    log.reps(22s, 0, 1, 3).at(45s, hurts(5, false));
    log.at(50s, hurts(7, true, PainTime::during, "clamshell"));
    log.at(55s, hurts(8, true, PainTime::before));
    log.at(60s, logged::SessionEnded{EndReason::pain, 60.0});
    CHECK(log.fold().pains ==
          std::vector<ExercisePain>{{"bridge", 5, false}, {"clamshell", 7, true}, {"bridge", 0, true}});
}

TEST_CASE("a session is put together from its events") {
    const auto record = finished().fold();
    CHECK(record.id == "session");
    CHECK(record.routine == "first_steps");
    CHECK(record.started_at == Moment{kStart, 1h});
    CHECK(record.reps == 14);
    CHECK(record.seconds == 207.5);
    CHECK(record.end_reason == EndReason::finished_early);
    CHECK(record.last_event == kStart + 210s);
    REQUIRE(record.sets.size() == 2);
    CHECK(record.sets[0].exercise == "bridge");
    CHECK(record.sets[0].reps == 10);
    CHECK(record.sets[0].complete);
    CHECK(record.sets[1].reps == 4);
    CHECK_FALSE(record.sets[1].complete);
    CHECK_FALSE(record.effort);
    CHECK_FALSE(record.pain);
}

TEST_CASE("a rating may come later and may leave things out") {
    auto log = finished();
    log.at(100min, logged::SessionRated{3, std::nullopt});
    const auto record = log.fold();
    CHECK(record.effort == 3);
    CHECK_FALSE(record.pain);
    CHECK(record.last_event == kStart + 210s);
    log.at(101min, logged::SessionRated{4, 2});
    CHECK(log.fold().effort == 4);
    CHECK(log.fold().pain == 2);
}

TEST_CASE("events that come twice count once") {
    auto events = finished().events();
    const auto once = events;
    events.insert(events.end(), once.begin(), once.end());
    CHECK(fold_session(events).reps == 14);
    CHECK(fold_session(events).sets.size() == 2);
}

TEST_CASE("events out of order are folded in the order of their instants") {
    auto events = finished().events();
    std::reverse(events.begin(), events.end());
    const auto record = fold_session(events);
    CHECK(record.reps == 14);
    CHECK(record.started_at.at == kStart);
    CHECK(record.last_set_index == 1);
}

TEST_CASE("an undone rep is gone, and its set is no longer done") {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 10).at(85s, set_done(0, 10));
    log.at(90s, logged::RepUndone{"bridge", Side::both, 1, 10, 0});
    auto record = log.fold();
    CHECK(record.reps == 9);
    CHECK_FALSE(record.sets[0].complete);
    CHECK_FALSE(record.last_set_complete);
    log.reps(100s, 0, 10, 10).at(100s, set_done(0, 10));
    record = log.fold();
    CHECK(record.reps == 10);
    CHECK(record.sets[0].complete);
}

TEST_CASE("a set with all its reps undone isn't listed") {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 1);
    log.at(25s, logged::RepUndone{"bridge", Side::both, 1, 1, 0});
    CHECK(log.fold().sets.empty());
    CHECK(log.fold().reps == 0);
    CHECK_FALSE(log.fold().can_go_on(kStart + 1min));
}

TEST_CASE("where an unfinished session goes on") {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 10);
    SECTION("in the middle of a set") {
        log.at(85s, set_done(0, 10)).reps(180s, 1, 1, 3);
        CHECK(log.fold().last_set_index == 1);
        CHECK(log.fold().last_set_reps == 3);
        CHECK_FALSE(log.fold().last_set_complete);
    }
    SECTION("after a set") {
        log.at(85s, set_done(0, 10));
        CHECK(log.fold().last_set_index == 0);
        CHECK(log.fold().last_set_complete);
    }
    SECTION("after a set left without a rep") {
        log.at(85s, set_done(0, 10)).at(170s, logged::SetSkipped{"bridge", Side::both, 1, 0, 1});
        CHECK(log.fold().last_set_index == 1);
        CHECK(log.fold().last_set_complete);
        CHECK(log.fold().sets.size() == 1);
    }
}

TEST_CASE("the time of an unfinished session leaves long gaps out") {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 2);
    CHECK(log.fold().seconds == Approx(29.0));
    log.reps(3h, 0, 3, 4);
    CHECK(log.fold().seconds == Approx(36.0));
}

TEST_CASE("what counts towards the week") {
    SECTION("one that has ended with a set done") {
        CHECK(finished().fold().counts(kStart + 1h));
    }
    SECTION("not one that goes on, until it was left long ago") {
        Log log;
        log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 10).at(85s, set_done(0, 10));
        const auto record = log.fold();
        CHECK_FALSE(record.counts(kStart + 12h));
        CHECK(record.can_go_on(kStart + 12h));
        CHECK(record.counts(kStart + 12h + 86s));
        CHECK_FALSE(record.can_go_on(kStart + 12h + 86s));
    }
    SECTION("not one without a finished set") {
        Log log;
        log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 9);
        log.at(85s, logged::SessionEnded{EndReason::pain, 85.0});
        CHECK_FALSE(log.fold().counts(kStart + 100h));
        CHECK_FALSE(log.fold().can_go_on(kStart + 90s));
    }
}

TEST_CASE("a session that has just begun has nothing to go on with") {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"});
    CHECK_FALSE(log.fold().can_go_on(kStart + 1min));
    CHECK_FALSE(log.fold().counts(kStart + 100h));
}

TEST_CASE("no events make an empty record") {
    const auto record = fold_session({});
    CHECK(record.reps == 0);
    CHECK(record.sets.empty());
    CHECK(record.seconds == 0.0);
}

TEST_CASE("a removed session counts for nothing until it is put back") {
    Log log = finished();
    log.at(1h, logged::SessionRemoved{});
    CHECK(log.fold().removed);
    CHECK_FALSE(log.fold().counts(kStart + 2h));
    CHECK(log.fold().reps == 14);  // it is all still there
    SECTION("later") {
        log.at(2h, logged::SessionRestored{});
        CHECK(log.fold().counts(kStart + 2h));
    }
    SECTION("at the same instant, in whatever order they are found") {
        auto events = log.at(1h, logged::SessionRestored{}).events();
        CHECK_FALSE(fold_session(events).removed);
        std::swap(events.back(), *(events.end() - 2));
        CHECK_FALSE(fold_session(events).removed);
    }
}

TEST_CASE("a session left in the middle and removed isn't offered again") {
    Log log;
    log.at(0s, logged::SessionStarted{"first_steps"}).reps(22s, 0, 1, 3);
    CHECK(log.fold().can_go_on(kStart + 1h));
    log.at(1min, logged::SessionRemoved{});
    CHECK_FALSE(log.fold().can_go_on(kStart + 1h));
}

TEST_CASE("what isn't of the session itself leaves it as it is") {
    Log log = finished();
    const auto before = log.fold();
    log.at(1h, logged::PainRated{Side::left, 3, PainTime::after, false, "front"})
        .at(1h, logged::BreakDone{"march", 60.0, true})
        .at(2h, logged::PauseStarted{PauseReason::illness, LocalDate{}});
    CHECK(log.fold().reps == before.reps);
    CHECK(log.fold().seconds == before.seconds);
    CHECK(log.fold().last_event == before.last_event);
    CHECK_FALSE(log.fold().pain);
}

TEST_CASE("reasons and times have names, both ways") {
    for (const auto reason :
         {PauseReason::illness, PauseReason::holiday, PauseReason::pain, PauseReason::other})
        CHECK(pause_reason_from(to_string(reason)) == reason);
    for (const auto time : {PainTime::before, PainTime::during, PainTime::after, PainTime::next_morning})
        CHECK(pain_time_from(to_string(time)) == time);
    CHECK_FALSE(pause_reason_from("laziness"));
    CHECK_FALSE(pain_time_from(""));
}
