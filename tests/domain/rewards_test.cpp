#include "domain/rewards/rewards.h"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "domain/accomplishment_samples.h"

using namespace ingear;
using namespace ingear::domain;
using samples::break_on;
using samples::on_day;
using samples::session_on;
using samples::set_of;
using samples::test_on;

namespace {

const Moment kNow = on_day(1000);

/// A book of one badge.
RewardBook book_of(Measure measure, int at_least, std::vector<std::string> of = {}) {
    RewardBook book;
    book.badges.push_back({.id = "badge",
                           .group = BadgeGroup::moves,
                           .name = "Badge",
                           .what = "It is yours.",
                           .how = "Do it.",
                           .unit = "things",
                           .when = {measure, at_least, std::move(of)},
                           .picture = {}});
    book.levels.push_back({"Neutral", "Begin.", 0});
    book.levels.push_back({"First gear", "On.", 8});
    return book;
}

/// What a history counts of a measure.
int counted(const Accomplishments& accomplishments, Measure measure, std::vector<std::string> of = {}) {
    constexpr int kMany = 100000;
    return reward_status_of(accomplishments, book_of(measure, kMany, std::move(of)), kNow).badges[0].have;
}

rc::Gen<Accomplishments> any_deeds() {
    return rc::gen::exec([] {
        static const std::vector<std::string> kExercises{"glute_bridge", "clamshell", "donkey_kick"};
        Accomplishments accomplishments;
        const auto day = rc::gen::inRange(0, 100);
        const auto hour = rc::gen::inRange(0, 24);
        const auto side = rc::gen::element(motion::Side::left, motion::Side::right, motion::Side::both);
        for (int i = *rc::gen::inRange(0, 40); i > 0; --i) {
            std::vector<SetRecord> sets;
            for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
                sets.push_back(set_of(*rc::gen::elementOf(kExercises), *rc::gen::inRange(1, 12), *side));
            accomplishments.sessions.push_back(session_on(*day, *hour, sets));
            accomplishments.sessions.back().rated = *rc::gen::arbitrary<bool>();
        }
        for (int i = *rc::gen::inRange(0, 60); i > 0; --i)
            accomplishments.breaks.push_back(break_on(*day, *hour));
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
            accomplishments.tests.push_back(test_on(*day, *rc::gen::inRange(1, 60), *side));
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            accomplishments.returns_noted.push_back(week_start(on_day(*day).local_date()));
        if (*rc::gen::arbitrary<bool>()) {
            const LocalDate from = on_day(*day).local_date();
            accomplishments.pauses.push_back({from, from + std::chrono::days{*rc::gen::inRange(0, 30)}});
        }
        // One of a kind each: what comes twice is the same accomplishment and must be the same.
        std::ranges::sort(accomplishments.sessions, {}, &SessionAccomplishment::id);
        accomplishments.sessions.erase(
            std::unique(accomplishments.sessions.begin(), accomplishments.sessions.end(),
                        [](const auto& a, const auto& b) { return a.id == b.id; }),
            accomplishments.sessions.end());
        std::ranges::sort(accomplishments.tests, {}, &SelfTestAccomplishment::id);
        accomplishments.tests.erase(std::unique(accomplishments.tests.begin(), accomplishments.tests.end(),
                                                [](const auto& a, const auto& b) { return a.id == b.id; }),
                                    accomplishments.tests.end());
        return accomplishments;
    });
}

/// A badge for every measure, at a small number.
RewardBook every_measure() {
    RewardBook book;
    for (std::size_t i = 0; i < kMeasures; ++i) {
        const auto measure = static_cast<Measure>(i);
        std::vector<std::string> of;
        if (measure == Measure::day_parts) of = {"morning"};
        if (measure == Measure::reps) of = {"clamshell", "glute_bridge"};
        for (const int at_least : {1, 3})
            book.badges.push_back(book_of(measure, at_least, of).badges.front());
    }
    book.levels = book_of(Measure::sessions, 1).levels;
    return book;
}

bool same(const RewardStatus& a, const RewardStatus& b) {
    return a.marbles == b.marbles && a.badges == b.badges && a.levels == b.levels;
}

}  // namespace

TEST_CASE("measures have names that lead back to them") {
    for (std::size_t i = 0; i < kMeasures; ++i) {
        const auto measure = static_cast<Measure>(i);
        CHECK(measure_from(to_string(measure)) == measure);
    }
    CHECK_FALSE(measure_from("pain").has_value());
}

TEST_CASE("sessions count as they bring marbles: once a day, four days a week") {
    CHECK(counted({.sessions = {session_on(0, 8), session_on(0, 20), session_on(2)}}, Measure::sessions) ==
          2);
    Accomplishments week;
    for (int day = 0; day < 7; ++day) week.sessions.push_back(session_on(day));
    CHECK(counted(week, Measure::sessions) == 4);
}

TEST_CASE("times of sessions are told apart") {
    const Accomplishments accomplishments{.sessions = {session_on(0, 5), session_on(1, 11), session_on(2, 12),
                                                       session_on(7, 17), session_on(8, 4),
                                                       session_on(40, 9)}};
    CHECK(counted(accomplishments, Measure::day_parts, {"morning"}) == 3);
    CHECK(counted(accomplishments, Measure::day_parts, {"afternoon"}) == 1);
    CHECK(counted(accomplishments, Measure::day_parts, {"evening"}) == 2);
    CHECK(counted(accomplishments, Measure::day_parts_tried) == 3);
    CHECK(counted(accomplishments, Measure::fresh_starts) == 2);
    CHECK(counted(accomplishments, Measure::months) == 2);
    CHECK(counted(accomplishments, Measure::days_since_first) == 40);
}

TEST_CASE("reps and exercises are added up over all sessions") {
    const Accomplishments accomplishments{
        .sessions = {session_on(0, 9, {set_of("glute_bridge", 10), set_of("clamshell", 8)}),
                     session_on(2, 9, {set_of("glute_bridge", 12), set_of("march", 20)})}};
    CHECK(counted(accomplishments, Measure::reps, {"glute_bridge"}) == 22);
    CHECK(counted(accomplishments, Measure::reps, {"glute_bridge", "clamshell"}) == 30);
    CHECK(counted(accomplishments, Measure::exercises_tried) == 3);
    CHECK(counted(accomplishments, Measure::exercises_tried, {"march", "squat_45"}) == 1);
}

TEST_CASE("sets of one exercise on one side are counted within a session") {
    const auto left = motion::Side::left;
    const Accomplishments apart{.sessions = {session_on(0, 9, {set_of("clamshell", 10, left)}),
                                             session_on(2, 9, {set_of("clamshell", 10, left)})}};
    CHECK(counted(apart, Measure::sets_in_a_session) == 1);
    const Accomplishments together{
        .sessions = {session_on(0, 9,
                                {set_of("clamshell", 10, left), set_of("clamshell", 10, motion::Side::right),
                                 set_of("clamshell", 10, left)})}};
    CHECK(counted(together, Measure::sets_in_a_session) == 2);
}

TEST_CASE("sides are even when every exercise has as many reps on both") {
    const auto session = [](int left, int right) {
        return Accomplishments{.sessions = {session_on(
                                   0, 9,
                                   {set_of("glute_bridge", 10), set_of("clamshell", left, motion::Side::left),
                                    set_of("clamshell", right, motion::Side::right)})}};
    };
    CHECK(counted(session(10, 10), Measure::even_sessions) == 1);
    CHECK(counted(session(10, 9), Measure::even_sessions) == 0);
    CHECK(counted({.sessions = {session_on(0, 9, {set_of("glute_bridge", 10)})}}, Measure::even_sessions) ==
          0);
}

TEST_CASE("weeks are golden by the player's target, and neither reserves nor pauses part them") {
    Accomplishments accomplishments{.sessions = {session_on(0), session_on(2), session_on(7), session_on(9),
                                                 session_on(21), session_on(23)}};
    CHECK(counted(accomplishments, Measure::gold_weeks) == 3);
    CHECK(counted(accomplishments, Measure::weeks_in_a_row) == 3);  // a reserve holds it
    accomplishments.reserve_choices.push_back({on_day(14).local_date(), true, on_day(21).at});
    CHECK(counted(accomplishments, Measure::weeks_in_a_row) == 2);
    accomplishments.pauses.push_back({on_day(15).local_date(), on_day(19).local_date()});
    CHECK(counted(accomplishments, Measure::weeks_in_a_row) == 3);
    CHECK(counted(accomplishments, Measure::pauses_kept) == 1);
    accomplishments.targets.push_back({on_day(-30).local_date(), 3});
    CHECK(counted(accomplishments, Measure::gold_weeks) == 0);
}

TEST_CASE("breaks are counted up to eight a day, and their days within a month") {
    Accomplishments accomplishments;
    for (int i = 0; i < 10; ++i) accomplishments.breaks.push_back(break_on(0, 8 + i));
    for (int day = 25; day < 35; ++day) accomplishments.breaks.push_back(break_on(day));  // 26 June to 5 July
    CHECK(counted(accomplishments, Measure::breaks) == 18);
    CHECK(counted(accomplishments, Measure::break_days_a_month) == 6);
}

TEST_CASE("self-tests are held against the last of their kind and side") {
    using motion::Side;
    const Accomplishments accomplishments{
        .tests = {test_on(0, 20.0, Side::left), test_on(0, 32.0, Side::right), test_on(28, 25.0, Side::left),
                  test_on(28, 32.0, Side::right)}};
    CHECK(counted(accomplishments, Measure::self_tests) == 2);
    CHECK(counted(accomplishments, Measure::self_tests_better) == 1);
    CHECK(counted(accomplishments, Measure::self_tests_even) == 1);
}

TEST_CASE("a badge tells when it was reached and by what") {
    const Accomplishments accomplishments{.sessions = {session_on(9), session_on(0), session_on(4)}};
    const auto status = reward_status_of(accomplishments, book_of(Measure::sessions, 2), kNow);
    REQUIRE(status.badges[0].earned.has_value());
    CHECK(status.badges[0].earned->at == on_day(4));
    CHECK(status.badges[0].earned->by == "session-4-9");
    CHECK(status.badges[0].have == 2);
}

TEST_CASE("levels go by marbles") {
    const RewardBook book = book_of(Measure::full_jars, 1);
    CHECK(reward_status_of({}, book, kNow).level() == 0);
    CHECK(reward_status_of({.sessions = {session_on(0)}}, book, kNow).level() == 0);
    const auto second = reward_status_of({.sessions = {session_on(0), session_on(2)}}, book, kNow);
    CHECK(second.level() == 1);
    CHECK(second.levels[1].earned->by == "session-2-9");
    CHECK(second.levels[0].earned.has_value());
}

TEST_CASE("how near one is, in words") {
    const RewardBook book = book_of(Measure::breaks, 3);
    const auto words = [&](int breaks) {
        Accomplishments accomplishments;
        for (int day = 0; day < breaks; ++day) accomplishments.breaks.push_back(break_on(day));
        return how_near(book.badges[0], reward_status_of(accomplishments, book, kNow).badges[0]);
    };
    CHECK(words(0) == "Do it.");
    CHECK(words(2) == "2 of 3 things so far");
    CHECK(words(3) == "It is yours.");
}

TEST_CASE("what no unlock names is free, the rest once it is reached") {
    RewardBook book = book_of(Measure::sessions, 1);
    book.unlocks.push_back({.kind = UnlockKind::scene,
                            .id = "hut",
                            .name = "Hut",
                            .how = "Do it.",
                            .unit = "",
                            .when = {Measure::sessions, 1, {}}});
    const auto none = reward_status_of({}, book, kNow);
    CHECK(is_free(book, none, UnlockKind::scene, "studio"));
    CHECK(is_free(book, none, UnlockKind::hair, "hut"));
    CHECK_FALSE(is_free(book, none, UnlockKind::scene, "hut"));
    CHECK(
        is_free(book, reward_status_of({.sessions = {session_on(0)}}, book, kNow), UnlockKind::scene, "hut"));
}

TEST_CASE("what a session brought is told apart from what others did") {
    const RewardBook book = book_of(Measure::sessions, 2);
    const Accomplishments accomplishments{.sessions = {session_on(0), session_on(2)},
                                          .breaks = {break_on(1)}};
    const auto status = reward_status_of(accomplishments, book, kNow);
    const Gains second = gains_by_session(status, "session-2-9", on_day(2).at);
    CHECK(second.marbles.size() == 3);
    CHECK(second.badges == std::vector<std::size_t>{0});
    CHECK(second.levels == std::vector<std::size_t>{1});
    const Gains first = gains_by_session(status, "session-0-9", on_day(0).at);
    CHECK(first.marbles.size() == 3);
    CHECK(first.badges.empty());
}

TEST_CASE("a standing doesn't depend on the order of the deeds") {
    CHECK(rc::check("shuffled", [] {
        const Accomplishments accomplishments = *any_deeds();
        Accomplishments other = accomplishments;
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        std::shuffle(other.sessions.begin(), other.sessions.end(), random);
        std::shuffle(other.breaks.begin(), other.breaks.end(), random);
        std::shuffle(other.tests.begin(), other.tests.end(), random);
        std::shuffle(other.returns_noted.begin(), other.returns_noted.end(), random);
        const RewardBook book = every_measure();
        RC_ASSERT(same(reward_status_of(accomplishments, book, kNow), reward_status_of(other, book, kNow)));
    }));
}

TEST_CASE("a later deed takes nothing back") {
    CHECK(rc::check("appended", [] {
        Accomplishments accomplishments = *any_deeds();
        const RewardBook book = every_measure();
        const RewardStatus before = reward_status_of(accomplishments, book, kNow);
        accomplishments.sessions.push_back(session_on(100 + *rc::gen::inRange(0, 50)));
        accomplishments.breaks.push_back(break_on(100 + *rc::gen::inRange(0, 50)));
        accomplishments.tests.push_back(test_on(100, *rc::gen::inRange(1, 60), motion::Side::left));
        const RewardStatus after = reward_status_of(accomplishments, book, kNow);
        for (std::size_t i = 0; i < book.badges.size(); ++i) {
            RC_ASSERT(after.badges[i].have >= before.badges[i].have);
            const bool of_marbles = book.badges[i].when.measure == Measure::marbles;
            if (before.badges[i].earned && !of_marbles)
                RC_ASSERT(after.badges[i].earned == before.badges[i].earned);
        }
    }));
}

TEST_CASE("another deed at any time takes nothing back") {
    CHECK(rc::check("one more, anywhere", [] {
        Accomplishments accomplishments = *any_deeds();
        const RewardBook book = every_measure();
        const RewardStatus before = reward_status_of(accomplishments, book, kNow);
        // As the store does whenever a session is recorded.
        accomplishments.returns_noted = weeks_of_return(accomplishments);
        const auto day = rc::gen::inRange(0, 100);
        if (*rc::gen::arbitrary<bool>())
            accomplishments.sessions.push_back(session_on(*day, 25));
        else
            accomplishments.breaks.push_back(break_on(*day, 9, 41));
        const RewardStatus after = reward_status_of(accomplishments, book, kNow);
        for (std::size_t i = 0; i < book.badges.size(); ++i) {
            RC_ASSERT(after.badges[i].have >= before.badges[i].have);
            if (before.badges[i].earned) RC_ASSERT(after.badges[i].earned.has_value());
        }
    }));
}

TEST_CASE(
    "coming back stays, once it is written down, when the week before turns out to have had a session") {
    Accomplishments accomplishments{.sessions = {session_on(0), session_on(14)}};
    CHECK(counted(accomplishments, Measure::comebacks) == 1);
    const std::vector<LocalDate> third_week{on_day(14).local_date()};
    CHECK(weeks_of_return(accomplishments) == third_week);
    accomplishments.returns_noted = {third_week[0], third_week[0]};  // by two devices
    CHECK(counted(accomplishments, Measure::comebacks) == 1);
    accomplishments.sessions.push_back(session_on(8));
    CHECK(counted(accomplishments, Measure::comebacks) == 1);
    CHECK(reward_status_of(accomplishments, book_of(Measure::comebacks, 1), kNow).badges[0].earned->by ==
          "session-14-9");
    accomplishments.returns_noted.clear();
    CHECK(counted(accomplishments, Measure::comebacks) == 0);  // nobody knew of a gap
}

TEST_CASE("a note of coming back counts for nothing without the sessions that it is about") {
    Accomplishments accomplishments{.sessions = {session_on(0)}};
    accomplishments.returns_noted = {on_day(0).local_date(), on_day(14).local_date()};
    CHECK(counted(accomplishments, Measure::comebacks) == 0);  // removed since, or the first that is left
}

TEST_CASE("deeds are read off a log: what counts, without what was removed, and pauses as they were ended") {
    const auto event = [](const char* id, const Moment& at, const char* session, LogBody body) {
        return LogEvent{id, at, session, std::move(body)};
    };
    const auto both = motion::Side::both;
    const std::vector<LogEvent> log{
        event("1", on_day(0), "a", logged::SessionStarted{"r"}),
        event("2", on_day(0, 9, 1), "a", logged::SetDone{"lift", both, 1, 10, 0}),
        event("3", on_day(0, 9, 2), "a", logged::SessionEnded{EndReason::done, 60.0}),
        event("4", on_day(0, 9, 3), "a", logged::SessionRated{3, std::nullopt}),
        event("5", on_day(1), "b", logged::SessionStarted{"r"}),
        event("6", on_day(1, 9, 1), "b", logged::SetDone{"lift", both, 1, 10, 0}),
        event("7", on_day(1, 9, 2), "b", logged::SessionEnded{EndReason::done, 60.0}),
        event("8", on_day(2), "b", logged::SessionRemoved{}),
        event("9", on_day(3), "", logged::BreakDone{"desk", 120.0, true}),
        event("10", on_day(3), "",
              logged::SelfTestDone{"single_leg_bridge", both, 40.0, SelfTestUnit::seconds}),
        event("11", on_day(4), "", logged::PauseStarted{PauseReason::holiday, on_day(20).local_date()}),
        event("12", on_day(10), "", logged::PauseEnded{}),
        event("13", on_day(4), "", logged::TargetChanged{3})};
    const Accomplishments accomplishments = accomplishments_of(log, kNow.at);
    REQUIRE(accomplishments.sessions.size() == 1);
    CHECK(accomplishments.sessions[0].id == "a");
    CHECK(accomplishments.sessions[0].rated);
    CHECK(accomplishments.sessions[0].sets.size() == 1);
    CHECK(accomplishments.breaks == std::vector<BreakAccomplishment>{{"9", on_day(3)}});
    REQUIRE(accomplishments.tests.size() == 1);
    CHECK(accomplishments.tests[0].in_seconds);
    CHECK(accomplishments.pauses ==
          std::vector<PauseAccomplishment>{{on_day(4).local_date(), on_day(9).local_date()}});
    REQUIRE(accomplishments.targets.size() == 1);
    CHECK(accomplishments.targets[0].sessions_a_week == 3);
}
