#include <set>

#include "base/uuid.h"
#include "play.h"
#include "screens/rewards/jar_full_screen.h"
#include "screens/session/summary_screen.h"
#include "storage/store.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::app;
using screens::CelebrationKind;
using testing::Play;
using ui::Key;

namespace {

namespace logged = domain::logged;

/// A session earlier in the week, whose target is two, and as many breaks as leave the jar one short.
void live_before(const TemporaryFolder& dir) {
    auto store = storage::Store::open(dir.path());
    REQUIRE(store);
    const Moment first = parse_rfc3339("2026-11-19T09:00:00+01:00").value().moment;
    const auto after = [&](double hours) {
        return Moment{first.at + std::chrono::round<std::chrono::milliseconds>(Seconds{3600.0 * hours}),
                      first.offset};
    };
    const std::string id = new_uuid();
    const auto both = motion::Side::both;
    std::vector<domain::LogEvent> events{
        {new_uuid(), first, id, logged::SessionStarted{"first_steps"}},
        {new_uuid(), after(0.1), id, logged::SetDone{"glute_bridge", both, 1, 10, 0}},
        {new_uuid(), after(0.2), id, logged::SessionEnded{domain::EndReason::done, 600.0}}};
    for (int i = 0; i < 24; ++i)
        events.push_back({new_uuid(), after(1.0 + 24.0 * (i / 8) + 0.5 * (i % 8)), "",
                          logged::BreakDone{"desk", 120.0, true}});
    REQUIRE((*store)->append(events));
}

/// Which joys are to be seen on the screen that is up.
void collect(Play& play, std::set<CelebrationKind>& seen) {
    const ui::Screen* top = play.game().stack().top();
    for (std::size_t i = 0; i < screens::kCelebrationKinds; ++i) {
        const auto joy = static_cast<CelebrationKind>(i);
        if (const auto* session = dynamic_cast<const screens::SessionScreen*>(top))
            if (session->joys().shown().newest(joy)) seen.insert(joy);
        if (const auto* summary = dynamic_cast<const screens::SummaryScreen*>(top))
            if (summary->joys().newest(joy) || summary->gains().joys().newest(joy)) seen.insert(joy);
    }
    if (dynamic_cast<const screens::JarFullScreen*>(top)) seen.insert(CelebrationKind::jar);
}

/// A session from Today to its Summary, which has read what it brought.
const screens::SummaryScreen& summary_of_a_session(Play& play) {
    play.begin_session();
    for (int i = 0; i < 5 * 60 * 30 && play.on() == "session"; ++i) play.pass_quickly(0.2);
    REQUIRE(play.on() == "summary");
    const auto& summary = dynamic_cast<const screens::SummaryScreen&>(*play.game().stack().top());
    for (int i = 0; i < 20 && summary.gains().lines().empty(); ++i) {
        play.journal().wait();
        play.pass(0.02);
    }
    return summary;
}

}  // namespace

TEST_CASE("every moment that there is comes up where it belongs, and none holds the player up") {
    const TemporaryFolder dir;
    live_before(dir);
    const bool reduced = GENERATE(false, true);
    Play play(dir, "2026-11-22T09:30:00+01:00");
    domain::Settings settings = play.game().services().settings;
    settings.reduced_motion = reduced;
    play.game().change_settings(settings);
    std::set<CelebrationKind> seen;
    play.begin_session();
    REQUIRE(play.on() == "session");
    for (int i = 0; i < 5 * 60 * 30 && play.on() == "session"; ++i) {
        play.pass_quickly(0.2);
        collect(play, seen);
    }
    for (const CelebrationKind joy : {CelebrationKind::rep, CelebrationKind::set, CelebrationKind::exercise})
        CHECK(seen.contains(joy));
    const auto watch = [&](double seconds) {
        for (double t = 0.0; t < seconds; t += 0.05) {
            play.pass(0.05);
            play.journal().wait();
            collect(play, seen);
        }
    };
    watch(1.0);
    CHECK(play.on() == "summary");
    CHECK(seen.contains(CelebrationKind::session));
    CHECK(seen.contains(CelebrationKind::week));
    watch(2.0);
    REQUIRE(play.on() == "jar_full");  // 29 and 3
    play.press(ui::Key::enter);
    REQUIRE(play.on() == "summary");
    watch(6.0);
    for (std::size_t i = 0; i < screens::kCelebrationKinds; ++i) {
        INFO("celebration " << i << (reduced ? ", reduced motion" : ""));
        CHECK(seen.contains(static_cast<CelebrationKind>(i)));
    }
    play.press(ui::Key::enter);
    CHECK(play.on() == "today");
}

TEST_CASE("whoever leaves the summary leaves, whatever still falls") {
    const TemporaryFolder dir;
    Play play(dir);
    const auto& summary = summary_of_a_session(play);
    CHECK(summary.gains().jar().to_come() > 0);
    play.press(ui::Key::escape);
    CHECK(play.on() == "today");
}

TEST_CASE("a full jar is told to those who are quick, too") {
    const TemporaryFolder dir;
    live_before(dir);
    Play play(dir, "2026-11-22T09:30:00+01:00");
    (void)summary_of_a_session(play);
    REQUIRE(play.on() == "summary");
    play.press(ui::Key::enter);
    CHECK(play.on() == "jar_full");
    play.press(ui::Key::enter);
    CHECK(play.on() == "today");
}
