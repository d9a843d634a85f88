#include "domain/programme/training_days.h"

#include "domain/ladder_samples.h"
#include "support/catch.h"

using namespace samples;

namespace {

constexpr std::uint8_t kTuesdayThursday = 0b000'1010;

std::string words(int day, std::optional<int> last = std::nullopt, bool rests = false,
                  DayMoment moment = DayMoment::after_lunch) {
    std::optional<LocalDate> date;
    if (last) date = evening(*last).local_date();
    return training_words({kTuesdayThursday, moment}, evening(day), date, rests);
}

}  // namespace

TEST_CASE("without days there is nothing to say") {
    CHECK(training_words({}, evening(0), std::nullopt, false).empty());
    CHECK_FALSE(next_training_day({}, evening(0).local_date()));
}

TEST_CASE("the plan names its day and moment") {
    CHECK(words(0) == "Your next day is Tuesday, after lunch.");
    CHECK(words(1) == "It's Tuesday: after lunch is your time.");
    CHECK(words(1, std::nullopt, false, DayMoment::any) == "It's Tuesday, one of your days.");
    CHECK(words(2, std::nullopt, false, DayMoment::any) == "Your next day is Thursday.");
    CHECK(words(1, 1) == "Your next day is Thursday, after lunch.");        // done today
    CHECK(words(1, 0, true) == "Your next day is Thursday, after lunch.");  // rests today
    CHECK(words(4) == "Your next day is Tuesday, after lunch.");
}

TEST_CASE("one day a week comes again in a week") {
    const TrainingDays monday{0b000'0001, DayMoment::morning};
    CHECK(training_words(monday, evening(0), evening(0).local_date(), true) ==
          "Your next day is Monday, in the morning.");
}

TEST_CASE("the local date decides, wherever the player is") {
    // 23:30 UTC on a Monday is Tuesday in Berlin, and still Monday in New York.
    using namespace std::chrono_literals;
    const Instant late{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 23h + 30min};
    const TrainingDays days{kTuesdayThursday, DayMoment::evening};
    CHECK(training_words(days, {late, 1h}, std::nullopt, false) ==
          "It's Tuesday: in the evening is your time.");
    CHECK(training_words(days, {late, -5h}, std::nullopt, false) ==
          "Your next day is Tuesday, in the evening.");
}

TEST_CASE("days next to each other leave little rest") {
    CHECK_FALSE(days_are_crowded({kTuesdayThursday}));
    CHECK(days_are_crowded({0b000'0011}));
    CHECK(days_are_crowded({0b100'0001}));  // Sunday and Monday
    CHECK_FALSE(days_are_crowded({}));
}

TEST_CASE("moments have names") {
    for (const std::string_view name : kDayMoments) {
        const auto moment = day_moment_from(name);
        REQUIRE(moment);
        CHECK(to_string(*moment) == name);
    }
    CHECK_FALSE(day_moment_from("at dawn"));
}
