#include "domain/programme/safety.h"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;

namespace {

const Moment kNow{Instant{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 17h}, 1h};

LogEvent answered(std::vector<std::string> flags, std::chrono::minutes after, std::string id = "a") {
    return {std::move(id), {kNow.at + after, kNow.offset}, "", logged::RedFlagsAnswered{std::move(flags)}};
}

LogEvent lifted(std::chrono::minutes after, std::string id = "l") {
    return {std::move(id), {kNow.at + after, kNow.offset}, "", logged::LockLifted{}};
}

}  // namespace

TEST_CASE("every red flag has its words, and an id of its own") {
    CHECK(red_flags().size() == 7);
    for (const RedFlag& flag : red_flags()) {
        CHECK(find_red_flag(flag.id) == &flag);
        CHECK_FALSE(flag.words.empty());
    }
    CHECK(find_red_flag("tired") == nullptr);
}

TEST_CASE("red flags lock until they are deliberately taken back") {
    CHECK_FALSE(safety_of({}).asked);
    CHECK(safety_of({}).flags.empty());
    const std::vector none{answered({}, 0min)};
    CHECK(safety_of(none).asked);
    CHECK(safety_of(none).flags.empty());
    const std::vector locked{answered({"badly_swollen"}, 0min)};
    CHECK(safety_of(locked).flags == std::vector<std::string>{"badly_swollen"});
    const std::vector opened{answered({"badly_swollen"}, 0min), lifted(24h)};
    CHECK(safety_of(opened).flags.empty());
    const std::vector again{answered({"badly_swollen"}, 0min), lifted(24h),
                            answered({"no_weight"}, 48h, "b")};
    CHECK(safety_of(again).flags == std::vector<std::string>{"no_weight"});
    const std::vector answered_anew{answered({"badly_swollen"}, 0min), answered({}, 1h, "b")};
    CHECK(safety_of(answered_anew).flags.empty());
    // A lifting is never undone by an older answer that arrives later, from another device.
    const std::vector late{lifted(24h), answered({"badly_swollen"}, 0min)};
    CHECK(safety_of(late).flags.empty());
}

TEST_CASE("the order in which events arrive doesn't matter for the lock") {
    CHECK(rc::check("shuffled", [] {
        std::vector<LogEvent> events;
        const int count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i) {
            const std::chrono::minutes at{*rc::gen::inRange(0, 4)};
            const std::string id(1, static_cast<char>('a' + i));
            const int kind = *rc::gen::inRange(0, 3);
            events.push_back(kind == 0   ? lifted(at, id)
                             : kind == 1 ? answered({}, at, id)
                                         : answered({"no_weight"}, at, id));
        }
        const auto before = safety_of(events).flags;
        const auto seed = *rc::gen::arbitrary<unsigned>();
        std::ranges::shuffle(events, std::mt19937(seed));
        RC_ASSERT(safety_of(events).flags == before);
    }));
}

TEST_CASE("why exercise is locked says what to do, the same day or first of all") {
    CHECK(why_locked({"badly_swollen"}).find("today") != std::string::npos);
    CHECK(why_locked({"unstable_heart"}).find("doctor comes first") != std::string::npos);
    CHECK(why_locked({"unstable_heart", "no_weight"}).find("today") != std::string::npos);
    CHECK(why_locked({"from_a_later_version"}).find("today") != std::string::npos);
}
