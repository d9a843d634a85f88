#include "screens/session/session_jar.h"

#include "screen_harness.h"
#include "screens/session/session_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::SessionStage;
using testing::kSizes;
using testing::ScreenHarness;

namespace {

constexpr double kFrame = 1.0 / 60.0;

/// A session on its screen, with everything that it tells.
struct Player {
    explicit Player(const testing::WindowSize& size = {1280, 720, 1.0})
        : harness(size),
          screen(harness.services(),
                 std::make_unique<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                &harness.journal(), harness.services().clock, nullptr)) {
        screen.model().set_listener(
            [this](std::span<const domain::SessionEvent> events, const domain::Session&) {
                for (const auto& event : events) told.emplace_back(event.t, event.body.index());
            });
    }
    [[nodiscard]] const domain::SessionState& state() { return screen.model().state(); }
    void step() { screen.step(Seconds{kFrame}); }
    void to_rest(double elapsed) {
        for (int i = 0; i < 60 * 900; ++i) {
            if (state().stage == SessionStage::rest && state().elapsed >= elapsed) return;
            step();
        }
        FAIL("no rest came");
    }

    ScreenHarness harness;
    SessionScreen screen;
    std::vector<std::pair<double, std::size_t>> told;
};

}  // namespace

TEST_CASE("playing with the jar in every rest changes nothing of a session, and the jar is away in time") {
    Player plays;
    Player rests;
    int opened = 0;
    int moved = 0;
    double latest = 1000.0;
    for (long i = 0; i < 60L * 1200 && !plays.screen.model().session().done(); ++i) {
        plays.step();
        rests.step();
        REQUIRE(plays.state().stage == rests.state().stage);
        REQUIRE(plays.state().elapsed == rests.state().elapsed);
        REQUIRE(plays.state().set_index == rests.state().set_index);
        if (plays.screen.model().session().done() || plays.state().stage != SessionStage::rest) {
            REQUIRE_FALSE(plays.screen.jar().open());
            continue;
        }
        if (i % 6 != 0) continue;
        const bool out = plays.screen.jar().open();
        if (out) latest = std::min(latest, plays.screen.model().seconds_to_go());
        const auto& jar = plays.screen.jar().view();
        moved += out && jar.moving() ? 1 : 0;
        const bool asks = !out && plays.state().elapsed > 2.0 &&
                          plays.screen.model().seconds_to_go() > SessionJar::kWorthOpening;
        constexpr std::array kPlay{ui::Key::right, ui::Key::up, ui::Key::left, ui::Key::down, ui::Key::none};
        plays.harness.frame(plays.screen, asks  ? ui::Key::j
                                          : out ? kPlay[(i / 6) % kPlay.size()]
                                                : ui::Key::none);
        opened += asks && plays.screen.jar().open() ? 1 : 0;
    }
    CHECK(plays.screen.model().session().done());
    CHECK(opened >= 1);
    CHECK(moved > 20);
    CHECK(latest > SessionJar::kFoldsAt - 0.2);
    CHECK(plays.told == rests.told);
}

TEST_CASE(
    "the jar is offered in a rest alone, by a key and by words, and Esc puts it away before it pauses") {
    Player player;
    player.harness.frame(player.screen, ui::Key::j);
    CHECK_FALSE(player.screen.jar().open());
    player.to_rest(3.0);
    player.harness.look_at(player.screen, "rest");
    CHECK(player.harness.said("Play with your jar"));
    player.harness.click(player.screen, "Play with your jar");
    CHECK(player.screen.jar().open());
    for (int i = 0; i < 30; ++i) player.step();
    player.harness.look_at(player.screen, "rest with the jar");
    CHECK(player.harness.said("Put the jar away"));
    CHECK(player.screen.jar().view().contents().marbles.size() >= 2);  // the head start
    player.harness.frame(player.screen, ui::Key::escape);
    CHECK_FALSE(player.screen.jar().open());
    CHECK_FALSE(player.state().paused);
    player.harness.frame(player.screen, ui::Key::escape);
    CHECK(player.state().paused);
    player.harness.frame(player.screen, ui::Key::j);
    CHECK_FALSE(player.screen.jar().open());
}

TEST_CASE("a rest that is nearly over offers no jar any more") {
    Player player;
    player.to_rest(1.0);
    while (player.screen.model().seconds_to_go() > SessionJar::kWorthOpening - 0.5) player.step();
    REQUIRE(player.state().stage == SessionStage::rest);
    player.harness.frame(player.screen, ui::Key::j);
    CHECK_FALSE(player.screen.jar().open());
}

TEST_CASE("a rest with the jar out fits every window") {
    for (const auto& size : kSizes) {
        Player player(size);
        player.to_rest(3.0);
        player.harness.frame(player.screen, ui::Key::j);
        REQUIRE(player.screen.jar().open());
        for (int i = 0; i < 10; ++i) player.step();
        player.harness.look_at(player.screen, "rest with the jar");
    }
}
