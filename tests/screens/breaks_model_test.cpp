#include "screens/breaks/breaks_model.h"

#include "fixtures.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::at;
namespace logged = domain::logged;

TEST_CASE("a day without anything is empty") {
    const auto model = make_breaks({}, at("2026-03-25T12:00:00+01:00"));
    CHECK(model.empty);
    CHECK(model.bars.empty());
    CHECK(model.today_words == "Nothing yet today.");
    CHECK(model.weeks.size() == 4);
    CHECK(model.weeks[0].detail == "No breaks");
}

TEST_CASE("today as a timeline, the week and the weeks") {
    const std::vector<domain::LogEvent> log{
        {"", at("2026-03-23T09:00:00+01:00"), "", logged::BreakDone{"desk_break", 120.0, false}},
        {"", at("2026-03-25T08:00:00+01:00"), "", logged::Sat{5400.0}},
        {"", at("2026-03-25T08:30:00+01:00"), "", logged::InCall{1800.0}},
        {"", at("2026-03-25T09:29:00+01:00"), "", logged::BreakPrompted{"a"}},
        {"", at("2026-03-25T09:30:00+01:00"), "", logged::BreakDone{"desk_break", 120.0, true}},
        {"", at("2026-03-12T10:00:00+01:00"), "", logged::BreakPrompted{"b"}},
    };
    const auto model = make_breaks(log, at("2026-03-25T12:00:00+01:00"));
    CHECK_FALSE(model.empty);
    CHECK(model.today_words == "Sitting 1 h 30, the longest stretch 1 h 30. 1 break.");
    REQUIRE(model.bars.size() == 3);  // of 8 to 18 o'clock
    CHECK(model.bars[0].from == Approx(0.0F));
    CHECK(model.bars[0].to == Approx(0.15F));
    CHECK(model.bars[2].kind == domain::DeskDay::Kind::on_break);
    CHECK(model.days[0].breaks == 1);
    CHECK(model.days[2].today);
    CHECK(model.days[2].sat == "1 h 30");
    CHECK(model.weeks[0].detail == "2 breaks, 100 % of the prompts followed");
    CHECK(model.weeks[2].name == "9 Mar to 15 Mar");
    CHECK(model.weeks[2].detail == "No breaks, 0 % of the prompts followed");
}
