#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/log.h"
#include "base/paths.h"
#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/names.h"
#include "cli/script.h"
#include "cli/session_audio.h"
#include "cli/todays_plan.h"
#include "cli/words.h"
#include "journal/record.h"
#include "journal/session_recorder.h"

namespace ingear::cli {

namespace {

constexpr const char* kSimulateFooter =
    "A script holds one command a line after its time in seconds, and # begins a comment:\n"
    "  12.5 pause\n"
    "  40   resume\n"
    "The commands are pause, resume, skip, back, finish_set, finish_early, undo_rep and pain. Times are "
    "those\n"
    "of the events, pauses included. A session that the script leaves paused stays unfinished; when it is\n"
    "recorded, it can be gone on with.\n"
    "\n"
    "Examples:\n"
    "  ingear simulate first_steps --json\n"
    "  ingear simulate --script pauses.txt --json\n"
    "  ingear simulate first_steps --json --audio session.wav\n"
    "  ingear simulate first_steps --record --now 2026-03-02T18:30:00+01:00";

struct SimulateOptions {
    std::string routine;
    std::string script;
    bool json = false;
    bool record = false;
    std::string audio;
};

using Script = std::vector<TimedCommand>;
using Listener = std::function<void(std::span<const domain::SessionEvent>)>;

/// Lets time pass in steps of at most `step` seconds.
void pass(domain::Session& session, double seconds, double step, const Listener& listener) {
    double passed = 0.0;
    for (; passed + step < seconds && !session.done(); passed += step) listener(session.advance(step));
    if (!session.done()) listener(session.advance(seconds - passed));
}

/// Lets the session pass, the script's commands at their times, until it is done or stays paused. Gives back
/// how many of the commands were used.
std::size_t play(domain::Session& session, const Script& script, double step, const Listener& listener) {
    double t = 0.0;
    std::size_t used = 0;
    listener(session.advance(0.0));
    while (!session.done()) {
        if (used < script.size()) {
            const TimedCommand& next = script[used];
            pass(session, next.t - t, step, listener);
            t = next.t;
            if (session.done()) break;
            listener(session.command(next.command));
            ++used;
        } else if (session.state().paused) {
            break;
        } else {
            pass(session, session.seconds_left() + 1.0, step, listener);
        }
    }
    return used;
}

Result<Script> load_script(const std::string& file) {
    if (file.empty()) return Script{};
    INGEAR_TRY(const auto text, read_file(file));
    return parse_script(text, file);
}

OrFailure<domain::SessionPlan> choose_plan(const SimulateOptions& options, const domain::Catalogue& catalogue,
                                           const Context& context) {
    domain::Routine routine;
    if (options.routine.empty()) {
        INGEAR_TRY(const auto today, todays_plan(catalogue, context));
        routine = today.routine;
    } else {
        INGEAR_TRY(routine, routine_named(catalogue, options.routine));
    }
    INGEAR_TRY(auto plan, domain::plan_session(catalogue, routine));
    return plan;
}

void tell_how_it_ended(const domain::Session& session, const Script& script, std::size_t used) {
    if (used < script.size()) {
        log::warn("the session was over before line {} of the script; the rest of it is left out",
                  script[used].line);
    }
    if (!session.done()) log::warn("the script leaves the session paused, so it stays unfinished");
}

/// At once, so that a session which can't be saved isn't begun.
OrFailure<std::unique_ptr<storage::Store>> open_to_record(const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    if (const auto backed_up = store->backup_daily(context.now().local_date()); !backed_up)
        log::warn("today's backup couldn't be made: {}", backed_up.error().text());
    return store;
}

/// As if the session had really been done: recorded when its last event came.
Outcome save(storage::Store& store, const std::vector<domain::LogEvent>& events) {
    if (events.empty()) return {};
    if (const auto recorded = journal::record(store, events, events.back().moment); !recorded)
        return fail("the session couldn't be saved: " + recorded.error().text());
    return {};
}

Outcome simulate(const SimulateOptions& options, const Context& context) {
    INGEAR_TRY(const auto script, load_script(options.script));
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    INGEAR_TRY(auto plan, choose_plan(options, catalogue, context));

    std::unique_ptr<storage::Store> store;
    if (options.record) {
        INGEAR_TRY(store, open_to_record(context));
    }
    std::vector<domain::LogEvent> to_record;
    journal::SessionRecorder recorder(plan, context.now(), nullptr,
                                      [&](domain::LogEvent event) { to_record.push_back(std::move(event)); });
    const domain::Settings settings = context.load_settings();
    std::optional<SessionAudio> audio;
    if (!options.audio.empty()) {
        INGEAR_TRY(auto opened, SessionAudio::create(options.audio, catalogue, settings.sound,
                                                     plan.routine + format_date(context.now().local_date())));
        audio.emplace(std::move(opened));
    }
    domain::Session session(std::move(plan), catalogue, {.tempo_factor = settings.tempo_factor});
    const auto print_heard = [&](const std::vector<audio::Heard>& heard) {
        for (const audio::Heard& each : heard) {
            if (options.json)
                print_line(to_json(each));
            else
                fmt::print("{}\n", in_words(each));
        }
    };
    const auto listener = [&](std::span<const domain::SessionEvent> events) {
        const auto heard = audio ? audio->take(events, session) : std::vector<audio::Heard>{};
        auto next = heard.begin();
        for (const auto& event : events) {
            const auto before =
                std::find_if(next, heard.end(), [&](const audio::Heard& each) { return each.t >= event.t; });
            print_heard({next, before});
            next = before;
            if (options.json)
                print_line(to_json(event));
            else
                fmt::print("{}\n", in_words(event, catalogue));
        }
        print_heard({next, heard.end()});
        for (const auto& event : events) recorder.take(event, context.after(Seconds{event.t}));
    };
    const double step = audio ? SessionAudio::kStep : std::numeric_limits<double>::infinity();
    const std::size_t used = play(session, script, step, listener);
    if (audio) {
        INGEAR_TRY(auto finished, audio->finish());
        print_heard(finished);
    }
    tell_how_it_ended(session, script, used);
    return store ? save(*store, to_record) : Outcome{};
}

}  // namespace

Action declare_simulate(CLI::App& parser) {
    auto options = std::make_shared<SimulateOptions>();
    parser.add_option("ROUTINE", options->routine, "The routine's id (default: what is on today)");
    parser.add_flag("--json", options->json, "One event a line, as JSON");
    parser.add_flag("--record", options->record,
                    "Save it as if it had really been done, from now (or --now) on");
    parser.add_option("--script", options->script, "A file with commands to give at times")
        ->type_name("FILE");
    parser
        .add_option("--audio", options->audio, "Write what is heard: a WAV whose time is that of the events")
        ->type_name("FILE");
    parser.footer(kSimulateFooter);
    return [options](Context& context) { return simulate(*options, context); };
}

}  // namespace ingear::cli
