#include <set>

#include "content/catalogue_loader.h"
#include "domain/rewards/rewards.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::domain;

namespace {

const Moment kMonday{Instant{parse_date("2026-06-01").value().time_since_epoch() + std::chrono::hours{7}},
                     UtcOffset{7200}};  // 9 in the morning

Moment on_day(int day, int hour = 9) {
    return {kMonday.at + std::chrono::days{day} + std::chrono::hours{hour - 9}, kMonday.offset};
}

SessionAccomplishment session_on(int day, int hour = 9, std::vector<SetRecord> sets = {}) {
    return {"s" + std::to_string(day), on_day(day, hour), std::move(sets), false};
}

SetRecord set_of(const std::string& exercise, int reps, motion::Side side = motion::Side::both) {
    return {exercise, side, 1, reps, true, 0};
}

/// The day of the n-th session of one who does two a week, on Tuesdays and Thursdays.
int twice_a_week(int n) {
    return 7 * (n / 2) + (n % 2 == 0 ? 1 : 3);
}

/// A history in which `count` of what the condition asks for was done, and as little else as can be.
Accomplishments history(const Condition& condition, int count) {
    Accomplishments accomplishments;
    const auto sessions = [&](int number, auto day, int hour = 9) {
        for (int i = 0; i < number; ++i) accomplishments.sessions.push_back(session_on(day(i), hour));
    };
    switch (condition.measure) {
        case Measure::sessions:
            sessions(count, twice_a_week);
            break;
        case Measure::months:
            sessions(count, [](int i) { return 31 * i; });
            break;
        case Measure::fresh_starts:
            sessions(count, [](int i) { return 7 * i; });
            break;
        case Measure::day_parts:
            sessions(count, twice_a_week,
                     condition.of[0] == "morning"     ? 8
                     : condition.of[0] == "afternoon" ? 14
                                                      : 20);
            break;
        case Measure::day_parts_tried:
            for (int i = 0; i < count; ++i)
                accomplishments.sessions.push_back(session_on(twice_a_week(i), 8 + 6 * i));
            break;
        case Measure::days_since_first:
            accomplishments.sessions = {session_on(1), session_on(1 + count)};
            break;
        case Measure::sessions_rated:
            sessions(count, twice_a_week);
            for (SessionAccomplishment& session : accomplishments.sessions) session.rated = true;
            break;
        case Measure::reps:
            accomplishments.sessions = {session_on(1, 9, {set_of(condition.of.back(), count)})};
            break;
        case Measure::exercises_tried:
            for (int i = 0; i < count; ++i) {
                const auto place = static_cast<std::size_t>(i);
                const std::string id =
                    condition.of.empty() ? "exercise" + std::to_string(i) : condition.of[place];
                accomplishments.sessions.push_back(session_on(twice_a_week(i), 9, {set_of(id, 10)}));
            }
            break;
        case Measure::sets_in_a_session:
            accomplishments.sessions = {session_on(
                1, 9, std::vector<SetRecord>(static_cast<std::size_t>(count), set_of("lift", 10)))};
            break;
        case Measure::even_sessions:
            for (int i = 0; i < count; ++i)
                accomplishments.sessions.push_back(session_on(
                    twice_a_week(i), 9,
                    {set_of("lift", 9, motion::Side::left), set_of("lift", 9, motion::Side::right)}));
            break;
        case Measure::gold_weeks:
        case Measure::weeks_in_a_row:
            sessions(2 * count, twice_a_week);
            break;
        case Measure::comebacks:
            sessions(count + 1, [](int i) { return 1 + 14 * i; });
            break;
        case Measure::pauses_kept:
            for (int i = 0; i < count; ++i)
                accomplishments.pauses.push_back({on_day(2).local_date(), on_day(5 + i).local_date()});
            accomplishments.sessions = {session_on(1), session_on(10)};
            break;
        case Measure::breaks:
            for (int i = 0; i < count; ++i)
                accomplishments.breaks.push_back({"b" + std::to_string(i), on_day(i / 8, 9 + i % 8)});
            break;
        case Measure::break_days_a_month:
            for (int i = 0; i < count; ++i)
                accomplishments.breaks.push_back({"b" + std::to_string(i), on_day(i)});
            break;
        case Measure::self_tests:
            for (int i = 0; i < count; ++i)
                accomplishments.tests.push_back(
                    {"t" + std::to_string(i), on_day(28 * i), "stand", motion::Side::both, 9.0});
            break;
        case Measure::self_tests_better:
            for (int i = 0; i <= count; ++i)
                accomplishments.tests.push_back(
                    {"t" + std::to_string(i), on_day(28 * i), "stand", motion::Side::both, 9.0 + i});
            break;
        case Measure::self_tests_even:
            for (int i = 0; i < count; ++i)
                for (const auto side : {motion::Side::left, motion::Side::right})
                    accomplishments.tests.push_back({std::string(to_string(side)) + std::to_string(i),
                                                     on_day(28 * i), "hold", side,
                                                     side == motion::Side::left ? 30.0 : 40.0, true});
            break;
        case Measure::marbles:
        case Measure::full_jars: {
            const int marbles = condition.measure == Measure::marbles ? count : count * kJarHolds;
            for (int i = 0; i < marbles - kHeadStart; ++i)
                accomplishments.breaks.push_back({"b" + std::to_string(i), on_day(i / 8, 9 + i % 8)});
            break;
        }
    }
    return accomplishments;
}

const RewardBook& book() {
    static const content::LoadedCatalogue loaded = content::load_catalogue(places::share() / "assets");
    REQUIRE(loaded.problems.empty());
    return loaded.catalogue.rewards;
}

const Moment kNow = on_day(5000);

}  // namespace

TEST_CASE("There are at least thirty badges, with levels, unlocks and styles") {
    CHECK(book().badges.size() >= 30);
    CHECK(book().levels.size() >= 8);
    CHECK(book().unlocks.size() >= 12);
    std::set<std::string> kinds;
    for (const Unlock& unlock : book().unlocks) kinds.insert(std::string(to_string(unlock.kind)));
    CHECK(kinds == std::set<std::string>{"outfit", "outfit_colour", "hair", "scene", "glass", "marbles"});
    CHECK(book().glasses.size() >= 4);
    CHECK(book().marble_styles.size() >= 4);
}

TEST_CASE("Every badge is reached by a history, and just missed by a little less") {
    for (std::size_t i = 0; i < book().badges.size(); ++i) {
        const Badge& badge = book().badges[i];
        INFO(badge.id);
        const int need = badge.when.at_least;
        CHECK(reward_status_of(history(badge.when, need), book(), kNow).badges[i].earned.has_value());
        const Progress missed = reward_status_of(history(badge.when, need - 1), book(), kNow).badges[i];
        CHECK_FALSE(missed.earned.has_value());
        CHECK(missed.have == need - 1);
    }
}

TEST_CASE("Every unlock is reached by a history, and just missed by a little less") {
    for (std::size_t i = 0; i < book().unlocks.size(); ++i) {
        const Unlock& unlock = book().unlocks[i];
        INFO(to_string(unlock.kind) << " " << unlock.id);
        const int need = unlock.when.at_least;
        CHECK(reward_status_of(history(unlock.when, need), book(), kNow).unlocks[i].earned.has_value());
        CHECK_FALSE(
            reward_status_of(history(unlock.when, need - 1), book(), kNow).unlocks[i].earned.has_value());
    }
}

TEST_CASE("Nothing done earns nothing") {
    const RewardStatus none = reward_status_of({}, book(), kNow);
    for (const Progress& badge : none.badges) CHECK_FALSE(badge.earned.has_value());
    for (const Progress& unlock : none.unlocks) CHECK_FALSE(unlock.earned.has_value());
    CHECK(none.level() == 0);
}

TEST_CASE("Nothing to wear comes before the third session") {
    for (int sessions = 0; sessions < 3; ++sessions) {
        const Accomplishments accomplishments = history({Measure::sessions, 3, {}}, sessions);
        for (const Progress& unlock : reward_status_of(accomplishments, book(), kNow).unlocks)
            CHECK_FALSE(unlock.earned.has_value());
    }
    CHECK(std::ranges::any_of(reward_status_of(history({Measure::sessions, 3, {}}, 3), book(), kNow).unlocks,
                              [](const Progress& unlock) { return unlock.earned.has_value(); }));
}

TEST_CASE("More than the programme asks for earns no badge of its own") {
    // Seven days in a row, three sessions a day, against two a week for as many sessions that count.
    Accomplishments eager;
    for (int day = 0; day < 7; ++day)
        for (int hour : {8, 13, 19}) {
            eager.sessions.push_back(session_on(day, hour));
            eager.sessions.back().id += "-" + std::to_string(hour);
        }
    const RewardStatus much = reward_status_of(eager, book(), kNow);
    const RewardStatus enough = reward_status_of(history({Measure::sessions, 4, {}}, 4), book(), kNow);
    for (std::size_t i = 0; i < book().badges.size(); ++i) {
        const bool by_time_of_day = book().badges[i].group == BadgeGroup::day;
        INFO(book().badges[i].id);
        if (much.badges[i].earned && !by_time_of_day) CHECK(enough.badges[i].earned.has_value());
    }
}
