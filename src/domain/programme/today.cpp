#include "domain/programme/today.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/text.h"
#include "domain/programme/pain_rules.h"
#include "domain/programme/safety.h"
#include "domain/programme/training_days.h"

namespace ingear::domain {

namespace {

using std::chrono::hours;

constexpr std::string_view kFirstRoutine = "first_steps";
constexpr hours kLongAway{24 * 14};
constexpr std::chrono::days kYoungWeek{3};

/// With the id alone where there are no routines at all.
Routine first_routine(const Catalogue& catalogue) {
    if (const Routine* first = catalogue.routine(kFirstRoutine)) return *first;
    if (!catalogue.routines.empty()) return catalogue.routines.front();
    Routine none;
    none.id = kFirstRoutine;
    return none;
}

/// " It takes about 12 minutes.", or nothing where that can't be told.
std::string length_note(const Catalogue& catalogue, const Routine& routine) {
    const auto plan = plan_session(catalogue, routine);
    if (!plan) return "";
    const long minutes = std::max(1L, std::lround(plan->total_seconds(catalogue) / 60.0));
    return ", in about " + text::counted(minutes, "minute", "minutes");
}

std::string why_paused(const Pause& pause) {
    const std::string until = "Your streak is paused until " + text::day_and_month(pause.until) + ".";
    if (pause.reason == PauseReason::pain || pause.reason == PauseReason::illness)
        return until + " This is your plan for when it has settled.";
    return until + " Whenever you feel like it, a session is welcome.";
}

std::string why_rest(const ThisWeek& week, bool same_day) {
    const std::string rest = "Muscles grow while they rest, so take it easy today";
    if (week.secured) return "Your week is secured. " + rest + "; a walk is plenty.";
    if (same_day) return "Well done today! Rest until the day after tomorrow; your muscles grow meanwhile.";
    return rest + "; a walk or the stairs will do you good.";
}

std::string why_train(const Streak& streak, Instant last, const Moment& now) {
    const ThisWeek& week = streak.this_week;
    const int to_go = week.target - week.done;
    if (week.secured) return "Your week is secured. Another session is a bonus, and resting is just as good.";
    if (now.at - last >= kLongAway) return "Good to see you again. One easy session gets you back into gear.";
    if (to_go == 1) return "One more session secures your week.";
    const LocalDate today = now.local_date();
    const bool week_is_young = today - week_start(today) < kYoungWeek;
    if (week.done == 0 && streak.weeks > 0 && week_is_young) {
        return "A new week: " + text::number_word(to_go) + " sessions carry your streak on to week " +
               std::to_string(streak.weeks + 1) + ".";
    }
    return "A good day for it: " + text::number_word(to_go) + " sessions to go this week.";
}

/// What was told of the knees today, where it shapes the session; "" where it doesn't.
std::string why_told_today(const SessionWish& wish) {
    const int level = wish.pain_before.value_or(0);
    if (level > kAcceptablePain)
        return "You told of pain of " + std::to_string(level) +
               " today, so this is gentle alone. Resting is just as good.";
    if (level > kSafePain)
        return "You told of pain of " + std::to_string(level) + " today, so this one spares your knees.";
    return "";
}

void compose_into(TodayPlan& plan, const Catalogue& catalogue, const Ladder& ladder,
                  const TrainingHistory& history, const SessionWish& wish, const Moment& now) {
    const Programme programme = derive_programme(ladder, history.sessions, now, history.earlier);
    auto composed = compose_session(catalogue, programme, wish);
    if (!composed) return;  // the ladder names an exercise that has problems of its own, which are told
    std::string why = why_composed(catalogue, programme, *composed);
    if (programme.advice == PainAdvice::none)
        if (std::string told = why_told_today(wish); !told.empty()) why = std::move(told);
    const bool advises = programme.advice != PainAdvice::none;
    if (advises && !why.empty() && plan.paused)
        plan.why += " " + why;
    else if (!plan.rest_day && !plan.paused && !why.empty())
        plan.why = why;
    plan.advice = programme.advice;
    plan.routine = std::move(*composed);
}

/// Which session, and why it.
void decide(TodayPlan& plan, const Catalogue& catalogue, const Streak& streak,
            const std::optional<Moment>& last_session, const TrainingHistory& history,
            const SessionWish& wish, const Moment& now) {
    if (!last_session) {
        plan.why = "Your first session: your coach shows you every move" +
                   length_note(catalogue, plan.routine) + ".";
        return;
    }
    const bool same_day = last_session->local_date() == now.local_date();
    plan.paused = streak.paused && !plan.rest_day;
    plan.why = plan.paused     ? why_paused(*streak.paused)
               : plan.rest_day ? why_rest(streak.this_week, same_day)
                               : why_train(streak, last_session->at, now);
    if (const Ladder* ladder = catalogue.ladder(kProgrammeLadder))
        compose_into(plan, catalogue, *ladder, history, wish, now);
}

}  // namespace

TodayPlan plan_today(const Catalogue& catalogue, const Streak& streak,
                     const std::optional<Moment>& last_session, const TrainingHistory& history,
                     const SessionWish& wish, const Moment& now) {
    TodayPlan plan;
    plan.routine = first_routine(catalogue);
    plan.red_flags = history.red_flags;
    if (last_session && last_session->at - now.at < kSoftRest) {
        // A clock that was set back leaves the last session a little in the future.
        const Moment last = last_session->at > now.at ? now : *last_session;
        plan.rest = rest_after(last, now);
        plan.rest_day = plan.rest != Rest::none;
        if (plan.rest_day) plan.rested_at = rested_at(last, now);
        if (plan.rest == Rest::hard) plan.opens = last.at + kHardRest;
    }
    std::optional<LocalDate> last_date;
    if (last_session) last_date = last_session->local_date();
    plan.when = training_words(wish.training, now, last_date, plan.rest_day);
    decide(plan, catalogue, streak, last_session, history, wish, now);
    if (!plan.red_flags.empty()) plan.why = why_locked(plan.red_flags);
    return plan;
}

StartGate TodayPlan::gate() const {
    if (!red_flags.empty()) return StartGate::red_flags;
    return rest == Rest::hard   ? StartGate::hard_rest
           : rest == Rest::soft ? StartGate::soft_rest
                                : StartGate::open;
}

}  // namespace ingear::domain
