#include "cli/json.h"
#include "domain/catalogue/exercise.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace ingear::cli {

namespace {

namespace event = domain::event;

/// Adds what belongs to an event, its name first.
struct EventWriter {
    Json& line;

    void operator()(const event::SessionStarted& e) const {
        line["event"] = "session_started";
        line["routine"] = e.routine;
    }
    void operator()(const event::PostureChange& e) const {
        line["event"] = "posture";
        line["posture"] = e.posture;
        line["seconds"] = tidy(e.seconds);
    }
    void operator()(const event::ExerciseStarted& e) const {
        line["event"] = "exercise";
        write_set(e.exercise, e.side, e.set);
        line["reps"] = e.reps;
    }
    void operator()(const event::Countdown& e) const {
        line["event"] = "countdown";
        line["seconds"] = tidy(e.seconds);
    }
    void operator()(const event::PhaseStarted& e) const {
        line["event"] = "phase";
        line["phase"] = e.phase;
        line["rep"] = e.rep;
        line["seconds"] = tidy(e.seconds);
    }
    void operator()(const event::RepDone& e) const {
        line["event"] = "rep";
        write_set(e.exercise, e.side, e.set);
        line["rep"] = e.rep;
    }
    void operator()(const event::SetDone& e) const {
        line["event"] = "set_done";
        write_set(e.exercise, e.side, e.set);
        line["reps"] = e.reps;
    }
    void operator()(const event::Rest& e) const {
        line["event"] = "rest";
        line["seconds"] = tidy(e.seconds);
        line["next"] = e.next;
    }
    void operator()(const event::SideSwitch& e) const {
        line["event"] = "side_switch";
        line["side"] = motion::to_string(e.side);
        line["seconds"] = tidy(e.seconds);
    }
    void operator()(const event::CueGiven& e) const {
        line["event"] = "cue";
        line["id"] = e.id;
        line["text"] = e.text;
    }
    void operator()(const event::Paused&) const { line["event"] = "paused"; }
    void operator()(const event::Resumed&) const { line["event"] = "resumed"; }
    void operator()(const event::Skipped& e) const {
        line["event"] = "skipped";
        line["what"] = e.stage ? to_string(*e.stage) : "back";
    }
    void operator()(const event::RepUndone& e) const {
        line["event"] = "rep_undone";
        write_set(e.exercise, e.side, e.set);
        line["rep"] = e.rep;
    }
    void operator()(const event::Stopped& e) const {
        line["event"] = "stopped";
        line["reason"] = to_string(e.reason);
        line["reps"] = e.reps;
        line["seconds"] = tidy(e.seconds);
    }
    void operator()(const event::SessionDone& e) const {
        line["event"] = "session_done";
        line["reps"] = e.reps;
        line["seconds"] = tidy(e.seconds);
    }

  private:
    void write_set(const std::string& exercise, motion::Side side, int set) const {
        line["exercise"] = exercise;
        line["side"] = motion::to_string(side);
        line["set"] = set;
    }
};

Json number_or_null(const std::optional<int>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json variants_json(const std::vector<domain::Variant>& variants) {
    Json list = Json::array();
    for (const auto& variant : variants) {
        list.push_back({{"text", variant.text},
                        {"exercise", variant.exercise.empty() ? Json(nullptr) : Json(variant.exercise)}});
    }
    return list;
}

Json muscles(const domain::Exercise& exercise) {
    Json list = Json::array();
    for (const auto& load : exercise.muscles) {
        list.push_back({{"muscle", load.muscle},
                        {"emg_low", number_or_null(load.emg_low)},
                        {"emg_high", number_or_null(load.emg_high)},
                        {"band", to_string(load.band)},
                        {"source", load.source}});
    }
    return list;
}

}  // namespace

double tidy(double value) {
    return std::round(value * 1e6) / 1e6;
}

Json to_json(const domain::SessionEvent& event) {
    Json line{{"t", tidy(event.t)}};
    std::visit(EventWriter{line}, event.body);
    return line;
}

Json to_json(const audio::Heard& heard) {
    using Kind = audio::Heard::Kind;
    Json line{{"t", tidy(heard.t)}};
    line["event"] = heard.kind == Kind::say ? "say" : heard.kind == Kind::hush ? "hush" : "sound";
    line["id"] = heard.id;
    if (heard.kind == Kind::sound) return line;
    line["text"] = heard.text;
    line["seconds"] = tidy(heard.seconds);
    return line;
}

Json to_json(const domain::SessionRecord& session) {
    Json sets = Json::array();
    for (const auto& set : session.sets) {
        sets.push_back({{"exercise", set.exercise},
                        {"side", motion::to_string(set.side)},
                        {"set", set.set},
                        {"reps", set.reps},
                        {"complete", set.complete}});
    }
    return {{"id", session.id},
            {"started_at", format_rfc3339(session.started_at)},
            {"local_date", format_date(session.started_at.local_date())},
            {"utc_offset", session.started_at.offset.count()},
            {"routine", session.routine},
            {"seconds", tidy(session.seconds)},
            {"reps", session.reps},
            {"sets", std::move(sets)},
            {"end_reason", session.end_reason ? to_string(*session.end_reason) : ""},
            {"effort", number_or_null(session.effort)},
            {"pain", number_or_null(session.pain)}};
}

Json to_json(const domain::Exercise& exercise) {
    Json faults = Json::array();
    for (std::size_t i = 0; i < exercise.faults.size(); ++i) {
        const auto& fault = exercise.faults[i];
        const bool shown = i < exercise.movement.faults.size();
        faults.push_back({{"id", fault.id},
                          {"name", fault.name},
                          {"correction", fault.correction},
                          {"place", shown ? exercise.movement.faults[i].place : ""}});
    }
    Json cameras = Json::array();
    for (const auto& camera : exercise.cameras) {
        cameras.push_back({{"id", camera.id},
                           {"name", camera.name},
                           {"yaw", tidy(camera.yaw)},
                           {"pitch", tidy(camera.pitch)}});
    }
    Json places = Json::array();
    for (const domain::ExercisePlace place : exercise.place) places.push_back(to_string(place));
    Json phases = Json::array();
    for (const auto& phase : exercise.movement.phases) {
        phases.push_back({{"phase", phase.name}, {"seconds", tidy(phase.seconds)}});
    }
    return {{"id", exercise.id},
            {"name", exercise.name},
            {"posture", exercise.movement.posture},
            {"sides", exercise.sided ? Json{"left", "right"} : Json{"both"}},
            {"muscles", muscles(exercise)},
            {"place", std::move(places)},
            {"knee_load", domain::to_string(exercise.knee_load)},
            {"easier", variants_json(exercise.easier)},
            {"harder", variants_json(exercise.harder)},
            {"faults", std::move(faults)},
            {"phases", std::move(phases)},
            {"cameras", std::move(cameras)},
            {"summary", exercise.summary}};
}

void print(const Json& document) {
    fmt::print("{}\n", document.dump(2));
}

void print_line(const Json& document) {
    fmt::print("{}\n", document.dump());
}

}  // namespace ingear::cli
