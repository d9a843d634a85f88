#include <rapidcheck.h>

#include <algorithm>

#include "domain/breaks/drink_tip.h"
#include "domain/catalogue/tips.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;

namespace {

const std::vector<Tip> kTips{
    {"after", "", "", TipMoment::after_session, 1, 0, false, ""},
    {"morning", "", "", TipMoment::morning, 2, 0, false, ""},
    {"weekly", "", "", TipMoment::weekly, 3, 0, true, ""},
    {"before", "", "", TipMoment::before_session, 4, 0, false, ""},
    {"rest", "", "", TipMoment::rest_day, 5, 0, false, ""},
    {"water", "", "", TipMoment::through_day, 6, 90, false, ""},
    {"meal", "", "", TipMoment::meals, 7, 0, false, ""},
};

Moment at(const char* when) {
    return parse_rfc3339(when).value().moment;
}

TipContext context_at(const char* when, bool rest_day = false) {
    TipContext context;
    context.now = at(when);
    context.rest_day = rest_day;
    return context;
}

std::string shown(const TipContext& context) {
    const Tip* tip = tip_for(kTips, context);
    return tip ? tip->id : "";
}

}  // namespace

TEST_CASE("a tip comes at its time, by the player's own clock") {
    CHECK(shown(context_at("2026-03-04T06:30:00+09:00")) == "morning");
    CHECK(shown(context_at("2026-03-04T12:30:00+09:00")) == "before");
    CHECK(shown(context_at("2026-03-04T12:30:00+09:00", true)) == "rest");
    CHECK(shown(context_at("2026-03-04T03:00:00+09:00")).empty());
    CHECK(shown(context_at("2026-03-04T23:30:00+09:00")).empty());
}

TEST_CASE("after a session comes what is good after it, for two hours from its end") {
    TipContext context = context_at("2026-03-04T18:20:00+01:00", true);
    context.last_session = at("2026-03-04T18:00:00+01:00").at;
    context.last_session_seconds = 1200.0;
    CHECK(shown(context) == "after");
    context.now = at("2026-03-04T20:19:00+01:00");
    CHECK(shown(context) == "after");
    context.now = at("2026-03-04T20:21:00+01:00");
    CHECK(shown(context) == "rest");
    context.now = at("2026-03-04T18:10:00+01:00");  // still in it
    CHECK(shown(context) == "rest");
}

TEST_CASE("a tip that was put away makes room for the next, and some come again") {
    TipContext context = context_at("2026-03-04T10:00:00+01:00", true);
    CHECK(shown(context) == "morning");
    context.put_away = {{"morning", context.now.at}, {"rest", context.now.at}};
    CHECK(shown(context) == "water");
    context.put_away.push_back({"water", context.now.at});
    CHECK(shown(context).empty());
    context.now = at("2026-03-04T11:29:00+01:00");
    CHECK(shown(context) == "meal");
    context.now = at("2026-03-04T11:30:00+01:00");
    CHECK(shown(context) == "water");
}

TEST_CASE("each tip can be switched off, and what is opted into only comes then, on Mondays") {
    TipContext monday = context_at("2026-03-02T15:00:00+01:00");
    CHECK(shown(monday) == "before");
    monday.switched = {"weekly"};
    CHECK(shown(monday) == "weekly");
    monday.now = at("2026-03-03T15:00:00+01:00");
    CHECK(shown(monday) == "before");
    monday.switched = {"before", "water"};
    CHECK(shown(monday).empty());
}

TEST_CASE("whatever the time and the switches, what is off or put away for the day doesn't show") {
    CHECK(rc::check([] {
        TipContext context = context_at("2026-03-02T00:00:00+01:00");
        context.now.at += std::chrono::minutes(*rc::gen::inRange(0, 14 * 24 * 60));
        context.rest_day = *rc::gen::arbitrary<bool>();
        for (const Tip& tip : kTips) {
            if (*rc::gen::arbitrary<bool>()) context.switched.push_back(tip.id);
            if (*rc::gen::arbitrary<bool>()) context.put_away.push_back({tip.id, context.now.at});
        }
        const Tip* tip = tip_for(kTips, context);
        if (!tip) return;
        RC_ASSERT(is_on(*tip, context.switched));
        RC_ASSERT(std::ranges::find(context.put_away, tip->id, &TipPutAway::tip) == context.put_away.end());
    }));
}

TEST_CASE("the reminder's word about water goes by that tip's own switch") {
    CHECK(drink_tip_is_on({}));
    const std::vector<std::string> others{"good_meals", "water_in_the_morning"};
    CHECK(drink_tip_is_on(others));
    const std::vector<std::string> switched{"good_meals", std::string(kDrinkTip)};
    CHECK_FALSE(drink_tip_is_on(switched));
}
