#include "storage/event_codec.h"

#include <set>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::storage;
namespace logged = domain::logged;
using motion::Side;

namespace {

const LocalDate kDay{std::chrono::year{2026} / 3 / 30};

/// One of every kind, in the order of the variant.
std::vector<domain::LogBody> one_of_each() {
    return {
        logged::SessionStarted{
            "first \"steps\" \n ü", {{"clamshell", 2, 12, 3}, {"glute_bridge", 1, 10}}, 60.0},
        logged::Rep{"clamshell", Side::left, 2, 1, 3},
        logged::RepUndone{"clamshell", Side::left, 2, 2, 3},
        logged::SetDone{"clamshell", Side::right, 2, 10, 3},
        logged::SessionEnded{domain::EndReason::pain, 6.25},
        logged::SessionRated{3, std::nullopt},
        logged::TargetChanged{3},
        logged::SetSkipped{"clamshell", Side::both, 2, 0, 4},
        logged::SessionRemoved{},
        logged::SessionRestored{},
        logged::PauseStarted{domain::PauseReason::illness, kDay},
        logged::PauseEnded{},
        logged::ReserveDeclined{kDay},
        logged::ReserveAccepted{kDay},
        logged::BreakPrompted{"p-1"},
        logged::BreakDone{"desk_break", 118.5, true},
        logged::BreakSkipped{""},
        logged::SelfTestDone{"single_leg_bridge", Side::left, 41.5, domain::SelfTestUnit::seconds},
        logged::PainRated{Side::right, 7, domain::PainTime::during, true, "below the kneecap", "clamshell"},
        logged::Sat{1820.5},
        logged::InCall{900.0},
        logged::LessonDone{"hip_to_knee"},
        logged::TipDismissed{"water_in_the_morning"},
        logged::RedFlagsAnswered{{"badly_swollen", "hot_red_fever"}},
        logged::LockLifted{},
        logged::ExerciseSwapped{"clamshell", 4},
        logged::CameBack{kDay},
    };
}

}  // namespace

TEST_CASE("Every kind of event comes back from its text as it was") {
    const auto bodies = one_of_each();
    REQUIRE(bodies.size() == std::variant_size_v<domain::LogBody>);
    std::set<std::string_view> kinds;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        REQUIRE(bodies[i].index() == i);
        const EncodedBody encoded = encode(bodies[i]);
        INFO(encoded.kind << " " << encoded.payload);
        const auto decoded = decode(encoded.kind, encoded.payload);
        REQUIRE(decoded.has_value());
        CHECK(*decoded == bodies[i]);
        CHECK(event_kind_from(encoded.kind) == domain::kind_of(bodies[i]));
        kinds.insert(encoded.kind);
    }
    CHECK(kinds.size() == bodies.size());
    CHECK_FALSE(event_kind_from("danced"));
}

TEST_CASE("A self-test keeps why it ended, where it was told") {
    const domain::LogBody told = logged::SelfTestDone{
        "trendelenburg", Side::right, 12.5, domain::SelfTestUnit::seconds, domain::SelfTestEnd::tired};
    const EncodedBody encoded = encode(told);
    CHECK(encoded.payload.find(R"("reason":"tired")") != std::string::npos);
    CHECK(decode(encoded.kind, encoded.payload) == told);
    CHECK(encode(logged::SelfTestDone{"trendelenburg", Side::right, 12.5, domain::SelfTestUnit::seconds})
              .payload.find("reason") == std::string::npos);
}

TEST_CASE("The names in players' files stay as they are") {
    const auto text = [](const domain::LogBody& body) {
        const EncodedBody encoded = encode(body);
        return std::string(encoded.kind) + " " + encoded.payload;
    };
    CHECK(text(logged::PauseStarted{domain::PauseReason::holiday, kDay}) ==
          R"(pause_started {"reason":"holiday","until":"2026-03-30"})");
    CHECK(text(logged::BreakDone{"march", 60.0, false}) ==
          R"(break_done {"followed_prompt":false,"routine":"march","seconds":60.0})");
    CHECK(text(logged::PainRated{Side::both, 4, domain::PainTime::during, false, ""}) ==
          R"(pain_rated {"knee":"both","level":4,"place":"","sharp":false,"when":"during"})");
    CHECK(text(logged::RedFlagsAnswered{{"no_weight"}}) == R"(red_flags_answered {"flags":["no_weight"]})");
    CHECK(text(logged::RedFlagsAnswered{}) == R"(red_flags_answered {"flags":[]})");
    CHECK(text(logged::LockLifted{}) == "lock_lifted {}");
    CHECK(text(logged::ExerciseSwapped{"clamshell", 2}) ==
          R"(exercise_swapped {"exercise":"clamshell","set_index":2})");
    CHECK(text(logged::ReserveDeclined{kDay}) == R"(reserve_declined {"week":"2026-03-30"})");
}

TEST_CASE("what a newer version calls by new names is read as something other") {
    const auto ended = decode("session_ended", R"({"reason":"power_cut","seconds":12})");
    REQUIRE(ended);
    CHECK(*ended == domain::LogBody(logged::SessionEnded{domain::EndReason::other, 12.0}));
    const auto tested = decode(
        "self_test_done", R"({"test":"plank","side":"both","value":3,"unit":"metres","reason":"bored"})");
    REQUIRE(tested);
    CHECK(*tested == domain::LogBody(logged::SelfTestDone{
                         "plank", Side::both, 3.0, domain::SelfTestUnit::other, domain::SelfTestEnd::other}));
    CHECK_FALSE(decode("session_ended", R"({"reason":7,"seconds":12})"));
    CHECK_FALSE(decode("pause_started", R"({"reason":"boredom","until":"2026-03-02"})"));
}

TEST_CASE("every kind has a name of its own") {
    for (std::size_t i = 0; i < domain::kEventKinds; ++i) {
        const auto kind = static_cast<domain::EventKind>(i);
        CHECK(event_kind_from(to_string(kind)) == kind);
    }
}

TEST_CASE("What makes no sense isn't read as an event") {
    const auto is_read = [](const char* kind, const char* payload) {
        return decode(kind, payload).has_value();
    };
    CHECK_FALSE(is_read("danced", "{}"));
    CHECK_FALSE(is_read("pause_started", R"({"reason":"laziness","until":"2026-03-30"})"));
    CHECK_FALSE(is_read("pause_started", R"({"reason":"pain","until":"2026-02-30"})"));
    CHECK_FALSE(
        is_read("pain_rated", R"({"knee":"left","level":11,"place":"","sharp":false,"when":"during"})"));
    CHECK_FALSE(
        is_read("pain_rated", R"({"knee":"left","level":-1,"place":"","sharp":false,"when":"during"})"));
    CHECK_FALSE(is_read("break_done", R"({"routine":"march","seconds":60,"followed_prompt":1})"));
    CHECK_FALSE(is_read("target_changed", R"({"sessions_a_week":4294967298})"));
    CHECK_FALSE(is_read("red_flags_answered", R"({"flags":"no_weight"})"));
    CHECK_FALSE(is_read("red_flags_answered", R"({"flags":[1]})"));
    CHECK_FALSE(is_read("exercise_swapped", R"({"exercise":"clamshell","set_index":-1})"));
    CHECK_FALSE(is_read("session_removed", "[]"));
    CHECK_FALSE(is_read("pause_ended", "not JSON"));
}
