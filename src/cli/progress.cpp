#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/progress_picture.h"
#include "base/paths.h"
#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "domain/progress/progress_table.h"
#include "domain/progress/progress_words.h"
#include "journal/progress.h"

namespace ingear::cli {

namespace {

struct ProgressOptions {
    std::string range;
    std::string from, to;
    bool json = false;
    std::string csv, png;
    std::string theme;
};

Json json_of(const domain::Work& work) {
    return {{"sets", work.sets}, {"reps", work.reps}};
}

Json json_of(const domain::ProgressSum& sum) {
    Json muscles = Json::object();
    for (std::size_t i = 0; i < domain::kMuscleGroups.size(); ++i)
        muscles[std::string(domain::kMuscleGroups[i])] = json_of(sum.work[i]);
    Json pain = Json::object();
    for (std::size_t i = 0; i < domain::kKnees.size(); ++i)
        pain[std::string(domain::kKnees[i])] = sum.worst_pain[i] ? Json(*sum.worst_pain[i]) : Json();
    const domain::Work whole = sum.whole();
    return {{"sessions", sum.sessions},
            {"seconds", tidy(sum.seconds)},
            {"sets", whole.sets},
            {"reps", whole.reps},
            {"muscles", std::move(muscles)},
            {"worst_pain", std::move(pain)},
            {"pain_ratings", sum.pain_ratings},
            {"prompts", sum.prompts},
            {"breaks", sum.breaks},
            {"sitting", tidy(sum.sat_seconds)}};
}

const char* name_of(domain::Change change) {
    using domain::Change;
    switch (change) {
        case Change::none:
            break;
        case Change::stepped_up:
            return "stepped_up";
        case Change::harder_exercise:
            return "harder_exercise";
        case Change::fell_short:
            return "fell_short";
        case Change::away:
            return "away";
        case Change::pain_lasted:
            return "pain_lasted";
        case Change::pain_kept_coming:
            return "pain_kept_coming";
        case Change::exercise_hurt:
            return "exercise_hurt";
        case Change::settled:
            return "settled";
    }
    return "none";
}

Json ladder_json(const domain::ProgressTrend& progress) {
    Json tracks = Json::array();
    for (const domain::TrackTrend& course : progress.tracks) {
        Json points = Json::array();
        for (const domain::StepPoint& point : course.points)
            points.push_back({{"date", format_date(point.date)},
                              {"exercise", point.exercise},
                              {"sets", point.step.sets},
                              {"reps", point.step.reps},
                              {"level", point.level},
                              {"change", name_of(point.change)}});
        tracks.push_back({{"track", course.track}, {"steps", std::move(points)}});
    }
    return tracks;
}

Json tests_json(const domain::ProgressTrend& progress, const DateRange& range) {
    Json tests = Json::array();
    for (const domain::SelfTestHistory& history : progress.tests) {
        Json results = Json::array();
        for (const domain::SelfTestDay& day : history.days) {
            if (!range.has(day.date)) continue;
            for (const domain::SideResult& side : day.sides)
                results.push_back({{"date", format_date(day.date)},
                                   {"side", motion::to_string(side.side)},
                                   {"value", tidy(side.value)}});
        }
        tests.push_back({{"id", history.test->id},
                         {"unit", to_string(history.test->unit())},
                         {"results", std::move(results)}});
    }
    return tests;
}

void print_json(const domain::ProgressTrend& progress, const DateRange& range,
                const domain::ProgressWords& words) {
    Json weeks = Json::array();
    for (const auto& week : domain::periods_of(progress, range, domain::Grain::week)) {
        Json entry{{"week", format_date(week_start(week.days.from))},
                   {"from", format_date(week.days.from)},
                   {"to", format_date(week.days.to)},
                   {"target", week.target}};
        entry.update(json_of(week.sum));
        weeks.push_back(std::move(entry));
    }
    Json for_pain = Json::array();
    for (const domain::PainStep& step : domain::steps_for_pain(progress, range))
        for_pain.push_back(
            {{"date", format_date(step.date)}, {"exercises", step.exercises}, {"steps", step.steps}});
    print(Json{{"from", format_date(range.from)},
               {"to", format_date(range.to)},
               {"total", json_of(domain::sum_of(progress, range))},
               {"weeks", std::move(weeks)},
               {"ladder", ladder_json(progress)},
               {"steps_back_for_pain", std::move(for_pain)},
               {"tests", tests_json(progress, range)},
               {"words",
                {{"sessions", words.sessions},
                 {"training", words.training},
                 {"steps", words.steps},
                 {"pain", words.pain},
                 {"tests", words.tests},
                 {"desk", words.desk}}}});
}

void print_words(const domain::ProgressTrend& progress, const DateRange& range,
                 const domain::ProgressWords& words) {
    fmt::print("Your progress, {}\n", domain::range_words(range, progress.today));
    const auto part = [](const char* name, const std::string& text) {
        fmt::print("\n{}\n  {}\n", name, text);
    };
    part("Sessions", words.sessions);
    part("Sets and reps", words.training);
    part("Steps", words.steps);
    part("Knees", words.pain);
    part("Self-tests", words.tests);
    part("Sitting and breaks", words.desk);
}

OrFailure<DateRange> range_from(const ProgressOptions& options, const domain::ProgressTrend& progress) {
    auto name = domain::RangeName::weeks_12;
    for (std::size_t i = 0; i < domain::kRangeNames.size(); ++i)
        if (options.range == domain::kRangeNames[i]) name = static_cast<domain::RangeName>(i);
    DateRange range = domain::range_of(name, progress);
    if (options.range.empty() && !(options.from.empty() && options.to.empty()))
        range = domain::range_of(domain::RangeName::all, progress);
    const auto read = [](const char* option, const std::string& text, LocalDate& date) -> OrFailure<void> {
        if (text.empty()) return {};
        const auto given = parse_date(text);
        if (!given) return misuse(fmt::format("{}: {}", option, given.error().text()));
        date = *given;
        return {};
    };
    INGEAR_TRY_DO(read("--from", options.from, range.from));
    INGEAR_TRY_DO(read("--to", options.to, range.to));
    if (range.to < range.from)
        return misuse(
            fmt::format("--to ({}) lies before --from ({})", format_date(range.to), format_date(range.from)));
    constexpr int kMostDays = 100 * 366;
    if (range.days() > kMostDays) return misuse("from --from to --to are more than a hundred years");
    return range;
}

Outcome write_picture(const ProgressOptions& options, const DateRange& range, const Context& context) {
    app::ProgressPicture picture;
    picture.app = {.data_dir = context.data_dir(),
                   .config_dir = context.config_dir(),
                   .share_dir = Context::share_dir(),
                   .clock = context.running_clock()};
    picture.range = range;
    picture.theme = domain::theme_from(options.theme);
    picture.out = options.png;
    INGEAR_TRY_DO(app::draw_progress(picture));
    return {};
}

Outcome show_progress(const ProgressOptions& options, const Context& context) {
    INGEAR_TRY(const auto store, context.open_store());
    INGEAR_TRY(auto loaded, Context::load_catalogue());
    const auto catalogue = std::make_shared<const domain::Catalogue>(std::move(loaded));
    INGEAR_TRY(const auto progress, journal::ProgressQuery{catalogue}.answer(*store, context.now()));
    INGEAR_TRY(const auto range, range_from(options, progress));
    if (!options.csv.empty()) {
        INGEAR_TRY_DO(write_private_file(options.csv, domain::progress_csv(progress, range)));
    }
    if (!options.png.empty()) INGEAR_TRY_DO(write_picture(options, range, context));
    const auto words = domain::words_of(*catalogue, progress, range);
    if (options.json)
        print_json(progress, range, words);
    else if (options.csv.empty() && options.png.empty())
        print_words(progress, range, words);
    return {};
}

}  // namespace

Action declare_progress(CLI::App& parser) {
    auto options = std::make_shared<ProgressOptions>();
    const std::vector<std::string> ranges(domain::kRangeNames.begin(), domain::kRangeNames.end());
    auto* range = parser.add_option("--range", options->range, "4w, 12w (default), year or all")
                      ->check(CLI::IsMember(ranges))
                      ->type_name("NAME");
    parser.add_option("--from", options->from, "The first day, e.g. 2026-03-02 (default: the first of all)")
        ->type_name("DATE")
        ->excludes(range);
    parser.add_option("--to", options->to, "The last day (default: today)")
        ->type_name("DATE")
        ->excludes(range);
    parser.add_flag("--json", options->json, "As JSON");
    parser.add_option("--csv", options->csv, "Write the weeks to this file, as a table")->type_name("FILE");
    parser.add_option("--png", options->png, "Draw the charts to this file")->type_name("FILE");
    parser.add_option("--theme", options->theme, "Of the picture: light or dark (default: as set)")
        ->check(CLI::IsMember({"light", "dark"}))
        ->type_name("THEME");
    parser.footer(
        "Sessions, sets and reps by muscle, the steps of each exercise, pain, self-tests, sitting and "
        "breaks, "
        "by\n"
        "weeks from Monday to Sunday. The files are for your eyes only (0600).\n"
        "\n"
        "Examples:\n"
        "  ingear progress\n"
        "  ingear progress --range year --json\n"
        "  ingear progress --from 2026-03-02 --to 2026-05-31 --csv progress.csv --png progress.png");
    return [options](Context& context) { return show_progress(*options, context); };
}

}  // namespace ingear::cli
