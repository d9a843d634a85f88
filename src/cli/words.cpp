#include "cli/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "domain/programme/composer.h"

namespace ingear::cli {

namespace {

namespace event = domain::event;

std::string name_of_posture(const std::string& id, const domain::Catalogue& catalogue) {
    const auto* posture = catalogue.posture(id);
    return posture != nullptr ? posture->name : id;
}

std::string set_words(const std::string& exercise, motion::Side side, int set,
                      const domain::Catalogue& catalogue) {
    return fmt::format("{}, set {}", in_words(exercise, side, catalogue), set);
}

struct EventWords {
    const domain::Catalogue& catalogue;

    std::string operator()(const event::SessionStarted& e) const {
        return fmt::format("{} begins", domain::name_of_routine(catalogue, e.routine));
    }
    std::string operator()(const event::PostureChange& e) const {
        return fmt::format("Get into place: {} ({:g} s)", name_of_posture(e.posture, catalogue), e.seconds);
    }
    std::string operator()(const event::ExerciseStarted& e) const {
        return fmt::format("{}: {}", set_words(e.exercise, e.side, e.set, catalogue),
                           text::counted(e.reps, "rep", "reps"));
    }
    std::string operator()(const event::Countdown& e) const {
        return fmt::format("Countdown ({:g} s)", e.seconds);
    }
    std::string operator()(const event::PhaseStarted& e) const {
        return fmt::format("  {} ({:g} s)", e.phase, e.seconds);
    }
    std::string operator()(const event::RepDone& e) const { return fmt::format("  rep {} done", e.rep); }
    std::string operator()(const event::SetDone& e) const {
        return fmt::format("{} done: {}", set_words(e.exercise, e.side, e.set, catalogue),
                           text::counted(e.reps, "rep", "reps"));
    }
    std::string operator()(const event::Rest& e) const {
        return fmt::format("Rest ({:g} s), next: {}", e.seconds,
                           in_words(e.next, motion::Side::both, catalogue));
    }
    std::string operator()(const event::SideSwitch& e) const {
        return fmt::format("Change to the {} side ({:g} s)", motion::to_string(e.side), e.seconds);
    }
    std::string operator()(const event::CueGiven& e) const { return fmt::format("  \"{}\"", e.text); }
    std::string operator()(const event::Paused&) const { return "Paused"; }
    std::string operator()(const event::Resumed&) const { return "On again"; }
    std::string operator()(const event::Skipped& e) const {
        return e.stage ? fmt::format("Skipped: {}", to_string(*e.stage)) : "Back";
    }
    std::string operator()(const event::RepUndone& e) const {
        return fmt::format("  rep {} taken back", e.rep);
    }
    std::string operator()(const event::Stopped& e) const {
        return e.reason == domain::EndReason::pain ? "Stopped, because it hurts" : "Finished early";
    }
    std::string operator()(const event::SessionDone& e) const {
        return fmt::format("Done: {} in {}", text::counted(e.reps, "rep", "reps"),
                           minutes_and_seconds(e.seconds));
    }
};

}  // namespace

std::string in_words(const domain::SessionEvent& event, const domain::Catalogue& catalogue) {
    return fmt::format("{:>6}  {}", minutes_and_seconds(event.t),
                       std::visit(EventWords{catalogue}, event.body));
}

std::string in_words(const audio::Heard& heard) {
    using Kind = audio::Heard::Kind;
    const std::string what = heard.kind == Kind::sound  ? fmt::format("  (sound: {})", heard.id)
                             : heard.kind == Kind::hush ? std::string("  (she breaks off)")
                                                        : fmt::format("  she says: {}", heard.text);
    return fmt::format("{:>6}  {}", minutes_and_seconds(heard.t), what);
}

std::string in_words(const std::string& exercise, motion::Side side, const domain::Catalogue& catalogue) {
    const auto* known = catalogue.exercise(exercise);
    const std::string name = known != nullptr ? known->name : exercise;
    return side == motion::Side::both ? name : fmt::format("{}, {} side", name, motion::to_string(side));
}

std::string minutes_and_seconds(double seconds) {
    const auto whole = static_cast<long>(std::floor(std::max(seconds, 0.0)));
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace ingear::cli
