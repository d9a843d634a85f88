#include "domain/programme/programme.h"

#include <algorithm>
#include <map>
#include <set>

#include "domain/programme/pain_rules.h"
#include "domain/programme/pain_trend.h"

namespace ingear::domain {

namespace {

using std::chrono::days;

constexpr int kGoodSessionsForAStep = 2;
constexpr int kShortSessionsForAStepBack = 2;
constexpr int kFewestGoodReps = 8;
constexpr int kEffortWithReserve = 3;
constexpr int kHardestEffort = 5;
constexpr int kHardSessionsForAStepBack = 2;
constexpr int kPainThatHolds = 4;
constexpr days kRecently{14};
constexpr std::size_t kRecentSessions = 2;
constexpr days kHurtsAgainWithin{28}, kStaysOut{14};
constexpr days kBetweenSteps{7};
constexpr int kAwayRepeat = 7, kAwayOneBack = 14, kAwayTwoBack = 28;  // days

/// How a session went for one exercise of it.
struct Verdict {
    bool done = false;
    bool good = false;        ///< all of the step was planned and done, easily and without pain
    bool fell_short = false;  ///< a set ended below the fewest good reps
};

bool painless(const SessionPain& pain) {
    return pain.worst < kPainThatHolds && !pain.sharp && !pain.lasting;
}

/// Easy enough, by what the player told of it.
bool easy(const PastSession& session) {
    return session.effort && *session.effort <= kEffortWithReserve && painless(session.pain);
}

/// The sets that each side did in full; the lesser of the two where there are sides.
int full_sets(const PastSession& session, const std::string& exercise, int reps) {
    std::map<motion::Side, int> by_side;
    for (const SetRecord& set : session.sets) {
        if (set.exercise != exercise) continue;
        by_side[set.side] += set.complete && set.reps >= reps ? 1 : 0;
    }
    if (by_side.empty()) return 0;
    const bool one_sided = by_side.size() == 1 && !by_side.contains(motion::Side::both);
    if (one_sided) return 0;
    return std::ranges::min_element(by_side, {}, [](const auto& side) { return side.second; })->second;
}

/// Short is fewer than planned: who means to do six has done them with six.
int planned_reps(const PastSession& session, const std::string& exercise) {
    const auto item = std::ranges::find(session.planned, exercise, &RoutineItem::exercise);
    return item == session.planned.end() ? kFewestGoodReps : item->reps;
}

/// What opens new tracks: pain of 3 at most, settled, and all that was planned.
bool comfortable(const PastSession& session) {
    return painless(session.pain) && !session.planned.empty() &&
           std::ranges::all_of(session.planned, [&](const RoutineItem& item) {
               return full_sets(session, item.exercise, item.reps) >= item.sets;
           });
}

Verdict judge(const PastSession& session, const TrackState& state) {
    const std::string& exercise = state.exercise();
    Verdict verdict;
    for (const SetRecord& set : session.sets) {
        if (set.exercise != exercise) continue;
        verdict.done = true;
        verdict.fell_short |= set.reps < std::min(kFewestGoodReps, planned_reps(session, exercise));
    }
    if (!verdict.done) return verdict;
    const auto covers_the_step = [&](const RoutineItem& item) {
        // Where the minutes held fewer sets than the step, it is judged by those.
        return item.exercise == exercise && std::max(item.sets, item.sets_of_step) >= state.step().sets &&
               item.reps >= state.step().reps && full_sets(session, exercise, item.reps) >= item.sets;
    };
    verdict.good = easy(session) && std::ranges::any_of(session.planned, covers_the_step);
    return verdict;
}

/// The step that an item of a session was, or was a part of.
Step step_of(const RoutineItem& item) {
    return {std::max(item.sets, item.sets_of_step), item.reps};
}

void move(TrackState& state, Rung rung, Change change) {
    if (rung == state.rung) return;
    const bool other_exercise = rung.exercise != state.rung.exercise;
    const bool by_pain = change == Change::pain_lasted || change == Change::pain_kept_coming ||
                         change == Change::exercise_hurt;
    if (by_pain) state.eased_from = std::max(state.eased_from.value_or(state.rung), state.rung);
    state.rung = rung;
    state.good_in_a_row = 0;
    state.short_in_a_row = 0;
    state.change = change == Change::stepped_up && other_exercise ? Change::harder_exercise : change;
}

/// What the days without a session, and two good or short ones before them, do to a track on the day it is
/// done again.
void open_day(TrackState& state, LocalDate date, int days_away) {
    const Track& track = *state.track;
    if (!state.last_done) return;
    if (days_away >= kAwayOneBack) {
        const int steps = days_away >= kAwayTwoBack ? 2 : 1;
        move(state, step_down(track, state.rung, steps, false), Change::away);
        state.eased_from.reset();
        state.good_in_a_row = state.short_in_a_row = 0;
        return;
    }
    if (state.short_in_a_row >= kShortSessionsForAStepBack) {
        move(state, step_down(track, state.rung, 1, false), Change::fell_short);
        state.eased_from.reset();  // it was too hard, whatever it had been before
        state.short_in_a_row = 0;
        return;
    }
    if (days_away >= kAwayRepeat) {
        state.good_in_a_row = 0;
        return;
    }
    if (state.good_in_a_row >= kGoodSessionsForAStep && state.eased_from) {
        move(state, *state.eased_from, Change::settled);
        state.eased_from.reset();
        state.good_in_a_row = 0;
        return;
    }
    const bool a_week_since = !state.stepped_up_on || date - *state.stepped_up_on >= kBetweenSteps;
    if (state.good_in_a_row >= kGoodSessionsForAStep && a_week_since) {
        const Rung before = state.rung;
        move(state, step_up(track, state.rung), Change::stepped_up);
        if (state.rung != before) state.stepped_up_on = date;
    }
}

/// Of a history whose beginning isn't told, the first of its sessions don't tell either how many good ones
/// came before them: the step that followed can only be seen in what was planned next. Without this a track
/// that fell behind there would stay behind.
void catch_up(TrackState& state, const PastSession& session, LocalDate date) {
    const Rung next = step_up(*state.track, state.rung);
    if (next == state.rung || !state.last_done) return;
    const auto planned = [&](const Rung& rung) {
        return std::ranges::any_of(session.planned, [&](const RoutineItem& item) {
            return item.exercise == state.track->exercises[rung.exercise] &&
                   step_of(item) == kSteps[rung.step];
        });
    };
    if (!planned(next) || planned(state.rung)) return;
    move(state, next, Change::stepped_up);
    state.stepped_up_on = date;
}

void take_in(TrackState& state, const PastSession& session, LocalDate date) {
    const Verdict verdict = judge(session, state);
    if (!verdict.done) return;
    state.last_done = date;
    state.change = Change::none;
    state.good_in_a_row = verdict.good ? state.good_in_a_row + 1 : 0;
    const bool too_hard = verdict.fell_short || session.effort == kHardestEffort;
    state.short_in_a_row = too_hard ? state.short_in_a_row + 1 : 0;
}

/// Pain that lasted costs the exercises of that session a step, two when it came twice running.
void ease(std::vector<TrackState>& tracks, const PastSession& session, int lasted_in_a_row) {
    if (!session.pain.lasting) return;
    const bool again = lasted_in_a_row >= 2;
    for (TrackState& state : tracks) {
        if (!judge(session, state).done) continue;
        move(state, step_down(*state.track, state.rung, again ? 2 : 1, true),
             again ? Change::pain_kept_coming : Change::pain_lasted);
    }
}

int days_between(LocalDate before, LocalDate after) {
    return std::max(0, static_cast<int>((after - before).count()));
}

/// So bad that the exercise isn't done again as it was.
bool too_much(const ExercisePain& pain) {
    return pain.sharp || pain.level > kAcceptablePain;
}

int level_of(const SessionPain& pain) {
    return std::max(pain.worst, pain.sharp ? kPainThatHolds : 0);
}

/// When an exercise hurt too much, the newest last.
using HurtDates = std::map<std::string, std::vector<LocalDate>, std::less<>>;

bool hurt_again(const std::vector<LocalDate>& dates) {
    return dates.size() >= 2 && dates.back() - dates[dates.size() - 2] <= kHurtsAgainWithin;
}

struct Trend {
    std::vector<TrackState> tracks;
    HurtDates hurts;
    int comfortable_sessions = 0;
    std::vector<const PastSession*> told;  ///< oldest first
    std::optional<LocalDate> last_date;
    int sessions = 0;
    int lasted_in_a_row = 0;
    bool pain_rises = false;
    bool begins_earlier = false;  ///< than what is told

    void open(LocalDate date) {
        const int away = last_date ? days_between(*last_date, date) : 0;
        for (TrackState& state : tracks) open_day(state, date, away);
        heed_rising_pain(date);
    }
    /// Pain that rises from week to week costs two steps, once for as long as it goes on. (`ease` minds pain
    /// that lasts.)
    void heed_rising_pain(LocalDate date) {
        const bool rises = lasted_in_a_row < 2 && pain_advice(told, date) == PainAdvice::see_clinician;
        if (rises && !pain_rises)
            for (TrackState& state : tracks)
                if (state.last_done)
                    move(state, step_down(*state.track, state.rung, 2, true), Change::pain_kept_coming);
        pain_rises = rises;
    }
    /// Each once a session, however often it was told.
    void heed_hurt_exercises(const PastSession& session, LocalDate date) {
        std::set<std::string> seen;
        for (const ExercisePain& pain : session.pains) {
            if (!too_much(pain) || !seen.insert(pain.exercise).second) continue;
            hurts[pain.exercise].push_back(date);
            for (TrackState& state : tracks)
                if (state.exercise() == pain.exercise && state.change != Change::pain_kept_coming)
                    move(state, step_down(*state.track, state.rung, 1, true), Change::exercise_hurt);
        }
    }
    /// Not in the session after the one that it hurt in; the second time, not for two weeks.
    [[nodiscard]] bool leaves_out(const std::string& exercise, LocalDate today) const {
        const auto known = hurts.find(exercise);
        if (known == hurts.end()) return false;
        const LocalDate last = known->second.back();
        return last == last_date || (hurt_again(known->second) && today - last < kStaysOut);
    }
    [[nodiscard]] std::vector<std::string> hurting_again(LocalDate today) const {
        std::vector<std::string> found;
        for (const auto& [exercise, dates] : hurts)
            if (hurt_again(dates) && today - dates.back() <= kHurtsAgainWithin) found.push_back(exercise);
        return found;
    }
    /// Of those that aren't told, as large a share as of those that are.
    [[nodiscard]] int comfortable_of_all() const {
        const int known = static_cast<int>(told.size());
        const int before = sessions - known;
        return comfortable_sessions + (known > 0 ? before * comfortable_sessions / known : 0);
    }
    [[nodiscard]] int recent_pain(LocalDate today) const {
        int worst = 0;
        std::size_t rated = 0;
        for (auto session = told.rbegin(); session != told.rend(); ++session) {
            const bool lately = today - (*session)->started.local_date() < kRecently;
            const bool among_last = (*session)->rated && rated++ < kRecentSessions;
            if (lately || among_last) worst = std::max(worst, level_of((*session)->pain));
        }
        return worst;
    }
    void take_in(const PastSession& session) {
        const LocalDate date = session.started.local_date();
        open(date);
        for (TrackState& state : tracks) {
            if (begins_earlier) catch_up(state, session, date);
            domain::take_in(state, session, date);
        }
        lasted_in_a_row = session.pain.lasting ? lasted_in_a_row + 1 : 0;
        ease(tracks, session, lasted_in_a_row);
        heed_hurt_exercises(session, date);
        comfortable_sessions += comfortable(session) ? 1 : 0;
        last_date = date;
        told.push_back(&session);
        ++sessions;
    }
};

/// Where the sessions that aren't told any more had led to: what the first one that is told planned.
Rung rung_before(const Track& track, const std::vector<const PastSession*>& sessions) {
    for (const PastSession* session : sessions) {
        for (const RoutineItem& item : session->planned) {
            const auto exercise = std::ranges::find(track.exercises, item.exercise);
            const auto step = std::ranges::find(kSteps, step_of(item));
            if (exercise == track.exercises.end() || step == kSteps.end()) continue;
            return {static_cast<std::size_t>(exercise - track.exercises.begin()),
                    static_cast<std::size_t>(step - kSteps.begin())};
        }
    }
    return first_rung(track);
}

}  // namespace

Rest rest_after(const Moment& session, const Moment& now) {
    if (now.at - session.at < kHardRest) return Rest::hard;
    return now.at < rested_at(session, now) ? Rest::soft : Rest::none;
}

Instant rested_at(const Moment& session, const Moment& now) {
    const Instant midnight(std::chrono::sys_days((session.local_date() + kSoftRest).time_since_epoch()));
    return std::max(midnight - now.offset, session.at + kHardRest);
}

Programme derive_programme(const Ladder& ladder, std::span<const PastSession> sessions, const Moment& now,
                           int earlier) {
    std::vector<const PastSession*> ordered;
    for (const PastSession& session : sessions)
        if (session.started.at <= now.at) ordered.push_back(&session);
    std::ranges::stable_sort(ordered, {}, [](const PastSession* session) { return session->started.at; });

    Trend course;
    for (const Track& track : ladder.tracks) {
        TrackState& state = course.tracks.emplace_back();
        state.track = &track;
        state.rung = earlier > 0 ? rung_before(track, ordered) : first_rung(track);
    }
    course.sessions = earlier;
    course.begins_earlier = earlier > 0;
    for (const PastSession* session : ordered) course.take_in(*session);
    const LocalDate today = now.local_date();
    course.open(today);

    Programme programme;
    programme.sessions = course.sessions;
    programme.days_away = course.last_date ? days_between(*course.last_date, today) : 0;
    programme.retest = programme.days_away >= kAwayTwoBack;
    programme.advice = pain_advice(ordered, today);
    programme.recent_pain = course.recent_pain(today);
    programme.gentle = programme.recent_pain > kAcceptablePain;
    programme.hurts_again = course.hurting_again(today);
    if (!programme.hurts_again.empty()) programme.advice = PainAdvice::see_clinician;
    if (programme.gentle && programme.advice != PainAdvice::see_clinician)
        programme.advice = PainAdvice::too_much;
    programme.spare_knees =
        (!ordered.empty() && ordered.back()->pain.lasting) || programme.recent_pain >= kPainThatHolds;
    for (TrackState& state : course.tracks) {
        if (course.comfortable_of_all() < state.track->opens_after) continue;
        state.left_out = course.leaves_out(state.exercise(), today);
        programme.tracks.push_back(std::move(state));
    }
    if (!ordered.empty()) {
        const Moment& last = ordered.back()->started;
        programme.rest = rest_after(last, now);
        if (programme.rest != Rest::none) programme.rested_at = rested_at(last, now);
    }
    return programme;
}

}  // namespace ingear::domain
