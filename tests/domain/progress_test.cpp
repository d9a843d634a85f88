#include "domain/progress/progress.h"

#include <algorithm>

#include "domain/progress/progress_table.h"
#include "domain/progress/progress_words.h"
#include "domain/progress_samples.h"
#include "support/catch.h"

using namespace samples;

namespace {

const std::vector<RoutineItem> kItems{{"bridge", 1, 10}, {"clam", 1, 10}};

ProgressTrend course(const std::vector<LogEvent>& log, const std::string& now) {
    return make_progress(climbing_catalogue(), progress_log_of(log), when(now));
}

ProgressSum on(const ProgressTrend& progress, const std::string& day) {
    return sum_of(progress, {date(day), date(day)});
}

Work work(const ProgressSum& sum, MuscleGroup group) {
    return sum.work[static_cast<std::size_t>(group)];
}

std::optional<int> worst(const ProgressSum& sum, Knee knee) {
    return sum.worst_pain[static_cast<std::size_t>(knee)];
}

}  // namespace

TEST_CASE("each thing counts on the day that the player's own clock showed") {
    struct Case {
        const char* at;
        const char* day;
        const char* monday;
    };
    // Around midnight, far from UTC, and on the days on which clocks change.
    const auto row = GENERATE(Case{"2026-03-02T00:05:00+01:00", "2026-03-02", "2026-03-02"},
                              Case{"2026-03-01T23:55:00+01:00", "2026-03-01", "2026-02-23"},
                              Case{"2026-03-01T23:30:00-10:00", "2026-03-01", "2026-02-23"},
                              Case{"2026-03-02T00:30:00+14:00", "2026-03-02", "2026-03-02"},
                              Case{"2026-03-29T03:30:00+02:00", "2026-03-29", "2026-03-23"},
                              Case{"2026-10-25T02:30:00+02:00", "2026-10-25", "2026-10-19"},
                              Case{"2026-10-25T23:59:00+01:00", "2026-10-25", "2026-10-19"},
                              Case{"2027-01-01T08:00:00+01:00", "2027-01-01", "2026-12-28"});
    std::vector<LogEvent> log = session_events(climbing_catalogue(), "a", when(row.at), kItems);
    log.push_back(logged_at(when(row.at), logged::BreakDone{"march", 60.0, true}));
    log.push_back(logged_at(when(row.at), logged::Sat{1800.0}));
    log.push_back(pain(when(row.at), Side::left, 2, PainTime::after, "a"));
    const ProgressTrend progress = course(log, "2027-03-01T12:00:00Z");
    INFO(row.at);
    REQUIRE(progress.days.size() == 1);
    CHECK(progress.days.front().date == date(row.day));
    const ProgressSum sum = on(progress, row.day);
    CHECK(sum.sessions == 1);
    CHECK(sum.breaks == 1);
    CHECK(sum.sat_seconds == 1800.0);
    CHECK(worst(sum, Knee::left) == 2);
    const auto weeks =
        periods_of(progress, {date(row.monday), date(row.monday) + std::chrono::days{6}}, Grain::week);
    REQUIRE(weeks.size() == 1);
    CHECK(weeks.front().sum == sum);
}

TEST_CASE("sets count for the muscle that their exercise is mostly for") {
    const auto log = session_events(climbing_catalogue(), "a", when("2026-03-02T18:00:00+01:00"),
                                    {{"bridge", 2, 10}, {"clam", 1, 12}, {"raise", 1, 10}});
    const ProgressSum sum = on(course(log, "2026-03-03T12:00:00+01:00"), "2026-03-02");
    CHECK(work(sum, MuscleGroup::gluteus_maximus) == Work{2, 20});
    CHECK(work(sum, MuscleGroup::gluteus_medius) == Work{2, 24});  // left and right
    CHECK(work(sum, MuscleGroup::other) == Work{1, 10});
    CHECK(sum.whole() == Work{5, 54});
    CHECK(muscle_group_of(climbing_catalogue(), "no such exercise") == MuscleGroup::other);
}

TEST_CASE("a session counts as it does for the streak") {
    const Catalogue catalogue = climbing_catalogue();
    std::vector<LogEvent> log =
        session_events(catalogue, "removed", when("2026-03-02T18:00:00+01:00"), kItems);
    log.push_back(logged_at(when("2026-03-02T19:00:00+01:00"), logged::SessionRemoved{}, "removed"));
    // Still going on at noon of the 4th, and over, for being left, a day later.
    log.push_back(logged_at(when("2026-03-04T11:50:00+01:00"), logged::SessionStarted{"r"}, "open"));
    log.push_back(logged_at(when("2026-03-04T11:52:00+01:00"),
                            logged::SetDone{"bridge", Side::both, 1, 10, 0}, "open"));
    CHECK(on(course(log, "2026-03-04T12:00:00+01:00"), "2026-03-02").sessions == 0);
    CHECK(on(course(log, "2026-03-04T12:00:00+01:00"), "2026-03-04").sessions == 0);
    CHECK(on(course(log, "2026-03-05T12:00:00+01:00"), "2026-03-04").sessions == 1);
}

TEST_CASE("a rating of both knees counts for each; the summary's tells of neither") {
    std::vector<LogEvent> log =
        session_events(climbing_catalogue(), "a", when("2026-03-02T18:00:00+01:00"), kItems);
    log.push_back(logged_at(when("2026-03-02T18:20:00+01:00"), logged::SessionRated{3, 4}, "a"));
    log.push_back(pain(when("2026-03-03T08:00:00+01:00"), Side::both, 2, PainTime::next_morning));
    log.push_back(pain(when("2026-03-03T20:00:00+01:00"), Side::right, 1, PainTime::before));
    const ProgressTrend progress = course(log, "2026-03-04T12:00:00+01:00");
    CHECK(worst(on(progress, "2026-03-02"), Knee::untold) == 4);
    CHECK_FALSE(worst(on(progress, "2026-03-02"), Knee::left));
    const ProgressSum later = on(progress, "2026-03-03");
    CHECK(worst(later, Knee::left) == 2);
    CHECK(worst(later, Knee::right) == 2);
    CHECK(later.pain_ratings == 2);
}

TEST_CASE("ranges are whole weeks up to today, cut by weeks, months or years") {
    const auto log = session_events(climbing_catalogue(), "a", when("2024-05-01T18:00:00+02:00"), kItems);
    const ProgressTrend progress = course(log, "2026-03-04T12:00:00+01:00");  // a Wednesday
    CHECK(range_of(RangeName::weeks_4, progress) == DateRange{date("2026-02-09"), date("2026-03-04")});
    CHECK(range_of(RangeName::weeks_12, progress).from == date("2025-12-15"));
    CHECK(range_of(RangeName::year, progress).from == date("2025-03-10"));
    const DateRange all = range_of(RangeName::all, progress);
    CHECK(all.from == date("2024-04-29"));
    CHECK(grain_of(range_of(RangeName::year, progress)) == Grain::week);
    CHECK(grain_of(all) == Grain::month);
    CHECK(grain_of({date("2005-01-01"), date("2026-03-04")}) == Grain::year);
    const auto months = periods_of(progress, all, Grain::month);
    REQUIRE(months.size() == 24);
    CHECK(months.front().days == DateRange{date("2024-04-29"), date("2024-04-30")});
    CHECK(months[1].days == DateRange{date("2024-05-01"), date("2024-05-31")});
    CHECK(months[1].sum.sessions == 1);
    CHECK(months.back().days.to == date("2026-03-04"));
    CHECK(periods_of(progress, {date("2026-03-04"), date("2026-03-03")}, Grain::week).empty());
}

TEST_CASE("steps are told on the day they take effect, and why") {
    const Catalogue catalogue = climbing_catalogue();
    std::vector<LogEvent> log;
    const auto train = [&](const char* id, const std::string& day, const std::vector<RoutineItem>& items) {
        add(log, session_events(catalogue, id, when(day + "T18:00:00+01:00"), items));
    };
    train("a", "2026-01-05", kItems);
    train("b", "2026-01-08", kItems);
    train("c", "2026-01-12", {{"bridge", 1, 12}, {"clam", 1, 12}});
    // It hurt for longer after this one.
    log.push_back(pain(when("2026-01-13T08:00:00+01:00"), Side::left, 3, PainTime::next_morning));
    train("d", "2026-01-15", kItems);
    const ProgressTrend progress = course(log, "2026-01-16T12:00:00+01:00");
    REQUIRE(progress.tracks.size() == 2);
    const auto& points = progress.tracks.front().points;
    REQUIRE(points.size() == 3);
    CHECK(points[0] == StepPoint{date("2026-01-05"), "bridge", {1, 10}, 0, Change::none});
    CHECK(points[1] == StepPoint{date("2026-01-12"), "bridge", {1, 12}, 1, Change::stepped_up});
    CHECK(points[2] == StepPoint{date("2026-01-15"), "bridge", {1, 10}, 0, Change::pain_lasted});
    const DateRange january{date("2026-01-01"), date("2026-01-31")};
    const auto for_pain = steps_for_pain(progress, january);
    REQUIRE(for_pain.size() == 1);
    CHECK(for_pain.front().date == date("2026-01-15"));
    CHECK(for_pain.front().exercises == std::vector<std::string>{"bridge", "clam"});
    CHECK(for_pain.front().steps == 1);
    CHECK(steps_for_pain(progress, {date("2026-01-01"), date("2026-01-14")}).empty());
    const ProgressWords words = words_of(catalogue, progress, january);
    CHECK(words.steps ==
          "You went up 2 steps and back 2. The newest step up: clam, 1 set of 12, since 12 January.");
    CHECK(
        words.pain.find("Because pain had lasted, there was a step back once, last on 15 January: bridge and "
                        "others.") != std::string::npos);
}

TEST_CASE("what is told of sessions is compared with as many weeks before") {
    struct Case {
        std::vector<const char*> days;
        const char* words;
    };
    const Case row = GENERATE(
        Case{{"2026-01-20", "2026-01-27", "2026-02-10", "2026-02-17", "2026-03-03"},
             "You did 3 sessions in the last 4 weeks, one more than in the 4 before."},
        Case{{"2026-01-20", "2026-02-10"},
             "You did 1 session in the last 4 weeks, as many as in the 4 before. After the next one there is "
             "something to compare."},
        Case{{"2026-01-20", "2026-01-27", "2026-02-03", "2026-02-10", "2026-02-17"},
             "You did 2 sessions in the last 4 weeks. The week isn't over; in the 4 before it was 3."},
        Case{{"2026-02-10", "2026-02-17"}, "You did 2 sessions in the last 4 weeks."},
        Case{{"2025-11-10"},
             "No session in the last 4 weeks. Today has one ready, whenever you like: it makes the first bar "
             "here."});
    std::vector<LogEvent> log;
    for (const std::string day : row.days)
        add(log, session_events(climbing_catalogue(), day, when(day + "T18:00:00+01:00"), kItems));
    const ProgressTrend progress = course(log, "2026-03-04T12:00:00+01:00");
    CHECK(words_of(climbing_catalogue(), progress, range_of(RangeName::weeks_4, progress)).sessions ==
          row.words);
}

TEST_CASE("where there is nothing to see yet, the words say what to do") {
    const ProgressTrend progress = course({}, "2026-03-04T12:00:00+01:00");
    const ProgressWords words =
        words_of(climbing_catalogue(), progress, range_of(RangeName::weeks_12, progress));
    CHECK(words.sessions.find("Today has one ready") != std::string::npos);
    CHECK(words.training.find("No sets in this time") == 0);
    CHECK(words.steps.find("Your first session sets foot on it") != std::string::npos);
    CHECK(words.pain.find("No pain was rated in this time") == 0);
    CHECK(words.tests.find("No self-test in this time") == 0);
    CHECK(words.desk.find("Switch the reminder on") != std::string::npos);
}

TEST_CASE("the table has a line a week, as RFC 4180 has it") {
    std::vector<LogEvent> log =
        session_events(climbing_catalogue(), "a", when("2026-03-03T18:00:00+01:00"), kItems);
    log.push_back(pain(when("2026-03-04T08:00:00+01:00"), Side::right, 1, PainTime::next_morning));
    log.push_back(
        logged_at(when("2026-03-05T10:00:00+01:00"),
                  logged::SelfTestDone{"single_leg_bridge", Side::left, 33.25, SelfTestUnit::seconds}));
    log.push_back(logged_at(when("2026-03-05T10:00:00+01:00"), logged::Sat{5400.0}));
    const ProgressTrend progress = course(log, "2026-03-10T12:00:00+01:00");
    const std::string csv = progress_csv(progress, {date("2026-02-25"), date("2026-03-10")});
    CHECK(csv ==
          "week,from,to,sessions,target,minutes,sets,reps,"
          "sets_gluteus_maximus,reps_gluteus_maximus,sets_gluteus_medius,reps_gluteus_medius,"
          "sets_other,reps_other,worst_pain_left,worst_pain_right,worst_pain_untold,pain_ratings,"
          "steps_up,steps_back,steps_back_for_pain,step_bridge,step_clam,"
          "test_single_leg_bridge_left,test_single_leg_bridge_right,"
          "test_trendelenburg_left,test_trendelenburg_right,test_chair_stand,"
          "prompts,breaks,sitting_hours\r\n"
          "2026-02-23,2026-02-25,2026-03-01,0,2,0,0,0,0,0,0,0,0,0,,,,0,0,0,0,,,,,,,,0,0,\r\n"
          "2026-03-02,2026-03-02,2026-03-08,1,2,4,3,30,1,10,2,20,0,0,,1,,1,0,0,0,bridge 1x10,clam "
          "1x10,33.3,,,,,0,0,1.5\r\n"
          "2026-03-09,2026-03-09,2026-03-10,0,2,0,0,0,0,0,0,0,0,0,,,,0,0,0,0,bridge 1x10,clam "
          "1x10,,,,,,0,0,\r\n");
}
