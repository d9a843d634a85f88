#include <algorithm>
#include <cstdlib>

#include "base/paths.h"
#include "screen_harness.h"
#include "screens/progress/progress_screen.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::screens;
using domain::RangeName;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;

namespace {

namespace logged = domain::logged;

/// Half a year up to a Sunday, two sessions a week, with everything that can be drawn.
std::vector<domain::LogEvent> half_year() {
    std::vector<domain::LogEvent> log;
    int number = 0;
    const auto add = [&](const Moment& moment, domain::LogBody body, const std::string& session = "") {
        log.push_back({std::to_string(++number), moment, session, std::move(body)});
    };
    for (int week = 0; week < 26; ++week) {
        for (const int day : {0, 3}) {
            Moment moment = at("2026-05-25T18:00:00+02:00");
            moment.at += std::chrono::days{7 * week + day};
            const std::string id = "session " + std::to_string(number);
            const std::vector<domain::RoutineItem> items{{"glute_bridge", 1, 12}, {"clamshell", 1, 12}};
            add(moment, logged::SessionStarted{"programme", items, 60.0}, id);
            add(moment, logged::SetDone{"glute_bridge", motion::Side::both, 1, 12, 0}, id);
            add(moment, logged::SetDone{"clamshell", motion::Side::left, 1, 12, 1}, id);
            add(moment, logged::SetDone{"clamshell", motion::Side::right, 1, 12, 2}, id);
            add(moment, logged::SetDone{"calf_raise", motion::Side::both, 1, 10, 3}, id);
            add(moment, logged::SessionEnded{domain::EndReason::done, 540.0}, id);
            add(moment, logged::SessionRated{3, week % 5}, id);
            add(moment, logged::Sat{9000.0});
            add(moment, logged::BreakDone{"march", 120.0, true});
            moment.at += std::chrono::hours{14};
            add(moment, logged::PainRated{motion::Side::left, week % 13 == 6 ? 5 : 1,
                                          domain::PainTime::next_morning, false, ""});
            add(moment, logged::PainRated{motion::Side::right, 0, domain::PainTime::next_morning, false, ""});
            if (week % 4 == 0 && day == 0)
                for (const auto side : {motion::Side::left, motion::Side::right})
                    add(moment, logged::SelfTestDone{"single_leg_bridge", side, 20.0 + week,
                                                     domain::SelfTestUnit::seconds});
        }
    }
    return log;
}

std::shared_ptr<const domain::ProgressTrend> progress_of(const std::vector<domain::LogEvent>& log) {
    return std::make_shared<const domain::ProgressTrend>(domain::make_progress(
        *testing::catalogue(), domain::progress_log_of(log), at("2026-11-22T09:30:00+01:00")));
}

const ProgressCard& card(const ProgressModel& model, std::string_view title) {
    return *std::ranges::find(model.cards(), title, &ProgressCard::title);
}

/// Puts a variable of the environment in its place for a while.
class Variable {
  public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        ::setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (before_)
            ::setenv(name_, before_->c_str(), 1);
        else
            ::unsetenv(name_);
    }

  private:
    const char* name_;
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("progress, with much, little and nothing to show, fits every window") {
    const auto full = progress_of(half_year());
    const auto log = half_year();
    const auto one = progress_of({log.begin(), log.begin() + 9});
    const auto none = progress_of({});
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        for (const RangeName name : {RangeName::weeks_4, RangeName::year}) {
            ProgressScreen screen(harness.services(), full);
            screen.choose(name);
            harness.look_at(screen, "progress");
            CHECK(harness.said("Your knees"));
        }
        ProgressScreen first(harness.services(), one);
        first.choose(RangeName::all);
        harness.look_at(first, "progress, one session");
        ProgressScreen empty(harness.services(), none);
        harness.look_at(empty, "progress, empty");
        CHECK(harness.said("Progress"));
    }
}

TEST_CASE("every chart is reached and read by keys") {
    ScreenHarness harness({1280, 720, 1.0});
    ProgressScreen screen(harness.services(), progress_of(half_year()));
    // Three buttons, the range, three grips, six cards with their charts, sets or reps.
    CHECK(harness.tab_through(screen, "progress") >= 15);
}

TEST_CASE("a chart has a bar or a point for what was done, and words for each") {
    const auto progress = progress_of(half_year());
    const auto range = domain::range_of(RangeName::weeks_12, *progress);
    const ProgressModel model(*testing::catalogue(), *progress, range, Measure::reps);
    REQUIRE(model.cards().size() == 6);
    CHECK(model.range_words() == "31 August to 22 November 2026");

    const ui::Chart& sessions = card(model, "Sessions").charts.front();
    REQUIRE(sessions.bars.size() == 12);
    CHECK(sessions.bars.front().parts[0] == 2.0);
    CHECK(sessions.bars.front().starred);
    CHECK(sessions.bars.back().to == 84.0F);
    REQUIRE(sessions.stops.size() == 12);
    CHECK(sessions.stops.front().words == "Week of 31 August\n2 sessions, 18 min");
    CHECK(sessions.goal.size() == 1);

    const ui::Chart& training = card(model, "Sets and reps").charts.front();
    CHECK(training.bars.front().parts == std::array{24.0, 48.0, 20.0});
    CHECK(card(model, "Sets and reps").series.size() == 3);

    const ui::Chart& pain = card(model, "Your knees").charts.front();
    CHECK(pain.high == 10.0);
    CHECK(card(model, "Your knees").series.size() == 3);
    for (const ui::ChartStop& stop : pain.stops) CHECK(stop.words.find("of 10") != std::string::npos);

    CHECK(card(model, "Self-tests").charts.size() == 1);
    CHECK(card(model, "Sitting and breaks").charts.size() == 2);
    CHECK_FALSE(card(model, "Your steps").charts.empty());
}

TEST_CASE("levels are round and dates are few enough") {
    CHECK(ui::round_levels(0.0).back().at == 1.0);
    CHECK(ui::round_levels(3.0).back().at == 3.0);
    CHECK(ui::round_levels(37.0).back().at == 40.0);
    CHECK(ui::round_levels(640.0).back().at == 800.0);
    for (const int days : {1, 7, 28, 84, 180, 364, 900, 3650}) {
        for (const int most : {2, 4, 8, 14}) {
            const LocalDate to = parse_date("2026-11-22").value();
            const DateRange range{to - std::chrono::days{days - 1}, to};
            const auto ticks = ui::date_ticks(range, most);
            INFO(days << " days, " << most);
            CHECK(static_cast<int>(ticks.size()) <= most + 1);
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                CHECK(ticks[i].at >= 0.0F);
                CHECK(ticks[i].at < static_cast<float>(days));
                if (i > 0) CHECK(ticks[i].at > ticks[i - 1].at);
            }
        }
    }
}

TEST_CASE("the table is saved where documents are, and the screen says where") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "Documents");
    const Variable home("HOME", folder.path().string());
    const Variable config("XDG_CONFIG_HOME", (folder / "config").string());
    ScreenHarness harness({1280, 720, 1.0});
    ProgressScreen screen(harness.services(), progress_of(half_year()));
    harness.frame(screen, ui::Key::c);
    while (screen.news().empty()) harness.frame(screen);
    CHECK(screen.news() == "The table is in ~/Documents/ingear-progress-2026-11-22.csv, for your eyes only.");
    const auto file = folder / "Documents" / "ingear-progress-2026-11-22.csv";
    CHECK(read_file(file).value().starts_with("week,from,to,sessions,"));
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));

    // With nothing here to draw with, the words say so.
    harness.frame(screen, ui::Key::p);
    harness.frame(screen);
    CHECK(screen.news().find("The picture couldn't be saved.") == 0);
}
