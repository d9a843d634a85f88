#include "app/route_table.h"

#include <fmt/format.h>

#include "domain/self_test/self_test.h"
#include "screens/breaks/break_settings_screen.h"
#include "screens/breaks/breaks_screen.h"
#include "screens/exercises/catalogue_screen.h"
#include "screens/exercises/exercise_page_screen.h"
#include "screens/help/help_screen.h"
#include "screens/lessons/learn_screen.h"
#include "screens/lessons/lesson_screen.h"
#include "screens/progress/progress_screen.h"
#include "screens/progress/streak_screen.h"
#include "screens/progress/year_screen.h"
#include "screens/rewards/jar_full_screen.h"
#include "screens/rewards/rewards_screen.h"
#include "screens/self_tests/self_test_screen.h"
#include "screens/self_tests/self_tests_screen.h"
#include "screens/session/break_screen.h"
#include "screens/session/mistake_screen.h"
#include "screens/session/pain_before_screen.h"
#include "screens/session/session_door.h"
#include "screens/session/session_screen.h"
#include "screens/session/start_gate_screen.h"
#include "screens/session/summary_screen.h"
#include "screens/settings/data_screen.h"
#include "screens/settings/red_flags_screen.h"
#include "screens/settings/settings_screen.h"
#include "screens/settings/sound_settings_screen.h"
#include "screens/settings/store_problem_screen.h"
#include "screens/settings/tips_settings_screen.h"
#include "screens/settings/wardrobe_screen.h"
#include "screens/settings/welcome_screen.h"
#include "screens/today/change_session_screen.h"
#include "screens/today/today_screen.h"
#include "ui/words.h"

namespace ingear::app {

namespace {

using namespace screens;  // every one of them

using Made = Result<std::unique_ptr<ui::Screen>>;

constexpr const char* kReadingExercises = "The exercises are still being read. A moment, please.";
constexpr const char* kReadingLessons = "The lessons are still being read. A moment, please.";
constexpr const char* kReadingRewards = "The rewards are still being read. A moment, please.";
constexpr const char* kReadingTips = "The tips are still being read. A moment, please.";

/// A line a route: which screen it is, and what it is made of. `services` is what all screens work with.
struct RouteTable {
    Services& services;

    // today
    Made operator()(const routes::Today& to) const { return open<TodayScreen>(to.waves); }
    Made operator()(const routes::ChangeSession& to) const {
        return open_with_content<ChangeSessionScreen>(kReadingExercises, to.routine);
    }

    // session
    Made operator()(const routes::StartSession& to) const { return way_into_session(services, to.routine); }
    Made operator()(const routes::PainBefore& to) const { return open<PainBeforeScreen>(to.routine); }
    Made operator()(const routes::Session& to) const {
        return SessionScreen::begin(services, to.routine, to.pain);
    }
    Made operator()(const routes::ResumeSession& to) const {
        return SessionScreen::go_on(services, to.session);
    }
    Made operator()(const routes::Mistake& to) const {
        return open_exercise<MistakeScreen>(to.exercise, to.side, to.coach);
    }
    Made operator()(const routes::Summary& to) const {
        return open<SummaryScreen>(to.session, *to.direction, to.coach);
    }
    Made operator()(const routes::Locked& to) const {
        return StartGateScreen::locked(services, to.red_flags);
    }
    Made operator()(const routes::Break& to) const { return BreakScreen::begin(services, to.prompted); }

    // exercises
    Made operator()(const routes::Catalogue&) const {
        return open_with_content<CatalogueScreen>(kReadingExercises);
    }
    Made operator()(const routes::ExercisePage& to) const {
        return open_exercise<ExercisePageScreen>(to.exercise);
    }

    // lessons
    Made operator()(const routes::Learn&) const { return open_with_content<LearnScreen>(kReadingLessons); }
    Made operator()(const routes::Lesson& to) const {
        if (!services.catalogue) return fail(kReadingLessons);
        const domain::Lesson* lesson = services.catalogue->lesson(to.lesson);
        if (!lesson) return fail(fmt::format("There is no lesson “{}”.", ui::spelled_out(to.lesson)));
        return open<LessonScreen>(*lesson);
    }

    // self_tests
    Made operator()(const routes::SelfTests&) const { return open<SelfTestsScreen>(); }
    Made operator()(const routes::SelfTest& to) const {
        const domain::SelfTest* test = domain::find_self_test(to.test);
        if (!test) return fail(fmt::format("There is no self-test “{}”.", ui::spelled_out(to.test)));
        return open<SelfTestScreen>(*test);
    }

    // progress
    Made operator()(const routes::Progress&) const { return open<ProgressScreen>(); }
    Made operator()(const routes::Streak&) const { return open<StreakScreen>(); }
    Made operator()(const routes::Year&) const { return open<YearScreen>(); }

    // rewards
    Made operator()(const routes::Rewards&) const {
        if (!rewards_of(services)) return fail(kReadingRewards);
        return open<RewardsScreen>();
    }
    Made operator()(const routes::JarFull& to) const {
        return open<JarFullScreen>(to.jar->contents, to.jar->name, to.jar->dates);
    }

    // breaks
    Made operator()(const routes::Breaks&) const { return open<BreaksScreen>(); }
    Made operator()(const routes::BreakSettings&) const { return open<BreakSettingsScreen>(); }

    // help
    Made operator()(const routes::Help& to) const { return open<HelpScreen>(to.scopes); }

    // settings
    Made operator()(const routes::Settings&) const { return open<SettingsScreen>(); }
    Made operator()(const routes::SoundSettings&) const { return open<SoundSettingsScreen>(); }
    Made operator()(const routes::TipsSettings&) const {
        return open_with_content<TipsSettingsScreen>(kReadingTips);
    }
    Made operator()(const routes::Wardrobe&) const { return open<WardrobeScreen>(); }
    Made operator()(const routes::Data&) const { return open<DataScreen>(); }
    Made operator()(const routes::StoreProblem&) const { return open<StoreProblemScreen>(); }
    Made operator()(const routes::RedFlags&) const { return open<RedFlagsScreen>(); }
    Made operator()(const routes::Welcome&) const { return open<WelcomeScreen>(); }

  private:
    template <class S, class... With>
    Made open(With&&... with) const {
        return std::make_unique<S>(services, std::forward<With>(with)...);
    }
    /// A screen that needs the catalogue; `still_reading` is told without it.
    template <class S, class... With>
    Made open_with_content(const char* still_reading, With&&... with) const {
        if (!services.catalogue) return fail(still_reading);
        return open<S>(std::forward<With>(with)...);
    }
    template <class S, class... With>
    Made open_exercise(const std::string& id, With&&... with) const {
        if (!services.catalogue) return fail(kReadingExercises);
        const domain::Exercise* exercise = services.catalogue->exercise(id);
        if (!exercise) return fail(fmt::format("There is no exercise “{}”.", ui::spelled_out(id)));
        return open<S>(*exercise, std::forward<With>(with)...);
    }
};

}  // namespace

Result<std::unique_ptr<ui::Screen>> make_screen(screens::Services& services, const screens::Route& route) {
    return std::visit(RouteTable{services}, route);
}

}  // namespace ingear::app
