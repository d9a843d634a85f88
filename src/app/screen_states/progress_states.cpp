#include "app/screen_states/progress_states.h"

#include <algorithm>
#include <array>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/catalogue/exercise.h"
#include "domain/programme/composer.h"
#include "domain/self_test/self_test.h"
#include "screens/navigator.h"
#include "screens/progress/progress_screen.h"

namespace ingear::app {

namespace {

namespace logged = domain::logged;
using domain::LogEvent;
using motion::Side;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr Seconds kChartSettling{0.5};
constexpr int kWeeks = 26;

/// Somebody's half year, told day by day: two or three sessions a week as the programme composes them, a bad
/// spell in the third month, a holiday in the fifth, and a desk.
class HalfYear {
  public:
    HalfYear(const domain::Catalogue& catalogue, const domain::Ladder& ladder, const Moment& now)
        : catalogue_(catalogue), ladder_(ladder), now_(now), monday_(week_start(now.local_date())) {}

    std::vector<LogEvent> tell() && {
        for (int week = 0; week < kWeeks; ++week) {
            if (!away(week)) do_week(week);
            if (!away(week)) sit(week);
            if (week % 4 == 1) test(week);
        }
        return std::move(events_);
    }

    /// A session, how the knees were, and a self-test, a few days ago.
    std::vector<LogEvent> tell_one() && {
        do_session(kWeeks - 2, 2);
        test(kWeeks - 2);
        return std::move(events_);
    }

  private:
    void do_session(int week, int day) {
        const Moment begin = at(week, day, hours{17} + minutes{40});
        if (begin.at > now_.at - hours{2}) return;
        const domain::ProgressLog log = domain::progress_log_of(events_);
        const auto past = domain::past_sessions(catalogue_, log.sessions, log.pain, begin.at);
        const auto told = std::min(past.size(), static_cast<std::size_t>(domain::kSessionsToRead));
        const auto earlier = past.size() - told;
        const auto programme = domain::derive_programme(ladder_, std::span(past).subspan(earlier), begin,
                                                        static_cast<int>(earlier));
        const auto routine = domain::compose_session(catalogue_, programme, {});
        if (!routine) return;
        const auto plan = domain::plan_session(catalogue_, *routine);
        if (!plan) return;
        const std::string session = new_uuid();
        Moment time = begin;
        const auto tell = [&](domain::LogBody body) {
            events_.push_back({new_uuid(), time, session, std::move(body)});
            time.at += std::chrono::seconds{40};
        };
        tell(logged::SessionStarted{routine->id, plan->items, plan->rest});
        for (std::size_t i = 0; i < plan->sets.size(); ++i) {
            const domain::PlannedSet& set = plan->sets[i];
            tell(logged::SetDone{set.exercise->id, set.side, set.set, set.reps, static_cast<int>(i)});
        }
        tell(logged::SessionEnded{domain::EndReason::done, plan->total_seconds(catalogue_)});
        tell(logged::SessionRated{3, std::nullopt});
        rate(week, day, session, time);
    }

    static bool away(int week) { return week == 18 || week == 19; }
    static bool sore(int week) { return week == 10 || week == 11; }

    [[nodiscard]] Moment at(int week, int day, minutes time) const {
        const LocalDate date = monday_ - days{7 * (kWeeks - 1 - week)} + days{day};
        return {Instant{date.time_since_epoch() + time - now_.offset}, now_.offset};
    }
    void add(const Moment& moment, domain::LogBody body) {
        if (moment.at < now_.at) events_.push_back({new_uuid(), moment, "", std::move(body)});
    }

    void do_week(int week) {
        do_session(week, 0);
        do_session(week, 2);
        if (week % 3 != 1 && !sore(week)) do_session(week, 4);
    }

    void rate(int week, int day, const std::string& session, const Moment& time) {
        constexpr std::array kLeft{4, 3, 3, 3, 2, 3, 2, 2, 2, 3, 5, 5, 4,
                                   3, 2, 2, 1, 1, 0, 0, 2, 1, 1, 0, 1, 0};
        constexpr std::array kRight{2, 2, 1, 2, 1, 1, 1, 0, 1, 1, 2, 3, 2,
                                    1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0};
        if (day == 4) return;
        const auto index = static_cast<std::size_t>(week);
        events_.push_back(
            {new_uuid(), time, session,
             logged::PainRated{Side::left, std::min(3, kLeft[index]), domain::PainTime::after, false, ""}});
        events_.push_back(
            {new_uuid(), time, session,
             logged::PainRated{Side::right, kRight[index], domain::PainTime::after, false, ""}});
        const int morning = sore(week) ? kLeft[index] : std::max(0, kLeft[index] - 3);
        add(at(week, day + 1, hours{8}),
            logged::PainRated{Side::left, morning, domain::PainTime::next_morning, false, ""});
    }

    void test(int week) {
        const double grown = week;
        const Moment time = at(week, 5, hours{10});
        using domain::SelfTestUnit;
        const auto result = [&](const char* test, Side side, double value, domain::SelfTestUnit unit) {
            add(time, logged::SelfTestDone{test, side, value, unit});
        };
        result("single_leg_bridge", Side::left, 19.0 + grown * 1.3, SelfTestUnit::seconds);
        result("single_leg_bridge", Side::right, 28.0 + grown * 1.1, SelfTestUnit::seconds);
        result("trendelenburg", Side::left, std::min(30.0, 14.0 + grown * 0.9), SelfTestUnit::seconds);
        result("trendelenburg", Side::right, std::min(30.0, 20.0 + grown * 0.8), SelfTestUnit::seconds);
        result("chair_stand", Side::both, 12.0 + static_cast<int>(grown / 5.0), SelfTestUnit::count);
    }

    void sit(int week) {
        for (int day = 0; day < 5; ++day) {
            const int breaks = 2 + (week * 5 + day * 3) % 4 + week / 6;
            for (int i = 0; i < 8; ++i) {
                const Moment hour = at(week, day, hours{9 + i});
                add(hour, logged::Sat{2400.0 + 60.0 * ((week + day + i) % 9)});
                add({hour.at + minutes{45}, hour.offset}, logged::BreakPrompted{new_uuid()});
                if (i < breaks)
                    add({hour.at + minutes{46}, hour.offset}, logged::BreakDone{"march", 120.0, true});
            }
        }
    }

    const domain::Catalogue& catalogue_;
    const domain::Ladder& ladder_;
    Moment now_;
    LocalDate monday_;
    std::vector<LogEvent> events_;
};

enum class Kind { half_year, one_session, nothing };

Result<std::vector<LogEvent>> invent(const screens::Services& services, Kind kind) {
    const domain::Ladder* ladder =
        services.catalogue ? services.catalogue->ladder(domain::kProgrammeLadder) : nullptr;
    if (!ladder) return fail("there is no programme to picture the progress of");
    if (kind == Kind::nothing) return std::vector<LogEvent>{};
    HalfYear year(*services.catalogue, *ladder, services.clock.now());
    return kind == Kind::half_year ? std::move(year).tell() : std::move(year).tell_one();
}

Result<void> show(HeadlessGame& headless, Kind kind) {
    screens::Services& services = headless.game().services();
    INGEAR_TRY(const auto events, invent(services, kind));
    auto progress = std::make_shared<const domain::ProgressTrend>(
        domain::make_progress(*services.catalogue, domain::progress_log_of(events), services.clock.now()));
    auto screen = std::make_unique<screens::ProgressScreen>(services, std::move(progress));
    if (kind == Kind::half_year) {
        const LocalDate today = services.clock.now().local_date();
        screen->choose({week_start(today) - days{7 * (kWeeks - 1)}, today});
    }
    headless.game().stack().push(std::move(screen));
    headless.let_pass(kChartSettling);
    return {};
}

}  // namespace

Result<void> stage_progress(HeadlessGame& headless, double) {
    const auto snapshot = headless.journal().snapshot();
    if (!snapshot || snapshot->sessions == 0) return show(headless, Kind::half_year);
    headless.game().services().navigator.go_to(screens::routes::Progress{});
    headless.let_pass(kChartSettling);
    return {};
}

Result<void> stage_progress_one(HeadlessGame& headless, double) {
    return show(headless, Kind::one_session);
}

Result<void> stage_progress_empty(HeadlessGame& headless, double) {
    return show(headless, Kind::nothing);
}

}  // namespace ingear::app
