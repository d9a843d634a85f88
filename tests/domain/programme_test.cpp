#include "domain/programme/programme.h"

#include "domain/ladder_samples.h"
#include "support/catch.h"

using namespace samples;

namespace {

const Ladder kLadder = ladder();

/// Where the bridge's track stands on a day, after these sessions.
Rung bridge_on(int day, const std::vector<PastSession>& sessions) {
    return track(derive_programme(kLadder, sessions, evening(day)), "bridge").rung;
}

constexpr Rung kBegin{1, 0};
Rung rung(std::size_t step) {
    return {1, step};
}

PastSession hurting(PastSession session, SessionPain pain) {
    session.pain = pain;
    return session;
}

PastSession felt(PastSession session, int effort) {
    session.effort = effort;
    return session;
}

/// The last set ended early.
PastSession cut(PastSession session, int reps) {
    session.sets.back().reps = reps;
    session.sets.back().complete = false;
    return session;
}

}  // namespace

TEST_CASE("everybody begins with one set of ten") {
    const Programme programme = derive_programme(kLadder, {}, evening(0));
    CHECK(track(programme, "bridge").rung == kBegin);
    CHECK(track(programme, "bridge").exercise() == "bridge");
    CHECK(track(programme, "clam").rung == Rung{0, 0});
    CHECK(programme.sessions == 0);
    CHECK(programme.rest == Rest::none);
    CHECK(programme.advice == PainAdvice::none);
    CHECK(programme.tracks.size() == 4);  // the squat opens later
}

TEST_CASE("two good sessions in a row are a step up, at most one in seven days") {
    const auto ten = [](int day) { return done("bridge", {1, 10}, day); };
    CHECK(bridge_on(3, {ten(0)}) == kBegin);
    CHECK(bridge_on(5, {ten(0), ten(3)}) == rung(1));
    CHECK(track(derive_programme(kLadder, std::vector{ten(0), ten(3)}, evening(5)), "bridge").change ==
          Change::stepped_up);

    const auto twelve = [](int day) { return done("bridge", {1, 12}, day); };
    // Stepped up on day 5; two good ones on days 5 and 7 can't count before day 12.
    CHECK(bridge_on(9, {ten(0), ten(3), twelve(5), twelve(7)}) == rung(1));
    CHECK(bridge_on(12, {ten(0), ten(3), twelve(5), twelve(7)}) == rung(2));
    CHECK(bridge_on(12, {ten(0), ten(3), twelve(5), twelve(7), twelve(10)}) == rung(2));
}

TEST_CASE("after three sets of twelve comes the next harder exercise, and after the last one nothing") {
    const Track& track = kLadder.tracks[0];
    CHECK(step_up(track, {1, 5}) == Rung{2, 0});
    CHECK(step_up(track, {2, 5}) == Rung{2, 5});
    CHECK(step_up(kLadder.tracks[3], {0, 0}) == Rung{0, 0});  // a filler stays
    CHECK(step_down(track, {2, 0}, 1, false) == Rung{1, 5});
    CHECK(step_down(track, {2, 0}, 2, false) == Rung{1, 4});
    CHECK(step_down(track, {1, 1}, 2, false) == kBegin);
    CHECK(step_down(track, {1, 1}, 2, true) == Rung{0, 0});
    CHECK(step_down(track, {0, 0}, 2, true) == Rung{0, 0});
}

TEST_CASE("what isn't good doesn't count") {
    const PastSession good = done("bridge", {1, 10}, 0);
    const PastSession second = done("bridge", {1, 10}, 3);
    CHECK(bridge_on(5, {good, felt(second, 3)}) == rung(1));
    CHECK(bridge_on(5, {good, felt(second, 4)}) == kBegin);
    CHECK(bridge_on(5, {good, hurting(second, {3, false, false})}) == rung(1));
    CHECK(bridge_on(5, {good, hurting(second, {4, false, false})}) == kBegin);
    CHECK(bridge_on(5, {good, hurting(second, {8, false, false})}) == kBegin);
    CHECK(bridge_on(5, {good, hurting(second, {1, true, false})}) == kBegin);
    CHECK(bridge_on(5, {good, cut(second, 9)}) == kBegin);
    CHECK(bridge_on(5, {good, done("clam", {1, 10}, 3)}) == kBegin);
    // Less than the step asks for, as a short session plans it.
    const std::vector<PastSession> to_two_sets{good, second, done("bridge", {1, 12}, 5),
                                               done("bridge", {1, 12}, 7)};
    auto more = to_two_sets;
    more.push_back(done("bridge", {1, 10}, 12));
    more.push_back(done("bridge", {1, 10}, 19));
    CHECK(bridge_on(24, more) == rung(2));
}

TEST_CASE("both sides must have done it") {
    auto one_side = done("clam", {1, 10}, 3);
    std::erase_if(one_side.sets, [](const SetRecord& set) { return set.side == Side::right; });
    const std::vector both{done("clam", {1, 10}, 0), done("clam", {1, 10}, 3)};
    const std::vector left{done("clam", {1, 10}, 0), one_side};
    CHECK(track(derive_programme(kLadder, both, evening(5)), "clam").rung == Rung{0, 1});
    CHECK(track(derive_programme(kLadder, left, evening(5)), "clam").rung == Rung{0, 0});
}

TEST_CASE("under eight reps twice is a step back") {
    const std::vector<PastSession> to_twelve{done("bridge", {1, 10}, 0), done("bridge", {1, 10}, 3)};
    auto once = to_twelve;
    once.push_back(cut(done("bridge", {1, 12}, 5), 7));
    CHECK(bridge_on(7, once) == rung(1));
    auto twice = once;
    twice.push_back(cut(done("bridge", {1, 12}, 7), 7));
    CHECK(bridge_on(9, twice) == kBegin);
    auto eight = once;
    eight.push_back(cut(done("bridge", {1, 12}, 7), 8));
    CHECK(bridge_on(9, eight) == rung(1));
}

TEST_CASE("days away: repeat, one back, two back and a new test") {
    std::vector<PastSession> up;  // to the third step, 2 x 10
    up.push_back(done("bridge", {1, 10}, 0));
    up.push_back(done("bridge", {1, 10}, 3));
    up.push_back(done("bridge", {1, 12}, 5));
    up.push_back(done("bridge", {1, 12}, 7));
    up.push_back(done("bridge", {2, 10}, 12));
    REQUIRE(bridge_on(14, up) == rung(2));
    up.push_back(done("bridge", {2, 10}, 14));
    CHECK(bridge_on(19, up) == rung(3));
    CHECK(bridge_on(20, up) == rung(3));  // 6 days
    CHECK(bridge_on(21, up) == rung(2));  // 7: the same again
    CHECK(bridge_on(14 + 13, up) == rung(2));
    CHECK(bridge_on(14 + 14, up) == rung(1));
    CHECK(bridge_on(14 + 27, up) == rung(1));
    CHECK(bridge_on(14 + 28, up) == rung(0));
    CHECK(bridge_on(14 + 400, up) == rung(0));
    CHECK_FALSE(derive_programme(kLadder, up, evening(14 + 27)).retest);
    CHECK(derive_programme(kLadder, up, evening(14 + 28)).retest);
}

TEST_CASE("pain that lasted is one step back and spares the knees; twice running two, and a clinician") {
    std::vector<PastSession> up{done("bridge", {1, 10}, 0), done("bridge", {1, 10}, 3)};
    up.push_back(hurting(done("bridge", {1, 12}, 5), {4, false, true}));
    Programme programme = derive_programme(kLadder, up, evening(8));
    CHECK(track(programme, "bridge").rung == kBegin);
    CHECK(track(programme, "bridge").change == Change::pain_lasted);
    CHECK(programme.spare_knees);
    CHECK(programme.advice == PainAdvice::ease_off);

    up.push_back(hurting(done("bridge", {1, 10}, 8), {4, false, true}));
    programme = derive_programme(kLadder, up, evening(10));
    CHECK(track(programme, "bridge").rung == Rung{0, 0});  // the easier exercise
    CHECK(programme.advice == PainAdvice::see_clinician);
}

TEST_CASE("pain that rises from week to week asks for a clinician and eases all that was done") {
    std::vector<PastSession> rising{hurting(done("bridge", {1, 10}, 0), {2, false, false}),
                                    hurting(done("bridge", {1, 10}, 7), {3, false, false}),
                                    hurting(done("bridge", {1, 10}, 14), {4, false, false})};
    const Programme programme = derive_programme(kLadder, rising, evening(17));
    CHECK(programme.advice == PainAdvice::see_clinician);
    CHECK(track(programme, "bridge").rung == Rung{0, 0});
    CHECK(track(programme, "bridge").change == Change::pain_kept_coming);
    rising[2].pain.worst = 3;
    CHECK(derive_programme(kLadder, rising, evening(17)).advice == PainAdvice::none);
}

TEST_CASE("the same pain for six weeks is worth a visit to a physiotherapist") {
    std::vector<PastSession> same;
    for (int week = 0; week < 7; ++week)
        same.push_back(hurting(done("bridge", {1, 10}, 7 * week), {3, false, false}));
    CHECK(derive_programme(kLadder, same, evening(44)).advice == PainAdvice::not_improving);
    for (std::size_t week = 4; week < 7; ++week) same[week].pain.worst = 1;
    CHECK(derive_programme(kLadder, same, evening(44)).advice == PainAdvice::none);
}

TEST_CASE("a day of rest after the day of a session, and 24 hours in any case") {
    const std::vector last{done("bridge", {1, 10}, 0)};
    const auto rest_after = [&](std::chrono::hours hours) {
        const Moment then = evening(0);
        return derive_programme(kLadder, last, {then.at + hours, then.offset}).rest;
    };
    using namespace std::chrono_literals;
    CHECK(rest_after(1h) == Rest::hard);
    CHECK(rest_after(23h) == Rest::hard);
    CHECK(rest_after(24h) == Rest::soft);
    CHECK(rest_after(29h) == Rest::soft);  // 23:00 on the next day
    CHECK(rest_after(30h) == Rest::none);
    CHECK(rest_after(47h) == Rest::none);   // as on Wednesday at 17:00 after Monday at 18:00
    CHECK(rest_after(-30h) == Rest::none);  // it lies ahead, and counts for nothing here
}

TEST_CASE("later tracks open after so many sessions") {
    std::vector<PastSession> sessions;
    for (int i = 0; i < 6; ++i) sessions.push_back(done("clam", {1, 10}, 3 * i));
    CHECK(derive_programme(kLadder, sessions, evening(18)).tracks.size() == 5);
    sessions.pop_back();
    CHECK(derive_programme(kLadder, sessions, evening(18)).tracks.size() == 4);
}
