#include "screens/rewards/rewards_screen.h"
#include "support/catch.h"

#include "screens/common/jar_contents.h"

#include "screen_harness.h"
#include "screens/common/badge_art.h"
#include "screens/common/reward_words.h"
#include "screens/today/today_screen.h"

using namespace ingear;
using namespace ingear::screens;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;

namespace {

const domain::RewardBook& book() {
    const domain::RewardBook& real = testing::catalogue()->rewards;
    REQUIRE_FALSE(real.badges.empty());
    return real;
}

/// Two sessions a week and two breaks a day, for so many weeks before the fixtures' now.
domain::Accomplishments life(int weeks) {
    domain::Accomplishments accomplishments;
    const Moment last = testing::at("2026-11-20T18:00:00+01:00");
    for (int day = 0; day < 7 * weeks; ++day) {
        const Moment at{last.at - std::chrono::days{day}, last.offset};
        const std::string number = std::to_string(day);
        if (day % 7 == 0 || day % 7 == 3)
            accomplishments.sessions.push_back(
                {"s" + number, at, {{"glute_bridge", motion::Side::both, 1, 10, true, 0}}, true});
        accomplishments.breaks.push_back({"b" + number, {at.at - std::chrono::hours{3}, at.offset}});
        accomplishments.breaks.push_back({"c" + number, {at.at - std::chrono::hours{5}, at.offset}});
    }
    return accomplishments;
}

RewardsModel model_of(const domain::Accomplishments& accomplishments) {
    const Moment now = testing::at("2026-11-22T10:00:00+01:00");
    const auto status = domain::reward_status_of(accomplishments, book(), now);
    return make_rewards(book(), &status, now.local_date());
}

/// The same as the log tells it.
std::vector<domain::LogEvent> log_of(const domain::Accomplishments& life) {
    namespace logged = domain::logged;
    std::vector<domain::LogEvent> log;
    for (const auto& session : life.sessions) {
        const auto add = [&](const char* what, domain::LogBody body) {
            log.push_back({session.id + what, session.at, session.id, std::move(body)});
        };
        add("-start", logged::SessionStarted{"first_steps"});
        for (const domain::SetRecord& set : session.sets)
            add("-set", logged::SetDone{set.exercise, set.side, set.set, set.reps, set.set_index});
        add("-end", logged::SessionEnded{domain::EndReason::done, 540.0});
        add("-rated", logged::SessionRated{3, std::nullopt});
    }
    for (const auto& done : life.breaks)
        log.push_back({done.id, done.at, "", logged::BreakDone{"march", 60.0, false}});
    return log;
}

/// A harness whose player has lived like that.
void live(ScreenHarness& harness, int weeks) {
    harness.begin_with(log_of(life(weeks)));
}

}  // namespace

TEST_CASE("while the standing is worked out the rewards say so") {
    CHECK(make_rewards(book(), nullptr, {}).loading);
}

TEST_CASE("a newcomer sees a head start, a first level and what comes first") {
    const RewardsModel model = model_of({});
    CHECK(model.level == 1);
    CHECK(model.jar_words == "2 of 30 marbles");
    CHECK(model.badges_earned == 0);
    CHECK(model.to_next == "6 marbles to First gear");
    REQUIRE(model.sources.size() == 1);
    CHECK(model.sources[0].words == "2 as a head start");
}

TEST_CASE("badges one has come first, the newest of them before, then the nearest") {
    const RewardsModel model = model_of(life(8));
    REQUIRE(model.badges_earned > 5);
    REQUIRE(model.badges_earned < model.badges.size());
    for (std::size_t i = 0; i + 1 < model.badges.size(); ++i) {
        const domain::Progress& one = model.badges[i].progress;
        const domain::Progress& next = model.badges[i + 1].progress;
        INFO(model.badges[i].name);
        CHECK((one.earned.has_value() || !next.earned.has_value()));
        if (one.earned && next.earned) CHECK(one.earned->at.at >= next.earned->at.at);
        if (!one.earned && !next.earned) CHECK(one.share() >= next.share());
        CHECK(model.badges[i].date.empty() != one.earned.has_value());
    }
}

TEST_CASE("full jars tell their days, and hold what a jar holds, as the player chose it") {
    const Moment now = testing::at("2026-11-22T10:00:00+01:00");
    const auto status = domain::reward_status_of(life(8), book(), now);
    const auto full = domain::trophies(status.marbles);
    REQUIRE(full.size() >= 2);
    domain::Settings settings;
    settings.marbles = book().marble_styles.back().id;
    for (std::size_t i = 0; i < full.size(); ++i) {
        const ShelfPiece piece = piece_of(book(), settings, full[i]);
        CHECK(piece.name == "Jar " + std::to_string(i + 1));
        CHECK(piece.dates.find(" – ") != std::string::npos);
        CHECK(piece.contents.marbles.size() == domain::kJarHolds);
        CHECK(piece.contents.second == book().marble_styles.back().second);
    }
}

TEST_CASE("a streak that ended stands in gold among the jars, by its last day") {
    const Moment now = testing::at("2026-11-22T10:00:00+01:00");
    const auto status = domain::reward_status_of(life(8), book(), now);
    const auto full = domain::trophies(status.marbles);
    REQUIRE(full.size() >= 2);
    const std::vector<domain::EndedStreak> ended{
        {full[0].to - std::chrono::days(20), full[0].to + std::chrono::days(1), 3}};
    const auto shelf = shelf_of(book(), {}, status.marbles, ended);
    REQUIRE(shelf.size() == full.size() + 1);
    CHECK(shelf.back().name == "Jar 1");
    const ShelfPiece& gold = shelf[shelf.size() - 2];
    CHECK(gold.kind == ShelfPiece::Kind::golden_streak);
    CHECK(gold.name == "3 weeks");
    CHECK(shelf.front().kind == ShelfPiece::Kind::jar);
}

TEST_CASE("what is nearest is told in words, and nothing is when all is far") {
    const Moment now = testing::at("2026-11-22T10:00:00+01:00");
    const auto words = [&](const domain::Accomplishments& accomplishments) {
        return nearest_words(book(), domain::reward_status_of(accomplishments, book(), now));
    };
    CHECK_FALSE(words(life(3)).empty());
    domain::RewardBook none = book();
    none.badges.clear();
    none.unlocks.clear();
    CHECK(nearest_words(none, domain::reward_status_of(life(3), none, now)).empty());
}

TEST_CASE("what a session brought is told line by line") {
    domain::Accomplishments accomplishments;
    accomplishments.sessions.push_back({"s", testing::at("2026-11-20T18:00:00+01:00"), {}, false});
    const auto status =
        domain::reward_status_of(accomplishments, book(), testing::at("2026-11-22T10:00:00+01:00"));
    const auto gains = domain::gains_by_session(status, "s", accomplishments.sessions[0].at.at);
    const auto lines = gain_lines(book(), gains);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].words == "3 marbles");
    CHECK(lines[1].words == "In gear");
    CHECK(lines[1].kind == GainLine::Kind::badge);
}

TEST_CASE("the rewards fit every window, with nothing, a little and much to show") {
    using Tab = RewardsScreen::Tab;
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        for (const int weeks : {0, 3, 200}) {
            live(harness, weeks);
            for (const Tab tab : {Tab::jar, Tab::badges, Tab::wardrobe}) {
                RewardsScreen screen(harness.services(), tab);
                screen.shown();
                harness.look_at(screen, "rewards");
            }
        }
    }
}

TEST_CASE("every badge and tab of the rewards is reached by Tab") {
    for (const WindowSize size : {WindowSize{1280, 720, 1.0}, WindowSize{1024, 640, 2.0}}) {
        ScreenHarness harness(size);
        live(harness, 3);
        RewardsScreen screen(harness.services());
        screen.shown();
        CHECK(harness.tab_through(screen, "rewards") >= book().badges.size() + 2);
    }
}

TEST_CASE("a badge is drawn whole whatever the rows a frame, bright with it and quiet without") {
    for (const domain::Badge& badge : book().badges) {
        INFO(badge.id);
        const domain::Symbol* symbol = book().symbol(badge.picture.symbol);
        REQUIRE(symbol);
        const ui::Colour ink{100, 110, 130};
        constexpr int kSize = 48;
        BadgeBaker at_once(badge.picture, symbol, kSize, BadgeFinish::enamel, ink);
        at_once.bake(kSize);
        BadgeBaker bit_by_bit(badge.picture, symbol, kSize, BadgeFinish::enamel, ink);
        while (!bit_by_bit.done()) bit_by_bit.bake(7);
        CHECK(std::ranges::equal(at_once.rgba(), bit_by_bit.rgba()));

        BadgeBaker waiting(badge.picture, symbol, kSize, BadgeFinish::outline, ink);
        waiting.bake(kSize);
        const auto alpha_at = [](const BadgeBaker& picture, int x, int y) {
            return picture.rgba()[static_cast<std::size_t>((y * kSize + x) * 4 + 3)];
        };
        CHECK(alpha_at(at_once, kSize / 2, kSize / 2) == 255);
        CHECK(alpha_at(at_once, 0, 0) == 0);
        double bright = 0.0;
        double quiet = 0.0;
        for (std::size_t i = 3; i < at_once.rgba().size(); i += 4) {
            bright += at_once.rgba()[i];
            quiet += waiting.rgba()[i];
        }
        CHECK(quiet > 0.0);
        CHECK(quiet < 0.5 * bright);
    }
}
