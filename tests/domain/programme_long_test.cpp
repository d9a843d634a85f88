#include <map>

#include "domain/ladder_samples.h"
#include "support/catch.h"

using namespace samples;

namespace {

/// What Today goes by: the newest sessions, and how many came before them.
std::vector<PastSession> newest(const std::vector<PastSession>& all) {
    const std::size_t count = std::min(all.size(), static_cast<std::size_t>(kSessionsThatTell));
    return {all.end() - static_cast<std::ptrdiff_t>(count), all.end()};
}

}  // namespace

TEST_CASE("over a year of good sessions, no track ever falls back or takes two steps in a week") {
    const Catalogue catalogue = ladder_catalogue();
    const Ladder climbed = ladder();
    // Two or three a week. In ten minutes a step of three sets is cut short now and then.
    const int minutes = GENERATE(10, 15, 20);
    std::vector<PastSession> all;
    std::map<std::string, Rung> stood;
    std::map<std::string, int> stepped_on;
    for (int week = 0; week < 52; ++week) {
        for (const int weekday : {0, 2, 4}) {
            if (weekday == 4 && week % 3 == 1) continue;
            const int day = 7 * week + weekday;
            const auto told = newest(all);
            const Programme programme =
                derive_programme(climbed, told, evening(day), static_cast<int>(all.size() - told.size()));
            for (const TrackState& state : programme.tracks) {
                const std::string& id = state.track->id;
                INFO("day " << day << ", " << id << ": " << state.rung.exercise << "." << state.rung.step);
                if (const auto before = stood.find(id);
                    before != stood.end() && before->second != state.rung) {
                    REQUIRE(state.rung == step_up(*state.track, before->second));
                    if (const auto last = stepped_on.find(id); last != stepped_on.end())
                        CHECK(day - last->second >= 7);
                    stepped_on[id] = day;
                }
                stood[id] = state.rung;
            }
            const auto routine = compose_session(catalogue, programme, {minutes, std::nullopt});
            REQUIRE(routine);
            all.push_back(done(catalogue, *routine, evening(day)));
        }
    }
    CHECK(stood["bridge"] >= Rung{2, 2});
    CHECK(stood["clam"] >= Rung{1, 2});
}
