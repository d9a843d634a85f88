#include "screens/today/today_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "domain/programme/today.h"
#include "domain/self_test/self_test_results.h"
#include "domain/streak/streak_words.h"
#include "journal/today.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr std::size_t kHistoryRows = 8;

std::string greeting_at(const Moment& now) {
    const auto hour = std::chrono::duration_cast<std::chrono::hours>(now.local_time_of_day()).count();
    if (hour >= 5 && hour < 12) return "Good morning";
    if (hour >= 12 && hour < 18) return "Good afternoon";
    return "Good evening";
}

std::string dose(const domain::RoutineItem& item, bool sided) {
    std::string words =
        item.sets == 1 ? text::counted(item.reps, "rep", "reps")
                       : fmt::format("{} sets of {}", item.sets, text::counted(item.reps, "rep", "reps"));
    if (sided) words += " a side";
    return words;
}

double stretched(const domain::SessionPlan& plan, const domain::Catalogue& catalogue, double tempo_factor) {
    double seconds = plan.total_seconds(catalogue);
    for (const domain::PlannedSet& set : plan.sets)
        seconds += set.exercise->rep_seconds() * set.reps * (tempo_factor - 1.0);
    return seconds;
}

void tell_routine(TodayModel& model, const domain::Catalogue& catalogue, const domain::Routine& routine,
                  double tempo_factor) {
    const auto plan = domain::plan_session(catalogue, routine);
    if (!plan) {
        model.problem = plan.error().text();
        return;
    }
    model.routine = routine;
    model.routine_name = routine.name;
    model.length = fmt::format("about {}", ui::duration_words(stretched(*plan, catalogue, tempo_factor)));
    for (const domain::RoutineItem& item : routine.items) {
        const domain::Exercise* exercise = catalogue.exercise(item.exercise);
        model.exercises.push_back({exercise->name, dose(item, exercise->sided)});
    }
}

std::string routine_name(const domain::Catalogue& catalogue, const std::string& id) {
    const std::string name = domain::name_of_routine(catalogue, id);
    return name != id ? name : ui::spelled_out(id);
}

/// The set that an unfinished session goes on with; null when the routine no longer has it.
std::optional<domain::PlannedSet> next_set(const domain::Catalogue& catalogue,
                                           const domain::SessionRecord& session) {
    const auto plan = domain::plan_of(catalogue, session);
    if (!plan) return std::nullopt;
    const auto index = static_cast<std::size_t>(session.last_set_index + (session.last_set_complete ? 1 : 0));
    if (session.last_set_index < 0 || index >= plan->sets.size()) return std::nullopt;
    return plan->sets[index];
}

void tell_unfinished(TodayModel& model, const domain::Catalogue& catalogue,
                     const domain::SessionRecord& session) {
    const auto set = next_set(catalogue, session);
    if (!set) return;
    std::string what = set->exercise->name;
    if (set->side != motion::Side::both)
        what += set->side == motion::Side::left ? ", left side" : ", right side";
    const std::string detail = fmt::format("{} done · {} in", text::counted(session.reps, "rep", "reps"),
                                           ui::clock_words(session.seconds).view());
    model.go_on = TodayModel::GoOn{what, detail, session};
}

std::string week_words(const domain::ThisWeek& week) {
    if (week.done > week.target) return fmt::format("{} sessions, more than planned", week.done);
    if (week.secured) return "Target met. Well done!";
    return fmt::format("{} of {} done", week.done, week.target);
}

std::string streak_words(const domain::Streak& streak) {
    if (streak.paused) return fmt::format("Paused until {}", text::day_and_month(streak.paused->until));
    if (streak.weeks == 0)
        return streak.best > 0
                   ? fmt::format("Best so far: {} in a row", text::counted(streak.best, "week", "weeks"))
                   : "Your streak of weeks begins here";
    std::string words = fmt::format("{} in a row", text::counted(streak.weeks, "week", "weeks"));
    if (streak.best > streak.weeks) words += fmt::format(" · best {}", streak.best);
    return words;
}

void tell_history(TodayModel& model, const domain::Catalogue& catalogue, const journal::Snapshot& snapshot,
                  LocalDate today) {
    for (const domain::SessionRecord& session : snapshot.recent) {
        if (model.history.size() == kHistoryRows) break;
        if (session.reps == 0) continue;
        if (snapshot.unfinished && snapshot.unfinished->id == session.id) continue;
        model.history.push_back({ui::day_words(session.started_at.local_date(), today),
                                 routine_name(catalogue, session.routine),
                                 fmt::format("{} · {}", text::counted(session.reps, "rep", "reps"),
                                             ui::duration_words(session.seconds)),
                                 session.end_reason == domain::EndReason::done});
    }
}

/// What the button for a session says.
std::string start_words(const domain::TodayPlan& today, const Moment& now) {
    switch (today.gate()) {
        case domain::StartGate::open:
            return "Start";
        case domain::StartGate::soft_rest:
            return "Start anyway";
        case domain::StartGate::red_flags:
            return "See the advice";
        case domain::StartGate::hard_rest:
            break;
    }
    const Moment opens{today.opens_at().value_or(now.at), now.offset};
    const bool same_day = opens.local_date() == now.local_date();
    return fmt::format("Rest until {}{}", same_day ? "" : "tomorrow, ",
                       text::clock_time(opens.local_time_of_day()));
}

/// That self-tests are due.
std::string tests_words(const journal::Snapshot& snapshot, const Moment& now) {
    const auto tests = journal::tests_due(snapshot, now);
    if (!tests.due) return "";
    return tests.again ? "Four weeks are over: a self-test shows how far you've come."
                       : "Curious where you stand? A self-test takes three minutes.";
}

std::string no_routine_words(const std::vector<Error>& content_problems) {
    if (content_problems.empty()) return "There is no routine to do: the game's exercises are missing.";
    return "There is no routine to do. " + content_problems.front().text();
}

}  // namespace

TodayModel make_today(const domain::Catalogue* catalogue, const journal::Snapshot* snapshot,
                      const Moment& now, const std::vector<Error>& content_problems,
                      const domain::Settings& settings) {
    TodayModel model;
    model.date = ui::date_words(now.local_date());
    model.greeting = greeting_at(now);
    if (!catalogue || !snapshot) return model;

    model.loading = false;
    model.streak = snapshot->streak;
    model.week = snapshot->week;
    model.week_line = week_words(snapshot->streak.this_week);
    model.streak_line = streak_words(snapshot->streak);
    model.note = note_for(snapshot->streak);
    tell_history(model, *catalogue, *snapshot, now.local_date());

    const domain::TodayPlan today = journal::plan_of_today(*catalogue, *snapshot, settings, now);
    model.plan = today;
    model.why = today.why;
    if (!today.when.empty() && today.red_flags.empty()) model.why += " " + today.when;
    model.rest_day = today.rest_day;
    model.start_words = start_words(today, now);
    if (today.red_flags.empty()) model.knee_question = journal::knee_question(*snapshot, now);
    if (today.red_flags.empty() && !model.go_on) model.asks_effort = journal::asks_effort(*snapshot, now);
    if (today.red_flags.empty()) model.tests_words = tests_words(*snapshot, now);
    if (today.routine.items.empty())
        model.problem = no_routine_words(content_problems);
    else
        tell_routine(model, *catalogue, today.routine, settings.tempo_factor);
    if (snapshot->unfinished) tell_unfinished(model, *catalogue, *snapshot->unfinished);
    if (model.go_on && today.red_flags.empty()) model.why = "You were in the middle of it.";
    return model;
}

}  // namespace ingear::screens
