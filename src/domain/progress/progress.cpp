#include "domain/progress/progress.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "domain/catalogue/exercise.h"
#include "domain/programme/composer.h"
#include "domain/streak/streak.h"

namespace ingear::domain {

namespace {

using std::chrono::days;

constexpr int kMostWeeks = 60;
constexpr int kMostMonths = 120;

/// The sums of days, whatever order they are told in.
class DayBook {
  public:
    explicit DayBook(LocalDate today) : today_(today) {}

    void add(LocalDate date, const ProgressSum& sum) { days_[std::min(date, today_)] += sum; }

    [[nodiscard]] std::vector<ProgressDay> days() && {
        std::vector<ProgressDay> list;
        list.reserve(days_.size());
        for (auto& [date, sum] : days_) list.push_back({date, sum});
        return list;
    }

  private:
    LocalDate today_;  ///< what a clock that was set back left ahead counts for today
    std::map<LocalDate, ProgressSum> days_;
};

using Groups = std::map<std::string, MuscleGroup, std::less<>>;

ProgressSum sum_of_session(const Catalogue& catalogue, const SessionRecord& session, Groups& groups) {
    ProgressSum sum;
    sum.sessions = 1;
    sum.seconds = session.seconds;
    for (const SetRecord& set : session.sets) {
        auto group = groups.find(set.exercise);
        if (group == groups.end())
            group = groups.emplace(set.exercise, muscle_group_of(catalogue, set.exercise)).first;
        sum.work[static_cast<std::size_t>(group->second)] += {1, set.reps};
    }
    if (session.pain) {
        sum.worst_pain[static_cast<std::size_t>(Knee::untold)] = session.pain;
        sum.pain_ratings = 1;
    }
    return sum;
}

ProgressSum sum_of_rating(const logged::PainRated& rating) {
    ProgressSum sum;
    sum.pain_ratings = 1;
    if (rating.knee != motion::Side::right)
        sum.worst_pain[static_cast<std::size_t>(Knee::left)] = rating.level;
    if (rating.knee != motion::Side::left)
        sum.worst_pain[static_cast<std::size_t>(Knee::right)] = rating.level;
    return sum;
}

std::vector<const SessionRecord*> oldest_first(const ProgressLog& log) {
    std::vector<const SessionRecord*> ordered;
    for (const SessionRecord& session : log.sessions) ordered.push_back(&session);
    std::ranges::sort(ordered, [](const SessionRecord* a, const SessionRecord* b) {
        return std::tie(a->started_at.at, a->id) < std::tie(b->started_at.at, b->id);
    });
    return ordered;
}

int level_of(const Track& track, const Rung& rung) {
    const auto place = [](const Rung& of) { return static_cast<int>(of.exercise * kSteps.size() + of.step); };
    return place(rung) - place(first_rung(track));
}

/// Follows the ladder from session to session.
class LadderWatch {
  public:
    LadderWatch(const Ladder& ladder, LocalDate today)
        : ladder_(ladder), today_(today), courses_(ladder.tracks.size()) {
        for (std::size_t i = 0; i < courses_.size(); ++i) courses_[i].track = ladder.tracks[i].id;
    }

    /// Where the programme stands on a day. A track begins with the first session that did it.
    void look(const Programme& programme, LocalDate date) {
        for (const TrackState& state : programme.tracks) {
            if (state.track->filler || !state.last_done) continue;
            TrackTrend& course = courses_[static_cast<std::size_t>(state.track - ladder_.tracks.data())];
            const int level = level_of(*state.track, state.rung);
            if (course.points.empty()) {
                const Rung first = first_rung(*state.track);
                course.points.push_back({std::min(*state.last_done, today_),
                                         state.track->exercises[first.exercise], kSteps[first.step], 0});
            }
            if (course.points.back().level == level) continue;
            // Who travels west may train again on an earlier date.
            const LocalDate not_before = std::max(std::min(date, today_), course.points.back().date);
            course.points.push_back({not_before, state.exercise(), state.step(), level, state.change});
        }
    }

    [[nodiscard]] std::vector<TrackTrend> courses() && {
        std::erase_if(courses_, [](const TrackTrend& course) { return course.points.empty(); });
        return std::move(courses_);
    }

  private:
    const Ladder& ladder_;
    LocalDate today_;  ///< what a clock that was set back left ahead counts for today
    std::vector<TrackTrend> courses_;
};

/// As many of the newest sessions as Today reads, at each moment: what is told agrees with what was shown.
std::vector<TrackTrend> follow_ladder(const Ladder& ladder, const Catalogue& catalogue,
                                      const std::vector<const SessionRecord*>& ordered,
                                      const ProgressLog& log, const Moment& now) {
    const auto past = past_sessions(catalogue, log.sessions, log.pain, now.at);
    LadderWatch watch(ladder, now.local_date());
    std::vector<std::size_t> counted{0};  // of the sessions before each one
    for (const SessionRecord* session : ordered)
        counted.push_back(counted.back() + (tells(*session, now.at) ? 1 : 0));
    for (std::size_t i = 1; i <= ordered.size(); ++i) {
        const std::size_t from = counted[i - std::min(i, static_cast<std::size_t>(kSessionsToRead))];
        const std::size_t to = counted[i];
        const bool last = i == ordered.size();
        if (!last && counted[i + 1] == to) continue;  // nothing was composed from it
        const Moment at = last ? now : ordered[i]->started_at;
        const std::span<const PastSession> told(past.data() + from, to - from);
        watch.look(derive_programme(ladder, told, at, static_cast<int>(from)), at.local_date());
    }
    return std::move(watch).courses();
}

LocalDate period_start(LocalDate date, Grain grain) {
    if (grain == Grain::week) return week_start(date);
    const std::chrono::year_month_day parts(date);
    const auto month = grain == Grain::month ? parts.month() : std::chrono::January;
    return LocalDate{parts.year() / month / 1};
}

LocalDate next_period(LocalDate start, Grain grain) {
    if (grain == Grain::week) return start + days{7};
    const std::chrono::year_month_day parts(start);
    const std::chrono::months step{grain == Grain::month ? 1 : 12};
    return LocalDate{(parts.year() / parts.month() + step) / 1};
}

/// The days of a range.
std::span<const ProgressDay> days_in(const ProgressTrend& progress, const DateRange& range) {
    const auto begin = std::ranges::lower_bound(progress.days, range.from, {}, &ProgressDay::date);
    const auto end = std::ranges::upper_bound(progress.days, range.to, {}, &ProgressDay::date);
    if (begin >= end) return {};
    return {begin, end};
}

}  // namespace

ProgressLog progress_log_of(const std::vector<LogEvent>& events) {
    ProgressLog log;
    std::map<std::string, std::vector<LogEvent>> by_session;
    std::set<std::string_view> seen;
    for (const LogEvent& event : events) {
        if (!event.id.empty() && !seen.insert(event.id).second) continue;
        if (!event.session.empty()) by_session[event.session].push_back(event);
        const LocalDate date = event.moment.local_date();
        if (const auto* pain = std::get_if<logged::PainRated>(&event.body))
            log.pain.push_back({event.moment, event.session, *pain});
        else if (std::holds_alternative<logged::SelfTestDone>(event.body))
            log.self_tests.push_back(event);
        else if (const auto* target = std::get_if<logged::TargetChanged>(&event.body))
            log.targets.push_back({date, target->sessions_a_week, event.moment.at});
        else if (std::holds_alternative<logged::BreakPrompted>(event.body))
            log.desk.push_back({date, 1, 0, 0.0});
        else if (std::holds_alternative<logged::BreakDone>(event.body))
            log.desk.push_back({date, 0, 1, 0.0});
        else if (const auto* sat = std::get_if<logged::Sat>(&event.body))
            log.desk.push_back({date, 0, 0, sat->seconds});
    }
    for (const auto& [id, its_events] : by_session) {
        const bool begun = std::ranges::any_of(its_events, [](const LogEvent& event) {
            return std::holds_alternative<logged::SessionStarted>(event.body);
        });
        if (begun) log.sessions.push_back(fold_session(its_events));
    }
    return log;
}

MuscleGroup muscle_group_of(const Catalogue& catalogue, std::string_view exercise) {
    std::string_view muscle;
    if (const Exercise* known = catalogue.exercise(exercise); known && !known->muscles.empty())
        muscle = known->muscles.front().muscle;
    if (const Ladder* ladder = catalogue.ladder(kProgrammeLadder)) {
        for (const Track& track : ladder->tracks)
            if (std::ranges::find(track.exercises, exercise) != track.exercises.end()) muscle = track.muscle;
    }
    const auto found = std::ranges::find(kMuscleGroups, muscle);
    return found == kMuscleGroups.end() ? MuscleGroup::other
                                        : static_cast<MuscleGroup>(found - kMuscleGroups.begin());
}

Work& Work::operator+=(const Work& other) {
    sets += other.sets;
    reps += other.reps;
    return *this;
}

Work ProgressSum::whole() const {
    Work all;
    for (const Work& each : work) all += each;
    return all;
}

std::optional<int> ProgressSum::worst() const {
    return *std::ranges::max_element(worst_pain);
}

ProgressSum& ProgressSum::operator+=(const ProgressSum& other) {
    sessions += other.sessions;
    seconds += other.seconds;
    pain_ratings += other.pain_ratings;
    prompts += other.prompts;
    breaks += other.breaks;
    sat_seconds += other.sat_seconds;
    days_sat += other.days_sat;
    for (std::size_t i = 0; i < work.size(); ++i) work[i] += other.work[i];
    for (std::size_t i = 0; i < worst_pain.size(); ++i)
        worst_pain[i] = std::max(worst_pain[i], other.worst_pain[i]);
    return *this;
}

ProgressTrend make_progress(const Catalogue& catalogue, const ProgressLog& log, const Moment& now) {
    ProgressTrend progress;
    progress.today = now.local_date();
    progress.targets = log.targets;
    DayBook book(progress.today);
    Groups groups;
    const auto ordered = oldest_first(log);
    for (const SessionRecord* session : ordered)
        if (session->counts(now.at))
            book.add(session->started_at.local_date(), sum_of_session(catalogue, *session, groups));
    for (const PainNote& note : log.pain) book.add(note.moment.local_date(), sum_of_rating(note.rating));
    std::map<LocalDate, DeskCount> desk;
    for (const DeskCount& count : log.desk) {
        DeskCount& day = desk[std::min(count.date, progress.today)];
        day.prompts += count.prompts;
        day.breaks += count.breaks;
        day.sat_seconds += count.sat_seconds;
    }
    for (const auto& [date, count] : desk) {
        ProgressSum sum;
        sum.prompts = count.prompts;
        sum.breaks = count.breaks;
        sum.sat_seconds = count.sat_seconds;
        sum.days_sat = count.sat_seconds > 0.0 ? 1 : 0;
        book.add(date, sum);
    }
    for (const LogEvent& test : log.self_tests) book.add(test.moment.local_date(), {});
    progress.days = std::move(book).days();
    progress.tests = self_test_histories(log.self_tests, progress.today);
    if (const Ladder* ladder = catalogue.ladder(kProgrammeLadder); ladder && !ordered.empty())
        progress.tracks = follow_ladder(*ladder, catalogue, ordered, log, now);
    return progress;
}

DateRange range_of(RangeName name, const ProgressTrend& progress) {
    const LocalDate monday = week_start(progress.today);
    switch (name) {
        case RangeName::weeks_4:
            return {monday - days{7 * 3}, progress.today};
        case RangeName::weeks_12:
            return {monday - days{7 * 11}, progress.today};
        case RangeName::year:
            return {monday - days{7 * 51}, progress.today};
        case RangeName::all:
            break;
    }
    // At least as much as the shortest one, so that a young history isn't one broad column.
    return {std::min(week_start(progress.first_day()), monday - days{7 * 3}), progress.today};
}

Grain grain_of(const DateRange& range) {
    if (range.days() <= kMostWeeks * 7) return Grain::week;
    return range.days() <= kMostMonths * 31 ? Grain::month : Grain::year;
}

std::vector<ProgressPeriod> periods_of(const ProgressTrend& progress, const DateRange& range, Grain grain) {
    std::vector<ProgressPeriod> periods;
    if (range.to < range.from) return periods;
    const auto inside = days_in(progress, range);
    auto day = inside.begin();
    for (LocalDate start = period_start(range.from, grain); start <= range.to;) {
        const LocalDate next = next_period(start, grain);
        ProgressPeriod period;
        period.days = {std::max(start, range.from), std::min(next - days{1}, range.to)};
        if (grain == Grain::week) period.target = target_of_week(progress.targets, start);
        for (; day != inside.end() && day->date < next; ++day) period.sum += day->sum;
        periods.push_back(period);
        start = next;
    }
    return periods;
}

ProgressSum sum_of(const ProgressTrend& progress, const DateRange& range) {
    ProgressSum sum;
    for (const ProgressDay& day : days_in(progress, range)) sum += day.sum;
    return sum;
}

std::vector<PainStep> steps_for_pain(const ProgressTrend& progress, const DateRange& range) {
    std::map<LocalDate, PainStep> steps;
    for (const TrackTrend& course : progress.tracks) {
        for (std::size_t i = 1; i < course.points.size(); ++i) {
            const StepPoint& point = course.points[i];
            if (!is_for_pain(point.change) || !range.has(point.date)) continue;
            PainStep& step = steps[point.date];
            step.date = point.date;
            step.exercises.push_back(course.points[i - 1].exercise);
            step.steps = std::max(step.steps, course.points[i - 1].level - point.level);
        }
    }
    std::vector<PainStep> list;
    for (auto& [date, step] : steps) list.push_back(std::move(step));
    return list;
}

}  // namespace ingear::domain
