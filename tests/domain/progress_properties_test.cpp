#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "domain/progress/progress.h"
#include "domain/progress/progress_table.h"
#include "domain/progress/progress_words.h"
#include "domain/progress_samples.h"
#include "support/catch.h"

using namespace samples;
using std::chrono::days;

/// What holds of every log whatsoever.
namespace {

const LocalDate kFirst = date("2025-11-03");
constexpr int kDays = 200;

Moment any_moment() {
    // Time zones all around the world, and instants that meet each other now and then.
    const UtcOffset offset = std::chrono::minutes{30} * *rc::gen::inRange(-24, 29);
    const auto hour = std::chrono::hours{*rc::gen::inRange(0, kDays * 24)};
    return {Instant{kFirst.time_since_epoch() + hour}, offset};
}

std::vector<LogEvent> any_log() {
    static const Catalogue catalogue = climbing_catalogue();
    std::vector<LogEvent> log;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const Step step = *rc::gen::element(kSteps[0], kSteps[1], kSteps[2]);
        std::vector<RoutineItem> items{{"bridge", step.sets, step.reps}};
        if (*rc::gen::arbitrary<bool>()) items.push_back({"clam", step.sets, step.reps});
        const std::string id = "session " + std::to_string(i);
        const Moment begin = any_moment();
        add(log,
            session_events(catalogue, id, begin, items, *rc::gen::element(EndReason::done, EndReason::pain)));
        if (*rc::gen::arbitrary<bool>())
            log.push_back(logged_at(begin, logged::SessionRated{3, *rc::gen::inRange(0, 11)}, id));
    }
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i)
        log.push_back(pain(any_moment(), *rc::gen::element(Side::left, Side::right, Side::both),
                           *rc::gen::inRange(0, 11),
                           *rc::gen::element(PainTime::after, PainTime::next_morning)));
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i) {
        log.push_back(logged_at(any_moment(), logged::BreakDone{"march", 60.0, false}));
        log.push_back(logged_at(any_moment(), logged::BreakPrompted{"p"}));
        log.push_back(logged_at(any_moment(), logged::Sat{60.0 * *rc::gen::inRange(1, 90)}));
    }
    return log;
}

DateRange any_range() {
    const LocalDate from = kFirst + days{*rc::gen::inRange(-20, kDays)};
    return {from, from + days{*rc::gen::inRange(0, kDays)}};
}

Moment any_now() {
    return {Instant{kFirst.time_since_epoch() + days{*rc::gen::inRange(0, kDays + 30)}}, UtcOffset{3600}};
}

bool same_sum(ProgressSum a, ProgressSum b) {
    // Seconds are added up in another order.
    RC_ASSERT(std::abs(a.seconds - b.seconds) < 1e-6);
    RC_ASSERT(std::abs(a.sat_seconds - b.sat_seconds) < 1e-6);
    a.seconds = b.seconds = a.sat_seconds = b.sat_seconds = 0.0;
    return a == b;
}

}  // namespace

TEST_CASE("the weeks, months and years of a range lie side by side and add up to it") {
    CHECK(rc::check([] {
        const ProgressTrend progress =
            make_progress(climbing_catalogue(), progress_log_of(any_log()), any_now());
        const DateRange range = any_range();
        for (const Grain grain : {Grain::week, Grain::month, Grain::year}) {
            ProgressSum sum;
            LocalDate next = range.from;
            for (const ProgressPeriod& period : periods_of(progress, range, grain)) {
                RC_ASSERT(period.days.from == next);
                RC_ASSERT(period.days.to >= period.days.from);
                RC_ASSERT(same_sum(period.sum, sum_of(progress, period.days)));
                next = period.days.to + days{1};
                sum += period.sum;
            }
            RC_ASSERT(next == range.to + days{1});
            RC_ASSERT(same_sum(sum, sum_of(progress, range)));
        }
    }));
}

TEST_CASE("whatever order the log comes in, and however often, progress is the same") {
    CHECK(rc::check([] {
        const Catalogue catalogue = climbing_catalogue();
        std::vector<LogEvent> log = any_log();
        const Moment now = any_now();
        const ProgressTrend before = make_progress(catalogue, progress_log_of(log), now);
        std::vector<LogEvent> other = log;
        other.insert(other.end(), log.begin(), log.end());
        // Events of the same instant keep their order: it is the log's own.
        std::stable_sort(other.begin(), other.end(),
                         [](const LogEvent& a, const LogEvent& b) { return a.moment.at > b.moment.at; });
        const ProgressTrend after = make_progress(catalogue, progress_log_of(other), now);
        RC_ASSERT(before.days.size() == after.days.size());
        for (std::size_t i = 0; i < before.days.size(); ++i) {
            RC_ASSERT(before.days[i].date == after.days[i].date);
            RC_ASSERT(same_sum(before.days[i].sum, after.days[i].sum));
        }
        RC_ASSERT(before.tracks == after.tracks);
    }));
}

TEST_CASE("the ladder's steps are told once each, in order, and the last is where it stands") {
    CHECK(rc::check([] {
        const Catalogue catalogue = climbing_catalogue();
        const ProgressLog log = progress_log_of(any_log());
        const Moment now = any_now();
        const ProgressTrend progress = make_progress(catalogue, log, now);
        const auto past = past_sessions(catalogue, log.sessions, log.pain, now.at);
        const Programme programme = derive_programme(catalogue.ladders.front(), past, now);
        for (const TrackTrend& course : progress.tracks) {
            RC_ASSERT(course.points.front().level == 0);
            for (std::size_t i = 1; i < course.points.size(); ++i) {
                RC_ASSERT(course.points[i].date >= course.points[i - 1].date);
                RC_ASSERT(course.points[i].level != course.points[i - 1].level);
            }
            const TrackState& state = track(programme, course.track);
            RC_ASSERT(course.points.back().exercise == state.exercise());
            RC_ASSERT(course.points.back().step == state.step());
        }
    }));
}

TEST_CASE("there are words, and a table of even lines, for every log and range") {
    CHECK(rc::check([] {
        const Catalogue catalogue = climbing_catalogue();
        const ProgressTrend progress = make_progress(catalogue, progress_log_of(any_log()), any_now());
        const DateRange range = any_range();
        const ProgressWords words = words_of(catalogue, progress, range);
        for (const std::string* each :
             {&words.sessions, &words.training, &words.steps, &words.pain, &words.tests, &words.desk})
            RC_ASSERT(each->size() > 20 && each->ends_with("."));
        const std::string csv = progress_csv(progress, range);
        std::ptrdiff_t columns = -1;
        for (std::size_t begin = 0; begin < csv.size();) {
            const std::size_t end = csv.find("\r\n", begin);
            RC_ASSERT(end != std::string::npos);
            const auto commas = std::count(csv.begin() + static_cast<std::ptrdiff_t>(begin),
                                           csv.begin() + static_cast<std::ptrdiff_t>(end), ',');
            RC_ASSERT(columns < 0 || commas == columns);
            columns = commas;
            begin = end + 2;
        }
    }));
}
