#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cmath>

#include "base/result.h"
#include "base/uuid.h"
#include "cli/by_hand.h"
#include "cli/commands.h"
#include "cli/log_session.h"
#include "cli/names.h"
#include "domain/programme/safety.h"
#include "domain/self_test/self_test.h"
#include "domain/streak/pauses.h"

namespace ingear::cli {

namespace {

namespace logged = domain::logged;

constexpr const char* kLogFooter =
    "--at DATE or TIME backdates what is logged; without it, it is now.\n"
    "\n"
    "Examples:\n"
    "  ingear log session first_steps --at 2026-03-02\n"
    "  ingear log pain 3 --knee left --when after\n"
    "  ingear log pain 5 --exercise clamshell\n"
    "  ingear log test single_leg_bridge 42 --side right\n"
    "  ingear log break march --seconds 120 --prompted\n"
    "  ingear log pause holiday --until 2026-04-12\n"
    "  ingear log resume";

std::shared_ptr<std::string> add_at(CLI::App& parser) {
    auto at = std::make_shared<std::string>();
    parser.add_option("--at", *at, "When (default: now)")->type_name("DATE|TIME");
    return at;
}

Action declare_pain(CLI::App& parser) {
    struct Options {
        int level = 0;
        std::string knee = "both", when = "during", place, exercise, session;
        bool sharp = false;
    };
    auto options = std::make_shared<Options>();
    parser.add_option("LEVEL", options->level, "0 (none) to 10 (the worst)")
        ->required()
        ->check(CLI::Range(0, domain::kWorstPain));
    parser.add_option("--knee", options->knee, "left, right or both (default)")->type_name("SIDE");
    parser.add_option("--when", options->when, "before, during (default), after or next_morning")
        ->type_name("WHEN");
    parser.add_flag("--sharp", options->sharp, "It was sharp");
    parser.add_option("--place", options->place, "Where, in your words")->type_name("WORDS");
    parser.add_option("--exercise", options->exercise, "The exercise that it came with")->type_name("ID");
    parser.add_option("--session", options->session, "The id of the session it belongs to")->type_name("ID");
    const auto at = add_at(parser);
    return [options, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        if (!options->exercise.empty()) {
            INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
            INGEAR_TRY_DO(find_exercise(catalogue, options->exercise));
        }
        INGEAR_TRY(const auto knee,
                   word_of<motion::Side>("--knee", options->knee, motion::side_from, "left, right or both"));
        INGEAR_TRY(const auto when, word_of<domain::PainTime>("--when", options->when, domain::pain_time_from,
                                                              "before, during, after or next_morning"));
        return save_event(
            context, moment,
            logged::PainRated{knee, options->level, when, options->sharp, options->place, options->exercise},
            options->session);
    };
}

/// The most that a self-test by hand may tell: seconds, or how often.
constexpr double kMostSeconds = 600.0;
constexpr double kMostTimes = 100.0;

Outcome log_test(const std::string& id, double value, const std::string& side_word, const Moment& moment,
                 const Context& context) {
    const domain::SelfTest* test = domain::find_self_test(id);
    if (test == nullptr) {
        std::vector<std::string> known;
        for (const domain::SelfTest& each : domain::self_tests()) known.emplace_back(each.id);
        return misuse(unknown_name("self-test", id, known));
    }
    const double most = test->counts ? kMostTimes : kMostSeconds;
    if (!(value >= 0.0 && value <= most))
        return misuse(fmt::format("VALUE: expected {} from 0 to {:g}", to_string(test->unit()), most));
    if (!test->sided && value != std::floor(value)) return misuse("VALUE: expected a whole number");
    const auto side = side_word.empty() ? motion::Side::both : motion::side_from(side_word);
    if (test->sided && (!side || side == motion::Side::both)) return misuse("--side: expected left or right");
    if (!test->sided && side != motion::Side::both)
        return misuse("--side: this test is done with both sides at once");
    return save_event(context, moment, logged::SelfTestDone{id, *side, value, test->unit()});
}

Action declare_test(CLI::App& parser) {
    struct Options {
        std::string test, side;
        double value = 0.0;
    };
    auto options = std::make_shared<Options>();
    parser.add_option("TEST", options->test, "single_leg_bridge, trendelenburg or chair_stand")->required();
    parser.add_option("VALUE", options->value, "Seconds held, or how often you stood up")->required();
    parser.add_option("--side", options->side, "left or right")->type_name("SIDE");
    const auto at = add_at(parser);
    return [options, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        return log_test(options->test, options->value, options->side, moment, context);
    };
}

struct BreakOptions {
    std::string routine;
    double seconds = 120.0;
    bool prompted = false;
    bool skipped = false;
};

Outcome log_break(const BreakOptions& options, const Moment& moment, const Context& context) {
    if (options.skipped && (options.prompted || !options.routine.empty()))
        return misuse("--skipped: a skipped break has nothing else to tell");
    if (!options.routine.empty()) {
        INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
        if (catalogue.routine(options.routine) == nullptr) {
            INGEAR_TRY_DO(find_exercise(catalogue, options.routine));
        }
    }
    INGEAR_TRY(auto store, context.open_store());
    std::vector<domain::LogEvent> events;
    const std::string prompt = new_uuid();
    if (options.prompted || options.skipped)
        events.push_back({prompt, moment, "", logged::BreakPrompted{prompt}});
    if (options.skipped)
        events.push_back({new_uuid(), moment, "", logged::BreakSkipped{prompt}});
    else
        events.push_back(
            {new_uuid(), moment, "", logged::BreakDone{options.routine, options.seconds, options.prompted}});
    return save_events(*store, events, context);
}

Action declare_break(CLI::App& parser) {
    auto options = std::make_shared<BreakOptions>();
    parser.add_option("ROUTINE", options->routine, "The routine or exercise that was done");
    parser.add_option("--seconds", options->seconds, "How long (default: 120)")
        ->check(CLI::Range(1.0, 3600.0))
        ->type_name("N");
    parser.add_flag("--prompted", options->prompted, "It followed a prompt, which is logged, too");
    parser.add_flag("--skipped", options->skipped, "A prompt that was skipped");
    const auto at = add_at(parser);
    return [options, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        return log_break(*options, moment, context);
    };
}

Action declare_pause(CLI::App& parser) {
    struct Options {
        std::string reason, until;
    };
    auto options = std::make_shared<Options>();
    parser.add_option("REASON", options->reason, "illness, holiday, pain or other")->required();
    parser.add_option("--until", options->until, "The last paused day; 90 days at most")
        ->required()
        ->type_name("DATE");
    const auto at = add_at(parser);
    return [options, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        INGEAR_TRY(const auto reason,
                   word_of<domain::PauseReason>("REASON", options->reason, domain::pause_reason_from,
                                                "illness, holiday, pain or other"));
        INGEAR_TRY(const auto until, date_of("--until", options->until));
        if (until < moment.local_date()) return misuse("--until: lies before the pause begins");
        if (until >= moment.local_date() + domain::kLongestPause)
            return misuse("--until: a pause lasts up to 90 days");
        return save_event(context, moment, logged::PauseStarted{reason, until});
    };
}

Action declare_resume(CLI::App& parser) {
    const auto at = add_at(parser);
    return [at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        return save_event(context, moment, logged::PauseEnded{});
    };
}

Action declare_target(CLI::App& parser) {
    auto target = std::make_shared<int>(2);
    parser.add_option("SESSIONS", *target, "Sessions a week, 2 or 3")->required()->check(CLI::Range(2, 3));
    const auto at = add_at(parser);
    return [target, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        return save_event(context, moment, logged::TargetChanged{*target});
    };
}

Action declare_reserve(CLI::App& parser) {
    struct Options {
        std::string answer, week;
    };
    auto options = std::make_shared<Options>();
    parser.add_option("ANSWER", options->answer, "keep: don't spend it; spend: do (as by itself)")
        ->required()
        ->check(CLI::IsMember({"keep", "spend"}));
    parser.add_option("WEEK", options->week, "Any day of the missed week")->required();
    const auto at = add_at(parser);
    return [options, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        INGEAR_TRY(const auto day, date_of("WEEK", options->week));
        const LocalDate monday = week_start(day);
        const domain::LogBody body = options->answer == "keep"
                                         ? domain::LogBody(logged::ReserveDeclined{monday})
                                         : domain::LogBody(logged::ReserveAccepted{monday});
        return save_event(context, moment, body);
    };
}

Action declare_red_flags(CLI::App& parser) {
    auto flags = std::make_shared<std::vector<std::string>>();
    std::vector<std::string> known;
    std::string list;
    for (const domain::RedFlag& flag : domain::red_flags()) {
        known.emplace_back(flag.id);
        list += fmt::format("  {:<20} {}\n", flag.id, flag.words);
    }
    parser.add_option("FLAG", *flags, "Those that apply; none: all is well")->check(CLI::IsMember(known));
    parser.footer("Any of them locks exercise until \"ingear log lift-lock\":\n" + list);
    const auto at = add_at(parser);
    return [flags, at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        return save_event(context, moment, logged::RedFlagsAnswered{*flags});
    };
}

Action declare_lift_lock(CLI::App& parser) {
    parser.footer("For who was told by a doctor or physiotherapist that exercise is fine.");
    const auto at = add_at(parser);
    return [at](Context& context) -> Outcome {
        INGEAR_TRY(const auto moment, moment_at(*at, context));
        return save_event(context, moment, logged::LockLifted{});
    };
}

struct Entry {
    const char* name;
    const char* summary;
    Declaration declare;
};
constexpr std::array kEntries{
    Entry{"session", "A session that was done", &declare_log_session},
    Entry{"remove", "Take out a session that was logged by mistake", &declare_log_remove},
    Entry{"put-back", "Put a session back that was taken out", &declare_log_put_back},
    Entry{"pain", "Pain, 0 to 10", &declare_pain},
    Entry{"test", "A self-test", &declare_test},
    Entry{"break", "A break from sitting, or a prompt that was skipped", &declare_break},
    Entry{"pause", "Pause the streak", &declare_pause},
    Entry{"resume", "End the pause", &declare_resume},
    Entry{"target", "Sessions a week", &declare_target},
    Entry{"red-flags", "Signs that want a doctor before exercise", &declare_red_flags},
    Entry{"lift-lock", "Open exercise again after red flags", &declare_lift_lock},
    Entry{"reserve", "Keep or spend the reserve of a missed week", &declare_reserve},
};

}  // namespace

Action declare_log(CLI::App& parser) {
    parser.require_subcommand(1);
    auto actions = std::make_shared<std::vector<std::pair<const CLI::App*, Action>>>();
    for (const Entry& entry : kEntries) {
        CLI::App* sub = parser.add_subcommand(entry.name, entry.summary);
        actions->emplace_back(sub, entry.declare(*sub));
    }
    parser.footer(kLogFooter);
    return [actions](Context& context) -> Outcome {
        for (const auto& [sub, action] : *actions)
            if (sub->parsed()) return action(context);
        return misuse("log: expected what to log");
    };
}

}  // namespace ingear::cli
