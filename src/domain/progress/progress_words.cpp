#include "domain/progress/progress_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "domain/catalogue/exercise.h"

namespace ingear::domain {

namespace {

using std::chrono::days;

std::string exercise_name(const Catalogue& catalogue, const std::string& exercise) {
    const Exercise* known = catalogue.exercise(exercise);
    return known ? known->name : exercise;
}

/// "in the last 12 weeks", "this week", "from 3 March to 4 May 2026"
std::string when_words(const DateRange& range, LocalDate today) {
    const std::string words = range_words(range, today);
    if (words == "this week") return words;
    return (words.starts_with("the last") ? "in " : "from ") + words;
}

/// As many whole weeks, or days where it isn't made of such, right before a range.
DateRange range_before(const DateRange& range) {
    const int length = (range.days() + 6) / 7 * 7;
    const bool weeks = week_start(range.from) == range.from;
    return {range.from - days{weeks ? length : range.days()}, range.from - days{1}};
}

std::string compared(const ProgressTrend& progress, const DateRange& range, int sessions) {
    const DateRange before = range_before(range);
    if (before.to < progress.first_day()) return ".";
    const int then = sum_of(progress, before).sessions;
    const bool up_to_now = range.to == progress.today && week_start(range.from) == range.from;
    const int weeks = (range.days() + 6) / 7;
    const std::string the_time = !up_to_now   ? "in the same time before"
                                 : weeks == 1 ? "in the week before"
                                              : "in the " + std::to_string(weeks) + " before";
    if (sessions == then) return ", as many as " + the_time + ".";
    if (sessions > then)
        return std::string(", ") + text::number_word(sessions - then) + " more than " + the_time + ".";
    const bool week_goes_on = up_to_now && range.to < week_start(range.to) + days{6};
    return ". " + std::string(week_goes_on ? "The week isn't over; " : "") + the_time + " it was " +
           std::to_string(then) + ".";
}

std::string capital_after_stop(std::string words) {
    for (std::size_t at = words.find(". "); at != std::string::npos; at = words.find(". ", at + 1))
        if (at + 2 < words.size() && words[at + 2] >= 'a' && words[at + 2] <= 'z')
            words[at + 2] = static_cast<char>(words[at + 2] - 'a' + 'A');
    return words;
}

std::string sessions_words(const ProgressTrend& progress, const DateRange& range) {
    const ProgressSum sum = sum_of(progress, range);
    const std::string when = when_words(range, progress.today);
    if (sum.sessions == 0)
        return "No session " + when +
               ". Today has one ready, whenever you like: it makes the first bar here.";
    std::string words = "You did " + text::counted(sum.sessions, "session", "sessions") + " " + when;
    words += compared(progress, range, sum.sessions);
    if (sum.sessions == 1) words += " After the next one there is something to compare.";
    return capital_after_stop(words);
}

std::string training_words(const ProgressTrend& progress, const DateRange& range) {
    const ProgressSum sum = sum_of(progress, range);
    const Work whole = sum.whole();
    if (whole.sets == 0)
        return "No sets in this time. Every set you do in a session shows here, by the muscle it is for.";
    std::string words = "That was " + text::counted(whole.reps, "rep", "reps") + " in " +
                        text::counted(whole.sets, "set", "sets") + ".";
    const auto most = std::ranges::max_element(sum.work, {}, &Work::sets);
    const auto group = static_cast<MuscleGroup>(most - sum.work.begin());
    if (most->sets == whole.sets)
        words += " All of it for the " + std::string(muscle_words(group)) + ".";
    else
        words.append(" ").append(std::to_string(most->sets)) +=
            " of the sets were for the " + std::string(muscle_words(group)) + ".";
    return words + " A set counts for the muscle it trains most.";
}

struct Climb {
    int up = 0;
    int back = 0;
    const StepPoint* newest = nullptr;
};

Climb climb_of(const ProgressTrend& progress, const DateRange& range) {
    Climb climb;
    for (const TrackTrend& course : progress.tracks) {
        for (std::size_t i = 1; i < course.points.size(); ++i) {
            const StepPoint& point = course.points[i];
            if (!range.has(point.date)) continue;
            const int rise = point.level - course.points[i - 1].level;
            (rise > 0 ? climb.up : climb.back) += std::abs(rise);
            if (rise > 0 && (!climb.newest || climb.newest->date <= point.date)) climb.newest = &point;
        }
    }
    return climb;
}

std::string steps_words(const Catalogue& catalogue, const ProgressTrend& progress, const DateRange& range) {
    if (progress.tracks.empty())
        return "Every exercise has a ladder of small steps: more reps, more sets, then a harder one. Your "
               "first "
               "session sets foot on it.";
    const Climb climb = climb_of(progress, range);
    if (climb.up + climb.back == 0)
        return "Nothing moved in this time. Two good sessions in a row take an exercise one step up.";
    std::string words;
    if (climb.up > 0)
        words = "You went up " + text::counted(climb.up, "step", "steps") +
                (climb.back > 0 ? " and back " + std::to_string(climb.back) : "") + ".";
    else
        words = "You went back " + text::counted(climb.back, "step", "steps") + ", which keeps it safe.";
    if (climb.newest)
        words += " The newest step up: " + exercise_name(catalogue, climb.newest->exercise) + ", " +
                 step_words(climb.newest->step) + ", since " + text::day_and_month(climb.newest->date) + ".";
    return words;
}

/// Mean of the worst pain over some periods.
double mean_worst(const std::vector<ProgressPeriod>& rated, std::size_t begin, std::size_t end) {
    double total = 0.0;
    for (std::size_t i = begin; i < end; ++i) total += rated[i].sum.worst().value_or(0);
    return total / static_cast<double>(end - begin);
}

/// How the last weeks with a rating compare with the first ones; "" while there are too few.
std::string pain_course_words(const std::vector<ProgressPeriod>& rated) {
    constexpr std::size_t kFewest = 4;
    if (rated.size() < kFewest) return "";
    const std::size_t part = std::min<std::size_t>(4, rated.size() / 2);
    const double change = mean_worst(rated, rated.size() - part, rated.size()) - mean_worst(rated, 0, part);
    if (change <= -1.0) return " Lately it hurt less than at the beginning of this time.";
    if (change < 1.0) return " It stayed about the same.";
    return " Lately it hurt more than at the beginning of this time; if that goes on, a doctor or a "
           "physiotherapist can help.";
}

std::string pain_words(const Catalogue& catalogue, const ProgressTrend& progress, const DateRange& range) {
    std::vector<ProgressPeriod> rated = periods_of(progress, range, Grain::week);
    std::erase_if(rated, [](const ProgressPeriod& week) { return week.sum.pain_ratings == 0; });
    if (rated.empty())
        return "No pain was rated in this time. After a session you can tell how your knees feel; from that, "
               "InGear takes care of them.";
    const auto worst = std::ranges::max_element(
        rated, {}, [](const ProgressPeriod& week) { return week.sum.worst().value_or(0); });
    const int level = worst->sum.worst().value_or(0);
    std::string words = level == 0
                            ? "No pain at all in what you told."
                            : "The worst you told was " + std::to_string(level) + " of 10, in the week of " +
                                  text::day_and_month(week_start(worst->days.from)) + ".";
    if (rated.size() == 1) words += " Tell it again after the next sessions, and a course shows.";
    words += pain_course_words(rated);
    const auto steps = steps_for_pain(progress, range);
    if (steps.empty()) return words;
    const PainStep& newest = steps.back();
    words += " Because pain had lasted, " +
             (steps.size() == 1
                  ? "there was a step back once"
                  : "there were steps back " + text::number_word(static_cast<int>(steps.size())) + " times") +
             ", last on " + text::day_and_month(newest.date) + ": " +
             exercise_name(catalogue, newest.exercises.front());
    if (newest.exercises.size() > 1) words += " and others";
    return words + ".";
}

std::string value_words(const SelfTest& test, double value) {
    const auto rounded = static_cast<int>(std::lround(value));
    return test.counts ? (rounded == 1 ? "once" : text::counted(rounded, "time", "times"))
                       : std::to_string(rounded) + " s";
}

/// "left 33 s, 11 more than at first"
std::string side_result_words(const SelfTest& test, motion::Side side, double value, double first) {
    std::string words = side == motion::Side::both ? "" : std::string(motion::to_string(side)) + " ";
    words += value_words(test, value);
    const auto change = static_cast<int>(std::lround(value) - std::lround(first));
    if (change != 0)
        words.append(", ").append(std::to_string(std::abs(change))) +=
            change > 0 ? " more than at first" : " less than at first";
    return words;
}

std::string test_words(const SelfTestHistory& history, const DateRange& range, bool& single) {
    std::vector<const SelfTestDay*> within;
    for (const SelfTestDay& day : history.days)
        if (range.has(day.date)) within.push_back(&day);
    if (within.empty()) return "";
    single = single && within.size() == 1;
    std::string words;
    for (const SideResult& side : within.back()->sides) {
        const double first = within.front()->value(side.side).value_or(side.value);
        words.append(words.empty() ? "" : "; ")
            .append(side_result_words(*history.test, side.side, side.value, first));
    }
    return std::string(history.test->name) + ": " + words + ".";
}

std::string tests_words(const ProgressTrend& progress, const DateRange& range) {
    std::string words;
    bool single = true;
    for (const SelfTestHistory& history : progress.tests)
        if (const std::string its = test_words(history, range, single); !its.empty())
            words.append(words.empty() ? "" : " ").append(its);
    if (words.empty())
        return "No self-test in this time. Three short ones stand ready; once in four weeks is plenty.";
    if (single) words += " After the next one, in four weeks, you can compare yourself with yourself.";
    return words;
}

std::string desk_words(const ProgressTrend& progress, const DateRange& range) {
    const ProgressSum sum = sum_of(progress, range);
    if (sum.breaks == 0 && sum.days_sat == 0)
        return "Nothing from the desk in this time. Switch the reminder on under Breaks, and your sitting "
               "and "
               "your breaks show here.";
    std::string words = "You took " + text::counted(sum.breaks, "break", "breaks") + " " +
                        when_words(range, progress.today) + ".";
    if (sum.days_sat > 0)
        words += " On days at the desk you sat for " +
                 text::hours_and_minutes(sum.sat_seconds / sum.days_sat) + " on average.";
    return words;
}

}  // namespace

ProgressWords words_of(const Catalogue& catalogue, const ProgressTrend& progress, const DateRange& range) {
    return {sessions_words(progress, range),
            training_words(progress, range),
            steps_words(catalogue, progress, range),
            pain_words(catalogue, progress, range),
            tests_words(progress, range),
            desk_words(progress, range)};
}

std::string range_words(const DateRange& range, LocalDate today) {
    if (range.to == today && week_start(range.from) == range.from) {
        const int weeks = (range.days() + 6) / 7;
        return weeks == 1 ? "this week" : "the last " + std::to_string(weeks) + " weeks";
    }
    return text::dates(range.from, range.to);
}

std::string_view muscle_words(MuscleGroup group) {
    static constexpr std::array<std::string_view, 3> kWords{"large seat muscle", "side hip muscle",
                                                            "other muscles"};
    return kWords[static_cast<std::size_t>(group)];
}

std::string step_words(const Step& step) {
    return text::counted(step.sets, "set", "sets") + " of " + std::to_string(step.reps);
}

std::string change_words(Change change, int steps) {
    const std::string size = std::abs(steps) == 1 ? "a step" : text::number_word(std::abs(steps)) + " steps";
    if (change == Change::settled) return "back where it was before it hurt";
    if (steps > 0) return change == Change::harder_exercise ? "on to a harder exercise" : size + " up";
    switch (change) {
        case Change::fell_short:
            return size + " back, to have it easier";
        case Change::away:
            return size + " back after some time away";
        case Change::pain_lasted:
            return size + " back, as pain had lasted";
        case Change::pain_kept_coming:
            return size + " back, as pain had kept coming";
        case Change::exercise_hurt:
            return size + " back, as it had hurt";
        case Change::none:
        case Change::settled:
        case Change::stepped_up:
        case Change::harder_exercise:
            break;
    }
    return size + " back";
}

}  // namespace ingear::domain
