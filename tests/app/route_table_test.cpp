#include "app/route_table.h"

#include "coach_view/coach_view.h"
#include "domain/self_test/self_test.h"
#include "domain/session/plan.h"
#include "play.h"
#include "screens/common/jar_contents.h"
#include "screens/session/session_coach.h"
#include "screens/session/session_model.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::app;
namespace routes = ingear::screens::routes;
using testing::Play;

namespace {

struct Case {
    screens::Route route;
    const char* id;  ///< of the screen that it leads to
};

/// One of every route.
std::vector<Case> every_route(screens::Services& services) {
    const domain::Catalogue& catalogue = *services.catalogue;
    const domain::Routine& routine = *catalogue.routine("first_steps");
    auto plan = domain::plan_session(catalogue, routine);
    REQUIRE(plan);
    const auto coach = std::make_shared<coach_view::CoachView>();
    const auto session = std::make_shared<screens::SessionModel>(services.catalogue, *plan, 1.0,
                                                                 &services.journal, services.clock, nullptr);
    domain::SessionRecord left;
    left.id = "left";
    left.routine = "first_steps";
    return {
        {routes::Today{}, "today"},
        {routes::ChangeSession{routine}, "change_session"},
        {routes::StartSession{routine}, "pain_before"},
        {routes::PainBefore{routine}, "pain_before"},
        {routes::Session{routine}, "session"},
        {routes::ResumeSession{left}, "session"},
        {routes::Mistake{"clamshell", motion::Side::left, coach}, "mistake"},
        {routes::Summary{session, std::make_shared<const screens::SessionCoach>(*session), coach}, "summary"},
        {routes::Locked{{"no_weight"}}, "start_gate"},
        {routes::Break{}, "break"},
        {routes::Catalogue{}, "catalogue"},
        {routes::ExercisePage{"clamshell"}, "exercise"},
        {routes::Learn{}, "learn"},
        {routes::Lesson{catalogue.lessons.front().id}, "lesson"},
        {routes::SelfTests{}, "tests"},
        {routes::SelfTest{std::string(domain::self_tests().front().id)}, "test_run"},
        {routes::Progress{}, "progress"},
        {routes::Streak{}, "streak"},
        {routes::Year{}, "year"},
        {routes::Rewards{}, "rewards"},
        {routes::JarFull{std::make_shared<screens::ShelfPiece>()}, "jar_full"},
        {routes::Breaks{}, "breaks"},
        {routes::BreakSettings{}, "break_settings"},
        {routes::Help{{"today"}}, "help"},
        {routes::Settings{}, "settings"},
        {routes::SoundSettings{}, "sound_settings"},
        {routes::TipsSettings{}, "tips_settings"},
        {routes::Wardrobe{}, "coach"},
        {routes::Data{}, "data"},
        {routes::StoreProblem{}, "store_problem"},
        {routes::RedFlags{}, "red_flags"},
        {routes::Welcome{}, "welcome"},
    };
}

}  // namespace

TEST_CASE("every route leads to its screen") {
    const TemporaryFolder dir;
    Play play(dir);
    const std::vector<Case> cases = every_route(play.game().services());
    REQUIRE(cases.size() == std::variant_size_v<screens::Route>);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        INFO(cases[i].id);
        CHECK(cases[i].route.index() == i);
        const auto screen = make_screen(play.game().services(), cases[i].route);
        REQUIRE(screen);
        CHECK((*screen)->id() == cases[i].id);
    }
}

TEST_CASE("what can't be opened is told, and the player stays") {
    const TemporaryFolder dir;
    Play play(dir);
    screens::Services& services = play.game().services();
    services.navigator.replace_with(routes::ExercisePage{"no_such_one"});
    CHECK_FALSE(play.game().stack().apply());
    CHECK(services.notices.showing());
    services.catalogue = nullptr;
    services.navigator.go_to(routes::Learn{});
    services.navigator.go_to(routes::StartSession{});
    CHECK_FALSE(play.game().stack().apply());
    CHECK(play.on() == "today");
}

TEST_CASE("the way back leads to the screen below, and home to Today alone") {
    const TemporaryFolder dir;
    Play play(dir);
    screens::Services& services = play.game().services();
    services.navigator.go_to(routes::Settings{});
    services.navigator.go_to(routes::Data{});
    play.pass(0.1);
    REQUIRE(play.on() == "data");
    services.navigator.back();
    play.pass(0.1);
    CHECK(play.on() == "settings");
    services.navigator.replace_with(routes::Year{});
    play.pass(0.1);
    CHECK(play.on() == "year");
    CHECK(play.game().stack().size() == 2);
    services.navigator.home();
    play.pass(0.1);
    CHECK(play.on() == "today");
    CHECK(play.game().stack().size() == 1);
}
